"""What HTTP statuses mean to somebody who invokes an API, and what to do (RFC 9110 §15, RFC 6585)."""

from __future__ import annotations

from typing import Final

from runner.checks.json_value import shortened
from runner.transport.exchange import Answer

_REPEAT: Final = "look at the server's own log; a retry: in the checks file repeats the request"

_MEANINGS: Final[dict[int, tuple[str, str]]] = {
    400: ("the server did not understand the request", "compare its URL and body with the API's documentation"),
    401: (
        "no valid credentials came with the request: a token is missing, wrong or expired",
        "check the credentials, and that they belong to this account and region",
    ),
    403: (
        "the credentials are valid but do not allow this",
        "check the privileges and scopes of the user or application, and that the account is the right one",
    ),
    404: ("there is nothing at this address", "check the host and every id in the URL"),
    405: ("the address does not take this method", "check the request's method"),
    408: ("the server did not get the whole request in time", "check the connection; the request may be repeated"),
    413: ("the request is larger than the server takes", "send less"),
    415: ("the server does not take this kind of body", "check the request's Content-Type"),
    429: (
        "too many requests, or nobody free to serve this one",
        "wait at least 1 s; retry: in the checks file does so",
    ),
    499: ("the connection was given up before the answer was there", "allow more time"),
}
_SERVER: Final = ("the server, or one behind it, failed", _REPEAT)


def explain(answer: Answer) -> tuple[str, ...]:
    """What the status means, what the server says about it in its headers, and what to do."""
    known = _SERVER if 500 <= answer.status <= 599 else _MEANINGS.get(answer.status)
    if known is None:
        return ()
    meaning, advice = known
    said = tuple(
        f"the server says {name}: {shortened(value)}"
        for name in ("WWW-Authenticate", "Retry-After", "Allow")
        if (value := answer.header(name))
    )
    return (meaning, *said, advice)
