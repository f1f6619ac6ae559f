"""Access tokens and where a run keeps them."""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode
from dataclasses import dataclass, field

REFUSALS_ALLOWED = 3
"""Refusals in a row after which a run asks no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """What a token endpoint granted."""

    access_token: str = field(repr=False)
    refresh_token: str = field(default="", repr=False)
    usable_until: float | None = None
    """Seconds since the epoch, a safety margin before it expires; None when its lifetime is not known."""

    def is_usable(self, now: float) -> bool:
        """Whether it may still be sent."""
        return self.usable_until is None or now < self.usable_until


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
    variant: str


class TokenCache:
    """Tokens of a run, in memory, and how often each endpoint refused.

    A lasting store overrides :meth:`get`, :meth:`put` and :meth:`drop`.
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
    """When a token should be replaced: ``margin`` seconds before its end, but never more than a tenth of its life."""
    return None if lifetime is None else now + lifetime - min(margin, max(lifetime, 0) / 10)


def jwt_lifetime(token: str, now: float) -> float | None:
    """Seconds that a JWT has left by its own ``exp`` (RFC 7519 §4.1.4), None for what is no JWT; not verified.

    Counted from ``iat`` where it is given, as the token is fresh and the two clocks may differ.
    """
    try:
        payload = token.split(".")[1]
        claims = json.loads(urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
        lifetime = float(claims["exp"]) - float(claims.get("iat", now))
    except (IndexError, ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        return None
    return finite(lifetime)


def finite(number: float) -> float | None:
    """The number, None for infinities and NaN (which JSON readers let in)."""
    return number if abs(number) < 1e12 else None
