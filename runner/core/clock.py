"""Time, handed in so that tests can hold it still."""

from __future__ import annotations

import time
from datetime import datetime, timezone


class Clock:
    """The machine's clocks."""

    def now(self) -> float:
        """Seconds since the epoch."""
        return time.time()

    def monotonic(self) -> float:
        """Seconds from an arbitrary start that never go back."""
        return time.perf_counter()

    def sleep(self, seconds: float) -> None:
        """Wait."""
        time.sleep(seconds)


def iso(seconds: float) -> str:
    """A time since the epoch as UTC ISO 8601 with milliseconds, as Postman writes it."""
    moment = datetime.fromtimestamp(seconds, timezone.utc)
    return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"
