"""sentinel's authorization endpoint and the login that it may ask for."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from urllib.parse import urlencode

from runner.emulator.config import USER_TOKEN_LIFETIME
from runner.emulator.login_page import DONE, PATH, form_page, puzzle_answer, scripted_page
from runner.emulator.messages import FORM, Refused, Reply, Request, html_reply, json_reply, redirect
from runner.emulator.oauth_errors import check_account, check_version, invalid_client, invalid_request, unique
from runner.emulator.sessions import Pending
from runner.emulator.state import Client, State
from runner.emulator.tokens import Code, Grant

STATE_COOKIE = "ibs_id"
SESSION_COOKIE = "lp_session"
_LOGIN_TIME = 600
_COOKIE_RULES = "Path=/; Secure; HttpOnly; SameSite=Lax"


def authorize(request: Request, state: State) -> Reply:
    """GET …/authorize: to the login page, or to the callback with a code or an error.

    Raises:
        Refused: 401 for an unknown account or application, 400 for a bad query or callback; neither redirects.
    """
    check_account(request, state)
    fields = unique(request.query)
    client = _client(fields, state)
    pending = Pending(
        client_id=client.client_id,
        callback=_callback(fields.get("redirect_uri", ""), client),
        redirect_uri=fields.get("redirect_uri", ""),
        state=fields.get("state"),
        challenge=fields.get("code_challenge", ""),
        challenge_method=fields.get("code_challenge_method", "plain"),
        puzzle=secrets.token_hex(8),
        expires=state.clock.now() + _LOGIN_TIME,
    )
    error = _error(fields, client, state)
    if error:
        return redirect(_location(pending, {"error": error[0], "error_description": error[1]}))
    user_id = state.sessions.browser_user(request.cookie(SESSION_COOKIE))
    if user_id:
        return redirect(_location(pending, {"code": _code(pending, user_id, state)}))
    cookie = f"{STATE_COOKIE}={state.sessions.wait_for_login(pending)}; Max-Age={_LOGIN_TIME}; {_COOKIE_RULES}"
    return redirect(f"{PATH}?stId={state.config.account_id}", ("Set-Cookie", cookie))


def _client(fields: Mapping[str, str], state: State) -> Client:
    check_version(tuple(fields.items()), "1.0")
    for name in ("response_type", "client_id"):
        if not fields.get(name):
            raise invalid_request(f"{name} is missing")
    client = state.clients.get(fields["client_id"])
    if client is None:
        raise invalid_client("the application is unknown")
    return client


def _callback(given: str, client: Client) -> str:
    if not given and len(client.redirect_uris) == 1:
        return client.redirect_uris[0]
    if not given:
        raise invalid_request("redirect_uri is needed, as the application has several")
    if given not in client.redirect_uris:
        raise invalid_request("redirect_uri is not registered for the application")
    return given


def _error(fields: Mapping[str, str], client: Client, state: State) -> tuple[str, str] | None:
    """What is wrong although account, application and callback are right (RFC 6749 §4.1.2.1)."""
    if fields["response_type"] != "code":
        return "unsupported_response_type", "response_type has to be code"
    if "authorization_code" not in client.grant_types:
        return "unauthorized_client", "the application was not installed with authorization_code"
    if "code_challenge" not in fields or state.config.pkce == "ignore":
        return None
    if state.config.pkce == "refuse":
        return "invalid_request", "code_challenge is not supported"
    if fields.get("code_challenge_method", "plain") not in ("plain", "S256"):
        return "invalid_request", "code_challenge_method has to be plain or S256"
    return None


def _location(pending: Pending, answer: Mapping[str, str]) -> str:
    fields = dict(answer) if pending.state is None else {**answer, "state": pending.state}
    return pending.callback + ("&" if "?" in pending.callback else "?") + urlencode(fields)


def _code(pending: Pending, user_id: str, state: State) -> str:
    grant = Grant(
        kind="user",
        client_id=pending.client_id,
        user_id=user_id,
        scope=state.clients[pending.client_id].scope,
        family=secrets.token_hex(16),
    )
    code = Code(
        grant=grant,
        redirect_uri=pending.redirect_uri,
        challenge=pending.challenge,
        challenge_method=pending.challenge_method,
    )
    return state.tokens.add_code(code, state.config.code_lifetime)


def login_page(request: Request, state: State) -> Reply:
    """GET the login page."""
    _, pending = _waiting(request, state)
    return _page(pending, state)


def _waiting(request: Request, state: State) -> tuple[str, Pending]:
    key = request.cookie(STATE_COOKIE) or ""
    pending = state.sessions.pending(key)
    if pending is None:
        reason = "<p>There is no authorization to log in for, or it is older than ten minutes. Start it again.</p>"
        raise Refused(html_reply(400, "Login", reason))
    return key, pending


def _page(pending: Pending, state: State, message: str = "", status: int = 200) -> Reply:
    if state.config.login_page == "scripted":
        return scripted_page(state.config.account_id, pending.puzzle)
    return form_page(state.config.account_id, message, status)


def log_in(request: Request, state: State) -> Reply:
    """POST the login page: to the callback, or the page again with 401."""
    key, pending = _waiting(request, state)
    scripted = state.config.login_page == "scripted"
    fields = _scripted_fields(request, pending) if scripted else _form_fields(request)
    if "cancel" in fields:
        state.sessions.finish(key)
        answer = {"error": "access_denied", "error_description": "the user cancelled the login"}
        return _leave(_location(pending, answer), scripted=scripted)
    user = state.log_in(fields.get("username", ""), fields.get("password", ""))
    if user is None or fields.get("account") != state.config.account_id:
        message = "Account, user name or password is wrong."
        return json_reply(401, {"message": message}) if scripted else _page(pending, state, message, 401)
    state.sessions.finish(key)
    session = state.sessions.log_in_browser(user.user_id, USER_TOKEN_LIFETIME)
    location = _location(pending, {"code": _code(pending, user.user_id, state)})
    return _leave(location, ("Set-Cookie", f"{SESSION_COOKIE}={session}; {_COOKIE_RULES}"), scripted=scripted)


def _leave(location: str, *cookies: tuple[str, str], scripted: bool) -> Reply:
    """To the callback; the scripted page goes there itself."""
    cookies += (("Set-Cookie", f"{STATE_COOKIE}=; Max-Age=0; {_COOKIE_RULES}"),)
    return json_reply(200, {DONE: location}).with_headers(*cookies) if scripted else redirect(location, *cookies)


def _form_fields(request: Request) -> dict[str, str]:
    if request.content_type != FORM:
        raise Refused(html_reply(400, "Login", "<p>The form was not sent as a form.</p>"))
    names = {"siteNumber": "account", "userName": "username", "sitePass": "password"}
    return {names.get(name, name): value for name, value in request.form()}


def _scripted_fields(request: Request, pending: Pending) -> dict[str, str]:
    content = request.json_object()
    if content is None or request.content_type != "application/json":
        raise Refused(html_reply(400, "Login", "<p>This page needs JavaScript.</p>"))
    fields = {name: value for name, value in content.items() if isinstance(value, str)}
    if fields.get("answer") != puzzle_answer(pending.puzzle, fields.get("username", "")):
        raise Refused(json_reply(400, {"message": "This page needs JavaScript."}))
    return fields
