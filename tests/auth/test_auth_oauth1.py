from __future__ import annotations

import hashlib
from base64 import b64encode
from urllib.parse import quote

import pytest
from auth_bench import Bench
from signature_verifiers import PEM, oauth1
from signing import form, own_headers, raw, received, sign

from runner.core.errors import RequestError
from runner.core.problem import Kind

FIXED = {"consumerKey": "ck", "consumerSecret": "cs", "timestamp": "1500000000", "nonce": "nnn", "version": "1.0"}
METHODS = ("HMAC-SHA1", "HMAC-SHA256", "HMAC-SHA512", "RSA-SHA1", "RSA-SHA256", "RSA-SHA512", "PLAINTEXT")
ODD_QUERIES = ("", "?b=2 3&a=1", "?a=1&a=0&b", "?a=%2B&c=x+y&d=(1)!*'", "?ü=é&k=", "?x[]=1&&y=~")


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("to_header", [True, False])
def test_a_server_accepts_every_signature_method(method: str, to_header: bool) -> None:
    params = {**FIXED, "signatureMethod": method, "privateKey": PEM, "addParamsToHeader": to_header}
    params |= {"token": "t", "tokenSecret": "ts"}
    prepared = sign("oauth1", params, "http://h:8000/a%20b?b=2 3&a=1")
    assert ("Authorization" in prepared.headers) is to_header
    assert ("oauth_signature=" in prepared.url) is not to_header
    assert oauth1("cs", "ts")(received(prepared))


@pytest.mark.parametrize("query", ODD_QUERIES)
@pytest.mark.parametrize("to_header", [True, False])
def test_a_server_accepts_odd_queries(query: str, to_header: bool) -> None:
    prepared = sign("oauth1", {**FIXED, "addParamsToHeader": to_header}, f"https://h:443/x{query}")
    assert oauth1()(received(prepared))


@pytest.mark.parametrize("method", ["POST", "PUT"])
@pytest.mark.parametrize("to_header", [True, False])
def test_form_fields_are_signed(method: str, to_header: bool) -> None:
    params = {**FIXED, "addParamsToHeader": to_header}
    prepared = sign("oauth1", params, "http://h/x?q=1", method=method, body=form(z="1 2+ü", y="", oauth_token="old"))
    assert prepared.body.startswith(b"z=1%202%2B%C3%BC&y=")
    assert (b"oauth_signature=" in prepared.body) is not to_header
    assert prepared.headers["Content-Length"] == str(len(prepared.body))
    assert b"old" not in prepared.body
    assert oauth1()(received(prepared))


def test_header_fields_are_in_newmans_order() -> None:
    params = {
        **FIXED,
        "token": "t",
        "realm": "a b",
        "callback": "http://c/",
        "verifier": "v",
        "addParamsToHeader": True,
    }
    params |= {"includeBodyHash": True, "signatureMethod": "HMAC-SHA256"}
    (line, *_) = own_headers(sign("oauth1", params, method="POST", body=raw("abc")))
    body_hash = quote(b64encode(hashlib.sha256(b"abc").digest()), safe="")
    assert line.startswith(
        'Authorization: OAuth realm="a%20b",oauth_consumer_key="ck",oauth_token="t",'
        'oauth_signature_method="HMAC-SHA256",oauth_timestamp="1500000000",oauth_nonce="nnn",oauth_version="1.0",'
        f'oauth_body_hash="{body_hash}",oauth_callback="http%3A%2F%2Fc%2F",oauth_verifier="v",oauth_signature="'
    )


def test_header_encoding_can_be_switched_off() -> None:
    params = {**FIXED, "callback": "http://c/", "addParamsToHeader": True, "disableHeaderEncoding": True}
    assert 'oauth_callback="http://c/"' in sign("oauth1", params).headers["Authorization"]


def test_empty_parameters_are_signed_on_request() -> None:
    plain = sign("oauth1", {**FIXED, "version": ""})
    full = sign("oauth1", {**FIXED, "version": "", "addEmptyParamsToSign": True})
    assert "oauth_token" not in plain.url
    assert "&oauth_token=&" in full.url
    assert "oauth_callback" not in full.url
    assert oauth1()(received(full))


def test_time_and_nonce_are_made_where_they_are_not_given() -> None:
    one, other = (sign("oauth1", {"consumerKey": "ck", "consumerSecret": "cs"}, now=1_600_000_000.9) for _ in "ab")
    assert "oauth_timestamp=1600000000&" in one.url
    assert one.url != other.url


def test_what_an_earlier_signature_left_is_replaced() -> None:
    url = "http://h/x?oauth_nonce=old&a=1&oauth_signature=old"
    prepared = sign("oauth1", FIXED, url, headers={"authorization": "old"})
    assert prepared.url.startswith("http://h/x?a=1&oauth_consumer_key=ck&")
    assert "Authorization" not in prepared.headers
    assert "old" not in prepared.url


def test_the_query_is_encoded_anew_unless_that_is_switched_off() -> None:
    params = {**FIXED, "addParamsToHeader": True}
    url = "http://h/x?a=x+y(1)&&b"
    assert sign("oauth1", params, url).url == "http://h/x?a=x%20y%281%29&b"
    assert sign("oauth1", params, url, disableUrlEncoding=True).url == url


def test_an_rsa_key_needs_no_secret() -> None:
    params = {"consumerKey": "ck", "privateKey": PEM, "signatureMethod": "RSA-SHA256"}
    assert oauth1("", "")(received(sign("oauth1", params)))


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({}, "no consumerKey and no consumerSecret"),
        ({"consumerKey": "ck"}, "no consumerSecret"),
        ({"consumerKey": "ck", "signatureMethod": "RSA-SHA1", "consumerSecret": "x"}, "no privateKey"),
        ({**FIXED, "signatureMethod": "HMAC-SHA255"}, "HMAC-SHA256"),
        ({**FIXED, "signatureMethod": "RSA-SHA1", "privateKey": "no key"}, "privateKey cannot be used for RSA-SHA1"),
        ({**FIXED, "signatureMethod": "RSA-SHA1", "privateKey": PEM[:200]}, "privateKey cannot be used"),
        ({**FIXED, "token": {"a": 1}}, "oauth1 token is an object"),
    ],
)
def test_what_cannot_be_signed_is_said(params: dict[str, object], words: str) -> None:
    with pytest.raises(RequestError) as caught:
        sign("oauth1", params)
    (problem,) = caught.value.problems
    assert problem.kind is Kind.AUTH
    assert words in str(caught.value) + problem.hint
    assert PEM[40:80] not in str(caught.value)


def test_a_query_that_is_not_utf8_is_refused() -> None:
    with pytest.raises(RequestError, match="UTF-8"):
        sign("oauth1", FIXED, "http://h/x?a=%FF")


def test_secrets_are_learned() -> None:
    bench = Bench()
    sign("oauth1", {**FIXED, "consumerSecret": "secret-word-1", "tokenSecret": "secret-word-2"}, bench=bench)
    assert "secret-word" not in bench.secrets.redact("secret-word-1 secret-word-2")
