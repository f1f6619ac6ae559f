"""A browser without scripts for one login: pages, cookies, redirects."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode, urlsplit

from runner.auth.context import Step
from runner.auth.oauth2.authorization import AuthorizationRequest
from runner.auth.oauth2.grants import TokenClient
from runner.auth.oauth2.headless.login_html import LARGEST_PAGE, Form, HtmlPage, parse_page
from runner.auth.oauth2.headless.login_page import Field
from runner.auth.oauth2.headless.login_places import check_place, is_callback, joined, origin_of, origin_text
from runner.auth.params import auth_error
from runner.collection.model import Body, FormPart, Param, Request
from runner.core.errors import RequestError
from runner.transport.cookies import CookieJar
from runner.transport.exchange import Answer, Exchange, charset_of
from runner.transport.headers import Slot
from runner.transport.prepare import FileAccess, Prepared, prepare
from runner.transport.prepare.url import encode_location
from runner.transport.redirects import redirected
from runner.transport.settings import SendOptions

_REQUESTS: Final = 30
_ACCEPT: Final = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8"
_NOT_SENT: Final = {"disabledSystemHeaders": {"postman-token": True}}

Pairs = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Place:
    """A page that was reached, with the answer that it came in."""

    page: HtmlPage
    answer: Answer

    @property
    def is_html(self) -> bool:
        """Whether there is a page to read at all."""
        return "html" in (self.answer.header("content-type") or "html").lower()


Visit = Generator[Step, Exchange, "Place | str"]
"""Ends at a page, or with the URL of the callback, which is not requested."""


class Navigation:
    """Goes from page to page. Cookies stay in here, apart from the run's.

    Every method raises RequestError for what does not answer, is not secured by TLS, or does not end.
    """

    def __init__(self, client: TokenClient, request: AuthorizationRequest) -> None:
        self._user_agent = client.user_agent
        self._request = request
        self._cookies = CookieJar(client.context.clock)
        self._sent = 0

    def open(self, url: str) -> Visit:
        """GET a page."""
        if is_callback(self._request, url):
            return url
        return (yield from self._visit(self._prepared("GET", url)))

    def submit(self, place: Place, form: Form, values: Pairs) -> Visit:
        """Send a form as a browser would (HTML §4.10.21)."""
        if is_callback(self._request, form.action):  # OAuth 2.0 Form Post Response Mode
            return f"{form.action}{'&' if urlsplit(form.action).query else '?'}{urlencode(values)}"
        headers = _origin_headers(place.page.url, form.action)
        if form.method != "post":
            url = form.action.partition("#")[0].partition("?")[0]
            return (yield from self._visit(self._prepared("GET", f"{url}?{urlencode(values)}", headers)))
        body, more = _body_of(form, values, charset_of(place.answer.header("content-type")))
        return (yield from self._visit(self._prepared("POST", form.action, {**headers, **more}, body)))

    def _visit(self, request: Prepared) -> Visit:
        while True:
            answer = yield from self._send(request)
            location = answer.header("location") if 300 <= answer.status < 400 else None
            if location is None:
                return self._arrived(request.url, answer)
            target = joined(request.url, encode_location(location))
            if is_callback(self._request, target):
                return target
            request = _redirected(request, answer, target)

    def _send(self, request: Prepared) -> Generator[Step, Exchange, Answer]:
        check_place(request.url)
        self._sent += 1
        if self._sent > _REQUESTS:
            raise auth_error(f"the login took more than {_REQUESTS} requests", "Is it a loop? Log in by hand once.")
        request.headers.discard("Cookie")
        cookies = self._cookies.header(request.url)
        if cookies:
            request.headers.add("Cookie", cookies, Slot.COOKIE)
        exchange = yield Step(request, "token", follow_redirects=False, cookies=False)
        if exchange.problem is not None:
            raise RequestError(exchange.problem)
        if exchange.answer is None:
            raise auth_error(f"{origin_text(request.url)} did not answer")
        for name, value in exchange.answer.headers:
            if name.lower() == "set-cookie":
                self._cookies.store(value, request.url)
        return exchange.answer

    def _arrived(self, url: str, answer: Answer) -> Place:
        if len(answer.body) > LARGEST_PAGE:
            raise auth_error(
                f"the page at {origin_text(url)} is larger than {LARGEST_PAGE // 1024**2} MiB, too large for a login",
                "Check auth_url.",
            )
        return Place(parse_page(answer.text(), url), answer)

    def _prepared(
        self, method: str, url: str, headers: dict[str, str] | None = None, body: Body | None = None
    ) -> Prepared:
        check_place(url)
        params = {"Accept": _ACCEPT, **(headers or {})}
        request = Request(
            method=method, headers=tuple(Param(key=key, value=value) for key, value in params.items()), body=body
        )
        return prepare(
            request,
            url.partition("#")[0],
            behavior=_NOT_SENT,
            files=FileAccess("."),
            user_agent=self._user_agent,
        )


def values_of(form: Form, typed: Iterable[tuple[Field, str]]) -> Pairs:
    """What a form sends: its fields, with what was typed into some, and the button that Enter presses."""
    written = {id(field): text for field, text in typed}
    pairs = [(field.name, written.get(id(field), field.value)) for field in form.fields if field.name]
    pairs += [(button.name, button.value) for button in form.buttons[:1] if button.name]
    return pairs


def _redirected(request: Prepared, answer: Answer, target: str) -> Prepared:
    check_place(target)
    following = redirected(request, answer, SendOptions(), 0)
    assert following is not None
    if following.body and origin_of(request.url) != origin_of(following.url):
        raise auth_error(
            f"{origin_text(request.url)} wants what was typed to be sent on to {origin_text(target)}",
            "This is not done. Log in by hand with faas-runner login, or use login: browser.",
        )
    following.headers.discard("Origin")
    return following


def _origin_headers(page: str, action: str) -> dict[str, str]:
    headers = {"Origin": origin_text(page)}
    if origin_of(page) == origin_of(action):
        headers["Referer"] = page.partition("#")[0]
    return headers


def _body_of(form: Form, values: Pairs, charset: str) -> tuple[Body, dict[str, str]]:
    if form.enctype == "multipart/form-data":
        return Body(mode="formdata", formdata=tuple(FormPart(key=key, value=value) for key, value in values)), {}
    text = urlencode(values, encoding=charset, errors="xmlcharrefreplace")
    return Body(mode="raw", raw=text), {"Content-Type": "application/x-www-form-urlencoded"}
