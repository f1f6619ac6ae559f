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
"""The dynamic variables that collections use most; the others are imported when one is asked for."""


def dynamic_value(name: str) -> object:
    """A new value of a dynamic variable, or MISSING when there is none of that name."""
    generate = GENERATORS.get(name)
    if generate is None and name.startswith("$random"):
        from runner.resolve.dynamic_random import RANDOM

        generate = RANDOM.get(name)
    return MISSING if generate is None else generate()
