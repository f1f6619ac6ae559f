"""A request's body, in any of Postman's modes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast, get_args

from runner.collection.model import Body, BodyMode, FileSource, FormPart, GraphQL, Param
from runner.collection.params import query_params
from runner.collection.reader import Reader, kind_of, text_or_none
from runner.collection.url import read_params
from runner.collection.values import is_true, text_of
from runner.core.location import Location
from runner.core.scopes import MISSING


def read_body(reader: Reader, value: object, where: Location) -> Body | None:
    """The body, or None where there is none: a missing mode is none, an unknown one is raw (Postman behaviour)."""
    if isinstance(value, str):
        return Body(mode="raw", raw=value)
    parts = reader.mapping(value, where, "the body", "write an object with mode, and a field of the mode's name")
    if not is_true(parts.get("mode")):
        return None
    name = text_of(parts["mode"]).lower()
    mode = cast(BodyMode, name if name in get_args(BodyMode) else "raw")
    content, place = parts.get(mode), reader.below(where, mode)
    return Body(
        mode=mode,
        raw=(content if is_true(content) else "") if mode == "raw" else None,
        language=_language(parts.get("options")),
        urlencoded=_urlencoded(reader, content, place) if mode == "urlencoded" else (),
        formdata=_formdata(reader, content, place) if mode == "formdata" else (),
        file=_file(reader, content, place) if mode == "file" else FileSource(),
        graphql=_graphql(reader, content, place) if mode == "graphql" else GraphQL(),
        disabled=is_true(parts.get("disabled")),
    )


def _language(options: object) -> str | None:
    raw = options.get("raw") if isinstance(options, Mapping) else None
    return text_or_none(raw.get("language")) if isinstance(raw, Mapping) else None


def _urlencoded(reader: Reader, content: object, where: Location) -> tuple[Param, ...]:
    if isinstance(content, str) and content:
        return query_params(content.split("&"))
    return read_params(reader, content, where, "the urlencoded body")


def _formdata(reader: Reader, content: object, where: Location) -> tuple[FormPart, ...]:
    return tuple(_part(part) for part, _ in reader.fields(content, where, "the form-data body"))


def _part(part: Mapping[str, object]) -> FormPart:
    key, value = part.get("key"), part.get("value")
    return FormPart(
        key=key if is_true(key) else "",
        type="file" if part.get("type") == "file" else "text",
        value=value if is_true(value) else "",
        src=part.get("src"),
        content_type=text_or_none(part.get("contentType")),
        file_name=text_or_none(part.get("fileName")),
        disabled=is_true(part.get("disabled")),
    )


def _file(reader: Reader, content: object, where: Location) -> FileSource:
    if isinstance(content, str):
        return FileSource(src=content)
    parts = reader.mapping(content, where, "the file of the body", "write an object with src, the path of the file")
    src = parts.get("src")
    if is_true(src) and not isinstance(src, str):
        reader.refuse(reader.below(where, "src"), f"src is {kind_of(src)}", "write the path of one file")
    return FileSource(src=text_or_none(src), content=text_or_none(parts.get("content")))


def _graphql(reader: Reader, content: object, where: Location) -> GraphQL:
    parts = reader.mapping(content, where, "the GraphQL body", "write an object with query and variables")
    return GraphQL(
        query=parts.get("query", MISSING),
        operation_name=parts.get("operationName", MISSING),
        variables=parts.get("variables", MISSING),
    )
