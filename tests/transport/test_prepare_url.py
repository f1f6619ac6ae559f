"""URLs on the wire; what newman 6.2.2 was recorded to send unless it says otherwise."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runner.core.errors import RequestError
from runner.core.problem import Kind
from runner.transport.prepare.url import encode_param, wire_url

HOST = "http://127.0.0.1:18213"


@pytest.mark.parametrize(
    ("written", "target"),
    [
        (
            HOST + '/p a/é/{x}/[y]/%41%zz/a"b<c>`d|e^f?q=a b&x="<>\'#frag ment',
            "/p%20a/%C3%A9/%7Bx%7D/[y]/%41%zz/a%22b%3Cc%3E%60d|e^f?q=a%20b&x=%22%3C%3E%27",
        ),
        (
            HOST + "/~!$&'()*+,;=:@/x?y=~!$'()*+,;:@/?[]{}|\\^`%20%zz",
            "/~!$&'()*+,;=:@/x?y=~!$%27()*+,;:@/?[]{}|\\^`%20%zz",
        ),
        (HOST, "/"),
        (HOST + "/", "/"),
        (HOST + "//a//b/", "//a//b/"),
        (HOST + "/a/../b/./c", "/a/../b/./c"),
        ("127.0.0.1:18213/noproto", "/noproto"),
        (HOST + "/q?&a&b=&=c&&d=1&a=2&", "/q?&a&b=&=c&&d=1&a=2&"),
        (HOST + "/q?", "/q?"),
        (HOST + "/日本?語=言", "/%E6%97%A5%E6%9C%AC?%E8%AA%9E=%E8%A8%80"),
        (HOST + "/a\nb?c=\td", "/a%0Ab?c=%09d"),
        (" " + HOST + "/trail ", "/trail%20"),
        (HOST + "\\a\\b?c\\d", "/a/b?c\\d"),
        (HOST + "/{{missing}}/{{ str }}?x={{y}}", "/%7B%7Bmissing%7D%7D/%7B%7B%20str%20%7D%7D?x={{y}}"),
        (HOST + "/{{a/b?c#d}}/e", "/%7B%7Ba/b%3Fc%23d%7D%7D/e"),
        (HOST + "/\U0001f600", "/%F0%9F%98%80"),
        (HOST + "/\ud83d\ude00/\ud83d", "/%F0%9F%98%80/%EF%BF%BD"),
        ("http:////127.0.0.1:18213/x", "/x"),
    ],
)
def test_path_and_query_are_encoded_as_postman_does(written: str, target: str) -> None:
    url = wire_url(written)
    assert url.target == target
    assert (url.scheme, url.authority) == ("http", "127.0.0.1:18213")
    assert url.text == HOST + target


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("LOCALHOST", "localhost"),
        ("127.1", "127.0.0.1"),
        ("0x7f.1", "127.0.0.1"),
        ("0177.0.0.1", "127.0.0.1"),
        ("2130706433", "127.0.0.1"),
        ("1.2.3.4.", "1.2.3.4"),
        ("1.2.3.4.5", "1.2.3.4.5"),
        ("bücher.de", "xn--bcher-kva.de"),
        ("faß.de", "xn--fa-hia.de"),
        ("日本.jp", "xn--wgv71a.jp"),
        ("😀.com", "xn--e28h.com"),
        ("１.2.3.4", "1.2.3.4"),
        ("ex%61mple.com", "example.com"),
        ("a%2fb", "a%2fb"),
        ("a_b.com", "a_b.com"),
        ("{{base}}", "{{base}}"),
        ("[::1]", "[::1]"),
        ("[0:0:0:0:0:0:0:1]", "[::1]"),
    ],
)
def test_hosts_become_lower_case_ascii_and_dotted(host: str, expected: str) -> None:
    assert wire_url(f"http://{host}:80/").host == expected


@pytest.mark.parametrize(("url", "authority"), [("http://h:80/", "h:80"), ("https://h:443", "h:443"), ("h", "h")])
def test_a_port_is_kept_as_written(url: str, authority: str) -> None:
    assert wire_url(url).authority == authority


@pytest.mark.parametrize(
    ("url", "credentials"),
    [
        ("http://us%40er:p%3Aw@h/x", ("us@er", "p:w")),
        ("http://user@h/x", ("user", "")),
        ("http://a@b:c@h/x", ("a@b", "c")),
        ("http://@h/x", None),
        ("http://h/x@y", None),
    ],
)
def test_credentials_leave_the_url(url: str, credentials: tuple[str, str] | None) -> None:
    found = wire_url(url)
    assert found.credentials == credentials
    assert found.text.startswith("http://h/x")


def test_nothing_is_encoded_where_the_user_switched_that_off() -> None:
    assert wire_url(HOST + '/p/{x}?q=a"b&c=<d>|é', False).target == '/p/{x}?q=a"b&c=<d>|é'


@pytest.mark.parametrize(
    ("url", "encode", "words"),
    [
        ("", True, "the URL is empty"),
        ("  ", True, "the URL is empty"),
        ("http://", True, "has no host"),
        ("http:///", True, "has no host"),
        ("ftp://h/x", True, "'ftp' is not supported"),
        ("http://h:99999/", True, "the port '99999'"),
        ("http://h:12a/", True, "the port '12a'"),
        ("http://h:-1/", True, "the port '-1'"),
        ("http://h:" + "9" * 30, True, "the port '999"),
        ("http://h/a b", False, "' ', which cannot be sent"),
        ("http://h/€", False, "'€', which cannot be sent"),
    ],
)
def test_what_cannot_be_requested_is_refused(url: str, encode: bool, words: str) -> None:
    with pytest.raises(RequestError) as caught:
        wire_url(url, encode)
    assert words in str(caught.value)
    assert caught.value.problems[0].kind is Kind.REQUEST


@given(st.text(), st.text())
def test_encoding_ends_in_sendable_text_and_is_done_once(path: str, query: str) -> None:
    once = wire_url(f"http://h/{path}?{query}").text
    assert once.isascii()
    assert " " not in once
    assert wire_url(once).text == once
    assert wire_url(once, False).text == once


@given(st.text())
def test_every_text_is_a_url_or_refused(text: str) -> None:
    with contextlib.suppress(RequestError):
        assert wire_url(text).target.startswith("/")


def test_parameters_keep_their_bounds() -> None:
    assert encode_param("k=&", "a&b=c#d") == "k%3D%26=a%26b=c%23d"
    assert encode_param("n", None) == "n"
    assert encode_param("pl", "a+b c") == "pl=a+b%20c"


def test_a_protocol_without_a_value_is_named_as_it_was_written() -> None:
    with pytest.raises(RequestError, match=r"the protocol '\{\{protocol\}\}' is not supported"):
        wire_url("{{protocol}}://{{host}}/x")
