from __future__ import annotations

import json
import socket
import ssl
from collections.abc import Iterator
from contextlib import suppress

import pytest
from emulator_client import LivePerson

from runner.emulator.functions import ECHO


class Wire:
    """Raw bytes over TLS."""

    def __init__(self, lp: LivePerson, service: str = "faasGW") -> None:
        host, port = lp.hosts[service].split(":")
        context = ssl.create_default_context(cafile=lp.emulator.ca_file)
        self.socket = context.wrap_socket(socket.create_connection((host, int(port)), timeout=5), server_hostname=host)
        self.file = self.socket.makefile("rb")

    def send(self, data: bytes) -> None:
        self.socket.sendall(data)

    def read(self) -> tuple[str, dict[str, str], bytes]:
        status = self.file.readline().decode().rstrip("\r\n")
        headers: dict[str, str] = {}
        while (line := self.file.readline()) not in (b"\r\n", b""):
            name, _, value = line.decode("latin-1").rstrip("\r\n").partition(": ")
            headers[name.lower()] = value
        return status, headers, self.file.read(int(headers.get("content-length", 0)))

    def close(self) -> None:
        self.file.close()
        self.socket.close()


@pytest.fixture
def wire(lp: LivePerson) -> Iterator[Wire]:
    made = Wire(lp)
    yield made
    made.close()


def invocation(lp: LivePerson, framing: bytes, body: bytes) -> bytes:
    head = f"POST /api/account/{lp.config.account_id}/lambdas/{ECHO}/invoke?v=1 HTTP/1.1\r\nHost: x\r\n"
    head += f"Authorization: Bearer {lp.app_token()}\r\nContent-Type: application/json\r\n"
    return head.encode() + framing + b"\r\n\r\n" + body


def test_a_chunked_body_is_read(lp: LivePerson, wire: Wire) -> None:
    chunks = b'9;ext=1\r\n{"payload\r\n5\r\n": 1}\r\n0\r\nTrailer: x\r\n\r\n'
    wire.send(invocation(lp, b"Transfer-Encoding: chunked", chunks))
    status, _, body = wire.read()
    assert status == "HTTP/1.1 200 OK"
    assert json.loads(body)["payload"] == 1


def test_pipelined_requests_are_answered_in_order(lp: LivePerson, wire: Wire) -> None:
    requests = [invocation(lp, b"Content-Length: 13", b'{"payload":%d}' % number) for number in (1, 2)]
    wire.send(b"".join(requests))
    assert [json.loads(wire.read()[2])["payload"] for _ in range(2)] == [1, 2]


def test_expect_100_continue(lp: LivePerson, wire: Wire) -> None:
    wire.send(invocation(lp, b"Content-Length: 13\r\nExpect: 100-continue", b""))
    assert wire.read()[0] == "HTTP/1.1 100 Continue"
    wire.send(b'{"payload":1}')
    assert wire.read()[0] == "HTTP/1.1 200 OK"


def test_connection_close_is_honoured(lp: LivePerson, wire: Wire) -> None:
    wire.send(b"GET /nowhere HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
    status, headers, _ = wire.read()
    assert status == "HTTP/1.1 404 Not Found"
    assert headers["connection"] == "close"
    assert wire.file.read() == b""


def test_head_has_no_body(wire: Wire) -> None:
    wire.send(b"HEAD /nowhere HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
    assert wire.file.read().endswith(b"\r\n\r\n")


def test_an_absolute_target_is_understood(lp: LivePerson) -> None:
    wire = Wire(lp, "sentinel")
    wire.send(b"GET https://host/sentinel/well-known/jwks HTTP/1.1\r\nHost: host\r\n\r\n")
    assert wire.read()[0] == "HTTP/1.1 200 OK"
    wire.close()


@pytest.mark.parametrize(
    ("request_bytes", "status"),
    [
        (b"nonsense\r\n\r\n", 400),
        (b"GET / HTTP/x\r\n\r\n", 400),
        (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505),
        (b"GET /" + b"x" * 70_000 + b" HTTP/1.1\r\n\r\n", 414),
        (b"GET / HTTP/1.1\r\nX: " + b"x" * 70_000 + b"\r\n\r\n", 431),
        (b"POST / HTTP/1.1\r\nContent-Length: many\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab", 400),
        (b"POST / HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n", 413),
        (b"POST / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n", 501),
        (b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", 400),
        (b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n", 400),
        (b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nfffffffff\r\n", 413),
    ],
)
def test_a_request_that_cannot_be_read_ends_the_connection(wire: Wire, request_bytes: bytes, status: int) -> None:
    wire.send(request_bytes)
    line, headers, body = wire.read()
    assert line.split()[1] == str(status)
    assert headers["connection"] == "close"
    assert json.loads(body)["message"]


@pytest.mark.parametrize("data", [b"", b"GET / HTTP/1.1\r\n", b"POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nab"])
def test_a_client_that_leaves_early_harms_nobody(
    lp: LivePerson, data: bytes, capfd: pytest.CaptureFixture[str]
) -> None:
    wire = Wire(lp)
    wire.send(data)
    wire.close()
    assert lp.invoke(ECHO).status_code == 200
    lp.emulator.stop()
    assert capfd.readouterr() == ("", "")


def test_plain_http_on_a_tls_port_harms_nobody(lp: LivePerson, capfd: pytest.CaptureFixture[str]) -> None:
    host, port = lp.hosts["faasGW"].split(":")
    with socket.create_connection((host, int(port)), timeout=5) as plain:
        plain.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        plain.settimeout(5)
        with suppress(ConnectionResetError):
            while plain.recv(1000):
                pass
    assert lp.invoke(ECHO).status_code == 200
    assert capfd.readouterr() == ("", "")
