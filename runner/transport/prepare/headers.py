"""The header list in Postman's order, and what may stand in it."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Mapping

from runner.collection.model import Param
from runner.core.errors import RequestError
from runner.core.problem import Kind
from runner.transport.headers import HeaderList, Slot
from runner.transport.prepare.body import Payload
from runner.transport.prepare.text import js_text, utf8
from runner.transport.prepare.url import WireUrl

_TOKEN = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+\Z")
_BAD_VALUE = re.compile(r"[^\t\x20-\x7e\x80-\xff]")
_NO_LENGTH = frozenset({"GET", "HEAD", "TRACE", "DELETE", "CONNECT", "OPTIONS"})


def user_headers(params: Iterable[Param]) -> HeaderList:
    """The user's own headers; lines of the same spelling stand together at the place of the first.

    Raises:
        RequestError: of kind REQUEST: a name or value cannot be sent.
    """
    grouped: dict[str, list[object]] = {}
    for param in params:
        name = "" if param.key is None else js_text(param.key)
        gives_way = name.lower() == "host" and param.value in (None, "")  # to the URL's host
        if name and not param.disabled and not gives_way:
            grouped.setdefault(name, []).append(param.value)
    pairs = [(name, value) for name, values in grouped.items() for value in _lines(name, values)]
    for name, value in pairs:
        check_header(name, value)
    return HeaderList(pairs)


def _lines(name: str, values: list[object]) -> list[str]:
    """One line per value; several cookies go in one line (RFC 6265 §5.4), a null among them as nothing."""
    if name.lower() == "cookie" and len(values) > 1:
        return ["; ".join("" if value is None else js_text(value) for value in values)]
    return [js_text(value) for value in values]


def check_header(name: str, value: str) -> None:
    """Refuse a header that is no HTTP (RFC 9110 §5).

    Raises:
        RequestError: of kind REQUEST.
    """
    if not _TOKEN.match(name):
        raise _refused(f"the header name {name!r} is not a valid HTTP token", "Look for blanks or colons in it.")
    bad = _BAD_VALUE.search(value)
    if bad:
        raise _refused(
            f"the header {name!r} holds {bad[0]!r}, an invalid character in header content",
            "Header values are one line of Latin-1 text.",
        )


def checked_method(method: str) -> str:
    """The method in upper case; GET for none.

    Raises:
        RequestError: of kind REQUEST: it is no HTTP token.
    """
    method = (method or "GET").upper()
    if not _TOKEN.match(method):
        raise _refused(f"the method {method!r} is not a valid HTTP token", "Look for blanks in it.")
    return method


def basic_credentials(user: str, password: str) -> str:
    """The value of ``Authorization`` for user and password (RFC 7617, in UTF-8)."""
    return "Basic " + b64encode(utf8(f"{user}:{password}")).decode()


def last_value(headers: HeaderList, name: str) -> str | None:
    """The last of the values of a header, or None."""
    return next((value for key, value in reversed(headers.pairs()) if key.lower() == name), None)


def disabled_headers(behavior: Mapping[str, object]) -> frozenset[str]:
    """The names, in lower case, that ``disabledSystemHeaders`` suppresses."""
    disabled = behavior.get("disabledSystemHeaders")
    if not isinstance(disabled, Mapping):
        return frozenset()
    return frozenset(str(name).lower() for name, on in disabled.items() if on)


def add_own_headers(headers: HeaderList, defaults: Iterable[tuple[str, str]], disabled: frozenset[str]) -> None:
    """Add what Postman adds to every request, unless the user has it or switched it off."""
    for name, value in defaults:
        if name.lower() not in disabled and name not in headers:
            headers.add(name, value, Slot.DEFAULT)


def add_body_headers(
    headers: HeaderList, method: str, url: WireUrl, payload: Payload, disabled: frozenset[str], warnings: list[str]
) -> None:
    """Add type, credentials of the URL, and length, in the order in which Postman sets them."""
    if not payload.length_first:
        _add_type(headers, payload, disabled)
    if url.credentials and "Authorization" not in headers:
        headers.add("Authorization", basic_credentials(*url.credentials), Slot.FRAMING)
    _add_length(headers, method, payload, disabled, warnings)
    if payload.length_first:
        _add_type(headers, payload, disabled)


def _add_type(headers: HeaderList, payload: Payload, disabled: frozenset[str]) -> None:
    if payload.content_type is None or "content-type" in disabled:
        return
    if payload.overrides or "Content-Type" not in headers:
        headers.amend("Content-Type", payload.content_type, payload.slot)


def _add_length(
    headers: HeaderList, method: str, payload: Payload, disabled: frozenset[str], warnings: list[str]
) -> None:
    """A body is always framed, even where ``content-length`` is switched off: the next request would be read as it."""
    given = last_value(headers, "content-length")
    size = len(payload.content)
    if given is not None:
        if given.strip() != str(size):
            warnings.append(f"the Content-Length header says {given!r} while the body has {size} bytes")
    elif "Transfer-Encoding" not in headers and (
        size or (method not in _NO_LENGTH and "content-length" not in disabled)
    ):
        headers.add("Content-Length", str(size), Slot.FRAMING)


def _refused(what: str, hint: str) -> RequestError:
    return RequestError.of(Kind.REQUEST, what, hint)
