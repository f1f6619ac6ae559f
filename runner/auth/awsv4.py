"""Postman's ``awsv4``: AWS Signature Version 4, in headers or in the query."""

from __future__ import annotations

from datetime import datetime, timezone
from email.utils import parsedate_to_datetime
from typing import Final
from urllib.parse import quote

from runner.auth.context import AuthContext, AuthFlow, Step
from runner.auth.header import put_header
from runner.auth.params import auth_error, flag_of, learn, required, text_of
from runner.auth.sigv4 import ALGORITHM, UNSIGNED_PAYLOAD, Signer, canonical_request, hash_of, signable
from runner.collection.model import Auth
from runner.transport.headers import Slot
from runner.transport.prepare import Prepared
from runner.transport.prepare.change import add_query_param, remove_query_params
from runner.transport.prepare.text import utf8

_HEADERS: Final = ("Authorization", "X-Amz-Date", "X-Amz-Security-Token", "X-Amz-Content-Sha256")
_PARAMS: Final = (
    "X-Amz-Security-Token",
    "X-Amz-Date",
    "X-Amz-Algorithm",
    "X-Amz-Credential",
    "X-Amz-SignedHeaders",
    "X-Amz-Signature",
)
"""Not ``X-Amz-Expires``, which is the user's to set."""

_S3_EXPIRES: Final = "86400"
"""Seconds that a signed S3 URL is good for where it says nothing else."""


def flow(auth: Auth, prepared: Prepared, context: AuthContext) -> AuthFlow:
    """Signs the user's own headers, ``Host`` and the body; what the runner adds is left out (Postman behaviour)."""
    for name in _HEADERS:
        prepared.headers.discard(name)
    remove_query_params(prepared, _PARAMS)
    signer = _signer(auth, prepared, context)
    token = text_of(auth, "sessionToken")
    learn(context.secrets, token)
    if flag_of(auth, "addAuthDataToQuery"):
        _sign_query(prepared, signer, token)
    else:
        _sign_headers(prepared, signer, token)
    yield Step(prepared)


def _signer(auth: Auth, prepared: Prepared, context: AuthContext) -> Signer:
    access_key, secret_key = required(auth, "accessKey", "secretKey")
    learn(context.secrets, secret_key)
    service = text_of(auth, "service") or "execute-api"
    return Signer(
        access_key=access_key,
        secret_key=secret_key,
        region=text_of(auth, "region") or "us-east-1",
        service="ses" if service == "email" else service,
        moment=_moment(prepared, context),
    )


def _moment(prepared: Prepared, context: AuthContext) -> str:
    """That of the user's own ``Date``, which AWS would compare, or now."""
    date = prepared.headers.get("Date")
    try:
        at = parsedate_to_datetime(date) if date else datetime.fromtimestamp(context.clock.now(), timezone.utc)
    except ValueError as error:
        raise auth_error(
            f"the Date header {date!r} is no date to sign", "Write it as in 'Wed, 01 Jan 2020 00:00:00 GMT'."
        ) from error
    return at.astimezone(timezone.utc).strftime("%Y%m%dT%H%M%SZ")


def _sign_headers(prepared: Prepared, signer: Signer, token: str) -> None:
    payload_hash = hash_of(prepared.body)
    if prepared.body:
        put_header(prepared, "X-Amz-Content-Sha256", payload_hash)
    _own_host(prepared)
    if token:
        put_header(prepared, "X-Amz-Security-Token", token)
    if signer.service == "s3" and not prepared.body:
        put_header(prepared, "X-Amz-Content-Sha256", payload_hash)
    put_header(prepared, "X-Amz-Date", signer.moment)
    signed = ";".join(_signed(prepared))
    put_header(
        prepared,
        "Authorization",
        f"{ALGORITHM} Credential={signer.credential}, SignedHeaders={signed}, "
        f"Signature={_signature(prepared, signer, payload_hash)}",
    )


def _sign_query(prepared: Prepared, signer: Signer, token: str) -> None:
    is_s3 = signer.service == "s3"
    _own_host(prepared)
    if token:
        _add(prepared, "X-Amz-Security-Token", token)
    if is_s3 and "X-Amz-Expires=" not in prepared.url:
        _add(prepared, "X-Amz-Expires", _S3_EXPIRES)
    _add(prepared, "X-Amz-Date", signer.moment)
    _add(prepared, "X-Amz-Algorithm", ALGORITHM)
    _add(prepared, "X-Amz-Credential", signer.credential)
    _add(prepared, "X-Amz-SignedHeaders", ";".join(_signed(prepared)))
    payload_hash = UNSIGNED_PAYLOAD if is_s3 else hash_of(prepared.body)
    _add(prepared, "X-Amz-Signature", _signature(prepared, signer, payload_hash))


def _own_host(prepared: Prepared) -> None:
    """``Host`` among the headers of the auth, unless the user has one."""
    if not any(name.lower() == "host" for name, _ in prepared.headers.pairs(Slot.AUTH)):
        put_header(prepared, "Host", prepared.url.split("/")[2])


def _signature(prepared: Prepared, signer: Signer, payload_hash: str) -> str:
    target = "/" + prepared.url.split("/", 3)[3]
    canonical = canonical_request(
        prepared.method, target, _signed(prepared), payload_hash, is_s3=signer.service == "s3"
    )
    return signer.signature(canonical)


def _signed(prepared: Prepared) -> dict[str, str]:
    return signable(prepared.headers.pairs(Slot.AUTH))


def _add(prepared: Prepared, key: str, value: str) -> None:
    add_query_param(prepared, key, quote(utf8(value), safe=""))
