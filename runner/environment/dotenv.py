"""``.env`` files."""

from __future__ import annotations

import re
from pathlib import Path

from runner.core.errors import InputError
from runner.core.location import Location
from runner.environment.text_file import read_text

_LINE = re.compile(
    r"""\s*(?:export\s+)?(?P<name>[A-Za-z_][\w.-]*)\s*=[^\S\n]*
        (?: "(?P<double>(?:[^"\\]|\\.)*)" | '(?P<single>[^']*)' | (?P<bare>[^"'\s\#].*?)? )
        \s*(?:(?<=\s)\#.*)?""",
    re.VERBOSE,
)
_ESCAPE = re.compile(r"\\(.)")
_ESCAPES = {"n": "\n", "r": "\r", "t": "\t"}


def read_dotenv(path: Path) -> dict[str, str]:
    r"""The variables of a ``.env`` file; a name that is given twice has its last value.

    A line is ``NAME=value``, optionally after ``export``. A value in double quotes may use ``\n``, ``\r``, ``\t``,
    ``\"`` and ``\\``; one in single quotes is taken as it stands; ``#`` after a blank begins a comment.

    Raises:
        InputError: with the line that is malformed.
    """
    values: dict[str, str] = {}
    for number, line in enumerate(read_text(path).splitlines(), start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        found = _LINE.fullmatch(line)
        if found is None:
            raise _malformed(Location(str(path), line=number), line)
        values[found["name"]] = _value(found)
    return values


def _value(found: re.Match[str]) -> str:
    if found["double"] is not None:
        return _ESCAPE.sub(lambda escape: _ESCAPES.get(escape[1], escape[1]), found["double"])
    return found["single"] or found["bare"] or ""


def _malformed(where: Location, line: str) -> InputError:
    """Says what is wrong without repeating the value, which may be a secret."""
    name, equals, value = line.partition("=")
    if not equals:
        return InputError.at(where, "is not NAME=value", "begin a comment with #")
    if value.strip()[:1] in ("'", '"'):
        what = f"the value of {name.strip()} does not end with its quote"
        return InputError.at(where, what, r"write a line break as \n inside double quotes")
    return InputError.at(where, f"{name.strip()!r} is not a name", "use letters, digits and _")
