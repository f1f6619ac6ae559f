"""The one tree of exceptions; nothing foreign leaves a layer."""

from __future__ import annotations

from collections.abc import Sequence

from runner.core.exit_code import ExitCode
from runner.core.location import Location
from runner.core.problem import Kind, Problem


class RunnerError(Exception):
    """Root of all errors that a user may see; it knows its exit code.

    Args:
        problems: one or more problems, each with place and hint.
    """

    exit_code = ExitCode.UNJUDGED

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(problem.what for problem in problems))
        self.problems: Sequence[Problem] = problems


class InputError(RunnerError):
    """An input file is wrong, missing or incomplete; raised before anything is sent."""

    exit_code = ExitCode.INPUT

    @classmethod
    def at(cls, where: Location | None, what: str, hint: str = "") -> InputError:
        """An input error with a single problem."""
        return cls(Problem(Kind.INPUT, what, hint, where))


class UsageError(RunnerError):
    """The command line asks for something that cannot be done."""

    exit_code = ExitCode.USAGE


class NothingSelected(RunnerError):
    """No request is left to run."""

    exit_code = ExitCode.NOTHING_SELECTED


class RequestError(RunnerError):
    """A request could not be prepared, authorised, sent or read."""

    @classmethod
    def of(cls, kind: Kind, what: str, hint: str = "", where: Location | None = None) -> RequestError:
        """A request error with a single problem."""
        return cls(Problem(kind, what, hint, where))
