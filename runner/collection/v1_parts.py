"""What requests, folders and collections of v1 share: auth, scripts, variables."""

from __future__ import annotations

import json
from collections.abc import Mapping

from runner.collection.reader import Reader
from runner.collection.upgrade import auth_with_lists
from runner.collection.values import is_true, text_of
from runner.core.location import Location

JsonObject = dict[str, object]

_TYPES = {
    "apikeyAuth": "apikey",
    "basicAuth": "basic",
    "bearerAuth": "bearer",
    "digestAuth": "digest",
    "hawkAuth": "hawk",
    "oAuth1": "oauth1",
    "oAuth2": "oauth2",
    "ntlmAuth": "ntlm",
    "awsSigV4": "awsv4",
}
"""A v1 ``currentHelper`` → the v2 auth type."""

_RENAMED = {
    "basicAuth": {"saveToRequest": "saveHelperData"},
    "oAuth1": {"header": "addParamsToHeader", "auto": "autoAddParam", "includeEmpty": "addEmptyParamsToSign"},
    "hawkAuth": {
        "hawk_id": "authId",
        "hawk_key": "authKey",
        "saveToRequest": "saveHelperData",
        "ext": "extraData",
        "app": "appId",
        "dlg": "delegation",
    },
}
"""The v1 ``helperAttributes`` that have another name in v2."""


def convert_auth(
    reader: Reader, node: Mapping[str, object], where: Location, *, is_collection: bool = False
) -> JsonObject | None:
    """The v2.1 auth. ``currentHelper``, even null, hides an ``auth`` beside it (Postman behaviour)."""
    if "currentHelper" in node or is_true(node.get("helperAttributes")):
        return _legacy_auth(reader, node, where)
    auth = reader.mapping(node.get("auth"), where.child("auth"), "the auth")
    type_name = auth.get("type")
    if not type_name or (is_collection and type_name == "noauth"):
        return None
    params = auth.get(text_of(type_name))
    lists = auth_with_lists({"type": type_name, text_of(type_name): params or []})
    return dict(lists) if isinstance(lists, Mapping) else None


def _legacy_auth(reader: Reader, node: Mapping[str, object], where: Location) -> JsonObject | None:
    helper = node.get("currentHelper")
    if not helper or helper == "normal":
        return None
    name, attributes = text_of(helper), node.get("helperAttributes")
    if isinstance(attributes, str):
        try:
            attributes = json.loads(attributes)
        except (ValueError, RecursionError):
            return None
    params = reader.mapping(attributes, where.child("helperAttributes"), "helperAttributes")
    type_name, renamed = _TYPES.get(name, name), _RENAMED.get(name, {})
    if name not in _TYPES:
        return {"type": type_name}
    named = {renamed.get(key, key): value for key, value in params.items() if key != "id"}
    lists = auth_with_lists({"type": type_name, type_name: named})
    return dict(lists) if isinstance(lists, Mapping) else None


def convert_events(reader: Reader, node: Mapping[str, object], where: Location) -> list[JsonObject]:
    """The v2.1 events: ``tests`` and ``preRequestScript``, else ``events`` (Postman behaviour)."""
    legacy = (("test", "tests"), ("prerequest", "preRequestScript"))
    found = [_event(listen, node[key]) for listen, key in legacy if node.get(key)]
    if found:
        return found
    entries = reader.fields(node.get("events"), where.child("events"), "the event list")
    return [{**event, "listen": event.get("listen") or "test"} for event, _ in entries]


def _event(listen: str, code: object) -> JsonObject:
    lines = code.split("\n") if isinstance(code, str) else code
    return {"listen": listen, "script": {"type": "text/javascript", "exec": lines}}


def convert_variables(reader: Reader, node: Mapping[str, object], where: Location) -> list[JsonObject]:
    """The v2.1 variables, which v1 keeps in ``variables`` or ``variable``."""
    name = "variables" if node.get("variables") else "variable"
    entries = reader.fields(node.get(name), where.child(name), name)
    return [_variable(entry) for entry, _ in entries if entry.get("key") or entry.get("id")]


def _variable(entry: Mapping[str, object]) -> JsonObject:
    variable: JsonObject = {"key": entry.get("key") or entry.get("id"), "value": entry.get("value", "")}
    if entry.get("type"):
        variable["type"] = "string" if entry["type"] == "text" else entry["type"]
    if entry.get("disabled"):
        variable["disabled"] = True
    return variable
