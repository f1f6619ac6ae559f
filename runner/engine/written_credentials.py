"""Credentials that stand in a collection itself, taken out of what reports repeat of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from runner.collection.model import Collection, Leaf
from runner.core.secrets import MASK

_SECRET = frozenset(
    {
        *(
            "password",
            "token",
            "secret",
            "accessToken",
            "refreshToken",
            "clientSecret",
            "consumerSecret",
            "tokenSecret",
        ),
        *("privateKey", "secretKey", "sessionToken", "authKey", "code_verifier"),
    }
)
"""Names that Postman's auth types give to what must not be shown."""
_API_KEY = "value"

Source = TypeVar("Source", Leaf, Collection)


def without_credentials(node: Source) -> Source:
    """What reports repeat of a leaf or collection: its JSON with the credentials masked. Placeholders stay.

    Left out is what no report shows: the items inside folders and collections, and saved examples of answers.
    """
    if isinstance(node, Collection):
        return replace(node, items=(), source=_masked(node.source))
    folders = tuple(replace(folder, items=()) for folder in node.folders)
    source = {name: value for name, value in node.item.source.items() if name != "response"}
    return replace(node, item=replace(node.item, source=_masked(source)), folders=folders)


def _masked(source: Mapping[str, object]) -> dict[str, object]:
    """A copy, made without recursion: folders may be nested as deep as the file could be read."""
    masked: dict[str, object] = {}
    pending: list[tuple[Any, Any]] = [(masked, source)]
    while pending:
        copy, original = pending.pop()
        pairs = original.items() if isinstance(original, Mapping) else enumerate(original)
        for key, value in pairs:
            if isinstance(value, Mapping) and key == "auth":
                copy[key] = _auth(value)
            elif isinstance(value, (Mapping, list, tuple)):
                copy[key] = {} if isinstance(value, Mapping) else [None] * len(value)
                pending.append((copy[key], value))
            else:
                copy[key] = value
    return masked


def _auth(auth: Mapping[str, object]) -> dict[str, object]:
    return {name: _params(params, is_api_key=name == "apikey") for name, params in auth.items()}


def _params(params: object, *, is_api_key: bool) -> object:
    """Parameters as a list of {key, value} (v2.1) or as an object (v2.0)."""
    if isinstance(params, Mapping):
        return {name: _value(str(name), value, is_api_key) for name, value in params.items()}
    if isinstance(params, (list, tuple)):
        return [
            {**param, "value": _value(str(param.get("key")), param.get("value"), is_api_key)}
            if isinstance(param, Mapping)
            else param
            for param in params
        ]
    return params


def _value(name: str, value: object, is_api_key: bool) -> object:
    is_secret = name in _SECRET or (is_api_key and name == _API_KEY)
    is_written = isinstance(value, str) and value and "{{" not in value
    return MASK if is_secret and is_written else value
