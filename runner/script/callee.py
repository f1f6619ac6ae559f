"""Names what a script called that is no function, which the engine's own message leaves out."""

from __future__ import annotations

import re
from typing import Final

_NAME: Final = re.compile(r"[\w$\u0080-\uffff]+")
_NAME_BEFORE: Final = re.compile(r"[\w$\u0080-\uffff]+\Z")
_NEW_BEFORE: Final = re.compile(r"\bnew\s+\Z")
_CONSTRUCTOR: Final = re.compile(r"[\w$.]+")
_CALL_AHEAD: Final = re.compile(r"\s*(?:\?\.)?[(`]")
_STRING_KEY: Final = re.compile(r"""\[\s*(["'])([^"'\\]*)\1\s*\]""")
_WORDS: Final = frozenset({"if", "for", "while", "switch", "catch", "function", "return", "typeof", "await"})
_ALWAYS_THERE: Final = re.compile(
    r"(?:\bexpect|\bconsole\.(?:log|info|warn|error|debug)|\bJSON\.(?:parse|stringify)|\bObject\.(?:keys|values|entries)"
    r"|\b(?:environment|globals|collectionVariables|variables)\.set|\b(?:String|Number|Boolean|parseInt|parseFloat))\Z"
)
"""Calls that cannot be the one that failed, so that one in their arguments is."""
_CLOSED_BY: Final = {")": "(", "]": "[", "}": "{"}
_FARTHEST: Final = 2000
"""Characters on either side of a place that are looked at: scripts may be of any size."""
_LONGEST: Final = 200


def called_at(source: str, line: int, column: int) -> str | None:
    """What is said of a call that failed at a place, as V8 says it: ``a.b is not a function``.

    Args:
        line, column: from 1; where the last name stands that the engine met before the call: the called one, or one
            in its arguments.

    Returns:
        None where no call stands there, or where two calls could be meant.
    """
    at = _offset(source, line, column)
    if at is None:
        return None
    start = max(0, at - _FARTHEST)
    source, at = source[start : at + _FARTHEST], at - start
    if _NEW_BEFORE.search(source, max(0, at - _LONGEST), at):
        made = _CONSTRUCTOR.match(source, at)
        return f"{made[0]} is not a constructor" if made else None
    end = _end_of_called(source, at)
    around = _opening_of_arguments(source, at)
    if end is None:
        if around is None:
            return None
        end = len(source[:around].rstrip())
        at = _operand_start(source[:end]) or 0
    elif around is not None and not _ALWAYS_THERE.search(source[:around].rstrip()):
        return None
    shown = _shown(source[_chain_start(source, at) : end])
    return f"{shown} is not a function" if shown and len(shown) <= _LONGEST else None


def _offset(source: str, line: int, column: int) -> int | None:
    start = 0
    for _ in range(line - 1):
        start = source.find("\n", start) + 1
        if start == 0:
            return None
    at = start + column - 1
    return at if 0 <= at < len(source) else None


def _end_of_called(source: str, at: int) -> int | None:
    """Where the name ends that is called here, ``[…]`` behind it or around it included."""
    name = _NAME.match(source, at)
    if name is None or name[0] in _WORDS:
        return None
    end = name.end()
    if source.startswith("]", end) and source[:at].endswith("["):
        end += 1
    while source.startswith("[", end) and source.find("]", end) > 0:
        end = source.find("]", end) + 1
    return end if _CALL_AHEAD.match(source, end) else None


def _opening_of_arguments(source: str, at: int) -> int | None:
    """The ``(`` of the call in whose arguments a place stands, in the same function."""
    depth = 0
    for place in range(at - 1, -1, -1):
        character, before = source[place], source[:place].rstrip()
        if character in ")]}":
            depth += 1
        elif character in "([{" and depth:
            depth -= 1
        elif character == "(" and _is_operand(before):
            return place
        elif depth == 0 and _begins_code(source, place, before):
            return None
    return None


def _begins_code(source: str, place: int, before: str) -> bool:
    """Whether what stands before a place is no part of the same expression."""
    if source[place] == "{":
        return before.endswith((")", ">"))
    return source[place] == ";" or source.startswith("=>", place)


def _is_operand(text: str) -> bool:
    name = _NAME_BEFORE.search(text[-_LONGEST:])
    return name[0] not in _WORDS if name else text.endswith((")", "]"))


def _chain_start(source: str, at: int) -> int:
    """Where the chain of members begins that ends with the name at a place."""
    if source[:at].endswith("[") and (held := _operand_start(source[: at - 1])) is not None:
        at = held
    while True:
        before = source[:at].rstrip()
        if not before.endswith("."):
            return at
        before = before[:-1].removesuffix("?").rstrip()
        start = _operand_start(before)
        if start is None:
            return at
        at = start


def _operand_start(text: str) -> int | None:
    """Where the operand begins with which a text ends: a name, a call, an index or a string."""
    end = len(text)
    while end and text[end - 1] in ")]":
        opened = _opening(text, end - 1)
        if opened is None:
            return None
        end = opened
    if end and text[end - 1] in "\"'`":
        start = text.rfind(text[end - 1], 0, end - 1)
        return start if start >= 0 else None
    name = _NAME_BEFORE.search(text, max(0, end - _LONGEST), end)
    if name:
        return name.start()
    return end if end < len(text) else None


def _opening(text: str, closing: int) -> int | None:
    depth, close = 0, text[closing]
    for at in range(closing, -1, -1):
        depth += (text[at] == close) - (text[at] == _CLOSED_BY[close])
        if depth == 0:
            return at
    return None


def _shown(chain: str) -> str:
    """A chain in V8's spelling: no white space, ``(...)`` for arguments, double quotation marks."""
    text = _STRING_KEY.sub(r".\2", _without_arguments(chain))
    text = re.sub(r"\s+", "", text)
    text = re.sub(r"^['`](.*?)['`]", r'"\1"', text)
    return "(intermediate value)" + text[5:] if text.startswith("(...)") else text


def _without_arguments(chain: str) -> str:
    kept, depth = [], 0
    for character in chain:
        depth -= character == ")"
        if depth == 0:
            kept.append("..." + character if character == ")" else character)
        depth += character == "("
    return "".join(kept)
