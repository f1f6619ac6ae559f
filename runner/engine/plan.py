"""What a run is going to do, worked out before anything is sent."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from runner.checks.file import ChecksFile
from runner.collection.model import Collection, Leaf
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
    iterations: int = 1
    delay: float = 0.0
    """Seconds between two items, as newman's ``--delay-request``."""
    bail: bool = False
    """Stop after the first item that does not pass."""
    needs_token: bool = False
    """The environment's OAuth 2.0 settings are needed, whatever the steps say."""


def plan_run(
    collection: Collection,
    environment: Environment,
    checks: ChecksFile | None,
    *,
    folders: Sequence[str] = (),
    iterations: int = 1,
    delay: float = 0.0,
    bail: bool = False,
) -> Plan:
    """The plan for the selected items of a collection in an environment.

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
        iterations=iterations,
        delay=delay,
        bail=bail,
    )


def _refuse_unmatched(checks: ChecksFile, leaves: Iterable[Leaf]) -> None:
    problems = checks.unmatched(leaves)
    if problems:
        raise InputError(*problems)


def select(leaves: Sequence[Leaf], folders: Sequence[str], collection: Collection) -> list[Leaf]:
    """The leaves inside the named folders or requests (by name or id), in the order of the collection.

    Raises:
        InputError: with one problem for each name that is nowhere.
    """
    if not folders:
        return list(leaves)
    wanted = set(folders)
    known = {name for leaf in leaves for name in _names(leaf)}
    problems = [
        Problem(Kind.INPUT, f"there is no folder or request {name!r}", did_you_mean(name, known), collection.location)
        for name in folders
        if name not in known
    ]
    if problems:
        raise InputError(*problems)
    return [leaf for leaf in leaves if wanted & set(_names(leaf))]


def _names(leaf: Leaf) -> list[str]:
    nodes = (*leaf.folders, leaf.item)
    return [name for node in nodes for name in (node.name, node.id) if name]
