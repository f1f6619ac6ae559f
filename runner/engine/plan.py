"""What a run is going to do, worked out before anything is sent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from runner.checks.file import ChecksFile
from runner.collection.model import Collection, Folder, Item, Leaf
from runner.core.errors import InputError, NothingSelected
from runner.core.problem import Kind, Problem
from runner.core.suggest import did_you_mean
from runner.engine.step import CollectionStep, SetupStep
from runner.environment.model import Environment


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The steps of a run and how often they are made."""

    collection: Collection
    setup: Sequence[SetupStep] = ()
    steps: Sequence[CollectionStep]
    environment: str = ""
    region: str = ""
    data: Sequence[Mapping[str, object]] = ()
    """The iterations' own variables."""
    iterations: int = 1
    delay: float = 0.0
    """Seconds between two items, as newman's ``--delay-request``."""
    bail: bool = False
    """Stop after the first item that does not pass."""
    needs_token: bool = False
    """The environment's OAuth 2.0 settings are needed, whatever the steps say."""

    def position_of(self, name: object) -> int:
        """Where to go on for ``setNextRequest``: the last step of that id, else of that name; the end for any other."""
        items = [step.leaf.item for step in self.steps]
        for names in ([item.id for item in items], [item.name for item in items]):
            if name in names:
                return len(names) - 1 - names[::-1].index(str(name))
        return len(items)

    def row(self, iteration: int) -> Mapping[str, object]:
        """The variables of an iteration, from 0; the last row serves all further ones (Postman behaviour)."""
        return self.data[min(iteration, len(self.data) - 1)] if self.data else {}


def plan_run(
    collection: Collection,
    environment: Environment,
    checks: ChecksFile | None,
    *,
    folders: Sequence[str] = (),
    data: Sequence[Mapping[str, object]] = (),
    iterations: int | None = None,
    delay: float = 0.0,
    bail: bool = False,
) -> Plan:
    """The plan for the selected items of a collection in an environment.

    Args:
        iterations: None for one, or one for each row of ``data``.

    Raises:
        InputError: a folder, or a name in the checks file, is not in the collection.
        NothingSelected: no request is left to run.
    """
    leaves = list(collection.leaves())
    if checks is not None:
        _refuse_unmatched(checks, leaves)
    selected = select(leaves, folders, collection)
    if not selected:
        raise NothingSelected(
            Problem(
                Kind.INPUT,
                f"there is no request to run in {collection.name or 'the collection'}",
                "",
                collection.location,
            )
        )
    return Plan(
        collection=collection,
        setup=[SetupStep.of(setup) for setup in environment.setup],
        steps=[CollectionStep.of(collection, leaf, checks) for leaf in selected],
        environment=environment.name,
        region=environment.region,
        data=data,
        iterations=iterations or len(data) or 1,
        delay=delay,
        bail=bail,
    )


def _refuse_unmatched(checks: ChecksFile, leaves: Iterable[Leaf]) -> None:
    problems = checks.unmatched(leaves)
    if problems:
        raise InputError(*problems)


def select(leaves: Sequence[Leaf], folders: Sequence[str], collection: Collection) -> list[Leaf]:
    """The leaves inside the named folders or requests (by name or id), in the order of the collection.

    Of several with the same name the first one is meant, and the outer before the inner (Postman behaviour).

    Raises:
        InputError: with one problem for each name that is nowhere.
    """
    if not folders:
        return list(leaves)
    found = _by_name(leaves)
    problems = [
        Problem(Kind.INPUT, f"there is no folder or request {name!r}", did_you_mean(name, found), collection.location)
        for name in folders
        if name not in found
    ]
    if problems:
        raise InputError(*problems)
    wanted = {id(found[name]) for name in folders}
    return [leaf for leaf in leaves if wanted & set(map(id, _nodes(leaf)))]


def _by_name(leaves: Sequence[Leaf]) -> dict[str, Folder | Item]:
    """Id or name → the folder or request that it means; the whole of a level is looked at before the next one."""
    found: dict[str, Folder | Item] = {}
    depth = max((len(leaf.folders) for leaf in leaves), default=0)
    for level in range(depth + 1):
        for node in _level(leaves, level):
            for name in filter(None, (node.id, node.name)):
                found.setdefault(name, node)
    return found


def _level(leaves: Sequence[Leaf], level: int) -> Iterator[Folder | Item]:
    return (nodes[level] for nodes in map(_nodes, leaves) if level < len(nodes))


def _nodes(leaf: Leaf) -> tuple[Folder | Item, ...]:
    return (*leaf.folders, leaf.item)
