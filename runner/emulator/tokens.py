"""Authorization codes, access tokens and refresh tokens, and which of them live and die together."""

from __future__ import annotations

import secrets
import threading
from dataclasses import dataclass
from typing import Literal

from runner.core.clock import Clock

TokenKind = Literal["app", "user", "bearer"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """What a code or token stands for.

    Attributes:
        kind: ``app`` from client_credentials, ``user`` from authorization_code, ``bearer`` from an agentVep login.
        family: shared by all that came of one authorization, so that they can be revoked together.
    """

    kind: TokenKind
    client_id: str = ""
    user_id: str = ""
    scope: str = ""
    family: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """An authorization code and what it is bound to; an absent value is ''."""

    grant: Grant
    redirect_uri: str = ""
    challenge: str = ""
    challenge_method: str = ""


@dataclass(slots=True)
class _Entry:
    grant: Grant
    expires: float
    code: Code | None = None
    used: bool = False
    revoked: bool = False


class TokenStore:
    """Everything that was issued; safe from many threads."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._codes: dict[str, _Entry] = {}
        self._access: dict[str, _Entry] = {}
        self._refresh: dict[str, _Entry] = {}
        self._dead_families: set[str] = set()

    def add_code(self, code: Code, lifetime: float) -> str:
        """A new code for an authorization."""
        value = secrets.token_urlsafe(32)
        with self._lock:
            self._codes[value] = _Entry(code.grant, self._clock.now() + lifetime, code)
        return value

    def take_code(self, value: str) -> Code | None:
        """What a code stands for, once; a second use revokes what came of the first (RFC 6749 §4.1.2)."""
        with self._lock:
            entry = self._codes.get(value)
            if entry is None or entry.expires <= self._clock.now():
                return None
            if entry.used:
                self._dead_families.add(entry.grant.family)
                return None
            entry.used = True
            return entry.code

    def add_access(self, grant: Grant, value: str, lifetime: float) -> None:
        """Let an access token stand for a grant."""
        with self._lock:
            self._access[value] = _Entry(grant, self._clock.now() + lifetime)

    def access(self, value: str) -> Grant | None:
        """What an access token stands for, or None when it is unknown, expired or revoked."""
        return self._living(self._access, value)

    def extend(self, value: str, lifetime: float) -> None:
        """Let an access token live on from now."""
        with self._lock:
            if value in self._access:
                self._access[value].expires = self._clock.now() + lifetime

    def add_refresh(self, grant: Grant, lifetime: float | None) -> str:
        """A new refresh token."""
        value = secrets.token_hex(64)
        end = float("inf") if lifetime is None else self._clock.now() + lifetime
        with self._lock:
            self._refresh[value] = _Entry(grant, end)
        return value

    def refresh(self, value: str, client_id: str, *, consume: bool) -> Grant | None:
        """What a client's refresh token stands for; ``consume`` makes this its last use."""
        grant = self._living(self._refresh, value)
        if grant is None or grant.client_id != client_id:
            return None
        with self._lock:
            entry = self._refresh[value]
            taken, entry.used = not entry.used, entry.used or consume
        return grant if taken else None

    def why_not(self, refresh_token: str) -> str:
        """Why a refresh token is not taken: what it is or was, to follow the words “the refresh token”."""
        with self._lock:
            entry = self._refresh.get(refresh_token)
            if entry is None:
                return "is unknown"
            if entry.used:
                return "was used before"
            if entry.revoked:
                return "was revoked"
            return "has expired" if entry.expires <= self._clock.now() else "is of another application"

    def owner(self, value: str) -> Grant | None:
        """What any refresh or access token stands for."""
        return self._living(self._refresh, value) or self._living(self._access, value)

    def revoke(self, value: str) -> None:
        """End one access token."""
        with self._lock:
            self._access.pop(value, None)

    def revoke_user(self, user_id: str) -> None:
        """End every token of a user."""
        with self._lock:
            for entries in (self._access, self._refresh):
                for entry in entries.values():
                    entry.revoked = entry.revoked or entry.grant.user_id == user_id

    def _living(self, entries: dict[str, _Entry], value: str) -> Grant | None:
        with self._lock:
            entry = entries.get(value)
            if entry is None or entry.used or entry.revoked or entry.expires <= self._clock.now():
                return None
            return None if entry.grant.family in self._dead_families else entry.grant
