"""What the items of one run share: connections, variables, secrets, tokens, time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from runner.auth.flow import AuthContext, TokenCache, register_secrets
from runner.checks.evaluate import extract
from runner.checks.item_checks import ItemChecks
from runner.core.clock import Clock
from runner.core.errors import RequestError
from runner.core.problem import Kind, Problem
from runner.core.scopes import MISSING, Scopes
from runner.core.secrets import Secrets
from runner.core.suggest import nearest
from runner.resolve.placeholders import Resolver, placeholder_lookup
from runner.transport.client import Client, SendOptions
from runner.transport.exchange import Exchange
from runner.transport.prepare import FileAccess

if TYPE_CHECKING:
    from runner.script.engine import ScriptEngine

Unresolved = Literal["stop", "send"]


@dataclass(slots=True, kw_only=True)
class Session:
    """The mutable surroundings of a run; made once, closed by whoever made it."""

    client: Client
    scopes: Scopes
    secrets: Secrets
    tokens: TokenCache
    clock: Clock
    files: FileAccess
    user_agent: str
    send_options: SendOptions
    oauth2: Callable[[], Mapping[str, object]]
    """The environment's OAuth 2.0 settings as they are now."""
    unresolved: Unresolved = "stop"
    preview: bool = False
    """Nothing will be sent, so what has no value stays a ``{{placeholder}}``."""
    secret_names: frozenset[str] = field(default_factory=frozenset)
    """Variables whose values are masked."""
    run_timeout: float = 0.0
    """Seconds that the whole run may take; 0 is no limit."""
    script_timeout: float | None = None
    """Seconds that each script may take; None leaves it to the runner, 0 is no limit."""
    environment_name: str = ""
    module_paths: tuple[Path, ...] = ()
    """Folders of the user's own modules for scripts."""
    _scripts: ScriptEngine | None = None

    def begin(self) -> None:
        """Start the time that the whole run may take."""
        self.client.ends = self.clock.monotonic() + self.run_timeout if self.run_timeout else None

    @property
    def is_over(self) -> bool:
        """Whether the run's time has passed."""
        return self.client.ends is not None and self.clock.monotonic() >= self.client.ends

    def sleep(self, seconds: float) -> None:
        """Wait, but not beyond the end of the run's time."""
        ends = self.client.ends
        self.clock.sleep(seconds if ends is None else max(0.0, min(seconds, ends - self.clock.monotonic())))

    def overtime(self) -> Problem:
        """What to say when the run's time has passed."""
        what = f"the run did not end within {self.run_timeout * 1000:g} ms"
        return Problem(Kind.TIMEOUT, what, "Raise --timeout, or leave it out.")

    def scripts(self) -> ScriptEngine:
        """What runs the scripts; made when the first one comes."""
        if self._scripts is None:
            from runner.script.engine import DEFAULT_TIMEOUT, ScriptEngine

            timeout = DEFAULT_TIMEOUT if self.script_timeout is None else self.script_timeout
            self._scripts = ScriptEngine(
                timeout=timeout, clock=self.clock, sleep=self.sleep, module_paths=self.module_paths
            )
        return self._scripts

    def auth_context(self) -> AuthContext:
        """What an auth flow may use."""
        return AuthContext(
            oauth2=self.oauth2,
            tokens=self.tokens,
            secrets=self.secrets,
            clock=self.clock,
            preview=self.preview,
            connection=self.client.settings,
            send_anyway=self.unresolved == "send" and not self.preview,
        )

    def lookup(self, name: str) -> object:
        """A variable's value for an expression, or MISSING."""
        value = self.scopes.get(name)
        return f"{{{{{name}}}}}" if value is MISSING and self.preview else value

    def resolver(self) -> Resolver:
        """A resolver over the variables as they are now."""
        return Resolver(placeholder_lookup(self.scopes))

    def learn_secrets(self) -> None:
        """Mask the present values of all secret variables from now on."""
        for name in self.secret_names:
            value = self.scopes.get(name)
            if value:
                self.secrets.add(value)

    def learn_answer(self, checks: ItemChecks, exchange: Exchange) -> None:
        """Mask what an answer gives to secret variables, and what else it grants, before it is reported."""
        secret = tuple(each for each in checks.extract if each.secret or each.name in self.secret_names)
        if secret:
            register_secrets("token", exchange, self.secrets)
            self.secrets.add(extract(ItemChecks(extract=secret), exchange)[0])

    def keep(self, values: Mapping[str, object], secret_names: frozenset[str]) -> None:
        """Carry extracted values on: they are environment variables from now on."""
        self.scopes.environment.values.update(values)
        self.secret_names |= secret_names & values.keys()
        if self.secret_names & values.keys():
            self.learn_secrets()

    def refuse_unresolved(self, names: Mapping[str, None]) -> None:
        """Stop a request whose placeholders have no value.

        Raises:
            RequestError: of kind VARIABLE, with one problem for each name.
        """
        if not names or self.preview or self.unresolved == "send":
            return
        raise RequestError(*(self._unresolved(name) for name in names))

    def _unresolved(self, name: str) -> Problem:
        close = nearest(name, self.scopes.names())
        hint = f"did you mean {{{{{close}}}}}? " if close and close != name else ""
        hint += "Set it in the environment file or with --env-var, or send it as written with --unresolved send."
        return Problem(Kind.VARIABLE, f"{{{{{name}}}}} has no value", hint)
