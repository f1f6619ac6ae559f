"""Durations such as ``35 s``."""

from __future__ import annotations

import re
from typing import Final

_UNITS: Final = {"ms": 0.001, "s": 1.0, "m": 60.0, "min": 60.0, "h": 3600.0}
_DURATION: Final = re.compile(r"\s*(\d{1,12}(?:\.\d{1,12})?)\s*(ms|s|m|min|h)?\s*")


def seconds(value: object) -> float | None:
    """The seconds that ``35``, ``35 s``, ``500 ms``, ``2 m`` or ``1 h`` stand for, or None for anything else."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    match = _DURATION.fullmatch(value if isinstance(value, str) else repr(value))
    return float(match[1]) * _UNITS[match[2] or "s"] if match else None


def in_words(duration: float) -> str:
    """Seconds as a user writes them: ``35 s``, ``500 ms``, ``2 m``."""
    if duration < 1:
        return f"{duration * 1000:g} ms"
    return f"{duration / 60:g} m" if duration >= 60 and duration % 60 == 0 else f"{duration:g} s"
