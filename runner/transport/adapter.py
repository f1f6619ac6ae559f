"""``requests``' transport seam: a prepared request out, its answer in, byte for byte as they stand."""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from requests import PreparedRequest, Response
from requests.adapters import BaseAdapter
from requests.utils import get_encoding_from_headers

from runner.core.clock import Clock
from runner.core.errors import RequestError
from runner.transport.connect_to import ConnectTo, destination
from runner.transport.connection import Connection, ConnectionLost, ConnectionPool, Route
from runner.transport.decode import decode
from runner.transport.dial import dial
from runner.transport.faults import explain
from runner.transport.headers import HeaderList
from runner.transport.prepare.headers import check_header
from runner.transport.prepare.text import utf8
from runner.transport.prepare.url import WireUrl, wire_url
from runner.transport.progress import Deadline, Phase, Progress
from runner.transport.proxies import Proxy, parse_proxy
from runner.transport.reader import Head, Reader
from runner.transport.settings import Limits, Timeouts
from runner.transport.tls import ClientCert, TlsSettings

_SMALL = 64 * 1024
_BROKEN = (ConnectionLost, ConnectionError, ssl.SSLEOFError, ssl.SSLZeroReturnError)


@dataclass(slots=True)
class Received:
    """An answer as it was read.

    Attributes:
        body: decoded.
        wire_size: bytes of the body before that.
    """

    head: Head
    body: bytes
    wire_size: int
    remote: str


@dataclass(slots=True)
class Call:
    """How one request is sent."""

    deadline: Deadline
    progress: Progress
    proxy: Proxy | None = None
    tls: TlsSettings = field(default_factory=TlsSettings)
    lenient: bool = False
    connection: object = None


class WireAdapter(BaseAdapter):
    """Writes exactly what was prepared, over connections that it keeps open."""

    def __init__(
        self, limits: Limits | None = None, clock: Clock | None = None, connect_to: tuple[ConnectTo, ...] = ()
    ) -> None:
        super().__init__()
        self._connect_to = connect_to
        self._limits = limits or Limits()
        self._clock = clock or Clock()
        self._pool = ConnectionPool()

    def exchange(self, request: PreparedRequest, call: Call) -> Received:
        """Send a request and read its answer.

        Raises:
            RequestError: of kind NETWORK, TLS, TIMEOUT or PROTOCOL; of kind REQUEST for what cannot be written.
        """
        url = wire_url(request.url or "", False)
        route = route_of(url, call.proxy, call.tls)._replace(owner=call.connection)
        try:
            return self._exchange(request, _bytes_of(request, url, route), route, call)
        except RequestError:
            raise
        except Exception as error:
            raise RequestError(explain(error, route, call.progress, call.deadline)) from error

    def send(
        self,
        request: PreparedRequest,
        stream: bool = False,
        timeout: Any = None,
        verify: bool | str = True,
        cert: Any = None,
        proxies: Mapping[str, str] | None = None,
    ) -> Response:
        """The same by ``requests``' own contract; the body is read at once, also with ``stream``.

        Raises:
            RequestError: as :meth:`exchange` does.
        """
        url = wire_url(request.url or "", False)
        proxy = (proxies or {}).get(url.scheme)
        tls = TlsSettings(
            verify=bool(verify),
            ca=(verify,) if isinstance(verify, str) else (),
            client_cert=ClientCert(*((cert,) if isinstance(cert, str) else cert)) if cert else None,
        )
        call = Call(
            deadline=Deadline(_timeouts(timeout), self._clock),
            progress=Progress(self._clock),
            proxy=parse_proxy(proxy) if proxy else None,
            tls=tls,
        )
        return self._response(request, self.exchange(request, call))

    def close(self) -> None:
        """Close all idle connections."""
        self._pool.close()

    def _exchange(self, request: PreparedRequest, data: tuple[bytes, ...], route: Route, call: Call) -> Received:
        connection = self._pool.take(route)
        if connection is not None:
            try:
                return self._converse(connection, request, data, route, call)
            except _BROKEN:
                # The server closed it while it waited: nothing of an answer came, so it is tried anew, once.
                if connection.received:
                    raise
        connection = dial(route, call.deadline, call.progress, destination(self._connect_to, route.host, route.port))
        return self._converse(connection, request, data, route, call)

    def _converse(
        self, connection: Connection, request: PreparedRequest, data: tuple[bytes, ...], route: Route, call: Call
    ) -> Received:
        reusable = False
        try:
            self._write(connection, data, call)
            received, reusable = self._read(connection, request, call)
            return received
        finally:
            if reusable:
                self._pool.give(route, connection)
            else:
                connection.close()

    def _write(self, connection: Connection, data: tuple[bytes, ...], call: Call) -> None:
        call.progress.remote = connection.remote
        call.progress.enter(Phase.SEND)
        try:
            for piece in data:
                connection.send(piece, call.deadline)
        except _BROKEN:
            # A server may answer and close before it has read the whole body; its answer counts.
            if not connection.fill(call.deadline):
                raise

    def _read(self, connection: Connection, request: PreparedRequest, call: Call) -> tuple[Received, bool]:
        progress = call.progress
        progress.enter(Phase.WAIT)
        if not connection.pending and not connection.fill(call.deadline):
            raise ConnectionLost
        progress.first_byte = progress.lap()
        progress.enter(Phase.READ)
        reader = Reader(connection, call.deadline, self._limits, call.lenient)
        head = reader.head()
        wire, keeps_alive = reader.body(head, request.method or "")
        encodings = head.named.get("content-encoding")
        body = decode(wire, encodings, self._limits.body) if encodings else wire
        progress.download = progress.lap()
        reusable = keeps_alive and "close" not in request.headers.get("Connection", "").lower()
        return Received(head, body, len(wire), connection.remote), reusable and not connection.pending

    def _response(self, request: PreparedRequest, received: Received) -> Response:
        response = Response()
        response.status_code = received.head.status
        response.reason = received.head.reason
        response.headers = HeaderList(received.head.headers)  # type: ignore[assignment]
        response.encoding = get_encoding_from_headers(response.headers)
        response.url = request.url or ""
        response.request = request
        response.raw = BytesIO(received.body)
        response._content = received.body
        response._content_consumed = True  # type: ignore[attr-defined]
        response.connection = self  # type: ignore[assignment]
        return response


