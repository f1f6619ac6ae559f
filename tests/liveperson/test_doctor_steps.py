"""Findings, and which steps are taken after which."""

import pytest

from runner.core.exit_code import ExitCode
from runner.core.problem import Kind, Problem
from runner.liveperson.doctor.finding import (
    Status,
    exit_code_of,
    failed,
    finding_of,
    passed,
    skipped,
    unjudged,
    warning,
)
from runner.liveperson.doctor.steps import STEPS

GOOD, WARNED, BAD, NOT_TOLD, LEFT_OUT = passed("x"), warning("x"), failed("x", ""), unjudged("x", ""), skipped("x")


@pytest.mark.parametrize(
    ("findings", "code"),
    [
        ([], ExitCode.OK),
        ([GOOD, WARNED, LEFT_OUT], ExitCode.OK),
        ([GOOD, BAD], ExitCode.FAILED),
        ([BAD, NOT_TOLD], ExitCode.UNJUDGED),
    ],
)
def test_the_exit_code_is_the_one_that_explains_most(findings, code):  # type: ignore[no-untyped-def]
    assert exit_code_of(findings) is code


def test_missing_values_win_over_everything() -> None:
    from dataclasses import replace

    assert exit_code_of([replace(BAD, name="values"), NOT_TOLD]) is ExitCode.INPUT


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        (Kind.NETWORK, Status.ERROR),
        (Kind.TLS, Status.ERROR),
        (Kind.TIMEOUT, Status.ERROR),
        (Kind.PROTOCOL, Status.ERROR),
        (Kind.AUTH, Status.FAILED),
        (Kind.CHECK, Status.FAILED),
        (Kind.VARIABLE, Status.FAILED),
    ],
)
def test_the_network_is_no_ones_wrong_setting(kind: Kind, status: Status) -> None:
    found = finding_of([Problem(kind, "first"), Problem(Kind.CHECK, "second", "do it")])

    assert found.status is status
    assert found.detail == "first"
    assert found.hint == "do it"
    assert [problem.what for problem in found.problems] == ["second"]


def test_a_step_builds_only_on_earlier_ones() -> None:
    earlier: set[str] = set()
    for step in STEPS:
        assert set(step.needs) <= earlier, step.name
        assert step.name not in earlier
        earlier.add(step.name)
