"""Reading answers: framing, odd but legal ones, and those that are no HTTP."""

from __future__ import annotations

import gzip
import socket
import time
import zlib
from collections.abc import Callable
from importlib.util import find_spec
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runner.core.clock import Clock
from runner.core.problem import Kind
from runner.transport.client import Client, Limits, Timeouts
from runner.transport.connection import Connection, ConnectionLost
from runner.transport.decode import decode
from runner.transport.prepare import Prepared
from runner.transport.progress import Deadline
from runner.transport.reader import ProtocolFault, Reader

Make = Callable[..., Prepared]
Serve = Callable[..., Any]
Reply = Callable[..., bytes]


@pytest.mark.parametrize(
    ("sent", "body"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", b"hello"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 5, 5\r\n\r\nhello", b"hello"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", b""),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n", b"hello"),
        (
            b"HTTP/1.1 200 OK\r\ntransfer-encoding: Chunked\r\n\r\n3;x=y\r\nhel\r\n02\r\nlo\r\n0\r\nT: 1\r\n\r\n",
            b"hello",
        ),
        (b"HTTP/1.1 200\r\nContent-Length: 2\r\n\r\nok", b"ok"),
        (b"HTTP/1.1 200 OK\nContent-Length: 2\n\nok", b"ok"),
        (b"\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", b"ok"),
        (
            b"HTTP/1.1 103 Early\r\nX: 1\r\n\r\nHTTP/1.1 100 C\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
            b"ok",
        ),
    ],
)
def test_framed_bodies_leave_the_connection_usable(
    serve: Serve, make: Make, client: Client, sent: bytes, body: bytes
) -> None:
    server = serve(sent)
    for _ in range(2):
        exchange = client.send(make(server.url))
        assert exchange.problem is None
        assert (exchange.answer.status, exchange.answer.body, exchange.answer.wire_size) == (200, body, len(body))
    assert server.connections == 1


@pytest.mark.parametrize(
    "head",
    [
        b"HTTP/1.0 200 OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: identity\r\nContent-Length: 3\r\n\r\n",
    ],
)
def test_other_bodies_end_with_the_connection(serve: Serve, make: Make, client: Client, head: bytes) -> None:
    def handler(asked: Any, sock: socket.socket) -> None:
        sock.sendall(head + b"hel")
        sock.sendall(b"lo")

    assert client.send(make(serve(handler).url)).answer.body == b"hello"


def test_http_1_0_keeps_the_connection_only_where_it_says_so(serve: Serve, make: Make, client: Client) -> None:
    server = serve(b"HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n")
    kept = serve(b"HTTP/1.0 200 OK\r\nConnection: Keep-Alive\r\nContent-Length: 0\r\n\r\n")
    for _ in range(2):
        assert client.send(make(server.url)).answer.http_version == "1.0"
        client.send(make(kept.url))
    assert (server.connections, kept.connections) == (2, 1)


@pytest.mark.parametrize(
    ("method", "status"), [("HEAD", "200 OK"), ("GET", "204 No Content"), ("GET", "304 Not Modified")]
)
def test_answers_without_body(serve: Serve, make: Make, client: Client, method: str, status: str) -> None:
    server = serve(f"HTTP/1.1 {status}\r\nContent-Length: 5\r\nContent-Encoding: gzip\r\n\r\n".encode())
    for _ in range(2):
        exchange = client.send(make(server.url, method))
        assert exchange.answer.body == b""
    assert server.connections == 1


@pytest.mark.parametrize(
    ("line", "status", "reason"),
    [("901 Odd", 901, "Odd"), ("299", 299, ""), ("404 Not  Found ", 404, "Not  Found "), ("600 Größe", 600, "Größe")],
)
def test_every_three_digit_status_is_one(
    serve: Serve, make: Make, client: Client, line: str, status: int, reason: str
) -> None:
    answer = client.send(make(serve(f"HTTP/1.1 {line}\r\nContent-Length: 0\r\n\r\n".encode()).url)).answer
    assert (answer.status, answer.reason) == (status, reason)


