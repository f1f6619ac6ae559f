"""Requests and replies as values, so that a service is a function from one to the other."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from hmac import compare_digest
from html import escape
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qsl

Pairs = tuple[tuple[str, str], ...]

JSON = "application/json;charset=utf-8"
HTML = "text/html;charset=utf-8"
FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A request as it came in.

    Attributes:
        path: as written, without the query; not percent-decoded.
        params: the decoded parts of the path that the route names.
        at: seconds since the epoch.
    """

    service: str
    method: str
    path: str
    query: Pairs = ()
    headers: Pairs = ()
    body: bytes = b""
    at: float = 0.0
    params: Mapping[str, str] = field(default_factory=dict)

    def header(self, name: str) -> str | None:
        """The first value of a header, by any case."""
        low = name.lower()
        return next((value for key, value in self.headers if key.lower() == low), None)

    @property
    def content_type(self) -> str:
        """The media type alone, in lower case."""
        return (self.header("Content-Type") or "").partition(";")[0].strip().lower()

    def cookie(self, name: str) -> str | None:
        """The value of a cookie, by any case of its name, as clients of agentVep differ in it."""
        jar: SimpleCookie = SimpleCookie()
        try:
            jar.load(self.header("Cookie") or "")
        except CookieError:
            return None
        return next((morsel.value for key, morsel in jar.items() if key.lower() == name.lower()), None)

    def form(self) -> Pairs:
        """The fields of a form body; a body that is no text has none."""
        try:
            return tuple(parse_qsl(self.body.decode("utf-8"), keep_blank_values=True))
        except (UnicodeDecodeError, ValueError):
            return ()

    def json_object(self) -> dict[str, object] | None:
        """The body as a JSON object, or None when it is none."""
        try:
            value = json.loads(self.body)
        except (ValueError, RecursionError):
            return None
        return value if isinstance(value, dict) else None


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer to write; an empty reason is the usual one for the status."""

    status: int
    body: bytes = b""
    headers: Pairs = ()
    reason: str = ""

    def with_headers(self, *headers: tuple[str, str]) -> Reply:
        """The same answer with further headers."""
        return replace(self, headers=self.headers + headers)


class Refused(Exception):
    """Ends the handling of a request early, with this answer."""

    def __init__(self, reply: Reply) -> None:
        super().__init__(reply.status)
        self.reply = reply


def same(one: str, other: str) -> bool:
    """Whether two secrets are equal, in a time that tells nothing about them."""
    return compare_digest(one.encode("utf-8", "surrogatepass"), other.encode("utf-8", "surrogatepass"))


def first(pairs: Iterable[tuple[str, str]], name: str) -> str:
    """The first value of a query or form field, or ''."""
    return next((value for key, value in pairs if key == name), "")


def json_reply(status: int, value: object, content_type: str = JSON) -> Reply:
    """A JSON answer; a lone surrogate goes out as its JSON escape."""
    body = json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace")
    return Reply(status, body, (("Content-Type", content_type),))


def html_reply(status: int, title: str, content: str = "") -> Reply:
    """A small page; ``content`` is HTML, ``title`` is text."""
    page = f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title></head>'
    page += f"<body><h1>{escape(title)}</h1>{content}</body></html>\n"
    return Reply(status, page.encode(), (("Content-Type", HTML),))


def redirect(location: str, *headers: tuple[str, str]) -> Reply:
    """302 to another place."""
    return Reply(302, b"", (("Location", location), ("Cache-Control", "no-store"), *headers))
