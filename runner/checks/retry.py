"""When a request is sent again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from runner.checks.matcher import TESTS
from runner.core.problem import Kind
from runner.transport.exchange import Answer, Exchange

CONNECT: Final = "connect"
TIMEOUT: Final = "timeout"
_PROBLEMS: Final = {Kind.NETWORK: CONNECT, Kind.TIMEOUT: TIMEOUT}


@dataclass(frozen=True, slots=True, kw_only=True)
class Retry:
    """The rule of one request.

    Attributes:
        attempts: how often it is sent at most, the first time included.
        on: what calls for another attempt: statuses (``429``, ``5xx``), ``connect`` for a connection that failed,
            ``timeout`` for an answer that did not come in time.
        wait: seconds before the second attempt.
        backoff: by how much each later wait is longer than the one before it.
        at_most: seconds after the start of the first attempt, after which none is started any more.
    """

    attempts: int = 3
    on: tuple[str, ...] = ("429", "502", "503", "504", CONNECT)
    wait: float = 1.0
    backoff: float = 1.0
    at_most: float = 30.0

    def delay(self, attempt: int, exchange: Exchange, elapsed: float) -> float | None:
        """Seconds to wait before the next attempt, or None when there shall be none.

        ``Retry-After`` (RFC 9110 §10.2.3) goes before ``wait``; when it asks for more than ``at_most`` leaves, there
        is no other attempt.

        Args:
            attempt: number of the attempt that was made, from 1.
            exchange: what came of it.
            elapsed: seconds since the first attempt began.
        """
        if attempt >= self.attempts or not self._is_asked_for(exchange):
            return None
        asked = retry_after(exchange)
        pause = self.wait * min(self.backoff ** min(attempt - 1, 1000), 1e9) if asked is None else asked
        return pause if elapsed + pause <= self.at_most else None

    def _is_asked_for(self, exchange: Exchange) -> bool:
        if exchange.answer is not None:
            return TESTS["status"](exchange.answer.status, self.on)
        return exchange.problem is not None and _PROBLEMS.get(exchange.problem.kind) in self.on


def retry_after(exchange: Exchange) -> float | None:
    """Seconds that an answer's ``Retry-After`` asks to wait for, or None where it does not say so understandably."""
    answered = exchange.timings.started + exchange.timings.total
    return None if exchange.answer is None else _asked_wait(exchange.answer, answered)


def _asked_wait(answer: Answer, answered: float) -> float | None:
    value = (answer.header("Retry-After") or "").strip()
    if not value:
        return None
    if value.isascii() and value.isdigit():
        return float(value[:12])
    from email.utils import parsedate_to_datetime

    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - answered)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
