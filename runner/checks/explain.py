"""What an answer that is not as expected means, in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from runner.checks import http_status, liveperson
from runner.transport.exchange import Exchange

Explainer = Callable[[Exchange], tuple[str, ...]]
"""An exchange → lines that say what its answer means, the last of which says what to do; none where it is not known."""

EXPLAINERS: Final[list[Explainer]] = [
    liveperson.explain,
    lambda exchange: http_status.explain(exchange.answer) if exchange.answer else (),
]
"""Asked in this order; the first that understands an answer explains it."""


def explain(exchange: Exchange) -> tuple[str, ...]:
    """The lines of the first explainer that understands the answer."""
    return next((lines for explainer in EXPLAINERS if (lines := explainer(exchange))), ())
