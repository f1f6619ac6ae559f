"""JavaScript's view of JSON values, which Postman's files rely on."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping

SPACE = "\t\n\v\f\r \u00a0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u2028\u2029\u202f\u205f\u3000\ufeff"
"""What JavaScript's ``trim`` removes; Python's ``strip`` takes a different set."""

_DECIMAL = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", re.ASCII)


def text_of(value: object) -> str:
    """A value as JavaScript's ``String(value)`` writes it."""
    if isinstance(value, str):
        return value
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    if isinstance(value, float):
        return _number_text(value)
    if isinstance(value, list):
        return ",".join("" if entry is None else text_of(entry) for entry in value)
    return "[object Object]" if isinstance(value, Mapping) else str(value)


def _number_text(value: float) -> str:
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    return str(int(value)) if value.is_integer() and abs(value) < 1e21 else repr(value)


def is_true(value: object) -> bool:
    """Whether JavaScript takes a JSON value for true: empty lists and objects are."""
    return isinstance(value, (list, Mapping)) or bool(value)


def typed(value: object, type_name: str | None) -> object:
    """A variable's value cast to the type that stands beside it (Postman behaviour).

    Null is left as it is, where Postman would make the text ``null`` of it.
    """
    if value is None or type_name is None:
        return value
    if type_name == "string":
        return text_of(value)
    if type_name == "boolean":
        return is_true(value)
    if type_name == "number":
        return _number(value)
    return _structure(value, list if type_name == "array" else dict) if type_name in ("array", "object") else value


def _number(value: object) -> object:
    if isinstance(value, (int, float)):
        return int(value) if isinstance(value, bool) else value
    text = text_of(value).strip(SPACE) or "0"
    number = float(text) if _DECIMAL.fullmatch(text) else math.nan
    return int(number) if number.is_integer() else number


def _structure(value: object, wanted: type[list[object]] | type[dict[str, object]]) -> object:
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except (ValueError, RecursionError):
            return ""
    return value if isinstance(value, wanted) else ""
