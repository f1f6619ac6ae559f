"""Loosely typed options, as YAML or a command line gives them → the types that a dataclass declares."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin


def coerce(value: object, hint: Any) -> object:
    """The value as the declared type.

    Numbers and booleans may be written as text, and a text may be written as a whole number (an account id in YAML).

    Args:
        value: what the user gave.
        hint: ``str``, ``bool``, ``int``, ``float``, a ``Literal``, one of these ``| None``, ``tuple[str, ...]`` or
            ``Mapping[str, int]``.

    Raises:
        ValueError: the value does not fit; the text says what is wanted.
    """
    origin = get_origin(hint)
    if origin is Literal:
        return _choice(value, get_args(hint))
    if origin in (Union, UnionType):
        return None if value is None else coerce(value, next(arg for arg in get_args(hint) if arg is not NoneType))
    if origin is tuple:
        return _texts(value)
    if origin is not None:
        return _numbers(value)
    return _PLAIN[hint](value)


def _choice(value: object, choices: tuple[object, ...]) -> object:
    for choice in choices:
        if str(value) == str(choice):
            return choice
    raise ValueError(f"one of {', '.join(map(str, choices))}")


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    if isinstance(value, (list, tuple)):
        return tuple(_text(item) for item in value)
    raise ValueError("a list of texts")


def _numbers(value: object) -> dict[str, int]:
    if isinstance(value, Mapping):
        return {str(name): _whole(number) for name, number in value.items()}
    raise ValueError("a map from names to whole numbers")


def _text(value: object) -> str:
    if isinstance(value, (str, int)) and not isinstance(value, bool):
        return str(value)
    raise ValueError("a text")


def _truth(value: object) -> bool:
    known = {"true": True, "false": False}
    if str(value).lower() in known:
        return known[str(value).lower()]
    raise ValueError("true or false")


def _number(value: object) -> float:
    try:
        number = float("nan") if isinstance(value, bool) else float(str(value))
    except ValueError:
        number = float("nan")
    if not (number >= 0 and math.isfinite(number)):
        raise ValueError("a number from 0 on")
    return number


def _whole(value: object) -> int:
    number = _number(value)
    if number != int(number):
        raise ValueError("a whole number from 0 on")
    return int(number)


_PLAIN: Mapping[Any, Callable[[object], object]] = {str: _text, bool: _truth, int: _whole, float: _number}
