"""An open connection and the store of those that wait for their next request."""

from __future__ import annotations

import select
import socket
from collections import deque
from threading import Lock
from typing import NamedTuple

from runner.transport.progress import Deadline
from runner.transport.proxies import Proxy
from runner.transport.tls import TlsSettings

_CHUNK = 256 * 1024


class Route(NamedTuple):
    """Where a connection leads; connections are shared only by requests with equal routes."""

    scheme: str
    host: str
    port: int
    proxy: Proxy | None = None
    tls: TlsSettings = TlsSettings()
    owner: object = None
    """Who alone uses it, for authentication that holds for a whole connection."""

    @property
    def address(self) -> str:
        """Host and port, an IPv6 address in brackets."""
        return f"{self.host}:{self.port}"


class ConnectionLost(Exception):
    """The peer closed the connection, in the middle of something."""


class Connection:
    """A socket with the bytes that were read ahead."""

    __slots__ = ("_buffer", "_position", "_socket", "received", "remote")

    def __init__(self, sock: socket.socket, remote: str) -> None:
        self._socket = sock
        self._buffer = b""
        self._position = 0
        self.remote = remote
        self.received = False
        """Whether any byte of the present answer arrived."""

    @property
    def socket(self) -> socket.socket:
        """The socket, or what is laid over it."""
        return self._socket

    def send(self, data: bytes, deadline: Deadline) -> None:
        """Write all of it."""
        self._socket.settimeout(deadline.left(deadline.timeouts.read))
        self._socket.sendall(data)

    def fill(self, deadline: Deadline, size: int = 65536) -> bool:
        """Read on, once; False at the end of the stream."""
        self._socket.settimeout(deadline.left(deadline.timeouts.read))
        data = self._socket.recv(size)
        if not data:
            return False
        self.received = True
        self._buffer = self._buffer[self._position :] + data
        self._position = 0
        return True

    @property
    def pending(self) -> int:
        """How many bytes were read ahead."""
        return len(self._buffer) - self._position

    @property
    def buffer(self) -> bytes:
        """All that was read ahead."""
        if self._position:
            self._buffer, self._position = self._buffer[self._position :], 0
        return self._buffer

    def skip(self, size: int) -> None:
        """Forget bytes that were read ahead."""
        self._position += size

    def line(self, limit: int, deadline: Deadline) -> bytes:
        """A line without its end.

        Raises:
            ConnectionLost: the stream ended.
            OverflowError: it is longer than ``limit``.
        """
        while (end := self._buffer.find(b"\n", self._position)) < 0:
            if self.pending > limit:
                raise OverflowError
            if not self.fill(deadline):
                raise ConnectionLost
        line = self._buffer[self._position : end]
        self._position = end + 1
        return line.rstrip(b"\r")

    def exactly(self, size: int, deadline: Deadline) -> bytes:
        """So many bytes.

        Raises:
            ConnectionLost: the stream ended before.
        """
        start = self._position
        if len(self._buffer) - start >= size:
            self._position = start + size
            return self._buffer[start : start + size]
        pieces, missing = [self.buffer], size - self.pending
        self._buffer = b""
        while missing:
            self._socket.settimeout(deadline.left(deadline.timeouts.read))
            piece = self._socket.recv(min(missing, _CHUNK))
            if not piece:
                raise ConnectionLost(f"{size - missing} of {size} bytes of the body arrived")
            pieces.append(piece)
            missing -= len(piece)
        return b"".join(pieces)

    def rest(self, limit: int, deadline: Deadline) -> bytes:
        """Everything up to the end of the stream.

        Raises:
            OverflowError: it is more than ``limit``.
        """
        pieces: list[bytes] = []
        size = 0
        while self.pending or self.fill(deadline, _CHUNK):
            pieces.append(self.buffer)
            size += self.pending
            self._buffer = b""
            if size > limit:
                raise OverflowError
        return b"".join(pieces)

    def is_stale(self) -> bool:
        """Whether the peer closed it, or said something unasked, while it waited."""
        return self.pending > 0 or _is_readable(self._socket)

    def close(self) -> None:
        """Close the socket."""
        self._socket.close()


def _is_readable(sock: socket.socket) -> bool:
    try:
        if hasattr(select, "poll"):
            poll = select.poll()
            poll.register(sock, select.POLLIN)
            return bool(poll.poll(0))
        return bool(select.select([sock], [], [], 0)[0])
    except (OSError, ValueError):
        return True


class ConnectionPool:
    """Connections that are open and idle, by route. Safe to share between threads."""

    def __init__(self, limit: int = 64) -> None:
        self._idle: dict[Route, deque[Connection]] = {}
        self._limit = limit
        self._lock = Lock()

    def take(self, route: Route) -> Connection | None:
        """A connection that was used before and is still alive, or None."""
        while (connection := self._pop(route)) is not None:
            if not connection.is_stale():
                connection.received = False
                return connection
            connection.close()
        return None

    def give(self, route: Route, connection: Connection) -> None:
        """Keep a connection for the next request of that route; the oldest of any route goes when there are many."""
        with self._lock:
            self._idle.setdefault(route, deque()).append(connection)
            if sum(map(len, self._idle.values())) <= self._limit:
                return
            oldest = next(iter(self._idle))
        extra = self._pop(oldest, oldest_first=True)
        if extra is not None:
            extra.close()

    def close(self) -> None:
        """Close all of them."""
        with self._lock:
            idle, self._idle = self._idle, {}
        for connections in idle.values():
            for connection in connections:
                connection.close()

    def _pop(self, route: Route, oldest_first: bool = False) -> Connection | None:
        with self._lock:
            idle = self._idle.get(route)
            if not idle:
                return None
            connection = idle.popleft() if oldest_first else idle.pop()
            if not idle:
                del self._idle[route]
            return connection
