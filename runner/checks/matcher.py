"""What a value has to be like."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from runner.checks.json_value import is_number, kinds, same, shown
from runner.core.scopes import MISSING

MAX_SEARCHED: Final = 1_000_000
"""Characters of a text that a pattern is tried on; a longer text does not match."""
_IN_NAME: Final = 60


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that a value has to be like.

    Attributes:
        kind: a key of :data:`TESTS`.
        operand: what it is compared with; a compiled pattern for ``matches``, a Matcher for ``not`` and ``length``,
            a tuple for ``one_of``, ``type`` and ``status``.
    """

    kind: str
    operand: Any

    def holds(self, value: object) -> bool:
        """Whether a value, or MISSING, is like that."""
        return TESTS[self.kind](value, self.operand)

    def words(self, negated: bool = False) -> str:
        """The condition as the end of a sentence that begins with what it is about."""
        if self.kind == "not":
            return _negation(self.operand, negated)
        if self.kind == "exists":
            return "exists" if self.operand is not negated else "does not exist"
        if self.kind in ("status", "type"):
            of_type = "of type " if self.kind == "type" else ""
            return f"is {'not ' if negated else ''}{of_type}{' or '.join(self.operand)}"
        if self.kind == "length":
            return "length " + " and ".join(condition.words(negated) for condition in self.operand.conditions)
        verb, negative = _VERBS[self.kind]
        return f"{negative if negated else verb} {_operand_words(self.operand)}"


@dataclass(frozen=True, slots=True)
class Matcher:
    """Conditions that must all hold."""

    conditions: tuple[Condition, ...]

    def accepts(self, value: object) -> bool:
        """Whether all hold for a value, or for MISSING."""
        return all(condition.holds(value) for condition in self.conditions)

    def words(self) -> str:
        """Such as ``is 200`` or ``contains 'json'``."""
        return " and ".join(condition.words() for condition in self.conditions)


def equals(value: object) -> Matcher:
    """The matcher that a plain value stands for."""
    return Matcher((Condition("equals", value),))


def _negation(matcher: Matcher, negated: bool) -> str:
    if len(matcher.conditions) == 1:
        return matcher.conditions[0].words(not negated)
    return f"{'' if negated else 'not '}({matcher.words()})"


def _operand_words(operand: object) -> str:
    if isinstance(operand, tuple):
        return " or ".join(map(_operand_words, operand))
    if isinstance(operand, re.Pattern):
        return f"/{operand.pattern}/"
    return shown(operand, _IN_NAME)


def _contains(value: object, operand: object) -> bool:
    if isinstance(value, str):
        return isinstance(operand, str) and operand in value
    if isinstance(value, list):
        return any(same(child, operand) for child in value)
    if isinstance(value, dict) and isinstance(operand, dict):
        return all(same(value.get(key, MISSING), wanted) for key, wanted in operand.items())
    return isinstance(value, dict) and isinstance(operand, str) and operand in value


def _matches(value: object, pattern: re.Pattern[str]) -> bool:
    return isinstance(value, str) and len(value) <= MAX_SEARCHED and pattern.search(value) is not None


def _has_status(value: object, classes: tuple[str, ...]) -> bool:
    digits = str(value)
    return any(
        len(digits) == len(wanted) and all(want in ("x", digit) for want, digit in zip(wanted, digits, strict=True))
        for wanted in classes
    )


TESTS: Final[dict[str, Callable[[Any, Any], bool]]] = {
    "equals": same,
    "one_of": lambda value, choices: any(same(value, choice) for choice in choices),
    "contains": _contains,
    "matches": _matches,
    "exists": lambda value, expected: (value is not MISSING) is expected,
    "type": lambda value, names: not kinds(value).isdisjoint(names),
    "length": lambda value, matcher: isinstance(value, (str, list, dict)) and matcher.accepts(len(value)),
    "min": lambda value, least: is_number(value) and value >= least,
    "max": lambda value, most: is_number(value) and value <= most,
    "not": lambda value, matcher: not matcher.accepts(value),
    "status": _has_status,
}
"""The kinds of conditions, each as a test of a value (or MISSING) and the operand."""

_VERBS: Final = {
    "equals": ("is", "is not"),
    "one_of": ("is", "is not"),
    "contains": ("contains", "does not contain"),
    "matches": ("matches", "does not match"),
    "min": ("is at least", "is less than"),
    "max": ("is at most", "is more than"),
}
