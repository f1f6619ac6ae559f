"""The rows of the conformance table, run here, in the words in which newman's outcomes are recorded."""

from __future__ import annotations

import json
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from script_rows import Row, collection, environment, global_variables

from runner.cli.inputs import load_inputs
from runner.cli.run import run_command
from runner.cli.session import make_session
from runner.core.problem import Kind
from runner.engine.events import CheckFinished, ConsoleLogged, Event, ItemStarted, ProblemFound
from runner.engine.run import Run

Outcomes = dict[str, dict[str, list[Any]]]


def our_outcomes(rows: list[Row], base: str, folder: Path) -> Outcomes:
    """Row name → what is reported of it."""
    outcomes: Outcomes = {}
    paths = {}
    for name, content in (("c", collection(rows, base)), ("e", environment()), ("g", global_variables())):
        paths[name] = folder / f"{name}.json"
        paths[name].write_text(json.dumps(content), encoding="utf-8")
    words = [str(paths["c"]), "-e", str(paths["e"]), "-g", str(paths["g"]), "--unresolved", "send"]
    options = run_command.make_context("run", [*words, "--timeout-script", "5000"]).params
    with ExitStack() as resources:
        inputs = load_inputs(options, resources)
        session = make_session(inputs, options, resources)
        row: dict[str, list[Any]] = {}
        for event in Run(inputs.plan, session).events():
            if isinstance(event, ItemStarted):
                row = outcomes[event.leaf.item.name] = {"tests": [], "errors": [], "console": []}
            _keep(event, row)
    hidden = json.dumps(outcomes).replace(base.removeprefix("http://"), "HOST:1")
    shown: Outcomes = json.loads(hidden)
    return shown


def _keep(event: Event, row: dict[str, list[Any]]) -> None:
    if isinstance(event, CheckFinished):
        problem = event.check.problem
        row["tests"].append([event.check.name, event.check.outcome.value, problem.what if problem else ""])
    elif isinstance(event, ProblemFound) and event.problem.kind is Kind.SCRIPT:
        row["errors"].append(event.problem.what)
    elif isinstance(event, ConsoleLogged):
        row["console"].append([event.level, event.text])
