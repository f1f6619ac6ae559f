"""Logins against real servers on loopback: the embedded LivePerson, and login pages as odd as a test wants them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl

from runner.auth.context import AuthContext
from runner.auth.flow import TokenCache
from runner.auth.oauth2.authorization import AuthorizationRequest
from runner.auth.oauth2.grants import TokenClient
from runner.auth.oauth2.settings import OAuth2Settings
from runner.core.clock import Clock
from runner.core.secrets import Secrets
from runner.engine.token_run import drive_token
from runner.transport.client import Client, ClientSettings
from runner.transport.exchange import Exchange

CALLBACK = "http://127.0.0.1:9/callback"
PASSWORD = "correct-horse-1"
USERNAME = "invoker@example.com"


@dataclass
class Asked:
    """A request that a page got."""

    method: str
    path: str
    query: str
    headers: dict[str, str]
    body: str

    @property
    def form(self) -> dict[str, str]:
        return dict(parse_qsl(self.body, keep_blank_values=True))


@dataclass
class Said:
    """What a page answers."""

    body: str = ""
    status: int = 200
    location: str = ""
    cookies: tuple[str, ...] = ()
    kind: str = "text/html; charset=utf-8"


Page = Callable[[Asked], Said]


@dataclass
class Pages:
    """A web server; ``pages`` maps a path to what it says."""

    url: str
    pages: dict[str, Page | Said] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)

    @property
    def trail(self) -> list[str]:
        return [f"{asked.method} {asked.path}" for asked in self.asked if asked.path != "/favicon.ico"]

    def answer(self, asked: Asked) -> Said:
        said = self.pages.get(asked.path, Said("<p>nothing here</p>", 404))
        return said if isinstance(said, Said) else said(asked)


@contextmanager
def serving() -> Iterator[Pages]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path, _, query = self.path.partition("?")
            body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
            asked = Asked(self.command, path, query, dict(self.headers.items()), body)
            server.asked.append(asked)
            said = server.answer(asked)
            data = said.body.encode()
            self.send_response(said.status)
            self.send_header("Content-Type", said.kind)
            self.send_header("Content-Length", str(len(data)))
            if said.location:
                self.send_header("Location", said.location)
            for cookie in said.cookies:
                self.send_header("Set-Cookie", cookie)
            self.end_headers()
            self.wfile.write(data)

        do_POST = do_GET

        def log_message(self, format: str, *args: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: object, client_address: object) -> None:
            pass

    http = Server(("127.0.0.1", 0), Handler)
    server = Pages(f"http://127.0.0.1:{http.server_address[1]}")
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server
    finally:
        http.shutdown()
        thread.join()
        http.server_close()


@dataclass
class Login:
    """One client that logs in."""

    settings: ClientSettings = field(default_factory=ClientSettings)
    secrets: Secrets = field(default_factory=Secrets)
    seen: list[Exchange] = field(default_factory=list)
    client: Client | None = None

    def token_client(self, **oauth2: str) -> TokenClient:
        values: Mapping[str, object] = {"username": USERNAME, "password": PASSWORD, **oauth2}
        settings = OAuth2Settings.of({}, values)
        self.secrets.add(settings.credentials)
        context = AuthContext(lambda: values, TokenCache(), self.secrets, Clock(), connection=self.settings)
        return TokenClient(settings, context, "agent/1")

    def run(self, flow):  # type: ignore[no-untyped-def]
        """Drive a flow as the engine does; what it returns. ``seen`` is what a report would show."""
        with Client(self.settings) as self.client:
            return drive_token(
                flow, self.client, self.secrets, watch=lambda e: self.seen.append(self.secrets.redact(e))
            )


def request_to(url: str, redirect_uri: str = CALLBACK, state: str = "state-12345678") -> AuthorizationRequest:
    return AuthorizationRequest(url, state, "", redirect_uri)
