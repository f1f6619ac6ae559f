"""Logging in at a plain HTML form, with user name and password and without a browser."""

from __future__ import annotations

import json
from collections.abc import Generator
from typing import Final, Literal

from runner.auth.context import Step
from runner.auth.oauth2.authorization import AuthorizationRequest
from runner.auth.oauth2.grants import TokenClient
from runner.auth.oauth2.headless.login_html import Form
from runner.auth.oauth2.headless.login_page import Field, Fields, sort_fields
from runner.auth.oauth2.headless.login_places import account_of, origin_of, origin_text
from runner.auth.oauth2.headless.navigation import Navigation, Place, Visit, values_of
from runner.auth.oauth2.refusal import Refused
from runner.auth.params import auth_error
from runner.core.errors import RequestError
from runner.transport.exchange import Exchange

_PAGES: Final = 10
_OTHER: Final = 3
_INSTEAD: Final = (
    "Use grant_type client_credentials; or log in by hand with faas-runner login; or let a browser do it: "
    "login: browser, with pip install 'faas-runner[browser]'."
)
_CREDENTIALS: Final = "Check oauth2.username and oauth2.password, and the account."
_BY_HAND: Final = (
    "Only a person can do that: log in by hand with faas-runner login, or use grant_type client_credentials."
)
_STATUS_HINTS: Final = {
    400: "Check auth_url, client_id and redirect_uri; the redirect_uri has to be registered for the client.",
    401: "Check client_id and the account in auth_url.",
    403: "Check client_id, and whether this machine may reach the server.",
    404: "Check auth_url: host, path and account.",
    429: "The server limits logins: wait, and run again.",
}


def form_login(client: TokenClient, request: AuthorizationRequest) -> Generator[Step, Exchange, str]:
    """Walk from the authorization URL through the login's forms; the URL of the callback, which is not requested.

    Raises:
        RequestError: of kind AUTH: the credentials were refused, or a person or a browser is needed; or whatever
            kept a page from being got.
    """
    client.require("username", "password")
    login = _Login(client, request)
    place = yield from login.begin()
    for _ in range(_PAGES):
        if isinstance(place, str):
            return place
        place = yield from login.next(place)
    raise auth_error(f"the login did not end after {_PAGES} pages", _INSTEAD)


class _Login:
    """What was typed so far decides what a page means."""

    def __init__(self, client: TokenClient, request: AuthorizationRequest) -> None:
        self._settings = client.settings
        self._url = request.url
        self._account = account_of(request.url)
        self._navigation = Navigation(client, request)
        self._typed: set[Literal["username", "password"]] = set()

    def begin(self) -> Visit:
        """To the first page."""
        return (yield from self._navigation.open(self._url))

    def next(self, place: Place) -> Visit:
        """To the page that follows."""
        form, fields = _login_form(place)
        if form is None and place.page.refresh:
            return (yield from self._navigation.open(place.page.refresh))
        if form is None or fields is None:
            raise self._dead_end(place)
        if not any(field.is_writable for field in form.fields):
            self._check_unasked(place, form)
            return (yield from self._navigation.submit(place, form, values_of(form, ())))
        self._check(place, form, fields)
        return (yield from self._navigation.submit(place, form, values_of(form, self._typing(fields))))

    def _typing(self, fields: Fields) -> list[tuple[Field, str]]:
        typed: list[tuple[Field, str]] = []
        if fields.password is not None:
            typed.append((fields.password, self._settings.password))
            self._typed.add("password")
        username = fields.username or (None if self._account else fields.account)
        if username is not None:
            typed.append((username, self._settings.username))
            self._typed.add("username")
        account = fields.account
        if account is not None and account is not username and not account.value:
            typed.append((account, self._account))
        return typed

    def _check(self, place: Place, form: Form, fields: Fields) -> None:
        """Whether a form is one that user name and password can go into."""
        known = fields.password or fields.username or fields.account
        if known and (
            "password" in self._typed or (fields.username and not fields.password and "username" in self._typed)
        ):
            raise self._refused(place)
        if fields.others or not known:
            raise self._wants_more(place, fields, form)
        if origin_of(form.action) != origin_of(place.page.url):
            raise auth_error(
                f"the login form of {origin_text(place.page.url)} sends what is typed to {origin_text(form.action)}",
                "The password is sent only to the host that shows the form. " + _BY_HAND,
            )
        if fields.password is not None and form.method != "post":
            raise auth_error(
                f"the login form of {origin_text(place.page.url)} would put the password into a URL", _INSTEAD
            )

    def _check_unasked(self, place: Place, form: Form) -> None:
        """A form without fields is sent on only where a script of the page would do so without asking."""
        if not place.page.submits_itself or len(form.buttons) > 1:
            raise auth_error(
                f"{_page_text(place)} asks for a decision, such as to allow the application{_messages(place)}", _BY_HAND
            )

    def _refused(self, place: Place) -> RequestError:
        error = auth_error(f"{_page_text(place)} refused user name and password{_messages(place)}", _CREDENTIALS)
        return Refused(*error.problems)

    def _wants_more(self, place: Place, fields: Fields, form: Form) -> RequestError:
        wanted = fields.others or tuple(field for field in form.fields if field.is_writable)
        names = ", ".join(repr(field.title) for field in wanted)
        what = "a further factor, such as a one-time code" if self._typed else "more than user name and password"
        return auth_error(f"{_page_text(place)} asks for {what}: {names}{_messages(place)}", _BY_HAND)

    def _dead_end(self, place: Place) -> RequestError:
        status, page = place.answer.status, place.page
        if status >= 400 and not page.strays:
            said = _said(place)
            hint = _STATUS_HINTS.get(status, "Try again later, or check auth_url." if status >= 500 else "")
            return Refused(*auth_error(f"{_page_text(place)} answered {status}{said}", hint or _INSTEAD).problems)
        if not place.is_html:
            kind = (place.answer.header("content-type") or "").split(";")[0]
            return auth_error(f"{_page_text(place)} answered with {kind}, not with a login page", "Check auth_url.")
        if page.has_script or page.strays:
            return auth_error(f"{_page_text(place)} is driven by a script: it shows no form of its own", _INSTEAD)
        return auth_error(f"{_page_text(place)} shows no login form{_messages(place)}", "Check auth_url. " + _INSTEAD)


def _login_form(place: Place) -> tuple[Form | None, Fields | None]:
    """The form with a password field; else one for the user name; else one for a code; else the only one there is."""
    page = place.page
    if any(field.role == "password" for field in page.strays):
        return None, None
    forms = [(form, sort_fields(tuple(form.fields))) for form in page.forms]
    best = min(forms, key=lambda entry: _rank(entry[1]), default=None)
    if best is None or (_rank(best[1]) == _OTHER and (page.refresh or len(forms) > 1)):
        return None, None
    return best


def _rank(fields: Fields) -> int:
    if fields.password is not None:
        return 0
    if fields.username is not None or fields.account is not None:
        return 1
    return 2 if fields.others else _OTHER


def _page_text(place: Place) -> str:
    return f"the login page of {origin_text(place.page.url)}"


def _messages(place: Place) -> str:
    return "".join(f": {message}" for message in place.page.messages[:1])


def _said(place: Place) -> str:
    """The reason in an OAuth error, or a message on the page."""
    try:
        content = json.loads(place.answer.text())
    except (ValueError, RecursionError):
        return _messages(place)
    if not isinstance(content, dict):
        return ""
    parts = (content.get(name) for name in ("error", "error_description", "message"))
    return "".join(f": {part}" for part in parts if isinstance(part, str) and part)
