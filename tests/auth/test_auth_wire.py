"""What newman sends for each type of auth, byte for byte, without its defaults and cookies."""

from __future__ import annotations

import pytest
from signing import form, own_headers, raw, sign

from runner.collection.model import Body

U = "http://127.0.0.1:18213"
O1 = {"consumerKey": "ck", "consumerSecret": "cs", "timestamp": "1500000000", "nonce": "nnn", "version": "1.0"}
O1_TOKEN = {**O1, "token": "t", "tokenSecret": "ts"}
AWS = {"accessKey": "AK", "secretKey": "SK"}
EDGEGRID = {"accessToken": "at", "clientToken": "ct", "clientSecret": "cs", "headersToSign": "x-a"}
MOMENT = 1795327844.0  # 20261122T061044Z

ROWS: dict[str, tuple[str, dict[str, object], str, str, list[str]]] = {
    "basic": ("basic", {"username": "usér", "password": "s té"}, "/x", "/x", ["Authorization: Basic dXPDqXI6cyB0w6k="]),
    "basic empty": ("basic", {}, "/x", "/x", ["Authorization: Basic Og=="]),
    "bearer": ("bearer", {"token": "t 5"}, "/x", "/x", ["Authorization: Bearer t 5"]),
    "bearer empty": ("bearer", {"token": ""}, "/x", "/x", []),
    "apikey header": ("apikey", {"key": "X-Api", "value": "v", "in": "header"}, "/x", "/x", ["X-Api: v"]),
    "apikey query": ("apikey", {"key": "k", "value": "v 1", "in": "query"}, "/x?k=old&z=1", "/x?z=1&k=v%201", []),
    "oauth2 header": (
        "oauth2",
        {"accessToken": "tok", "addTokenTo": "header"},
        "/x",
        "/x",
        ["Authorization: Bearer tok"],
    ),
    "oauth2 query": ("oauth2", {"accessToken": "tok", "addTokenTo": "queryParams"}, "/x", "/x?access_token=tok", []),
    "oauth2 prefix": (
        "oauth2",
        {"accessToken": "tok", "headerPrefix": "Token "},
        "/x",
        "/x",
        ["Authorization: Token tok"],
    ),
    "oauth2 no prefix": ("oauth2", {"accessToken": "tok", "headerPrefix": ""}, "/x", "/x", ["Authorization: tok"]),
    "oauth1 header": (
        "oauth1",
        {**O1_TOKEN, "signatureMethod": "HMAC-SHA1", "addParamsToHeader": True},
        "/o1?b=2 3&a=1",
        "/o1?b=2%203&a=1",
        [
            'Authorization: OAuth oauth_consumer_key="ck",oauth_token="t",oauth_signature_method="HMAC-SHA1",'
            'oauth_timestamp="1500000000",oauth_nonce="nnn",oauth_version="1.0",'
            'oauth_signature="0fsGVKMfhQIqvsgQc%2BT8YFqeq7w%3D"'
        ],
    ),
    "oauth1 query": (
        "oauth1",
        {**O1_TOKEN, "signatureMethod": "HMAC-SHA256", "addParamsToHeader": False},
        "/o1?b=2 3&a=1",
        "/o1?b=2%203&a=1&oauth_consumer_key=ck&oauth_token=t&oauth_signature_method=HMAC-SHA256"
        "&oauth_timestamp=1500000000&oauth_nonce=nnn&oauth_version=1.0"
        "&oauth_signature=G1LBEakxwKNoHt7qciBQNZqsMFgGZJd1daFI49kTfBI%3D",
        [],
    ),
    "awsv4 query": (
        "awsv4",
        {**AWS, "addAuthDataToQuery": True},
        "/auth_awsv4_q",
        "/auth_awsv4_q?X-Amz-Date=20261122T061044Z&X-Amz-Algorithm=AWS4-HMAC-SHA256"
        "&X-Amz-Credential=AK%2F20261122%2Fus-east-1%2Fexecute-api%2Faws4_request&X-Amz-SignedHeaders=host"
        "&X-Amz-Signature=079ab4ec94b737806317eb124033babc73460723c5d8231665546b4998fd0414",
        ["Host: 127.0.0.1:18213"],
    ),
}


@pytest.mark.parametrize("row", ROWS)
def test_a_get_is_newmans(row: str) -> None:
    kind, params, target, expected, headers = ROWS[row]
    prepared = sign(kind, params, U + target, now=MOMENT)
    assert prepared.url == U + expected
    assert own_headers(prepared) == headers


def test_edgegrid_is_newmans() -> None:
    params = {**EDGEGRID, "nonce": "nnn", "timestamp": "20200101T00:00:00+0000", "baseURL": "https://b.example"}
    assert own_headers(sign("edgegrid", params, f"{U}/auth_edgegrid", headers={"X-A": " v  w "})) == [
        "X-A:  v  w ",
        "Authorization: EG1-HMAC-SHA256 client_token=ct;access_token=at;timestamp=20200101T00:00:00+0000;nonce=nnn;"
        "signature=rKlB1PhggsPo4Co0PKaZ/T5+5ZzByLm7ZE5UqAV9hg4=",
    ]


def test_awsv4_is_newmans() -> None:
    params = {**AWS, "region": "eu-west-1", "service": "s3", "sessionToken": "st"}
    prepared = sign("awsv4", params, f"{U}/auth_awsv4", method="POST", body=raw("abc"), now=MOMENT)
    assert own_headers(prepared) == [
        "X-Amz-Content-Sha256: ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "Host: 127.0.0.1:18213",
        "X-Amz-Security-Token: st",
        "X-Amz-Date: 20261122T061044Z",
        "Authorization: AWS4-HMAC-SHA256 Credential=AK/20261122/eu-west-1/s3/aws4_request, "
        "SignedHeaders=host;x-amz-content-sha256;x-amz-date;x-amz-security-token, "
        "Signature=1792c33ece2477aeb79cca0f66da0637e8439189abc63dc84922aec7d0358ca1",
        "Content-Type: text/plain",
    ]


def test_an_oauth1_form_is_newmans() -> None:
    body: Body = form(z="1 2")
    params = {**O1, "signatureMethod": "HMAC-SHA1", "addParamsToHeader": False}
    prepared = sign("oauth1", params, f"{U}/auth_oauth1_body", method="POST", body=body)
    assert own_headers(prepared) == []
    assert prepared.headers["Content-Length"] == "172"
    assert prepared.body == (
        b"z=1%202&oauth_consumer_key=ck&oauth_signature_method=HMAC-SHA1&oauth_timestamp=1500000000&oauth_nonce=nnn"
        b"&oauth_version=1.0&oauth_signature=%2FTmtCENDyKF0xmDhm8cnxD7HjjE%3D"
    )
