"""Proxies: which one, and what is said to it."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable
from importlib.util import find_spec
from typing import Any

import pytest

from runner.core.errors import RequestError
from runner.core.problem import Kind
from runner.transport.client import Client, SendOptions
from runner.transport.prepare import Prepared
from runner.transport.proxies import Proxies, Proxy, parse_proxy

Make = Callable[..., Prepared]
Serve = Callable[..., Any]
Contexts = Callable[..., ssl.SSLContext]
MakeClient = Callable[..., Client]


@pytest.fixture
def tunnel(serve: Serve) -> Any:
    """A proxy that opens a tunnel to wherever it is told, all names being loopback."""

    def handler(asked: Any, sock: socket.socket) -> None:
        port = int(asked.target.rpartition(":")[2])
        with socket.create_connection(("127.0.0.1", port)) as far, contextlib.suppress(OSError):
            sock.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            back = threading.Thread(target=pump, args=(far, sock), daemon=True)
            back.start()
            pump(sock, far)
            back.join(5)

    return serve(handler)


def pump(source: socket.socket, sink: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while data := source.recv(65536):
            sink.sendall(data)
        sink.shutdown(socket.SHUT_WR)


def test_http_goes_in_absolute_form(serve: Serve, make: Make, make_client: MakeClient) -> None:
    proxy = serve()
    client = make_client(proxies={"HTTP_PROXY": f"http://us%40er:p%3Aw@127.0.0.1:{proxy.port}"})
    exchange = client.send(make("http://no.such.invalid:81/a?b", headers=(("X", "1"),)))
    asked = proxy.asked[0]
    assert exchange.answer.status == 200
    assert asked.line == "GET http://no.such.invalid:81/a?b HTTP/1.1"
    assert asked.header("host") == "no.such.invalid:81"
    assert asked.header("proxy-authorization") == "Basic dXNAZXI6cDp3"
    assert exchange.sent.url == "http://no.such.invalid:81/a?b"
    assert exchange.remote == f"127.0.0.1:{proxy.port}"


def test_loopback_goes_through_the_proxy_too(serve: Serve, make: Make, make_client: MakeClient) -> None:
    proxy, server = serve(), serve()
    client = make_client(proxies={"http_proxy": proxy.url})
    client.send(make(server.url))
    client.send(make(server.url), SendOptions(proxy=""))
    assert [asked.target for asked in proxy.asked] == [f"{server.url}/"]
    assert len(server.asked) == 1
    make_client(proxies={"HTTP_PROXY": proxy.url, "NO_PROXY": "127.0.0.1"}).send(make(server.url))
    assert len(server.asked) == 2


def test_one_connection_to_the_proxy_serves_one_host(serve: Serve, make: Make, make_client: MakeClient) -> None:
    proxy = serve()
    client = make_client(proxies={"HTTP_PROXY": proxy.url})
    for host in ("a.invalid", "a.invalid", "b.invalid"):
        client.send(make(f"http://{host}/"))
    assert proxy.connections == 2


def test_https_goes_through_a_tunnel(
    serve: Serve, tunnel: Any, make: Make, make_client: MakeClient, server_context: Contexts, ca_file: str
) -> None:
    server = serve(context=server_context("far.example"))
    client = make_client(ca=ca_file, proxies={"HTTPS_PROXY": f"http://u:p@127.0.0.1:{tunnel.port}"})
    for _ in range(2):
        assert client.send(make(f"https://far.example:{server.port}/a")).answer.status == 200
    assert [asked.head for asked in tunnel.asked] == [
        f"CONNECT far.example:{server.port} HTTP/1.1\r\nHost: far.example:{server.port}\r\n"
        "Proxy-Authorization: Basic dTpw"
    ]
    assert [asked.target for asked in server.asked] == ["/a", "/a"]
    assert server.asked[0].header("proxy-authorization") is None


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_the_proxy_itself_may_speak_tls(
    serve: Serve, make: Make, make_client: MakeClient, server_context: Contexts, ca_file: str, scheme: str
) -> None:
    server = serve(context=server_context("far.example") if scheme == "https" else None)

    def handler(asked: Any, sock: Any) -> bytes | None:
        if asked.method != "CONNECT":
            return b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
        with socket.create_connection(("127.0.0.1", server.port)) as far, contextlib.suppress(OSError):
            sock.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
            # One thread, as a TLS socket must not be read and written at once.
            sock.settimeout(0.05)
            far.settimeout(0.05)
            relay(sock, far)
        return None

    proxy = serve(handler, server_context("localhost"))
    client = make_client(ca=ca_file, proxies={"ALL_PROXY": f"https://localhost:{proxy.port}"})
    exchange = client.send(make(f"{scheme}://far.example:{server.port}/a"))
    assert exchange.problem is None
    assert exchange.answer.status == 200
    client.close()


def relay(one: socket.socket, other: socket.socket) -> None:
    for _ in range(200):
        for source, sink in ((one, other), (other, one)):
            try:
                data = source.recv(65536)
            except TimeoutError:
                continue
            if not data:
                return
            sink.sendall(data)


@pytest.mark.parametrize(("status", "hint"), [("407 Auth Required", "user and password"), ("403 Forbidden", "PROXY")])
def test_a_proxy_that_refuses(
    serve: Serve, make: Make, make_client: MakeClient, reply: Callable[..., bytes], status: str, hint: str
) -> None:
    proxy = serve(reply(status))
    client = make_client(proxies={"HTTPS_PROXY": f"http://u:geheim@127.0.0.1:{proxy.port}"})
    problem = client.send(make("https://far.example/")).problem
    assert problem.kind is Kind.NETWORK
    assert status in problem.what
    assert "far.example:443" in problem.what
    assert f"http://127.0.0.1:{proxy.port}" in problem.what
    assert hint in problem.hint
    assert "geheim" not in problem.what + problem.hint


def test_a_proxy_that_is_not_there(make: Make, make_client: MakeClient) -> None:
    problem = make_client(proxies={"HTTP_PROXY": "127.0.0.1:1"}).send(make("http://far.example/")).problem
    assert problem.kind is Kind.NETWORK
    assert "ECONNREFUSED 127.0.0.1:1" in problem.what
    assert "through the proxy http://127.0.0.1:1" in problem.what


@pytest.mark.parametrize("url", ["ftp://h:1", "http://", "http://h:x", "http://h:99999"])
def test_a_proxy_url_that_cannot_be_used(make: Make, make_client: MakeClient, url: str) -> None:
    problem = make_client(proxies={"HTTP_PROXY": url}).send(make("http://far.example/")).problem
    assert problem.kind is Kind.REQUEST
    assert "HTTP_PROXY" in problem.hint
    with pytest.raises(RequestError):
        parse_proxy(url)


@pytest.mark.skipif(find_spec("socks") is not None, reason="PySocks is installed")
def test_socks_without_its_package_says_what_to_install(make: Make, make_client: MakeClient) -> None:
    problem = make_client(proxies={"ALL_PROXY": "socks5://127.0.0.1:1"}).send(make("http://far.example/")).problem
    assert problem.kind is Kind.NETWORK
    assert "faas-runner[socks]" in problem.hint


@pytest.mark.skipif(find_spec("socks") is None, reason="PySocks is not installed")
def test_socks(serve: Serve, make: Make, make_client: MakeClient) -> None:
    server = serve()
    listener = socket.create_server(("127.0.0.1", 0))

    def run() -> None:
        with listener:
            near, _ = listener.accept()
            with near:
                near.recv(100)
                near.sendall(b"\x05\x00")
                near.recv(100)
                near.sendall(b"\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00")
                with socket.create_connection(("127.0.0.1", server.port)) as far:
                    threading.Thread(target=pump, args=(far, near), daemon=True).start()
                    pump(near, far)

    thread = threading.Thread(target=run)
    thread.start()
    client = make_client(proxies={"ALL_PROXY": f"socks5h://127.0.0.1:{listener.getsockname()[1]}"})
    assert client.send(make("http://far.example/a")).answer.status == 200
    assert server.asked[0].target == "/a"
    client.close()
    thread.join()


@pytest.mark.parametrize(
    ("environment", "http", "https"),
    [
        ({}, None, None),
        ({"HTTP_PROXY": "http://p:1"}, "p", "p"),
        ({"HTTPS_PROXY": "http://p:1"}, None, "p"),
        ({"http_proxy": "http://p:1", "https_proxy": "http://q:1"}, "p", "q"),
        ({"HTTP_PROXY": "http://p:1", "http_proxy": "http://q:1"}, "p", "p"),
        ({"all_proxy": "http://p:1"}, "p", "p"),
        ({"ALL_PROXY": "http://p:1", "HTTP_PROXY": "http://q:1"}, "q", "q"),
        ({"HTTP_PROXY": ""}, None, None),
    ],
)
def test_which_variable_counts(environment: dict[str, str], http: str | None, https: str | None) -> None:
    proxies = Proxies(environment)
    for scheme, host in (("http", http), ("https", https)):
        proxy = proxies.for_url(scheme, "h.example", 80)
        assert (proxy.host if proxy else None) == host
    assert bool(proxies) is bool(http or https)


@pytest.mark.parametrize(
    ("zones", "covered"),
    [
        ("*", True), ("a,*", True), ("api.example.com", True), ("example.com", True), (".example.com", True),
        ("EXAMPLE.com", True), ("ample.com", False), ("example.com:8080", True), ("example.com:81", False),
        (" other , example.com ", True), ("other example.com", True), ("x.api.example.com", False), ("", False),
        (",", False), ("::1", False),
    ],
)  # fmt: skip
def test_hosts_without_proxy(zones: str, covered: bool) -> None:
    proxies = Proxies({"HTTP_PROXY": "http://p:1", "NO_PROXY": zones})
    assert (proxies.for_url("http", "api.example.com", 8080) is None) is covered


@pytest.mark.parametrize("zone", ["::1", "[::1]", "[::1]:80", "127.0.0.1"])
def test_addresses_without_proxy(zone: str) -> None:
    proxies = Proxies({"HTTP_PROXY": "http://p:1", "NO_PROXY": zone})
    host = "127.0.0.1" if zone == "127.0.0.1" else "::1"
    assert proxies.for_url("http", host, 80) is None
    assert proxies.for_url("http", "1.1.1.1", 80) is not None


@pytest.mark.parametrize(
    ("url", "proxy"),
    [
        ("p", Proxy("http", "p", 80)),
        ("p:3128", Proxy("http", "p", 3128)),
        ("https://p", Proxy("https", "p", 443)),
        ("SOCKS5://p", Proxy("socks5", "p", 1080)),
        ("http://u:p%40@[::1]:1", Proxy("http", "::1", 1, ("u", "p@"))),
        ("http://u@p", Proxy("http", "p", 80, ("u", ""))),
    ],
)
def test_proxy_urls(url: str, proxy: Proxy) -> None:
    assert parse_proxy(url) == proxy
    assert "p%40" not in str(proxy)
