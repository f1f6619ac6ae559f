"""The scripts around an item's request: what they are given, and what becomes of what they do."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import Any, Final

from runner.collection.model import Request, Script
from runner.collection.url import url_text
from runner.core.check import Check, Outcome
from runner.core.errors import RunnerError
from runner.core.problem import Kind, Problem
from runner.core.scopes import MISSING, Deferred, Scope
from runner.engine.events import CheckFinished, ConsoleLogged, Cursor, Event, ProblemFound
from runner.engine.script_effects import ScriptEffects, head_of
from runner.engine.session import Session
from runner.engine.step import Step
from runner.script.given import ScriptAnswer, ScriptInput
from runner.script.outcome import Change, ScriptError, ScriptOutcome, TestRecord
from runner.script.request_json import request_json, with_kept_parts
from runner.transport.exchange import Exchange

_NEVER_ENDED: Final = "the test did not come to its end: its done() was not called, or its promise was not settled"


class ItemScripts:
    """The scripts of one item in one iteration.

    Attributes:
        request: the item's request as the scripts left it.
        next_request: what ``setNextRequest`` asked for last, in a list of one; None where nothing did.
        is_skipped: whether a script asked to skip the request.
        visualization: what ``pm.visualizer.set`` was given last.

    Args:
        bail: run no further script once one has failed.
    """

    def __init__(self, step: Step, cursor: Cursor, session: Session, *, bail: bool = False) -> None:
        self._step = step
        self._cursor = cursor
        self._session = session
        self._bail = bail
        self._effects = ScriptEffects(session, step, cursor)
        self.request: Request | None = None
        self.next_request: list[Any] | None = None
        self.is_skipped = False
        self.visualization: object = None
        self.checks: list[Check] = []
        self.problems: list[Problem] = []

    def prerequest(self) -> Iterator[Event]:
        """Run what comes before the request; no further script once one asks to skip it, or fails under ``bail``."""
        for script in self._scripts("prerequest"):
            outcome = yield from self._run(script, None, None)
            if outcome.request is not None:
                yield from self._change_request(outcome.request, script)
            if outcome.skip_request:
                self.is_skipped = True
            if outcome.skip_request or self._has_bailed:
                return

    def tests(self, exchange: Exchange | None, resolved: Request | None) -> Iterator[Event]:
        """Run what judges the answer, also where there is none."""
        for script in self._scripts("test"):
            yield from self._run(script, exchange, resolved)
            if self._has_bailed:
                return

    @property
    def _has_bailed(self) -> bool:
        return self._bail and bool(self.problems or any(check.outcome is Outcome.FAILED for check in self.checks))

    def _scripts(self, listen: str) -> list[Script]:
        return [script for script in self._step.scripts if script.listen == listen]

    def _run(
        self, script: Script, exchange: Exchange | None, resolved: Request | None
    ) -> Generator[Event, None, ScriptOutcome]:
        run = self._session.scripts().run(script.source, self._input(script, exchange, resolved))
        try:
            effect = next(run)
            while True:
                reply = yield from self._effects.reply(effect)
                effect = run.send(reply)
        except StopIteration as ended:
            outcome: ScriptOutcome = ended.value
        self._keep(outcome)
        yield from self._tell(outcome, script)
        return outcome

    def _input(self, script: Script, exchange: Exchange | None, resolved: Request | None) -> ScriptInput:
        step, cursor, scopes = self._step, self._cursor, self._session.scopes
        item = step.leaf.item
        named = {
            "environment": scopes.environment,
            "globals": scopes.globals,
            "collectionVariables": scopes.collection,
            "iterationData": scopes.data,
            "local": scopes.local,
        }
        return ScriptInput(
            info={
                "eventName": script.listen,
                "iteration": cursor.iteration,
                "iterationCount": cursor.iterations,
                "requestName": item.name,
                "requestId": item.id,
            },
            location=step.names,
            owner=step.names[min(len(script.location.path), len(step.names) - 1)] if step.names else "",
            scopes={name: self._values(scope) for name, scope in named.items()},
            labels={"environment": self._session.environment_name},
            request=lambda: self._shown(exchange, resolved),
            cookies=lambda: self._effects.cookies_of(self._url(exchange)),
            secrets=self._secrets,
            answer=_answer(exchange),
        )

    def _secrets(self) -> dict[str, object]:
        found = {name: self._session.scopes.get(name) for name in self._session.secret_names}
        return {name: value for name, value in found.items() if value is not MISSING}

    def _values(self, scope: Scope) -> dict[str, object]:
        values = {}
        for name, value in scope.values.items():
            if isinstance(value, Deferred):
                try:
                    value = value.value(self._session.scopes.get)
                except RunnerError:
                    continue
            if value is not MISSING:
                values[name] = value
        return values

    def _shown(self, exchange: Exchange | None, resolved: Request | None) -> object:
        request = resolved or self.request or self._step.request
        if exchange is None:
            return request_json(request)
        first = exchange.redirects[0] if exchange.redirects else exchange
        return request_json(request, first.sent.headers, first.sent.url)

    def _url(self, exchange: Exchange | None) -> str:
        if exchange is not None:
            return exchange.sent.url
        return self._session.resolver().text(url_text((self.request or self._step.request).url))

    def _change_request(self, document: dict[str, Any], script: Script) -> Iterator[Event]:
        from runner.collection.v2 import parse_request

        before = self.request or self._step.request
        try:
            self.request = with_kept_parts(parse_request(document, script.location), before)
        except RunnerError as error:
            for problem in error.problems:
                self.problems.append(problem)
                yield ProblemFound(cursor=self._cursor, problem=problem)

    def _keep(self, outcome: ScriptOutcome) -> None:
        scopes = self._session.scopes
        targets = {
            "environment": scopes.environment,
            "globals": scopes.globals,
            "collectionVariables": scopes.collection,
            "iterationData": scopes.data,
            "local": scopes.local,
        }
        for change in outcome.changes:
            _apply(change, targets[change.scope])
        if any(change.kind == "set" for change in outcome.changes):
            self._session.learn_secrets()
        if outcome.next_request is not None:
            self.next_request = outcome.next_request
        if outcome.visualizer is not None:
            self.visualization = outcome.visualizer

    def _tell(self, outcome: ScriptOutcome, script: Script) -> Iterator[Event]:
        told = 0
        for level, text, ended in outcome.console:
            yield from self._checked(outcome.tests[told:ended], script)
            told = max(told, ended)
            yield ConsoleLogged(cursor=self._cursor, level=level, text=text)
        yield from self._checked(outcome.tests[told:], script)
        if outcome.error is not None:
            problem = _problem(outcome.error, script)
            self.problems.append(problem)
            yield ProblemFound(cursor=self._cursor, problem=problem)

    def _checked(self, tests: list[TestRecord], script: Script) -> Iterator[Event]:
        for test in tests:
            check = _check(test, script)
            self.checks.append(check)
            yield CheckFinished(cursor=self._cursor, check=check)


def _apply(change: Change, scope: Scope) -> None:
    if change.kind == "clear":
        scope.values = {name: value for name, value in scope.values.items() if isinstance(value, Deferred)}
    else:
        change.apply(scope.values)


def _answer(exchange: Exchange | None) -> ScriptAnswer | None:
    if exchange is None or exchange.answer is None:
        return None
    return ScriptAnswer(head=head_of(exchange), body=exchange.answer.body, text=exchange.answer.text)


def _check(test: TestRecord, script: Script) -> Check:
    if test.skipped:
        return Check(name=test.name, outcome=Outcome.SKIPPED, source="script")
    if test.passed:
        return Check(name=test.name, outcome=Outcome.PASSED, source="script")
    name = test.error.name if test.error is not None else ""
    problem = Problem(Kind.CHECK, _check_text(test.error), where=script.location, details=_place(test.error), name=name)
    return Check(name=test.name, outcome=Outcome.FAILED, problem=problem, source="script")


def _check_text(error: ScriptError | None) -> str:
    if error is None:
        return _NEVER_ENDED
    return error.message if error.name == "AssertionError" else str(error)


def _problem(error: ScriptError, script: Script) -> Problem:
    return Problem(Kind.SCRIPT, str(error), where=script.location, details=_place(error), name=error.name)


def _place(error: ScriptError | None) -> tuple[str, ...]:
    if error is None or error.line is None:
        return ()
    return (f"line {error.line}, column {error.column} of the script",)
