"""JSON values: equality, kinds, and a short way to show them."""

from __future__ import annotations

import json
import re
from itertools import islice
from typing import Final

from runner.core.scopes import MISSING

SHOWN: Final = 300
"""Characters of a value in a message."""
_NAMES: Final[tuple[tuple[type, str], ...]] = (
    (dict, "object"),
    (list, "array"),
    (str, "string"),
    (type(None), "null"),
)
_ENCODER: Final = json.JSONEncoder(ensure_ascii=False)


def same(left: object, right: object) -> bool:
    """Deep equality of JSON values: true is not 1, and 1 is 1.0."""
    pairs = [(left, right)]
    while pairs:
        a, b = pairs.pop()
        if a is b:
            continue
        if isinstance(a, bool) or isinstance(b, bool):
            return False
        if isinstance(a, dict) and isinstance(b, dict):
            if a.keys() != b.keys():
                return False
            pairs.extend((value, b[key]) for key, value in a.items())
        elif isinstance(a, list) and isinstance(b, list):
            if len(a) != len(b):
                return False
            pairs.extend(zip(a, b, strict=True))
        elif isinstance(a, (dict, list)) or isinstance(b, (dict, list)) or a != b:
            return False
    return True


def is_number(value: object) -> bool:
    """True for JSON numbers, which booleans are not."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def kinds(value: object) -> frozenset[str]:
    """The names of JSON Schema's types that a value has; none for an absent one."""
    if isinstance(value, bool):
        return frozenset({"boolean"})
    if is_number(value):
        whole = isinstance(value, int) or (isinstance(value, float) and value.is_integer())
        return frozenset({"number", "integer"}) if whole else frozenset({"number"})
    return frozenset(name for kind, name in _NAMES if isinstance(value, kind))


def shown(value: object, limit: int = SHOWN) -> str:
    """A value for a message, as JSON but with text between single quotation marks, and not much over ``limit`` long."""
    if value is MISSING:
        return "nothing"
    if isinstance(value, str):
        return _between_quotes(value, limit)
    try:
        written = "".join(islice(_ENCODER.iterencode(_cut(value, limit)), limit))
    except (RecursionError, TypeError, ValueError):
        return "a value that cannot be shown"
    return shortened(written, limit)


def shortened(text: str, limit: int = SHOWN) -> str:
    """The beginning of a text. It never ends inside a word, so that half a token cannot slip past the redaction."""
    if len(text) <= limit:
        return text
    return re.sub(r"[\w.~+/=%-]+$", "", text[: limit + 1]).rstrip() + "…"


def _between_quotes(text: str, limit: int) -> str:
    if len(text) <= limit:
        return f"'{text}'"
    return f"'{shortened(text, limit)}' ({len(text)} characters)"


def _cut(value: object, limit: int, depth: int = 20) -> object:
    """The part of a value that is enough to write ``limit`` characters of it."""
    if isinstance(value, str):
        return shortened(value, limit)
    if isinstance(value, (list, dict)) and value and depth == 0:
        return "…"
    if isinstance(value, list):
        return [_cut(child, limit, depth - 1) for child in islice(value, limit)]
    if isinstance(value, dict):
        return {
            shortened(str(key), limit): _cut(child, limit, depth - 1) for key, child in islice(value.items(), limit)
        }
    return value
