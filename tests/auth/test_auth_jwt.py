from __future__ import annotations

import json
from base64 import b64encode
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from auth_bench import Bench, own_headers
from cryptography.hazmat.primitives.serialization import PrivateFormat
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, OctKey, RSAKey
from signing_keys import pem, private_key, public_pem
from wire_bench import Got, Said, send, serving

from runner.core.errors import RequestError

SECRET = "a secret that is long enough for every HMAC, which is to say 64 bytes"
CLAIMS = '{"sub": "é", "n": 1.0, "list": [1, {"a": null}]}'
HMACS = ["HS256", "HS384", "HS512"]
SIGNATURES = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"]


def decoded(token: str, algorithm: str, secret: str = SECRET) -> jwt.Token:
    """The token as joserfc reads and verifies it."""
    if algorithm.startswith("HS"):
        key: Any = OctKey.import_key(secret)
    else:
        key = (ECKey if algorithm.startswith("ES") else RSAKey).import_key(public_pem(algorithm))
    return jwt.decode(token, key, algorithms=[algorithm])


def key_of(algorithm: str) -> dict[str, object]:
    key = {"secret": SECRET} if algorithm.startswith("HS") else {"privateKey": pem(algorithm)}
    return {"algorithm": algorithm, **key}


def token_of(params: dict[str, object]) -> str:
    ((_, value),) = own_headers(Bench().run("jwt", params))
    return value.removeprefix("Bearer ")


@pytest.mark.parametrize(
    ("params", "token"),
    [
        (
            {"secret": "s3", "payload": '{"a":1}', "header": '{"kid":"k"}'},
            "eyJraWQiOiJrIiwiYWxnIjoiSFMyNTYifQ.eyJhIjoxfQ.bHfDJ_hbHK3dqob6oxAAEsmG4j0l9vbwIhbOOioUgrY",
        ),
        (
            {"secret": "czM=", "isSecretBase64Encoded": True, "payload": {"a": 1}},
            "eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.C2OaDWooSqUm02_qiW2qJNfzlHYEsW1KnXghzUtHm1g",
        ),
    ],
)
def test_the_token_is_the_one_that_newman_sent(params: dict[str, object], token: str) -> None:
    assert token_of({"algorithm": "HS256", **params}) == token


def test_the_query_is_the_one_that_newman_sent() -> None:
    params = {**key_of("HS256"), "payload": '{"a":1}', "addTokenTo": "queryParam", "queryParamKey": "jt"}
    sent = Bench().run("jwt", params, url="http://h/x?a=1&jt=old")
    assert own_headers(sent) == []
    before, _, token = sent.url.partition("&jt=")
    assert before == "http://h/x?a=1"
    assert decoded(token, "HS256").claims == {"a": 1}


@pytest.mark.parametrize("algorithm", [*HMACS, *SIGNATURES])
@pytest.mark.parametrize("place", ["header", "queryParam"])
def test_another_server_accepts_it(algorithm: str, place: str) -> None:
    def verify(got: Got) -> Said:
        query = parse_qs(urlsplit(got.target).query).get("token", [""])[0]
        token = query if place == "queryParam" else got.header("Authorization").removeprefix("Bearer ")
        try:
            found = decoded(token, algorithm)
        except (JoseError, ValueError):
            return 401, []
        assert found.header == {"typ": "JWT", "alg": algorithm}
        return (200 if found.claims == json.loads(CLAIMS) else 403), []

    with serving(verify) as server:
        params = {**key_of(algorithm), "header": '{"typ": "JWT"}', "payload": CLAIMS, "addTokenTo": place}
        assert send("jwt", params, server.url + "/x?a=1").status == 200
        assert send("jwt", {**params, "addTokenTo": "header", "payload": "{}"}, server.url).status in (401, 403)


@pytest.mark.parametrize(
    ("prefix", "start"), [(None, "Bearer ey"), ("", "ey"), ("JWT", "JWT ey"), ("Token:", "Token: ey")]
)
def test_the_prefix(prefix: str | None, start: str) -> None:
    ((_, value),) = own_headers(Bench().run("jwt", {**key_of("HS256"), "headerPrefix": prefix}))
    assert value.startswith(start)


