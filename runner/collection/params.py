"""Query strings and header blocks: text to Postman's key and value entries, and back."""

from __future__ import annotations

import re
from collections.abc import Iterable

from runner.collection.model import Param
from runner.collection.values import SPACE

_VARIABLE = r"\{\{[^{}]*[&#=][^{}]*\}\}"
_RESERVED_IN_VALUE = re.compile(_VARIABLE + "|[&#]")
_RESERVED_IN_KEY = re.compile(_VARIABLE + "|[&#=]")
_ESCAPES = {"&": "%26", "#": "%23", "=": "%3D"}
_HEADER_LINE = re.compile(r"(//\s*)?([^\s:]+):(.*)", re.DOTALL)


def query_param(segment: str) -> Param:
    """One parameter of a query string; a value of None tells ``a`` from ``a=``."""
    key, equals, value = segment.partition("=")
    return Param(key=key, value=value if equals else None)


def query_params(segments: list[str]) -> tuple[Param, ...]:
    """The parameters between the ``&`` of a query string; an empty one that is not the last has no key either."""
    last = len(segments) - 1
    return tuple(
        Param(key=None) if not segment and i != last else query_param(segment) for i, segment in enumerate(segments)
    )


def query_text(params: Iterable[Param]) -> str | None:
    """The query string of the enabled parameters, or None when there are none (Postman behaviour).

    Only text counts: another kind of key is left out, another kind of value leaves the key alone.
    """
    enabled = [_param_text(param) for param in params if not param.disabled]
    return "&".join(enabled) if enabled else None


def _param_text(param: Param) -> str:
    text = _RESERVED_IN_KEY.sub(_escape, param.key) if isinstance(param.key, str) else ""
    return text + "=" + _RESERVED_IN_VALUE.sub(_escape, param.value) if isinstance(param.value, str) else text


def _escape(match: re.Match[str]) -> str:
    return _ESCAPES.get(match[0], match[0])


def header_block(text: str) -> tuple[Param, ...]:
    """The headers of a text block, one a line; a line after ``//`` is a disabled header, folded lines are joined."""
    unfolded = re.sub(r"\r?\n(?=[ \t])", "", text)
    matches = (_HEADER_LINE.match(line) for line in re.split(r"\r\n|\n|\r", unfolded))
    return tuple(
        Param(key=match[2].removeprefix("//"), value=match[3].strip(SPACE), disabled=match[0].startswith("//"))
        for match in matches
        if match
    )


def header_line(text: str) -> Param:
    """A list entry such as ``Accept: text/plain``; without a colon it is a header with an empty value."""
    key, _, value = text.partition(":")
    return Param(key=key.strip(SPACE), value=value.strip(SPACE))
