"""Events from the engine to the reporters, with Ctrl-C in between."""

from __future__ import annotations

import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType

import click

from runner.core.errors import RunnerError
from runner.core.exit_code import ExitCode
from runner.core.secrets import Secrets
from runner.engine.events import Event, RunFinished
from runner.engine.redaction import redacted
from runner.engine.result import RunResult
from runner.engine.run import Run
from runner.report.base import Reporter


class Interrupts:
    """Ctrl-C breaks into waiting for the network, and never into a report that is being written."""

    def __init__(self) -> None:
        self.requested = False
        self._waiting = False

    @contextmanager
    def installed(self) -> Iterator[Interrupts]:
        """Take over SIGINT for a while."""
        before = signal.signal(signal.SIGINT, self._on_signal)
        try:
            yield self
        finally:
            signal.signal(signal.SIGINT, before)

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        if self._waiting and not self.requested:
            self.requested = True
            raise KeyboardInterrupt
        self.requested = True

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """Ctrl-C raises KeyboardInterrupt in here, and only in here."""
        self._waiting = True
        try:
            yield
        finally:
            self._waiting = False


class Audience:
    """The reporters that still work. One that fails is named once and left out; the others go on."""

    def __init__(self, reporters: Sequence[Reporter]) -> None:
        self._reporters = list(reporters)
        self.failed = False

    def handle(self, event: Event) -> None:
        """Tell every reporter."""
        for reporter in list(self._reporters):
            with self._watch(reporter):
                reporter.handle(event)

    def finish(self, result: RunResult) -> None:
        """Let every reporter write what it has."""
        for reporter in list(self._reporters):
            with self._watch(reporter):
                reporter.finish(result)

    @contextmanager
    def _watch(self, reporter: Reporter) -> Iterator[None]:
        try:
            yield
        except RunnerError as error:
            self.failed = True
            self._reporters.remove(reporter)
            for problem in error.problems:
                hint = f" ({problem.hint})" if problem.hint else ""
                click.echo(f"Error: {problem.what}{hint}", err=True)


def _until_finished(run: Run, secrets: Secrets, interrupts: Interrupts) -> Iterator[Event]:
    """The run's events; RunFinished comes last wherever Ctrl-C struck."""
    events = redacted(run.events(), secrets)
    event: Event | None = None
    while not isinstance(event, RunFinished):
        try:
            with interrupts.waiting():
                event = next(events)
        except KeyboardInterrupt:
            event = secrets.redact(run.finished(interrupted=True))
        yield event


def drive(run: Run, reporters: Sequence[Reporter], secrets: Secrets) -> tuple[RunResult, ExitCode]:
    """Carry a run out to its end and report it; the result and the exit code of the process."""
    result, audience, interrupts = RunResult(), Audience(reporters), Interrupts()
    run.stop = lambda: interrupts.requested
    with interrupts.installed():
        for event in _until_finished(run, secrets, interrupts):
            result.add(event)
            audience.handle(event)
        audience.finish(result)
    code = result.exit_code
    if audience.failed and code in (ExitCode.OK, ExitCode.FAILED):
        code = ExitCode.INPUT
    return result, code
