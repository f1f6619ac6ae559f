"""Requests of the format v1 as v2.1 JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from runner.collection.model import Param
from runner.collection.params import header_block
from runner.collection.reader import Reader, text_or_none
from runner.collection.url import parse_text
from runner.collection.v1_parts import JsonObject
from runner.collection.values import is_true, text_of
from runner.core.location import Location

_MODES = {"binary": "file", "graphql": "graphql", "params": "formdata", "raw": "raw", "urlencoded": "urlencoded"}
"""A v1 ``dataMode`` → the v2 mode."""


def convert_request(reader: Reader, node: Mapping[str, object], where: Location) -> JsonObject:
    """The v2.1 request, without its auth."""
    request: JsonObject = {"method": node.get("method"), "header": _headers(reader, node, where)}
    body = _body(node)
    if body is not None:
        request["body"] = body
    if node.get("url") is not None:
        request["url"] = _url(reader, node, where)
    if node.get("description"):
        request["description"] = node["description"]
    return request


def _headers(reader: Reader, node: Mapping[str, object], where: Location) -> list[object]:
    """``headerData``, and the lines of ``headers`` that it does not name; or ``headers`` where that is a list."""
    headers = node.get("headers")
    if isinstance(headers, list):
        return headers
    data = [
        _header(entry) for entry, _ in reader.fields(node.get("headerData"), where.child("headerData"), "headerData")
    ]
    named = [entry.get("key") for entry in data]
    block = header_block(headers) if isinstance(headers, str) else ()
    return [*data, *(_json(param) for param in block if param.key not in named)]


def _header(entry: Mapping[str, object]) -> JsonObject:
    key, is_comment = entry.get("key"), text_of(entry.get("key")).startswith("//")
    header = {name: value for name, value in entry.items() if name != "enabled"}
    if is_comment or entry.get("enabled") is False:
        header.update(disabled=True, key=text_of(key).replace("//", "", 1).strip())
    return header


def _json(param: Param) -> JsonObject:
    entry: JsonObject = {"key": param.key, "value": param.value}
    return {**entry, "disabled": True} if param.disabled else entry


def _url(reader: Reader, node: Mapping[str, object], where: Location) -> object:
    """The URL's parts; ``queryParams`` take the place of the URL's own query."""
    text = text_or_none(node.get("url"))
    if text is None:
        return node.get("url")
    url = parse_text(text)
    query = list(_query(reader, node, where)) or [_json(param) for param in url.query]
    parts = {
        "raw": text,
        "protocol": url.protocol,
        "auth": None if url.user is None else {"user": url.user, "password": url.password},
        "host": list(url.host),
        "port": url.port,
        "path": list(url.path) if url.has_path else None,
        "query": query,
        "hash": url.hash,
        "variable": list(_path_variables(reader, node, where)),
    }
    return {key: value for key, value in parts.items() if value is not None and value != []}


def _query(reader: Reader, node: Mapping[str, object], where: Location) -> Iterator[JsonObject]:
    for entry, _ in reader.fields(node.get("queryParams"), where.child("queryParams"), "queryParams"):
        param = {name: value for name, value in entry.items() if name not in ("enabled", "equals")}
        if entry.get("enabled") is False:
            param["disabled"] = True
        if "equals" in entry:
            value = param.get("value")
            param["value"] = ("" if value is None else value) if is_true(entry["equals"]) else value or None
        yield param


def _path_variables(reader: Reader, node: Mapping[str, object], where: Location) -> Iterator[JsonObject]:
    data = [
        {name: value for name, value in entry.items() if name != "id" or "key" not in entry}
        for entry, _ in reader.fields(node.get("pathVariableData"), where.child("pathVariableData"), "pathVariableData")
    ]
    yield from data
    named = [entry.get("key") for entry in data]
    short = reader.mapping(node.get("pathVariables"), where.child("pathVariables"), "pathVariables")
    yield from ({"key": key, "value": value} for key, value in short.items() if key not in named)


def _body(node: Mapping[str, object]) -> JsonObject | None:
    """The body: ``data``, ``rawModeData`` or ``graphqlModeData`` by ``dataMode``, or by what there is."""
    given = node.get("dataMode", "")
    mode = _MODES.get(given) if isinstance(given, str) else None
    has_content = any(isinstance(node.get(key), (str, list, Mapping)) and node[key] for key in _CONTENT)
    if given is None or not (mode or has_content):
        return None
    mode = mode or _inferred_mode(node)
    body: JsonObject = {"mode": mode, mode: _content(node, mode)}
    options = {_MODES[key]: value for key, value in _options(node) if key in _MODES and value}
    if options:
        body["options"] = options
    if node.get("dataDisabled"):
        body["disabled"] = True
    return body


_CONTENT = ("data", "rawModeData", "graphqlModeData")


def _options(node: Mapping[str, object]) -> list[tuple[str, object]]:
    options = node.get("dataOptions")
    return list(options.items()) if isinstance(options, Mapping) else []


def _data(node: Mapping[str, object]) -> object:
    return node.get("data") if is_true(node.get("data")) else node.get("rawModeData")


def _raw(node: Mapping[str, object]) -> str:
    raw = node.get("rawModeData")
    if isinstance(raw, list) and len(raw) == 1:
        raw = raw[0]
    return text_or_none(raw) or ""


def _graphql(node: Mapping[str, object]) -> object:
    named = node.get("graphqlModeData")
    is_declared = any(key == "graphql" for key, _ in _options(node))
    return named or (node.get("data") if is_declared else None)


def _inferred_mode(node: Mapping[str, object]) -> str:
    if _raw(node):
        return "raw"
    if isinstance(_data(node), list):
        return "formdata"
    return "graphql" if _graphql(node) else "raw"


def _content(node: Mapping[str, object], mode: str) -> object:
    if mode == "raw":
        return _raw(node) or text_or_none(node.get("data")) or ""
    if mode == "file":
        return {"src": _raw(node) or None}
    if mode == "graphql":
        return _graphql(node)
    data = _data(node)
    entries = data if isinstance(data, list) else []
    return [_part(entry) for entry in entries if isinstance(entry, Mapping) and entry.get("key") is not None]


def _part(entry: Mapping[str, object]) -> JsonObject:
    part = {name: value for name, value in entry.items() if name != "enabled"}
    if part.get("type") == "file" and not part.get("src") and part.get("value"):
        value = part.pop("value")
        part["src"] = value if isinstance(value, (str, list)) else None
    if entry.get("enabled") is False:
        part["disabled"] = True
    return part
