"""Mean, extremes and spread of a stream of numbers, in constant memory."""

from __future__ import annotations

from collections.abc import Iterable
from math import sqrt


class Figures:
    """Figures over the numbers added so far; all are 0 when there are none.

    The spread is the population's standard deviation, by Welford's method.
    """

    __slots__ = ("_squares", "count", "maximum", "mean", "minimum")

    def __init__(self, numbers: Iterable[float] = ()) -> None:
        self.count = 0
        self.mean = self.minimum = self.maximum = self._squares = 0.0
        for number in numbers:
            self.add(number)

    def add(self, number: float) -> None:
        """Take in one more."""
        self.count += 1
        self.minimum = number if self.count == 1 else min(self.minimum, number)
        self.maximum = number if self.count == 1 else max(self.maximum, number)
        distance = number - self.mean
        self.mean += distance / self.count
        self._squares += distance * (number - self.mean)

    @property
    def sd(self) -> float:
        """Standard deviation."""
        return sqrt(self._squares / self.count) if self.count else 0.0
