"""Logging in as a person would, in a browser that nobody watches; for login pages that are driven by a script."""

from __future__ import annotations

import time
from collections.abc import Generator
from typing import TYPE_CHECKING, Final

from runner.auth.context import Step
from runner.auth.oauth2.authorization import AuthorizationRequest
from runner.auth.oauth2.grants import TokenClient
from runner.auth.oauth2.headless.chromium import Button, Chromium, Shown
from runner.auth.oauth2.headless.chromium_start import opened_chromium
from runner.auth.oauth2.headless.login_page import Field, Fields, sort_fields
from runner.auth.oauth2.headless.login_places import account_of, check_place, is_callback, origin_text
from runner.auth.oauth2.refusal import Refused
from runner.auth.params import auth_error
from runner.core.errors import RequestError
from runner.core.problem import Kind
from runner.transport.exchange import Exchange
from runner.transport.key_pin import server_key_pin

if TYPE_CHECKING:
    from selenium.webdriver.remote.webelement import WebElement

_SECONDS: Final = 60.0
_GRACE: Final = 5.0
_POLL: Final = 0.1
_PATIENCE: Final = 2.5
"""Seconds that a message has to stand beside what was typed before it counts as a refusal."""
_HOSTS: Final = 4
_CREDENTIALS: Final = "Check oauth2.username and oauth2.password, and the account."
_BY_HAND: Final = "Log in by hand with faas-runner login, or use grant_type client_credentials."
_PRIMARY_WORDS: Final = ("log in", "login", "sign in", "next", "continue", "submit")


