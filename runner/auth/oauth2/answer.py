"""What a token endpoint answered (RFC 6749 §5)."""

from __future__ import annotations

import json
from typing import Any

from runner.auth.oauth2.endpoint import without_query
from runner.auth.oauth2.settings import OAuth2Settings
from runner.auth.oauth2.token import Token, finite, jwt_lifetime, usable_until
from runner.auth.params import auth_error
from runner.core.errors import RequestError
from runner.transport.exchange import Answer, Exchange

_CLIENT_HINT = (
    "Check client_id and client_secret, that they belong to this account and region, and whether the server wants "
    "client_authentication: {other} (now {authentication})."
)
_HINTS = {
    "invalid_client": _CLIENT_HINT,
    "invalid_grant": "The refresh token, code or password is wrong, used up, expired, or of another client.",
    "unauthorized_client": "This client may not use grant_type {grant_type}: have the server allow it, or use another.",
    "unsupported_grant_type": "The server does not know grant_type {grant_type}: check it, and access_token_url.",
    "invalid_scope": "Check scope: ask for less, or for none.",
    "invalid_request": "A parameter is missing or there twice: check the settings, and token_request_params.",
    "access_denied": "The user or the server refused: check the permissions of this client.",
}
"""Error codes of RFC 6749 §4.1.2.1 and §5.2 → what to check."""
_NOT_JSON = "This may be a login page or a proxy: check access_token_url."


class Refused(RequestError):
    """The endpoint answered, but gave no token."""


def token_of(exchange: Exchange, settings: OAuth2Settings, now: float) -> Token:
    """The token that was granted.

    Raises:
        Refused: of kind AUTH, with what to check.
        RequestError: with the exchange's own problem, when there is no answer.
    """
    if exchange.problem is not None:
        raise RequestError(exchange.problem)
    answer = exchange.answer
    if answer is None:
        raise auth_error(f"the token endpoint {without_query(exchange.sent.url)} did not answer")
    document = _json(answer)
    if not 200 <= answer.status < 300 or (isinstance(document, dict) and document.get("error")):
        raise _refusal(exchange, answer, document, settings)
    return _granted(exchange, answer, document, settings, now)


def _granted(exchange: Exchange, answer: Answer, document: object, settings: OAuth2Settings, now: float) -> Token:
    if document is None:
        raise _refused(exchange, f"answered {answer.status} with {_described(answer)}, not with JSON", _NOT_JSON)
    access_token = _field("access_token", document, settings)
    if not isinstance(access_token, str) or not access_token:
        path = settings.extract.get("access_token", "$.access_token")
        raise _refused(
            exchange,
            f"answered {answer.status} without a token at {path}; {_keys(document)}",
            "Say where it is with oauth2.extract.access_token in the environment.",
        )
    refresh_token = _field("refresh_token", document, settings)
    lifetime = _seconds(_field("expires_in", document, settings))
    if lifetime is None:
        lifetime = settings.expires_in if settings.expires_in is not None else jwt_lifetime(access_token, now)
    return Token(
        access_token=access_token,
        refresh_token=refresh_token if isinstance(refresh_token, str) else "",
        usable_until=usable_until(now, lifetime, settings.expiry_margin),
    )


def _refusal(exchange: Exchange, answer: Answer, document: object, settings: OAuth2Settings) -> RequestError:
    content: dict[str, Any] = document if isinstance(document, dict) else {}
    error: Any
    error, description = content.get("error"), content.get("error_description")
    if isinstance(error, dict):
        error, description = error.get("code") or error.get("status"), error.get("message")
    said = ": ".join(str(part) for part in (error, description) if part)
    if not said and document is None and answer.body:
        said = f"with {_described(answer)}"
    what = f"refused with {answer.status} {answer.reason}".rstrip()
    return _refused(
        exchange, f"{what}: {said}" if said else what, _hint(str(error), answer, settings, document is None)
    )


def _hint(error: str, answer: Answer, settings: OAuth2Settings, is_page: bool) -> str:
    hint = _HINTS.get(error) or _status_hint(answer, is_page)
    other = "body" if settings.client_authentication == "header" else "header"
    return hint.format(
        other=other,
        authentication=settings.client_authentication,
        grant_type=settings.grant_type or "client_credentials",
    )


def _status_hint(answer: Answer, is_page: bool) -> str:
    status = answer.status
    if status in (401, 403):
        return _CLIENT_HINT
    if status in (404, 405, 410):
        return "Check access_token_url: host, path and account."
    if status == 429:
        return "The server limits how often tokens may be asked for: wait, and run again."
    if status >= 500:
        return "The server is in trouble: try again later, or check access_token_url."
    if 300 <= status < 400 or (is_page and answer.body):
        return _NOT_JSON
    return "Check the oauth2 settings."


def _refused(exchange: Exchange, what: str, hint: str) -> RequestError:
    error = auth_error(f"the token endpoint {without_query(exchange.sent.url)} {what}", hint)
    return Refused(*error.problems)


def _json(answer: Answer) -> object:
    try:
        return json.loads(answer.text())
    except (ValueError, RecursionError):
        return None


def _field(name: str, document: object, settings: OAuth2Settings) -> object:
    from runner.resolve.json_path import find

    found = find(settings.extract.get(name, f"$.{name}"), document)
    return found[0] if found else None


def _seconds(value: object) -> float | None:
    """LivePerson and others write the number as text."""
    if not isinstance(value, (int, float, str)) or isinstance(value, bool):
        return None
    try:
        return finite(float(value))
    except (ValueError, OverflowError):
        return None


def _described(answer: Answer) -> str:
    if not answer.body.strip():
        return "no content"
    kind = (answer.header("content-type") or "").split(";")[0].strip().lower()
    return "an HTML page" if "html" in kind else (kind or "content without a type")


def _keys(document: object) -> str:
    if not isinstance(document, dict):
        return "the answer is no JSON object"
    return f"there is: {', '.join(map(str, document))}" if document else "the answer is an empty object"
