"""Collections of the formats v2.0 and v2.1."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from typing import TypedDict

from runner.collection.auth import read_auth
from runner.collection.model import Collection, Folder, Item, Request, Script, Variable
from runner.collection.reader import Reader, kind_of, text_or_none
from runner.collection.request import description_text, read_request
from runner.collection.upgrade import upgraded
from runner.collection.url import read_variables
from runner.collection.values import is_true, text_of
from runner.core.location import Location


class _NodeFields(TypedDict):
    id: str
    name: str
    description: str
    scripts: tuple[Script, ...]
    variables: tuple[Variable, ...]
    behavior: Mapping[str, object]
    location: Location


def parse_request(document: object, where: Location) -> Request:
    """A request in v2 JSON, such as a script hands back.

    Raises:
        InputError: with every part of the request that cannot be placed.
    """
    reader = Reader()
    request = read_request(reader, document, where)
    reader.check()
    return request


def read_collection(reader: Reader, document: Mapping[str, object], where: Location) -> Collection:
    """A whole v2 document; problems are left to the reader."""
    info = reader.mapping(document.get("info"), reader.below(where, "info"), "info")
    return Collection(
        **_node_fields(reader, document, where),
        items=_items(reader, document.get("item"), where),
        auth=read_auth(reader, document.get("auth"), reader.below(where, "auth")),
        schema=text_or_none(info.get("schema")) or "",
        source=upgraded(document),
    )


def _items(reader: Reader, value: object, where: Location) -> tuple[Item | Folder, ...]:
    if value is not None and not isinstance(value, list):
        reader.refuse(reader.below(where, "item"), f"item is {kind_of(value)} where a list is needed")
        return ()
    found = []
    for i, node in enumerate(value or ()):
        place = reader.node(node, where, "item", i)
        if isinstance(node, Mapping):
            found.append(_item_or_folder(reader, node, place))
        elif node is not None:
            hint = "write an object with name and request, or with name and item"
            reader.refuse(place, f"an item is {kind_of(node)} where an object is needed", hint)
    return tuple(found)


def _item_or_folder(reader: Reader, node: Mapping[str, object], place: Location) -> Item | Folder:
    head = _head(node)
    where = place.named(text_or_none(head.get("name")) or _id(head, place))
    fields = _node_fields(reader, node, where)
    if is_true(node.get("item")) or ("item" in node and "request" not in node):
        auth = read_auth(reader, node.get("auth"), reader.below(where, "auth"))
        return Folder(**fields, items=_items(reader, node.get("item"), where), auth=auth)
    request = read_request(reader, node.get("request"), reader.below(where, "request"))
    return Item(**fields, request=request, source=upgraded(node))


def _node_fields(reader: Reader, node: Mapping[str, object], where: Location) -> _NodeFields:
    head = _head(node)
    node_id = _id(head, where)
    behavior_place = reader.below(where, "protocolProfileBehavior")
    return {
        "id": node_id,
        "name": text_or_none(head.get("name")) or (where.path[-1] if where.path else ""),
        "description": description_text(head.get("description")),
        "scripts": tuple(_scripts(reader, node.get("event"), reader.below(where, "event"))),
        "variables": read_variables(reader, node.get("variable"), where),
        "behavior": reader.mapping(node.get("protocolProfileBehavior"), behavior_place, "protocolProfileBehavior"),
        "location": where,
    }


def _head(node: Mapping[str, object]) -> Mapping[str, object]:
    """Where a node's id, name and description stand: ``info`` of a collection, else the node itself."""
    info = node.get("info")
    return info if isinstance(info, Mapping) and info else node


def _id(head: Mapping[str, object], where: Location) -> str:
    """The node's own id, or one that is the same for the same place of a file in every run."""
    given = head.get("id") or head.get("_postman_id")
    return text_of(given) if given else str(uuid.uuid5(uuid.NAMESPACE_URL, where.pointer))


def _scripts(reader: Reader, value: object, where: Location) -> Iterable[Script]:
    for event, place in reader.fields(value, where, "the event list"):
        listen = event.get("listen")
        source = _source(reader, event.get("script"), reader.below(place, "script"))
        if listen in ("prerequest", "test") and source is not None:
            script = event.get("script")
            yield Script(
                listen=listen,
                source=source,
                id=text_of(script.get("id") or "") if isinstance(script, Mapping) else "",
                disabled=is_true(event.get("disabled")),
                location=reader.below(place, "script"),
            )


def _source(reader: Reader, script: object, where: Location) -> str | None:
    """The script's text, or None where it has none; ``script`` and its ``exec`` are text or a list of lines."""
    code = script.get("exec") if isinstance(script, Mapping) else script
    if isinstance(code, str):
        return code.replace("\r\n", "\n")
    if isinstance(code, list):
        return "\n".join("" if line is None else text_of(line) for line in code)
    if is_true(code):
        reader.refuse(where, f"the script is {kind_of(code)} where text or a list of lines is needed")
    return None
