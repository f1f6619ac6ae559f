"""Flows driven by hand, without network."""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from runner.auth.context import AuthContext, Step
from runner.auth.flow import TokenCache, flow_for, register_secrets
from runner.collection.model import Auth, Param, Request
from runner.core.clock import Clock
from runner.core.location import Location
from runner.core.problem import Problem
from runner.core.secrets import Secrets
from runner.transport.exchange import Answer, Exchange, Sent, Timings
from runner.transport.prepare import FileAccess, Prepared, prepare

Reply = Answer | Problem


class StillClock(Clock):
    """A clock that moves only when it is told to."""

    def __init__(self) -> None:
        self.time = 1_700_000_000.0

    def now(self) -> float:
        return self.time


def answer(status: int = 200, body: object = "", kind: str = "application/json", reason: str = "") -> Answer:
    data = body if isinstance(body, bytes) else (body if isinstance(body, str) else json.dumps(body)).encode()
    return Answer(status=status, reason=reason, headers=(("Content-Type", kind),), body=data)


def jwt(claims: object) -> str:
    parts = ({"alg": "none"}, claims)
    return ".".join([*(urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=") for part in parts), "sig"])


@dataclass
class Bench:
    """Drives flows by hand, as the engine does, with answers made up by the test."""

    oauth2: Mapping[str, object] | None = None
    tokens: TokenCache = field(default_factory=TokenCache)
    secrets: Secrets = field(default_factory=Secrets)
    clock: StillClock = field(default_factory=StillClock)
    preview: bool = False
    purposes: list[str] = field(default_factory=list)
    sent: list[Sent] = field(default_factory=list)
    seen: list[Exchange] = field(default_factory=list)
    settings: Callable[[], Mapping[str, object] | None] | None = None

    def context(self) -> AuthContext:
        return AuthContext(self.settings or (lambda: self.oauth2), self.tokens, self.secrets, self.clock, self.preview)

    def run(
        self,
        kind: str,
        params: Mapping[str, object] | None = None,
        replies: tuple[Reply, ...] = (),
        *,
        url: str = "http://h/x",
        headers: tuple[tuple[str, str], ...] = (),
    ) -> Sent:
        """The item's own request as it was sent last; the last of ``replies`` is given to every further request."""
        prepared = plain_request(url, headers)
        auth = Auth(type=kind, params=params or {}, location=Location("c.json", ("item",)))
        flow = flow_for(auth, prepared, self.context())
        pending = list(replies)
        own: Sent | None = None
        try:
            step = next(flow)
            while True:
                reply = pending.pop(0) if pending else answer()
                exchange = self._send(step, reply)
                own = exchange.sent if step.purpose == "request" else own
                step = flow.send(exchange)
        except StopIteration:
            assert own is not None
            return own

    def _send(self, step: Step, reply: Reply) -> Exchange:
        request = step.request
        sent = Sent(
            method=request.method, url=request.url, headers=tuple(request.headers.pairs()), body=request.body or b""
        )
        self.purposes.append(step.purpose)
        self.sent.append(sent)
        outcome = {"answer": reply} if isinstance(reply, Answer) else {"problem": reply}
        exchange = Exchange(sent=sent, timings=Timings(started=0), **outcome)
        register_secrets(step.purpose, exchange, self.secrets, step.token_paths)
        self.seen.append(self.secrets.redact(exchange))
        return exchange

    @property
    def token_requests(self) -> list[Sent]:
        return [sent for sent, purpose in zip(self.sent, self.purposes, strict=True) if purpose == "token"]


def plain_request(url: str = "http://h/x", headers: tuple[tuple[str, str], ...] = ()) -> Prepared:
    request = Request(headers=tuple(Param(key=key, value=value) for key, value in headers))
    return prepare(request, url, behavior={}, files=FileAccess("."), user_agent="agent/1", token=lambda: "t")


def own_headers(sent: Sent) -> list[tuple[str, str]]:
    """Those before the ones that every request has."""
    names = [name for name, _ in sent.headers]
    return list(sent.headers[: names.index("User-Agent")])
