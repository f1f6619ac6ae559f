"""Opening connections: look up, connect, go through proxies, secure."""

from __future__ import annotations

import socket
import ssl
from importlib import import_module
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, NamedTuple

from runner.core.errors import RequestError
from runner.core.problem import Kind
from runner.transport.connection import Connection, Route
from runner.transport.progress import Deadline, Phase, Progress
from runner.transport.proxies import Proxy
from runner.transport.reader import Reader
from runner.transport.settings import Limits
from runner.transport.tls import TlsSettings, tls_context

_PROXY_HEAD = Limits(head=64 * 1024)


class ProxyRefused(Exception):
    """A proxy did not open a tunnel."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(f"{status} {reason}".strip())
        self.status = status


class _Address(NamedTuple):
    family: int
    place: Any


def dial(
    route: Route, deadline: Deadline, progress: Progress, destination: tuple[str, int] | None = None
) -> Connection:
    """A new connection that reaches to the route's host, within the time-out for connecting.

    Without a proxy it leads to ``destination``, if that is given, in place of the route's own host and port.

    Raises:
        OSError: among them ssl.SSLError, socket.gaierror and TimeoutError.
        ProxyRefused: the proxy said no.
        RequestError: a TLS setting cannot be used, or SOCKS is not installed.
    """
    deadline = deadline.for_connecting()
    if route.scheme == "https":
        tls_context(route.tls)
    proxy = route.proxy
    if proxy is not None and proxy.is_socks:
        sock, remote = _through_socks(route, proxy, deadline, progress)
    else:
        host, port = (proxy.host, proxy.port) if proxy is not None else destination or (route.host, route.port)
        sock, remote = _connect(_addresses(host.strip("[]"), port, deadline, progress), deadline, progress)
    try:
        if proxy is not None and not proxy.is_socks:
            sock = _through_http_proxy(sock, route, proxy, deadline, progress)
        if route.scheme == "https":
            sock = _secure(sock, route.host, route.tls, deadline, progress)
    except BaseException:
        sock.close()
        raise
    return Connection(sock, remote)


def _addresses(host: str, port: int, deadline: Deadline, progress: Progress) -> list[_Address]:
    """Where to connect to; ``localhost`` and names below it are loopback without asking anyone (RFC 6761 §6.3)."""
    name = host.rstrip(".").lower()
    if name == "localhost" or name.endswith(".localhost"):
        return [_Address(socket.AF_INET6, ("::1", port)), _Address(socket.AF_INET, ("127.0.0.1", port))]
    for family in (socket.AF_INET, socket.AF_INET6):
        try:
            socket.inet_pton(family, host)
        except (OSError, ValueError):
            continue
        return [_Address(family, (host, port))]
    progress.enter(Phase.LOOKUP)
    addresses = _look_up(host, port, deadline)
    progress.dns = progress.lap()
    return addresses


def _look_up(host: str, port: int, deadline: Deadline) -> list[_Address]:
    """Ask the system in a thread, as its resolver knows no time-out and cannot be interrupted."""
    answers: SimpleQueue[list[_Address] | Exception] = SimpleQueue()

    def ask() -> None:
        try:
            # As bytes, since for text Python would load its IDNA tables.
            found = socket.getaddrinfo(host.encode(), port, type=socket.SOCK_STREAM)
            answers.put([_Address(entry[0], entry[4]) for entry in found])
        except Exception as error:
            answers.put(error)

    Thread(target=ask, daemon=True).start()
    try:
        answer = answers.get(timeout=deadline.left(0))
    except Empty:
        raise TimeoutError from None
    if isinstance(answer, Exception):
        raise answer
    return answer


def _connect(addresses: list[_Address], deadline: Deadline, progress: Progress) -> tuple[socket.socket, str]:
    """Try one address after the other, each with its share of the time."""
    progress.enter(Phase.CONNECT)
    failure: OSError = OSError("the host has no address")
    for index, address in enumerate(addresses):
        progress.remote = _text_of(address.place)
        left = deadline.left(0)
        try:
            sock = socket.socket(address.family, socket.SOCK_STREAM)
        except OSError as error:
            failure = error
            continue
        try:
            sock.settimeout(left and left / (len(addresses) - index))
            sock.connect(address.place)
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            progress.connect = progress.lap()
            return sock, progress.remote
        except OSError as error:
            sock.close()
            failure = error
        except BaseException:
            sock.close()
            raise
    raise failure


def _text_of(place: tuple[Any, ...]) -> str:
    return f"[{place[0]}]:{place[1]}" if ":" in place[0] else f"{place[0]}:{place[1]}"


def _secure(
    sock: socket.socket, host: str, settings: TlsSettings, deadline: Deadline, progress: Progress
) -> socket.socket:
    progress.enter(Phase.TLS)
    context = tls_context(settings)
    sock.settimeout(deadline.left(0))
    name = host.strip("[]").rstrip(".")
    secured: socket.socket
    if isinstance(sock, ssl.SSLSocket):
        from urllib3.util.ssltransport import SSLTransport

        secured = SSLTransport(sock, context, name)  # type: ignore[assignment]
    else:
        secured = context.wrap_socket(sock, server_hostname=name.encode())
    progress.tls = progress.lap()
    return secured


def _through_http_proxy(
    sock: socket.socket, route: Route, proxy: Proxy, deadline: Deadline, progress: Progress
) -> socket.socket:
    if proxy.scheme == "https":
        sock = _secure(sock, proxy.host, route.tls, deadline, progress)
    if route.scheme != "https":
        return sock
    progress.enter(Phase.PROXY)
    lines = [f"CONNECT {route.address} HTTP/1.1", f"Host: {route.address}"]
    if proxy.authorization is not None:
        lines.append(f"Proxy-Authorization: {proxy.authorization}")
    tunnel = Connection(sock, "")
    tunnel.send("\r\n".join([*lines, "", ""]).encode("latin-1"), deadline)
    head = Reader(tunnel, deadline, _PROXY_HEAD).head()
    if not 200 <= head.status < 300:
        raise ProxyRefused(head.status, head.reason)
    return sock


def _through_socks(route: Route, proxy: Proxy, deadline: Deadline, progress: Progress) -> tuple[socket.socket, str]:
    """Connect by way of PySocks; with ``socks5h`` and ``socks4a`` the proxy looks up the host."""
    progress.enter(Phase.PROXY)
    try:
        socks = import_module("socks")
    except ImportError:
        raise RequestError.of(
            Kind.NETWORK,
            f"the proxy {proxy} speaks SOCKS, and the package for that is not installed",
            "Install it with: pip install 'faas-runner[socks]'",
        ) from None
    user, password = proxy.credentials or (None, None)
    kind = socks.SOCKS4 if proxy.scheme.startswith("socks4") else socks.SOCKS5
    sock: socket.socket = socks.socksocket()
    try:
        sock.settimeout(deadline.left(0))
        remote_lookup = proxy.scheme in ("socks5h", "socks4a")
        sock.set_proxy(kind, proxy.host, proxy.port, remote_lookup, user, password)  # type: ignore[attr-defined]
        sock.connect((route.host.strip("[]"), route.port))
    except BaseException:
        sock.close()
        raise
    progress.connect = progress.lap()
    return sock, f"{proxy.host}:{proxy.port}"
