"""Collections of the format v1 as v2.1 JSON, in the manner of Postman's own converter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from runner.collection.reader import Reader
from runner.collection.upgrade import SCHEMA
from runner.collection.v1_parts import JsonObject, convert_auth, convert_events, convert_variables
from runner.collection.v1_request import convert_request
from runner.collection.values import is_true, text_of
from runner.core.location import Location


@dataclass
class Converted:
    """A v2.1 document, and where its nodes stand in the v1 document, by ``id``."""

    document: JsonObject
    places: dict[int, str]


def convert(reader: Reader, document: Mapping[str, object], where: Location) -> Converted:
    """A v1 collection as v2.1 JSON; what cannot be placed is noted with the reader.

    Requests that no ``order`` names are left out, as Postman leaves them out, unless the file has no ``order`` at all.
    """
    return _Conversion(reader, document, where).run()


@dataclass
class _Source:
    """A v1 request or folder and its place."""

    node: Mapping[str, object]
    where: Location


@dataclass
class _Conversion:
    reader: Reader
    document: Mapping[str, object]
    where: Location
    places: dict[int, str] = field(default_factory=dict)

    def run(self) -> Converted:
        self.requests = self._by_id("requests")
        self.folders = self._by_id("folders")
        items = [*self._root_folders(), *self._root_requests()]
        info: JsonObject = {"_postman_id": self.document.get("id"), "name": self.document.get("name")}
        if self.document.get("description"):
            info["description"] = self.document["description"]
        collection: JsonObject = {"info": {**info, "schema": SCHEMA}, "item": items}
        collection.update(self._common(_Source(self.document, self.where), is_collection=True))
        return Converted(collection, self.places)

    def _by_id(self, name: str) -> dict[str, _Source]:
        place = self.where.child(name)
        return {
            text_of(node.get("id")): _Source(node, where)
            for node, where in self.reader.fields(self.document.get(name), place, name)
        }

    def _root_folders(self) -> Iterable[JsonObject]:
        below = {key for folder in self.folders.values() for key in self._ids(folder, "folders_order")}
        is_ordered = is_true(self.document.get("folders_order"))
        order = self._ids(_Source(self.document, self.where), "folders_order") if is_ordered else list(self.folders)
        roots = [key for key in dict.fromkeys(order) if key in self.folders and key not in below]
        return [self._folder(key, ()) for key in roots]

    def _root_requests(self) -> Iterable[JsonObject]:
        if "order" in self.document:
            order = self._ids(_Source(self.document, self.where), "order")
        else:
            inside = {key for folder in self.folders.values() for key in self._ids(folder, "order")}
            order = [key for key in self.requests if key not in inside]
        return [self._item(key) for key in dict.fromkeys(order) if key in self.requests]

    def _ids(self, source: _Source, name: str) -> list[str]:
        entries = self.reader.entries(source.node.get(name), source.where.child(name), name)
        return [text_of(entry) for entry, _ in entries if isinstance(entry, (str, int))]

    def _folder(self, key: str, around: tuple[str, ...]) -> JsonObject:
        source = self.folders[key]
        result: JsonObject = {"id": key, "name": source.node.get("name"), "item": []}
        self.places[id(result)] = source.where.pointer
        if key in around:
            hint = "take the folder's id out of its own folders_order and that of the folders in it"
            self.reader.refuse(source.where, f"folder {source.node.get('name')!r} contains itself", hint)
            return result
        if source.node.get("description"):
            result["description"] = source.node["description"]
        subfolders = [sub for sub in self._ids(source, "folders_order") if sub in self.folders]
        items = [self._item(request) for request in self._ids(source, "order") if request in self.requests]
        result["item"] = [*(self._folder(sub, (*around, key)) for sub in subfolders), *items]
        result.update(self._common(source))
        return result

    def _item(self, key: str) -> JsonObject:
        source = self.requests[key]
        item: JsonObject = {"id": key, "name": source.node.get("name") or ""}
        self.places[id(item)] = source.where.pointer
        common = self._common(source)
        auth = common.pop("auth", None)
        request = convert_request(self.reader, source.node, source.where)
        item["request"] = {"auth": auth, **request} if auth else request
        item.update(common, response=[])
        return item

    def _common(self, source: _Source, *, is_collection: bool = False) -> JsonObject:
        """What requests, folders and the collection have alike."""
        behavior = source.node.get("protocolProfileBehavior")
        parts = {
            "auth": convert_auth(self.reader, source.node, source.where, is_collection=is_collection),
            "event": convert_events(self.reader, source.node, source.where),
            "variable": convert_variables(self.reader, source.node, source.where),
            "protocolProfileBehavior": behavior if isinstance(behavior, Mapping) else None,
        }
        return {key: value for key, value in parts.items() if value}
