"""The emulator as a whole."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from runner.core.clock import Clock
from runner.emulator.agent_vep import handle as agent_vep
from runner.emulator.certificates import LOOPBACK, V2_GATEWAY_HOST, V2_UI_HOST, server_context
from runner.emulator.config import SERVICES, EmulatorConfig
from runner.emulator.connection import Answer, Endpoint
from runner.emulator.data_file import load_functions
from runner.emulator.domain_api import handle as domain_api
from runner.emulator.faas_ui import handle as faas_ui
from runner.emulator.functions import ECHO, Function, built_in
from runner.emulator.gateway import handle as gateway
from runner.emulator.log import LoggedRequest, RequestLog
from runner.emulator.messages import Reply, Request, json_reply
from runner.emulator.router import Handler
from runner.emulator.sentinel import handle as sentinel
from runner.emulator.server import Server
from runner.emulator.state import State

_HANDLERS: Mapping[str, Handler] = {
    "domain_api": domain_api,
    "sentinel": sentinel,
    "faasGW": gateway,
    "faasUI": faas_ui,
    "agentVep": agent_vep,
}
_V2_HOSTS = {"faasGW": V2_GATEWAY_HOST, "faasUI": V2_UI_HOST}


class Emulator:
    """LivePerson on loopback, from :meth:`start` to :meth:`stop`; a context manager does both.

    Args:
        config: what it looks like; by default an account with random credentials.
        clock: decides when codes, tokens and sessions end.
        on_request: is told of each request, from the thread that answered it; may be set later.

    Raises:
        InputError: by :meth:`start`, when a port is taken or the functions file is wrong.
    """

    def __init__(
        self,
        config: EmulatorConfig | None = None,
        clock: Clock | None = None,
        on_request: Callable[[LoggedRequest], None] | None = None,
    ) -> None:
        self.config = config or EmulatorConfig()
        self._clock = clock or Clock()
        self.on_request = on_request
        self._log = RequestLog(self._tell)
        self._running: _Running | None = None

    def __enter__(self) -> Emulator:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.stop()

    def start(self) -> None:
        """Open the ports; without effect when they are open."""
        if self._running is None:
            self._running = _Running(self.config, self._clock, self._log)

    def stop(self) -> None:
        """Close the ports and leave no thread, socket or file; without effect when they are closed."""
        if self._running is not None:
            self._running.stop()
            self._running = None

    @property
    def log(self) -> list[LoggedRequest]:
        """The latest requests (at most 10 000), oldest first."""
        return self._log.entries()

    @property
    def ca_file(self) -> str:
        """Path of the certificate (PEM) that clients have to trust; there while the emulator runs."""
        return str(self._live.ca_file)

    @property
    def state(self) -> State:
        """Clients, users, tokens, sessions and functions."""
        return self._live.state

    def variables(self) -> Mapping[str, str]:
        """What a client has to know; hosts are ``host:port``."""
        config = self.config
        return {
            **self._live.hosts,
            "account_id": config.account_id,
            "lambda_uuid": ECHO,
            "user_id": config.user_id,
            "client_id": config.client_id,
            "client_secret": config.client_secret,
            "username": config.username,
            "password": config.password,
            "redirect_uri": config.redirect_uris[0],
            "ca_file": self.ca_file,
        }

    def _tell(self, logged: LoggedRequest) -> None:
        if self.on_request is not None:
            self.on_request(logged)

    @property
    def _live(self) -> _Running:
        if self._running is None:
            raise RuntimeError("the emulator is not running")
        return self._running


class _Running:
    """What exists only while the ports are open."""

    def __init__(self, config: EmulatorConfig, clock: Clock, log: RequestLog) -> None:
        functions = _functions(config)
        self._folder = Path(tempfile.mkdtemp(prefix="faas-emulator-"))
        self._stops: list[Callable[[], None]] = [self._remove_folder]
        self.ca_file = self._folder / "ca.pem"
        try:
            self._server = Server(server_context(self.ca_file))
            self._stops.insert(0, self._server.stop)
            self.hosts = {service: self._listen(service, config, log) for service in SERVICES}
            self.state = State(config, clock, _announced(self.hosts, config), functions)
            self._stops.insert(0, self.state.close)
            self.state.key.prepare()
            self._server.start()
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        for step in self._stops:
            step()

    def _listen(self, service: str, config: EmulatorConfig, log: RequestLog) -> str:
        endpoint = Endpoint(service, self._answering(_HANDLERS[service], log))
        return f"{LOOPBACK}:{self._server.listen(endpoint, config.ports.get(service, 0))}"

    def _answering(self, handler: Handler, log: RequestLog) -> Answer:
        def answer(request: Request) -> Reply:
            clock = self.state.clock
            request, begun = replace(request, at=clock.now()), clock.monotonic()
            reply = _safely(handler, request, self.state)
            log.add(_logged(request, reply.status, clock.monotonic() - begun))
            return reply

        return answer

    def _remove_folder(self) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)


def _functions(config: EmulatorConfig) -> Mapping[str, Function]:
    added = load_functions(Path(config.functions)) if config.functions else {}
    return {**built_in(config), **added}


def _announced(hosts: Mapping[str, str], config: EmulatorConfig) -> Mapping[str, str]:
    """The hosts as the Domain API tells them; V2's have names by which clients know V2."""
    if config.gateway_version == 1:
        return hosts
    names = _V2_HOSTS
    return {service: host.replace(LOOPBACK, names.get(service, LOOPBACK)) for service, host in hosts.items()}


def _safely(handler: Handler, request: Request, state: State) -> Reply:
    """A fault of the emulator is an answer too, so that its client sees what it was."""
    try:
        return handler(request, state)
    except Exception as error:
        return json_reply(500, {"message": f"fault of the emulator: {type(error).__name__}: {error}"})


def _logged(request: Request, status: int, seconds: float) -> LoggedRequest:
    return LoggedRequest(
        service=request.service,
        method=request.method,
        path=request.path,
        query=request.query,
        headers=request.headers,
        body=request.body,
        status=status,
        at=request.at,
        seconds=seconds,
    )
