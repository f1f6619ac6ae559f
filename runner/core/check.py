"""How one thing that an answer had to show was judged."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Literal

from runner.core.problem import Problem


class Outcome(str, Enum):
    """How a check or an item ended."""

    PASSED = "passed"
    FAILED = "failed"
    ERROR = "error"
    """Could not be judged."""
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing that an answer had to show.

    Attributes:
        name: as the user wrote it, or in the words of the expectation (``status is 200``).
        source: ``expect`` and ``extract`` come from a checks file, ``script`` from ``pm.test``.
    """

    name: str
    outcome: Outcome
    problem: Problem | None = None
    source: Literal["expect", "extract", "script"] = "expect"
