from __future__ import annotations

import json
from base64 import b64encode
from typing import Any
from urllib.parse import quote

import pytest
from auth_bench import Bench, own_headers
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, RSAKey
from signing_keys import der, pem, public_pem
from wire_bench import Got, Said, send, serving

from runner.core.errors import RequestError

NOW = 1_700_000_000


def given(**params: object) -> dict[str, object]:
    return {"kid": "a/b", "iss": "me", "aud": "them", "privateKey": pem("RSA"), **params}


def decoded(token: str, algorithm: str = "RS256") -> jwt.Token:
    """The token as joserfc reads and verifies it."""
    kind: Any = ECKey if algorithm.startswith("ES") else RSAKey
    return jwt.decode(token, kind.import_key(public_pem(algorithm)), algorithms=[algorithm])


def token_of(params: dict[str, object]) -> jwt.Token:
    ((name, value),) = own_headers(Bench().run("asap", params))
    assert name == "Authorization"
    return decoded(value.removeprefix("Bearer "))


def test_claims_and_header_in_newmans_order() -> None:
    token = token_of(given())
    jti = token.claims["jti"]
    assert json.dumps(token.header) == '{"alg": "RS256", "kid": "a/b"}'
    assert list(token.claims.items()) == [
        *(("iat", NOW), ("iss", "me"), ("sub", "me"), ("jti", jti), ("aud", "them"), ("exp", NOW + 3600))
    ]
    assert len(jti) == 36
    assert token_of(given()).claims["jti"] != jti


@pytest.mark.parametrize(
    ("params", "expected"),
    [
        ({"sub": "s", "exp": "60"}, {"sub": "s", "exp": NOW + 60}),
        ({"exp": "5 minutes"}, {"exp": NOW + 5}),
        ({"exp": "x"}, {"exp": NOW + 3600}),
        ({"claims": '{"x": 1, "iss": "other", "exp": 9}'}, {"x": 1, "iss": "other", "sub": "other", "exp": 9}),
        ({"claims": {"aud": ["a", "b"], "jti": "j", "iat": 5}}, {"aud": ["a", "b"], "jti": "j", "iat": 5}),
        ({"claims": " "}, {"iss": "me"}),
    ],
)
def test_claims_go_before_parameters(params: dict[str, object], expected: dict[str, object]) -> None:
    claims = token_of(given(**params)).claims
    assert {name: claims[name] for name in expected} == expected


def test_the_key_may_be_named_in_the_claims() -> None:
    assert token_of(given(kid="", claims={"kid": "c"})).header["kid"] == "c"


@pytest.mark.parametrize("algorithm", ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"])
def test_another_server_accepts_it(algorithm: str) -> None:
    def verify(got: Got) -> Said:
        try:
            token = decoded(got.header("Authorization").removeprefix("Bearer "), algorithm)
        except (JoseError, ValueError):
            return 401, []
        return (200 if token.claims["iss"] == "me" else 403), []

    with serving(verify) as server:
        key = {"alg": algorithm, "privateKey": pem(algorithm)}
        assert send("asap", given(**key), server.url).status == 200
        assert send("asap", given(**key, claims='{"iss": "other"}'), server.url).status == 403


DATA = f"data:application/pkcs8;kid=a/b;base64,{b64encode(der('RSA')).decode()}"


@pytest.mark.parametrize("key", [DATA, quote(DATA), f'"{DATA}"', f'"{pem("RSA")}"', pem("RSA").replace("\n", "")])
def test_forms_of_keys(key: str) -> None:
    assert token_of(given(privateKey=key)).claims["iss"] == "me"


@pytest.mark.parametrize(
    ("params", "message"),
    [
        ({"kid": "", "iss": None, "aud": ""}, "asap needs kid and iss and aud"),
        ({"privateKey": ""}, "asap needs privateKey"),
        ({"alg": "HS256"}, "asap alg 'HS256' is not known"),
        ({"claims": "{"}, "asap claims is not valid JSON"),
        ({"claims": "[]"}, "asap claims is not a JSON object"),
        ({"privateKey": "data:x"}, "malformed data URI"),
        ({"privateKey": DATA, "kid": "other"}, "that of kid 'a/b', not of 'other'"),
        ({"privateKey": "data:application/pkcs8;kid=a/b;base64,AAAAA"}, "not valid Base64"),
        ({"privateKey": "data:application/pkcs8;kid=a/b;base64,AAAA"}, "not a private key"),
        ({"privateKey": "x"}, "not a private key"),
        ({"alg": "ES256"}, "cannot sign with ES256"),
    ],
)
def test_wrong_settings_are_named(params: dict[str, object], message: str) -> None:
    with pytest.raises(RequestError, match=message):
        Bench().run("asap", given(**params))
