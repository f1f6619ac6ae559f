"""Cookies across requests (RFC 6265)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runner.core.clock import Clock
from runner.transport.client import Client, SendOptions
from runner.transport.cookies import Cookie, CookieJar, parse_cookie_date
from runner.transport.prepare import Prepared

Make = Callable[..., Prepared]
Serve = Callable[..., Any]
Reply = Callable[..., bytes]


class Still(Clock):
    """A clock that a test turns."""

    at = 1_700_000_000.0

    def now(self) -> float:
        return self.at


@pytest.fixture
def clock() -> Still:
    return Still()


@pytest.fixture
def jar(clock: Still) -> CookieJar:
    return CookieJar(clock)


def test_cookies_come_last_and_behind_the_users_own(serve: Serve, make: Make, client: Client, reply: Reply) -> None:
    server = serve(reply("200 OK", b"", "Set-Cookie: a=1; Path=/", "Set-Cookie: b=2; Path=/; HttpOnly"))
    client.send(make(server.url + "/setcookie"))
    client.send(make(server.url + "/withcookie", "POST"))
    exchange = client.send(make(server.url + "/cj", headers=(("cookie", "user=x"), ("X", "1"))))
    assert server.asked[1].headers[-1] == ("Cookie", "a=1; b=2")
    assert server.asked[2].headers[:2] == [("cookie", "user=x; a=1; b=2"), ("X", "1")]
    assert exchange.sent.headers[0] == ("cookie", "user=x; a=1; b=2")


def test_cookies_can_be_switched_off_both_ways(serve: Serve, make: Make, client: Client, reply: Reply) -> None:
    server = serve(reply("200 OK", b"", "Set-Cookie: a=1"))
    off = SendOptions.from_behavior({"disableCookies": True}, SendOptions())
    client.send(make(server.url), off)
    client.send(make(server.url))
    client.send(make(server.url), off)
    assert [asked.header("cookie") for asked in server.asked] == [None, None, None]
    assert client.cookies.header(server.url) == "a=1"


def test_cookies_are_looked_up_anew_for_each_redirect(serve: Serve, make: Make, client: Client, reply: Reply) -> None:
    """newman repeats a cookie that the redirect itself deleted."""
    server = serve(
        [
            reply("200 OK", b"", "Set-Cookie: a=1"),
            reply("302 X", b"", "Location: /b", "Set-Cookie: a=; Max-Age=0", "Set-Cookie: c=3"),
            reply("302 X", b"", "Location: /b", "Set-Cookie: c=; Max-Age=0"),
            reply(),
        ]
    )
    client.send(make(server.url))
    client.send(make(server.url))
    assert [asked.header("cookie") for asked in server.asked] == [None, "a=1", "c=3", None]


@pytest.mark.parametrize(
    ("sent", "origin", "url", "expected"),
    [
        ("a=1", "http://h.example/x/y", "http://h.example/x/z", "a=1"),
        ("a=1", "http://h.example/x/y", "http://h.example/x", "a=1"),
        ("a=1", "http://h.example/x/y", "http://h.example/xx", ""),
        ("a=1", "http://h.example/x/y", "http://h.example/", ""),
        ("a=1; Path=/", "http://h.example/x/y", "http://h.example/", "a=1"),
        ("a=1; path=relative", "http://h.example/x/y", "http://h.example/x/z", "a=1"),
        ("a=1", "http://h.example/", "http://sub.h.example/", ""),
        ("a=1; Domain=h.example", "http://h.example/", "http://sub.h.example/", "a=1"),
        ("a=1; domain=.H.example", "http://sub.h.example/", "http://h.example/", "a=1"),
        ("a=1; Domain=other.example", "http://h.example/", "http://other.example/", ""),
        ("a=1; Domain=ample", "http://h.example/", "http://h.example/", ""),
        ("a=1; Domain=0.0.1", "http://127.0.0.1/", "http://127.0.0.1/", ""),
        ("a=1; Domain=127.0.0.1", "http://127.0.0.1/", "http://127.0.0.1/", "a=1"),
        ("a=1", "http://h.example:1/", "http://h.example:2/", "a=1"),
        ("a=1; Secure", "https://h.example/", "http://h.example/", ""),
        ("a=1; Secure", "https://h.example/", "https://h.example/", "a=1"),
        ("a=b=c", "http://h.example/", "http://h.example/", "a=b=c"),
        (' a = "x" ;;', "http://h.example/", "http://h.example/", 'a="x"'),
        ("loose", "http://h.example/", "http://h.example/", "loose"),
        ("a=", "http://h.example/", "http://h.example/", "a="),
        ("", "http://h.example/", "http://h.example/", ""),
        (" ; Path=/", "http://h.example/", "http://h.example/", ""),
    ],
)
def test_where_a_cookie_goes(jar: CookieJar, sent: str, origin: str, url: str, expected: str) -> None:
    jar.store(sent, origin)
    assert jar.header(url) == expected


def test_longer_paths_come_first_then_older_cookies(jar: CookieJar, clock: Still) -> None:
    for text in ("a=1; Path=/", "b=2; Path=/x", "c=3; Path=/"):
        clock.at += 1
        jar.store(text, "http://h/")
    jar.store("a=4; Path=/", "http://h/")
    assert jar.header("http://h/x") == "b=2; a=4; c=3"


@pytest.mark.parametrize(
    ("attribute", "seconds", "left"),
    [
        ("Max-Age=10", 9, True),
        ("Max-Age=10", 10, False),
        ("Max-Age=0", 0, False),
        ("Max-Age=-5", 0, False),
        ("Max-Age=x", 10**9, True),
        ("Expires=Tue, 14 Nov 2023 22:13:30 GMT", 9, True),
        ("Expires=Tue, 14 Nov 2023 22:13:30 GMT", 10, False),
        ("Expires=Tue, 14 Nov 2023 22:13:30 GMT; Max-Age=100", 50, True),
        ("Expires=nonsense", 10**9, True),
        ("HttpOnly", 10**9, True),
    ],
)
def test_cookies_expire(jar: CookieJar, clock: Still, attribute: str, seconds: float, left: bool) -> None:
    jar.store(f"a=1; {attribute}", "http://h/")
    clock.at += seconds
    assert (jar.header("http://h/") == "a=1") is left
    assert [cookie.name for cookie in jar] == (["a"] if left else [])


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("Tue, 14 Nov 2023 22:13:20 GMT", 1_700_000_000),
        ("Tuesday, 14-Nov-23 22:13:20 GMT", 1_700_000_000),
        ("Tue Nov 14 22:13:20 2023", 1_700_000_000),
        ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
        ("Fri, 31-Dec-99 23:59:59 GMT", 946684799),
        ("14 Nov 2023", None),
        ("Tue, 32 Nov 2023 22:13:20 GMT", None),
        ("Tue, 14 Nov 1600 22:13:20 GMT", None),
        ("Tue, 14 Nov 2023 25:13:20 GMT", None),
        ("", None),
    ],
)
def test_dates_of_many_kinds(text: str, seconds: float | None) -> None:
    assert parse_cookie_date(text) == seconds


@given(st.text())
def test_any_text_is_a_date_or_none(text: str) -> None:
    assert parse_cookie_date(text) is None or parse_cookie_date(text) is not None


@given(st.text(max_size=60))
def test_any_text_is_a_cookie_or_none(text: str) -> None:
    jar = CookieJar()
    cookie = jar.store(text, "http://h.example/")
    assert cookie is None or ";" not in str(cookie)


def test_cookies_can_be_removed(jar: CookieJar) -> None:
    for name in "abc":
        jar.store(f"{name}=1", "http://h/")
    jar.store("a=1", "http://other/")
    jar.remove("http://h/", "a")
    assert jar.header("http://h/") == "b=1; c=1"
    jar.remove("http://h/")
    assert jar.header("http://h/") == ""
    assert jar.header("http://other/") == "a=1"
    jar.clear()
    assert list(jar) == []


def test_the_jar_goes_out_and_in_as_tough_cookie_writes_it(jar: CookieJar, clock: Still) -> None:
    jar.store("a=1; Domain=h.example; Path=/x; Secure; HttpOnly; Max-Age=60", "https://h.example/")
    jar.store("b=2", "http://127.0.0.1/")
    written = jar.to_json()
    assert written["cookies"][0] == {  # type: ignore[index]
        "key": "a", "value": "1", "domain": "h.example", "path": "/x", "expires": "2023-11-14T22:14:20.000Z",
        "secure": True, "httpOnly": True, "creation": "2023-11-14T22:13:20.000Z",
    }  # fmt: skip
    twin = CookieJar(clock)
    twin.load_json(written["cookies"])  # type: ignore[arg-type]
    assert list(twin) == list(jar)


def test_a_cookie_can_be_added_by_hand(jar: CookieJar) -> None:
    jar.add(Cookie(name="a", value="1", domain="h.example", host_only=False))
    assert jar.header("http://sub.h.example/") == "a=1"
