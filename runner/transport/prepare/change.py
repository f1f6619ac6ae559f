"""Changes to a prepared request that keep it consistent; authentication makes them."""

from __future__ import annotations

from collections.abc import Collection
from urllib.parse import unquote

from runner.transport.headers import Slot
from runner.transport.prepare.prepared import Prepared
from runner.transport.prepare.url import encode_param


def set_body(prepared: Prepared, body: bytes, content_type: str | None = None) -> None:
    """Replace the body, with its length and, where given, its type."""
    prepared.body = body
    if content_type is not None:
        prepared.headers.amend("Content-Type", content_type, Slot.FRAMING)
    prepared.headers.amend("Content-Length", str(len(body)), Slot.FRAMING)


def set_auth_header(prepared: Prepared, name: str, value: str) -> None:
    """Remove every header of that name and put one behind the user's own (Postman behaviour)."""
    prepared.headers.put(name, value, Slot.AUTH)


def set_query_param(prepared: Prepared, key: str, value: str | None) -> None:
    """Remove every query parameter of that key and append one."""
    path, mark, query = prepared.url.partition("?")
    kept = [param for param in query.split("&") if unquote(param.partition("=")[0]) != key] if mark else []
    _set_query(prepared, path, kept, key, value)


def add_query_param(prepared: Prepared, key: str, value: str | None) -> None:
    """Append a query parameter, whatever there is already."""
    path, mark, query = prepared.url.partition("?")
    _set_query(prepared, path, query.split("&") if query else [], key, value)


def remove_query_params(prepared: Prepared, keys: Collection[str]) -> None:
    """Remove every query parameter of these keys; a query without any of them stays as it is."""
    _, mark, query = prepared.url.partition("?")
    params = query.split("&")
    kept = [param for param in params if unquote(param.partition("=")[0]) not in keys]
    if mark and len(kept) < len(params):
        set_query(prepared, "&".join(kept))


def set_query(prepared: Prepared, query: str) -> None:
    """Replace the query by text that is encoded already; '' removes it."""
    path, _, _ = prepared.url.partition("?")
    prepared.url = f"{path}?{query}" if query else path


def _set_query(prepared: Prepared, path: str, params: list[str], key: str, value: str | None) -> None:
    plain = key if value is None else f"{key}={value}"
    prepared.url = path + "?" + "&".join([*params, plain if prepared.keep_url else encode_param(key, value)])
