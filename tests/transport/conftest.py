"""Real servers on loopback that say exactly what a test wants, byte for byte."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import trustme

from runner.collection.model import Body, FormPart, Param, Request
from runner.transport.client import Client, ClientSettings, Timeouts
from runner.transport.prepare import FileAccess, Prepared, prepare

USER_AGENT = "faas-runner/test"


@dataclass
class Asked:
    """A request as the server read it."""

    head: str
    body: bytes
    connection: int

    @property
    def line(self) -> str:
        return self.head.split("\r\n")[0]

    @property
    def method(self) -> str:
        return self.line.split(" ")[0]

    @property
    def target(self) -> str:
        return self.line.split(" ")[1]

    @property
    def headers(self) -> list[tuple[str, str]]:
        return [tuple(line.split(": ", 1)) for line in self.head.split("\r\n")[1:]]

    def header(self, name: str) -> str | None:
        found = [value for key, value in self.headers if key.lower() == name.lower()]
        return found[-1] if found else None


Handler = Callable[[Asked, socket.socket], "bytes | None"]
"""Gives what to answer; None closes the connection."""


class Server:
    """Answers every request with what a function makes of it."""

    def __init__(self, handler: Handler, context: ssl.SSLContext | None = None, host: str = "127.0.0.1") -> None:
        self._handler, self._context, self.host = handler, context, host
        self.asked: list[Asked] = []
        self.connections = 0
        self._sockets: list[socket.socket] = []
        self._listener = socket.create_server((host, 0))
        self.port: int = self._listener.getsockname()[1]
        self._threads: list[threading.Thread] = []
        self._start(self._accept)

    @property
    def url(self) -> str:
        return f"{'https' if self._context else 'http'}://{self.host}:{self.port}"

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for sock in self._sockets:
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(5)

    def _start(self, target: Callable[..., None], *args: object) -> None:
        thread = threading.Thread(target=target, args=args, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            try:
                sock, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            self._sockets.append(sock)
            self._start(self._serve, sock, self.connections)

    def _serve(self, sock: socket.socket, number: int) -> None:
        with sock, contextlib.suppress(OSError):
            if self._context is not None:
                sock = self._context.wrap_socket(sock, server_side=True)
            with sock:
                while (asked := read_request(sock, number)) is not None:
                    self.asked.append(asked)
                    answer = self._handler(asked, sock)
                    if answer is None:
                        return
                    sock.sendall(answer)


def read_request(sock: socket.socket, number: int = 0) -> Asked | None:
    data = b""
    while b"\r\n\r\n" not in data:
        piece = sock.recv(65536)
        if not piece:
            return None
        data += piece
    head, _, body = data.partition(b"\r\n\r\n")
    asked = Asked(head.decode("latin-1"), body, number)
    length = int(asked.header("content-length") or 0)
    while len(asked.body) < length:
        asked.body += sock.recv(65536)
    return asked


def answer(status: str = "200 OK", body: bytes = b"", *headers: str, length: bool = True) -> bytes:
    """An answer's bytes."""
    lines = [f"HTTP/1.1 {status}", *headers]
    if length:
        lines.append(f"Content-Length: {len(body)}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1") + body


@pytest.fixture(scope="session")
def reply() -> Callable[..., bytes]:
    return answer


@pytest.fixture
def serve() -> Iterator[Callable[..., Server]]:
    """Starts servers: ``serve(handler)``, ``serve(bytes)`` or ``serve([bytes, ...])`` for one after the other."""
    servers: list[Server] = []

    def start(what: object = b"", context: ssl.SSLContext | None = None, host: str = "127.0.0.1") -> Server:
        if isinstance(what, bytes):
            handler: Handler = lambda asked, sock: what or answer()  # noqa: E731
        elif isinstance(what, list):
            left = list(what)
            handler = lambda asked, sock: left.pop(0) if left else None  # noqa: E731
        else:
            assert callable(what)
            handler = what
        servers.append(Server(handler, context, host))
        return servers[-1]

    yield start
    for server in servers:
        server.close()


@pytest.fixture
def make_client() -> Iterator[Callable[..., Client]]:
    clients: list[Client] = []

    def make(**settings: object) -> Client:
        settings.setdefault("timeouts", Timeouts(connect=5, read=5, whole=20))
        clients.append(Client(ClientSettings(**settings)))  # type: ignore[arg-type]
        return clients[-1]

    yield make
    for client in clients:
        client.close()


@pytest.fixture
def client(make_client: Callable[..., Client]) -> Client:
    return make_client()


@pytest.fixture
def make(tmp_path: Path) -> Callable[..., Prepared]:
    """Prepares a request from its parts; headers are pairs, a body is the keyword arguments of ``Body``."""

    def build(
        url: str,
        method: str = "GET",
        headers: tuple[tuple[object, object], ...] = (),
        body: dict[str, object] | None = None,
        behavior: dict[str, object] | None = None,
        files: FileAccess | None = None,
    ) -> Prepared:
        request = Request(
            method=method,
            headers=tuple(Param(key=key, value=value) for key, value in headers),
            body=Body(**body) if body else None,  # type: ignore[arg-type]
        )
        return prepare(
            request,
            url,
            behavior=behavior or {},
            files=files or FileAccess(tmp_path),
            user_agent=USER_AGENT,
            token=lambda: "T",
        )

    return build


@pytest.fixture
def form() -> Callable[..., dict[str, object]]:
    """A multipart body from the keyword arguments of its parts."""
    return lambda *parts: {"mode": "formdata", "formdata": tuple(FormPart(**part) for part in parts)}


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="session")
def ca_file(authority: trustme.CA, tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("ca") / "ca.pem"
    authority.cert_pem.write_to_path(str(path))
    return str(path)


@pytest.fixture(scope="session")
def server_context(authority: trustme.CA) -> Callable[..., ssl.SSLContext]:
    """TLS for a server with a certificate for the given names."""

    def make(*names: str, issuer: trustme.CA | None = None, **kwargs: object) -> ssl.SSLContext:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        (issuer or authority).issue_cert(*(names or ("localhost", "127.0.0.1")), **kwargs).configure_cert(context)
        return context

    return make
