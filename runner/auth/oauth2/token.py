"""Access tokens and where a run keeps them."""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode
from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from typing import Any

REFUSALS_ALLOWED = 3
"""Refusals in a row after which a run asks no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """What a token endpoint granted. Times are seconds since the epoch by the clock of this machine.

    Attributes:
        expires_at: when its lifetime, counted from its receipt, is over; None when its lifetime is not known.
        usable_until: when it should be replaced, a safety margin before that.
        user_id: whom it stands for by the ``sub`` of its ID token, which is not verified: to be shown or offered,
            never to decide anything.
        scope: as granted, where the server tells (RFC 6749 §3.3).
    """

    access_token: str = field(repr=False)
    refresh_token: str = field(default="", repr=False)
    expires_at: float | None = None
    usable_until: float | None = None
    id_token: str = field(default="", repr=False)
    user_id: str = ""
    scope: str = ""

    def is_usable(self, now: float) -> bool:
        """Whether it may still be sent."""
        return self.usable_until is None or now < self.usable_until

    def renewing(self, old: Token) -> Token:
        """This one, with what the answer to a refresh leaves out because it has not changed (RFC 6749 §6)."""
        return replace(
            self,
            refresh_token=self.refresh_token or old.refresh_token,
            id_token=self.id_token or old.id_token,
            user_id=self.user_id or old.user_id,
            scope=self.scope or old.scope,
        )


@dataclass(frozen=True, slots=True)
class TokenKey:
    """What two requests must have in common to share a token.

    Attributes:
        variant: digest of everything else that the token request says.
    """

    endpoint: str
    client_id: str
    scope: str
    user: str
    grant_type: str
    variant: str


class TokenCache:
    """Tokens of a run, in memory, and how often each endpoint refused.

    A lasting store overrides :meth:`get`, :meth:`put`, :meth:`drop` and :meth:`renewing`.
    """

    def __init__(self) -> None:
        self._tokens: dict[TokenKey, Token] = {}
        self._refusals: dict[TokenKey, int] = {}

    def get(self, key: TokenKey) -> Token | None:
        """The token that was put last, expired or not."""
        return self._tokens.get(key)

    def put(self, key: TokenKey, token: Token) -> None:
        """Keep a token."""
        self._tokens[key] = token

    def drop(self, key: TokenKey) -> None:
        """Forget a token."""
        self._tokens.pop(key, None)

    def renewing(self, key: TokenKey) -> AbstractContextManager[object]:
        """Held while a token is renewed, so that of several processes one asks and the others take what it got.

        The owner of the lock reads again with :meth:`get` and ends with :meth:`put`; the request is made in between.
        """
        return nullcontext()

    def refused(self, key: TokenKey) -> None:
        """The endpoint gave no token, or the one it gave was not accepted."""
        self._refusals[key] = self._refusals.get(key, 0) + 1

    def accepted(self, key: TokenKey) -> None:
        """A token did its work."""
        self._refusals.pop(key, None)

    def is_hopeless(self, key: TokenKey) -> bool:
        """Whether asking again would only hammer the endpoint."""
        return self._refusals.get(key, 0) >= REFUSALS_ALLOWED


def usable_until(now: float, lifetime: float | None, margin: float) -> float | None:
    """When a token should be replaced: ``margin`` seconds before its end, but at most a tenth of its life before it."""
    return None if lifetime is None else now + lifetime - min(margin, max(lifetime, 0) / 10)


def jwt_lifetime(token: str, now: float) -> float | None:
    """Seconds that a JWT has left by its own ``exp`` (RFC 7519 §4.1.4), None for what is no JWT; not verified.

    Counted from ``iat`` where it is given, as the token is fresh and the two clocks may differ.
    """
    claims = jwt_claims(token)
    try:
        return finite(float(claims["exp"]) - float(claims.get("iat", now)))
    except (KeyError, ValueError, TypeError, OverflowError):
        return None


def jwt_claims(token: str) -> Mapping[str, Any]:
    """The claims of a JWT, none for what is no JWT; not verified."""
    try:
        payload = token.split(".")[1]
        claims = json.loads(urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    except (IndexError, ValueError, RecursionError):
        return {}
    return claims if isinstance(claims, dict) else {}


def finite(number: float) -> float | None:
    """The number, None for infinities and NaN (which JSON readers let in)."""
    return number if abs(number) < 1e12 else None
