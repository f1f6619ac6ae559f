"""Whole runs against servers that verify what is signed: type × placement × place in the collection."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from signature_verifiers import ACCESS_KEY, PEM, SECRET_KEY, Received, Verify, awsv4, edgegrid, oauth1

OAUTH1 = {"consumerKey": "ck", "consumerSecret": "{{secret}}", "token": "t", "tokenSecret": "ts", "version": "1.0"}
AWS = {"accessKey": ACCESS_KEY, "secretKey": SECRET_KEY}
EDGEGRID = {"accessToken": "at", "clientToken": "ct", "clientSecret": "{{secret}}", "headersToSign": "x-a"}

ROWS: dict[str, tuple[str, dict[str, object], Verify]] = {
    "oauth1 header": ("oauth1", {**OAUTH1, "addParamsToHeader": True}, oauth1("cs", "ts")),
    "oauth1 query or body": ("oauth1", {**OAUTH1, "addParamsToHeader": False}, oauth1("cs", "ts")),
    "oauth1 HMAC-SHA512": ("oauth1", {**OAUTH1, "signatureMethod": "HMAC-SHA512"}, oauth1("cs", "ts")),
    "oauth1 RSA": (
        "oauth1",
        {"consumerKey": "ck", "privateKey": PEM, "signatureMethod": "RSA-SHA256", "includeBodyHash": True},
        oauth1("", ""),
    ),
    "oauth1 plain text": ("oauth1", {**OAUTH1, "signatureMethod": "PLAINTEXT"}, oauth1("cs", "ts")),
    "awsv4 header": ("awsv4", AWS, awsv4()),
    "awsv4 query": ("awsv4", {**AWS, "addAuthDataToQuery": True}, awsv4()),
    "awsv4 s3": ("awsv4", {**AWS, "service": "s3", "region": "eu-west-1"}, awsv4("s3", "eu-west-1")),
    "awsv4 s3 query": ("awsv4", {**AWS, "service": "s3", "addAuthDataToQuery": True}, awsv4("s3")),
    "edgegrid": ("edgegrid", EDGEGRID, edgegrid(("x-a",))),
}
FORM = {"mode": "urlencoded", "urlencoded": [{"key": "z", "value": "1 2"}]}
REQUESTS = [
    {"method": "GET"},
    {"method": "POST", "body": {"mode": "raw", "raw": "äbc"}},
    {"method": "POST", "body": FORM},
    {"method": "PUT", "body": {"mode": "formdata", "formdata": [{"key": "a", "value": "1"}]}},
]


def auth_of(kind: str, params: dict[str, object]) -> dict[str, object]:
    return {"type": kind, kind: [{"key": key, "value": value} for key, value in params.items()]}


@pytest.fixture
def verdicts(echo: Any, monkeypatch: pytest.MonkeyPatch) -> Callable[[Verify], list[bool]]:
    """Lets the server answer 401 to what is not signed as it should be."""

    def guard(verify: Verify) -> list[bool]:
        found: list[bool] = []

        def answer(request: dict[str, Any]) -> tuple[int, dict[str, str], bytes]:
            body = request["body"].encode("latin-1")
            url = echo.url + request["path"]
            found.append(verify(Received.of(request["method"], url, request["headers"].items(), body)))
            return (200 if found[-1] else 401), {}, b""

        monkeypatch.setattr(echo, "answer", answer)
        return found

    return guard


@pytest.mark.parametrize("place", ["item", "folder", "collection"])
@pytest.mark.parametrize("row", ROWS)
def test_a_verifying_server_accepts_what_a_run_sends(
    row: str,
    place: str,
    faas: Callable[..., Any],
    collection: Callable[..., Path],
    get: Callable[..., dict[str, Any]],
    verdicts: Callable[[Verify], list[bool]],
) -> None:
    kind, params, verify = ROWS[row]
    auth = auth_of(kind, params)
    own = {"auth": auth} if place == "item" else {}
    header = [{"key": "X-A", "value": "v  w"}]
    items = [get("/a b/ü?b=2 3&a=1", f"r{i}", header=header, **request, **own) for i, request in enumerate(REQUESTS)]
    tree = items if place == "item" else [{"name": "f", "item": items, **({"auth": auth} if place == "folder" else {})}]
    more = {"auth": auth} if place == "collection" else {}
    found = verdicts(verify)
    ran = faas("run", collection(*tree, variable=[{"key": "secret", "value": "cs"}], **more))
    assert ran.code == 0, ran.all
    assert found == [True] * len(REQUESTS)


@pytest.mark.parametrize(
    ("kind", "params", "words"),
    [
        ("oauth1", {"consumerKey": "ck"}, "no consumerSecret"),
        ("oauth1", {**OAUTH1, "signatureMethod": "HMAC-SHA2"}, "'HMAC-SHA2' is not known"),
        ("oauth1", {"consumerKey": "c", "signatureMethod": "RSA-SHA1", "privateKey": "x"}, "privateKey cannot be used"),
        ("awsv4", {"accessKey": "a"}, "no secretKey"),
        ("edgegrid", {"accessToken": "a"}, "no clientToken and no clientSecret"),
    ],
)
def test_what_cannot_be_signed_is_not_sent(
    kind: str,
    params: dict[str, object],
    words: str,
    faas: Callable[..., Any],
    echo: Any,
    collection: Callable[..., Path],
    get: Callable[..., dict[str, Any]],
) -> None:
    item = get(auth=auth_of(kind, params))
    ran = faas("run", collection(item, variable=[{"key": "secret", "value": "cs"}]))
    assert ran.code == 4, ran.all
    assert words in ran.all
    assert echo.seen == []


@pytest.mark.parametrize(("kind", "params"), [("oauth1", OAUTH1), ("awsv4", AWS), ("edgegrid", EDGEGRID)])
def test_no_secret_is_shown(
    kind: str,
    params: dict[str, object],
    faas: Callable[..., Any],
    collection: Callable[..., Path],
    get: Callable[..., dict[str, Any]],
    tmp_path: Path,
) -> None:
    secret = "very-secret-1"
    named = {name: secret if name in ("tokenSecret", "secretKey") else value for name, value in params.items()}
    item = get(auth=auth_of(kind, named))
    report = tmp_path / "report.json"
    variables = [{"key": "secret", "value": secret}]
    ran = faas("run", collection(item, variable=variables), "-r", "cli,json", "--reporter-json-export", report)
    assert ran.code == 0, ran.all
    assert secret not in ran.all
    assert json.loads(report.read_text())["run"]["executions"]
