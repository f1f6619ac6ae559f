"""A step of a run: an item of the collection, or a setup request of the environment."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal, Protocol

from runner.checks.file import ChecksFile, ItemChecks
from runner.collection.model import Collection, Item, Leaf, Request, Script, effective_auth, effective_behavior
from runner.collection.text import map_text
from runner.collection.url import url_text
from runner.core.errors import RequestError
from runner.core.location import Location
from runner.core.problem import Kind
from runner.engine.session import Session
from runner.environment.model import SetupRequest, render


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """A request without placeholders and the text of its URL."""

    request: Request
    url: str


class Step(Protocol):
    """What the engine has to know of a step."""

    @property
    def leaf(self) -> Leaf: ...
    @property
    def checks(self) -> ItemChecks | None: ...
    @property
    def behavior(self) -> Mapping[str, object]: ...
    @property
    def phase(self) -> Literal["setup", "run"]: ...
    @property
    def request(self) -> Request: ...
    @property
    def scripts(self) -> tuple[Script, ...]: ...
    @property
    def names(self) -> tuple[str, ...]: ...

    def is_due(self, session: Session) -> bool:
        """False for a step that is not needed now."""
        ...

    def resolve(self, session: Session, request: Request | None = None) -> Resolved:
        """The request with the variables of this moment.

        Args:
            request: in place of the step's own, where scripts have changed that.

        Raises:
            RequestError: of kind VARIABLE when a needed value is missing.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionStep:
    """An item of the collection, its inherited auth and behaviour worked out."""

    leaf: Leaf
    request: Request
    behavior: Mapping[str, object]
    checks: ItemChecks | None
    scripts: tuple[Script, ...] = ()
    """The enabled ones of the collection, the folders and the item, outermost first."""
    names: tuple[str, ...] = ()
    """Collection, folders, item."""
    phase: Literal["run"] = "run"

    @classmethod
    def of(cls, collection: Collection, leaf: Leaf, checks: ChecksFile | None) -> CollectionStep:
        """The step of one leaf of a collection."""
        return cls(
            leaf=leaf,
            request=replace(leaf.item.request, auth=effective_auth(collection, leaf)),
            behavior=effective_behavior(collection, leaf),
            checks=checks.for_leaf(leaf) if checks else None,
            scripts=_scripts(collection, leaf),
            names=(collection.name, *(folder.name for folder in leaf.folders), leaf.item.name),
        )

    def is_due(self, session: Session) -> bool:
        """An item of the collection always runs."""
        return True

    def resolve(self, session: Session, request: Request | None = None) -> Resolved:
        """Postman's placeholders replaced by values."""
        resolver = session.resolver()
        request = map_text(request or self.request, resolver.text)
        session.refuse_unresolved(resolver.unresolved)
        return Resolved(request=request, url=url_text(request.url))


def _scripts(collection: Collection, leaf: Leaf) -> tuple[Script, ...]:
    nodes = (collection, *leaf.folders, leaf.item)
    return tuple(script for node in nodes for script in node.scripts if not script.disabled and script.source.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class SetupStep:
    """A request that the environment makes before the collection."""

    setup: SetupRequest
    leaf: Leaf
    checks: ItemChecks
    behavior: Mapping[str, object]
    request: Request = Request()
    scripts: tuple[Script, ...] = ()
    names: tuple[str, ...] = ()
    phase: Literal["setup"] = "setup"

    @classmethod
    def of(cls, setup: SetupRequest) -> SetupStep:
        """The step of one entry of ``setup:``."""
        item = Item(name=setup.name, request=Request(), location=setup.location.named(setup.name))
        checks = ItemChecks.of(setup.extract, setup.expect, setup.location)
        return cls(setup=setup, leaf=Leaf(item=item), checks=checks, behavior={})

    def is_due(self, session: Session) -> bool:
        """What ``when`` says now."""
        return self.setup.when is None or bool(self.setup.when.value(session.scopes.get))

    def resolve(self, session: Session, request: Request | None = None) -> Resolved:
        """The environment's expressions replaced by values."""
        rendered = render(self.setup.request, session.lookup)
        return _setup_request(rendered, self.setup.location)


def _setup_request(rendered: object, where: Location) -> Resolved:
    if not isinstance(rendered, Mapping):
        raise RequestError.of(Kind.REQUEST, "a setup request needs a method and a url", where=where)
    from runner.collection.v2 import parse_request

    headers, body = rendered.get("headers") or {}, rendered.get("body")
    raw = body if body is None or isinstance(body, str) else json.dumps(body)
    document = {
        "method": rendered.get("method", "GET"),
        "header": [{"key": str(key), "value": str(value)} for key, value in headers.items()],
        "body": {"mode": "raw", "raw": raw} if raw else None,
    }
    return Resolved(request=parse_request(document, where), url=str(rendered["url"]))
