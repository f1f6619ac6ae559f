"""What a request says about TLS and about lax answers, against servers that show the difference."""

from __future__ import annotations

import gzip
import socketserver
import ssl
import threading
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import trustme

AUTHORITY = trustme.CA(key_type=trustme.KeyType.ECDSA)
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"


@contextmanager
def serving(answer: bytes, context: ssl.SSLContext | None = None) -> Iterator[tuple[int, list[Any]]]:
    """A server that answers everything so, and notes each connection's TLS version, cipher and client's name."""
    seen: list[Any] = []

    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            sock = self.request
            try:
                sock = context.wrap_socket(sock, server_side=True) if context else sock
                sock.recv(65536)
                if context:
                    subject = dict(pair for part in (sock.getpeercert() or {}).get("subject", ()) for pair in part)
                    seen.append((sock.version(), sock.cipher()[0], subject.get("commonName")))
                sock.sendall(answer)
            except OSError:
                pass
            finally:
                sock.close()

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True

    with Server(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield server.server_address[1], seen
        server.shutdown()
        thread.join()


@pytest.fixture
def secure() -> Iterator[tuple[str, list[Any]]]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    AUTHORITY.issue_cert("127.0.0.1").configure_cert(context)
    AUTHORITY.configure_trust(context)
    context.verify_mode = ssl.CERT_OPTIONAL
    with serving(OK, context) as (port, seen):
        yield f"https://127.0.0.1:{port}/", seen


def item(url: str, behavior: dict[str, object] | None = None, **request: object) -> dict[str, Any]:
    return {"name": "x", "request": {"method": "GET", "url": url, **request}, "protocolProfileBehavior": behavior or {}}


def test_strict_ssl_wins_over_insecure(faas: Any, collection: Any, secure: Any) -> None:
    assert faas("run", collection(item(secure[0])), "-k").code == 0
    assert faas("run", collection(item(secure[0], {"strictSSL": True})), "-k").code == 4
    assert faas("run", collection(item(secure[0]))).code == 4
    assert faas("run", collection(item(secure[0], {"strictSSL": False}))).code == 0


@pytest.mark.parametrize(
    ("behavior", "version", "cipher"),
    [
        ({"tlsDisabledProtocols": ["TLSv1_3"]}, "TLSv1.2", ""),
        ({"tlsDisabledProtocols": ["TLSv1", "TLSv1_1", "TLSv1_2"]}, "TLSv1.3", ""),
        (
            {"tlsDisabledProtocols": ["TLSv1_3"], "tlsCipherSelection": ["ECDHE-ECDSA-AES128-GCM-SHA256"]},
            "TLSv1.2",
            "ECDHE-ECDSA-AES128-GCM-SHA256",
        ),
        ({"tlsPreferServerCiphers": True}, "TLSv1.3", ""),
    ],
)
def test_protocols_and_ciphers(
    faas: Any, collection: Any, secure: Any, behavior: dict[str, object], version: str, cipher: str
) -> None:
    assert faas("run", collection(item(secure[0], behavior)), "-k").code == 0
    assert secure[1][0][0] == version
    assert cipher in secure[1][0][1]


def test_certificate_of_the_request(faas: Callable[..., Any], collection: Any, secure: Any, tmp_path: Path) -> None:
    issued = AUTHORITY.issue_cert("me@example.com", common_name="me")
    (tmp_path / "me.pem").write_bytes(issued.cert_chain_pems[0].bytes())
    (tmp_path / "me.key").write_bytes(issued.private_key_pem.bytes())
    own = {"cert": {"src": "me.pem"}, "key": {"src": "me.key"}}
    fits = item(secure[0], certificate={**own, "matches": ["https://127.0.0.1:*/*"]})
    other = item(secure[0], certificate={**own, "matches": ["https://example.com/*"]})
    assert faas("run", collection(fits, other), "-k").code == 0
    assert [name for _, _, name in secure[1]] == ["me", None]


@pytest.mark.parametrize(("lenient", "code"), [(True, 0), (False, 4)])
def test_malformed_header_line(faas: Any, collection: Any, lenient: bool, code: int) -> None:
    with serving(b"HTTP/1.1 200 OK\r\nno name here\r\nContent-Length: 2\r\n\r\nok") as (port, _):
        path = collection(item(f"http://127.0.0.1:{port}/", {"insecureHTTPParser": lenient}))
        assert faas("run", path).code == code


def brotli(body: bytes) -> bytes:
    """Uncompressed, as Brotli has it (RFC 7932 §9.2): one block of literal bytes, and an empty last one."""
    header = 0b0 | (0 << 1) | ((len(body) - 1) << 4) | (1 << 20)
    return header.to_bytes(3, "little") + body + b"\x03"


@pytest.mark.parametrize(
    ("coding", "encode"),
    [("gzip", gzip.compress), ("deflate", zlib.compress), ("br", brotli)],
    ids=["gzip", "deflate", "br"],
)
def test_compressed_answers(faas: Any, collection: Any, coding: str, encode: Callable[[bytes], bytes]) -> None:
    body = encode(b"squeezed text")
    head = f"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: {coding}\r\nContent-Length: {len(body)}"
    with serving(head.encode() + b"\r\n\r\n" + body) as (port, _):
        ran = faas("run", collection(item(f"http://127.0.0.1:{port}/")), "--verbose")
    assert ran.code == 0
    assert "squeezed text" in ran.out
