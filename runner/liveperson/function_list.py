"""The functions of an account, as the functions UI lists them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Final

from runner.core.errors import RequestError
from runner.core.problem import Kind
from runner.transport.exchange import Answer

STATES: Final = ("Draft", "Productive", "Modified", "Marked Undeployed", "Build Error", "Deploy Error")
"""States that LivePerson's UI shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedFunction:
    """One function; what LivePerson did not tell is ''."""

    uuid: str
    name: str
    state: str = ""
    event: str = ""
    description: str = ""


def listed_functions(answer: Answer) -> list[ListedFunction]:
    """The functions of an answer to ``/lambdas`` (V1) or ``/functions`` (V2), by name.

    Raises:
        RequestError: of kind PROTOCOL: it is not a list of functions.
    """
    try:
        entries = json.loads(answer.text())
    except (ValueError, RecursionError):
        entries = None
    if not isinstance(entries, list):
        hint = "look at it with: faas-runner run FaaS-extended --folder V1 --verbose (or V2)"
        raise RequestError.of(Kind.PROTOCOL, "the answer is not a list of functions", hint)
    functions = [_listed(entry) for entry in entries if isinstance(entry, dict)]
    return sorted(functions, key=lambda function: (function.name.casefold(), function.uuid))


def chosen(
    functions: Iterable[ListedFunction], name: str | None, state: str | None, event: str | None
) -> list[ListedFunction]:
    """Those of a name (a part of it, or a pattern with ``*`` and ``?``), a state and an event; None for any."""
    return [
        function
        for function in functions
        if (name is None or _is_called(function.name, name))
        and (state is None or function.state.casefold() == state.casefold())
        and (event is None or function.event == event)
    ]


def values_of(functions: Sequence[ListedFunction], field: str) -> list[str]:
    """The different values that the functions have in a field."""
    return sorted({getattr(function, field) for function in functions} - {""})


def _is_called(name: str, pattern: str) -> bool:
    if any(mark in pattern for mark in "*?["):
        return fnmatchcase(name.casefold(), pattern.casefold())
    return pattern.casefold() in name.casefold()


def _listed(entry: dict[str, object]) -> ListedFunction:
    def text(key: str) -> str:
        value = entry.get(key)
        return value if isinstance(value, str) else ""

    return ListedFunction(
        uuid=text("uuid"),
        name=text("name"),
        state=text("state"),
        event=text("eventId"),
        description=text("description"),
    )
