"""``faas-runner doctor``."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

import click

from runner.cli.options import environment_options

if TYPE_CHECKING:
    from runner.liveperson.doctor.finding import Finding
    from runner.report.terminal import Style


@click.command(
    "doctor",
    short_help="Check the whole way to a first invocation.",
    epilog="Exit codes: 0 nothing failed, 1 a check failed, 2 wrong command line, 3 values are missing or a file is "
    "wrong, 4 a check could not be made.",
)
@environment_options
@click.option("--invoke", is_flag=True, help="Call the function as well. Without it, none is called.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("-k", "--insecure", is_flag=True, help="Do not verify TLS certificates.")
@click.option("--timeout-request", type=click.FloatRange(min=0), metavar="MS", help="Milliseconds for each request.")
@click.option("--color", type=click.Choice(["auto", "on", "off"]), default="auto", show_default=True, help="Colours.")
@click.option("--disable-unicode", is_flag=True, help="Plain ASCII on the terminal.")
def doctor_command(invoke: bool, as_json: bool, **options: Any) -> int:
    """Walk the procedure in order: account, domains, hosts, client, callback URL, user, function.

    Each step says what is wrong and what to do. Steps that build on one that failed are skipped.
    """
    from runner.liveperson.doctor.finding import exit_code_of

    with ExitStack() as resources:
        environment, examined = _examination(options, invoke, resources)
        findings = list(examined if as_json else _shown(environment, examined, options))
    code = exit_code_of(findings)
    if as_json:
        sys.stdout.write(_as_json(environment, findings, code))
    return code


def _examination(options: dict[str, Any], invoke: bool, resources: ExitStack) -> tuple[str, Iterator[Finding]]:
    """The environment's name, and what is found when it is iterated over."""
    from runner.cli.as_run import inputs_and_session, run_options
    from runner.liveperson.doctor.context import Context
    from runner.liveperson.doctor.steps import examine

    inputs, session = inputs_and_session(run_options(**options), resources)
    context = Context(plan=inputs.plan, environment=inputs.environment, session=session, invoke=invoke)
    return inputs.environment.name, examine(context)


def _shown(environment: str, findings: Iterator[Finding], options: dict[str, Any]) -> Iterator[Finding]:
    """The same findings, each printed when it is known."""
    from runner.cli.terminal import console
    from runner.report.terminal import Style, escape, write

    style = Style.of(console(options))
    write(sys.stdout, f"{style.bold('faas-runner doctor')}  {escape(environment)}\n\n", flush=True)
    counts: dict[str, int] = {}
    for finding in findings:
        counts[finding.status.value] = counts.get(finding.status.value, 0) + 1
        write(sys.stdout, "\n".join(_lines(finding, style)) + "\n", flush=True)
        yield finding
    names = {"warning": "with a warning", "error": "could not be checked"}
    summary = ", ".join(f"{count} {names.get(status, status)}" for status, count in counts.items())
    write(sys.stdout, f"\n{summary}\n", flush=True)


def _lines(finding: Finding, style: Style) -> Iterator[str]:
    from runner.report.render import render_problem
    from runner.report.terminal import escape

    paint, sign = {
        "passed": (style.good, style.glyphs.passed),
        "warning": (style.warn, "!"),
        "failed": (style.bad, style.glyphs.failed),
        "error": (style.bad, "?"),
        "skipped": (style.dim, style.glyphs.skipped),
    }[finding.status.value]
    label = "skipped " if finding.status.value == "skipped" else ""
    yield f"{paint(sign)} {escape(finding.title)}: {label}{escape(finding.detail)}"
    yield from (f"    {escape(line)}" for line in finding.more)
    for problem in finding.problems:
        yield from (f"    {escape(line)}" for line in render_problem(problem))
    if finding.hint:
        yield f"    {style.dim('what to do:')} {escape(finding.hint)}"


def _as_json(environment: str, findings: list[Finding], code: int) -> str:
    document = {"environment": environment, "exitCode": int(code), "findings": [_entry(entry) for entry in findings]}
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _entry(finding: Finding) -> dict[str, object]:
    problems = [
        {"what": problem.what, "hint": problem.hint, "where": str(problem.where or ""), "details": problem.details}
        for problem in finding.problems
    ]
    return {
        "name": finding.name,
        "title": finding.title,
        "status": finding.status.value,
        "detail": finding.detail,
        "hint": finding.hint,
        "more": finding.more,
        "problems": problems,
    }
