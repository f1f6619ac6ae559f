"""``faas-runner login``."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from runner.cli.options import environment_options
from runner.core.exit_code import ExitCode

if TYPE_CHECKING:
    from runner.auth.oauth2.authorization import AuthorizationRequest
    from runner.auth.oauth2.grants import TokenClient, TokenFlow
    from runner.auth.oauth2.token import Token
    from runner.cli.authorization import Consent
    from runner.cli.callback import Listener
    from runner.cli.for_token import Account

_TIMEOUT = 180.0


@click.command(
    "login",
    short_help="Log in as a user, in a browser.",
    epilog="Exit codes: 0 logged in (or, with --status, somebody is), 1 nobody is logged in (--status), 2 wrong "
    "command line, 3 a value is missing or wrong, 4 the login did not succeed, 130 interrupted.",
)
@environment_options
@click.option("--no-browser", is_flag=True, help="Print the address instead of opening a browser at it.")
@click.option("--callback-url", metavar="URL", help="The redirect_uri. [default: the environment's]")
@click.option("--port", type=click.IntRange(0, 65535), help="Another port of the redirect_uri; 0 takes any free one.")
@click.option(
    "--timeout",
    type=click.FloatRange(0, 86_400, min_open=True),
    default=_TIMEOUT,
    show_default=True,
    metavar="SECONDS",
    help="How long to wait for the login.",
)
@click.option("--form", "login", flag_value="form", help="Send username and password to a plain login form.")
@click.option("--headless-browser", "login", flag_value="browser", help="Have a headless browser fill the form in.")
@click.option("-k", "--insecure", is_flag=True, help="Do not verify TLS certificates.")
@click.option("--status", is_flag=True, help="Show who is logged in; nothing is sent.")
@click.option("--json", "as_json", is_flag=True, help="With --status: print JSON.")
def login_command(status: bool, as_json: bool, **options: Any) -> int:
    """Log in at the environment's authorization server, and keep the tokens for later runs.

    The browser opens at the server's login page, and comes back to the redirect_uri, at which this command listens if
    it leads to this machine. If it does not, paste the address at which the browser ends up.
    """
    if status:
        from runner.cli.login_status import print_status

        return print_status(options, as_json=as_json)
    if as_json:
        raise click.UsageError("--json is for --status")
    with ExitStack() as resources:
        _log_in(options, resources)
    return ExitCode.OK


def _log_in(options: dict[str, Any], resources: ExitStack) -> None:
    from runner.cli.for_token import Account, masked, not_kept
    from runner.cli.login_status import kept_in
    from runner.engine.token_run import drive_token

    names = ("environment", "env_vars", "env_file", "insecure")
    account = Account({name: options[name] for name in names}, resources, _changes(options))
    secrets = account.inputs.secrets
    with masked(secrets):
        account.store.check_folder()
        client, key = account.client(account.login_settings()), account.login_key()
        flow = _by_program(client) if options["login"] else _by_person(client, options)
        token = drive_token(flow, account.session.client, secrets, account.session.send_options)
        account.store.put(key, token)
        if account.store.stored(key) is None:
            raise not_kept(kept_in())
        _report(account, token, is_used=account.is_used(key))


def _changes(options: Mapping[str, Any]) -> dict[str, str]:
    """The settings that the command line replaces."""
    callback = options["callback_url"]
    return {"login": options["login"] or "", **({"redirect_uri": callback} if callback else {})}


def _by_program(client: TokenClient) -> TokenFlow:
    from runner.auth.oauth2.login import authorization_code

    return authorization_code(client)


def _by_person(client: TokenClient, options: Mapping[str, Any]) -> TokenFlow:
    """Ask the person, and exchange the code that they bring."""
    from runner.auth.oauth2.authorization import begin, exchange_code
    from runner.auth.oauth2.grants import require

    require(client.settings, "auth_url", "access_token_url", "client_id")
    listener = _listener(client.settings.redirect_uri, options)
    if listener is not None:
        client = replace(client, settings=replace(client.settings, redirect_uri=listener.uri))
    request = begin(client.settings)
    client.context.secrets.add(request.code_verifier)
    return exchange_code(client, _consent(request, listener, options).code(), request)


def _listener(redirect_uri: str, options: Mapping[str, Any]) -> Listener | None:
    """At the redirect URI, where it leads here. Without a browser of ours, its port need not be free."""
    from runner.cli.callback import Listener, Loopback, with_port
    from runner.core.errors import RequestError

    target = Loopback.of(redirect_uri)
    if target is not None and options["port"] is not None:
        target = replace(target, uri=with_port(redirect_uri, options["port"]), port=options["port"])
    try:
        return Listener(target) if target else None
    except RequestError:
        if options["no_browser"]:
            return None
        raise


def _consent(request: AuthorizationRequest, listener: Listener | None, options: Mapping[str, Any]) -> Consent:
    from runner.cli.authorization import Consent
    from runner.cli.browser import has_browser

    in_browser = not options["no_browser"] and has_browser()
    is_terminal = sys.stdin is not None and sys.stdin.isatty()
    return Consent(
        request=request,
        listener=listener,
        in_browser=in_browser,
        from_terminal=is_terminal or not in_browser or listener is None,
        timeout=options["timeout"],
    )


def _report(account: Account, token: Token, *, is_used: bool) -> None:
    from runner.cli.login_status import kept_in, validity
    from runner.report.terminal import escape

    click.echo(f"Logged in to {escape(account.environment.name)}{_whose(account, token)}.")
    click.echo(f"The token is {validity(token, account.session.clock.now())}.")
    click.echo(f"It is kept in {kept_in()}, and runs use it until faas-runner logout.")
    if not is_used:
        click.echo("Not as it stands, though: LP_GRANT_TYPE, a token given by hand, or oauth2.login is set, and wins.")


def _whose(account: Account, token: Token) -> str:
    from runner.core.scopes import MISSING
    from runner.report.terminal import escape

    if not token.user_id:
        return ""
    user_id, known = escape(token.user_id), account.inputs.scopes.get("userId")
    if known is MISSING or str(known) == token.user_id:
        return f" as userId {user_id}"
    if known:
        return f" as userId {user_id}, whereas userId in the environment is {escape(str(known))}"
    return f" as userId {user_id}: set LP_USER_ID={user_id}, or userId in the environment"
