"""What an answer with an unexpected status means, in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from runner.checks import http_status, liveperson
from runner.transport.exchange import Answer

Explainer = Callable[[Answer], tuple[str, ...]]
"""An answer → lines that say what it means, the last of which says what to do; none for an answer not understood."""

EXPLAINERS: Final[list[Explainer]] = [liveperson.explain, http_status.explain]
"""Asked in this order; the first that understands an answer explains it."""


def explain(answer: Answer) -> tuple[str, ...]:
    """The lines of the first explainer that understands the answer."""
    return next((lines for explainer in EXPLAINERS if (lines := explainer(answer))), ())
