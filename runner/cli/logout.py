"""``faas-runner logout``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from runner.cli.options import environment_options
from runner.core.errors import RequestError, RunnerError
from runner.core.exit_code import ExitCode
from runner.core.problem import Kind, Problem

if TYPE_CHECKING:
    from runner.auth.oauth2.store.token_store import StoredLogin


@click.command(
    "logout",
    short_help="End logins, and forget their tokens.",
    epilog="Exit codes: 0 nobody is logged in any more, 2 wrong command line, 3 the environment is wrong, "
    "4 the tokens are forgotten, but the server has not revoked them.",
)
@environment_options
@click.option("--all", "everything", is_flag=True, help="Forget the tokens of every environment.")
@click.option("--no-revoke", is_flag=True, help="Forget the tokens, and leave the session at the server alone.")
@click.option("-k", "--insecure", is_flag=True, help="Do not verify TLS certificates.")
def logout_command(everything: bool, no_revoke: bool, **options: Any) -> int:
    """Revoke the tokens of an environment's login at the server, and forget them here.

    At LivePerson revoking ends the user's session in all LivePerson applications.
    """
    if everything is bool(options["environment"]):
        raise click.UsageError("say with -e which environment it is about, or --all")
    from runner.cli.login_status import environment_name, open_store, stored_logins
    from runner.report.terminal import escape

    name = environment_name(options)
    logins = stored_logins(name)
    problems = [] if no_revoke or not logins else list(_revoked(logins, options))
    store = open_store()
    for login in logins:
        store.forget(login)
        click.echo(f"Forgotten: {escape(login.environment)} at {escape(login.endpoint)}.")
    if not logins:
        click.echo("Nobody is logged in.")
    if problems:
        raise RequestError(*problems)
    return ExitCode.OK


def _revoked(logins: list[StoredLogin], options: Mapping[str, Any]) -> Iterator[Problem]:
    """Revoke what can be, and tell what could not."""
    from runner.report.terminal import escape

    named = options["environment"]
    for name in dict.fromkeys(login.environment for login in logins):
        environment = named or _bundled(name)
        if environment is None:
            what = f"the token for {escape(name)} is not revoked: it is not known which environment file that is"
            yield Problem(
                Kind.AUTH, what, "Use logout -e FILE while one is logged in; the session at the server ends later."
            )
            continue
        mine = [login for login in logins if login.environment == name]
        try:
            with ExitStack() as resources:
                yield from _revoke({**options, "environment": environment}, mine, resources)
        except RunnerError as error:
            yield from map(_not_revoked, error.problems)


def _bundled(name: str) -> str | None:
    """The bundled environment that shows itself under a name."""
    from runner.cli.bundled import bundled
    from runner.environment.load import bundled_names, load_environment

    folder = bundled("environments")
    for environment in bundled_names(folder):
        if load_environment(environment, bundled=folder, os_environ={}).name == name:
            return environment
    return None


def _revoke(options: Mapping[str, Any], logins: list[StoredLogin], resources: ExitStack) -> Iterator[Problem]:
    from runner.auth.oauth2.endpoint import without_query
    from runner.auth.oauth2.revocation import revoke
    from runner.cli.for_token import Account, masked
    from runner.engine.token_run import drive_token

    account = Account(options, resources, {"login": ""})
    session, secrets = account.session, account.inputs.secrets
    with masked(secrets):
        client = account.client(account.login_settings())
    settings = client.settings
    if not settings.revoke_url:
        click.echo("The server is not told, as the environment has no revoke_url under oauth2.")
        return
    for login in logins:
        if (login.endpoint, login.client_id) != (without_query(settings.access_token_url), settings.client_id):
            what = f"it is of another account or client than {account.environment.name} has now"
            yield _not_revoked(Problem(Kind.AUTH, what))
            continue
        try:
            with masked(secrets):
                drive_token(revoke(client, login.token), session.client, secrets, session.send_options)
        except RunnerError as error:
            yield from map(_not_revoked, error.problems)
        else:
            click.echo("Revoked. At LivePerson that also ends the user's session in all of its applications.")


def _not_revoked(problem: Problem) -> Problem:
    return replace(problem, what=f"the token is forgotten, but not revoked: {problem.what}")
