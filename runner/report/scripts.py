"""Which scripts an item has, and which of them a problem is about."""

from __future__ import annotations

from typing import Literal

from runner.collection.model import Collection, Leaf, Script
from runner.core.problem import Problem

Listen = Literal["prerequest", "test"]


def scripts_of(leaf: Leaf, root: Collection | None) -> list[Script]:
    """The scripts that run around an item, the collection's first."""
    nodes = [*([root] if root is not None else []), *leaf.folders, leaf.item]
    return [script for node in nodes for script in node.scripts if not script.disabled and script.source.strip()]


def listen_of(problem: Problem, scripts: list[Script]) -> Listen:
    """The event of the script that a problem points to; ``test`` when it points to none."""
    if problem.where is None:
        return "test"
    pointer = problem.where.pointer
    matching = (script.listen for script in scripts if f"{pointer}/".startswith(f"{script.location.pointer}/"))
    return next(matching, "test")
