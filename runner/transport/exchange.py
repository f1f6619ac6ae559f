"""What went over the wire, as values."""

from __future__ import annotations

from dataclasses import dataclass

from runner.core.problem import Problem

HeaderPairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timings:
    """Seconds that each phase took; None where a phase did not happen or could not be seen."""

    started: float
    """Seconds since the epoch."""
    dns: float | None = None
    connect: float | None = None
    tls: float | None = None
    first_byte: float | None = None
    """From the last byte of the request to the first of the answer."""
    download: float | None = None
    total: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A request as it was written to the connection."""

    method: str
    url: str
    headers: HeaderPairs = ()
    body: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A response as it was read; ``body`` is decoded (gzip, deflate, br), any three-digit status is a status."""

    status: int
    reason: str
    headers: HeaderPairs = ()
    body: bytes = b""
    wire_size: int = 0
    """Bytes of the body before decoding."""
    size: int = -1
    """Bytes of the decoded body; stays what it was when secrets in the body are masked."""
    http_version: str = "1.1"

    def __post_init__(self) -> None:
        if self.size < 0:
            object.__setattr__(self, "size", len(self.body))

    def header(self, name: str) -> str | None:
        """The last value of a header, by any case."""
        low = name.lower()
        return next((value for key, value in reversed(self.headers) if key.lower() == low), None)

    def text(self) -> str:
        """The body by the charset of its Content-Type, else UTF-8."""
        return self.body.decode(charset_of(self.header("content-type")), "replace")


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One request and what came of it: an answer, or a problem."""

    sent: Sent
    answer: Answer | None = None
    problem: Problem | None = None
    timings: Timings
    remote: str | None = None
    """Address and port that were connected to."""
    redirects: tuple[Exchange, ...] = ()
    """The exchanges that led here by redirection, first one first."""


def charset_of(content_type: str | None) -> str:
    """The charset that a Content-Type names, or utf-8 when it names none that is known."""
    import codecs

    for part in (content_type or "").split(";")[1:]:
        name, _, value = part.partition("=")
        if name.strip().lower() == "charset":
            try:
                return codecs.lookup(value.strip().strip("\"'")).name
            except LookupError:
                return "utf-8"
    return "utf-8"
