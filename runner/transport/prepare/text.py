"""Values as the text that JavaScript, and therefore Postman, makes of them."""

from __future__ import annotations

import json
from collections.abc import Mapping


def js_text(value: object) -> str:
    """A value in a string context: ``null``, ``true``, ``1`` for 1.0, ``1,2`` for a list, ``[object Object]``."""
    if isinstance(value, str):
        return value
    if isinstance(value, (list, tuple)):
        return ",".join("" if item is None else js_text(item) for item in value)
    return "[object Object]" if isinstance(value, Mapping) else js_json(value)


def js_json(value: object) -> str:
    """A value as ``JSON.stringify`` writes it: without blanks, non-ASCII as it is, whole floats as integers."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"), default=str)


def _plain(value: object) -> object:
    if isinstance(value, float):
        if value != value or value in (float("inf"), float("-inf")):
            return None
        return int(value) if value.is_integer() and abs(value) < 1e21 else value
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, (list, tuple)) else value


def utf8(text: str) -> bytes:
    """Text as UTF-8. Surrogates, which JSON and scripts can bring, are paired, or become U+FFFD."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()
