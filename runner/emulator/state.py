"""Everything that one emulator remembers, shared by its services."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from runner.core.clock import Clock
from runner.emulator.config import EmulatorConfig
from runner.emulator.functions import Function
from runner.emulator.keys import SigningKey
from runner.emulator.messages import same
from runner.emulator.sessions import Sessions
from runner.emulator.tokens import TokenStore


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """An installed application."""

    client_id: str
    secret: str
    redirect_uris: tuple[str, ...] = ()
    grant_types: tuple[str, ...] = ()
    scope: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """A user of the account."""

    user_id: str
    username: str
    password: str
    privileges: tuple[str, ...] = ()


class State:
    """Clients, users, tokens, sessions and functions; safe from many threads.

    Args:
        hosts: ``host:port`` of each service, as the Domain API tells it.
        functions: by UUID in lower case.
    """

    def __init__(
        self, config: EmulatorConfig, clock: Clock, hosts: Mapping[str, str], functions: Mapping[str, Function]
    ) -> None:
        self.config = config
        self.clock = clock
        self.hosts = hosts
        self.functions = functions
        self.key = SigningKey()
        self.tokens = TokenStore(clock)
        self.sessions = Sessions(clock)
        self.stopping = threading.Event()
        self.clients = {config.client_id: _client(config)}
        self.users = {config.user_id: _user(config)}
        self._calls: Counter[str] = Counter()
        self._lock = threading.Lock()

    def count_call(self, uuid: str) -> int:
        """How often a function has been called, with this call."""
        with self._lock:
            self._calls[uuid] += 1
            return self._calls[uuid]

    def pause(self, seconds: float) -> None:
        """Wait, but not beyond the end of the emulator."""
        if seconds > 0:
            self.stopping.wait(seconds)

    def close(self) -> None:
        """End every wait and leave no thread."""
        self.stopping.set()
        self.key.close()

    def log_in(self, username: str, password: str) -> User | None:
        """The user with this name and password, or None."""
        for user in self.users.values():
            if user.username == username and same(user.password, password):
                return user
        return None


def _client(config: EmulatorConfig) -> Client:
    return Client(
        client_id=config.client_id,
        secret=config.client_secret,
        redirect_uris=config.redirect_uris,
        grant_types=config.grant_types,
        scope=config.scope,
    )


def _user(config: EmulatorConfig) -> User:
    return User(
        user_id=config.user_id,
        username=config.username,
        password=config.password,
        privileges=config.privileges,
    )
