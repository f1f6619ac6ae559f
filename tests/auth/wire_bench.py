"""Flows over real connections: the client, and servers that verify with code other than the runner's."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from auth_bench import Bench

from runner.auth.flow import flow_for
from runner.collection.model import Auth, Body, Param, Request
from runner.core.clock import Clock
from runner.core.location import Location
from runner.transport.client import Client
from runner.transport.exchange import Exchange
from runner.transport.prepare import FileAccess, prepare
from runner.transport.settings import SendOptions


@dataclass(frozen=True)
class Got:
    """A request as a server got it."""

    connection: int
    method: str
    target: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def header(self, name: str) -> str:
        return next((value for key, value in self.headers if key.lower() == name.lower()), "")


Said = tuple[int, list[tuple[str, str]]]
"""Status and headers of an answer."""


@dataclass
class Server:
    """A server whose ``verify`` decides on each request."""

    url: str = ""
    got: list[Got] = field(default_factory=list)

    @property
    def authorizations(self) -> list[str]:
        return [got.header("Authorization") for got in self.got]


@contextmanager
def serving(verify: Callable[[Got], Said]) -> Iterator[Server]:
    """Answer requests on loopback as ``verify`` says."""
    server = Server()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_one_request(self) -> None:
            self.raw_requestline = self.rfile.readline(65537)
            if not self.raw_requestline or not self.parse_request():
                self.close_connection = True
                return
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            got = Got(id(self), self.command, self.path, tuple(self.headers.items()), body)
            server.got.append(got)
            status, headers = verify(got)
            self.send_response(status)
            for name, value in [*headers, ("Content-Length", "2")]:
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(b"" if self.command == "HEAD" else b"{}")

        def log_message(self, format: str, *args: object) -> None:
            pass

    class Quiet(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: object, client_address: object) -> None:
            pass

    http = Quiet(("127.0.0.1", 0), Handler)
    server.url = f"http://127.0.0.1:{http.server_address[1]}"
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server
    finally:
        http.shutdown()
        thread.join()
        http.server_close()


@dataclass
class Run:
    """What came of a flow."""

    exchanges: list[Exchange]
    purposes: list[str]

    @property
    def status(self) -> int:
        answer = self.exchanges[-1].answer
        assert answer is not None, self.exchanges[-1].problem
        return answer.status


def send(
    kind: str,
    params: Mapping[str, object],
    url: str,
    *,
    method: str = "GET",
    body: str | None = None,
    headers: Mapping[str, str] | None = None,
    client: AbstractContextManager[Client] | None = None,
) -> Run:
    """Authorise and send one request, as the engine does."""
    request = Request(
        method=method,
        headers=tuple(Param(key=key, value=value) for key, value in (headers or {}).items()),
        body=None if body is None else Body(mode="raw", raw=body),
    )
    prepared = prepare(request, url, behavior={}, files=FileAccess("."), user_agent="agent/1", token=lambda: "t")
    context = replace(Bench().context(), clock=Clock())
    flow = flow_for(Auth(type=kind, params=params, location=Location("c.json", ("item",))), prepared, context)
    run = Run([], [])
    with client or Client() as sender:
        step: Any = next(flow)
        while True:
            exchange = sender.send(step.request, step.options(_OPTIONS))
            run.exchanges.append(exchange)
            run.purposes.append(step.purpose_of(exchange))
            try:
                step = flow.send(exchange)
            except StopIteration:
                return run


_OPTIONS = SendOptions()
