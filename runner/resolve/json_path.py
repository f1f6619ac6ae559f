"""JSONPath over jsonpath-ng, with bounded work and with an explanation for a path that finds nothing.

A path of plain names and indexes, as most are, is followed here: that costs microseconds and spares the import.
"""

from __future__ import annotations

import math
import re
import warnings
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import islice
from typing import Any, Final

from runner.core.errors import RunnerError
from runner.core.problem import Kind, Problem
from runner.core.suggest import nearest

MAX_LENGTH: Final = 2000
"""Characters of a path."""
MAX_STEPS: Final = 3_000_000
"""Values that one search may visit, by an estimate from above."""
_SHOWN: Final = 8
_CONSIDERED: Final = 1000

# letters and digits of ASCII, and everything beyond it, as RFC 9535 §2.5.1 has it; `-` and `@` as jsonpath-ng has them
_NAME = r"@?[^\x00-@\[-^`{-\x7f][^\x00-,./:-@\[-^`{-\x7f]*"
_STEP = re.compile(rf"""\.({_NAME})|\['([^'\\]*)'\]|\["([^"\\]*)"\]|\[(-?[0-9]{{1,9}})\]""")
_SIMPLE = re.compile(rf"\$(?:{_STEP.pattern})*")
_SEGMENT = re.compile(r"""\.{0,2}\[(?:'[^']*'|"[^"]*"|[^\]'"])*\]|\.{0,2}[^.\[\]]+""")
_PLAIN_NAME = re.compile(_NAME)


class JsonPathError(RunnerError):
    """A path is not JSONPath, or cannot be applied to the document."""


def find(path: str, document: object) -> list[object]:
    """Every value that a path selects, in the order of the document; a union of names may select a value twice.

    Raises:
        JsonPathError: the path is wrong, cannot be applied to this document, or would take too long.
    """
    if len(path) <= MAX_LENGTH and _SIMPLE.fullmatch(path):
        return _follow(path, document)
    search = _compiled(path)
    if _steps(path, document) > MAX_STEPS:
        raise _error(Kind.CHECK, f"{path} would visit too many values of this document", "write a more exact path")
    try:
        found: Any = search(document)
        return [match.value for match in (found if isinstance(found, list) else [found])]
    except Exception as error:  # the library lets out whatever Python raised at a value of another type
        reason = str(error) or type(error).__name__
        raise _error(Kind.CHECK, f"{path} cannot be applied to this document: {reason}") from error


def check_path(path: str) -> str | None:
    """What is wrong with the spelling of a path, with the position, or None."""
    if len(path) <= MAX_LENGTH and _SIMPLE.fullmatch(path):
        return None
    try:
        _compiled(path)
    except JsonPathError as error:
        return str(error)
    return None


def nearest_keys(path: str, document: object) -> list[str]:
    """The keys that exist where a path that finds nothing stopped, the likeliest one first."""
    done, failing, around = _how_far(path, document)
    if not isinstance(around, dict):
        return []
    keys = [str(key) for key in islice(around, _CONSIDERED)]
    close = nearest(_name(failing), keys)
    return keys if close is None else [close, *(key for key in keys if key != close)]


def explain_miss(path: str, document: object) -> str:
    """How far a path that finds nothing went, in a sentence such as
    “at $ there is: result, logs; did you mean $.result?”."""
    done, failing, around = _how_far(path, document)
    if not isinstance(around, dict):
        return f"at {done} there is {_described(around)}"
    keys = nearest_keys(path, document)
    if not keys:
        return f"at {done} there is an empty object"
    listed = ", ".join(map(_shortened, keys[:_SHOWN]))
    more = f" and {len(around) - _SHOWN} more" if len(around) > _SHOWN else ""
    close = nearest(_name(failing), keys[:1])
    return f"at {done} there is: {listed}{more}" + (f"; did you mean {done}{_member(close)}?" if close else "")


def _follow(path: str, document: object) -> list[object]:
    for match in _STEP.finditer(path):
        index = match[4]
        if index is None:
            name = match[match.lastindex or 1]
            if not isinstance(document, dict) or name not in document:
                return []
            document = document[name]
        else:
            if not isinstance(document, list) or not -len(document) <= int(index) < len(document):
                return []
            document = document[int(index)]
    return [document]


@lru_cache(maxsize=512)
def _compiled(path: str) -> Callable[[object], Any]:
    if len(path) > MAX_LENGTH:
        raise _error(Kind.INPUT, f"a JSONPath of {len(path)} characters is too long")
    from jsonpath_ng.ext.parser import parse

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # deprecated spellings still mean what they meant
            search: Callable[[object], Any] = parse(path).find
    except Exception as error:  # beside its own exceptions, those of `re` and of its named operators
        raise _error(Kind.INPUT, f"{path!r} is not a JSONPath: {_syntax(path, str(error))}") from error
    return search


def _syntax(path: str, message: str) -> str:
    place = re.search(r"(?:at \d+:|col )(\d+)", message)
    if place and int(place[1]) < len(path):
        position = int(place[1])
        return f"unexpected {path[position]!r} at character {position + 1}"
    return f"it ends too early, at character {len(path) + 1}" if "end of" in message or "EOF" in message else message


def _steps(path: str, document: object) -> int:
    """An upper estimate of the values that a search visits: each further ``..`` visits a value once per ancestor,
    ``$`` or ``parent`` inside a path may start over, and a union may select a value repeatedly."""
    descents = path.count("..")
    restarts = path.count("$", 1) + path.count("`parent`")
    unions = math.prod(1 + bracket.count(",") for bracket in re.findall(r"\[[^\]]*\]", path))
    if not descents and not restarts and unions == 1:
        return 0
    nodes, depth = _size(document)
    return int(nodes ** (1 + restarts) * depth ** max(descents - 1, 0) * unions)


def _size(document: object) -> tuple[int, int]:
    """Number of values, and levels of nesting, counted level by level."""
    nodes = depth = 0
    level = [document]
    while level:
        nodes += len(level)
        depth += 1
        level = [child for value in level if isinstance(value, (dict, list)) for child in _children(value)]
    return nodes, depth


def _children(value: dict[str, object] | list[object]) -> Iterable[object]:
    return value.values() if isinstance(value, dict) else value


def _how_far(path: str, document: object) -> tuple[str, str, object]:
    """The longest beginning of a path that finds something, the segment after it, and the first value found there."""
    segments = _SEGMENT.findall(path[1:] if path.startswith("$") else f".{path}")
    done, around = "$", document
    for segment in segments:
        try:
            found = find(done + segment, document)
        except JsonPathError:
            found = []
        if not found:
            return done, segment, around
        done, around = done + segment, found[0]
    return done, "", around


def _name(segment: str) -> str:
    return segment.strip(".[]'\"")


def _member(name: str) -> str:
    return f".{name}" if _PLAIN_NAME.fullmatch(name) else f"[{name!r}]"


def _shortened(name: str) -> str:
    shown = name if _PLAIN_NAME.fullmatch(name) else repr(name)
    return shown if len(shown) <= 60 else shown[:59] + "…"


def _described(value: object) -> str:
    if isinstance(value, list):
        return f"an array of {len(value)}" if value else "an empty array"
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: "null"}[value]
    return "text" if isinstance(value, str) else "a number"


def _error(kind: Kind, what: str, hint: str = "") -> JsonPathError:
    return JsonPathError(Problem(kind, what, hint))
