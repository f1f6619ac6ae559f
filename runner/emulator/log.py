"""What the emulator was asked and what it answered."""

from __future__ import annotations

import hmac
import re
import secrets
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import quote

from runner.emulator.messages import Pairs

_PUBLIC_QUERY = frozenset(
    {
        *("v", "v1.0", "version", "userid", "externalsystem", "skillid", "eventid", "name", "functionname", "stid"),
        *("response_type", "grant_type", "client_id", "redirect_uri", "scope", "code_challenge_method"),
    }
)
"""Names of query fields whose values may be shown."""
_SALT = secrets.token_bytes(16)


def fingerprint(secret: str) -> str:
    """Six characters that tell secrets apart in one process and tell nothing about them."""
    return "#" + hmac.new(_SALT, secret.encode("utf-8", "surrogateescape"), "sha256").hexdigest()[:6]


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedRequest:
    """A request and the status of its answer; everything but :meth:`line` holds secrets.

    Attributes:
        service: one of ``domain_api``, ``sentinel``, ``faasGW``, ``faasUI``, ``agentVep``.
        at: when it came, seconds since the epoch.
        seconds: how long the answer took to make.
    """

    service: str
    method: str
    path: str
    query: Pairs = field(default=(), repr=False)
    headers: Pairs = field(default=(), repr=False)
    body: bytes = field(default=b"", repr=False)
    status: int = 0
    at: float = 0.0
    seconds: float = 0.0

    def line(self) -> str:
        """One line for a console without secrets: what may be one is replaced by its fingerprint."""
        query = "&".join(f"{quote(name)}={_shown(name, value)}" for name, value in self.query)
        target = _printable(self.path) + ("?" + query if query else "")
        tail = f" {_scheme(self.headers)}" if _scheme(self.headers) else ""
        return f"{self.service} {self.method} {target} -> {self.status}{tail}"


def _shown(name: str, value: str) -> str:
    return quote(value, safe="/:-._~ ") if name.lower() in _PUBLIC_QUERY or not value else fingerprint(value)


def _scheme(headers: Pairs) -> str:
    value = next((value for name, value in headers if name.lower() == "authorization"), "")
    scheme, _, secret = value.partition(" ")
    if not secret:
        return fingerprint(value) if value else ""
    return f"{_printable(scheme)} {fingerprint(secret)}"


def _printable(text: str) -> str:
    return re.sub(r"[^\x21-\x7e]", "?", text)


class RequestLog:
    """The latest requests, oldest first, from all threads.

    Args:
        listener: is told of each request as it is answered, from the thread that answered it.
    """

    def __init__(self, listener: Callable[[LoggedRequest], None] | None = None, keep: int = 10_000) -> None:
        self._entries: deque[LoggedRequest] = deque(maxlen=keep)
        self._lock = threading.Lock()
        self._listener = listener

    def add(self, entry: LoggedRequest) -> None:
        """Remember a request."""
        with self._lock:
            self._entries.append(entry)
        if self._listener is not None:
            self._listener(entry)

    def entries(self) -> list[LoggedRequest]:
        """A copy of what is remembered."""
        with self._lock:
            return list(self._entries)
