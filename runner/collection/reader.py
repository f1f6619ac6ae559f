"""Reading JSON of unknown shape: what does not fit is noted with its place, and reading goes on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from runner.collection.values import is_true
from runner.core.errors import InputError
from runner.core.location import Location
from runner.core.problem import Kind, Problem

_EMPTY: Mapping[str, object] = {}


class Reader:
    """Collects every problem of a document, so that all of them are told at once.

    Args:
        places: pointers of nodes that were converted, by ``id``; the document read is then not the user's own, so
            no steps below these nodes are given.
    """

    def __init__(self, places: Mapping[int, str] | None = None) -> None:
        self.problems: list[Problem] = []
        self._places = places

    def check(self) -> None:
        """Raise InputError when something did not fit."""
        if self.problems:
            raise InputError(*self.problems)

    def refuse(self, where: Location, what: str, hint: str = "") -> None:
        """Note a problem."""
        self.problems.append(Problem(Kind.INPUT, what, hint, where))

    def below(self, where: Location, *keys: str | int) -> Location:
        """The place of a part of the thing at ``where``."""
        return where.child(*keys) if self._places is None else where

    def node(self, value: object, where: Location, *keys: str | int) -> Location:
        """The place of a collection's node, by the user's own file."""
        if self._places is None:
            return where.child(*keys)
        return Location(where.file, where.path, self._places.get(id(value), where.pointer))

    def mapping(self, value: object, where: Location, name: str, hint: str = "") -> Mapping[str, object]:
        """An object; null, false, zero and all that is empty count as an empty one (PHP writes ``[]`` for ``{}``)."""
        if isinstance(value, Mapping):
            return value
        if value:
            self.refuse(where, f"{name} is {kind_of(value)} where an object is needed", hint)
        return _EMPTY

    def entries(self, value: object, where: Location, name: str) -> Iterator[tuple[object, Location]]:
        """The entries of a list with their places; a lone entry counts as a list of one, nulls are skipped."""
        if isinstance(value, Mapping):
            if "key" in value or "id" in value or "listen" in value:
                yield value, where
            elif value:
                self.refuse(where, f"{name} is an object where a list is needed")
        elif isinstance(value, list):
            yield from ((entry, self.below(where, i)) for i, entry in enumerate(value) if entry is not None)
        elif is_true(value):
            self.refuse(where, f"{name} is {kind_of(value)} where a list is needed")

    def fields(self, value: object, where: Location, name: str) -> Iterator[tuple[Mapping[str, object], Location]]:
        """The entries of a list of objects; other entries are noted."""
        for entry, place in self.entries(value, where, name):
            if isinstance(entry, Mapping):
                yield entry, place
            else:
                self.refuse(place, f"an entry of {name} is {kind_of(entry)} where an object is needed")


def kind_of(value: object) -> str:
    """What JSON calls a value, for messages."""
    if value is None:
        return "null"
    kinds: tuple[tuple[type | tuple[type, ...], str], ...] = (
        (bool, "true or false"),
        ((int, float), "a number"),
        (str, "text"),
        (list, "a list"),
        (Mapping, "an object"),
    )
    return next((name for kind, name in kinds if isinstance(value, kind)), type(value).__name__)


def text_or_none(value: object) -> str | None:
    """The value if it is text."""
    return value if isinstance(value, str) else None
