"""The loopback redirect URI of a native client (RFC 8252 §7.3): one answer is awaited, and the browser told so."""

from __future__ import annotations

import errno
import hmac
import html
import socket
import socketserver
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Final
from urllib.parse import parse_qs, urlsplit, urlunsplit

from runner.core.errors import InputError, RequestError
from runner.core.problem import Kind

_ADDRESSES: Final = {"localhost": ("127.0.0.1", "::1"), "127.0.0.1": ("127.0.0.1",), "::1": ("::1",)}
"""Host of a redirect URI → where browsers may look for it; ``localhost`` is both."""
_IDLE: Final = 10.0
_POLL: Final = 0.05
_PAGE: Final = """<!doctype html><html lang="en"><meta charset="utf-8"><title>faas-runner</title>
<style>body{{font:1rem/1.5 system-ui,sans-serif;margin:4rem auto;max-width:32rem;padding:0 1rem}}</style>
<h1>{title}</h1><p>{text}</p></html>"""


@dataclass(frozen=True, slots=True)
class Loopback:
    """A redirect URI that this machine can answer.

    Attributes:
        host: as the URI has it, an IPv6 address without brackets.
        port: 0 for any free one.
    """

    uri: str
    host: str
    port: int
    path: str

    @classmethod
    def of(cls, uri: str) -> Loopback | None:
        """None for a URI that leads elsewhere, or over TLS.

        Raises:
            InputError: it is no URL.
        """
        try:
            parts = urlsplit(uri)
            port = parts.port
        except ValueError:
            raise InputError.at(
                None, f"redirect_uri {uri!r} is no URL", "Give one such as http://localhost:8765/callback."
            ) from None
        if parts.scheme != "http" or parts.hostname not in _ADDRESSES:
            return None
        return cls(uri, parts.hostname, 80 if port is None else port, parts.path or "/")


def with_port(uri: str, port: int) -> str:
    """A URI with another port."""
    parts = urlsplit(uri)
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    return urlunsplit(parts._replace(netloc=f"{host}:{port}"))


def brings_state(query: str, state: str) -> bool:
    """Whether a query has this state, once."""
    states = parse_qs(query, keep_blank_values=True).get("state", [])
    return len(states) == 1 and hmac.compare_digest(states[0].encode(), state.encode())


class Listener:
    """Waits at a loopback redirect URI for the one request that carries the right ``state``.

    Args:
        target: where to listen.

    Raises:
        RequestError: of kind AUTH: the port cannot be had.
    """

    def __init__(self, target: Loopback) -> None:
        self._arrived: Callable[[str], None] = lambda url: None
        self._lock = threading.Lock()
        self._done = False
        self._state = ""
        self.refused = 0
        """How many requests came with another state, or none."""
        self._servers = list(_bound(target, self._handler()))
        port = self._servers[0].server_address[1]
        self.uri = target.uri if target.port else with_port(target.uri, port)
        """The redirect URI, its port filled in."""
        self._path = target.path

    @contextmanager
    def serving(self, state: str, arrived: Callable[[str], None]) -> Iterator[None]:
        """Answer browsers for a while; the port is free afterwards.

        Args:
            state: what the right request carries.
            arrived: is told its whole URL, once, from another thread.
        """
        self._state, self._arrived = state, arrived
        threads = [threading.Thread(target=server.serve_forever, args=(_POLL,)) for server in self._servers]
        for thread in threads:
            thread.start()
        try:
            yield
        finally:
            for server in self._servers:
                server.shutdown()
            for thread in threads:
                thread.join()
            self.close()

    def close(self) -> None:
        """Give the port back."""
        for server in self._servers:
            server.server_close()

    def answer(self, target: str) -> tuple[int, str, str]:
        """Status, title and text for a request target."""
        path, _, query = target.partition("?")
        if path != self._path:
            return 404, "Not here", "faas-runner only waits for the answer of the authorization server."
        fields = parse_qs(query, keep_blank_values=True)
        if not brings_state(query, self._state):
            self.refused += 1
            text = "The state is not that of the login that faas-runner waits for. It keeps waiting."
            return 400, "This answer is of another login", text
        with self._lock:
            first, self._done = not self._done, True
        if not first:
            return 410, "Already done", "The answer of this login has been received. You can close this window."
        self._arrived(urlunsplit(urlsplit(self.uri)._replace(query=query)))
        if "error" in fields:
            return 200, "Not logged in", f"The server said: {fields['error'][0][:200]}. You can close this window."
        return 200, "Back to the terminal", "faas-runner goes on there. You can close this window."

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        listener = self

        class Handler(BaseHTTPRequestHandler):
            timeout = _IDLE

            def do_GET(self) -> None:
                status, title, text = listener.answer(self.path)
                body = _PAGE.format(title=html.escape(title), text=html.escape(text)).encode()
                self.send_response(status)
                for name, value in _headers(body).items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: object) -> None:
                """The target holds the code."""

        return Handler


class _Server(ThreadingHTTPServer):
    """Threads, as browsers open connections ahead and leave them idle; none is waited for."""

    daemon_threads = True
    block_on_close = False
    allow_reuse_address = sys.platform != "win32"  # where it would let two programs have one port

    def server_bind(self) -> None:
        """As HTTPServer does, without looking up the machine's name, which can take seconds."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = str(self.server_address[0]), int(self.server_address[1])

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that hangs up is no news."""


class _Server6(_Server):
    address_family = socket.AF_INET6


def _headers(body: bytes) -> dict[str, str]:
    return {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Length": str(len(body)),
        "Cache-Control": "no-store",
        "Referrer-Policy": "no-referrer",
        "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
        "Connection": "close",
    }


def _bound(target: Loopback, handler: type[BaseHTTPRequestHandler]) -> list[_Server]:
    """A server for each address of the host; of ``localhost`` the second is left out on a machine without IPv6."""
    servers: list[_Server] = []
    for address in _ADDRESSES[target.host]:
        port = servers[0].server_address[1] if servers else target.port
        try:
            servers.append((_Server6 if ":" in address else _Server)((address, port), handler))
        except OSError as error:
            if servers and error.errno != errno.EADDRINUSE:
                continue
            for server in servers:
                server.server_close()
            raise _unavailable(target, port, error) from None
    return servers


def _unavailable(target: Loopback, port: int, error: OSError) -> RequestError:
    taken = error.errno == errno.EADDRINUSE
    why = "another program listens there" if taken else (error.strerror or str(error)).lower()
    return RequestError.of(
        Kind.AUTH,
        f"port {port} of redirect_uri {target.uri} cannot be had: {why}",
        ("End that program, " if taken else "Check redirect_uri, ")
        + "use another redirect_uri that is registered for the client (--callback-url or --port), or log in with "
        "--no-browser and paste the address that the browser ends up at.",
    )
