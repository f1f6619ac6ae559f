"""A collection's body → bytes and the headers that describe them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from urllib.parse import quote_from_bytes

from runner.collection.model import Body, Param
from runner.core.scopes import MISSING
from runner.transport.headers import Slot
from runner.transport.prepare.files import FileAccess
from runner.transport.prepare.json_comments import strip_comments
from runner.transport.prepare.media_type import DEFAULT, media_type
from runner.transport.prepare.multipart import boundary_of, decode_base64, multipart_body, new_boundary
from runner.transport.prepare.text import js_json, js_text, utf8

_PRUNED = frozenset({"GET", "COPY", "HEAD", "PURGE", "UNLOCK"})
_LANGUAGES = {
    "json": "application/json",
    "xml": "application/xml",
    "html": "text/html",
    "javascript": "application/javascript",
}
_JSON_TYPE = re.compile(r"application/(\S+\+)?json")
_FORM = "application/x-www-form-urlencoded"
_FORM_TYPE = re.compile(_FORM + r"\b")


@dataclass(frozen=True, slots=True)
class Payload:
    """A body and its type.

    Attributes:
        content: what is sent.
        content_type: the type to declare, or None for none.
        slot: where that header stands.
        overrides: whether the type holds against the user's own.
        length_first: whether ``Content-Length`` comes before the type.
    """

    content: bytes = b""
    content_type: str | None = None
    slot: Slot = Slot.BODY_TYPE
    overrides: bool = False
    length_first: bool = False


@dataclass(frozen=True, slots=True)
class BodyContext:
    """What else decides what a body becomes: the user's own type, the files, where to put warnings."""

    content_type: str | None
    files: FileAccess
    warnings: list[str] = field(default_factory=list)


def payload_of(body: Body | None, method: str, *, prune: bool, context: BodyContext) -> Payload:
    """The bytes to send; none for a disabled or empty body and, if ``prune``, for methods such as GET.

    Raises:
        RequestError: of kind REQUEST: an upload cannot be read.
    """
    if body is None or body.disabled or (prune and method in _PRUNED):
        return Payload()
    return _MODES[body.mode](body, context)


def _raw(body: Body, context: BodyContext) -> Payload:
    if body.raw is None or body.raw == "":
        return Payload()
    text = body.raw if isinstance(body.raw, str) else js_json(body.raw)
    if body.language == "json" or (not body.language and _JSON_TYPE.match(context.content_type or "")):
        text = strip_comments(text)
    return Payload(utf8(text), _LANGUAGES.get(body.language or "", "text/plain"))


def _urlencoded(body: Body, context: BodyContext) -> Payload:
    params = [param for param in body.urlencoded if not param.disabled]
    if not params:
        return Payload()
    overrides = not _FORM_TYPE.match(context.content_type or "")
    return Payload(form_text(params).encode(), _FORM, Slot.FRAMING, overrides)


def _formdata(body: Body, context: BodyContext) -> Payload:
    if all(part.disabled for part in body.formdata):
        return Payload()
    given = boundary_of(context.content_type)
    boundary = given or new_boundary()
    content = multipart_body(body.formdata, boundary, context.files, context.warnings)
    if not content:  # every part was a file that is left out
        return Payload()
    return Payload(content, f"multipart/form-data; boundary={boundary}", Slot.FRAMING, given is None)


def _file(body: Body, context: BodyContext) -> Payload:
    source = body.file
    if source.src:
        content = context.files.read(source.src, context.warnings)
        if content is None:
            return Payload()
        return Payload(content, media_type(source.src) or DEFAULT, Slot.FRAMING, length_first=True)
    if source.content:
        return Payload(decode_base64(source.content, "the content of the file body"))
    context.warnings.append("no file was chosen for the body; sent without a body")
    return Payload()


def _graphql(body: Body, context: BodyContext) -> Payload:
    """Variables as text go in unparsed, as they may be no JSON; nulls are left out then (Postman behaviour)."""
    graphql = body.graphql
    variables = graphql.variables
    unsent = (MISSING, None) if isinstance(variables, str) else (MISSING,)
    named = {"query": graphql.query, "operationName": graphql.operation_name}
    members = {name: js_json(value) for name, value in named.items() if value not in unsent}
    if variables is not MISSING and variables != "":
        members["variables"] = variables if isinstance(variables, str) else js_json(variables)
    text = ",".join(f'"{name}":{value}' for name, value in members.items())
    return Payload(utf8("{" + text + "}"), _LANGUAGES["json"])


def form_text(params: Iterable[Param]) -> str:
    """``application/x-www-form-urlencoded`` text, equal keys drawn together at the place of the first."""
    fields: dict[str, list[str]] = {}
    for param in params:
        fields.setdefault(js_text(param.key), []).append(_field_value(param.value))
    return "&".join(f"{_form_quote(key)}={_form_quote(value)}" for key, values in fields.items() for value in values)


def _field_value(value: object) -> str:
    return js_text(value) if isinstance(value, (str, int, float)) else ""


def _form_quote(text: str) -> str:
    return quote_from_bytes(utf8(text), safe="")


_MODES: dict[str, Callable[[Body, BodyContext], Payload]] = {
    "raw": _raw,
    "urlencoded": _urlencoded,
    "formdata": _formdata,
    "file": _file,
    "graphql": _graphql,
}
