"""Where a generated request may go out otherwise than newman sent it, by rules about the request."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

Request = dict[str, Any]
Sent = list[tuple[str, str]]

_LENGTH = re.compile(r"\r\nContent-Length: \d+")


def request_of(item: dict[str, Any]) -> Request:
    """The request as an object, with the item's behaviour."""
    request = item["request"]
    request = request if isinstance(request, dict) else {"url": request}
    return {**request, "behavior": item.get("protocolProfileBehavior", {})}


def _headers(request: Request) -> list[dict[str, Any]]:
    headers = request.get("header")
    return [header for header in headers if not header.get("disabled")] if isinstance(headers, list) else []


def _parts(request: Request) -> list[dict[str, Any]]:
    body = request.get("body", {})
    parts = body.get("formdata", []) if not body.get("disabled") else []
    return [part for part in parts if not part.get("disabled")]


def only_raw(request: Request) -> bool:
    return isinstance(request["url"], dict) and request["url"].keys() <= {"raw"}


def host_is_no_text(request: Request) -> bool:
    hosts = (header["value"] for header in _headers(request) if header["key"] == "Host")
    return any(not isinstance(value, str) and value is not None for value in hosts)


def upload_after_several(request: Request) -> bool:
    sources = [part["src"] for part in _parts(request) if part.get("src")]
    several = [place for place, source in enumerate(sources) if isinstance(source, list) and len(source) > 1]
    return bool(several) and any(isinstance(source, str) for source in sources[several[0] :])


def quote_in_part_name(request: Request) -> bool:
    names = [str(part.get(name)) for part in _parts(request) for name in ("key", "fileName")]
    return any('"' in name or "{{quote}}" in name for name in names)


SENT_BY_OURS_ALONE: dict[str, tuple[Callable[[Request], bool], str]] = {
    "raw URL": (only_raw, "newman finds the URL empty, although raw says it in full"),
    "host": (host_is_no_text, "newman refuses a Host that is a number or a boolean, every other header may be one"),
}
"""Rule → (which requests, why ours sends what newman fails to send)."""

OTHER_BODY: dict[str, tuple[Callable[[Request], bool], str]] = {
    "upload": (upload_after_several, "newman uploads an empty file after a parameter with several files"),
    "quote": (quote_in_part_name, "newman writes a quote raw, which ends the name early; WHATWG HTML has %22"),
}
"""Rule → (which requests, why the body is another); heads are compared without the length."""


def without_body(sent: Sent) -> list[str]:
    """The heads, without what the body decides."""
    return [_LENGTH.sub("", head) for head, _ in sent]


def still_agrees(sent: Sent, golden: Sent) -> bool:
    """Whether a request that an open defect touches has at least newman's method, path and header names,
    apart from what a body brings along."""
    return [_outline(head) for head, _ in sent] == [_outline(head) for head, _ in golden]


def _outline(head: str) -> tuple[str, set[str]]:
    line, *headers = head.split("\r\n")
    names = {header.partition(":")[0].lower() for header in headers}
    return line.partition("?")[0], names - {"content-type", "content-length"}


def _empty_host(request: Request) -> bool:
    return any(header["key"] == "Host" and header["value"] in (None, "") for header in _headers(request))


OPEN: dict[str, tuple[Callable[[Request], bool], str]] = {
    "empty Host": (_empty_host, "newman keeps an empty Host in the user's place, ours moves it to the defaults"),
}
"""Rule → (which requests, what ours does otherwise without a reason). These are defects of ours."""
