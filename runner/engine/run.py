"""The order of things in a run."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field

from runner.core.check import Outcome
from runner.core.problem import Kind
from runner.engine.events import Cursor, Event, ItemFinished, IterationStarted, RunFinished, RunStarted
from runner.engine.item import ItemRun
from runner.engine.plan import Plan
from runner.engine.session import Session
from runner.engine.step import Step


@dataclass(slots=True)
class Run:
    """A plan being carried out."""

    plan: Plan
    session: Session
    stop: Callable[[], bool] = field(default=lambda: False)
    """Asked between items: True ends the run as interrupted."""
    _begun: float = 0.0
    _is_overtime: bool = False
    _next: list[object] | None = None

    def events(self) -> Iterator[Event]:
        """Carry the plan out. The last event is RunFinished, also when Ctrl-C is pressed."""
        plan, clock = self.plan, self.session.clock
        self._begun = clock.monotonic()
        self.session.begin()
        yield RunStarted(
            collection=plan.collection,
            environment=plan.environment,
            region=plan.region,
            iterations=plan.iterations,
            length=len(plan.steps),
            at=clock.now(),
        )
        interrupted = False
        try:
            yield from self._all()
        except KeyboardInterrupt:
            interrupted = True
        yield self.finished(interrupted=interrupted or self.stop())

    def finished(self, *, interrupted: bool) -> RunFinished:
        """The closing event, with the variables as they ended."""
        clock, scopes = self.session.clock, self.session.scopes
        kept = (scopes.environment, scopes.collection, scopes.globals)
        return RunFinished(
            collection=self.plan.collection,
            at=clock.now(),
            elapsed=clock.monotonic() - self._begun,
            interrupted=interrupted,
            variables={scope.name: {name: scopes.value_in(scope, name) for name in scope} for scope in kept},
        )

    def _all(self) -> Iterator[Event]:
        self.session.learn_secrets()
        if not (yield from self._setup()):
            return
        for iteration in range(self.plan.iterations):
            yield IterationStarted(iteration=iteration, iterations=self.plan.iterations)
            self.session.scopes.data.values = dict(self.plan.row(iteration))
            self.session.learn_secrets()
            if not (yield from self._iteration(iteration)):
                return

    def _setup(self) -> Generator[Event, None, bool]:
        """Run the setup requests that are due; True when the collection may follow."""
        for position, step in enumerate(self.plan.setup):
            if step.is_due(self.session):
                outcome = yield from self._item(step, 0, position, len(self.plan.setup))
                if outcome is not Outcome.PASSED or self.stop():
                    return False
        return True

    def _iteration(self, iteration: int) -> Generator[Event, None, bool]:
        """Run every step once; True when the next iteration may follow."""
        steps = self.plan.steps
        position, is_first = 0, not iteration
        while position < len(steps):
            if self.plan.delay and not is_first:
                self.session.sleep(self.plan.delay)
            is_first = False
            outcome = yield from self._item(steps[position], iteration, position, len(steps))
            bad = outcome not in (Outcome.PASSED, Outcome.SKIPPED)
            if self.stop() or (bad and (self.plan.bail or self._is_overtime)):
                return False
            position = position + 1 if self._next is None else self.plan.position_of(self._next[0])
        return True

    def _item(self, step: Step, iteration: int, position: int, length: int) -> Generator[Event, None, Outcome]:
        cursor = Cursor(
            iteration=iteration,
            iterations=self.plan.iterations,
            position=position,
            length=length,
            ref=str(uuid.uuid4()),
            phase=step.phase,
        )
        outcome = Outcome.PASSED
        item = ItemRun(step, cursor, self.session, bail=self.plan.bail)
        for event in item.events():
            if isinstance(event, ItemFinished):
                outcome = event.outcome
                timed_out = any(problem.kind is Kind.TIMEOUT for problem in event.problems)
                self._is_overtime = timed_out and self.session.is_over
            yield event
        self._next = item.next_request
        return outcome
