from __future__ import annotations

from base64 import b64encode

import pytest
from auth_bench import Bench, own_headers, plain_request

from runner.auth.flow import flow_for
from runner.core.errors import RequestError
from runner.core.problem import Kind


@pytest.mark.parametrize(
    ("kind", "params", "headers"),
    [
        ("noauth", {}, []),
        ("basic", {"username": "usér", "password": "s té"}, [("Authorization", "Basic dXPDqXI6cyB0w6k=")]),
        ("basic", {}, [("Authorization", "Basic Og==")]),
        ("basic", {"username": 5, "password": None}, [("Authorization", "Basic " + b64encode(b"5:").decode())]),
        ("bearer", {"token": "t 5"}, [("Authorization", "Bearer t 5")]),
        ("bearer", {"token": ""}, []),
        ("bearer", {}, []),
        ("apikey", {"key": "X-Api", "value": "v", "in": "header"}, [("X-Api", "v")]),
        ("apikey", {"key": "X-Api", "value": "v"}, [("X-Api", "v")]),
        ("apikey", {"key": "X-Api", "value": ""}, [("X-Api", "")]),
        ("apikey", {}, []),
        ("oauth2", {"accessToken": "tok", "addTokenTo": "header"}, [("Authorization", "Bearer tok")]),
        ("oauth2", {"accessToken": "tok", "headerPrefix": "Token "}, [("Authorization", "Token tok")]),
        ("oauth2", {"accessToken": "tok", "headerPrefix": ""}, [("Authorization", "tok")]),
        ("oauth2", {"accessToken": "tok", "headerPrefix": None}, [("Authorization", "Bearer tok")]),
        ("oauth2", {"accessToken": "tok", "tokenType": "MAC"}, []),
    ],
)
def test_headers_are_those_of_newman(kind: str, params: dict[str, object], headers: list[tuple[str, str]]) -> None:
    assert own_headers(Bench().run(kind, params)) == headers


@pytest.mark.parametrize(
    ("kind", "params", "url", "expected"),
    [
        ("apikey", {"key": "k", "value": "v 1", "in": "query"}, "http://h/x?k=old&z=1", "http://h/x?z=1&k=v%201"),
        ("apikey", {"key": "k", "value": "v", "in": "query"}, "http://h/x", "http://h/x?k=v"),
        ("apikey", {"in": "query"}, "http://h/x?a=1", "http://h/x?a=1"),
        ("oauth2", {"accessToken": "tok", "addTokenTo": "queryParams"}, "http://h/x", "http://h/x?access_token=tok"),
        ("oauth2", {"accessToken": "t", "addTokenTo": "header"}, "http://h/x?access_token=old&b=1", "http://h/x?b=1"),
        ("oauth2", {"accessToken": "t", "addTokenTo": "header"}, "http://h/x?access_token=old", "http://h/x"),
        ("oauth2", {"accessToken": "t", "addTokenTo": "header"}, "http://h/x?a=1&&b", "http://h/x?a=1&&b"),
    ],
)
def test_queries_are_those_of_newman(kind: str, params: dict[str, object], url: str, expected: str) -> None:
    assert Bench().run(kind, params, url=url).url == expected


def test_the_header_takes_the_place_of_the_users_own_behind_the_others() -> None:
    sent = Bench().run("bearer", {"token": "new"}, headers=(("authorization", "old"), ("X-A", "1")))
    assert own_headers(sent) == [("X-A", "1"), ("Authorization", "Bearer new")]


def test_a_token_in_the_query_removes_the_header() -> None:
    params = {"accessToken": "new", "addTokenTo": "queryParams"}
    sent = Bench().run("oauth2", params, headers=(("AUTHORIZATION", "old"),))
    assert own_headers(sent) == []


def test_no_auth_is_a_plain_request() -> None:
    bench = Bench()
    prepared = plain_request()
    before = prepared.headers.pairs()
    step = next(flow_for(None, prepared, bench.context()))
    assert (step.request, step.purpose) == (prepared, "request")
    assert prepared.headers.pairs() == before


@pytest.mark.parametrize(
    ("kind", "params", "secret"),
    [
        ("basic", {"username": "u", "password": "pass-word-1"}, "pass-word-1"),
        ("bearer", {"token": "tok-tok-1"}, "tok-tok-1"),
        ("apikey", {"key": "k", "value": "key-key-1"}, "key-key-1"),
        ("oauth2", {"accessToken": "given-1"}, "given-1"),
    ],
)
def test_credentials_are_masked_before_anything_is_sent(kind: str, params: dict[str, object], secret: str) -> None:
    bench = Bench()
    bench.run(kind, params)
    assert "********" in bench.secrets.clean(secret)
    assert secret not in repr(bench.seen)


def test_an_unknown_type_names_the_nearest_and_the_place() -> None:
    with pytest.raises(RequestError, match="'baerer' is not known") as caught:
        Bench().run("baerer")
    (problem,) = caught.value.problems
    assert problem.kind is Kind.AUTH
    assert problem.hint == "did you mean 'bearer'?"
    assert problem.where is not None
    assert problem.where.file == "c.json"


@pytest.mark.parametrize("kind", ["basic", "bearer", "apikey", "oauth2"])
@pytest.mark.parametrize("value", [{"a": 1}, ["x"]])
def test_a_parameter_that_is_no_text_is_refused(kind: str, value: object) -> None:
    names = ("username", "token", "value", "accessToken")
    with pytest.raises(RequestError, match=f"{kind} .* is (a list|an object)"):
        Bench().run(kind, dict.fromkeys(names, value))


@pytest.mark.parametrize("token", ["a\nb", "a\r\nX-Evil: 1", "a\0b", "☃"])
@pytest.mark.parametrize("name", ["token", "accessToken"])
def test_a_token_cannot_break_out_of_its_header(token: str, name: str) -> None:
    with pytest.raises(RequestError, match="invalid character in header"):
        Bench().run("bearer" if name == "token" else "oauth2", {name: token})


def test_a_key_without_a_name_is_refused() -> None:
    with pytest.raises(RequestError, match="no header name"):
        Bench().run("apikey", {"value": "v"})
