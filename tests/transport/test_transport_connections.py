"""Connections: kept, found stale, refused, reset, and the time that all of it may take."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from runner.core.clock import Clock
from runner.core.problem import Kind
from runner.transport.client import Client, SendOptions, Timeouts
from runner.transport.connection import Connection, ConnectionPool, Route
from runner.transport.prepare import Prepared

Make = Callable[..., Prepared]
Serve = Callable[..., Any]
Reply = Callable[..., bytes]


@pytest.fixture
def closed_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
    return port


def test_exactly_what_was_prepared_is_written(serve: Serve, make: Make, client: Client) -> None:
    server = serve()
    request = make(server.url + "/a/../b?x=|&", "POST", headers=(("X-U", "hé"),), body={"mode": "raw", "raw": "é"})
    exchange = client.send(request)
    asked = server.asked[0]
    assert asked.line == "POST /a/../b?x=|& HTTP/1.1"
    in_utf8 = [(name, value.encode("latin-1").decode()) for name, value in asked.headers]
    assert tuple(in_utf8) == tuple(request.headers.pairs()) == exchange.sent.headers, "as a body of text follows"
    assert asked.body == "é".encode() == exchange.sent.body
    assert exchange.remote == f"127.0.0.1:{server.port}"


def test_one_connection_serves_many_requests(serve: Serve, make: Make, client: Client) -> None:
    server = serve()
    first = client.send(make(server.url)).timings
    second = client.send(make(server.url)).timings
    assert server.connections == 1
    assert first.connect is not None
    assert second.connect is None
    for timings in (first, second):
        assert 0 <= timings.first_byte <= timings.total
        assert timings.download is not None
        assert abs(timings.started - time.time()) < 60


def test_a_request_that_asks_for_it_closes_the_connection(serve: Serve, make: Make, client: Client) -> None:
    server = serve()
    for _ in range(2):
        client.send(make(server.url, headers=(("connection", "close"),)))
    assert server.connections == 2


def test_a_connection_closed_while_idle_is_replaced(serve: Serve, make: Make, client: Client, reply: Reply) -> None:
    server = serve(lambda asked, sock: sock.sendall(reply()))
    for _ in range(3):
        assert client.send(make(server.url, "POST")).problem is None
    assert server.connections == 3


def test_a_kept_connection_that_dies_before_the_answer_is_tried_anew_once(
    serve: Serve, make: Make, client: Client, reply: Reply
) -> None:
    server = serve(lambda asked, sock: reply() if len(server.asked) in (1, 3) else None)
    assert client.send(make(server.url)).problem is None
    assert client.send(make(server.url)).answer.status == 200
    assert [asked.connection for asked in server.asked] == [1, 1, 2]


def test_a_fresh_connection_that_dies_is_not(serve: Serve, make: Make, client: Client) -> None:
    server = serve(lambda asked, sock: None)
    problem = client.send(make(server.url)).problem
    assert problem.kind is Kind.NETWORK
    assert "ECONNRESET" in problem.what
    assert len(server.asked) == 1


def test_an_answer_that_breaks_off_is_not_asked_for_again(
    serve: Serve, make: Make, client: Client, reply: Reply
) -> None:
    def handler(asked: Any, sock: socket.socket) -> bytes | None:
        if len(server.asked) == 1:
            return reply()
        sock.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx")
        return None

    server = serve(handler)
    client.send(make(server.url))
    assert client.send(make(server.url)).problem.kind is Kind.PROTOCOL
    assert len(server.asked) == 2


def test_nobody_listens(make: Make, client: Client, closed_port: int) -> None:
    exchange = client.send(make(f"http://127.0.0.1:{closed_port}/x"))
    assert exchange.answer is None
    assert exchange.problem.kind is Kind.NETWORK
    assert f"connect ECONNREFUSED 127.0.0.1:{closed_port}" in exchange.problem.what
    assert "Nothing listens" in exchange.problem.hint
    assert exchange.timings.total > 0


def test_an_unknown_host(make: Make, client: Client) -> None:
    problem = client.send(make("http://no.such.invalid/")).problem
    assert problem.kind is Kind.NETWORK
    assert "no.such.invalid" in problem.what
    assert "ENOTFOUND" in problem.what or "EAI_AGAIN" in problem.what


@pytest.mark.parametrize("host", ["a..b", "x" * 70 + ".com", "{{base}}", "a b"])
def test_an_impossible_host(make: Make, client: Client, host: str) -> None:
    problem = client.send(make(f"http://{host}/")).problem
    assert problem.kind is Kind.NETWORK
    assert host in problem.what


def test_a_reset_connection(serve: Serve, make: Make, client: Client) -> None:
    def handler(asked: Any, sock: socket.socket) -> None:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
        sock.close()

    problem = client.send(make(serve(handler).url)).problem
    assert problem.kind is Kind.NETWORK
    assert "ECONNRESET" in problem.what


@pytest.mark.parametrize("name", ["localhost", "api.localhost", "LOCALHOST"])
def test_localhost_is_loopback_without_asking_anyone(serve: Serve, make: Make, client: Client, name: str) -> None:
    server = serve()
    exchange = client.send(make(f"http://{name}:{server.port}/"))
    assert exchange.answer.status == 200
    assert exchange.timings.dns is None
    assert server.asked[0].header("host") == f"{name.lower()}:{server.port}"


def test_ipv6(make: Make, client: Client, serve: Serve) -> None:
    try:
        listener = socket.create_server(("::1", 0), family=socket.AF_INET6)
    except OSError:
        pytest.skip("this machine has no IPv6")
    with listener:
        port = listener.getsockname()[1]

        def run() -> None:
            sock, _ = listener.accept()
            with sock:
                sock.recv(65536)
                sock.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")

        thread = threading.Thread(target=run)
        thread.start()
        exchange = client.send(make(f"http://[::1]:{port}/"))
        thread.join()
    assert exchange.answer.status == 200
    assert exchange.remote == f"[::1]:{port}"


def test_an_early_answer_to_a_large_request_counts(serve: Serve, make: Make, client: Client) -> None:
    """A server may refuse a body without reading all of it."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def run() -> None:
            sock, _ = listener.accept()
            with sock:
                sock.recv(100)
                sock.sendall(b"HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                sock.shutdown(socket.SHUT_WR)
                while sock.recv(1_000_000):
                    pass

        thread = threading.Thread(target=run)
        thread.start()
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/"
        exchange = client.send(make(url, "POST", body={"mode": "raw", "raw": "x" * 5_000_000}))
        client.close()
        thread.join()
    assert exchange.answer.status == 413


@pytest.mark.parametrize(
    ("timeouts", "words"),
    [(Timeouts(read=0.2, whole=0), "sent no answer for 0.2 s"), (Timeouts(whole=0.2), "did not end within 0.2 s")],
)
def test_a_silent_server(
    serve: Serve, make: Make, make_client: Callable[..., Client], timeouts: Timeouts, words: str
) -> None:
    silence = threading.Event()
    server = serve(lambda asked, sock: silence.wait(10) and None)
    exchange = make_client(timeouts=timeouts).send(make(server.url))
    silence.set()
    assert exchange.problem.kind is Kind.TIMEOUT
    assert words in exchange.problem.what
    assert "ESOCKETTIMEDOUT" in exchange.problem.what
    assert exchange.timings.total < 5


@pytest.mark.parametrize("part", [b"HTTP/1.1 200 OK\r\nX: ", b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"])
def test_a_dripping_server_comes_to_an_end(serve: Serve, make: Make, client: Client, part: bytes) -> None:
    def handler(asked: Any, sock: socket.socket) -> None:
        sock.sendall(part)
        with contextlib.suppress(OSError):
            for _ in range(500):
                sock.sendall(b"a")
                time.sleep(0.02)

    options = SendOptions(timeouts=Timeouts(connect=5, read=5, whole=0.4))
    exchange = client.send(make(serve(handler).url), options)
    assert exchange.problem.kind is Kind.TIMEOUT
    assert exchange.timings.total < 3


def test_redirects_share_the_time_of_the_whole(serve: Serve, make: Make, client: Client, reply: Reply) -> None:
    def handler(asked: Any, sock: socket.socket) -> bytes:
        time.sleep(0.1)
        return reply("302 Found", b"", "Location: /again")

    options = SendOptions(timeouts=Timeouts(whole=0.35), max_redirects=1000)
    exchange = client.send(make(serve(handler).url), options)
    assert exchange.problem.kind is Kind.TIMEOUT
    assert 1 <= len(exchange.redirects) <= 4


def test_a_host_that_swallows_packets(make: Make, make_client: Callable[..., Client]) -> None:
    """A full backlog takes no more connections and refuses none."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        place = listener.getsockname()
        waiting = [socket.socket() for _ in range(4)]
        for sock in waiting:
            sock.setblocking(False)
            sock.connect_ex(place)
        time.sleep(0.05)
        client = make_client(timeouts=Timeouts(connect=0.3, read=5, whole=20))
        problem = client.send(make(f"http://127.0.0.1:{place[1]}/")).problem
        for sock in waiting:
            sock.close()
    assert problem.kind is Kind.TIMEOUT
    assert "could not be reached within 0.3 s" in problem.what
    assert "ETIMEDOUT" in problem.what


def test_no_limits_at_all(serve: Serve, make: Make, make_client: Callable[..., Client]) -> None:
    client = make_client(timeouts=Timeouts(connect=0, read=0, whole=0))
    assert client.send(make(serve().url)).answer.status == 200


@pytest.mark.parametrize("value", ["a\r\nX-Evil: 1", "a\nb", "a\rb", "€"])
def test_a_header_forged_after_preparation_is_not_written(serve: Serve, make: Make, client: Client, value: str) -> None:
    server = serve()
    request = make(server.url)
    request.headers["Authorization"] = value
    problem = client.send(request).problem
    assert problem.kind is Kind.REQUEST
    assert "'Authorization'" in problem.what
    assert server.asked == []


def test_an_interrupt_passes_through(serve: Serve, make: Make, make_client: Callable[..., Client]) -> None:
    class Interrupting(Clock):
        calls = 0

        def monotonic(self) -> float:
            self.calls += 1
            if self.calls > 6:
                raise KeyboardInterrupt
            return super().monotonic()

    client = Client(clock=Interrupting())
    with pytest.raises(KeyboardInterrupt):
        client.send(make(serve().url))
    client.close()


def test_a_chunked_body_is_framed_where_the_user_asks_for_it(serve: Serve, make: Make, client: Client) -> None:
    def handler(asked: Any, sock: socket.socket) -> bytes:
        while not asked.body.endswith(b"0\r\n\r\n"):
            asked.body += sock.recv(1000)
        return b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"

    server = serve(handler)
    headers = (("Transfer-Encoding", "chunked"),)
    client.send(make(server.url, "POST", headers=headers, body={"mode": "raw", "raw": "hello"}))
    assert server.asked[0].body == b"5\r\nhello\r\n0\r\n\r\n"
    assert server.asked[0].header("content-length") is None


@pytest.fixture
def pairs() -> Iterator[Callable[[], tuple[Connection, socket.socket]]]:
    sockets: list[socket.socket] = []

    def make() -> tuple[Connection, socket.socket]:
        near, far = socket.socketpair()
        sockets.extend((near, far))
        return Connection(near, ""), far

    yield make
    for sock in sockets:
        sock.close()


def test_the_pool_keeps_no_more_than_its_limit(pairs: Callable[[], tuple[Connection, socket.socket]]) -> None:
    pool = ConnectionPool(limit=2)
    made = [pairs()[0] for _ in range(3)]
    for number, connection in enumerate(made):
        pool.give(Route("http", "h", number), connection)
    assert pool.take(Route("http", "h", 0)) is None
    assert pool.take(Route("http", "h", 2)) is made[2]
    assert pool.take(Route("https", "h", 1)) is None
    pool.close()
    assert pool.take(Route("http", "h", 1)) is None


def test_the_pool_gives_away_no_dead_connection(pairs: Callable[[], tuple[Connection, socket.socket]]) -> None:
    pool, route = ConnectionPool(), Route("http", "h", 1)
    alive, _ = pairs()
    dead, far = pairs()
    talking, other = pairs()
    pool.give(route, alive)
    pool.give(route, dead)
    pool.give(route, talking)
    far.close()
    other.send(b"HTTP/1.1 408 Timeout\r\n\r\n")
    assert pool.take(route) is alive
    assert pool.take(route) is None


def test_threads_may_share_a_client(serve: Serve, make: Make, client: Client) -> None:
    server = serve()
    statuses: list[int] = []

    def run() -> None:
        for _ in range(20):
            statuses.append(client.send(make(server.url)).answer.status)

    threads = [threading.Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert statuses == [200] * 80
    assert server.connections <= 8
