"""What a run needs and does not have, found before the first request."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from runner.auth.oauth2.needed import needed_settings
from runner.collection.text import map_text
from runner.core.errors import InputError
from runner.core.problem import Kind, Problem
from runner.core.scopes import Scopes
from runner.engine.needs import wants_token
from runner.engine.plan import Plan
from runner.engine.step import CollectionStep, SetupStep, Step
from runner.environment.model import Environment, Template, Unfilled, unfilled

_PLACEHOLDER = re.compile(r"\{\{([^{}]*?)\}\}")


def require(plan: Plan, environment: Environment, scopes: Scopes) -> None:
    """Refuse a run whose environment declares values that the selected requests need, and has none for them.

    What a setup request or a checks file of the run extracts is not missing.

    Raises:
        InputError: with one problem for each missing value, and where to get it.
    """
    produced = set(_produced(plan))
    lacking = {
        entry.name: entry for entry in unfilled(environment, scopes.get) if not {entry.name, *entry.needs} & produced
    }
    if lacking:
        needed = set(_needed(plan, environment, scopes))
        problems = [_problem(entry) for name, entry in lacking.items() if needed & {name, *entry.needs}]
        if problems:
            raise InputError(*problems)


def _problem(entry: Unfilled) -> Problem:
    return Problem(
        Kind.INPUT, f"{entry.name} has no value", entry.hint, entry.location, (entry.help,) if entry.help else ()
    )


def _produced(plan: Plan) -> Iterator[str]:
    steps: list[Step] = [*plan.setup, *plan.steps]
    for step in steps:
        if step.checks is not None:
            yield from step.checks.produces


def _needed(plan: Plan, environment: Environment, scopes: Scopes) -> Iterator[str]:
    """Variables that the run's requests use, and what those lack in turn."""
    seen: set[str] = set()
    pending = [name for step in plan.steps for name in _placeholders(step)]
    while pending:
        name = pending.pop()
        if name not in seen:
            seen.add(name)
            yield name
            value = scopes.get(name)
            pending += _PLACEHOLDER.findall(value) if isinstance(value, str) else []
    for step in plan.setup:
        if _is_due_at_first(step, scopes):
            yield from missing_in(step.setup.request, scopes)
    if plan.needs_token or any(wants_token(step, scopes) for step in plan.steps):
        yield from missing_in(needed_settings(environment.oauth2, scopes.get), scopes)


def _placeholders(step: CollectionStep) -> list[str]:
    names: list[str] = []

    def note(text: str) -> str:
        names.extend(_PLACEHOLDER.findall(text))
        return text

    map_text(step.request, note)
    return names


def _is_due_at_first(step: SetupStep, scopes: Scopes) -> bool:
    """What ``when`` says before anything was sent; a setup request may become due by what an earlier one extracts."""
    when = step.setup.when
    return when is None or bool(when.value(scopes.get))


def missing_in(value: object, scopes: Scopes) -> Iterator[str]:
    """Names that keep an expression, or one inside a map or list, from having a value."""
    if isinstance(value, Template):
        yield from value.missing(scopes.get)
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from missing_in(inner, scopes)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from missing_in(inner, scopes)
