"""Postman's ``request`` objects."""

from __future__ import annotations

from collections.abc import Mapping

from runner.collection.auth import read_auth
from runner.collection.body import read_body
from runner.collection.model import Certificate, Param, ProxyConfig, Request
from runner.collection.params import header_block, header_line
from runner.collection.reader import Reader, kind_of, text_or_none
from runner.collection.url import parse_text, read_url
from runner.collection.values import is_true, text_of
from runner.core.location import Location


def read_request(reader: Reader, value: object, where: Location) -> Request:
    """A request; text is the URL of a GET."""
    if isinstance(value, str):
        return Request(url=parse_text(value))
    parts = reader.mapping(value, where, "the request", "write an object with method and url, or the URL as text")
    return Request(
        method=_method(reader, parts.get("method"), reader.below(where, "method")),
        url=read_url(reader, parts.get("url"), reader.below(where, "url")),
        headers=tuple(_headers(reader, parts.get("header"), reader.below(where, "header"))),
        body=read_body(reader, parts.get("body"), reader.below(where, "body")),
        auth=read_auth(reader, parts.get("auth"), reader.below(where, "auth")),
        certificate=_certificate(reader, parts.get("certificate"), reader.below(where, "certificate")),
        proxy=_proxy(reader, parts.get("proxy"), reader.below(where, "proxy")),
        description=description_text(parts.get("description")),
    )


def description_text(value: object) -> str:
    """A description, which is text or an object with ``content``."""
    content = value.get("content") if isinstance(value, Mapping) else value
    return text_or_none(content) or ""


def _method(reader: Reader, value: object, where: Location) -> str:
    if isinstance(value, (list, Mapping)):
        reader.refuse(
            where, f"the method is {kind_of(value)} where text is needed", "write GET, POST or another method"
        )
        return "GET"
    return "GET" if value is None else text_of(value).upper()


def _headers(reader: Reader, value: object, where: Location) -> list[Param]:
    if isinstance(value, str):
        return list(header_block(value))
    if isinstance(value, Mapping) and "key" not in value:
        return [Param(key=key, value=entry) for key, entry in value.items()]
    headers = []
    for entry, place in reader.entries(value, where, "the header list"):
        if isinstance(entry, str):
            headers.append(header_line(entry))
        elif isinstance(entry, Mapping):
            key = entry.get("key")
            disabled = is_true(entry.get("disabled"))
            headers.append(Param(key=key if is_true(key) else "", value=entry.get("value", ""), disabled=disabled))
        else:
            reader.refuse(place, f"a header is {kind_of(entry)}", "write an object with key and value")
    return headers


def _certificate(reader: Reader, value: object, where: Location) -> Certificate | None:
    parts = reader.mapping(value, where, "the certificate")
    if not parts:
        return None
    matches = parts.get("matches")
    return Certificate(
        name=text_or_none(parts.get("name")) or "",
        matches=tuple(filter(None, map(_pattern, matches if isinstance(matches, list) else [matches]))),
        cert=_source(parts.get("cert")),
        key=_source(parts.get("key")),
        pfx=_source(parts.get("pfx")),
        passphrase=text_or_none(parts.get("passphrase")),
    )


def _source(value: object) -> str | None:
    return text_or_none(value.get("src") if isinstance(value, Mapping) else value)


def _pattern(value: object) -> str | None:
    return text_or_none(value.get("pattern") if isinstance(value, Mapping) else value)


def _proxy(reader: Reader, value: object, where: Location) -> ProxyConfig | None:
    """A proxy; credentials count only where ``authenticate`` is true, a protocol before the host does not count."""
    parts = reader.mapping(value, where, "the proxy")
    host = ".".join(parse_text(text_or_none(parts.get("host")) or "").host)
    if not host:
        return None
    is_authenticated = parts.get("authenticate") is True
    return ProxyConfig(
        host=host,
        port=_port(reader, parts.get("port"), reader.below(where, "port")),
        match=_pattern(parts.get("match")) or "http+https://*:*/*",
        tunnel=parts.get("tunnel") is True,
        disabled=parts.get("disabled") is True,
        username=text_or_none(parts.get("username")) if is_authenticated else None,
        password=text_or_none(parts.get("password")) if is_authenticated else None,
    )


def _port(reader: Reader, value: object, where: Location) -> int:
    if not value:
        return 8080
    text = text_of(value)
    if text.isascii() and text.isdigit() and len(text) < 6:
        return int(text)
    reader.refuse(where, f"the port of the proxy is {kind_of(value)} that is no port number")
    return 8080
