"""An environment as the rest of the runner sees it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from runner.core.location import Location
from runner.core.scopes import Lookup, Scope
from runner.environment.expression import Expression, Template, how_to_set, render

__all__ = ["Environment", "Expression", "SetupRequest", "Template", "Unfilled", "render", "unfilled", "with_overrides"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SetupRequest:
    """A request that is made before the collection.

    Attributes:
        when: whether it is needed; None for always.
        request: ``method``, ``url``, ``headers`` (a map) and ``body``, to be rendered.
        extract: variable → JSONPaths, of which the first that finds something counts.
        expect: expectations in the form of a checks file, as written.
    """

    name: str
    when: Expression | None = None
    request: Mapping[str, object]
    extract: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    expect: Mapping[str, object] = field(default_factory=dict)
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """Variables and what a run needs besides them.

    Attributes:
        scope: plain values, and Deferred ones that are worked out from others when they are looked up.
        secrets: names whose values are masked in every output.
        oauth2: settings under the names of Postman's dialog, in snake case, to be rendered; None means not set.
        tls: ``verify``, ``ca``, ``client_cert``, ``client_key``, ``client_key_passphrase``, to be rendered.
        help: variable → where a person finds its value.
        emulator: options of the embedded LivePerson, or None when the environment is not about it.
    """

    name: str
    region: str = ""
    scope: Scope
    secrets: frozenset[str] = frozenset()
    setup: tuple[SetupRequest, ...] = ()
    oauth2: Mapping[str, object] = field(default_factory=dict)
    tls: Mapping[str, object] = field(default_factory=dict)
    help: Mapping[str, str] = field(default_factory=dict)
    emulator: Mapping[str, object] | None = None
    location: Location

    @classmethod
    def empty(cls) -> Environment:
        """The environment of a run that was given none."""
        return cls(name="", scope=Scope("environment"), location=Location(""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfilled:
    """A variable without a value.

    Attributes:
        needs: the names that keep it from having one, such as ``env.LP_ACCOUNT_ID``.
        hint: how to set them.
        help: where a person finds the value, or ''.
    """

    name: str
    needs: tuple[str, ...]
    hint: str
    help: str
    location: Location


def unfilled(environment: Environment, lookup: Lookup) -> list[Unfilled]:
    """The environment's own variables that have no value, in the order of the file.

    Raises:
        RequestError: for a variable whose expression fails, or needs itself.
    """
    found = []
    for name, value in environment.scope.values.items():
        needs = value.missing(lookup) if isinstance(value, Template) else []
        if needs:
            where = value.location if isinstance(value, Expression) else environment.location
            help_text = environment.help.get(name, "")
            found.append(
                Unfilled(name=name, needs=tuple(needs), hint=how_to_set(needs), help=help_text, location=where)
            )
    return found


def with_overrides(environment: Environment, values: Mapping[str, object]) -> Environment:
    """The same environment with other values for some variables; expressions that use these follow."""
    scope = Scope(environment.scope.name, {**environment.scope.values, **values}.items())
    scope.disabled = environment.scope.disabled
    return replace(environment, scope=scope)
