"""What holds for all tests; the command as a function, and a server that remembers what it was sent."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from runner.cli.main import program

# a time limit for one example would only measure how busy the machine is
settings.register_profile("faas-runner", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("faas-runner")

Answer = tuple[int, dict[str, str], bytes]
SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"


@dataclass(frozen=True)
class Ran:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def all(self) -> str:
        return self.out + self.err


@pytest.fixture
def faas(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Run ``faas-runner ARGS`` in an empty folder and a clean environment."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FAAS_RUNNER_STATE_DIR", str(tmp_path / "state"))
    accounts = [name for name in os.environ if name.startswith("LP_")]
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", *accounts):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)

    def run(*args: object) -> Ran:
        capsys.readouterr()
        code = program([str(arg) for arg in args])
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return run


@dataclass
class Echo:
    """An HTTP server on loopback. ``answers`` maps a path to what it says; any other path is echoed as JSON."""

    url: str
    seen: list[dict[str, Any]] = field(default_factory=list)
    answers: dict[str, Answer | list[Answer]] = field(default_factory=dict)

    def says(self, path: str, status: int, body: object = None, **headers: str) -> None:
        """What a path answers from now on; called again, it answers in that order and then keeps the last."""
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        answer = (status, {"Content-Type": "application/json", **named}, data)
        before = self.answers.get(path)
        self.answers[path] = answer if before is None else [*(before if isinstance(before, list) else [before]), answer]

    def answer(self, request: dict[str, Any]) -> Answer:
        said = self.answers.get(request["path"].split("?")[0])
        if isinstance(said, list):
            return said.pop(0) if len(said) > 1 else said[0]
        if said is not None:
            return said
        return 200, {"Content-Type": "application/json"}, json.dumps({**request, "ok": True}).encode()


@pytest.fixture
def echo() -> Iterator[Echo]:
    """A server for the length of a test."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_one_request(self) -> None:
            self.raw_requestline = self.rfile.readline(65537)
            if not self.raw_requestline or not self.parse_request():
                self.close_connection = True
                return
            length = int(self.headers.get("Content-Length", 0))
            request = {
                "method": self.command,
                "path": self.path,
                "headers": dict(self.headers.items()),
                "body": self.rfile.read(length).decode("latin-1"),
            }
            server.seen.append(request)
            status, headers, body = server.answer(request)
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(b"" if self.command == "HEAD" else body)
            self.wfile.flush()

        def log_message(self, format: str, *args: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: object, client_address: object) -> None:
            pass

    http = Server(("127.0.0.1", 0), Handler)
    server = Echo(f"http://127.0.0.1:{http.server_address[1]}")
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield server
    http.shutdown()
    thread.join()
    http.server_close()


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, object], Path]:
    """Write a file into the test's folder: text as it is, anything else as JSON."""

    def write_file(name: str, content: object) -> Path:
        path = tmp_path / name
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        return path

    return write_file


@pytest.fixture
def collection(write: Callable[[str, object], Path]) -> Callable[..., Path]:
    """Write a v2.1 collection of the given items."""

    def make(*items: dict[str, Any], name: str = "c", **more: object) -> Path:
        document = {"info": {"name": name, "schema": SCHEMA}, "item": list(items), **more}
        return write(f"{name}.postman_collection.json", document)

    return make


@pytest.fixture
def get(echo: Echo) -> Callable[..., dict[str, Any]]:
    """An item that asks the echo server for a path."""

    def item(path: str = "/x", name: str = "x", **request: object) -> dict[str, Any]:
        return {"name": name, "request": {"method": "GET", "url": echo.url + path, "header": [], **request}}

    return item