def test_the_algorithm_keeps_the_place_that_the_user_gave_it() -> None:
    token = token_of({**key_of("HS256"), "header": {"alg": "none", "kid": "k"}, "payload": " "})
    assert token.split(".")[:2] == ["eyJhbGciOiJIUzI1NiIsImtpZCI6ImsifQ", "e30"]


@pytest.mark.parametrize(
    "mangle",
    [
        lambda text: text.replace("\n", ""),
        lambda text: text.replace("\n", "\\n"),
        lambda text: text.replace("\n", " "),
        lambda text: "\n  " + text.replace("\n", "\r\n"),
    ],
)
@pytest.mark.parametrize("form", [PrivateFormat.PKCS8, PrivateFormat.TraditionalOpenSSL])
@pytest.mark.parametrize("algorithm", ["RS256", "ES256"])
def test_keys_whose_line_breaks_were_lost(mangle: Any, form: PrivateFormat, algorithm: str) -> None:
    token = token_of({"algorithm": algorithm, "privateKey": mangle(pem(algorithm, form)), "payload": '{"a":1}'})
    assert decoded(token, algorithm).claims == {"a": 1}


@pytest.mark.parametrize("text", ["YS1i_-8=", "YS1i_-8", "YS1i/+8=", " YS1i\n_-8 = "])
def test_a_secret_in_either_base64(text: str) -> None:
    token = token_of({"algorithm": "HS256", "secret": text, "isSecretBase64Encoded": "true"})
    standard = b64encode(b"a-b\xff\xef").decode()
    assert token == token_of({"algorithm": "HS256", "secret": standard, "isSecretBase64Encoded": True})


@pytest.mark.parametrize(
    ("params", "message"),
    [
        ({"algorithm": "HS265"}, "jwt algorithm 'HS265' is not known"),
        ({"algorithm": ""}, "jwt needs algorithm"),
        ({"secret": ""}, "jwt with HS256 needs secret"),
        ({"secret": "!", "isSecretBase64Encoded": True}, "jwt secret is not Base64"),
        ({"algorithm": "RS256"}, "jwt with RS256 needs privateKey"),
        ({"algorithm": "RS256", "privateKey": "nonsense"}, "the jwt privateKey is not a private key"),
        ({"algorithm": "RS256", "privateKey": pem("ES256")}, "the jwt privateKey cannot sign with RS256"),
        ({"algorithm": "ES384", "privateKey": pem("ES256")}, "the jwt privateKey cannot sign with ES384"),
        ({"algorithm": "ES256", "privateKey": pem("RSA")}, "the jwt privateKey cannot sign with ES256"),
        ({"algorithm": "PS512", "privateKey": pem("short")}, "the jwt privateKey cannot sign with PS512: "),
        ({"algorithm": "PS256", "privateKey": public_pem("RSA")}, "the jwt privateKey is not a private key"),
        ({"payload": "{a:1}"}, "jwt payload is not valid JSON"),
        ({"payload": "[1]"}, "jwt payload is not a JSON object"),
        ({"header": '"x"'}, "jwt header is not a JSON object"),
        ({"addTokenTo": "query"}, "jwt addTokenTo 'query' is not known"),
    ],
)
def test_wrong_settings_are_named(params: dict[str, object], message: str) -> None:
    with pytest.raises(RequestError, match=message) as caught:
        Bench().run("jwt", {"algorithm": "HS256", "secret": "s", **params})
    assert "PRIVATE KEY-----\n" not in str(caught.value)


def test_an_encrypted_key_says_so() -> None:
    from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding

    key = private_key("ES256").private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(b"x")).decode()
    with pytest.raises(RequestError) as caught:
        Bench().run("jwt", {"algorithm": "ES256", "privateKey": key})
    assert "encrypted" in caught.value.problems[0].hint


def test_secret_and_token_are_masked() -> None:
    bench = Bench()
    sent = bench.run("jwt", {**key_of("HS256"), "addTokenTo": "queryParam"})
    assert sent.url.partition("token=")[2] not in repr(bench.seen)
    assert SECRET not in bench.secrets.clean(SECRET)
