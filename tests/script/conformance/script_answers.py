"""A server whose answers are named by their path, the same to the byte each time."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = (
    '<html><head><title>T</title></head><body><a href="/x" class="c">A</a>'
    '<a href="/y">B</a><p id="p">text &amp; more</p></body></html>'
)
SOAP = (
    '<?xml version="1.0"?><soap:Envelope xmlns:soap="http://s"><soap:Body><r a="1"><b>1</b><b>2</b><c/>'
    "<d><![CDATA[x<y]]></d></r></soap:Body></soap:Envelope>"
)
JSON = {
    "ok": True,
    "n": 1,
    "f": 1.5,
    "s": "text",
    "nil": None,
    "list": [1, 2, 3],
    "items": [{"id": 1, "name": "a"}, {"id": 2, "name": "b"}],
    "deep": {"a": {"b": [{"c": "d"}]}},
    "empty": {},
    "none": [],
}

_ANSWERS: dict[str, tuple[int, str, list[tuple[str, str]], str]] = {
    "json": (200, "OK", [("Content-Type", "application/json; charset=utf-8"), ("X-One", "1")], json.dumps(JSON)),
    "created": (201, "Created", [("Content-Type", "application/json"), ("Location", "/things/7")], '{"id": 7}'),
    "accepted": (202, "Accepted", [], ""),
    "empty": (204, "No Content", [], ""),
    "redirect": (304, "Not Modified", [], ""),
    "bad": (400, "Bad Request", [("Content-Type", "application/json")], '{"error": {"code": "E1"}}'),
    "unauthorized": (401, "Unauthorized", [], ""),
    "forbidden": (403, "Forbidden", [], "no"),
    "missing": (404, "Not Found", [("Content-Type", "text/plain")], "not here"),
    "limited": (429, "Too Many Requests", [], ""),
    "broken": (500, "Internal Server Error", [], "oops"),
    "teapot": (418, "I'm a teapot", [], ""),
    "text": (200, "OK", [("Content-Type", "text/plain"), ("X-Two", "a"), ("X-Two", "b"), ("X-Empty", "")], "hello é"),
    "notjson": (200, "OK", [("Content-Type", "application/json")], '{"a": 1,}'),
    "comments": (200, "OK", [("Content-Type", "application/json")], '\ufeff{"a": 1}'),
    "bignum": (200, "OK", [("Content-Type", "application/json")], '{"a": 12345678901234567890, "b": 1.0}'),
    "jsonp": (200, "OK", [("Content-Type", "application/javascript")], 'call({"a": 1});'),
    "xml": (200, "OK", [("Content-Type", "text/xml")], SOAP),
    "html": (200, "OK", [("Content-Type", "text/html; charset=utf-8")], PAGE),
    "cookies": (200, "OK", [("Set-Cookie", "sid=abc; Path=/; HttpOnly"), ("Set-Cookie", "lang=de; Path=/")], "{}"),
    "attachment": (200, "OK", [("Content-Disposition", 'attachment; filename="a.csv"')], "a,b\n1,2\n"),
    "octets": (200, "OK", [("Content-Type", "application/octet-stream")], "\x00\x01"),
}


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1

    def _serve(self) -> None:
        sent = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode("utf-8", "replace")
        word = self.path.split("?")[0].strip("/").split("/")[0]
        status, reason, headers, body = _ANSWERS.get(word) or self._echo(sent)
        data = body.encode("utf-8")
        self.send_response_only(status, reason)
        for name, value in headers:
            self.send_header(name, value)
        if status not in (204, 304):
            self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if status not in (204, 304) and self.command != "HEAD":
            self.wfile.write(data)

    def _echo(self, sent: str) -> tuple[int, str, list[tuple[str, str]], str]:
        shown = [pair for pair in self.headers.items() if pair[0].lower().startswith(("x-", "content-type", "auth"))]
        seen = {"method": self.command, "path": self.path, "headers": shown, "body": sent}
        cookie = {"cookie": self.headers["Cookie"]} if self.headers["Cookie"] else {}
        return 200, "OK", [("Content-Type", "application/json")], json.dumps({**seen, **cookie})

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = do_OPTIONS = _serve

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@contextmanager
def answers() -> Iterator[str]:
    """The server's ``http://host:port``."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()
