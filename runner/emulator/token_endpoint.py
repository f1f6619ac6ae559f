"""sentinel's token, application token and revocation endpoints."""

from __future__ import annotations

import hashlib
import secrets
from base64 import urlsafe_b64encode
from collections.abc import Mapping

from runner.emulator.client_auth import authenticate
from runner.emulator.config import APP_TOKEN_LIFETIME, USER_TOKEN_LIFETIME
from runner.emulator.keys import APP_TOKEN_KEY_ID, ID_TOKEN_KEY_ID
from runner.emulator.messages import FORM, Refused, Reply, Request, json_reply, same
from runner.emulator.oauth_errors import (
    NO_STORE,
    check_account,
    check_version,
    error_reply,
    invalid_grant,
    invalid_request,
    unique,
)
from runner.emulator.state import Client, State
from runner.emulator.tokens import Code, Grant

_ID_TOKEN_LIFETIME = 600


def token(request: Request, state: State) -> Reply:
    """POST …/token: authorization_code and refresh_token."""
    check_account(request, state)
    check_version(request.query, "1.0", "2.0")
    fields = _form(request)
    client = _client(request, fields, state)
    if fields["grant_type"] == "authorization_code":
        return _from_code(fields, client, state)
    if fields["grant_type"] == "refresh_token":
        return _from_refresh(fields, client, state)
    raise _unsupported(fields["grant_type"])


def app_token(request: Request, state: State) -> Reply:
    """POST …/app/token: client_credentials, in the body or all in the query, as official clients differ."""
    check_account(request, state)
    check_version(request.query, "1.0", "2.0")
    return _app_token(request, state)


def app_token_v2(request: Request, state: State) -> Reply:
    """POST /sentinel/api/v2/…/app/token, where the query's version may be left out."""
    check_account(request, state)
    if any(name == "v" for name, _ in request.query):
        check_version(request.query, "1.0", "2.0")
    return _app_token(request, state)


def revoke(request: Request, state: State) -> Reply:
    """POST …/token/revoke: ends the user's session in all applications, and with it every token of the user.

    The documented query is literally ``?v1.0``; ``v=1.0`` and none are taken too. A token that means nothing gets 200
    (RFC 7009 §2.2).
    """
    check_account(request, state)
    if any(name == "v" for name, _ in request.query):
        check_version(request.query, "1.0", "2.0")
    fields = _form(request)
    client = authenticate(request, fields, state)
    if not fields.get("token"):
        raise invalid_request("token is missing")
    grant = state.tokens.owner(fields["token"])
    if grant is not None and grant.client_id == client.client_id:
        _end(grant, fields["token"], state)
    return Reply(200, b"", NO_STORE)


def _end(grant: Grant, value: str, state: State) -> None:
    if grant.user_id:
        state.tokens.revoke_user(grant.user_id)
        state.sessions.log_out_everywhere(grant.user_id)
    else:
        state.tokens.revoke(value)


def _form(request: Request) -> dict[str, str]:
    if request.content_type != FORM:
        raise invalid_request(f"the Content-Type has to be {FORM}")
    return unique(request.form())


def _client(request: Request, fields: Mapping[str, str], state: State) -> Client:
    """The authenticated application, once it is clear that it may use the grant type it asks for."""
    if not fields.get("grant_type"):
        raise invalid_request("grant_type is missing")
    client = authenticate(request, fields, state)
    known = ("authorization_code", "refresh_token", "client_credentials")
    if fields["grant_type"] in known and fields["grant_type"] not in client.grant_types:
        description = f"the application was not installed with {fields['grant_type']}"
        raise Refused(error_reply(400, "unauthorized_client", description))
    return client


def _unsupported(grant_type: str) -> Refused:
    return Refused(error_reply(400, "unsupported_grant_type", f"{grant_type} is not supported here"))


def _from_code(fields: Mapping[str, str], client: Client, state: State) -> Reply:
    if not fields.get("code"):
        raise invalid_request("code is missing")
    code = state.tokens.take_code(fields["code"])
    if code is None:
        raise invalid_grant("the code is unknown, used or expired")
    if code.grant.client_id != client.client_id:
        raise invalid_grant("the code belongs to another application")
    fitting = (code.redirect_uri,) if code.redirect_uri else ("", *client.redirect_uris)
    if fields.get("redirect_uri", "") not in fitting:
        raise invalid_grant("redirect_uri is not the one of the authorization request")
    _check_pkce(code, fields, state)
    answer: dict[str, object] = _user_token(code.grant, state)
    if "refresh_token" in client.grant_types:
        answer["refresh_token"] = state.tokens.add_refresh(code.grant, state.config.refresh_lifetime)
    answer["id_token"] = _id_token(code.grant, state)
    return _answer(answer, state)


