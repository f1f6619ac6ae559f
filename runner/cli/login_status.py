"""Who is logged in, without any token."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from runner.auth.oauth2.store.token_store import StoredLogin, TokenStore
from runner.core.clock import Clock, iso
from runner.core.errors import InputError
from runner.core.exit_code import ExitCode
from runner.core.secrets import Secrets
from runner.report.terminal import escape

if TYPE_CHECKING:
    from runner.auth.oauth2.token import Token


def print_status(options: Mapping[str, Any], *, as_json: bool) -> int:
    """Print the stored logins, of one environment or all, and tell by the exit code whether one of them is of use."""
    now = Clock().now()
    logins = stored_logins(environment_name(options))
    if as_json:
        click.echo(json.dumps([_as_json(login, now) for login in logins], indent=2))
    else:
        for login in logins:
            click.echo("\n".join(_lines(login, now)))
        click.echo(f"Kept in {kept_in()}." if logins else "Nobody is logged in.")
    return ExitCode.OK if any(_is_of_use(login.token, now) for login in logins) else ExitCode.FAILED


def environment_name(options: Mapping[str, Any]) -> str | None:
    """The name that logins of the environment are noted under; None for no environment.

    Raises:
        InputError: the environment is wrong.
    """
    if not options["environment"]:
        return None
    from runner.cli.as_run import run_options
    from runner.cli.inputs import load_inputs

    names = ("environment", "env_vars", "env_file")
    with ExitStack() as resources:
        inputs = load_inputs(run_options(**{name: options[name] for name in names}, collection="FaaS"), resources)
    return inputs.environment.name


def stored_logins(environment: str | None) -> list[StoredLogin]:
    """All that is stored, or what is stored of one environment."""
    return [login for login in open_store().stored_logins() if environment in (None, login.environment)]


def open_store() -> TokenStore:
    """The tokens of this user.

    Raises:
        InputError: there is no folder for them.
    """
    return TokenStore(_folder(), secrets=Secrets(), clock=Clock(), warn=lambda text: click.echo(text, err=True))


def kept_in() -> str:
    """The folder of the tokens, for people."""
    folder = _folder()
    try:
        return str(Path("~") / folder.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(folder)


def validity(token: Token, now: float) -> str:
    """``valid until 2031-02-03 04:05:06 (for 7 h 59 min), and renewed after that``."""
    renewed = ", and renewed after that" if token.refresh_token else ""
    if token.expires_at is None:
        return f"valid for an unknown time{renewed}"
    if token.expires_at <= now:
        return "expired, and renewed when it is needed" if token.refresh_token else "expired"
    return f"valid until {_local(token.expires_at)} (for {_span(token.expires_at - now)}){renewed}"


def _folder() -> Path:
    from runner.cli.tokens import state_folder

    folder = state_folder(os.environ)
    if folder is None:
        raise InputError.at(None, "there is no folder for tokens", "Name one with FAAS_RUNNER_STATE_DIR.")
    return folder


def _is_of_use(token: Token, now: float) -> bool:
    return bool(token.refresh_token) or token.expires_at is None or token.expires_at > now


def _lines(login: StoredLogin, now: float) -> list[str]:
    said = {
        "endpoint": login.endpoint,
        "client": login.client_id,
        "user": _user(login),
        "scope": login.token.scope or login.scope,
        "token": validity(login.token, now),
    }
    return [
        escape(login.environment) or "(no name)",
        *(f"  {name:8}  {escape(text)}" for name, text in said.items() if text),
    ]


def _as_json(login: StoredLogin, now: float) -> dict[str, object]:
    token = login.token
    return {
        "environment": login.environment,
        "endpoint": login.endpoint,
        "client_id": login.client_id,
        "user": _user(login),
        "scope": token.scope or login.scope,
        "grant_type": login.grant_type,
        "obtained_at": iso(login.obtained_at),
        "expires_at": None if token.expires_at is None else iso(token.expires_at),
        "valid": token.expires_at is None or token.expires_at > now,
        "refreshable": bool(token.refresh_token),
    }


def _user(login: StoredLogin) -> str:
    return login.token.user_id or login.user


def _local(seconds: float) -> str:
    return datetime.fromtimestamp(seconds).strftime("%Y-%m-%d %H:%M:%S")


def _span(seconds: float) -> str:
    minutes = round(seconds / 60)
    hours, rest = divmod(minutes, 60)
    days, hours_left = divmod(hours, 24)
    if days:
        return f"{days} d {hours_left} h"
    return f"{hours} h {rest} min" if hours else f"{minutes} min" if minutes else f"{int(seconds)} s"
