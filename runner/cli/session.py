"""The surroundings of a run, from the command line and the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from runner import __version__
from runner.auth.flow import TokenCache
from runner.auth.oauth2 import token_user
from runner.auth.oauth2.choice import OAuth2Choice, rendered
from runner.auth.oauth2.store.token_store import TokenStore
from runner.cli.certificates import with_certificates
from runner.cli.cookie_files import load_cookies
from runner.cli.inputs import Inputs, dotenv
from runner.cli.tokens import is_explicit, token_store
from runner.core.clock import Clock
from runner.core.errors import InputError
from runner.engine.session import Session, Unresolved
from runner.transport.client import Client, ClientSettings, SendOptions, Timeouts
from runner.transport.prepare import FileAccess


def make_session(inputs: Inputs, options: Mapping[str, Any], resources: ExitStack) -> Session:
    """The surroundings of a run. Connections are closed with ``resources``.

    Raises:
        InputError: the environment's TLS settings cannot be used.
    """
    scopes, environment, clock = inputs.scopes, inputs.environment, Clock()
    store = _store(inputs, options, clock)
    tokens = store or TokenCache()
    logins = None if is_explicit(options, dotenv(options["env_file"])) else store
    oauth2 = OAuth2Choice(environment.oauth2, scopes, logins)
    scopes.local.values[token_user.VARIABLE] = token_user.TokenUser(oauth2, tokens)
    inputs.secrets.add(options["ssl_client_passphrase"])
    unresolved: Unresolved = options["unresolved"]
    return Session(
        client=_client(rendered(environment.tls, scopes), options, clock, resources),
        scopes=scopes,
        secrets=inputs.secrets,
        tokens=tokens,
        clock=clock,
        files=FileAccess(
            Path(options["working_dir"]),
            allow_outside=options["insecure_file_read"],
            missing="drop" if unresolved == "send" else "error",
        ),
        user_agent=f"faas-runner/{__version__}",
        send_options=SendOptions(follow_redirects=not options["ignore_redirects"]),
        oauth2=oauth2,
        unresolved=unresolved,
        secret_names=inputs.secret_names,
        run_timeout=(options["timeout"] or 0) / 1000,
        script_timeout=None if options["timeout_script"] is None else options["timeout_script"] / 1000,
        environment_name=environment.name,
        module_paths=tuple(map(Path, options.get("module_path") or ())),
    )


def _store(inputs: Inputs, options: Mapping[str, Any], clock: Clock) -> TokenStore | None:
    """Where logins are kept; a dry run and an emulator that ends with the run have none worth keeping."""
    environment = inputs.environment
    if environment.emulator is not None or options["dry_run"]:
        return None
    return token_store(environment.name, inputs.secrets, clock)


def _client(tls: Mapping[str, object], options: Mapping[str, Any], clock: Clock, resources: ExitStack) -> Client:
    settings = ClientSettings(
        verify=bool(tls.get("verify", True)) and not options["insecure"],
        ca=_path(tls.get("ca")),
        client_cert=_path(tls.get("client_cert")),
        client_key=_path(tls.get("client_key")),
        client_key_passphrase=_text(tls.get("client_key_passphrase")),
        timeouts=_timeouts(options["timeout_request"]),
        proxies=dict(os.environ),
        connect_to=options.get("connect_to") or (),
    )
    client = Client(with_certificates(settings, options), clock)
    resources.callback(client.close)
    if options["cookie_jar"]:
        load_cookies(client.cookies, options["cookie_jar"])
    return client


def _path(value: object) -> str | None:
    if not value:
        return None
    if not Path(str(value)).is_file():
        raise InputError.at(None, f"there is no file {str(value)!r}", "tls: in the environment names it.")
    return str(value)


def _text(value: object) -> str | None:
    return str(value) if value else None


def _timeouts(milliseconds: float | None) -> Timeouts:
    if milliseconds is None:
        return Timeouts()
    seconds = milliseconds / 1000
    return Timeouts(connect=seconds, read=seconds, whole=seconds)
