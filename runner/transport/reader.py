"""HTTP/1 answers off a connection (RFC 9112).

A reader of our own: http.client parses headers with the email package, which makes an answer with ten headers cost
three times as much (measured: 74 µs against 23 µs), and it cannot keep to a deadline for the whole exchange.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from runner.transport.connection import Connection, ConnectionLost
from runner.transport.progress import Deadline
from runner.transport.settings import Limits

_HEAD_END = re.compile(rb"\r?\n\r?\n")
_STATUS_LINE = re.compile(r"HTTP/(\d(?:\.\d)?) +([1-9]\d\d)(?: (.*))?\Z", re.DOTALL)
_CHUNK_SIZE = re.compile(rb"[0-9a-fA-F]{1,15}\Z")
_NAMED = frozenset({"content-length", "transfer-encoding", "connection", "content-encoding"})
_LINE = 16 * 1024


class ProtocolFault(Exception):
    """What came is no HTTP."""


@dataclass(slots=True)
class Head:
    """Status line and headers."""

    version: str
    status: int
    reason: str
    headers: list[tuple[str, str]] = field(default_factory=list)
    named: dict[str, str] = field(default_factory=dict)
    """Of the headers that matter here, the values joined with commas, by lower-case name."""

    def keeps_alive(self) -> bool:
        """Whether the connection stays open behind this answer (RFC 9112 §9.3)."""
        options = self.named.get("connection", "").lower()
        return "close" not in options and (self.version not in ("1.0", "0.9") or "keep-alive" in options)


class Reader:
    """Reads one answer off a connection."""

    __slots__ = ("_connection", "_deadline", "_lenient", "_limits")

    def __init__(self, connection: Connection, deadline: Deadline, limits: Limits, lenient: bool = False) -> None:
        self._connection = connection
        self._deadline = deadline
        self._limits = limits
        self._lenient = lenient

    def head(self) -> Head:
        """The head of the final answer; interim ones (1xx) are passed over.

        Raises:
            ProtocolFault: it is no HTTP, or too long.
            ConnectionLost: the stream ended.
        """
        while True:
            head = self._parse(self._head_text())
            if head.status >= 200 or head.status == 101:
                return head

    def body(self, head: Head, method: str) -> tuple[bytes, bool]:
        """The body as it was sent, and whether the connection can be used again.

        Raises:
            ProtocolFault: the framing is wrong, or the body is too long.
            ConnectionLost: the stream ended before the body did.
        """
        status = head.status
        if method == "HEAD" or status in (204, 304) or status < 200:
            return b"", head.keeps_alive() and status != 101
        try:
            coding = head.named.get("transfer-encoding")
            if coding is not None and coding.lower().endswith("chunked"):
                return self._chunked(), head.keeps_alive() and "content-length" not in head.named
            length = head.named.get("content-length")
            if length is None or coding is not None:
                return self._connection.rest(self._limits.body, self._deadline), False
            return self._sized(length), head.keeps_alive()
        except OverflowError:
            raise ProtocolFault(f"the body is longer than {self._limits.body} bytes") from None

    def _head_text(self) -> str:
        connection, searched = self._connection, 0
        while True:
            buffer = connection.buffer
            if buffer[:1] in (b"\r", b"\n"):
                connection.skip(1)
                continue
            _refuse_other_protocols(buffer)
            end = _HEAD_END.search(buffer, searched)
            if end:
                connection.skip(end.end())
                return buffer[: end.start()].decode("latin-1")
            searched = max(0, len(buffer) - 3)
            if len(buffer) > self._limits.head:
                raise ProtocolFault(f"the headers are longer than {self._limits.head} bytes")
            if not connection.fill(self._deadline):
                raise ConnectionLost("the answer ended within its headers" if buffer else "")

    def _parse(self, text: str) -> Head:
        status_line, *lines = text.replace("\r\n", "\n").split("\n")
        match = _STATUS_LINE.match(status_line)
        if match is None:
            raise ProtocolFault(f"the status line is {status_line[:80]!r}")
        head = Head(match[1], int(match[2]), _utf8(match[3] or ""))
        headers, named = head.headers, head.named
        for line in lines:
            name, colon, value = line.partition(":")
            if line[:1] in (" ", "\t") and headers:
                headers[-1] = (headers[-1][0], f"{headers[-1][1]} {line.strip()}")
                continue
            if not colon or not name.strip():
                if self._lenient:
                    continue
                raise ProtocolFault(f"the header line {line[:80]!r} has no name")
            name, value = name.strip(" \t"), value.strip(" \t")
            headers.append((name, value))
            low = name.lower()
            if low in _NAMED:
                named[low] = f"{named[low]}, {value}" if low in named else value
        return head

    def _sized(self, length: str) -> bytes:
        sizes = {size.strip() for size in length.split(",")}
        size = sizes.pop()
        if sizes or not (size.isascii() and size.isdigit()):
            raise ProtocolFault(f"the Content-Length is {length[:80]!r}")
        if len(size) > 18 or int(size) > self._limits.body:
            raise OverflowError
        return self._connection.exactly(int(size), self._deadline)

    def _chunked(self) -> bytes:
        connection, deadline = self._connection, self._deadline
        chunks: list[bytes] = []
        total = 0
        try:
            while size := self._chunk_size():
                total += size
                if total > self._limits.body:
                    raise OverflowError
                chunks.append(connection.exactly(size, deadline))
                if self._line("the end of a chunk", 2):
                    raise ProtocolFault("a chunk is longer than it says")
            self._skip_trailers()
        except ConnectionLost:
            raise ConnectionLost("the connection was closed before the last chunk of the body") from None
        return b"".join(chunks)

    def _chunk_size(self) -> int:
        line = self._line("the size of a chunk")
        size = line.partition(b";")[0].strip()
        if not _CHUNK_SIZE.match(size):
            raise ProtocolFault(f"the size of a chunk is {size[:40]!r}")
        return int(size, 16)

    def _line(self, what: str, limit: int = _LINE) -> bytes:
        try:
            return self._connection.line(limit, self._deadline)
        except OverflowError:
            raise ProtocolFault(f"{what} is too long") from None

    def _skip_trailers(self) -> None:
        left = self._limits.head
        while line := self._line("a trailer"):
            left -= len(line)
            if left < 0:
                raise ProtocolFault("the trailers are too long")


def _refuse_other_protocols(start: bytes) -> None:
    """Fail at the first byte that cannot begin an answer, not when the peer falls silent."""
    if start[:5] != b"HTTP/"[: len(start)]:
        if start[:1] == b"\x15":
            raise ProtocolFault("the server speaks TLS: the URL has to start with https://")
        raise ProtocolFault(f"the answer begins with {start[:40]!r}")


def _utf8(text: str) -> str:
    if text.isascii():
        return text
    try:
        return text.encode("latin-1").decode()
    except UnicodeError:
        return text
