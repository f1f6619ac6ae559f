"""``faas-runner run``."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from typing import Any

import click

from runner.cli.options import export_options, input_options, output_options, request_options
from runner.cli.reporter_options import reporter_options
from runner.cli.run_words import Bail, RunCommand
from runner.core.exit_code import ExitCode


@click.command(
    "run",
    cls=RunCommand,
    short_help="Run a collection.",
    epilog="Each reporter has options of its own, such as --reporter-json-export FILE or --reporter-junit-export FILE. "
    "Exit codes: 0 all passed, 1 a check failed, 2 wrong command line, 3 an input file is wrong or incomplete, "
    "4 a request could not be judged, 5 nothing to run, 130 interrupted.",
)
@click.argument("collection", required=False)
@input_options
@click.option(
    "-n",
    "--iteration-count",
    type=click.IntRange(min=1),
    metavar="N",
    help="How often to run. [default: 1, or once for each row of data]",
)
@click.option("--delay-request", type=click.FloatRange(min=0), metavar="MS", help="Milliseconds between two requests.")
@click.option(
    "--bail",
    type=Bail(),
    metavar="[folder,failure]",
    help="Stop at the first request that fails; with the word folder alone, only where a --folder is not there, "
    "which always ends a run.",
)
@request_options
@export_options
@output_options
@click.option("--dry-run", is_flag=True, help="Print each request as it would be sent, and send none.")
@click.option("-x", "--suppress-exit-code", is_flag=True, help="Leave with 0 also when checks or requests failed.")
def run_command(**options: Any) -> int:
    """Run a Postman COLLECTION: a file, a URL, its UID in Postman, or the name of a bundled one.

    Defaults may stand in newman's .newmanrc, in this folder or in ~/.postman (newmanrc): {"run": {"option": value}}.

    Without any argument it replays the published LivePerson collection "FaaS" against an embedded LivePerson.
    """
    with ExitStack() as resources:
        if options["dry_run"]:
            return _dry_run(options, resources)
        code = _run(options, reporter_options(click.get_current_context()), resources)
    suppressed = options["suppress_exit_code"] and code in (ExitCode.FAILED, ExitCode.UNJUDGED)
    return ExitCode.OK if suppressed else code


def _run(options: dict[str, Any], reporters: dict[str, dict[str, str]], resources: ExitStack) -> int:
    from runner.cli.drive import drive
    from runner.cli.exports import exports_of
    from runner.cli.inputs import load_inputs
    from runner.cli.session import make_session
    from runner.cli.terminal import console
    from runner.engine.requirements import require
    from runner.engine.run import Run
    from runner.report.reporters import create

    names = [name.strip() for name in options["reporters"].split(",") if name.strip()]
    if options["verbose"]:
        reporters.setdefault("cli", {})["verbose"] = "true"
    if options["insecure"]:
        reporters.setdefault("cli", {})["insecure"] = "true"
    if options["silent"]:
        names = [name for name in names if name != "cli"]
    audience = create(names, reporters, console(options))
    inputs = load_inputs(options, resources)
    require(inputs.plan, inputs.environment, inputs.scopes)
    session = make_session(inputs, options, resources)
    exports = exports_of(options, inputs, session)
    for reporter in (*audience, *exports):
        reporter.start()
    _, code = drive(Run(inputs.plan, session), [*audience, *exports], inputs.secrets)
    return code


def _dry_run(options: dict[str, Any], resources: ExitStack) -> int:
    from runner.cli.inputs import load_inputs
    from runner.cli.session import make_session
    from runner.engine.preview import previews
    from runner.report.message import render_preview

    inputs = load_inputs(options, resources)
    session = make_session(inputs, options, resources)
    session.preview = True
    session.learn_secrets()
    for preview in previews(inputs.plan, session):
        clean = inputs.secrets.redact(preview)
        sys.stdout.write(render_preview(clean.leaf.path, clean.sent, clean.problems))
    return ExitCode.OK
