"""Giving a token back (RFC 7009)."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace

from runner.auth.context import Step
from runner.auth.oauth2.endpoint import client_request
from runner.auth.oauth2.grants import TokenClient
from runner.auth.oauth2.refusal import Endpoint
from runner.auth.oauth2.token import Token
from runner.auth.params import auth_error
from runner.transport.exchange import Exchange


def revoke(client: TokenClient, token: Token) -> Generator[Step, Exchange, None]:
    """Have the server forget a token: its refresh token, with which the access tokens end, or else the access token.

    At LivePerson this ends the user's session in all LivePerson applications.

    Raises:
        RequestError: it was refused, there is no ``revoke_url``, or the network failed.
    """
    settings = client.settings
    if not settings.revoke_url:
        raise auth_error(
            "the token was not revoked: the settings do not say where",
            "Set revoke_url under oauth2: in the environment file.",
        )
    client.context.secrets.add((token.access_token, token.refresh_token))
    request = client_request(
        replace(settings, client_authentication=settings.revoke_client_authentication),
        settings.revoke_url,
        {"token": token.refresh_token or token.access_token},
        setting="revoke_url",
        user_agent=client.user_agent,
    )
    exchange = yield Step(request, "token", follow_redirects=False)
    Endpoint("revocation", "revoke_url", settings).answer(exchange)
