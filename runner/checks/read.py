"""The parts of a checks file, from plain values to :mod:`runner.checks.model`."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable
from typing import Any, Final, Literal

from runner.checks.matcher import Condition, Matcher, equals
from runner.checks.model import Expectation, Extraction, Source
from runner.checks.node import Node
from runner.checks.retry import CONNECT, TIMEOUT, Retry
from runner.core.suggest import did_you_mean
from runner.resolve.json_path import check_path

TYPES: Final = ("object", "array", "string", "number", "integer", "boolean", "null")
_STATUS: Final = re.compile(r"[1-9][0-9x][0-9x]")
_OF_TEXT: Final = ("equals", "contains", "matches", "exists", "length", "one_of", "not")
_OF_JSON: Final = (*_OF_TEXT, "type", "min", "max")


def read_extractions(node: Node) -> tuple[Extraction, ...]:
    """``extract``: names of variables and where their values come from."""
    return tuple(_extraction(name, value) for name, value in node.members().items())


def read_expectations(node: Node) -> tuple[Expectation, ...]:
    """``expect``: what the answer has to show, in the order in which it is checked."""
    fields = node.fields("status", "within", "headers", "json", "body")
    found: list[Expectation] = []
    if status := fields.get("status"):
        found.append(Expectation(subject="status", matcher=_status(status), where=status.where))
    if within := fields.get("within"):
        matcher = Matcher((Condition("max", within.duration()),))
        found.append(Expectation(subject="within", matcher=matcher, where=within.where))
    if headers := fields.get("headers"):
        found.extend(_expectation("header", name, value, of_text=True) for name, value in headers.members().items())
    if json := fields.get("json"):
        found.extend(_expectation("json", _path(value, path), value) for path, value in json.members().items())
    if body := fields.get("body"):
        found.append(_expectation("body", "", body, of_text=True))
    return tuple(found)


def read_retry(node: Node) -> Retry:
    """``retry``: when the request is sent again."""
    fields = node.fields("attempts", "on", "wait", "backoff", "at_most")
    readers: dict[str, Callable[[Node], Any]] = {
        "attempts": lambda field: field.whole(1, 100),
        "on": lambda field: tuple(_trigger(each) for each in field.listed()),
        "wait": Node.duration,
        "backoff": lambda field: field.number(least=1),
        "at_most": Node.duration,
    }
    return Retry(**{name: readers[name](field) for name, field in fields.items()})


def _extraction(name: str, node: Node) -> Extraction:
    if not name.strip() or "{" in name or "}" in name:
        raise node.wrong(f"{name!r} cannot be the name of a variable", "a name is text without braces")
    if not isinstance(node.value, dict):
        sources = tuple(Source("json", _path(each, each.text())) for each in node.listed())
        return Extraction(name=name, sources=sources, where=node.where)
    fields = node.fields("json", "header", "body", "secret")
    if len(fields.keys() - {"secret"}) != 1:
        raise node.wrong(f"{name} must name one of json, header and body", "as in {json: $.token, secret: true}")
    sources = tuple(
        source for kind, read in _SOURCES.items() if kind in fields for source in map(read, fields[kind].listed())
    )
    secret = "secret" in fields and fields["secret"].boolean()
    return Extraction(name=name, sources=sources, secret=secret, where=node.where)


_SOURCES: Final[dict[str, Callable[[Node], Source]]] = {
    "json": lambda node: Source("json", _path(node, node.text())),
    "header": lambda node: Source("header", node.text()),
    "body": lambda node: Source("body", _pattern(node).pattern),
}


def _expectation(
    subject: Literal["header", "json", "body"], target: str, node: Node, of_text: bool = False
) -> Expectation:
    return Expectation(subject=subject, target=target, matcher=_matcher(node, of_text), where=node.where)


def _path(node: Node, path: str) -> str:
    problem = check_path(path)
    if problem is not None:
        raise node.wrong(problem, "a JSONPath looks like $.result or $.items[0].name")
    return path


def _status(node: Node) -> Matcher:
    return Matcher((Condition("status", tuple(_status_class(each) for each in node.listed())),))


def _status_class(node: Node) -> str:
    status = str(node.value).lower()
    if not _STATUS.fullmatch(status):
        raise node.must_be("a status such as 200, or a class such as 2xx")
    return status


def _trigger(node: Node) -> str:
    trigger = str(node.value).lower()
    if trigger in (CONNECT, TIMEOUT) or _STATUS.fullmatch(trigger):
        return trigger
    hint = did_you_mean(trigger, (CONNECT, TIMEOUT))
    raise node.must_be("a status such as 429, a class such as 5xx, connect or timeout", hint)


def _matcher(node: Node, of_text: bool = False) -> Matcher:
    """A plain value to be equal to, or a mapping of conditions that must all hold.

    Args:
        of_text: it is about text (a header, the body), so that a number stands for its digits.
    """
    if not isinstance(node.value, dict):
        return equals(_operand(node, of_text))
    known = _OF_TEXT if of_text else _OF_JSON
    fields = node.fields(*known, otherwise="" if of_text else "to compare with an object, write equals: {…}")
    if not fields:
        raise node.must_be(f"a value, or a mapping with one of {', '.join(known)}")
    return Matcher(tuple(Condition(kind, _read_operand(kind, field, of_text)) for kind, field in fields.items()))


def _read_operand(kind: str, node: Node, of_text: bool) -> object:
    if kind in ("equals", "contains"):
        return _operand(node, of_text)
    if kind == "one_of":
        if not isinstance(node.value, list):
            raise node.must_be("a list")
        return tuple(_operand(each, of_text) for each in node.listed())
    if kind == "not":
        return _matcher(node, of_text)
    return _OPERANDS[kind](node)


def _operand(node: Node, of_text: bool) -> object:
    if not of_text or isinstance(node.value, str):
        return node.value
    if isinstance(node.value, bool):
        return str(node.value).lower()
    if isinstance(node.value, (int, float)):
        return str(node.value)
    raise node.must_be("text", "one_of takes a list" if isinstance(node.value, list) else "")


def _length(node: Node) -> Matcher:
    return _matcher(node) if isinstance(node.value, dict) else equals(node.whole(0, 10**12))


def _types(node: Node) -> tuple[str, ...]:
    names = [each.text() for each in node.listed()]
    for each, name in zip(node.listed(), names, strict=True):
        if name not in TYPES:
            raise each.must_be(f"one of {', '.join(TYPES)}", did_you_mean(name, TYPES))
    return tuple(names)


def _pattern(node: Node) -> re.Pattern[str]:
    text = node.text()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return re.compile(text)
    except re.error as error:
        place = "" if error.pos is None else f" at character {error.pos + 1}"
        raise node.wrong(f"{text!r} is not a regular expression: {error.msg}{place}") from error
    except (OverflowError, RecursionError) as error:
        raise node.wrong(f"{text!r} is not a regular expression that can be used") from error


_OPERANDS: Final[dict[str, Callable[[Node], object]]] = {
    "matches": _pattern,
    "exists": Node.boolean,
    "type": _types,
    "length": _length,
    "min": Node.number,
    "max": Node.number,
}
