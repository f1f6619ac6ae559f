"""The ``faas-runner`` command: the only place with ``sys.exit``."""

from __future__ import annotations

import os
import sys

import click

from runner import __version__
from runner.cli.lazy import LazyGroup
from runner.core.errors import RunnerError
from runner.core.exit_code import ExitCode

_COMMANDS = {
    "run": "runner.cli.run:run_command",
    "login": "runner.cli.login:login_command",
    "logout": "runner.cli.logout:logout_command",
    "token": "runner.cli.token:token_command",
    "emulator": "runner.cli.emulator:emulator_command",
    "domains": "runner.cli.domains:domains_command",
    "doctor": "runner.cli.doctor:doctor_command",
    "list-functions": "runner.cli.list_functions:list_functions_command",
    "init": "runner.cli.init:init_command",
}


@click.group(cls=LazyGroup, commands_at=_COMMANDS, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-v", "--version", message="%(version)s")
def cli() -> None:
    """Run Postman collections headlessly, with OAuth 2.0 tokens fetched and secrets never shown.

    With nothing configured, "faas-runner run" replays LivePerson's published FaaS collection against an
    embedded emulator.
    """


def main() -> None:
    """Run the command line and leave with its exit code."""
    sys.exit(program(sys.argv[1:]))


def program(arguments: list[str]) -> int:
    """Run the command line; the exit code.

    Every error ends here, as words: one of ours with its own exit code, any other as a bug with 70.
    """
    try:
        result = cli.main(arguments, prog_name="faas-runner", standalone_mode=False)
        return int(result or 0)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted.", err=True)
        return ExitCode.INTERRUPTED
    except RunnerError as error:
        _show(error)
        return error.exit_code
    except BrokenPipeError:
        _silence_stdout()
        return ExitCode.OK
    except Exception as error:
        return _bug(error)


def _show(error: RunnerError) -> None:
    from runner.report.render import render_problem
    from runner.report.terminal import escape_text

    for problem in error.problems:
        first, *rest = render_problem(problem)
        click.echo(escape_text("\n".join([f"Error: {first}", *rest])), err=True)


def _bug(error: Exception) -> int:
    """A message instead of a traceback; the traceback only where it was asked for."""
    if os.environ.get("FAAS_RUNNER_TRACEBACK"):
        raise error
    frames = []
    trace = error.__traceback__
    while trace is not None:
        frames.append(f"{os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}")
        trace = trace.tb_next
    click.echo(
        f"Error: this is a bug in faas-runner {__version__}: {type(error).__name__} at {frames[-1]}.\n"
        "Please report it with the command line that you used; set FAAS_RUNNER_TRACEBACK=1 to see the traceback.",
        err=True,
    )
    return ExitCode.BUG


def _silence_stdout() -> None:
    """The reader of our output has gone; keep the interpreter from complaining at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
