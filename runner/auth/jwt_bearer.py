"""Postman's ``jwt``: a token that is made and signed for each request (RFC 7519)."""

from __future__ import annotations

from runner.auth.context import AuthContext, AuthFlow, Step
from runner.auth.header import put_header
from runner.auth.json_web_token import (
    HMACS,
    SIGNATURES,
    checked_algorithm,
    hmac_token,
    json_object,
    lenient_base64,
    signed_token,
)
from runner.auth.params import auth_error, flag_of, learn, text_of
from runner.collection.model import Auth
from runner.core.secrets import Secrets
from runner.core.suggest import did_you_mean
from runner.transport.prepare import Prepared
from runner.transport.prepare.change import set_query_param

_PLACES = ("header", "queryParam")


def flow(auth: Auth, prepared: Prepared, context: AuthContext) -> AuthFlow:
    """Sends the token in the header, behind ``headerPrefix``, or in the query."""
    token = _token(auth, context.secrets)
    learn(context.secrets, token)
    place = text_of(auth, "addTokenTo") or "header"
    if place not in _PLACES:
        hint = did_you_mean(place, _PLACES) or f"It is one of {', '.join(_PLACES)}."
        raise auth_error(f"the jwt addTokenTo {place!r} is not known", hint)
    if place == "queryParam":
        set_query_param(prepared, text_of(auth, "queryParamKey") or "token", token)
    else:
        put_header(prepared, "Authorization", _prefix(auth) + token)
    yield Step(prepared)


def _prefix(auth: Auth) -> str:
    """``Bearer`` where there is none; an empty one leaves the bare token (Postman behaviour)."""
    prefix = "Bearer" if auth.params.get("headerPrefix") is None else text_of(auth, "headerPrefix")
    return prefix and f"{prefix} "


def _token(auth: Auth, secrets: Secrets) -> str:
    algorithm = checked_algorithm(auth, "algorithm", text_of(auth, "algorithm"), (*HMACS, *SIGNATURES))
    header = {**json_object(auth, "header"), "alg": algorithm}
    claims = json_object(auth, "payload")
    name = "secret" if algorithm in HMACS else "privateKey"
    key = text_of(auth, name)
    if not key:
        raise auth_error(f"jwt with {algorithm} needs {name}", f"Fill in the {name} of the jwt auth.")
    secrets.add(key) if name == "privateKey" else learn(secrets, key)
    if name == "privateKey":
        return signed_token(header, claims, key, "the jwt privateKey")
    return hmac_token(header, claims, _secret(auth, key))


def _secret(auth: Auth, text: str) -> bytes:
    if not flag_of(auth, "isSecretBase64Encoded"):
        return text.encode("utf-8", "replace")
    secret = lenient_base64(text)
    if not secret:
        raise auth_error("the jwt secret is not Base64", "Give it in Base64, or switch isSecretBase64Encoded off.")
    return secret
