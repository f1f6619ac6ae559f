"""Redirects; what newman 6.2.2 was recorded to do unless it says otherwise."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from runner.core.problem import Kind
from runner.transport.client import Client, SendOptions
from runner.transport.prepare import Prepared
from runner.transport.prepare.url import wire_url
from runner.transport.redirects import resolve

Make = Callable[..., Prepared]
Serve = Callable[..., Any]
JSON = {"mode": "raw", "raw": '{"a":1}', "language": "json"}


@pytest.fixture
def server(serve: Serve, reply: Callable[..., bytes]) -> Any:
    """``/redir/STATUS/TARGET`` redirects to ``/TARGET``, or to TARGET itself where that is a URL."""

    def handler(asked: Any, sock: object) -> bytes:
        match = re.match(r"/redir/(\d+)/(.*)", asked.target)
        if match is None:
            return reply("200 OK", b"", "Set-Cookie: seen=1")
        target = match[2] if match[2].startswith("http") else f"/{match[2]}"
        return reply(f"{match[1]} X", b"ignored", f"Location: {target}")

    return serve(handler)


def send(client: Client, request: Prepared, **behavior: object) -> Any:
    return client.send(request, SendOptions.from_behavior(behavior, SendOptions()))


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
@pytest.mark.parametrize("status", [300, 301, 302, 303, 305])
def test_most_statuses_change_the_method_to_get(
    server: Any, make: Make, client: Client, method: str, status: int
) -> None:
    headers = (("X-Keep", "1"), ("Authorization", "Basic abc"))
    url = f"{server.url}/redir/{status}/final"
    exchange = client.send(make(url, method, headers=headers, body=JSON))
    assert exchange.answer.status == 200
    assert server.asked[1].line == "GET /final HTTP/1.1"
    assert server.asked[1].body == b""
    assert server.asked[1].headers == [
        *headers,
        ("User-Agent", "faas-runner/test"),
        ("Accept", "*/*"),
        ("Cache-Control", "no-cache"),
        ("Postman-Token", "T"),
        ("Accept-Encoding", "gzip, deflate, br"),
        ("Connection", "keep-alive"),
        ("Referer", url),
        ("Host", f"127.0.0.1:{server.port}"),
    ]
    (first,) = exchange.redirects
    assert (first.answer.status, first.sent.method, first.sent.url) == (status, method, url)
    assert (exchange.sent.method, exchange.sent.url) == ("GET", f"{server.url}/final")
    assert server.connections == 1


@pytest.mark.parametrize("status", [307, 308])
def test_two_statuses_keep_method_and_body(server: Any, make: Make, client: Client, status: int) -> None:
    client.send(make(f"{server.url}/redir/{status}/final", "POST", body=JSON))
    assert server.asked[1].line == "POST /final HTTP/1.1"
    assert server.asked[1].body == b'{"a":1}'
    assert server.asked[1].headers[0] == ("Content-Type", "application/json")
    assert [name for name, _ in server.asked[1].headers[-3:]] == ["Content-Length", "Referer", "Host"]


def test_a_multipart_body_is_sent_again(
    server: Any, make: Make, client: Client, form: Callable[..., dict[str, object]]
) -> None:
    request = make(server.url + "/redir/307/fd", "POST", body=form({"key": "a", "value": "1"}))
    client.send(request)
    assert server.asked[1].body == request.body == server.asked[0].body


def test_head_stays_head(server: Any, make: Make, client: Client) -> None:
    client.send(make(server.url + "/redir/302/f", "HEAD"))
    assert [asked.line for asked in server.asked] == ["HEAD /redir/302/f HTTP/1.1", "HEAD /f HTTP/1.1"]


def test_the_original_method_may_be_followed_without_referer(server: Any, make: Make, client: Client) -> None:
    request = make(server.url + "/redir/302/om", "POST", body={"mode": "raw", "raw": "keep"})
    send(client, request, followOriginalHttpMethod=True, removeRefererHeaderOnRedirect=True)
    assert (server.asked[1].line, server.asked[1].body) == ("POST /om HTTP/1.1", b"keep")
    assert server.asked[1].header("referer") is None


def test_authorization_stays_with_its_host(server: Any, make: Make, client: Client) -> None:
    headers = (("Authorization", "Bearer t"), ("Cookie", "u=1"), ("X-K", "1"))
    client.send(make(f"{server.url}/redir/302/http://localhost:{server.port}/cross", headers=headers))
    crossed = server.asked[1]
    assert crossed.headers[:2] == [("Cookie", "u=1"), ("X-K", "1")]
    assert crossed.header("authorization") is None
    assert crossed.header("host") == f"localhost:{server.port}"


def test_authorization_follows_to_another_port(server: Any, serve: Serve, make: Make, client: Client) -> None:
    other = serve()
    client.send(make(f"{server.url}/redir/302/{other.url}/x", headers=(("Authorization", "Bearer t"),)))
    assert other.asked[0].header("authorization") == "Bearer t"


def test_authorization_may_be_sent_along(server: Any, make: Make, client: Client) -> None:
    url = f"{server.url}/redir/302/http://localhost:{server.port}/cross"
    send(client, make(url, headers=(("authorization", "Bearer t"),)), followAuthorizationHeader=True)
    assert server.asked[1].header("authorization") == "Bearer t"


def test_a_users_host_header_is_not_taken_along(server: Any, make: Make, client: Client) -> None:
    client.send(make(server.url + "/redir/302/x", headers=(("host", "h.example"),)))
    assert server.asked[0].header("host") == "h.example"
    assert server.asked[1].headers[-1] == ("Host", f"127.0.0.1:{server.port}")


def test_a_host_header_that_is_switched_off_stays_off(server: Any, make: Make, client: Client) -> None:
    behavior: dict[str, object] = {"disabledSystemHeaders": {"host": True}}
    client.send(make(server.url + "/redir/302/x", behavior=behavior))
    assert server.asked[1].header("host") is None


def test_redirects_may_be_left_alone(server: Any, make: Make, client: Client) -> None:
    exchange = send(client, make(server.url + "/redir/302/zz"), followRedirects=False)
    assert (exchange.answer.status, exchange.redirects) == (302, ())
    assert exchange.answer.body == b"ignored"


def test_a_redirect_without_location_is_the_answer(serve: Serve, make: Make, client: Client) -> None:
    exchange = client.send(make(serve(b"HTTP/1.1 302 X\r\nContent-Length: 0\r\n\r\n").url))
    assert (exchange.answer.status, exchange.redirects) == (302, ())


@pytest.mark.parametrize("limit", [0, 1, 10])
def test_a_loop_comes_to_an_end(
    serve: Serve, make: Make, client: Client, reply: Callable[..., bytes], limit: int
) -> None:
    server = serve(reply("302 X", b"", "Location: /loop"))
    exchange = send(client, make(server.url + "/loop"), maxRedirects=limit)
    assert exchange.answer is None
    assert exchange.problem.kind is Kind.PROTOCOL
    assert f"more than {limit} redirects" in exchange.problem.what
    assert "Exceeded maxRedirects" in exchange.problem.what
    assert len(server.asked) == limit + 1


@pytest.mark.parametrize("location", ["ftp://h/x", "http:///", "http://h:99999/"])
def test_a_target_that_cannot_be_requested(
    serve: Serve, make: Make, client: Client, reply: Callable[..., bytes], location: str
) -> None:
    exchange = client.send(make(serve(reply("302 X", b"", f"Location: {location}")).url))
    assert exchange.problem.kind is Kind.PROTOCOL
    assert f"redirects to {location!r}" in exchange.problem.what


def test_trouble_behind_a_redirect_keeps_the_way_there(server: Any, make: Make, client: Client) -> None:
    exchange = client.send(make(server.url + "/redir/302/http://127.0.0.1:1/x"))
    assert exchange.problem.kind is Kind.NETWORK
    assert exchange.sent.url == "http://127.0.0.1:1/x"
    assert [hop.answer.status for hop in exchange.redirects] == [302]


def test_utf8_in_a_location_is_encoded(serve: Serve, make: Make, client: Client, reply: Callable[..., bytes]) -> None:
    location = "/größe x?é".encode().decode("latin-1")
    server = serve([reply("302 X", b"", f"Location: {location}"), reply()])
    client.send(make(server.url))
    assert server.asked[1].target == "/gr%C3%B6%C3%9Fe%20x?%C3%A9"


def test_credentials_of_a_target_are_used(server: Any, make: Make, client: Client) -> None:
    client.send(make(f"{server.url}/redir/302/http://u:p@127.0.0.1:{server.port}/x"))
    assert server.asked[1].header("authorization") == "Basic dTpw"
    assert server.asked[1].target == "/x"


@pytest.mark.parametrize(
    ("reference", "target"),
    [
        ("", "http://h:1/a/b?q"),
        ("#f", "http://h:1/a/b?q"),
        ("?x", "http://h:1/a/b?x"),
        ("c", "http://h:1/a/c"),
        ("c/d?x=/../y", "http://h:1/a/c/d?x=/../y"),
        ("./c", "http://h:1/a/c"),
        ("../c", "http://h:1/c"),
        ("../../../c/.", "http://h:1/c/"),
        ("..", "http://h:1/"),
        ("/c/../d", "http://h:1/c/../d"),
        ("//o/c", "http://o/c"),
        ("https://o/c", "https://o/c"),
        ("HTTP://o", "HTTP://o"),
        ("mailto:x", "http://h:1/a/mailto:x"),
    ],
)
def test_references_are_resolved(reference: str, target: str) -> None:
    assert resolve(wire_url("http://h:1/a/b?q"), reference) == target
