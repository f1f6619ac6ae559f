"""A server that keeps every request as bytes, and answers by words in the path."""

from __future__ import annotations

import gzip
import re
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

_LENGTH = re.compile(rb"^content-length:\s*(\d+)", re.IGNORECASE | re.MULTILINE)
_REDIRECT = re.compile(r"/redir/(\d+)/?(.*)")


@dataclass(frozen=True)
class Recorded:
    """One request as it came, Latin-1 for text."""

    head: str
    body: str


@dataclass
class Recorder:
    """Where it listens and what came so far."""

    port: int
    seen: list[Recorded] = field(default_factory=list)


@contextmanager
def recording_server() -> Iterator[Recorder]:
    """A recorder on a free port of loopback."""

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            while head := self._head():
                length = _LENGTH.search(head)
                body = self.rfile.read(int(length[1])) if length else b""
                recorder.seen.append(Recorded(head.decode("latin-1"), body.decode("latin-1")))
                method, path, _ = head.split(b"\r\n")[0].decode("latin-1").split(" ", 2)
                self.wfile.write(_answer(method, path, head))

        def _head(self) -> bytes:
            lines = []
            while (line := self.rfile.readline()) not in (b"\r\n", b""):
                lines.append(line)
            return b"".join(lines).removesuffix(b"\r\n")

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True

    with Server(("127.0.0.1", 0), Handler) as server:
        recorder = Recorder(server.server_address[1])
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield recorder
        server.shutdown()
        thread.join()


def _answer(method: str, path: str, head: bytes) -> bytes:
    status, body = 200, b'{"ok":true}'
    headers = ["Content-Type: application/json"]
    redirect = _REDIRECT.match(path)
    if redirect:
        place = redirect[2] or "final"
        status, body = int(redirect[1]), b""
        headers.append("Location: " + (place if place.startswith("http") else "/" + place.lstrip("/")))
    if "/setcookie" in path:
        headers += ["Set-Cookie: a=1; Path=/", "Set-Cookie: b=2; Path=/; HttpOnly"]
    if "/digest" in path and b"\r\nAuthorization: Digest" not in head:
        status = 401
        headers.append('WWW-Authenticate: Digest realm="r@x", qop="auth", nonce="abc123", opaque="op"')
    if "/gzip" in path:
        body = gzip.compress(body)
        headers.append("Content-Encoding: gzip")
    body = b"" if method == "HEAD" else body
    lines = [f"HTTP/1.1 {status} X", *headers, f"Content-Length: {len(body)}", "", ""]
    return "\r\n".join(lines).encode("latin-1") + body
