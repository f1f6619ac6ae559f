"""The rows of the conformance table: short scripts, and the collection that runs them.

A file of rows has one of two forms. With a first line ``// each: …ROW…`` every further line is a row, put in ROW's
place. Otherwise ``// == name`` begins a row; ``// at: prerequest`` (default: test), ``// answer: word`` (of
``script_answers``) and ``// request: {json}`` below it say where it runs, and lines up to the next name are the script.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
ROWS = FOLDER / "rows"
EXPECTED = FOLDER / "expected"
SHOW_ANSWER = "console.log(pm.response.text());"


@dataclass
class Row:
    """One short script."""

    name: str
    script: list[str] = field(default_factory=list)
    at: str = "test"
    answer: str = "json"
    request: str = "{}"

    def item(self, number: int, base: str) -> dict[str, Any]:
        """As an item of a collection; what a pre-request script did is shown by the answer."""
        answer = "echo" if self.at == "prerequest" and self.answer == "json" else self.answer
        request = {"method": "GET", "url": f"{base}/{answer}", **json.loads(self.request)}
        scripts = {self.at: self.script, **({"test": [SHOW_ANSWER]} if self.at == "prerequest" else {})}
        events = [{"listen": listen, "script": {"exec": lines}} for listen, lines in scripts.items()]
        return {"id": f"row-{number}", "name": self.name, "request": request, "event": events}


def files() -> list[Path]:
    """The table's files."""
    return sorted(ROWS.glob("*.js"))


def read_rows(path: Path) -> list[Row]:
    """The rows of a file; their names are unique in it."""
    lines = path.read_text(encoding="utf-8").split("\n")
    rows = _one_a_line(lines) if lines[0].startswith("// each: ") else _sections(lines)
    names = [row.name for row in rows]
    assert len(names) == len(set(names)), f"{path.name}: {sorted({n for n in names if names.count(n) > 1})}"
    return rows


def _one_a_line(lines: list[str]) -> list[Row]:
    template = lines[0].removeprefix("// each: ")
    answer = "json"
    rows = []
    for line in lines[1:]:
        if line.startswith("// answer: "):
            answer = line.removeprefix("// answer: ")
        elif line and not line.startswith("//"):
            name = line if answer == "json" else f"{answer}: {line}"
            rows.append(Row(name, [template.replace("ROW", line)], answer=answer))
    return rows


def _sections(lines: list[str]) -> list[Row]:
    rows: list[Row] = []
    for line in lines:
        word, _, value = line.removeprefix("// ").partition(": ")
        if line.startswith("// == "):
            rows.append(Row(line.removeprefix("// == ")))
        elif line.startswith("// ") and word in ("at", "answer", "request"):
            setattr(rows[-1], word, value)
        elif rows:
            rows[-1].script.append(line)
    return rows


def collection(rows: list[Row], base: str) -> dict[str, Any]:
    """All rows, one after the other, against a server."""
    schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
    return {
        "info": {"_postman_id": "table-1", "name": "table", "schema": schema},
        "variable": [
            {"key": "base", "value": base},
            {"key": "coll", "value": "c1"},
            {"key": "both", "value": "of the collection"},
        ],
        "item": [row.item(number, base) for number, row in enumerate(rows)],
    }


def environment() -> dict[str, Any]:
    """The environment of each run."""
    values = [("env", "e1"), ("num", "5"), ("both", "of the environment"), ("nested", "<{{env}}>")]
    return {"id": "env-1", "name": "table env", "values": [_value(*pair) for pair in values]}


def global_variables() -> dict[str, Any]:
    """The globals of each run."""
    return {"id": "glob-1", "name": "table globals", "values": [_value("glob", "g1"), _value("both", "global")]}


def _value(key: str, value: str) -> dict[str, Any]:
    return {"key": key, "value": value, "enabled": True}
