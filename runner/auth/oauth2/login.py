"""The authorization_code grant inside a run: someone has to log in, a person once or a program each time."""

from __future__ import annotations

from collections.abc import Callable, Generator
from importlib import import_module
from typing import Final

from runner.auth.context import Step
from runner.auth.oauth2.authorization import AuthorizationRequest, begin, code_of, exchange_code
from runner.auth.oauth2.grants import TokenClient, TokenFlow
from runner.auth.oauth2.refusal import LoginNeeded
from runner.auth.params import auth_error
from runner.transport.exchange import Exchange

Login = Callable[[TokenClient, AuthorizationRequest], Generator[Step, Exchange, str]]
"""Logs in at the authorization URL, and returns the URL of the callback as the server gave it."""

LOGINS: Final = {
    "form": ("runner.auth.oauth2.headless.form_login", "form_login"),
    "browser": ("runner.auth.oauth2.headless.browser_login", "browser_login"),
}
"""The setting ``login`` → module and function (a Login) that does it."""


def authorization_code(client: TokenClient) -> TokenFlow:
    """A user logs in and lets the client act for them (RFC 6749 §4.1).

    Raises:
        RequestError: of kind AUTH, also when a person would have to do it.
    """
    if client.settings.login not in LOGINS:
        error = auth_error(
            "there is no token, and a person has to log in for one",
            "Log in with: faas-runner login -e ENV; it lasts for later runs. Or have a program log in each time, with "
            f"login: {' or '.join(LOGINS)} under oauth2: in the environment file.",
        )
        raise LoginNeeded(*error.problems)
    module, name = LOGINS[client.settings.login]
    login: Login = getattr(import_module(module), name)
    request = begin(client.settings)
    client.context.secrets.add((request.code_verifier, request.state))
    callback = yield from login(client, request)
    return (yield from exchange_code(client, code_of(request, callback), request))