def _check_pkce(code: Code, fields: Mapping[str, str], state: State) -> None:
    if not code.challenge or state.config.pkce == "ignore":
        return
    verifier = fields.get("code_verifier", "")
    if code.challenge_method == "S256":
        digest = hashlib.sha256(verifier.encode("utf-8", "replace")).digest()
        verifier = urlsafe_b64encode(digest).rstrip(b"=").decode()
    if not same(verifier, code.challenge):
        raise invalid_grant("code_verifier does not fit the code_challenge")


def _from_refresh(fields: Mapping[str, str], client: Client, state: State) -> Reply:
    if not fields.get("refresh_token"):
        raise invalid_request("refresh_token is missing")
    rotation = state.config.refresh_rotation
    grant = state.tokens.refresh(fields["refresh_token"], client.client_id, consume=rotation == "rotate")
    if grant is None:
        raise invalid_grant(f"the refresh token {state.tokens.why_not(fields['refresh_token'])}")
    answer: dict[str, object] = _user_token(grant, state)
    if rotation == "rotate":
        answer["refresh_token"] = state.tokens.add_refresh(grant, state.config.refresh_lifetime)
    elif rotation == "keep":
        answer["refresh_token"] = fields["refresh_token"]
    return _answer(answer, state)


def _app_token(request: Request, state: State) -> Reply:
    credentials = tuple((name, value) for name, value in request.query if name != "v")
    fields = unique(credentials) if credentials and not request.body else _form(request)
    client = _client(request, fields, state)
    if fields["grant_type"] != "client_credentials":
        raise _unsupported(fields["grant_type"])
    if not set(fields.get("scope", "").split()) <= set(client.scope.split()):
        raise Refused(error_reply(400, "invalid_scope", "the application was not installed with this scope"))
    lifetime = _lifetime(APP_TOKEN_LIFETIME, state)
    grant = Grant(kind="app", client_id=client.client_id, scope=client.scope)
    value = secrets.token_hex(32) if state.config.token_type == "opaque" else _app_jwt(grant, lifetime, state)
    state.tokens.add_access(grant, value, lifetime)
    return _answer({"access_token": value, "token_type": "Bearer", **_expires_in(lifetime, state)}, state)


def _app_jwt(grant: Grant, lifetime: float, state: State) -> str:
    issued = state.clock.now()
    claims = {
        "aud": state.config.account_id,
        "azp": grant.client_id,
        "scope": grant.scope,
        "iss": "Sentinel",
        "exp": int(issued + lifetime),
        "iat": int(issued),
        "jti": secrets.token_hex(16),
    }
    return state.key.sign(APP_TOKEN_KEY_ID, claims)


def _id_token(grant: Grant, state: State) -> str:
    issued = int(state.clock.now())
    claims = {
        "sub": grant.user_id,
        "aud": grant.client_id,
        "iss": state.config.id_token_issuer,
        "iat": issued,
        "exp": issued + _ID_TOKEN_LIFETIME,
        "is_admin": False,
        "is_lpa": False,
    }
    return state.key.sign(ID_TOKEN_KEY_ID, claims)


def _user_token(grant: Grant, state: State) -> dict[str, object]:
    value, lifetime = secrets.token_hex(32), _lifetime(USER_TOKEN_LIFETIME, state)
    state.tokens.add_access(grant, value, lifetime)
    return {"access_token": value, "token_type": "Bearer", **_expires_in(lifetime, state)}


def _lifetime(usual: float, state: State) -> float:
    return usual if state.config.token_lifetime is None else state.config.token_lifetime


def _expires_in(lifetime: float, state: State) -> dict[str, object]:
    seconds = int(lifetime)
    forms: dict[str, dict[str, object]] = {
        "number": {"expires_in": seconds},
        "string": {"expires_in": str(seconds)},
        "absent": {},
    }
    return forms[state.config.expires_in]


def _answer(content: Mapping[str, object], state: State) -> Reply:
    return json_reply(200, content, state.config.token_content_type).with_headers(*NO_STORE)
