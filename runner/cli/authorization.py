"""A person's consent: the address they are sent to, and the address they come back with."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from typing import Literal

import click

from runner.auth.oauth2.authorization import AuthorizationRequest, code_of
from runner.auth.params import auth_error
from runner.cli.browser import open_browser, read_lines
from runner.cli.callback import Listener, brings_state
from runner.core.clock import Clock
from runner.core.errors import RequestError
from runner.report.render import duration
from runner.report.terminal import escape

_PASTE = "Then paste the address at which the browser ends up (whatever page it shows), and press Enter:"

_News = tuple[Literal["callback", "pasted", "end of input", "no browser"], str]


@dataclass(kw_only=True)
class Consent:
    """Waits for the answer to one authorization request.

    Attributes:
        request: where the person gives the consent, and what its answer has to bring back.
        listener: at the redirect URI, where it leads to this machine.
        in_browser: whether a browser is opened.
        from_terminal: whether standard input is read for a pasted address.
        timeout: seconds.
    """

    request: AuthorizationRequest
    listener: Listener | None
    in_browser: bool
    from_terminal: bool
    timeout: float
    clock: Clock = field(default_factory=Clock)
    _news: SimpleQueue[_News] = field(default_factory=SimpleQueue)
    _wrong: RequestError | None = None
    """Why what was pasted last is no answer to this request."""

    def code(self) -> str:
        """The code that the person came back with.

        Raises:
            RequestError: of kind AUTH: the server refused; or no answer came in time, or none can come.
        """
        with self.listener.serving(self.request.state, self._came_back) if self.listener else nullcontext():
            self._ask()
            end = self.clock.monotonic() + self.timeout
            while True:
                try:
                    what, text = self._news.get(timeout=max(0.0, end - self.clock.monotonic()))
                except Empty:
                    raise self._too_late() from None
                code = self._code(what, text)
                if code:
                    return code

    def _code(self, what: str, text: str) -> str:
        """What a piece of news brings, '' to wait on."""
        if what == "callback":
            return code_of(self.request, text)
        if what == "pasted":
            return self._pasted(text)
        if what == "end of input":
            self._check_others()
        else:
            click.echo("No browser could be started: open the address in one yourself.")
            if not self.from_terminal:
                self._read()
        return ""

    def _ask(self) -> None:
        lead = "The browser opens at" if self.in_browser else "Open this address in a browser, and log in"
        click.echo(f"{lead}:\n\n  {self.request.url}\n")
        if self.in_browser:
            open_browser(self.request.url, lambda: self._news.put(("no browser", "")))
        if self.listener is not None:
            click.echo(f"Waiting up to {duration(self.timeout)} at {self.listener.uri} (Ctrl-C ends it).")
        if self.from_terminal:
            self._read()

    def _read(self) -> None:
        click.echo(_PASTE if self.listener is None else _PASTE.replace("Then paste", "Or paste"))
        read_lines(lambda line: self._news.put(("end of input", "") if line is None else ("pasted", line)))

    def _came_back(self, url: str) -> None:
        self._news.put(("callback", url))

    def _pasted(self, text: str) -> str:
        if not text:
            return ""
        try:
            return code_of(self.request, text)
        except RequestError as error:
            if brings_state(text.partition("?")[2], self.request.state):
                raise
            self._wrong = error
        problem = self._wrong.problems[0]
        click.echo(escape(f"Not that: {problem.what}. {problem.hint}"))
        return ""

    def _check_others(self) -> None:
        """Nothing more can be pasted."""
        if self.listener is None:
            raise self._wrong or auth_error(
                "nobody logged in: standard input ended before an address was pasted",
                "Run it in a terminal, or pipe the address in that the browser ended up at.",
            )

    def _too_late(self) -> RequestError:
        hint = "Allow more with --timeout SECONDS."
        if self.listener is not None and self.listener.refused:
            hint += " An answer with another state came: close older login pages, and use the address above."
        elif self.listener is not None:
            hint += (
                " If the browser is on another machine, use --no-browser and paste the address that it ends up at; if "
                "the login page shows an error, check client_id, and that redirect_uri is registered for the client."
            )
        return auth_error(f"nobody logged in within {duration(self.timeout)}", hint)
