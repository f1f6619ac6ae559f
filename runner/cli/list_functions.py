"""``faas-runner list-functions``."""

from __future__ import annotations

import json
import sys
from contextlib import ExitStack
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

import click

from runner.cli.options import environment_options
from runner.core.exit_code import ExitCode

if TYPE_CHECKING:
    from runner.cli.inputs import Inputs
    from runner.engine.plan import Plan
    from runner.engine.session import Session
    from runner.liveperson.function_list import ListedFunction
    from runner.transport.exchange import Answer

_REQUESTS = {1: "list lambdas", 2: "list functions"}


@click.command(
    "list-functions",
    short_help="List the functions of an account with their UUIDs.",
    epilog="Exit codes: 0 something was found, 1 nothing matches, 2 wrong command line, 3 a value is missing or a file "
    "is wrong, 4 the functions could not be listed (not allowed, not reachable).",
)
@environment_options
@click.option("--name", metavar="PATTERN", help="Only functions with this in their name; * and ? stand for anything.")
@click.option("--state", metavar="STATE", help="Only functions in this state, such as Draft or Productive.")
@click.option("--event", metavar="ID", help="Only functions of this event, such as conversational_command.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("-k", "--insecure", is_flag=True, help="Do not verify TLS certificates.")
@click.option("--timeout-request", type=click.FloatRange(min=0), metavar="MS", help="Milliseconds for each request.")
def list_functions_command(
    name: str | None, state: str | None, event: str | None, as_json: bool, **options: Any
) -> int:
    """Print UUID, name, state and event of the account's functions.

    LivePerson shows them to users only, with the permission FaaS-Developer or FaaS-Admin. The user is the one of
    LP_USERNAME and LP_PASSWORD, or of the token in LP_USER_BEARER, or else the one who did "faas-runner login".
    """
    from runner.liveperson.function_list import chosen

    if not options["environment"]:
        raise click.UsageError("say with -e which environment it is about, such as -e us")
    with ExitStack() as resources:
        functions = _functions(options, resources)
    found = chosen(functions, name, state, event)
    if not found:
        _say_what_there_is(functions, {"name": name, "state": state, "event": event})
    if found or as_json:
        sys.stdout.write(_as_json(found) if as_json else _as_table(found))
    return ExitCode.OK if found else ExitCode.FAILED


def _functions(options: dict[str, Any], resources: ExitStack) -> list[ListedFunction]:
    """All functions of the account.

    Raises:
        InputError: a value is missing.
        RequestError: they could not be listed.
    """
    from runner.checks.liveperson import version_of
    from runner.cli.as_run import inputs_and_session, run_options
    from runner.cli.for_token import masked
    from runner.engine.requirements import require
    from runner.engine.setup import prepare_environment
    from runner.liveperson.function_list import listed_functions

    given = run_options(**options, collection="FaaS-extended", folders=tuple(_REQUESTS.values()))
    inputs, session = inputs_and_session(given, resources)
    plan = _for_a_user(inputs, session)
    require(plan, inputs.environment, inputs.scopes)
    with masked(inputs.secrets):
        prepare_environment(session, replace(plan, iterations=0))
    version = version_of(str(inputs.scopes.get("faasUI_domain")))
    steps = [step for step in plan.steps if step.leaf.item.name == _REQUESTS[version]]
    return listed_functions(_answer(replace(plan, setup=(), steps=steps), session))


def _for_a_user(inputs: Inputs, session: Session) -> Plan:
    """The plan; where no user is named but one has logged in, it takes the token of ``oauth2``."""
    from runner.auth.oauth2.store.token_store import TokenStore
    from runner.core.scopes import MISSING
    from runner.engine.needs import with_needed_setup
    from runner.engine.step import SetupStep

    scopes = inputs.scopes
    named = any(scopes.get(name) is not MISSING for name in ("userBearer", "username"))
    if not named and isinstance(session.tokens, TokenStore) and session.tokens.has_logins():
        scopes.environment.values["userBearer"] = ""
    setup = [SetupStep.of(setup) for setup in inputs.environment.setup]
    return with_needed_setup(replace(inputs.plan, setup=setup), inputs.environment, scopes)


def _answer(plan: Plan, session: Session) -> Answer:
    """The answer to the one request of a plan.

    Raises:
        RequestError: with the first of its problems, of which the others follow, when it did not pass.
    """
    from runner.core.errors import RequestError
    from runner.engine.events import ItemFinished
    from runner.engine.redaction import redacted
    from runner.engine.result import RunResult
    from runner.engine.run import Run

    result, answer = RunResult(), None
    for event in redacted(Run(plan, session).events(), session.secrets):
        result.add(event)
        if isinstance(event, ItemFinished) and event.exchange is not None:
            answer = event.exchange.answer
    if result.interrupted:
        raise KeyboardInterrupt
    if result.troubles or answer is None:
        raise RequestError(*(trouble.problem for trouble in result.troubles[:1]))
    return answer


def _say_what_there_is(functions: list[ListedFunction], wanted: dict[str, str | None]) -> None:
    """Why nothing was found, with the nearest right value of what was asked for."""
    from runner.core.suggest import did_you_mean
    from runner.liveperson.function_list import chosen, values_of

    if not functions:
        click.echo("The account has no functions.", err=True)
    for field, value in wanted.items():
        if value is not None and functions and not chosen(functions, **_only(field, value)):
            hint = did_you_mean(value, values_of(functions, field))
            click.echo(f"No function has the {field} {value!r}{f'; {hint}' if hint else ''}", err=True)
            return
    if functions:
        click.echo(f"None of the {len(functions)} functions matches all of it.", err=True)


def _only(field: str, value: str) -> dict[str, str | None]:
    return {"name": None, "state": None, "event": None, field: value}


def _as_json(functions: list[ListedFunction]) -> str:
    return json.dumps([asdict(function) for function in functions], indent=2, ensure_ascii=False) + "\n"


def _as_table(functions: list[ListedFunction]) -> str:
    from runner.report.terminal import escape

    rows = [("UUID", "NAME", "STATE", "EVENT")]
    rows += [(each.uuid, each.name, each.state, each.event) for each in functions]
    rows = [tuple(map(escape, row)) for row in rows]  # type: ignore[misc]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    lines = (
        "  ".join([*(f"{cell:{width}}" for cell, width in zip(row, widths, strict=False)), row[3]]) for row in rows
    )
    return "".join(f"{line.rstrip()}\n" for line in lines)
