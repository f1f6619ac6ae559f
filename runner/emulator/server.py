"""TLS listeners on loopback: one thread accepts for all ports, one thread serves each connection."""

from __future__ import annotations

import selectors
import socket
import ssl
import threading
from contextlib import suppress

from runner.core.errors import InputError
from runner.emulator.certificates import LOOPBACK
from runner.emulator.connection import Connection, Endpoint

_HANDSHAKE_SECONDS = 10
_BACKLOG = 128
_JOIN_SECONDS = 5


class Server:
    """Serves endpoints over TLS until it is stopped."""

    def __init__(self, context: ssl.SSLContext) -> None:
        self._context = context
        self._selector = selectors.DefaultSelector()
        self._wake, self._woken = socket.socketpair()
        self._selector.register(self._woken, selectors.EVENT_READ)
        self._listeners: list[socket.socket] = []
        self._workers: dict[threading.Thread, socket.socket] = {}
        self._lock = threading.Lock()
        self._stopping = False
        self._acceptor = threading.Thread(target=self._accept, name="emulator-accept", daemon=True)

    def listen(self, endpoint: Endpoint, port: int) -> int:
        """Open a port on loopback, 0 for any free one; the answer is its number.

        Raises:
            InputError: the port is taken or not allowed.
        """
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        try:
            if port:
                listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind((LOOPBACK, port))
            listener.listen(_BACKLOG)
        except OSError as error:
            listener.close()
            what = f"the emulator cannot listen on {LOOPBACK}:{port} for {endpoint.service}: {error.strerror}"
            raise InputError.at(None, what, "choose another port, or 0 for any free one") from None
        listener.setblocking(False)
        self._listeners.append(listener)
        self._selector.register(listener, selectors.EVENT_READ, endpoint)
        return int(listener.getsockname()[1])

    def start(self) -> None:
        """Begin to accept connections."""
        self._acceptor.start()

    def stop(self) -> None:
        """Close every port and connection and wait for their threads."""
        self._stopping = True
        self._wake.close()
        if self._acceptor.ident is not None:
            self._acceptor.join()
        for opened in (*self._listeners, self._woken):
            opened.close()
        self._selector.close()
        with self._lock:
            workers = dict(self._workers)
            for connection in workers.values():
                _cut(connection)
        for worker in workers:
            worker.join(_JOIN_SECONDS)

    def _accept(self) -> None:
        while not self._stopping:
            for key, _ in self._selector.select():
                if key.data is not None and not self._stopping:
                    self._welcome(key.fileobj, key.data)  # type: ignore[arg-type]

    def _welcome(self, listener: socket.socket, endpoint: Endpoint) -> None:
        try:
            connection, address = listener.accept()
        except OSError:
            return
        worker = threading.Thread(
            target=self._serve, args=(connection, address, endpoint), name=f"emulator-{endpoint.service}", daemon=True
        )
        with self._lock:
            self._workers[worker] = connection
        try:
            worker.start()
        except RuntimeError:  # the machine has no thread left
            self._workers.pop(worker)
            connection.close()

    def _serve(self, connection: socket.socket, address: object, endpoint: Endpoint) -> None:
        try:
            self._talk(connection, address, endpoint)
        except (OSError, ValueError):
            connection.close()
        finally:
            with self._lock:
                self._workers.pop(threading.current_thread(), None)

    def _talk(self, connection: socket.socket, address: object, endpoint: Endpoint) -> None:
        connection.settimeout(_HANDSHAKE_SECONDS)
        with self._lock:
            if self._stopping:
                raise ConnectionAbortedError
            secure = self._context.wrap_socket(connection, server_side=True, do_handshake_on_connect=False)
            self._workers[threading.current_thread()] = secure
        with secure:
            secure.do_handshake()
            Connection(secure, address, endpoint)
            _say_goodbye(secure)


def _say_goodbye(secure: ssl.SSLSocket) -> None:
    """Send TLS's close_notify without waiting for the other side's."""
    with suppress(OSError, ValueError):
        secure.settimeout(0)
        secure.unwrap()


def _cut(connection: socket.socket) -> None:
    """Wake a thread that waits for this connection, without touching its TLS state from here."""
    with suppress(OSError):
        socket.socket.shutdown(connection, socket.SHUT_RDWR)
