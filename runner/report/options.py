"""Reading a reporter's options, which all come as text."""

from __future__ import annotations

from collections.abc import Mapping

Options = Mapping[str, str]
"""An option's name (``no-summary``) → its value, '' for one without a value."""

_OFF = frozenset({"false", "no", "off", "0"})


def flag(options: Options, name: str) -> bool:
    """True for an option that was given, unless its value switches it off."""
    value = options.get(name)
    return value is not None and value.strip().lower() not in _OFF
