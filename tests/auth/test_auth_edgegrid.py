from __future__ import annotations

import re

import pytest
from auth_bench import Bench
from signature_verifiers import edgegrid
from signing import form, own_headers, raw, received, sign

from runner.collection.model import Body
from runner.core.errors import RequestError
from runner.core.problem import Kind

KEYS = {"accessToken": "at", "clientToken": "ct", "clientSecret": "cs"}


@pytest.mark.parametrize("url", ["http://h:8000/", "https://h/a b?c=1 2&d", "https://h/x;p=1?q=é"])
@pytest.mark.parametrize(
    ("method", "body"), [("GET", None), ("POST", None), ("POST", raw("äbc")), ("POST", form(a="1")), ("PUT", raw("x"))]
)
def test_akamais_library_accepts_it(url: str, method: str, body: Body | None) -> None:
    assert edgegrid()(received(sign("edgegrid", KEYS, url, method=method, body=body)))


def test_time_and_nonce_are_made_where_they_are_not_given() -> None:
    value = sign("edgegrid", KEYS, now=1_577_836_800.5).headers["Authorization"]
    head = "EG1-HMAC-SHA256 client_token=ct;access_token=at;timestamp=20200101T00:00:00+0000;nonce="
    assert re.fullmatch(re.escape(head) + r"[0-9a-f-]{36};signature=[A-Za-z0-9+/]{43}=", value)


@pytest.mark.parametrize("names", ["X-B, x-a,,X-Gone,X-Empty", ["X-B", "x-a", 5, "X-Gone"]])
def test_chosen_headers_are_signed_in_their_order(names: object) -> None:
    headers = {"X-A": " v  w ", "x-b": "1", "X-Empty": ""}
    prepared = sign("edgegrid", {**KEYS, "headersToSign": names}, headers=headers)
    assert edgegrid(("x-b", "x-a"))(received(prepared))


@pytest.mark.parametrize("base", ["https://B.example:8443/x", "b.example:8443"])
def test_the_base_url_gives_the_host(base: str) -> None:
    prepared = sign("edgegrid", {**KEYS, "baseURL": base})
    assert edgegrid(host="b.example:8443")(received(prepared))


@pytest.mark.parametrize("size", [2, "2"])
def test_only_the_beginning_of_a_long_body_is_hashed(size: object) -> None:
    signed = {
        sign("edgegrid", {**KEYS, "maxBodySize": size, "nonce": "n"}, method="POST", body=raw(text)).headers[
            "Authorization"
        ]
        for text in ("abc", "abd")
    }
    assert len(signed) == 1
    prepared = sign("edgegrid", {**KEYS, "maxBodySize": size}, method="POST", body=raw("abc"))
    assert edgegrid(max_body=2)(received(prepared))


def test_the_users_own_authorization_is_replaced() -> None:
    prepared = sign("edgegrid", KEYS, headers={"authorization": "old", "X-A": "1"})
    assert [line.partition(" ")[0] for line in own_headers(prepared)] == ["X-A:", "Authorization:"]


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({}, "no clientToken and no accessToken and no clientSecret"),
        ({**KEYS, "clientSecret": ""}, "no clientSecret"),
        ({**KEYS, "maxBodySize": "many"}, "'many' is not a number of bytes"),
        ({**KEYS, "baseURL": "ftp://x"}, "'ftp://x' is no URL"),
        ({**KEYS, "nonce": "a\nb"}, "invalid character"),
    ],
)
def test_what_cannot_be_signed_is_said(params: dict[str, object], words: str) -> None:
    with pytest.raises(RequestError, match=words) as caught:
        sign("edgegrid", params, method="POST", body=raw("x"))
    assert caught.value.problems[0].kind in (Kind.AUTH, Kind.REQUEST)


def test_secrets_are_learned() -> None:
    bench = Bench()
    sign("edgegrid", {**KEYS, "clientSecret": "secret-word-1"}, bench=bench)
    assert "secret-word-1" not in bench.secrets.redact("secret-word-1")
