"""Values as JavaScript's ``String()`` writes them, which is how Postman puts them into text."""

from __future__ import annotations

import math
from collections.abc import Iterator
from decimal import Decimal

_WORDS = {True: "true", False: "false", None: "null"}


def js_text(value: object) -> str:
    """The text of a value (ECMA-262 ``String(value)``).

    Whole numbers keep all their digits, where JavaScript would round them to a double.
    """
    if isinstance(value, str):
        return value
    if value is None or isinstance(value, bool):
        return _WORDS[value]
    if isinstance(value, int):
        return _integer(value)
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, (list, tuple)):
        return ",".join("" if leaf is None else js_text(leaf) for leaf in _leaves(value))
    return "[object Object]"


def _leaves(value: list[object] | tuple[object, ...]) -> Iterator[object]:
    """The elements, with nested lists flattened as nested ``join(",")`` does; without recursion, for any depth."""
    pending: list[object] = [value]
    while pending:
        node = pending.pop()
        if isinstance(node, (list, tuple)) and node:
            pending.extend(reversed(node))
        else:
            yield None if isinstance(node, (list, tuple)) else node


def _integer(value: int) -> str:
    if value.bit_length() > 1024:
        return "Infinity" if value > 0 else "-Infinity"
    return str(value)


def _number(value: float) -> str:
    """ECMA-262 §6.1.6.1.20: positional below 1e21 and from 1e-6 on, with an exponent otherwise."""
    if not math.isfinite(value):
        return "NaN" if math.isnan(value) else ("Infinity" if value > 0 else "-Infinity")
    if value == 0:
        return "0"
    shortest = Decimal(repr(value)).normalize()
    if -7 < shortest.adjusted() < 21:
        return f"{shortest:f}"
    digits = "".join(map(str, shortest.as_tuple().digits))
    fraction = f".{digits[1:]}" if len(digits) > 1 else ""
    return f"{'-' if value < 0 else ''}{digits[0]}{fraction}e{shortest.adjusted():+d}"
