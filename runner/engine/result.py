"""A run, folded from its events into one value."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from runner.core.exit_code import ExitCode
from runner.core.problem import Problem
from runner.engine.events import (
    Cursor,
    Event,
    ExchangeFinished,
    ItemFinished,
    IterationStarted,
    Outcome,
    RunFinished,
)


@dataclass(slots=True)
class Count:
    """How often something happened, and how often it went wrong."""

    total: int = 0
    failed: int = 0

    def add(self, failed: bool = False) -> None:
        """Count one more."""
        self.total += 1
        self.failed += failed


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """A problem and the item that had it."""

    path: str
    """``Folder / Request``."""
    problem: Problem
    cursor: Cursor
    check: str | None = None
    """The check's name, where the problem is a failed check."""


@dataclass(slots=True)
class RunResult:
    """What a run came to. Holds no bodies, so that it stays small however long the run is."""

    iterations: Count = field(default_factory=Count)
    items: Count = field(default_factory=Count)
    requests: Count = field(default_factory=Count)
    checks: Count = field(default_factory=Count)
    skipped: int = 0
    """Checks that were skipped."""
    bytes_received: int = 0
    response_seconds: list[float] = field(default_factory=list)
    """Whole time of each answered request."""
    troubles: list[Trouble] = field(default_factory=list)
    elapsed: float = 0.0
    interrupted: bool = False
    _iteration_failed: bool = False

    def add(self, event: Event) -> None:
        """Fold one more event in."""
        match event:
            case IterationStarted():
                self.iterations.add()
                self._iteration_failed = False
            case ExchangeFinished():
                self._add_exchange(event)
            case ItemFinished():
                self._add_item(event)
            case RunFinished():
                self.elapsed, self.interrupted = event.elapsed, event.interrupted
            case _:
                pass

    def _add_exchange(self, event: ExchangeFinished) -> None:
        answer = event.exchange.answer
        self.requests.add(failed=event.exchange.problem is not None)
        if answer is not None:
            self.bytes_received += answer.size
            self.response_seconds.append(event.exchange.timings.total)

    def _add_item(self, event: ItemFinished) -> None:
        failed = event.outcome in (Outcome.FAILED, Outcome.ERROR)
        self.items.add(failed)
        if failed and event.cursor.phase == "run" and not self._iteration_failed:
            self._iteration_failed = True
            self.iterations.failed += 1
        for check in event.checks:
            self.skipped += check.outcome is Outcome.SKIPPED
            self.checks.add(check.outcome is Outcome.FAILED)
            if check.problem is not None:
                self._trouble(event, check.problem, check.name)
        for problem in event.problems:
            self._trouble(event, problem, None)

    def _trouble(self, event: ItemFinished, problem: Problem, check: str | None) -> None:
        self.troubles.append(Trouble(path=event.leaf.path, problem=problem, cursor=event.cursor, check=check))

    @property
    def exit_code(self) -> ExitCode:
        """130 when interrupted, else 4 when something could not be judged, else 1 when a check failed, else 0."""
        if self.interrupted:
            return ExitCode.INTERRUPTED
        if any(not trouble.problem.is_failure for trouble in self.troubles):
            return ExitCode.UNJUDGED
        return ExitCode.FAILED if self.troubles else ExitCode.OK


def fold(events: Iterable[Event]) -> RunResult:
    """Run through all events and return the result."""
    result = RunResult()
    for event in events:
        result.add(event)
    return result
