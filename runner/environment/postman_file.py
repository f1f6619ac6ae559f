"""Postman's environment and globals exports."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from runner.core.errors import InputError
from runner.core.location import Location
from runner.core.scopes import Disabled, Scope

_COLLECTION_KEYS = ("item", "collection", "requests")


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """The variables of a file; of several with the same key, the last one.

    Attributes:
        values: of those that are enabled.
        secrets: which of them are secret.
        disabled: those that are switched off.
    """

    name: str
    values: Mapping[str, object]
    secrets: frozenset[str]
    disabled: Mapping[str, Disabled]

    def scope(self, name: str) -> Scope:
        """The variables as a scope."""
        scope = Scope(name, self.values.items())
        scope.disabled = dict(self.disabled)
        return scope


def parse_export(text: str, file: str) -> Export:
    """Read ``{"values": […]}``, ``{"environment": {…}}`` or a bare list of variables.

    An entry with ``enabled: false``, as the app writes it, or ``disabled: true`` is switched off.

    Raises:
        InputError: with line or JSON pointer of what is wrong.
    """
    document = _json(text, file)
    where = Location(file)
    if isinstance(document, dict) and isinstance(document.get("environment"), dict):
        document, where = document["environment"], where.child("environment")
    name = document.get("name") if isinstance(document, dict) else None
    if isinstance(document, dict):
        _refuse_collection(document, where)
        document, where = document.get("values"), where.child("values")
    if not isinstance(document, list):
        raise InputError.at(Location(file), "is not a Postman environment: it has no list of 'values'")
    return _export(name if isinstance(name, str) else "", document, where)


def _export(name: str, entries: list[object], where: Location) -> Export:
    values: dict[str, object] = {}
    disabled: dict[str, Disabled] = {}
    secrets = set()
    for index, entry in enumerate(entries):
        if not isinstance(entry, dict) or not isinstance(entry.get("key"), str):
            raise InputError.at(where.child(index), "a variable must be an object with a 'key'")
        is_secret, value = entry.get("type") == "secret", entry.get("value", "")
        if entry.get("disabled") is True or entry.get("enabled") is False:
            disabled[entry["key"]] = Disabled(value, is_secret)
            continue
        values[entry["key"]] = value
        if is_secret:
            secrets.add(entry["key"])
    return Export(name=name, values=values, secrets=frozenset(secrets), disabled=disabled)


def _refuse_collection(document: Mapping[str, object], where: Location) -> None:
    if "values" not in document and any(key in document for key in _COLLECTION_KEYS):
        hint = "give it as the collection, and an environment with a list of 'values' here"
        raise InputError.at(where, "is a collection, not an environment", hint)


def _json(text: str, file: str) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise InputError.at(Location(file, line=error.lineno), f"is not JSON: {error.msg}") from None
    except (RecursionError, ValueError) as error:
        what = "is nested too deeply" if isinstance(error, RecursionError) else f"is not JSON: {error}"
        raise InputError.at(Location(file), what) from None
