"""The token in the answer of a token endpoint (RFC 6749 §5.1)."""

from __future__ import annotations

from runner.auth.oauth2.refusal import NO_JSON_HINT, Endpoint, described
from runner.auth.oauth2.settings import OAuth2Settings
from runner.auth.oauth2.token import Token, finite, jwt_claims, jwt_lifetime, usable_until
from runner.transport.exchange import Exchange


def token_of(exchange: Exchange, settings: OAuth2Settings, now: float) -> Token:
    """The token that was granted.

    Args:
        exchange: with the token endpoint.
        settings: the client's.
        now: seconds since the epoch; the token's lifetime counts from here, whatever the server's clock says.

    Raises:
        Refused: of kind AUTH, with what to check.
        RequestError: with the exchange's own problem, when there is no answer.
    """
    endpoint = Endpoint("token", "access_token_url", settings)
    answer, document = endpoint.answer(exchange)
    if document is None:
        what = f"answered {answer.status} with {described(answer)}, not with JSON"
        raise endpoint.refused(exchange, what, NO_JSON_HINT)
    if not _text("access_token", document, settings):
        path = settings.extract.get("access_token", "$.access_token")
        raise endpoint.refused(
            exchange,
            f"answered {answer.status} without a token at {path}; {_keys(document)}",
            "Say where it is with oauth2.extract.access_token in the environment.",
        )
    return _granted(document, settings, now)


def _granted(document: object, settings: OAuth2Settings, now: float) -> Token:
    access_token, id_token = (_text(name, document, settings) for name in ("access_token", "id_token"))
    lifetime = _seconds(_field("expires_in", document, settings))
    if lifetime is None:
        lifetime = settings.expires_in if settings.expires_in is not None else jwt_lifetime(access_token, now)
    return Token(
        access_token=access_token,
        refresh_token=_text("refresh_token", document, settings),
        expires_at=None if lifetime is None else now + lifetime,
        usable_until=usable_until(now, lifetime, settings.expiry_margin),
        id_token=id_token,
        user_id=_text("user_id", document, settings) or _subject(id_token),
        scope=_text("scope", document, settings),
    )


def _subject(id_token: str) -> str:
    subject = jwt_claims(id_token).get("sub")
    return subject if isinstance(subject, str) else ""


def _text(name: str, document: object, settings: OAuth2Settings) -> str:
    value = _field(name, document, settings)
    return value if isinstance(value, str) else ""


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


def _keys(document: object) -> str:
    if not isinstance(document, dict):
        return "the answer is no JSON object"
    return f"there is: {', '.join(map(str, document))}" if document else "the answer is an empty object"
