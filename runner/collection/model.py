"""A Postman collection as typed values, whatever version of the format it came from.

The words are Postman's own (collection schema v2.1). Text still holds its ``{{placeholders}}``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from runner.core.location import Location
from runner.core.scopes import MISSING

BodyMode = Literal["raw", "urlencoded", "formdata", "file", "graphql"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Variable:
    """A variable of a collection, folder, item or URL path."""

    key: str
    value: object = ""
    type: str | None = None
    disabled: bool = False

    @property
    def is_secret(self) -> bool:
        """True for the type that Postman itself masks."""
        return self.type == "secret"


@dataclass(frozen=True, slots=True, kw_only=True)
class Param:
    """A header, a query parameter or an urlencoded field. Postman lets keys and values be anything."""

    key: object
    value: object = None
    disabled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPart:
    """One part of a multipart body."""

    key: object
    type: Literal["text", "file"] = "text"
    value: object = None
    src: object = None
    """A path, a list of paths, or None."""
    content_type: str | None = None
    file_name: str | None = None
    disabled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FileSource:
    """The body of mode ``file``: a path, or the content itself in Base64."""

    src: str | None = None
    content: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphQL:
    """The body of mode ``graphql``; what is absent is not sent, null is."""

    query: object = MISSING
    operation_name: object = MISSING
    variables: object = MISSING


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A request's body; only the field that ``mode`` names is used."""

    mode: BodyMode
    raw: object = None
    language: str | None = None
    urlencoded: tuple[Param, ...] = ()
    formdata: tuple[FormPart, ...] = ()
    file: FileSource = field(default_factory=FileSource)
    graphql: GraphQL = field(default_factory=GraphQL)
    disabled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Url:
    """A URL in Postman's parts.

    ``raw`` counts only for a URL that was given as text, or whose parts are all absent.
    """

    raw: str = ""
    protocol: str | None = None
    user: str | None = None
    password: str | None = None
    host: tuple[str, ...] = ()
    port: str | None = None
    path: tuple[str, ...] = ()
    has_path: bool = False
    """Tells ``http://host/`` (True, with one empty segment) from ``http://host``."""
    query: tuple[Param, ...] = ()
    hash: str | None = None
    variables: tuple[Variable, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Auth:
    """Postman's auth helper: a type and that type's parameters, as written."""

    type: str
    params: Mapping[str, object] = field(default_factory=dict)
    location: Location | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """A pre-request or test script."""

    listen: Literal["prerequest", "test"]
    source: str
    id: str = ""
    disabled: bool = False
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """``request.certificate``: a client certificate of the request's own."""

    name: str = ""
    matches: tuple[str, ...] = ()
    cert: str | None = None
    key: str | None = None
    pfx: str | None = None
    passphrase: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProxyConfig:
    """``request.proxy``: a proxy of the request's own."""

    host: str
    port: int = 8080
    match: str = "http+https://*:*/*"
    tunnel: bool = False
    disabled: bool = False
    username: str | None = None
    password: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What an item sends."""

    method: str = "GET"
    url: Url = field(default_factory=Url)
    headers: tuple[Param, ...] = ()
    body: Body | None = None
    auth: Auth | None = None
    certificate: Certificate | None = None
    proxy: ProxyConfig | None = None
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """What a collection, a folder and an item have in common."""

    id: str = ""
    name: str = ""
    description: str = ""
    scripts: tuple[Script, ...] = ()
    variables: tuple[Variable, ...] = ()
    behavior: Mapping[str, object] = field(default_factory=dict)
    """``protocolProfileBehavior``, as written."""
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Item(Node):
    """A request with its scripts."""

    request: Request
    source: Mapping[str, object] = field(default_factory=dict)
    """The item in v2.1 JSON, for reports that repeat it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder(Node):
    """Items that stand together, with what they inherit."""

    items: tuple[Item | Folder, ...] = ()
    auth: Auth | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """An item and the folders around it, outermost first."""

    item: Item
    folders: tuple[Folder, ...] = ()

    @property
    def path(self) -> str:
        """``Folder / Sub / Request``, as newman writes it."""
        return " / ".join([*(folder.name for folder in self.folders), self.item.name])


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection(Node):
    """A whole file."""

    items: tuple[Item | Folder, ...] = ()
    auth: Auth | None = None
    schema: str = ""
    source: Mapping[str, object] = field(default_factory=dict)
    """The collection in v2.1 JSON, for reports and exports that repeat it."""

    def leaves(self) -> Iterator[Leaf]:
        """Every item in the order of the file."""
        return _leaves(self.items, ())


def _leaves(items: tuple[Item | Folder, ...], folders: tuple[Folder, ...]) -> Iterator[Leaf]:
    for item in items:
        if isinstance(item, Folder):
            yield from _leaves(item.items, (*folders, item))
        else:
            yield Leaf(item=item, folders=folders)


def effective_auth(collection: Collection, leaf: Leaf) -> Auth | None:
    """The auth that applies to an item: its own, or the nearest ancestor's that names a type.

    ``noauth`` stops the search (Postman behaviour); an absent or null auth inherits.
    """
    nearest_first = (leaf.item.request.auth, *(folder.auth for folder in reversed(leaf.folders)), collection.auth)
    found = next((auth for auth in nearest_first if auth is not None), None)
    return None if found is None or found.type == "noauth" else found


def effective_behavior(collection: Collection, leaf: Leaf) -> dict[str, object]:
    """``protocolProfileBehavior`` merged key by key, the nearest node winning."""
    merged: dict[str, object] = {}
    for node in (collection, *leaf.folders, leaf.item):
        merged.update(node.behavior)
    return merged