def route_of(url: WireUrl, proxy: Proxy | None, tls: TlsSettings) -> Route:
    """Which connections lead to a URL."""
    secure = url.scheme == "https"
    port = int(url.port) if url.port else (443 if secure else 80)
    needs_tls = secure or (proxy is not None and proxy.scheme == "https")
    return Route(url.scheme, url.host, port, proxy, tls) if needs_tls else Route(url.scheme, url.host, port, proxy)


def _bytes_of(request: PreparedRequest, url: WireUrl, route: Route) -> tuple[bytes, ...]:
    """Request line, headers and body, in as few pieces as is wise."""
    headers, body = request.headers, _body_of(request)
    pairs = headers.pairs() if isinstance(headers, HeaderList) else _foreign_pairs(headers, url)
    target = url.target
    if route.proxy is not None and not route.proxy.is_socks and route.scheme == "http":
        target = f"http://{url.authority}{target}"
        if route.proxy.authorization is not None and "Proxy-Authorization" not in headers:
            pairs = [*pairs, ("Proxy-Authorization", route.proxy.authorization)]
    if body and "chunked" in headers.get("Transfer-Encoding", "").lower():
        body = b"%x\r\n%b\r\n0\r\n\r\n" % (len(body), body)
    head = _head(f"{request.method} {target} HTTP/1.1", pairs).encode(getattr(request, "head_encoding", "latin-1"))
    return (head + body,) if len(body) <= _SMALL else (head, body)


def _head(request_line: str, pairs: list[tuple[str, str]]) -> str:
    text = "\r\n".join([request_line, *[f"{name}: {value}" for name, value in pairs], "", ""])
    # Authentication may have put in anything: a line break would forge headers.
    if text.count("\n") != len(pairs) + 2 or text.count("\r") != len(pairs) + 2 or not _is_latin_1(text):
        for name, value in pairs:
            check_header(name, value)
    return text


def _is_latin_1(text: str) -> bool:
    return text.isascii() or max(text) <= "\xff"


def _foreign_pairs(headers: Mapping[str, str | bytes], url: WireUrl) -> list[tuple[str, str]]:
    """The headers of a request that was prepared by ``requests`` itself, which leaves out ``Host``."""
    pairs = [(name, v.decode("latin-1") if isinstance(v, bytes) else v) for name, v in headers.items()]
    return pairs if "Host" in headers else [("Host", url.authority), *pairs]


def _body_of(request: PreparedRequest) -> bytes:
    body: Any = request.body
    if isinstance(body, bytes) or not body:
        return body or b""
    if isinstance(body, str):
        return utf8(body)
    content = body.read() if hasattr(body, "read") else b"".join(body)
    return utf8(content) if isinstance(content, str) else bytes(content)


def _timeouts(timeout: Any) -> Timeouts:
    """``requests``' time-out: seconds, a pair for connecting and reading, or None."""
    connect, read = timeout if isinstance(timeout, tuple) else (timeout, timeout)
    return Timeouts(connect=connect or 0, read=read or 0, whole=0)
