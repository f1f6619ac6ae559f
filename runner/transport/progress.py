"""How far an exchange has come, and how long it may still take."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from runner.core.clock import Clock
from runner.transport.exchange import Timings
from runner.transport.settings import Timeouts


class Phase(str, Enum):
    """What is being done; tells what an error means."""

    LOOKUP = "look up the host"
    CONNECT = "connect"
    PROXY = "open a tunnel through the proxy"
    TLS = "set up TLS"
    SEND = "send the request"
    WAIT = "wait for the answer"
    READ = "read the answer"


class DeadlinePassed(TimeoutError):
    """The time for the whole exchange is over."""


class Deadline:
    """The time that an exchange with all its redirects may take."""

    __slots__ = ("_clock", "_end", "timeouts")

    def __init__(self, timeouts: Timeouts, clock: Clock, latest: float | None = None) -> None:
        self.timeouts = timeouts
        self._clock = clock
        end = clock.monotonic() + timeouts.whole if timeouts.whole else None
        self._end = latest if end is None else min(end, end if latest is None else latest)

    def left(self, limit: float) -> float | None:
        """Seconds that one step with a time-out of its own may take; None for no limit.

        Raises:
            DeadlinePassed: there is no time left.
        """
        if self._end is None:
            return limit or None
        left = self._end - self._clock.monotonic()
        if left <= 0:
            raise DeadlinePassed
        return min(limit, left) if limit else left

    @property
    def passed(self) -> bool:
        """Whether the time is over."""
        return self._end is not None and self._clock.monotonic() >= self._end

    def for_connecting(self) -> Deadline:
        """The shorter deadline for reaching the server."""
        return Deadline(Timeouts(whole=self.left(self.timeouts.connect) or 0), self._clock)


@dataclass(slots=True)
class Progress:
    """What was seen of an exchange so far; seconds as in :class:`Timings`."""

    clock: Clock
    started: float = field(init=False)
    phase: Phase = Phase.LOOKUP
    dns: float | None = None
    connect: float | None = None
    tls: float | None = None
    first_byte: float | None = None
    download: float | None = None
    remote: str | None = None
    _begun: float = field(init=False)
    _mark: float = field(init=False)

    def __post_init__(self) -> None:
        self.started = self.clock.now()
        self._begun = self._mark = self.clock.monotonic()

    def enter(self, phase: Phase) -> None:
        """Begin the next phase."""
        self.phase = phase
        self._mark = self.clock.monotonic()

    def lap(self) -> float:
        """Seconds since the phase began."""
        return self.clock.monotonic() - self._mark

    def timings(self) -> Timings:
        """What was measured, up to now."""
        return Timings(
            started=self.started,
            dns=self.dns,
            connect=self.connect,
            tls=self.tls,
            first_byte=self.first_byte,
            download=self.download,
            total=self.clock.monotonic() - self._begun,
        )
