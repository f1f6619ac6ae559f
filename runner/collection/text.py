"""A function over every text that Postman resolves placeholders in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from runner.collection.model import Auth, Body, FileSource, FormPart, GraphQL, Param, Request, Url
from runner.collection.url import parse_text, url_text

Replace = Callable[[str], str]


def resolved_url(url: Url, fn: Replace) -> str:
    """The URL that is sent: assembled, resolved as one text, and taken apart and assembled again (Postman behaviour).

    So path variables are put in before placeholders, and a value with ``?``, ``&``, ``/`` or ``#`` restructures it.
    """
    return url_text(parse_text(fn(url_text(url))))


def map_text(request: Request, fn: Replace) -> Request:
    """The request with ``fn`` applied to every text in it, except the method, certificate, proxy and what is disabled.

    The URL becomes the parts of :func:`resolved_url`. Values that are not text stay, texts inside them are mapped.
    """
    return replace(
        request,
        url=parse_text(resolved_url(request.url, fn)),
        headers=_params(request.headers, fn),
        body=None if request.body is None else map_body(request.body, fn),
        auth=None if request.auth is None else map_auth(request.auth, fn),
    )


def map_auth(auth: Auth, fn: Replace) -> Auth:
    """The auth with ``fn`` applied to the texts of its parameters, however deep."""
    return replace(auth, params={key: _deep(value, fn) for key, value in auth.params.items()})


def map_body(body: Body, fn: Replace) -> Body:
    """The body with ``fn`` applied to the field that its mode names."""
    if body.disabled:
        return body
    if body.mode == "raw":
        return replace(body, raw=_deep(body.raw, fn))
    if body.mode == "urlencoded":
        return replace(body, urlencoded=_params(body.urlencoded, fn))
    if body.mode == "formdata":
        return replace(body, formdata=tuple(_part(part, fn) for part in body.formdata))
    if body.mode == "file":
        return replace(body, file=FileSource(src=_maybe(body.file.src, fn), content=_maybe(body.file.content, fn)))
    query, operation, variables = body.graphql.query, body.graphql.operation_name, body.graphql.variables
    return replace(
        body,
        graphql=GraphQL(query=_deep(query, fn), operation_name=_deep(operation, fn), variables=_deep(variables, fn)),
    )


def _params(params: tuple[Param, ...], fn: Replace) -> tuple[Param, ...]:
    return tuple(
        param if param.disabled else Param(key=_deep(param.key, fn), value=_deep(param.value, fn)) for param in params
    )


def _part(part: FormPart, fn: Replace) -> FormPart:
    if part.disabled:
        return part
    return replace(
        part,
        key=_deep(part.key, fn),
        value=_deep(part.value, fn),
        src=_deep(part.src, fn),
        content_type=_maybe(part.content_type, fn),
        file_name=_maybe(part.file_name, fn),
    )


def _maybe(text: str | None, fn: Replace) -> str | None:
    return None if text is None else fn(text)


def _deep(value: object, fn: Replace) -> object:
    if isinstance(value, str):
        return fn(value)
    if isinstance(value, Mapping):
        return {key: _deep(entry, fn) for key, entry in value.items()}
    return [_deep(entry, fn) for entry in value] if isinstance(value, (list, tuple)) else value
