"""What every reporter is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar, TextIO

from runner.core.errors import RunnerError
from runner.core.problem import Kind, Problem
from runner.engine.events import Event
from runner.engine.result import RunResult


@dataclass(frozen=True, slots=True)
class Console:
    """Where a run shows itself.

    Attributes:
        is_tty: a person watches, so output is flushed as it comes.
        width: columns.
    """

    out: TextIO
    err: TextIO
    is_tty: bool = False
    color: bool = False
    unicode: bool = True
    width: int = 80


class ReportError(RunnerError):
    """A report could not be written. Raised by one reporter, which is then of no more use; the others go on."""

    @classmethod
    def of(cls, what: str, hint: str = "") -> ReportError:
        """A report error with a single problem."""
        return cls(Problem(Kind.INPUT, what, hint))


class Reporter(ABC):
    """Turns events, whose secrets are already masked, into something to read."""

    known_options: ClassVar[frozenset[str] | None] = None
    """Names of the options it understands; None accepts any."""

    def start(self) -> None:  # noqa: B027
        """Check what can be checked before the first request.

        Raises:
            InputError: the report could not be written where it is wanted.
        """

    @abstractmethod
    def handle(self, event: Event) -> None:
        """Take one event, in the order of the run.

        Raises:
            ReportError: writing failed.
        """

    def finish(self, result: RunResult) -> None:  # noqa: B027
        """Write what is written at the end; called once, after the last event, also of an interrupted run.

        Raises:
            ReportError: writing failed.
        """
