"""LivePerson's login of a user without a browser: service agentVep, user name and password in JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

from runner.auth.context import Step
from runner.auth.oauth2.endpoint import without_query
from runner.auth.oauth2.grants import TokenClient, TokenFlow
from runner.auth.oauth2.headless.login_places import check_place
from runner.auth.oauth2.refusal import Refused, described
from runner.auth.oauth2.token import Token, finite, usable_until
from runner.auth.params import auth_error
from runner.collection.model import Body, Param, Request
from runner.core.errors import RequestError
from runner.transport.exchange import Answer, Exchange
from runner.transport.prepare import FileAccess, Prepared, prepare

_NOT_SENT: Final = {"disabledSystemHeaders": {"postman-token": True}}
_CREDENTIALS: Final = (
    "Check oauth2.username and oauth2.password, and that the user belongs to the account in login_url. A user who logs "
    "in by SSO has no password here: use grant_type client_credentials, or give the bearer of an open session as "
    "access_token."
)
_URL: Final = "Check login_url: https://{agentVep host}/api/account/{account}/login?v=1.3."
_HINTS: Final = {
    400: _URL,
    401: _CREDENTIALS,
    403: _CREDENTIALS,
    404: _URL,
    405: _URL,
    429: "The server limits logins: wait at least five seconds, and run again.",
    451: "LivePerson has blocked the login of this user or account: ask its support. Logging in again is no use.",
}
_LATER: Final = "The login service is in trouble: try again later."


def agent_login(client: TokenClient) -> TokenFlow:
    """A user's bearer as the access token; it has no refresh token, and ends the user's earlier one.

    Raises:
        RequestError: of kind AUTH: the login was refused; or whatever kept it from being answered.
    """
    client.require("login_url", "username", "password")
    check_place(client.settings.login_url)
    # A redirect would take the password elsewhere, and the session's cookie is not the item's business.
    exchange = yield Step(_request(client), "token", client.settings.token_paths, follow_redirects=False, cookies=False)
    token = _token(exchange, client)
    client.context.secrets.add(token.access_token)
    return token


def _request(client: TokenClient) -> Prepared:
    settings = client.settings
    content = json.dumps({"username": settings.username, "password": settings.password})
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    return prepare(
        Request(
            method="POST",
            headers=tuple(Param(key=key, value=value) for key, value in headers.items()),
            body=Body(mode="raw", raw=content),
        ),
        settings.login_url,
        behavior=_NOT_SENT,
        files=FileAccess("."),
        user_agent=client.user_agent,
    )


def _token(exchange: Exchange, client: TokenClient) -> Token:
    if exchange.problem is not None:
        raise RequestError(exchange.problem)
    answer = exchange.answer
    if answer is None:
        raise auth_error(f"the login service {without_query(exchange.sent.url)} did not answer")
    document = _document(answer)
    if not 200 <= answer.status < 300:
        raise _refused(exchange, answer, document)
    bearer = document.get("bearer")
    if not isinstance(bearer, str) or not bearer:
        keys = f"there is: {', '.join(document)}" if document else f"it answered with {described(answer)}"
        raise _error(exchange, answer, f"gave no bearer; {keys}", _URL)
    now = client.context.clock.now()
    lifetime = _milliseconds(document.get("sessionTTl"))
    if lifetime is None:
        lifetime = client.settings.expires_in
    return Token(
        access_token=bearer,
        user_id=_user_id(document),
        expires_at=None if lifetime is None else now + lifetime,
        usable_until=usable_until(now, lifetime, client.settings.expiry_margin),
    )


def _refused(exchange: Exchange, answer: Answer, document: Mapping[str, object]) -> RequestError:
    error = document.get("error")
    message = error.get("message") if isinstance(error, Mapping) else document.get("message")
    if not message and answer.body:
        message = None if document else f"with {described(answer)}"
    hint = _HINTS.get(answer.status) or (_LATER if answer.status >= 500 else _URL)
    what = f"refused with {answer.status} {answer.reason}".rstrip()
    return _error(exchange, answer, f"{what}: {message}" if message else what, hint)


def _error(exchange: Exchange, answer: Answer, what: str, hint: str) -> RequestError:
    refused = Refused(*auth_error(f"the login service {without_query(exchange.sent.url)} {what}", hint).problems)
    refused.status = answer.status
    return refused


def _document(answer: Answer) -> Mapping[str, object]:
    try:
        document = json.loads(answer.text())
    except (ValueError, RecursionError):
        return {}
    return document if isinstance(document, dict) else {}


def _user_id(document: Mapping[str, object]) -> str:
    config = document.get("config")
    user_id = config.get("userId") if isinstance(config, Mapping) else None
    return str(user_id) if isinstance(user_id, (str, int)) else ""


def _milliseconds(value: object) -> float | None:
    """Seconds of a number that LivePerson writes as text."""
    if not isinstance(value, (int, float, str)) or isinstance(value, bool):
        return None
    try:
        seconds = finite(float(value) / 1000)
    except (ValueError, OverflowError):
        return None
    return seconds if seconds is not None and seconds >= 0 else None
