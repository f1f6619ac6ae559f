"""A resolved request → exactly what goes on the wire, without any network (facts measured with Postman's newman)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from uuid import uuid4

from runner.collection.model import Request
from runner.transport.prepare.body import BodyContext, payload_of
from runner.transport.prepare.files import FileAccess
from runner.transport.prepare.headers import (
    add_body_headers,
    add_own_headers,
    check_header,
    checked_method,
    disabled_headers,
    last_value,
    user_headers,
)
from runner.transport.prepare.prepared import Prepared
from runner.transport.prepare.url import wire_url

__all__ = ["FileAccess", "Prepared", "prepare"]


def prepare(
    request: Request,
    url: str,
    *,
    behavior: Mapping[str, object],
    files: FileAccess,
    user_agent: str,
    token: Callable[[], object] = uuid4,
) -> Prepared:
    """Work out URL, headers and body; authentication and cookies come later.

    Args:
        request: without placeholders. Its ``url`` and ``auth`` are not looked at.
        url: the final text of the URL.
        behavior: ``protocolProfileBehavior``.
        files: reads the uploads.
        user_agent: for requests that bring none.
        token: makes the ``Postman-Token``.

    Raises:
        RequestError: of kind REQUEST: the URL, method, a header or an upload cannot be sent.
    """
    target = wire_url(url, not behavior.get("disableUrlEncoding"))
    method = checked_method(request.method)
    headers = user_headers(request.headers)
    context = BodyContext(last_value(headers, "content-type"), files)
    payload = payload_of(
        request.body, request.method.upper(), prune=not behavior.get("disableBodyPruning"), context=context
    )
    disabled = disabled_headers(behavior)
    check_header("Host", target.authority)
    add_own_headers(headers, _defaults(user_agent, str(token()), target.authority), disabled)
    add_body_headers(headers, method, target, payload, disabled, context.warnings)
    prepared = Prepared(method, target.text, headers, payload.content)
    prepared.keep_url = bool(behavior.get("disableUrlEncoding"))
    prepared.head_encoding = "utf-8" if payload.content and _is_text(request) else "latin-1"
    prepared.warnings = context.warnings
    return prepared


def _defaults(user_agent: str, token: str, host: str) -> tuple[tuple[str, str], ...]:
    """Postman's own headers, in its order."""
    return (
        ("User-Agent", user_agent),
        ("Accept", "*/*"),
        ("Cache-Control", "no-cache"),
        ("Postman-Token", token),
        ("Host", host),
        ("Accept-Encoding", "gzip, deflate, br"),
        ("Connection", "keep-alive"),
    )


def _is_text(request: Request) -> bool:
    return request.body is not None and request.body.mode != "file"
