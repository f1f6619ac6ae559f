"""YAML read into plain values which remember the line that each of them stands on.

Plain scalars follow the core schema of YAML 1.2, with JSON's spelling of numbers: ``on``, ``yes``, ``2024-01-01`` and
``007`` are text, and so is every key. Merge keys (``<<``) and aliases work; the work is bounded for hostile files.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from runner.core.errors import InputError
from runner.core.location import Location

MAX_DEPTH: Final = 100
_TOO_DEEP: Final = f"nested more than {MAX_DEPTH} deep"
MAX_NODES: Final = 200_000
"""Values in one file, with every alias counted as often as it is used."""

_CONSTANTS: Final = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_INT: Final = re.compile(r"-?(0|[1-9][0-9]*)")
_FLOAT: Final = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?")
_TAG: Final = "tag:yaml.org,2002:"


@dataclass(frozen=True, slots=True)
class YamlDocument:
    """One YAML file as plain values.

    Attributes:
        file: as the user named it.
        data: dictionaries with text keys, lists, text, numbers, booleans and None.
        lines: the path of keys to a value → its line, from 1.
    """

    file: str
    data: object
    lines: dict[tuple[str | int, ...], int] = field(default_factory=dict, repr=False)

    def at(self, *keys: str | int) -> Location:
        """The place of a value, or of the nearest one around it that stands in the file."""
        known = next((keys[:end] for end in range(len(keys), -1, -1) if keys[:end] in self.lines), ())
        return Location(self.file, line=self.lines.get(known, 1)).child(*keys)


def read_yaml(path: str | Path) -> YamlDocument:
    """Read a file.

    Raises:
        InputError: it cannot be read, is not UTF-8, or is not YAML; with the line.
    """
    try:
        content = Path(path).read_bytes()
    except OSError as error:
        raise InputError.at(Location(str(path)), f"cannot be read: {error.strerror or error}") from error
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise InputError.at(Location(str(path), line=line), "not UTF-8 text", "save the file as UTF-8") from error
    return parse_yaml(text, str(path))


def parse_yaml(text: str, file: str) -> YamlDocument:
    """Read a text that came from ``file``.

    Raises:
        InputError: it is not YAML, holds a key twice, or more than one document; with the line.
    """
    import yaml

    loader: Any = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
    document = YamlDocument(file, None)
    try:
        data = _Composer(yaml.parse(text, Loader=loader), document).document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        what = ": ".join(part for part in (error.context, error.problem) if part)
        where = Location(file, line=mark.line + 1 if mark else None)
        if "maximum nesting depth" in what:  # the parser's own bound, where it has one
            raise InputError.at(where, _TOO_DEEP) from error
        raise InputError.at(where, f"not YAML: {what}", _syntax_hint(what)) from error
    except (yaml.YAMLError, UnicodeError) as error:
        raise InputError.at(Location(file), f"not YAML: {str(error).splitlines()[0]}") from error
    return YamlDocument(file, data, document.lines)


def _syntax_hint(what: str) -> str:
    if "alias" in what:
        return "put a text that begins with * between quotation marks"
    if "cannot start any token" in what:
        return "put a text that begins with @, ` or % between quotation marks; indent with spaces, not tabs"
    return ""


class _Composer:
    """Builds values from the parser's events, so that depth and size are bounded whatever the file holds."""

    def __init__(self, events: Iterator[Any], document: YamlDocument) -> None:
        self.events = events
        self.file = document.file
        self.lines = document.lines
        self.anchors: dict[str, tuple[object, int]] = {}
        self.nodes = 0

    def document(self) -> object:
        next(self.events)  # start of the stream
        if type(next(self.events)).__name__ == "StreamEndEvent":
            return None
        data = self.value(next(self.events), ())
        next(self.events)  # end of the document
        following = next(self.events)
        if type(following).__name__ != "StreamEndEvent":
            raise self.wrong(following, "more than one YAML document in a file")
        return data

    def value(self, event: Any, at: tuple[str | int, ...]) -> object:
        self.lines.setdefault(at, event.start_mark.line + 1)
        before = self.nodes
        self.count(event, 1)
        if len(at) > MAX_DEPTH:
            raise self.wrong(event, _TOO_DEEP)
        builder: Callable[[Any, tuple[str | int, ...]], object] = getattr(self, type(event).__name__)
        built = builder(event, at)
        if event.anchor and type(event).__name__ != "AliasEvent":
            self.anchors[event.anchor] = built, self.nodes - before
        return built

    def count(self, event: Any, nodes: int) -> None:
        self.nodes += nodes
        if self.nodes > MAX_NODES:
            raise self.wrong(event, f"more than {MAX_NODES} values")

    def AliasEvent(self, event: Any, at: tuple[str | int, ...]) -> object:
        if event.anchor not in self.anchors:
            raise self.wrong(event, f"no anchor &{event.anchor} before this alias", _syntax_hint("alias"))
        built, nodes = self.anchors[event.anchor]
        self.count(event, nodes)
        return built

    def ScalarEvent(self, event: Any, at: tuple[str | int, ...]) -> object:
        self.known_tag(event, "str", "int", "float", "bool", "null")
        plain = event.implicit[0] or (event.tag or "").startswith(_TAG) and event.tag != _TAG + "str"
        return _plain(event.value) if plain else event.value

    def SequenceStartEvent(self, event: Any, at: tuple[str | int, ...]) -> list[object]:
        self.known_tag(event, "seq")
        return [self.value(child, (*at, index)) for index, child in enumerate(self.children("SequenceEndEvent"))]

    def MappingStartEvent(self, event: Any, at: tuple[str | int, ...]) -> dict[str, object]:
        self.known_tag(event, "map")
        mapping: dict[str, object] = {}
        merged: dict[str, object] = {}
        for key in self.children("MappingEndEvent"):
            name = self.key(key)
            if name in mapping or (name == "<<" and merged):
                raise self.wrong(key, f"{name!r} is given twice")
            place = (*at, name)
            self.lines[place] = key.start_mark.line + 1
            value = self.value(next(self.events), place)
            if name == "<<" and key.implicit[0]:
                merged = self.merge(key, value)
            else:
                mapping[name] = value
        return {**merged, **mapping}

    def key(self, event: Any) -> str:
        if type(event).__name__ != "ScalarEvent":
            braces = 'put a text that begins with { or [ between quotation marks, as in "{{ name }}"'
            raise self.wrong(event, "a key must be text", braces)
        return str(event.value)

    def merge(self, event: Any, value: object) -> dict[str, object]:
        merged: dict[str, object] = {}
        for source in reversed(value if isinstance(value, list) else [value]):
            if not isinstance(source, dict):
                raise self.wrong(event, "<< takes a mapping, or a list of mappings")
            merged.update(source)
        return merged

    def children(self, end: str) -> Iterator[Any]:
        return iter(lambda: None if type(event := next(self.events)).__name__ == end else event, None)

    def known_tag(self, event: Any, *names: str) -> None:
        known = {None, "!"}.union(_TAG + name for name in names)
        if event.tag not in known:
            raise self.wrong(event, f"the tag {event.tag} is not understood", "leave it out")

    def wrong(self, event: Any, what: str, hint: str = "") -> InputError:
        return InputError.at(Location(self.file, line=event.start_mark.line + 1), what, hint)


def _plain(text: str) -> object:
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if len(text) > 400:  # int() of longer text is slow, or refused
        return text
    if _INT.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        number = float(text)
        return number if math.isfinite(number) else text
    return text
