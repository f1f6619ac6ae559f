"""Postman's ``ntlm``: three requests on one connection ([MS-NTHT])."""

from __future__ import annotations

from runner.auth.challenges import challenges
from runner.auth.context import AuthContext, AuthFlow, Step
from runner.auth.header import put_header
from runner.auth.ntlm_messages import Account, ServerChallenge, authenticate_message, negotiate_message
from runner.auth.params import auth_error, flag_of, learn, text_of
from runner.collection.model import Auth
from runner.transport.exchange import Exchange
from runner.transport.prepare import Prepared


def flow(auth: Auth, prepared: Prepared, context: AuthContext) -> AuthFlow:
    """Sends the request without credentials; when NTLM is asked for, logs in on a connection of its own."""
    account = account_of(auth)
    learn(context.secrets, account.password)
    may_replay = not flag_of(auth, "disableRetryRequest")
    exchange = yield Step(prepared, is_challenge=_asks_for_ntlm if may_replay else None)
    if not (may_replay and _asks_for_ntlm(exchange)):
        return
    connection = object()
    put_header(prepared, "Authorization", f"NTLM {negotiate_message(account)}", replay=True)
    exchange = yield Step(prepared, is_challenge=_has_challenge, connection=connection)
    token = _token_of(exchange)
    if not token:
        return
    try:
        challenge = ServerChallenge.parse(token)
    except ValueError as error:
        raise auth_error(f"the server's NTLM challenge cannot be read: {error}") from error
    message = authenticate_message(account, challenge, context.clock.now())
    put_header(prepared, "Authorization", f"NTLM {message}", replay=True)
    yield Step(prepared, connection=connection)


def account_of(auth: Auth) -> Account:
    """The account. Without ``domain``, it may stand in the user name: ``DOMAIN\\user`` or ``user@domain``."""
    user, domain = text_of(auth, "username"), text_of(auth, "domain")
    if not domain:
        domain, user = _split(user)
    return Account(user, text_of(auth, "password"), domain, text_of(auth, "workstation"))


def _split(name: str) -> tuple[str, str]:
    """Domain and user; a name with both marks, or with one of them twice, is only a user's (Postman behaviour)."""
    down_level, principal = name.split("\\"), name.split("@")
    if len(down_level) == 2 and len(principal) == 1 and all(down_level):
        return down_level[0], down_level[1]
    if len(principal) == 2 and len(down_level) == 1 and all(principal):
        return principal[1], principal[0]
    return "", name


def _asks_for_ntlm(exchange: Exchange) -> bool:
    return bool(challenges(exchange, "ntlm") or challenges(exchange, "negotiate"))


def _has_challenge(exchange: Exchange) -> bool:
    return bool(_token_of(exchange))


def _token_of(exchange: Exchange) -> str:
    return next((found.token for found in challenges(exchange, "ntlm") if found.token), "")
