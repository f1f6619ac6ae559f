"""Inputs and session as ``faas-runner run`` has them, for commands with fewer options."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Any

from runner.cli.inputs import Inputs, load_inputs
from runner.cli.run import run_command
from runner.cli.session import make_session
from runner.engine.session import Session


def run_options(**given: Any) -> dict[str, Any]:
    """The options of ``run``: these, and the defaults of all others."""
    return {**run_command.make_context("run", []).params, **given}


def inputs_and_session(options: dict[str, Any], resources: ExitStack) -> tuple[Inputs, Session]:
    """What a run with these options would have, with every known secret masked. Nothing is sent.

    Raises:
        RunnerError: as a run does before it sends anything.
    """
    inputs = load_inputs(options, resources)
    session = make_session(inputs, options, resources)
    session.learn_secrets()
    return inputs, session
