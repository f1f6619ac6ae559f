"""v2.0 JSON as v2.1 JSON, for those who are handed a collection's or an item's source."""

from __future__ import annotations

from collections.abc import Mapping

SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
_TYPES = ((bool, "boolean"), ((int, float), "number"), (str, "string"))


def upgraded(node: Mapping[str, object]) -> Mapping[str, object]:
    """A collection, folder or item with its auth parameters as lists; parts that need no change are shared."""
    changed: dict[str, object] = {}
    if isinstance(node.get("auth"), Mapping):
        changed["auth"] = auth_with_lists(node["auth"])
    request, items, info = node.get("request"), node.get("item"), node.get("info")
    if isinstance(request, Mapping) and isinstance(request.get("auth"), Mapping):
        changed["request"] = {**request, "auth": auth_with_lists(request["auth"])}
    if isinstance(items, list):
        changed["item"] = [upgraded(item) if isinstance(item, Mapping) else item for item in items]
    if isinstance(info, Mapping) and "item" in node:
        changed["info"] = {**info, "schema": SCHEMA}
    return {**node, **changed} if changed else node


def auth_with_lists(auth: object) -> object:
    """An auth object whose parameters are ``{key, value, type}`` entries."""
    if not isinstance(auth, Mapping):
        return auth
    return {name: _entries(value) if isinstance(value, Mapping) else value for name, value in auth.items()}


def _entries(params: Mapping[str, object]) -> list[dict[str, object]]:
    return [{"key": key, "value": value, "type": _type(value)} for key, value in params.items()]


def _type(value: object) -> str:
    return next((name for kind, name in _TYPES if isinstance(value, kind)), "any")
