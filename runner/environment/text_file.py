"""Files that people wrote, as text."""

from __future__ import annotations

import codecs
from pathlib import Path

from runner.core.errors import InputError
from runner.core.location import Location

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def read_text(path: Path) -> str:
    """The text of a file in UTF-8, or in UTF-16 with a byte order mark; the mark is left out.

    Raises:
        InputError: when it cannot be read or is no text.
    """
    where = Location(str(path))
    try:
        content = path.read_bytes()
    except OSError as error:
        raise InputError.at(where, f"cannot be read: {error.strerror or error}") from None
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), "utf-8")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise InputError.at(Location(str(path), line=line), "is not UTF-8 text", "save it as UTF-8") from None
