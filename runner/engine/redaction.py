"""Secrets leave the run here: every event is cleaned once, before any reporter sees it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from runner.collection.model import Leaf
from runner.core.secrets import MASK, Secrets
from runner.engine.events import Event, ExchangeFinished, ItemFinished, ItemStarted, RunFinished, RunStarted
from runner.engine.written_credentials import without_credentials
from runner.transport.exchange import Exchange, HeaderPairs

_CREDENTIALS = frozenset({"authorization", "proxy-authorization"})


def redacted(events: Iterable[Event], secrets: Secrets) -> Iterator[Event]:
    """The same events without any secret known when each of them happened."""
    cleaner = _Cleaner(secrets)
    for event in events:
        yield cleaner.event(event)


class _Cleaner:
    """Keeps the last leaf and exchange, which stand in several events of an item."""

    def __init__(self, secrets: Secrets) -> None:
        self._secrets = secrets
        self._leaves: dict[int, tuple[int, Leaf, Leaf]] = {}
        self._exchange: tuple[int, Exchange, Exchange] | None = None

    def event(self, event: Event) -> Event:
        if isinstance(event, ItemStarted):
            return replace(event, leaf=self._leaf(event.leaf))
        if isinstance(event, ExchangeFinished):
            return replace(event, exchange=self._clean_exchange(event.exchange))
        if isinstance(event, ItemFinished):
            return replace(
                event,
                leaf=self._leaf(event.leaf),
                exchange=event.exchange and self._clean_exchange(event.exchange),
                checks=self._secrets.redact(event.checks),
                problems=self._secrets.redact(event.problems),
                visualization=self._secrets.redact(event.visualization),
            )
        if isinstance(event, (RunStarted, RunFinished)):
            event = replace(event, collection=without_credentials(event.collection))
        return self._secrets.redact(event)

    def _leaf(self, leaf: Leaf) -> Leaf:
        version = self._secrets.version
        known = self._leaves.get(id(leaf))
        if known is None or known[0] != version:
            # the leaf itself is kept so that its id cannot be given to another one
            known = self._leaves[id(leaf)] = (version, leaf, self._secrets.redact(without_credentials(leaf)))
        return known[2]

    def _clean_exchange(self, exchange: Exchange) -> Exchange:
        known = self._exchange
        if known is None or known[1] is not exchange or known[0] != self._secrets.version:
            known = self._exchange = (self._secrets.version, exchange, self._redact(exchange))
        return known[2]

    def _redact(self, exchange: Exchange) -> Exchange:
        sent = replace(exchange.sent, headers=_without_credentials(exchange.sent.headers))
        redirects = tuple(self._redact(hop) for hop in exchange.redirects)
        return self._secrets.redact(replace(exchange, sent=sent, redirects=redirects))


def _without_credentials(headers: HeaderPairs) -> HeaderPairs:
    """``Authorization: Bearer ********``: the scheme tells what was done, the rest is nobody's business."""
    return tuple(
        (name, f"{value.split(' ', 1)[0]} {MASK}" if " " in value else MASK)
        if name.lower() in _CREDENTIALS
        else (name, value)
        for name, value in headers
    )