def test_headers_keep_order_case_and_duplicates(serve: Serve, make: Make, client: Client) -> None:
    sent = (
        b"HTTP/1.1 200 OK\r\nx-B:  2 \r\nSet-Cookie: a=1\r\nX-A:\r\nset-cookie: b=2\r\nX-F: a\r\n b\r\nX-U: h\xe9\r\n"
    )
    answer = client.send(make(serve(sent + b"Content-Length: 0\r\n\r\n").url)).answer
    assert answer.headers == (
        ("x-B", "2"), ("Set-Cookie", "a=1"), ("X-A", ""), ("set-cookie", "b=2"), ("X-F", "a b"), ("X-U", "hé"),
        ("Content-Length", "0"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        (b"SSH-2.0-OpenSSH_9.6\r\n", "begins with"),
        (b"<html>", "begins with"),
        (b"HTTP/1.1 abc OK\r\n\r\n", "status line"),
        (b"HTTP/1.1 99 OK\r\n\r\n", "status line"),
        (b"HTTP/1.1 200 OK\r\nno colon here\r\n\r\n", "has no name"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 1, 2\r\n\r\n", "Content-Length"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n", "Content-Length"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 1_0\r\n\r\n", "Content-Length"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n", "longer than"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n", "size of a chunk"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n", "size of a chunk"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nabcdef\r\n", "chunk"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n" + b"9" * 20000, "size of a chunk"),
        (b"HTTP/1.1 200 OK\r\nX: " + b"a" * 300_000, "headers are longer"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhel", "3 of 5 bytes"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel", "before the last chunk"),
        (b"HTTP/1.1 200 OK\r\nContent-Le", "within its headers"),
        (b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc", "not valid gzip"),
    ],
)  # fmt: skip
def test_what_is_no_answer_is_a_protocol_problem(
    serve: Serve, make: Make, client: Client, sent: bytes, words: str
) -> None:
    def handler(asked: Any, sock: socket.socket) -> None:
        sock.sendall(sent)

    server = serve(handler)
    exchange = client.send(make(server.url))
    assert exchange.answer is None
    assert exchange.problem.kind is Kind.PROTOCOL
    assert words in exchange.problem.what
    assert str(server.port) in exchange.problem.what
    assert exchange.sent.url == server.url + "/"


def test_malformed_lines_pass_with_the_insecure_parser(serve: Serve, make: Make, client: Client) -> None:
    from runner.transport.client import SendOptions

    server = serve(b"HTTP/1.1 200 OK\r\nno colon here\r\nX: 1\r\nContent-Length: 0\r\n\r\n")
    options = SendOptions.from_behavior({"insecureHTTPParser": True}, SendOptions())
    assert client.send(make(server.url), options).answer.headers[0] == ("X", "1")


def test_bytes_behind_an_answer_are_not_the_next_one(serve: Serve, make: Make, client: Client) -> None:
    server = serve(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 500 Forged\r\n\r\n")
    for _ in range(2):
        assert client.send(make(server.url)).answer.status == 200
    assert server.connections == 2


def test_a_body_beyond_the_limit_is_not_taken_in(serve: Serve, make: Make, make_client: Callable[..., Client]) -> None:
    small = make_client(limits=Limits(body=1000))
    bomb = gzip.compress(b"0" * 500_000)
    head = f"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {len(bomb)}\r\n\r\n".encode()
    for sent in (
        b"HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n" + b"a" * 1001,
        b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + b"a" * 1001,
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3e9\r\n" + b"a" * 1001,
        head + bomb,
    ):

        def handler(asked: Any, sock: socket.socket, sent: bytes = sent) -> None:
            sock.sendall(sent)

        problem = small.send(make(serve(handler).url)).problem
        assert problem.kind is Kind.PROTOCOL
        assert "longer than 1000 bytes" in problem.what


PLAIN = b'{"ok":true}' * 20


def deflate_raw(data: bytes) -> bytes:
    encoder = zlib.compressobj(wbits=-15)
    return encoder.compress(data) + encoder.flush()


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", gzip.compress(PLAIN, mtime=0)),
        ("x-gzip", gzip.compress(PLAIN, mtime=0)),
        ("gzip", gzip.compress(PLAIN[:50], mtime=0) + gzip.compress(PLAIN[50:], mtime=0)),
        ("gzip", gzip.compress(PLAIN, mtime=0) + b"garbage"),
        ("deflate", zlib.compress(PLAIN)),
        ("deflate", deflate_raw(PLAIN)),
        ("deflate, gzip", gzip.compress(zlib.compress(PLAIN), mtime=0)),
        ("identity", PLAIN),
        ("unheard-of", PLAIN),
    ],
)
def test_encoded_bodies(serve: Serve, make: Make, client: Client, reply: Reply, encoding: str, body: bytes) -> None:
    answer = client.send(make(serve(reply("200 OK", body, f"Content-Encoding: {encoding}")).url)).answer
    assert answer.body == PLAIN
    assert answer.wire_size == len(body)


