"""Requests in Postman's v2.1 JSON, as scripts see them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from runner.collection.model import Auth, Body, FileSource, FormPart, GraphQL, Param, Request, Url
from runner.collection.url import url_text
from runner.core.errors import RequestError
from runner.core.scopes import MISSING
from runner.transport.prepare.url import wire_url

Json = dict[str, Any]


def request_json(
    request: Request, headers: tuple[tuple[str, str], ...] | None = None, sent_url: str | None = None
) -> Json:
    """A request as v2.1 JSON; ``headers`` and ``sent_url`` are what was sent, in place of its own."""
    shape: Json = {
        "method": request.method,
        "url": _url(request.url) if headers is None else _sent_url(request.url, sent_url or url_text(request.url)),
        "header": [_param(header) for header in request.headers]
        if headers is None
        else _sent_headers(request, headers),
    }
    if request.body is not None:
        shape["body"] = _body(request.body)
    if request.auth is not None:
        shape["auth"] = _auth(request.auth)
    if request.description:
        shape["description"] = request.description
    return shape


def with_kept_parts(changed: Request, original: Request) -> Request:
    """The changed request with what scripts do not see of the original one; auth they cannot take away from it."""
    auth = changed.auth or original.auth
    if auth is not None and original.auth is not None:
        auth = replace(auth, location=original.auth.location)
    return replace(changed, certificate=original.certificate, proxy=original.proxy, auth=auth)


def without_files(request: Request) -> Request:
    """The request without uploads, which a script's own request cannot make (Postman behaviour)."""
    body = request.body
    if body is None:
        return request
    parts = tuple(part for part in body.formdata if part.type != "file")
    return replace(request, body=replace(body, formdata=parts, file=FileSource()))


def _url(url: Url) -> Json:
    shape: Json = {"raw": url_text(replace(url, variables=()))}
    named = {"protocol": url.protocol, "port": url.port, "hash": url.hash}
    shape |= {name: value for name, value in named.items() if value is not None}
    if url.user is not None or url.password is not None:
        shape["auth"] = {"user": url.user, "password": url.password}
    shape["host"] = list(url.host)
    if url.has_path:
        shape["path"] = list(url.path)
    shape["query"] = [_param(param) for param in url.query]
    shape["variable"] = [
        {"key": each.key, "value": each.value, **({"type": each.type} if each.type else {})} for each in url.variables
    ]
    return shape


def _sent_url(url: Url, text: str) -> Json:
    """A URL as it went out: percent-encoded, with the values of its path variables."""
    try:
        wire = wire_url(text)
    except RequestError:
        return _url(url)
    path, mark, query = wire.target.partition("?")
    shape: Json = {"protocol": wire.scheme, "host": wire.host.split("."), "path": path[1:].split("/")}
    if wire.port:
        shape["port"] = wire.port
    if url.hash is not None:
        shape["hash"] = url.hash
    if mark:
        shape["query"] = [_sent_param(param) for param in query.split("&")]
    return shape


def _sent_param(text: str) -> Json:
    key, equals, value = text.partition("=")
    return {"key": key, "value": value if equals else None}


def _sent_headers(request: Request, sent: tuple[tuple[str, str], ...]) -> list[Json]:
    """The request's own headers, switched off ones too, and then those that were added (Postman behaviour)."""
    left = list(sent)
    shown = []
    for header in request.headers:
        found = next((pair for pair in left if pair[0] == header.key), None)
        if header.disabled or found is None:
            shown.append(_param(header))
        else:
            left.remove(found)
            shown.append({"key": found[0], "value": found[1]})
    is_form = request.body is not None and request.body.mode in ("urlencoded", "formdata")
    added = [pair for pair in left if not (is_form and pair[0].lower() == "content-type")]
    return [*shown, *({"key": key, "value": value, "system": True} for key, value in added)]


def _param(param: Param) -> Json:
    shape: Json = {"key": param.key, "value": param.value}
    return {**shape, "disabled": True} if param.disabled else shape


def _part(part: FormPart) -> Json:
    shape: Json = {"key": part.key, "type": part.type}
    shape |= {"src": part.src} if part.type == "file" else {"value": part.value}
    named = {"contentType": part.content_type, "fileName": part.file_name, "disabled": part.disabled or None}
    return shape | {name: value for name, value in named.items() if value is not None}


def _body(body: Body) -> Json:
    content: object = None
    if body.mode == "raw":
        content = body.raw
    elif body.mode == "urlencoded":
        content = [_param(param) for param in body.urlencoded]
    elif body.mode == "formdata":
        content = [_part(part) for part in body.formdata]
    elif body.mode == "file":
        content = {"src": body.file.src} if body.file.content is None else {"content": body.file.content}
    else:
        content = _graphql(body.graphql)
    shape: Json = {"mode": body.mode, body.mode: content}
    if body.language:
        shape["options"] = {"raw": {"language": body.language}}
    return {**shape, "disabled": True} if body.disabled else shape


def _graphql(graphql: GraphQL) -> Json:
    parts = {"query": graphql.query, "operationName": graphql.operation_name, "variables": graphql.variables}
    return {name: part for name, part in parts.items() if part is not MISSING}


def _auth(auth: Auth) -> Json:
    params = [{"key": key, "value": value, "type": _kind(value)} for key, value in auth.params.items()]
    return {"type": auth.type, auth.type: params} if params else {"type": auth.type}


def _kind(value: object) -> str:
    return "string" if isinstance(value, str) else "boolean" if isinstance(value, bool) else _other_kind(value)


def _other_kind(value: object) -> str:
    return "number" if isinstance(value, (int, float)) else "object" if isinstance(value, Mapping) else "any"
