"""One item, from its variables to its checks, told as events."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from runner.auth.flow import Step as AuthStep
from runner.auth.flow import flow_for, register_secrets
from runner.checks.document import Document
from runner.checks.evaluate import expect, extract
from runner.collection.model import Request
from runner.core.check import Check, Outcome
from runner.core.errors import RequestError, RunnerError
from runner.core.problem import Kind, Problem
from runner.engine.events import (
    CheckFinished,
    ConsoleLogged,
    Cursor,
    Event,
    ExchangeFinished,
    ItemFinished,
    ItemStarted,
    ProblemFound,
    Purpose,
)
from runner.engine.own_connection import with_own_connection
from runner.engine.session import Session
from runner.engine.step import Step
from runner.transport.client import SendOptions
from runner.transport.exchange import Exchange
from runner.transport.prepare import prepare

if TYPE_CHECKING:
    from runner.engine.scripts import ItemScripts


class ItemRun:
    """The execution of one step. Iterate over :meth:`events` once.

    Args:
        bail: leave out what follows the first script or request that fails.
    """

    def __init__(self, step: Step, cursor: Cursor, session: Session, *, bail: bool = False) -> None:
        self._step = step
        self._cursor = cursor
        self._session = session
        self._bail = bail
        self._exchange: Exchange | None = None
        self._checks: list[Check] = []
        self._problems: list[Problem] = []
        self._attempt = 0
        self._scripts = _scripts_of(step, cursor, session, bail)
        self._resolved: Request | None = None

    @property
    def outcome(self) -> Outcome:
        """How the item stands so far; an error outweighs a failure."""
        if self._problems:
            return Outcome.ERROR
        if self._scripts is not None and self._scripts.is_skipped and not self._checks:
            return Outcome.SKIPPED
        failed = any(check.outcome is Outcome.FAILED for check in self._checks)
        return Outcome.FAILED if failed else Outcome.PASSED

    def events(self) -> Iterator[Event]:
        """Do the work, yielding each event as it happens. Raises nothing of ours."""
        clock = self._session.clock
        begun = clock.monotonic()
        yield ItemStarted(cursor=self._cursor, leaf=self._step.leaf, at=clock.now())
        yield from self._scripted("prerequest")
        if not self._is_left_out:
            yield from self._guarded(self._attempts())
            yield from self._judged()
        yield ItemFinished(
            cursor=self._cursor,
            leaf=self._step.leaf,
            outcome=self.outcome,
            exchange=self._exchange,
            checks=tuple(self._checks),
            problems=tuple(self._problems),
            elapsed=clock.monotonic() - begun,
            attempts=max(self._attempt, 1),
            visualization=self._scripts.visualization if self._scripts is not None else None,
        )

    @property
    def next_request(self) -> list[object] | None:
        """What the scripts want to come next, in a list of one; None for the item that follows."""
        return None if self._scripts is None else self._scripts.next_request

    @property
    def _is_left_out(self) -> bool:
        """Whether the request is not to be sent after what the scripts before it did."""
        return self._has_bailed or (self._scripts is not None and self._scripts.is_skipped)

    @property
    def _has_bailed(self) -> bool:
        return self._bail and self.outcome in (Outcome.FAILED, Outcome.ERROR)

    def _judged(self) -> Iterator[Event]:
        if not self._has_bailed:
            yield from self._scripted("test")
            yield from self._guarded(self._judge())

    def _scripted(self, listen: str) -> Iterator[Event]:
        scripts = self._scripts
        if scripts is None:
            return
        yield from scripts.prerequest() if listen == "prerequest" else scripts.tests(self._exchange, self._resolved)
        self._checks += scripts.checks
        self._problems += scripts.problems
        scripts.checks, scripts.problems = [], []

    def _guarded(self, events: Iterator[Event]) -> Iterator[Event]:
        try:
            yield from events
        except RunnerError as error:
            yield from self._report(*error.problems)

    def _attempts(self) -> Iterator[Event]:
        clock = self._session.clock
        begun = clock.monotonic()
        while True:
            self._attempt += 1
            if self._session.is_over:
                raise RequestError(self._session.overtime())
            exchange = yield from self._send()
            self._exchange = exchange
            delay = self._retry_delay(exchange, clock.monotonic() - begun)
            if delay is None:
                break
            self._session.sleep(delay)
        if exchange.problem is not None:
            yield from self._report(exchange.problem)

    def _retry_delay(self, exchange: Exchange, elapsed: float) -> float | None:
        checks = self._step.checks
        if checks is None or checks.retry is None:
            return None
        return checks.retry.delay(self._attempt, exchange, elapsed)

    def _send(self) -> Generator[Event, None, Exchange]:
        """Resolve, prepare, authorise and send once; the answer to the item's own request."""
        session, step = self._session, self._step
        resolved = step.resolve(session, None if self._scripts is None else self._scripts.request)
        self._resolved = resolved.request
        prepared = prepare(
            resolved.request, resolved.url, behavior=step.behavior, files=session.files, user_agent=session.user_agent
        )
        options = SendOptions.from_behavior(step.behavior, session.send_options)
        options = with_own_connection(resolved.request, prepared, options, session.files)
        flow = flow_for(resolved.request.auth, prepared, session.auth_context())
        request = next(flow)
        for warning in prepared.warnings:
            yield ConsoleLogged(cursor=self._cursor, level="warn", text=warning)
        while True:
            exchange = session.client.send(request.request, request.options(options))
            yield self._finished(exchange, request)
            try:
                request = flow.send(exchange)
            except StopIteration:
                return exchange

    def _finished(self, exchange: Exchange, step: AuthStep) -> ExchangeFinished:
        purpose = Purpose(step.purpose_of(exchange))
        register_secrets(purpose.value, exchange, self._session.secrets, step.token_paths)
        if purpose is Purpose.REQUEST and self._step.checks is not None:
            self._session.learn_answer(self._step.checks, exchange)
        return ExchangeFinished(cursor=self._cursor, exchange=exchange, purpose=purpose, attempt=self._attempt)

    def _judge(self) -> Iterator[Event]:
        checks, exchange = self._step.checks, self._exchange
        if checks is None or exchange is None or exchange.answer is None:
            return
        document = Document(exchange.answer)
        values, results = extract(checks, exchange, document)
        self._session.keep(values, checks.secret_names)
        for check in [*results, *expect(checks, exchange, document)]:
            self._checks.append(check)
            yield CheckFinished(cursor=self._cursor, check=check)

    def _report(self, *problems: Problem) -> Iterator[Event]:
        for problem in problems:
            if problem.kind is Kind.TIMEOUT and self._session.is_over:
                problem = self._session.overtime()
            placed = problem if problem.where else replace(problem, where=self._step.leaf.item.location)
            self._problems.append(placed)
            yield ProblemFound(cursor=self._cursor, problem=placed)


def _scripts_of(step: Step, cursor: Cursor, session: Session, bail: bool) -> ItemScripts | None:
    if not step.scripts:
        return None
    from runner.engine.scripts import ItemScripts  # the JavaScript engine is loaded only where there are scripts

    return ItemScripts(step, cursor, session, bail=bail)
