"""sentinel: LivePerson's OAuth 2.0 server."""

from __future__ import annotations

from runner.emulator.authorize import authorize, log_in, login_page
from runner.emulator.login_page import PATH
from runner.emulator.messages import Reply, Request, json_reply
from runner.emulator.router import Router
from runner.emulator.state import State
from runner.emulator.token_endpoint import app_token, app_token_v2, revoke, token


def _refuse(_request: Request, _state: State, status: int, message: str) -> Reply:
    return json_reply(status, {"error": "invalid_request", "error_description": message})


def _key_set(_request: Request, state: State) -> Reply:
    return json_reply(200, state.key.key_set())


_ACCOUNT = "/sentinel/api/account/{account}"

handle = Router(
    _refuse,
    ("GET", f"{_ACCOUNT}/authorize", authorize),
    ("POST", f"{_ACCOUNT}/authorize", authorize),
    ("POST", f"{_ACCOUNT}/token", token),
    ("POST", f"{_ACCOUNT}/token/revoke", revoke),
    ("POST", f"{_ACCOUNT}/app/token", app_token),
    ("POST", "/sentinel/api/v2/account/{account}/app/token", app_token_v2),
    ("GET", "/sentinel/well-known/jwks", _key_set),
    ("GET", PATH, login_page),
    ("POST", PATH, log_in),
)
