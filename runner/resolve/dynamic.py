"""Postman's dynamic variables: ``$name`` → a value made anew each time."""

from __future__ import annotations

from collections.abc import Callable

from runner.core.clock import Clock, iso
from runner.core.scopes import MISSING

_clock = Clock()


def _uuid() -> str:
    from uuid import uuid4

    return str(uuid4())


def _timestamp() -> int:
    """Seconds since the epoch, rounded and not cut off (Postman behaviour)."""
    return int(_clock.now() + 0.5)


def _iso_timestamp() -> str:
    return iso(_clock.now())


def _random_int() -> int:
    from random import randint

    return randint(0, 1000)


GENERATORS: dict[str, Callable[[], object]] = {
    "$guid": _uuid,
    "$timestamp": _timestamp,
    "$isoTimestamp": _iso_timestamp,
    "$randomInt": _random_int,
    "$randomUUID": _uuid,
}
"""Every dynamic variable that is known, by the name that stands between the braces."""


def dynamic_value(name: str) -> object:
    """A new value of a dynamic variable, or MISSING when there is none of that name."""
    generate = GENERATORS.get(name)
    return MISSING if generate is None else generate()
