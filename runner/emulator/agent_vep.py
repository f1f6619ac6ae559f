"""agentVep: the login of a user without a browser."""

from __future__ import annotations

import secrets

from runner.core.clock import iso
from runner.emulator.config import USER_TOKEN_LIFETIME
from runner.emulator.domain_api import all_services
from runner.emulator.messages import Refused, Reply, Request, first, json_reply, same
from runner.emulator.router import Router
from runner.emulator.sessions import AgentSession
from runner.emulator.state import State, User
from runner.emulator.tokens import Grant

_COOKIE = "Session_id"


def _refuse(_request: Request, state: State, status: int, message: str) -> Reply:
    names = {400: "BAD_REQUEST", 401: "UNAUTHORIZED", 404: "NOT_FOUND", 405: "METHOD_NOT_ALLOWED"}
    error = {"time": iso(state.clock.now()), "message": message, "internalCode": 10, "responseStatus": names[status]}
    return json_reply(status, {"error": error})


def _login(request: Request, state: State) -> Reply:
    _check_account(request, state)
    if first(request.query, "v") != "1.3":
        return _refuse(request, state, 400, "the query needs v=1.3")
    content = request.json_object()
    if content is None:
        return _refuse(request, state, 400, "the body is not a JSON object")
    username, password = content.get("username"), content.get("password")
    if not isinstance(username, str) or not isinstance(password, str):
        return _refuse(request, state, 400, "username and password are needed")
    user = state.log_in(username, password)
    return _logged_in(user, state) if user else _refuse(request, state, 401, "user name or password is wrong")


def _check_account(request: Request, state: State) -> None:
    if request.params["account"] != state.config.account_id:
        raise Refused(_refuse(request, state, 401, f"unknown account {request.params['account']}"))


def _logged_in(user: User, state: State) -> Reply:
    """A new session; the user's earlier bearer ends."""
    session = AgentSession(user_id=user.user_id, bearer=secrets.token_hex(32), csrf=secrets.token_hex(32))
    key, ended = state.sessions.log_in_agent(session)
    for earlier in ended:
        state.tokens.revoke(earlier.bearer)
    state.tokens.add_access(Grant(kind="bearer", user_id=user.user_id), session.bearer, _lifetime(state))
    cookie = f"{_COOKIE}={key}; Path=/; Secure; HttpOnly"
    return json_reply(200, _login_answer(user, session, key, state)).with_headers(("Set-Cookie", cookie))


def _lifetime(state: State) -> float:
    return USER_TOKEN_LIFETIME if state.config.token_lifetime is None else state.config.token_lifetime


def _login_answer(user: User, session: AgentSession, key: str, state: State) -> dict[str, object]:
    config = {
        "loginName": user.username,
        "userId": user.user_id,
        "userPrivileges": list(user.privileges),
        "serverCurrentTime": int(state.clock.now() * 1000),
        "timeDiff": 0,
        "serverTimeZoneName": "UTC",
        "serverTimeGMTDiff": 0,
        "isLPA": False,
        "isAdmin": False,
        "accountTimeZoneId": "UTC",
    }
    return {
        "csrf": session.csrf,
        "wsuk": secrets.token_hex(16),
        "config": config,
        "csdsCollectionResponse": {"baseURIs": all_services(state)},
        "accountData": {"accountId": state.config.account_id},
        "sessionTTl": str(int(_lifetime(state) * 1000)),
        "bearer": session.bearer,
        "sessionId": key,
    }


def _session(request: Request, state: State) -> tuple[str, AgentSession]:
    """The session of a cookie whose csrf token came along and whose bearer still lives, or a refusal with 401."""
    _check_account(request, state)
    key = request.cookie(_COOKIE) or ""
    session = state.sessions.agent(key)
    csrf = (request.json_object() or {}).get("csrf")
    living = session is not None and state.tokens.access(session.bearer) is not None
    if session is None or not living or not isinstance(csrf, str) or not same(csrf, session.csrf):
        raise Refused(_refuse(request, state, 401, "the session or its csrf token is not valid"))
    return key, session


def _refresh(request: Request, state: State) -> Reply:
    _, session = _session(request, state)
    state.tokens.extend(session.bearer, _lifetime(state))
    return Reply(200)


def _logout(request: Request, state: State) -> Reply:
    key, session = _session(request, state)
    state.tokens.revoke(session.bearer)
    state.sessions.log_out_agent(key)
    return Reply(200)


handle = Router(
    _refuse,
    ("POST", "/api/account/{account}/login", _login),
    ("POST", "/api/account/{account}/refresh", _refresh),
    ("POST", "/api/account/{account}/logout", _logout),
)
