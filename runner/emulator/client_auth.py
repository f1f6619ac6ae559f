"""Client authentication at the token endpoint (RFC 6749 §2.3.1)."""

from __future__ import annotations

import binascii
from base64 import b64decode
from collections.abc import Mapping
from urllib.parse import unquote_plus

from runner.emulator.messages import Request, same
from runner.emulator.oauth_errors import invalid_client, invalid_request
from runner.emulator.state import Client, State


def authenticate(request: Request, fields: Mapping[str, str], state: State) -> Client:
    """The application that a request comes from.

    Raises:
        Refused: 401 ``invalid_client``, or 400 when it authenticates in two ways at once.
    """
    scheme, _, encoded = (request.header("Authorization") or "").partition(" ")
    if scheme.lower() != "basic":
        return _from_body(fields, state)
    if fields.get("client_secret"):
        raise invalid_request("the application authenticates in the header and in the body")
    if state.config.basic_auth == "refuse":
        raise invalid_client("credentials belong in the body", basic=True)
    client_id, secret = _basic(encoded)
    if fields.get("client_id", client_id) != client_id:
        raise invalid_request("the header and the body name different applications")
    return _known(client_id, secret, state, basic=True)


def _from_body(fields: Mapping[str, str], state: State) -> Client:
    if state.config.body_auth == "refuse":
        raise invalid_client("credentials belong in a Basic header", basic=True)
    if not fields.get("client_id") or not fields.get("client_secret"):
        raise invalid_client("client_id and client_secret are needed")
    return _known(fields["client_id"], fields["client_secret"], state, basic=False)


def _basic(encoded: str) -> tuple[str, str]:
    try:
        client_id, colon, secret = b64decode(encoded.strip(), validate=True).decode("utf-8").partition(":")
    except (binascii.Error, ValueError):
        raise invalid_client("the Basic header is malformed", basic=True) from None
    if not colon:
        raise invalid_client("the Basic header has no colon", basic=True)
    return unquote_plus(client_id), unquote_plus(secret)


def _known(client_id: str, secret: str, state: State, *, basic: bool) -> Client:
    client = state.clients.get(client_id)
    if client is None or not same(client.secret, secret):
        raise invalid_client("the application is unknown or its secret is wrong", basic=basic)
    return client
