"""Error answers of OAuth 2.0 (RFC 6749 §5.2)."""

from __future__ import annotations

from runner.emulator.messages import Pairs, Refused, Reply, Request, json_reply
from runner.emulator.state import State

NO_STORE = (("Cache-Control", "no-store"), ("Pragma", "no-cache"))


def error_reply(status: int, error: str, description: str) -> Reply:
    """``{"error", "error_description"}``."""
    return json_reply(status, {"error": error, "error_description": description}).with_headers(*NO_STORE)


def invalid_request(description: str) -> Refused:
    """400: a parameter is missing, repeated or malformed."""
    return Refused(error_reply(400, "invalid_request", description))


def invalid_grant(description: str) -> Refused:
    """400: a code or refresh token does not hold."""
    return Refused(error_reply(400, "invalid_grant", description))


def invalid_client(description: str, *, basic: bool = False) -> Refused:
    """401: the application is unknown or its secret wrong; a challenge where it used Basic."""
    reply = error_reply(401, "invalid_client", description)
    return Refused(reply.with_headers(("WWW-Authenticate", 'Basic realm="sentinel"')) if basic else reply)


def check_account(request: Request, state: State) -> None:
    """Refuse with 401 when the path names another account."""
    if request.params["account"] != state.config.account_id:
        raise invalid_client(f"unknown account {request.params['account']}")


def check_version(query: Pairs, *known: str) -> None:
    """Refuse with 400 when ``v`` is missing or none of the known versions."""
    given = [value for name, value in query if name == "v"]
    if len(given) != 1 or given[0] not in known:
        raise invalid_request(f"the query needs v={' or v='.join(known)}")


def unique(pairs: Pairs) -> dict[str, str]:
    """Parameters by name; 400 when one is there twice (RFC 6749 §3.2)."""
    fields: dict[str, str] = {}
    for name, value in pairs:
        if name in fields:
            raise invalid_request(f"the parameter {name} is there twice")
        fields[name] = value
    return fields
