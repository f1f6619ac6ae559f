"""Postman's ``auth`` objects, in the form of v2.1 (a list of parameters) and of v2.0 (an object)."""

from __future__ import annotations

from collections.abc import Mapping

from runner.collection.model import Auth
from runner.collection.reader import Reader, text_or_none
from runner.collection.values import text_of, typed
from runner.core.location import Location


def read_auth(reader: Reader, value: object, where: Location) -> Auth | None:
    """The auth, or None where it is inherited: absent, null, or without a type (Postman behaviour)."""
    parts = reader.mapping(value, where, "the auth", "write an object with type, and a list of the type's name")
    type_name = text_or_none(parts.get("type"))
    if not type_name or type_name == "type":
        return None
    params = _params(reader, parts.get(type_name), reader.below(where, type_name), type_name)
    return Auth(type=type_name, params=params, location=where)


def _params(reader: Reader, value: object, where: Location, type_name: str) -> dict[str, object]:
    if isinstance(value, Mapping):
        return dict(value)
    return {
        text_of(entry["key"]): typed(entry["value"], text_or_none(entry.get("type")))
        for entry, _ in reader.fields(value, where, f"the {type_name} auth")
        if entry.get("key") is not None and "value" in entry
    }
