"""Postman's ``asap``: Atlassian's service authentication, a signed token (https://s2sauth.bitbucket.io/spec/)."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Mapping
from typing import Final
from urllib.parse import unquote
from uuid import uuid4

from runner.auth.context import AuthContext, AuthFlow, Step
from runner.auth.header import put_header
from runner.auth.json_web_token import SIGNATURES, checked_algorithm, json_object, signed_token
from runner.auth.params import auth_error, learn, plain_text, text_of
from runner.collection.model import Auth
from runner.transport.prepare import Prepared

_LIFETIME: Final = 3600
_DATA_URI = re.compile(r"data:application/pkcs8;kid=([\w.\-+/]+);base64,([A-Za-z0-9+/=\s]+)", re.ASCII)


def flow(auth: Auth, prepared: Prepared, context: AuthContext) -> AuthFlow:
    """Sends the token in the header; what ``claims`` say goes before the single parameters (Postman behaviour)."""
    key_text = text_of(auth, "privateKey")
    context.secrets.add(key_text)
    given = json_object(auth, "claims")
    algorithm = checked_algorithm(auth, "alg", text_of(auth, "alg") or "RS256", SIGNATURES)
    kid = _text(given, "kid") or text_of(auth, "kid")
    claims = _claims(auth, given, int(context.clock.now()))
    values = {"kid": kid, "iss": claims["iss"], "aud": claims["aud"], "privateKey": key_text}
    missing = [name for name, value in values.items() if not value]
    if missing:
        raise auth_error(f"asap needs {' and '.join(missing)}", "Fill them in, or name them in the claims.")
    token = signed_token({"alg": algorithm, "kid": kid}, claims, _key(key_text, kid), "the asap privateKey")
    learn(context.secrets, token)
    put_header(prepared, "Authorization", f"Bearer {token}")
    yield Step(prepared)


def _claims(auth: Auth, given: Mapping[str, object], now: int) -> dict[str, object]:
    """The token's claims, in newman's order.

    A ``sub`` that is missing is the issuer, and ``exp`` is a lifetime in seconds as a parameter, but a time as a claim.
    """
    issuer = given.get("iss") or text_of(auth, "iss")
    return {
        **given,
        "iat": given.get("iat") or now,
        "iss": issuer,
        "sub": given.get("sub") or text_of(auth, "sub") or issuer,
        "jti": given.get("jti") or str(uuid4()),
        "aud": given.get("aud") or auth.params.get("aud"),
        "exp": _whole(given.get("exp"), "exp") or now + (_whole(auth.params.get("exp"), "exp") or _LIFETIME),
    }


def _whole(value: object, name: str) -> int:
    """The whole number that a value begins with, 0 for none (Postman behaviour)."""
    digits = re.match(r"\s*[+-]?\d+", plain_text(value, f"asap {name}"), re.ASCII)
    return int(digits[0]) if digits else 0


def _text(claims: Mapping[str, object], name: str) -> str:
    return plain_text(claims.get(name), f"the asap claim {name}")


def _key(text: str, kid: str) -> str | bytes:
    """A key as it stands, or out of a data URI, which names the key as well."""
    text = unquote(re.sub(r'^\s*"(.*)"\s*$', r"\1", text, flags=re.DOTALL))
    if not text.lstrip().startswith("data:"):
        return text
    match = _DATA_URI.fullmatch(text.strip())
    if match is None:
        raise auth_error(
            "the asap privateKey is a malformed data URI",
            "Its form is data:application/pkcs8;kid=NAME;base64,KEY.",
        )
    if match[1] != kid:
        raise auth_error(
            f"the asap privateKey is that of kid {match[1]!r}, not of {kid!r}", "Give the kid that the key has."
        )
    try:
        return b64decode(match[2])
    except ValueError as error:
        raise auth_error(f"the asap privateKey is not valid Base64: {error}") from error