class _Untrusted(Exception):
    """The browser does not know the CA of a host."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self.url = url


def browser_login(client: TokenClient, request: AuthorizationRequest) -> Generator[Step, Exchange, str]:
    """Log in with a real browser; the URL of the callback, which is not requested.

    The browser's requests are its own: none of them is yielded. It takes 60 seconds at most for each start, of which
    there is one for each host whose CA only ``tls.ca`` knows.

    Raises:
        RequestError: of kind AUTH: the credentials were refused, a person is needed, or there is no browser; of kind
            NETWORK or TLS: a page could not be got.
    """
    yield from ()
    client.require("username", "password")
    check_place(request.url)
    return _logged_in(client, request)


def _logged_in(client: TokenClient, request: AuthorizationRequest) -> str:
    connection, clock = client.context.connection, client.context.clock
    own_ca = bool(connection.ca) and connection.verify
    pins: tuple[str, ...] = ()
    if own_ca and request.url.startswith("https://"):
        pins = (server_key_pin(request.url, connection, clock),)
    while True:
        try:
            with opened_chromium(connection, request.redirect_uri, pins, request.url, _SECONDS + _GRACE) as browser:
                return _Person(browser, client, request).log_in()
        except _Untrusted as error:
            if not own_ca or len(pins) >= _HOSTS:
                raise RequestError.of(
                    Kind.TLS,
                    f"the browser does not trust the certificate of {origin_text(error.url)}",
                    "Trust its CA with tls.ca in the environment, or do without verification with --insecure (-k).",
                ) from None
            pins = (*pins, server_key_pin(error.url, connection, clock))


class _Person:
    """Looks at what is shown, types, clicks and waits."""

    def __init__(self, browser: Chromium, client: TokenClient, request: AuthorizationRequest) -> None:
        self._browser, self._request = browser, request
        self._username, self._password = client.settings.username, client.settings.password
        self._account = account_of(request.url)
        self._before: tuple[str, ...] | None = None
        self._done: dict[tuple[str, ...], float] = {}
        """The pages that were filled in, by their fields, and when."""
        self._messages: tuple[str, ...] = ()
        self._password_typed = False

    def log_in(self) -> str:
        """Until the callback comes, or something that no person could get past with user name and password."""
        end = time.monotonic() + _SECONDS
        self._browser.open(self._request.url)
        shown: Shown | None = None
        while time.monotonic() < end:
            for url in self._browser.requested():
                if is_callback(self._request, url):
                    return url
            shown = self._browser.shown() or shown
            if shown is not None:
                self._look(shown)
            time.sleep(_POLL)
        raise self._timed_out(shown)

    def _look(self, shown: Shown) -> None:
        """Act once a page has come to rest."""
        settled, self._before = shown.key == self._before, shown.key
        if shown.failure:
            if settled:
                raise self._failed(shown)
            return
        if not shown.fields or not settled:
            return
        if shown.key in self._done:
            self._check_refusal(shown)
            return
        fields = sort_fields(tuple(field for _, field in shown.fields))
        known = fields.password or fields.username or fields.account
        if known and self._password_typed:
            raise self._refused(shown)
        if fields.others and (known or self._done):
            raise self._wants_more(fields)
        if known:
            self._fill_in(shown, fields)

    def _fill_in(self, shown: Shown, fields: Fields) -> None:
        check_place(self._browser.url)
        button = _button(shown)
        typed = [(fields.account, self._account), (fields.username, self._username), (fields.password, self._password)]
        last: WebElement | None = None
        for element, field in shown.fields:
            last = element
            text = next((text for wanted, text in typed if wanted is field), "")
            if text and not (field is fields.account and field.value):
                element.clear()
                element.send_keys(text)
        self._messages = shown.messages
        self._password_typed = self._password_typed or fields.password is not None
        self._done[shown.key] = time.monotonic()
        self._send(button, last)

    def _send(self, button: Button | None, last: WebElement | None) -> None:
        from selenium.webdriver.common.keys import Keys

        if button is None:
            if last is not None:
                last.send_keys(Keys.ENTER)
            return
        end = time.monotonic() + _PATIENCE
        while not button.element.is_enabled() and time.monotonic() < end:
            time.sleep(_POLL)
        button.element.click()

    def _check_refusal(self, shown: Shown) -> None:
        fresh = [message for message in shown.messages if message not in self._messages]
        if fresh and time.monotonic() - self._done[shown.key] > _PATIENCE:
            raise self._refused(shown)

    def _refused(self, shown: Shown) -> RequestError:
        fresh = [message for message in shown.messages if message not in self._messages] or list(shown.messages)
        said = "".join(f": {message}" for message in fresh[:1])
        return Refused(*auth_error(f"{self._page()} refused user name and password{said}", _CREDENTIALS).problems)

    def _wants_more(self, fields: Fields) -> RequestError:
        names = ", ".join(repr(field.title) for field in fields.others)
        what = "a further factor, such as a one-time code" if self._done else "more than user name and password"
        return auth_error(f"{self._page()} asks for {what}: {names}", f"Only a person can do that. {_BY_HAND}")

    def _failed(self, shown: Shown) -> Exception:
        url = self._browser.url
        if "CERT" in shown.failure:
            return _Untrusted(url)
        return RequestError.of(
            Kind.NETWORK,
            f"the browser could not open {origin_text(url)}: {shown.failure}",
            "Check auth_url, this machine's network, and HTTPS_PROXY.",
        )

    def _timed_out(self, shown: Shown | None) -> RequestError:
        asks: list[Field] = [field for _, field in shown.fields] if shown is not None else []
        title = f" “{shown.title}”" if shown is not None and shown.title else ""
        state = f"; it asks for {', '.join(repr(field.title) for field in asks)}" if asks else ""
        return auth_error(
            f"the login did not end within {_SECONDS:.0f} s; it stands at {self._page()}{title}{state}", _BY_HAND
        )

    def _page(self) -> str:
        return f"the login page of {origin_text(self._browser.url)}"


def _button(shown: Shown) -> Button | None:
    """The one that a person would click on: marked as the primary one, or sending the form, or by its text."""

    def rank(button: Button) -> int:
        if button.primary:
            return 0
        if button.type == "submit":
            return 1
        return 2 if button.text.lower().startswith(_PRIMARY_WORDS) else 3

    best = min(shown.buttons, key=rank, default=None)
    return best if best is not None and rank(best) < 3 else None
