"""One connection: HTTP/1.1 requests in, one write per answer out."""

from __future__ import annotations

import json
import re
import socket
from collections.abc import Callable
from dataclasses import dataclass
from http.client import responses
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from runner.emulator.messages import JSON, Reply, Request

if TYPE_CHECKING:
    from collections.abc import Iterator

Answer = Callable[[Request], Reply]

LARGEST_BODY = 64 * 1024 * 1024
_LONGEST_LINE = 65_536


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A service and what answers for it."""

    service: str
    answer: Answer


class _Malformed(Exception):
    """The request's framing is wrong; the connection ends with this status."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class Connection(BaseHTTPRequestHandler):
    """Serves requests until either side closes; ``server`` is an :class:`Endpoint`."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout = 120
    server: Any

    def __init__(self, connection: socket.socket, address: object, endpoint: Endpoint) -> None:
        super().__init__(connection, address, endpoint)  # type: ignore[arg-type]

    def handle_one_request(self) -> None:
        """Read a request, answer it."""
        try:
            self.raw_requestline = self.rfile.readline(_LONGEST_LINE + 1)
            if len(self.raw_requestline) > _LONGEST_LINE:
                self.send_error(414)
            elif not self.raw_requestline:
                self.close_connection = True
            elif self.parse_request():
                self._answer()
        except TimeoutError:
            self.close_connection = True

    def _answer(self) -> None:
        try:
            body = self._body()
        except _Malformed as malformed:
            self.send_error(malformed.status)
            return
        self._write(self.server.answer(self._request(body)))

    def _request(self, body: bytes) -> Request:
        target = re.sub(r"^https?://[^/?]*", "", self.path, count=1, flags=re.IGNORECASE)
        path, _, query = target.partition("?")
        return Request(
            service=self.server.service,
            method=self.command,
            path=path,
            query=tuple(parse_qsl(query, keep_blank_values=True)),
            headers=tuple(self.headers.items()),
            body=body,
        )

    def _body(self) -> bytes:
        coding = self.headers.get("Transfer-Encoding", "").strip().lower()
        if coding:
            if coding != "chunked":
                raise _Malformed(501)
            return b"".join(self._chunks())
        lengths = {value.strip() for value in self.headers.get_all("Content-Length", ["0"])}
        length = lengths.pop()
        if lengths or not (length.isascii() and length.isdigit()) or len(length) > 18:
            raise _Malformed(400)
        return self._exactly(int(length))

    def _chunks(self) -> Iterator[bytes]:
        """The decoded chunks (RFC 9112 §7.1); trailers are dropped."""
        total = 0
        while True:
            size = self.rfile.readline(_LONGEST_LINE).partition(b";")[0].strip()
            if not re.fullmatch(rb"[0-9a-fA-F]{1,15}", size):
                raise _Malformed(400)
            length = int(size, 16)
            total += length
            if total > LARGEST_BODY:
                raise _Malformed(413)
            if length == 0:
                break
            yield self._exactly(length)
            if self.rfile.readline(3) != b"\r\n":
                raise _Malformed(400)
        while self.rfile.readline(_LONGEST_LINE) not in (b"\r\n", b"\n", b""):
            pass

    def _exactly(self, length: int) -> bytes:
        if length > LARGEST_BODY:
            raise _Malformed(413)
        data = self.rfile.read(length) if length else b""
        if len(data) < length:
            raise _Malformed(400)
        return data

    def _write(self, reply: Reply) -> None:
        head = [f"HTTP/1.1 {reply.status} {reply.reason or responses.get(reply.status, 'Unknown')}"]
        head += [f"{name}: {_one_line(value)}" for name, value in reply.headers]
        head.append(f"Date: {self.date_time_string()}")
        body = reply.body
        if reply.status >= 200 and reply.status not in (204, 304):
            head.append(f"Content-Length: {len(body)}")
        else:
            body = b""
        if self.close_connection:
            head.append("Connection: close")
        text = "\r\n".join(head) + "\r\n\r\n"
        self.wfile.write(text.encode("latin-1", "replace") + (b"" if getattr(self, "command", "") == "HEAD" else body))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The answer to a request that cannot be read; ends the connection."""
        self.close_connection = True
        text = json.dumps({"message": message or responses.get(code, "Bad Request")}).encode()
        self._write(Reply(int(code), text, (("Content-Type", JSON),)))

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the emulator has a log of its own."""


def _one_line(value: str) -> str:
    """A header value that cannot end its line (an echoed request id may be anything)."""
    return re.sub(r"[\r\n\0]", " ", value)
