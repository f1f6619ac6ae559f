"""Where an answer sends a request on to, and what becomes of the request (Postman behaviour)."""

from __future__ import annotations

import re

from runner.core.errors import RequestError
from runner.core.problem import Kind
from runner.transport.exchange import Answer
from runner.transport.headers import Slot
from runner.transport.prepare.headers import basic_credentials
from runner.transport.prepare.prepared import Prepared
from runner.transport.prepare.url import WireUrl, encode_location, wire_url
from runner.transport.settings import SendOptions

_ABSOLUTE = re.compile(r"[a-z0-9.+-]+:(?://|\\\\).", re.IGNORECASE)
_DEFAULT_PORTS = {"http": "80", "https": "443"}


def redirected(request: Prepared, answer: Answer, options: SendOptions, followed: int) -> Prepared | None:
    """The request that follows from an answer, or None when there is none.

    Args:
        request: what was sent, without the jar's cookies.
        answer: what came back.
        options: among them whether and how far to follow.
        followed: how many redirects led here.

    Raises:
        RequestError: of kind PROTOCOL: there were too many, or the target cannot be requested.
    """
    location = answer.header("location") if options.follow_redirects and 300 <= answer.status < 400 else None
    if location is None:
        return None
    if followed >= options.max_redirects:
        what = f"there were more than {options.max_redirects} redirects (Exceeded maxRedirects), the last to {location}"
        raise RequestError.of(Kind.PROTOCOL, what, "Is it a loop? maxRedirects allows more.")
    before = wire_url(request.url, False)
    target = _target(before, encode_location(location))
    hop = request.copy()
    hop.url = target.text
    if not options.follow_original_method and answer.status not in (307, 308):
        _drop_body(hop)
    _set_headers(hop, before, target, options)
    _put_form_last(hop)
    return hop


def resolve(base: WireUrl, reference: str) -> str:
    """A reference against a URL (RFC 3986 §5.3), its text otherwise left as it is."""
    if _ABSOLUTE.match(reference):
        return reference
    origin, path = f"{base.scheme}://{base.authority}", base.target.partition("?")[0]
    if reference.startswith(("//", "\\\\")):
        return f"{base.scheme}:{reference}"
    if reference.startswith(("/", "\\")):
        return origin + reference
    if reference.startswith("?"):
        return origin + path + reference
    if not reference or reference.startswith("#"):
        return origin + base.target
    relative, mark, query = reference.partition("?")
    return origin + _without_dots(path[: path.rfind("/") + 1] + relative) + mark + query


def _target(base: WireUrl, location: str) -> WireUrl:
    try:
        return wire_url(resolve(base, location))
    except RequestError as error:
        problem = error.problems[0]
        raise RequestError.of(Kind.PROTOCOL, f"{base.text} redirects to {location!r}: {problem.what}") from error


def _without_dots(path: str) -> str:
    kept: list[str] = []
    segments = path.split("/")
    for segment in segments:
        if segment == "..":
            del kept[max(1, len(kept) - 1) :]
        elif segment != ".":
            kept.append(segment)
    return "/".join(kept) + ("/" if segments[-1] in (".", "..") else "")


def _drop_body(hop: Prepared) -> None:
    if hop.method != "HEAD":
        hop.method = "GET"
    hop.body = b""
    for name in ("Content-Type", "Content-Length", "Transfer-Encoding"):
        hop.headers.discard(name)


def _put_form_last(hop: Prepared) -> None:
    """Multipart is described anew for every hop, so behind what the hop itself brought (Postman behaviour)."""
    headers = hop.headers
    content_type = headers.get("Content-Type", "")
    if not hop.body or not content_type.startswith("multipart/form-data"):
        return
    length = headers.get("Content-Length")
    headers.put("Content-Type", content_type, Slot.FRAMING)
    if length is not None:
        headers.put("Content-Length", length, Slot.FRAMING)


def _set_headers(hop: Prepared, before: WireUrl, target: WireUrl, options: SendOptions) -> None:
    headers = hop.headers
    if before.host != target.host and not options.follow_authorization:
        headers.discard("Authorization")
    if target.credentials and "Authorization" not in headers:
        headers.add("Authorization", basic_credentials(*target.credentials), Slot.FRAMING)
    # A URL that was asked for over TLS is not told to a server that is asked without (RFC 9110 §10.1.3).
    if options.send_referer and not (before.scheme == "https" and target.scheme == "http"):
        headers.amend("Referer", before.text, Slot.FRAMING)
    if "Host" in headers:
        headers.put("Host", _host(target), Slot.FRAMING)


def _host(target: WireUrl) -> str:
    return target.host if target.port == _DEFAULT_PORTS[target.scheme] else target.authority
