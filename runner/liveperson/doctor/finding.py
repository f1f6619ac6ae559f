"""What a step of the procedure came to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from runner.core.exit_code import ExitCode
from runner.core.problem import Kind, Problem

_NOT_JUDGED = frozenset({Kind.NETWORK, Kind.TLS, Kind.TIMEOUT, Kind.PROTOCOL})


class Status(str, Enum):
    """How a step ended."""

    PASSED = "passed"
    WARNING = "warning"
    """Works, but somebody should know about it."""
    FAILED = "failed"
    ERROR = "error"
    """Could not be judged: the network, or a server in trouble."""
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """The outcome of one step.

    Attributes:
        name: of the step, for programs.
        title: of the step, for people.
        detail: what was found, in one sentence.
        hint: what to do, or ''.
        more: further lines.
        problems: each with its place, where there are several or they are in a file.
    """

    status: Status
    detail: str
    hint: str = ""
    more: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    name: str = ""
    title: str = ""


def passed(detail: str) -> Finding:
    """All is well."""
    return Finding(status=Status.PASSED, detail=detail)


def warning(detail: str, hint: str = "") -> Finding:
    """Something to know about."""
    return Finding(status=Status.WARNING, detail=detail, hint=hint)


def failed(detail: str, hint: str, *problems: Problem) -> Finding:
    """Something is set up wrong."""
    return Finding(status=Status.FAILED, detail=detail, hint=hint, problems=problems)


def unjudged(detail: str, hint: str) -> Finding:
    """It cannot be told whether it is right."""
    return Finding(status=Status.ERROR, detail=detail, hint=hint)


def skipped(detail: str, hint: str = "") -> Finding:
    """There was no point in looking, or nobody asked for it."""
    return Finding(status=Status.SKIPPED, detail=detail, hint=hint)


def finding_of(problems: Sequence[Problem]) -> Finding:
    """Problems of a request or an error as a finding; the first one says what it is about."""
    is_unjudged = any(problem.kind in _NOT_JUDGED for problem in problems)
    first, *others = problems
    return Finding(
        status=Status.ERROR if is_unjudged else Status.FAILED,
        detail=first.what,
        hint=first.hint or next((problem.hint for problem in others if problem.hint), ""),
        more=first.details,
        problems=tuple(others),
    )


def exit_code_of(findings: Iterable[Finding]) -> ExitCode:
    """3 when values are missing, else 4 when a step could not be judged, else 1 when one failed, else 0."""
    findings = list(findings)
    statuses = {finding.status for finding in findings}
    if any(finding.name == "values" and finding.status is Status.FAILED for finding in findings):
        return ExitCode.INPUT
    if Status.ERROR in statuses:
        return ExitCode.UNJUDGED
    return ExitCode.FAILED if Status.FAILED in statuses else ExitCode.OK
