"""``NAME.checks.yaml``: which request's answer has to show what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from runner.checks.item_checks import ItemChecks as ItemChecks
from runner.checks.node import Node
from runner.collection.model import Leaf
from runner.core.location import Location
from runner.core.problem import Kind, Problem
from runner.core.suggest import did_you_mean
from runner.environment.located_yaml import read_yaml

EVERY: Final = "*"
"""The key that applies to every request."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One request's entry, under the key that the user wrote."""

    key: str
    checks: ItemChecks
    where: Location


@dataclass(frozen=True, slots=True)
class ChecksFile:
    """A checks file.

    Attributes:
        file: as the user named it.
        entries: by key, without the spaces around its slashes.
    """

    file: str
    entries: Mapping[str, Entry]

    def for_leaf(self, leaf: Leaf) -> ItemChecks | None:
        """The checks of a request, or None. Of several entries that apply, the one with the longer path is nearer."""
        applying = [self.entries[name].checks for name in (EVERY, *_names(leaf)) if name in self.entries]
        if not applying:
            return None
        merged = applying[0]
        for nearer in applying[1:]:
            merged = nearer.over(merged)
        return merged

    def unmatched(self, leaves: Iterable[Leaf]) -> tuple[Problem, ...]:
        """A problem for each entry that is about no request; ``leaves`` are all that the collection has."""
        leaves = list(leaves)
        known = {name for leaf in leaves for name in _names(leaf)} | {EVERY}
        paths = [leaf.item.name for leaf in leaves] + [leaf.path for leaf in leaves if leaf.folders]
        return tuple(
            Problem(Kind.INPUT, f"no request is named {entry.key!r}", did_you_mean(entry.key, paths), entry.where)
            for name, entry in self.entries.items()
            if name not in known
        )


def load_checks(path: str | Path) -> ChecksFile:
    """Read and validate a checks file.

    Raises:
        InputError: it cannot be read, or something in it is wrong; with the line.
    """
    document = read_yaml(path)
    entries: dict[str, Entry] = {}
    top = Node({} if document.data is None else document.data, document.at)
    for key, value in top.members().items():
        node = value.about(key)
        name = _normal(key)
        if name in entries:
            raise node.wrong(f"{key!r} is the same request as {entries[name].key!r}")
        entries[name] = Entry(key, ItemChecks.read(node), node.where)
    return ChecksFile(str(path), entries)


def _normal(key: str) -> str:
    return "/".join(part.strip() for part in key.split("/"))


def _names(leaf: Leaf) -> list[str]:
    """Every way to name a request, the shortest first: its name, ``folder/name``, ``outer/folder/name`` …"""
    parts = [*(folder.name for folder in leaf.folders), leaf.item.name]
    return [_normal("/".join(parts[start:])) for start in range(len(parts) - 1, -1, -1)]
