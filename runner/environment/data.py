"""Iteration data: one set of variables for each pass over a collection."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from runner.core.errors import InputError
from runner.core.location import Location

Row = Mapping[str, object]

_QUOTED = re.compile(r'[ \t]*"((?:[^"]|"")*)"[ \t]*(?=,|\r|\n|\Z)')
_BARE = re.compile(r"[^,\r\n]*")
_END = re.compile(r"\r\n|\r|\n")
# A leading zero makes a text: it is part of a number that someone writes that way (a post code, an account).
_INTEGER = re.compile(r"[+-]?(?:0|[1-9]\d*)")
_FLOAT = re.compile(r"[+-]?(?:(?:0|[1-9]\d*)(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?", re.ASCII)


def parse_rows(text: str, file: str) -> list[Row]:
    """The rows of a data file: JSON, where it is that, or else CSV (Postman behaviour).

    JSON is a list of objects or a single object, and values keep their types. In CSV the first line names the
    variables; cells are trimmed and numbers are numbers, unless they stand in quotes or begin with a zero; a cell that
    is not there makes no variable, and a blank line no row.

    Args:
        file: the file's name for locations.

    Raises:
        InputError: with line or place, when it is neither, or has no row.
    """
    text = text.removeprefix("\ufeff")
    rows = _from_json(text, file) if text.lstrip()[:1] in ("[", "{") else _from_csv(text, file)
    if not rows:
        raise InputError.at(Location(file), "the data file has no row", "give it a row for each iteration")
    return rows


def _from_json(text: str, file: str) -> list[Row]:
    try:
        document = json.loads(text)
    except json.JSONDecodeError as error:
        raise InputError.at(Location(file, line=error.lineno), f"the data is not JSON: {error.msg}") from None
    except (RecursionError, ValueError):
        raise InputError.at(Location(file), "the data is no JSON that can be read") from None
    rows = document if isinstance(document, list) else [document]
    for index, row in enumerate(rows):
        if not isinstance(row, dict):
            hint = 'such as [{"user": "ann"}, {"user": "bob"}]'
            raise InputError.at(Location(file).child(index), "a row of data must be an object", hint)
    return rows


def _from_csv(text: str, file: str) -> list[Row]:
    lines = (line for line in _lines(text) if line != [""])
    names = [str(name) for name in next(lines, [])]
    if not any(names):
        raise InputError.at(Location(file), "the first line of the data names no variable")
    return [{name: value for name, value in zip(names, line, strict=False) if name} for line in lines]


def _lines(text: str) -> Iterator[list[object]]:
    cells: list[object] = []
    position = 0
    first = True
    while position < len(text):
        quoted = _QUOTED.match(text, position)
        match = quoted or _BARE.match(text, position)
        assert match is not None
        cells.append(quoted[1].replace('""', '"') if quoted else _cell(match[0].strip(), first))
        position = match.end()
        end = _END.match(text, position)
        if end or position == len(text):
            yield cells
            cells, first = [], False
            position = end.end() if end else position
        elif (position := position + 1) == len(text):  # a comma ends the file, with an empty cell behind it
            yield [*cells, ""]


def _cell(text: str, is_name: bool) -> object:
    if is_name or not text:
        return text
    if _INTEGER.fullmatch(text) and len(text) < 4000:
        return int(text)
    if _FLOAT.fullmatch(text):
        number = float(text)
        return text if number in (float("inf"), float("-inf")) else number
    return text
