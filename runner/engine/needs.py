"""Which variables a run uses, and so which of the environment's setup requests it needs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from runner.auth.oauth2.needed import needed_settings
from runner.collection.model import Script
from runner.collection.text import map_text
from runner.core.errors import RequestError
from runner.core.scopes import MISSING, Scopes
from runner.engine.plan import Plan
from runner.engine.step import CollectionStep, SetupStep
from runner.environment.expression import names_in
from runner.environment.model import Environment
from runner.resolve.placeholders import TOKEN, Resolver


def with_needed_setup(plan: Plan, environment: Environment, scopes: Scopes) -> Plan:
    """The plan without the setup requests whose variables nothing in it uses.

    A setup request that sets no variable is made for what it does, and always stays.
    """
    if not plan.setup:
        return plan
    uses = _Uses(scopes)
    _note_steps(uses, plan, environment)
    waiting = list(plan.setup)
    while found := [step for step in waiting if _is_needed(step, uses)]:
        for step in found:
            waiting.remove(step)
            uses.value((step.setup.request, step.setup.when))
    return replace(plan, setup=[step for step in plan.setup if step not in waiting])


def wants_token(step: CollectionStep, scopes: Scopes) -> bool:
    """Whether a step's auth is OAuth 2.0 without a token of its own, so that the environment's settings get one."""
    auth = step.request.auth
    if auth is None or auth.type != "oauth2":
        return False
    token = auth.params.get("accessToken")
    return not (_Uses(scopes).text(token) if isinstance(token, str) else token)


def _is_needed(step: SetupStep, uses: _Uses) -> bool:
    produced = set(step.checks.produces)
    return not produced or not produced.isdisjoint(uses.names)


def _note_steps(uses: _Uses, plan: Plan, environment: Environment) -> None:
    produced = {name for step in plan.setup for name in step.checks.produces}
    for step in plan.steps:
        map_text(step.request, uses.text)
    for source in {script.source for script in _scripts(plan)}:
        for name in produced:
            if name in source:  # a script builds names as it likes, but a whole one is nearly always written out
                uses.name(name)
    if plan.needs_token or any(wants_token(step, uses.scopes) for step in plan.steps):
        uses.value(needed_settings(environment.oauth2, uses.scopes.get))
    uses.value(environment.tls)


def _scripts(plan: Plan) -> Iterator[Script]:
    yield from plan.collection.scripts
    for step in plan.steps:
        for node in (*step.leaf.folders, step.leaf.item):
            yield from node.scripts


class _Uses:
    """Collects the names of variables, with those that their values use in turn."""

    def __init__(self, scopes: Scopes) -> None:
        self.scopes = scopes
        self.names: set[str] = set()

    def text(self, text: str) -> str:
        """Note the placeholders of a text of the collection, nested ones too; what it resolves to as yet."""
        for name in TOKEN.findall(text):
            self.name(name)
        try:
            return Resolver(self._asked_for).text(text)
        except RequestError:  # it is reported when the request itself is resolved
            return text

    def name(self, name: str) -> None:
        """Note a variable."""
        if name in self.names:
            return
        self.names.add(name)
        for scope in self.scopes.nearest_first:
            self.value(scope.values.get(name))

    def value(self, value: object) -> None:
        """Note what the expressions and placeholders inside a value use."""
        for name in (*names_in(value), *(TOKEN.findall(value) if isinstance(value, str) else ())):
            self.name(name)

    def _asked_for(self, name: str) -> object:
        self.name(name)
        try:
            return self.scopes.get(name)
        except RequestError:
            return MISSING
