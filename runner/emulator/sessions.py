"""Who is logged in where: browsers at sentinel, clients at agentVep, and authorizations that wait for a login."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Mapping
from dataclasses import dataclass

from runner.core.clock import Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """An authorization that waits for its user.

    Attributes:
        callback: where the browser goes afterwards.
        redirect_uri: what the request said, '' when it left it out.
        challenge: of PKCE, '' without.
        puzzle: what the scripted login page has to answer.
    """

    client_id: str
    callback: str
    redirect_uri: str = ""
    state: str | None = None
    challenge: str = ""
    challenge_method: str = ""
    puzzle: str = ""
    expires: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentSession:
    """A login at agentVep."""

    user_id: str
    bearer: str
    csrf: str


class Sessions:
    """All sessions; safe from many threads."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._pending: dict[str, Pending] = {}
        self._browsers: dict[str, tuple[str, float]] = {}
        self._agents: dict[str, AgentSession] = {}

    def wait_for_login(self, pending: Pending) -> str:
        """Keep an authorization; the answer identifies it."""
        key = secrets.token_urlsafe(24)
        with self._lock:
            self._pending[key] = pending
        return key

    def pending(self, key: str | None) -> Pending | None:
        """An authorization that still waits, or None."""
        with self._lock:
            found = self._pending.get(key or "")
            return found if found and found.expires > self._clock.now() else None

    def finish(self, key: str) -> None:
        """Forget an authorization."""
        with self._lock:
            self._pending.pop(key, None)

    def log_in_browser(self, user_id: str, lifetime: float) -> str:
        """A new browser session of a user."""
        key = secrets.token_urlsafe(24)
        with self._lock:
            self._browsers[key] = (user_id, self._clock.now() + lifetime)
        return key

    def browser_user(self, key: str | None) -> str | None:
        """The user whose browser session this is, or None."""
        with self._lock:
            user_id, expires = self._browsers.get(key or "", ("", 0.0))
            return user_id if expires > self._clock.now() else None

    def log_in_agent(self, session: AgentSession) -> tuple[str, list[AgentSession]]:
        """A new agentVep session, and the user's earlier ones, which it ends."""
        key = secrets.token_hex(16)
        with self._lock:
            ended = self._remove_agents(session.user_id)
            self._agents[key] = session
        return key, ended

    def agent(self, key: str | None) -> AgentSession | None:
        """An agentVep session, or None."""
        with self._lock:
            return self._agents.get(key or "")

    def log_out_agent(self, key: str) -> None:
        """End an agentVep session."""
        with self._lock:
            self._agents.pop(key, None)

    def log_out_everywhere(self, user_id: str) -> None:
        """End all sessions of a user."""
        with self._lock:
            self._remove_agents(user_id)
            for key in _owned({key: user for key, (user, _) in self._browsers.items()}, user_id):
                del self._browsers[key]

    def _remove_agents(self, user_id: str) -> list[AgentSession]:
        keys = _owned({key: session.user_id for key, session in self._agents.items()}, user_id)
        return [self._agents.pop(key) for key in keys]


def _owned(owners: Mapping[str, str], user_id: str) -> list[str]:
    return [key for key, owner in owners.items() if owner == user_id]
