from __future__ import annotations

import calendar
import time

import pytest
from auth_bench import Bench
from signature_verifiers import ACCESS_KEY, SECRET_KEY, awsv4
from signing import form, own_headers, raw, received, sign

from runner.collection.model import Body, FormPart
from runner.core.errors import RequestError
from runner.core.problem import Kind

KEYS = {"accessKey": ACCESS_KEY, "secretKey": SECRET_KEY}
S3_KEYS = {"accessKey": "AKIAIOSFODNN7EXAMPLE", "secretKey": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"}
FORM_TYPE = {"Content-Type": "application/x-www-form-urlencoded; charset=utf-8"}


def at(text: str) -> float:
    return float(calendar.timegm(time.strptime(text, "%Y%m%dT%H%M%SZ")))


@pytest.mark.parametrize(
    ("params", "url", "headers", "moment", "signature"),
    [
        (
            {**KEYS, "service": "service"},
            "https://example.amazonaws.com/",
            {},
            "20150830T123600Z",
            "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
        ),
        (
            {**KEYS, "service": "service"},
            "https://example.amazonaws.com/?Param2=value2&Param1=value1",
            {},
            "20150830T123600Z",
            "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
        ),
        (
            {**KEYS, "service": "iam"},
            "https://iam.amazonaws.com/?Action=ListUsers&Version=2010-05-08",
            FORM_TYPE,
            "20150830T123600Z",
            "5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7",
        ),
        (
            {**S3_KEYS, "service": "s3"},
            "https://examplebucket.s3.amazonaws.com/?lifecycle",
            {},
            "20130524T000000Z",
            "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543",
        ),
        (
            {**S3_KEYS, "service": "s3"},
            "https://examplebucket.s3.amazonaws.com/?max-keys=2&prefix=J",
            {},
            "20130524T000000Z",
            "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7",
        ),
        (
            {**S3_KEYS, "service": "s3", "addAuthDataToQuery": True},
            "https://examplebucket.s3.amazonaws.com/test.txt",
            {},
            "20130524T000000Z",
            "aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404",
        ),
    ],
    ids=["get-vanilla", "get-vanilla-query-order", "iam-list-users", "s3-lifecycle", "s3-list", "s3-presigned"],
)
def test_examples_that_aws_publishes(
    params: dict[str, object], url: str, headers: dict[str, str], moment: str, signature: str
) -> None:
    prepared = sign("awsv4", params, url, headers=headers, now=at(moment))
    assert signature in prepared.headers.get("Authorization", prepared.url)


URLS = [
    "http://h:8000/",
    "https://h/a/../b/./c//d/?x=1",
    "https://h/a b/%C3%A9/(x)!*'~?b=2 3&a=1&a=0&k",
    "https://h/x?q=%2B%2F&ü=é",
]
BODIES = [
    ("GET", None),
    ("POST", None),
    ("POST", raw("äbc")),
    ("PUT", form(a="1 2")),
    ("POST", Body(mode="formdata", formdata=(FormPart(key="a", value="1"),))),
]


@pytest.mark.parametrize("in_query", [False, True])
@pytest.mark.parametrize("url", URLS)
@pytest.mark.parametrize("service", ["execute-api", "s3"])
def test_botocore_accepts_paths_and_queries(service: str, url: str, in_query: bool) -> None:
    if service == "s3" and "(x)" in url:
        url = url.replace("(x)!*'", "%28x%29")  # botocore would sign these characters as its own client encodes them
    params = {**KEYS, "service": service, "addAuthDataToQuery": in_query}
    assert awsv4(service)(received(sign("awsv4", params, url)))


@pytest.mark.parametrize("in_query", [False, True])
@pytest.mark.parametrize(("method", "body"), BODIES)
@pytest.mark.parametrize("service", ["execute-api", "s3"])
def test_botocore_accepts_bodies(service: str, method: str, body: Body | None, in_query: bool) -> None:
    params = {**KEYS, "service": service, "region": "eu-west-1", "sessionToken": "st/1", "addAuthDataToQuery": in_query}
    prepared = sign(
        "awsv4", params, method=method, body=body, headers={"X-B": " v  w ", "X-A": "1", "User-Agent": "me"}
    )
    assert awsv4(service, "eu-west-1")(received(prepared))


def test_headers_are_in_newmans_order() -> None:
    params = {**KEYS, "service": "s3", "sessionToken": "st"}
    names = [line.partition(":")[0] for line in own_headers(sign("awsv4", params, headers={"X-A": "1"}))]
    assert names == ["X-A", "Host", "X-Amz-Security-Token", "X-Amz-Content-Sha256", "X-Amz-Date", "Authorization"]


def test_a_host_of_the_users_own_stays_and_is_signed() -> None:
    prepared = sign("awsv4", KEYS, headers={"host": "other.example"})
    assert own_headers(prepared)[0] == "host: other.example"
    assert awsv4()(received(prepared))


def test_query_parameters_are_in_newmans_order() -> None:
    params = {**KEYS, "service": "s3", "sessionToken": "s/t", "addAuthDataToQuery": True}
    url = sign("awsv4", params, "http://h/x?a=1&X-Amz-Date=old").url
    names = [param.partition("=")[0] for param in url.partition("?")[2].split("&")]
    own = ("Security-Token", "Expires", "Date", "Algorithm", "Credential", "SignedHeaders", "Signature")
    assert names == ["a", *(f"X-Amz-{name}" for name in own)]
    assert "X-Amz-Security-Token=s%2Ft&X-Amz-Expires=86400&" in url


def test_the_users_own_expiry_holds() -> None:
    params = {**KEYS, "service": "s3", "addAuthDataToQuery": True}
    url = sign("awsv4", params, "http://h/x?X-Amz-Expires=60").url
    assert url.count("X-Amz-Expires") == 1
    assert "X-Amz-Expires=60&" in url


def test_what_an_earlier_signature_left_is_replaced() -> None:
    old = {"authorization": "old", "x-amz-date": "old", "X-AMZ-Content-SHA256": "old"}
    prepared = sign("awsv4", KEYS, "http://h/x?X-Amz-Signature=old&b=1", headers=old)
    assert prepared.url == "http://h/x?b=1"
    assert not [value for _, value in prepared.headers.pairs() if value == "old"]


def test_a_date_of_the_users_own_is_that_of_the_signature() -> None:
    prepared = sign("awsv4", KEYS, headers={"Date": "Wed, 01 Jan 2020 02:00:00 +0100"})
    assert prepared.headers["X-Amz-Date"] == "20200101T010000Z"
    with pytest.raises(RequestError, match="'soon' is no date"):
        sign("awsv4", KEYS, headers={"Date": "soon"})


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({}, "no accessKey and no secretKey"),
        ({"accessKey": "a"}, "no secretKey"),
        ({**KEYS, "region": ["a"]}, "awsv4 region is a list"),
    ],
)
def test_what_cannot_be_signed_is_said(params: dict[str, object], words: str) -> None:
    with pytest.raises(RequestError, match=words) as caught:
        sign("awsv4", params)
    assert caught.value.problems[0].kind is Kind.AUTH


def test_secrets_are_learned() -> None:
    bench = Bench()
    sign("awsv4", {**KEYS, "sessionToken": "token-token-1"}, bench=bench)
    shown = bench.secrets.redact(f"{SECRET_KEY} token-token-1")
    assert SECRET_KEY not in shown
    assert "token-token-1" not in shown
