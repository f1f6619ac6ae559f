"""Postman's ``edgegrid``: Akamai's EG1-HMAC-SHA256 (https://techdocs.akamai.com/developer/docs/edgegrid)."""

from __future__ import annotations

import hmac
from base64 import b64encode
from collections.abc import Iterator
from datetime import datetime, timezone
from hashlib import sha256
from typing import Final
from uuid import uuid4

from runner.auth.context import AuthContext, AuthFlow, Step
from runner.auth.header import put_header
from runner.auth.params import auth_error, learn, required, text_of
from runner.collection.model import Auth
from runner.core.errors import RequestError
from runner.transport.prepare import Prepared
from runner.transport.prepare.text import utf8
from runner.transport.prepare.url import wire_url

_MAX_BODY: Final = 131072
"""Bytes of a body that are hashed unless the auth says otherwise."""


def flow(auth: Auth, prepared: Prepared, context: AuthContext) -> AuthFlow:
    """Signs the request, and the body of a POST, as it stands."""
    client_token, access_token, client_secret = required(auth, "clientToken", "accessToken", "clientSecret")
    for secret in (access_token, client_secret):
        learn(context.secrets, secret)
    timestamp = text_of(auth, "timestamp") or _timestamp(context.clock.now())
    nonce = text_of(auth, "nonce") or str(uuid4())
    unsigned = (
        f"EG1-HMAC-SHA256 client_token={client_token};access_token={access_token};timestamp={timestamp};nonce={nonce};"
    )
    key = _hmac(timestamp, client_secret)
    put_header(prepared, "Authorization", f"{unsigned}signature={_hmac(_to_sign(auth, prepared, unsigned), key)}")
    yield Step(prepared)


def _to_sign(auth: Auth, prepared: Prepared, unsigned: str) -> str:
    scheme, _, rest = prepared.url.partition("://")
    authority, _, target = rest.partition("/")
    headers = "\t".join(_signed_headers(auth, prepared))
    fields = (prepared.method, scheme, _host(auth) or authority, f"/{target}", headers, _body_hash(auth, prepared))
    return "\t".join((*fields, unsigned))


def _host(auth: Auth) -> str:
    base = text_of(auth, "baseURL").strip()
    try:
        return wire_url(base).authority if base else ""
    except RequestError as error:
        raise auth_error(f"the edgegrid baseURL {base!r} is no URL", "Give the API client's host.") from error


def _signed_headers(auth: Auth, prepared: Prepared) -> Iterator[str]:
    """In the order of the auth; absent and empty ones have no part in it (specification)."""
    for name in _names(auth.params.get("headersToSign"), auth):
        value = " ".join(prepared.headers.get(name, "").split())
        if value:
            yield f"{name}:{value}"


def _names(value: object, auth: Auth) -> list[str]:
    listed = value if isinstance(value, (list, tuple)) else text_of(auth, "headersToSign").split(",")
    return [name.strip().lower() for name in listed if isinstance(name, str)]


def _body_hash(auth: Auth, prepared: Prepared) -> str:
    if prepared.method != "POST" or not prepared.body:
        return ""
    return b64encode(sha256(prepared.body[: _max_body(auth)]).digest()).decode()


def _max_body(auth: Auth) -> int:
    text = text_of(auth, "maxBodySize").strip()
    if not text or text == "0":
        return _MAX_BODY
    if not (text.isascii() and text.isdigit() and len(text) < 19):
        raise auth_error(f"the edgegrid maxBodySize {text!r} is not a number of bytes", f"The usual is {_MAX_BODY}.")
    return int(text)


def _hmac(data: str, key: str) -> str:
    return b64encode(hmac.digest(utf8(key), utf8(data), "sha256")).decode()


def _timestamp(now: float) -> str:
    return datetime.fromtimestamp(now, timezone.utc).strftime("%Y%m%dT%H:%M:%S+0000")