def test_an_empty_encoded_body_is_empty(serve: Serve, make: Make, client: Client, reply: Reply) -> None:
    assert client.send(make(serve(reply("200 OK", b"", "Content-Encoding: gzip")).url)).answer.body == b""
    assert decode(gzip.compress(b""), "gzip", 10) == b""


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_a_body_cut_short_is_not_passed_off_as_whole(encoding: str) -> None:
    body = {"gzip": gzip.compress, "deflate": zlib.compress}[encoding](PLAIN)
    with pytest.raises(ProtocolFault, match="cut short"):
        decode(body[:-5], encoding, 10_000)


@pytest.mark.skipif(find_spec("brotli") is not None, reason="brotli is installed")
def test_brotli_without_its_package_says_what_to_install(
    serve: Serve, make: Make, client: Client, reply: Reply
) -> None:
    problem = client.send(make(serve(reply("200 OK", b"x", "Content-Encoding: br")).url)).problem
    assert problem.kind is Kind.PROTOCOL
    assert "faas-runner[brotli]" in problem.hint


@pytest.mark.skipif(find_spec("brotli") is None, reason="brotli is not installed")
def test_brotli() -> None:
    import brotli  # type: ignore[import-not-found]

    assert decode(brotli.compress(PLAIN), "br", 10_000) == PLAIN
    with pytest.raises(ProtocolFault, match="longer than"):
        decode(brotli.compress(b"0" * 1_000_000), "br", 10_000)
    for broken in (b"nonsense", brotli.compress(PLAIN)[:-3]):
        with pytest.raises(ProtocolFault):
            decode(broken, "br", 10_000)


class Script:
    """A socket that gives prepared pieces."""

    def __init__(self, pieces: list[bytes]) -> None:
        self._pieces = pieces

    def settimeout(self, seconds: float | None) -> None: ...

    def recv(self, size: int) -> bytes:
        if not self._pieces:
            return b""
        piece = self._pieces.pop(0)
        if len(piece) > size:
            self._pieces.insert(0, piece[size:])
        return piece[:size]


def read(pieces: list[bytes]) -> tuple[int, bytes]:
    connection = Connection(Script(pieces), "")  # type: ignore[arg-type]
    reader = Reader(connection, Deadline(Timeouts(), Clock()), Limits(head=1000, body=1000))
    head = reader.head()
    return head.status, reader.body(head, "GET")[0]


@given(st.lists(st.binary(min_size=1, max_size=30), max_size=5), st.randoms(use_true_random=False))
def test_an_answer_is_the_same_however_it_is_cut(chunks: list[bytes], random: Any) -> None:
    body = b"".join(b"%x\r\n%b\r\n" % (len(chunk), chunk) for chunk in chunks) + b"0\r\n\r\n"
    whole = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + body
    cuts = sorted({0, len(whole), *(random.randrange(len(whole)) for _ in range(6))})
    pieces = [whole[start:end] for start, end in zip(cuts, cuts[1:], strict=False)]
    assert read(pieces) == (200, b"".join(chunks))


@settings(max_examples=300)
@given(st.lists(st.binary(max_size=20) | st.sampled_from([b"HTTP/1.1 200 OK\r\n", b"\r\n", b"\n", b"Content-Length: 3",
    b"Transfer-Encoding: chunked\r\n\r\n", b"3\r\nabc\r\n", b"0\r\n\r\n", b"X: 1\r\n"]), max_size=8))  # fmt: skip
def test_noise_is_refused_in_known_ways(pieces: list[bytes]) -> None:
    try:
        status, body = read([piece for piece in pieces if piece])
    except (ProtocolFault, ConnectionLost):
        return
    assert 100 <= status <= 999
    assert isinstance(body, bytes)


def test_a_large_body_arrives_whole(serve: Serve, make: Make, client: Client, reply: Reply) -> None:
    body = bytes(range(256)) * 20_000
    started = time.monotonic()
    assert client.send(make(serve(reply("200 OK", body)).url)).answer.body == body
    assert time.monotonic() - started < 5


def test_a_large_request_arrives_whole(serve: Serve, make: Make, client: Client) -> None:
    server = serve()
    text = "ä" * 500_000
    assert client.send(make(server.url, "POST", body={"mode": "raw", "raw": text})).answer.status == 200
    assert server.asked[0].body == text.encode()
