"""Postman's URL parts: from text or JSON, and back to text. Placeholders may stand anywhere."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from runner.collection.model import Param, Url, Variable
from runner.collection.params import query_param, query_params, query_text
from runner.collection.reader import Reader, kind_of, text_or_none
from runner.collection.values import SPACE, is_true, text_of, typed
from runner.core.location import Location

_PROTECTED = re.compile(r"\{\{[^{}]*[.:/?#@&\]][^{}]*\}\}")
_DOT = re.compile(r"\.(?![^{]*\}\})")


def parse_url(value: object, where: Location) -> Url:
    """A v2 ``url``: text, or an object of parts.

    Raises:
        InputError: when the value or one of its parts is of a kind that cannot be a URL.
    """
    reader = Reader()
    url = read_url(reader, value, where)
    reader.check()
    return url


def read_url(reader: Reader, value: object, where: Location) -> Url:
    """As :func:`parse_url`, with problems left to the reader."""
    if isinstance(value, str):
        return parse_text(value)
    hint = "write the URL as text, or as an object with raw, protocol, host, path and query"
    parts = reader.mapping(value, where, "the url", hint)
    raw = text_or_none(parts.get("raw")) or ""
    is_bare = not any(parts.get(key) for key in ("protocol", "host", "port", "path"))
    url = _with_parts(reader, parse_text(raw) if is_bare else Url(raw=raw), parts, where)
    return replace(url, variables=read_variables(reader, parts.get("variable"), where))


def _with_parts(reader: Reader, url: Url, parts: Mapping[str, object], where: Location) -> Url:
    auth = reader.mapping(parts.get("auth"), reader.below(where, "auth"), "the auth of the url")
    path = _segments(reader, parts, "path", "/", where)
    fragment = text_or_none(parts.get("hash"))
    return Url(
        raw=url.raw,
        protocol=text_of(parts["protocol"]) if parts.get("protocol") else url.protocol,
        user=text_or_none(auth.get("user")) if auth else url.user,
        password=text_or_none(auth.get("password")) if auth else url.password,
        host=_segments(reader, parts, "host", ".", where) or url.host,
        port=url.port if parts.get("port") is None else text_of(parts["port"]),
        path=path or url.path,
        has_path=path is not None or url.has_path,
        query=_query(reader, parts["query"], reader.below(where, "query")) if parts.get("query") else url.query,
        hash=url.hash if fragment is None else fragment,
    )


def _segments(
    reader: Reader, parts: Mapping[str, object], name: str, separator: str, where: Location
) -> tuple[str, ...] | None:
    value = parts.get(name)
    if isinstance(value, list):
        return tuple("" if segment is None else _segment_text(segment) for segment in value)
    if isinstance(value, str) and value:
        return tuple(value.removeprefix("/").split("/") if separator == "/" else _DOT.split(value))
    if is_true(value):
        reader.refuse(reader.below(where, name), f"the {name} of the url is {kind_of(value)}", "write text or a list")
    return None


def _segment_text(segment: object) -> str:
    # the v2.1 schema allows {"type": "string", "value": "x"} for a path segment
    return text_of(segment.get("value", "")) if isinstance(segment, Mapping) else text_of(segment)


def _query(reader: Reader, value: object, where: Location) -> tuple[Param, ...]:
    if isinstance(value, str):
        return query_params(value.split("&"))
    if isinstance(value, Mapping):
        return tuple(Param(key=key, value=entry) for key, entry in value.items())
    return read_params(reader, value, where, "the query")


def read_params(reader: Reader, value: object, where: Location, name: str) -> tuple[Param, ...]:
    """A list of query or urlencoded parameters; an entry may be text such as ``a=1``."""
    params = []
    for entry, place in reader.entries(value, where, name):
        if isinstance(entry, str):
            params.append(query_param(entry))
        elif isinstance(entry, Mapping):
            params.append(
                Param(key=entry.get("key"), value=entry.get("value"), disabled=is_true(entry.get("disabled")))
            )
        else:
            reader.refuse(place, f"an entry of {name} is {kind_of(entry)}", "write an object with key and value")
    return tuple(params)


def read_variables(reader: Reader, value: object, where: Location) -> tuple[Variable, ...]:
    """A ``variable`` list, each value cast to the type that stands beside it."""
    found = []
    for entry, _ in reader.fields(value, reader.below(where, "variable"), "the variable list"):
        key = entry.get("key") or entry.get("id")
        if key:
            type_name = text_or_none(entry.get("type"))
            cast = typed(entry.get("value", ""), type_name and type_name.lower())
            found.append(
                Variable(key=text_of(key), value=cast, type=type_name, disabled=is_true(entry.get("disabled")))
            )
    return tuple(found)


@dataclass(frozen=True)
class _Masked:
    """Text, and the same text with its placeholders blotted out where separators inside them must not count."""

    text: str
    mask: str

    def __getitem__(self, span: slice) -> _Masked:
        return _Masked(self.text[span], self.mask[span])

    def first(self, separator: str) -> tuple[_Masked, _Masked | None]:
        """What stands before and after the first separator."""
        return self._cut(self.mask.find(separator), len(separator))

    def last(self, separator: str) -> tuple[_Masked, _Masked | None]:
        """What stands before and after the last separator."""
        return self._cut(self.mask.rfind(separator), len(separator))

    def _cut(self, index: int, length: int) -> tuple[_Masked, _Masked | None]:
        return (self, None) if index < 0 else (self[:index], self[index + length :])

    def split(self, separator: str) -> list[str]:
        """The text between separators."""
        rest: _Masked | None = self
        found = []
        while rest is not None:
            part, rest = rest.first(separator)
            found.append(part.text)
        return found

    def slashed(self) -> _Masked:
        """Backslashes as slashes."""
        text = "".join("/" if mark == "\\" else char for char, mark in zip(self.text, self.mask, strict=True))
        return _Masked(text, self.mask.replace("\\", "/"))


@lru_cache(maxsize=512)  # an iteration resolves to the same text as the last one more often than not
def parse_text(text: str) -> Url:
    """URL text taken apart as Postman does it: hash and query first, then protocol, path, userinfo, port."""
    text = text.lstrip(SPACE)
    if not text:
        return Url()
    whole = _Masked(text, _PROTECTED.sub(lambda match: "_" * len(match[0]), text))
    rest, fragment = whole.first("#")
    rest, query = rest.first("?")
    protocol, rest = _protocol(rest.slashed())
    rest, path = rest.first("/")
    before, after = rest.last("@")
    user, password = (None, None) if after is None else _userinfo(before)
    host, port = _host_and_port(before if after is None else after)
    return Url(
        raw=text,
        protocol=protocol,
        user=user,
        password=password,
        host=tuple(host.split(".")) if host.text else (),
        port=port,
        path=tuple(path.split("/")) if path else (),
        has_path=path is not None,
        query=query_params(query.split("&")) if query else (),
        hash=fragment.text if fragment else None,
    )


def _protocol(rest: _Masked) -> tuple[str | None, _Masked]:
    protocol, after = rest.first("://")
    if after is None:
        return None, rest
    slashes = len(after.mask) - len(after.mask.lstrip("/"))
    kept = min(slashes, 1) if protocol.text.lower() == "file" else 0
    return protocol.text, after[slashes - kept :]


def _userinfo(userinfo: _Masked) -> tuple[str, str | None]:
    user, password = userinfo.first(":")
    return user.text, password.text if password else None


def _host_and_port(rest: _Masked) -> tuple[_Masked, str | None]:
    host, port = rest.last(":")
    if port is None or "]" in port.mask:
        return rest, None
    return host, port.text


def url_text(url: Url) -> str:
    """The URL as Postman assembles it from its parts, path variables put in, placeholders left (Postman behaviour)."""
    protocol = url.protocol or ""
    text = protocol if not protocol or protocol.endswith("://") else protocol + "://"
    if url.user is not None or url.password is not None:
        text += (url.user or "") + ("" if url.password is None else ":" + url.password) + "@"
    text += ".".join(url.host) + ("" if url.port is None else ":" + url.port)
    if url.has_path:
        values = {variable.key: variable.value for variable in url.variables}
        text += "/" + "/".join(_with_variable(segment, values) for segment in url.path)
    query = query_text(url.query)
    text += "" if query is None else "?" + query
    return text if url.hash is None else f"{text}#{url.hash}"


def _with_variable(segment: str, values: Mapping[str, object]) -> str:
    """A segment ``:name`` or ``:name.suffix`` with the value of that path variable, where it is text and not empty."""
    if not segment.startswith(":"):
        return segment
    name, dot, suffix = segment[1:].partition(".")
    value = values.get(name) if name else None
    return value + dot + suffix if isinstance(value, str) and value else segment
