"""Variables and the order in which Postman looks them up."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple


class Missing:
    """The type of :data:`MISSING`."""

    def __repr__(self) -> str:
        return "MISSING"

    def __bool__(self) -> bool:
        return False


MISSING: Final = Missing()
"""Stands for “no such variable”, as None is a value that a variable can have."""

Lookup = Callable[[str], object]
"""Name of a variable → its value, or MISSING."""


class Deferred(ABC):
    """A value that is worked out when it is looked up, from other variables."""

    @abstractmethod
    def value(self, lookup: Lookup) -> object:
        """The value now, or MISSING where it cannot be had yet."""


class Disabled(NamedTuple):
    """A variable that is switched off."""

    value: object
    is_secret: bool


class Scope:
    """One named set of variables; values keep the type they were set with.

    Attributes:
        disabled: variables that are switched off; nothing looks them up, and an export has them again.
    """

    __slots__ = ("disabled", "name", "values")

    def __init__(self, name: str, values: Iterable[tuple[str, object]] = ()) -> None:
        self.name = name
        self.values: dict[str, object] = dict(values)
        self.disabled: dict[str, Disabled] = {}

    def __iter__(self) -> Iterator[str]:
        return iter(self.values)


class Scopes:
    """Postman's scopes, nearest first: local, data, environment, collection, globals."""

    def __init__(
        self,
        *,
        environment: Scope | None = None,
        collection: Scope | None = None,
        globals: Scope | None = None,
    ) -> None:
        self.local = Scope("local")
        self.data = Scope("data")
        self.environment = environment or Scope("environment")
        self.collection = collection or Scope("collection")
        self.globals = globals or Scope("globals")

    @property
    def nearest_first(self) -> tuple[Scope, ...]:
        """All scopes in the order in which they are asked."""
        return (self.local, self.data, self.environment, self.collection, self.globals)

    def get(self, name: str) -> object:
        """The nearest value of a variable, or MISSING."""
        for scope in self.nearest_first:
            value = scope.values.get(name, MISSING)
            if isinstance(value, Deferred):
                value = value.value(self.get)
            if value is not MISSING:
                return value
        return MISSING

    def with_local(self, name: str, value: object) -> Scopes:
        """The same scopes, but for a local one of its own in which a variable has this value."""
        view = Scopes(environment=self.environment, collection=self.collection, globals=self.globals)
        view.local = Scope("local", {**self.local.values, name: value}.items())
        view.data = self.data
        return view

    def value_in(self, scope: Scope, name: str) -> object:
        """A variable's value in one scope only, or MISSING."""
        value = scope.values.get(name, MISSING)
        return value.value(self.get) if isinstance(value, Deferred) else value

    def names(self) -> set[str]:
        """Every name that is defined in some scope."""
        return {name for scope in self.nearest_first for name in scope}
