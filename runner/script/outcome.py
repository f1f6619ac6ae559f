"""What a script did."""

from __future__ import annotations

import json
import re
from collections.abc import MutableMapping
from dataclasses import dataclass, field
from typing import Any, Final

from runner.script.callee import called_at

_FRAME: Final = re.compile(r"__script \(<input>:(\d+):(\d+)\)")
_TOP: Final = re.compile(r"\s*at [^\n]*? \(<input>:(\d+):(\d+)\)")
_SYNTAX: Final = re.compile(r"at <input>:(\d+):(\d+)")
_LINES_BEFORE: Final = 1
"""Lines that the engine sees before those of a script."""


@dataclass(frozen=True, slots=True)
class Change:
    """A variable that was set or unset, or a whole scope that was cleared."""

    scope: str
    kind: str
    key: str = ""
    value: object = None

    def apply(self, values: MutableMapping[str, object]) -> None:
        """Make the same change in a mapping."""
        if self.kind == "set":
            values[self.key] = self.value
        elif self.kind == "unset":
            values.pop(self.key, None)
        else:
            values.clear()


@dataclass(frozen=True, slots=True)
class ScriptError:
    """A JavaScript error.

    Attributes:
        line: in the script, from 1; None where it is not known.
    """

    name: str
    message: str
    stack: str
    line: int | None = None
    column: int | None = None

    @classmethod
    def of(cls, value: dict[str, Any], source: str = "") -> ScriptError:
        """The error that the context handed over; ``source`` is the script's."""
        name, message, stack = str(value.get("name")), str(value.get("message")), str(value.get("stack", ""))
        found = _FRAME.search(stack) or (_SYNTAX.search(stack) if name == "SyntaxError" else None)
        line, column = _place(found) if found else (None, None)
        top = _TOP.match(stack)
        if name == "TypeError" and message == "not a function" and top is not None:
            message = called_at(source, *_place(top)) or message
        return cls(name, message, stack, line, column)

    def __str__(self) -> str:
        return f"{self.name}: {self.message}" if self.message else self.name


def _place(frame: re.Match[str]) -> tuple[int, int]:
    """Line and column in the script, from 1."""
    return max(1, int(frame[1]) - _LINES_BEFORE), int(frame[2])


@dataclass(frozen=True, slots=True)
class TestRecord:
    """A ``pm.test``; ``passed`` is None for one that never came to its end."""

    name: str
    passed: bool | None
    skipped: bool
    error: ScriptError | None


@dataclass(slots=True)
class ScriptOutcome:
    """What a script did.

    Attributes:
        request: the request as it was changed, in v2.1 JSON; None where it was not.
        console: level, text, and how many of the tests had ended before.
        next_request: what ``setNextRequest`` was called with, in a list of one; None where it was not called.
    """

    changes: list[Change] = field(default_factory=list)
    tests: list[TestRecord] = field(default_factory=list)
    console: list[tuple[str, str, int]] = field(default_factory=list)
    request: dict[str, Any] | None = None
    next_request: list[object] | None = None
    skip_request: bool = False
    visualizer: object = None
    error: ScriptError | None = None


def outcome_of(text: str, source: str) -> ScriptOutcome:
    """The outcome that a context handed over as JSON, of a script whose text is ``source``."""
    document: dict[str, Any] = json.loads(text)
    error, request = document.get("error"), document.get("request")
    return ScriptOutcome(
        changes=[Change(*change) for change in document["changes"]],
        tests=[_test(test, source) for test in document["tests"]],
        console=[(level, line, ended) for level, line, ended in document["console"]],
        request=json.loads(request) if request else None,
        next_request=document.get("next"),
        skip_request=bool(document.get("skip")),
        visualizer=document.get("visualizer"),
        error=ScriptError.of(error, source) if error else None,
    )


def _test(record: dict[str, Any], source: str) -> TestRecord:
    error = record.get("error")
    failure = ScriptError.of(error, source) if error else None
    return TestRecord(record["name"], record.get("passed"), bool(record.get("skipped")), failure)
