"""Each row of the conformance table has the outcome and the message here that newman gives it."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from script_answers import answers
from script_replay import Outcomes, our_outcomes
from script_rows import EXPECTED, FOLDER, files, read_rows

DIFFERENCES: dict[str, dict[str, dict[str, object]]] = json.loads(
    (FOLDER / "differences.json").read_text(encoding="utf-8")
)

GAPS: dict[str, list[str]] = json.loads((FOLDER / "gaps.json").read_text(encoding="utf-8"))
"""Rows that are not yet as in newman; one that comes right has to leave the list."""

ADVICE = re.compile(r"^.Using \".*\" is deprecated\. Use ")
"""newman warns of each older name that a script uses; here older names are as good as newer ones."""


def _recorded(stem: str) -> Outcomes:
    outcomes: Outcomes = json.loads((EXPECTED / f"{stem}.json").read_text(encoding="utf-8"))
    for row in outcomes.values():
        row["console"] = [line for line in row["console"] if not (line[0] == "warn" and ADVICE.match(line[1]))]
    return outcomes


@cache
def _ours(path: Path) -> Outcomes:
    with answers() as base, TemporaryDirectory() as folder:
        return our_outcomes(read_rows(path), base, Path(folder))


def _differing(path: Path) -> set[str]:
    """The rows of a file that end otherwise than they have to."""
    ours, recorded, different = _ours(path), _recorded(path.stem), DIFFERENCES.get(path.stem, {})
    return {
        row.name
        for row in read_rows(path)
        if ours.get(row.name) != (different[row.name]["ours"] if row.name in different else recorded[row.name])
    }


@pytest.fixture
def utc(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The time zone in which newman was recorded."""
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("utc")
@pytest.mark.parametrize("path", files(), ids=lambda path: path.stem)
def test_every_row_is_as_in_newman_but_for_the_known_gaps(path: Path) -> None:
    assert _differing(path) == set(GAPS.get(path.stem, ()))


def test_the_table_is_large_and_the_gaps_are_few() -> None:
    rows = sum(len(read_rows(path)) for path in files())
    assert rows >= 5000
    assert sum(map(len, GAPS.values())) < 0.001 * rows


def test_each_difference_is_one_and_has_its_reason() -> None:
    for stem, rows in DIFFERENCES.items():
        recorded = _recorded(stem)
        for name, row in rows.items():
            assert row["why"], f"{stem}: {name}"
            assert row["ours"] != recorded[name], f"{stem}: {name}"
