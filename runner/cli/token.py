"""``faas-runner token``."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from typing import Any

import click

from runner.cli.options import environment_options
from runner.core.exit_code import ExitCode


@click.command(
    "token",
    short_help="Print an access token.",
    epilog="Exit codes: 0 printed, 2 wrong command line, 3 a value is missing or wrong, 4 no token was granted.",
)
@environment_options
@click.option("--header", is_flag=True, help="Print the whole header line.")
@click.option("-k", "--insecure", is_flag=True, help="Do not verify TLS certificates.")
def token_command(header: bool, **options: Any) -> int:
    """Print an access token for the environment, and nothing else: the stored one, renewed if it is too old, or else
    one that is fetched as a run would do it.

    \b
    curl -H "Authorization: Bearer $(faas-runner token -e us)" https://…
    curl -H "$(faas-runner token -e us --header)" https://…

    It is the one command that shows a secret.
    """
    with ExitStack() as resources:
        token, prefix = _token(options, resources)
    if sys.stdout.isatty():
        click.echo("Warning: this is a secret, and now it is on the screen.", err=True)
    click.echo(f"Authorization: {f'{prefix} {token}'.lstrip()}" if header else token)
    return ExitCode.OK


def _token(options: dict[str, Any], resources: ExitStack) -> tuple[str, str]:
    """The token, and what stands before it in the header."""
    from runner.auth.oauth2.flow import token_flow
    from runner.auth.oauth2.settings import OAuth2Settings
    from runner.cli.for_token import Account, masked
    from runner.engine.token_run import drive_token

    account = Account(options, resources)
    session = account.session
    with masked(account.inputs.secrets):
        settings = OAuth2Settings.of({}, session.oauth2())
        client = account.client(settings)
        if settings.access_token:
            return settings.access_token, settings.header_prefix
        token = drive_token(token_flow(client), session.client, account.inputs.secrets, session.send_options)
    return token.access_token, settings.header_prefix
