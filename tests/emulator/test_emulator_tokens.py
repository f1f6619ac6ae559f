from __future__ import annotations

import hashlib
import re
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from urllib.parse import urlencode

import jwt
import pytest
import requests
from emulator_client import LivePerson, callback

from runner.emulator.functions import ECHO

Start = Callable[..., LivePerson]
VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
CHALLENGE = urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest()).rstrip(b"=").decode()
APP = "app/token?v=2.0"


def error(answer: requests.Response) -> tuple[int, str]:
    assert answer.headers["Content-Type"].startswith("application/json")
    assert answer.json()["error_description"]
    return answer.status_code, answer.json()["error"]


def verified(lp: LivePerson, token: str, **options: object) -> dict[str, object]:
    keys = jwt.PyJWKSet.from_dict(lp.send("sentinel", "GET", "/sentinel/well-known/jwks").json())
    key = keys[jwt.get_unverified_header(token)["kid"]].key
    checks = {"verify_exp": False, "verify_iat": False}  # the emulator's clock is held
    return jwt.decode(token, key, algorithms=["RS256"], options=checks, **options)  # type: ignore[arg-type]


# authorization_code


def test_a_code_becomes_tokens(lp: LivePerson) -> None:
    answer = lp.token(grant_type="authorization_code", code=lp.code(), **lp.credentials)
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    tokens = answer.json()
    assert re.fullmatch(r"[0-9a-f]{64}", tokens["access_token"])
    assert re.fullmatch(r"[0-9a-f]{65,}", tokens["refresh_token"])
    assert (tokens["token_type"], tokens["expires_in"]) == ("Bearer", 28_800)
    assert lp.invoke(ECHO, tokens["access_token"], payload=1).json()["payload"] == 1


def test_the_id_token_names_the_user(lp: LivePerson) -> None:
    claims = verified(lp, lp.user_token()["id_token"], audience=lp.config.client_id)
    issued = int(lp.clock.time)
    assert claims == {
        "sub": lp.config.user_id,
        "aud": lp.config.client_id,
        "iss": "sentinel",
        "iat": issued,
        "exp": issued + 600,
        "is_admin": False,
        "is_lpa": False,
    }


@pytest.mark.parametrize("version", ["1.0", "2.0"])
def test_both_spellings_of_the_version(lp: LivePerson, version: str) -> None:
    answer = lp.token(f"token?v={version}", lp.basic, grant_type="authorization_code", code=lp.code())
    assert answer.status_code == 200


@pytest.mark.parametrize("path", ["token", "token?v=3.0", "token?version=1.0", "token?v=1.0&v=1.0"])
def test_the_version_is_needed(lp: LivePerson, path: str) -> None:
    answer = lp.token(path, grant_type="authorization_code", code=lp.code(), **lp.credentials)
    assert error(answer) == (400, "invalid_request")


def test_a_used_code_revokes_what_came_of_it(lp: LivePerson) -> None:
    code = lp.code()
    tokens = lp.token(grant_type="authorization_code", code=code, **lp.credentials).json()
    again = lp.token(grant_type="authorization_code", code=code, **lp.credentials)
    assert error(again) == (400, "invalid_grant")
    assert lp.invoke(ECHO, tokens["access_token"]).status_code == 401
    refreshed = lp.token(grant_type="refresh_token", refresh_token=tokens["refresh_token"], **lp.credentials)
    assert error(refreshed) == (400, "invalid_grant")
    assert lp.invoke(ECHO, lp.user_token()["access_token"]).status_code == 200


def test_of_many_uses_at_once_one_is_the_first(lp: LivePerson) -> None:
    code = lp.code()

    def exchange(_: int) -> int:
        with requests.Session() as session:
            session.trust_env, session.verify = False, lp.emulator.ca_file
            one = LivePerson(lp.emulator, lp.clock, session)
            return one.token(grant_type="authorization_code", code=code, **lp.credentials).status_code

    with ThreadPoolExecutor(20) as pool:
        assert sorted(pool.map(exchange, range(20))) == [200] + 19 * [400]


def test_a_code_lives_shortly(start: Start) -> None:
    lp = start(code_lifetime=5)
    code = lp.code()
    lp.clock.time += 5
    answer = lp.token(grant_type="authorization_code", code=code, **lp.credentials)
    assert error(answer) == (400, "invalid_grant")


def test_a_code_is_bound_to_its_application(lp: LivePerson) -> None:
    clients = lp.emulator.state.clients
    clients["other"] = replace(clients[lp.config.client_id], client_id="other", secret="s")
    answer = lp.token(grant_type="authorization_code", code=lp.code(), client_id="other", client_secret="s")
    assert error(answer) == (400, "invalid_grant")


@pytest.mark.parametrize("form", [{}, {"redirect_uri": ""}, {"redirect_uri": "http://localhost:8765/other"}])
def test_a_code_is_bound_to_its_callback(lp: LivePerson, form: dict[str, str]) -> None:
    code = lp.code(redirect_uri=lp.config.redirect_uris[0])
    answer = lp.token(grant_type="authorization_code", code=code, **form, **lp.credentials)
    assert error(answer) == (400, "invalid_grant")


def test_the_right_callback(lp: LivePerson) -> None:
    form = {"redirect_uri": lp.config.redirect_uris[0]}
    for sent in ({}, form):
        answer = lp.token(grant_type="authorization_code", code=lp.code(**sent), **form, **lp.credentials)
        assert answer.status_code == 200


def test_without_the_refresh_grant_there_is_no_refresh_token(start: Start) -> None:
    lp = start(grant_types=["authorization_code"])
    assert "refresh_token" not in lp.user_token()
    answer = lp.token(grant_type="refresh_token", refresh_token="x", **lp.credentials)
    assert error(answer) == (400, "unauthorized_client")


@pytest.mark.parametrize(
    ("sent", "form", "right"),
    [
        ({"code_challenge": CHALLENGE, "code_challenge_method": "S256"}, {"code_verifier": VERIFIER}, True),
        ({"code_challenge": VERIFIER, "code_challenge_method": "plain"}, {"code_verifier": VERIFIER}, True),
        ({"code_challenge": VERIFIER}, {"code_verifier": VERIFIER}, True),
        ({"code_challenge": CHALLENGE, "code_challenge_method": "S256"}, {"code_verifier": "x" * 43}, False),
        ({"code_challenge": CHALLENGE, "code_challenge_method": "S256"}, {}, False),
        ({"code_challenge": VERIFIER}, {}, False),
        ({}, {"code_verifier": VERIFIER}, True),
    ],
)
def test_pkce_is_verified_where_it_is_used(
    lp: LivePerson, sent: dict[str, str], form: dict[str, str], right: bool
) -> None:
    answer = lp.token(grant_type="authorization_code", code=lp.code(**sent), **form, **lp.credentials)
    if right:
        assert answer.status_code == 200
    else:
        assert error(answer) == (400, "invalid_grant")


def test_pkce_may_be_ignored_or_refused(start: Start) -> None:
    sent = {"code_challenge": CHALLENGE, "code_challenge_method": "S256"}
    assert start(pkce="ignore").user_token(**sent)["access_token"]
    assert callback(start(pkce="refuse").authorize(**sent))["error"] == "invalid_request"


# refresh_token


def refreshed(lp: LivePerson, token: str) -> requests.Response:
    return lp.token(grant_type="refresh_token", refresh_token=token, **lp.credentials)


def test_refresh_rotates(lp: LivePerson) -> None:
    tokens = lp.user_token()
    answer = refreshed(lp, tokens["refresh_token"]).json()
    assert answer["refresh_token"] != tokens["refresh_token"]
    assert answer["token_type"] == "Bearer"
    assert lp.invoke(ECHO, answer["access_token"]).status_code == 200
    assert error(refreshed(lp, tokens["refresh_token"])) == (400, "invalid_grant")
    assert refreshed(lp, answer["refresh_token"]).status_code == 200


@pytest.mark.parametrize("rotation", ["keep", "absent"])
def test_refresh_may_keep_the_token(start: Start, rotation: str) -> None:
    lp = start(refresh_rotation=rotation)
    token = lp.user_token()["refresh_token"]
    for _ in range(2):
        answer = refreshed(lp, token).json()
        assert answer.get("refresh_token") == (token if rotation == "keep" else None)


def test_a_refresh_token_may_end(start: Start) -> None:
    lp = start(refresh_lifetime=100)
    token = lp.user_token()["refresh_token"]
    lp.clock.time += 100
    assert error(refreshed(lp, token)) == (400, "invalid_grant")


def test_a_refresh_token_is_bound_to_its_application(lp: LivePerson) -> None:
    clients = lp.emulator.state.clients
    clients["other"] = replace(clients[lp.config.client_id], client_id="other", secret="s")
    token = lp.user_token()["refresh_token"]
    answer = lp.token(grant_type="refresh_token", refresh_token=token, client_id="other", client_secret="s")
    assert error(answer) == (400, "invalid_grant")
    assert refreshed(lp, token).status_code == 200  # the other one's attempt did not use it up


# lifetimes and forms


def test_an_access_token_ends(start: Start) -> None:
    lp = start(token_lifetime=60)
    user, app = lp.user_token(), lp.app_token()
    assert user["expires_in"] == 60
    for token in (user["access_token"], app):
        assert lp.invoke(ECHO, token).status_code == 200
    lp.clock.time += 60
    for token in (user["access_token"], app):
        assert lp.invoke(ECHO, token).status_code == 401


@pytest.mark.parametrize(("form", "expected"), [("number", 3600), ("string", "3600"), ("absent", None)])
def test_forms_of_expires_in(start: Start, form: str, expected: object) -> None:
    lp = start(expires_in=form)
    assert lp.token(APP, grant_type="client_credentials", **lp.credentials).json().get("expires_in") == expected


def test_another_content_type(start: Start) -> None:
    lp = start(token_content_type="text/plain")
    answer = lp.token(APP, grant_type="client_credentials", **lp.credentials)
    assert answer.headers["Content-Type"] == "text/plain"


# client_credentials


def test_the_application_token_is_a_signed_jwt(lp: LivePerson) -> None:
    token = lp.app_token()
    header = jwt.get_unverified_header(token)
    assert (header["alg"], header["typ"]) == ("RS256", "JWT")
    claims = verified(lp, token, audience=lp.config.account_id)
    assert claims["azp"] == lp.config.client_id
    assert claims["scope"] == "faas.lambda.invoke"
    assert claims["iss"] == "Sentinel"
    assert claims["exp"] - claims["iat"] == 3600  # type: ignore[operator]


def test_an_application_token_comes_without_a_refresh_token(lp: LivePerson) -> None:
    answer = lp.token(APP, grant_type="client_credentials", **lp.credentials).json()
    assert set(answer) == {"access_token", "token_type", "expires_in"}


def test_the_application_token_may_be_opaque(start: Start) -> None:
    lp = start(token_type="opaque")
    token = lp.app_token()
    assert re.fullmatch(r"[0-9a-f]{64}", token)
    assert lp.invoke(ECHO, token).status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "/sentinel/api/account/ACCOUNT/app/token?v=1.0",
        "/sentinel/api/account/ACCOUNT/app/token?v=2.0",
        "/sentinel/api/v2/account/ACCOUNT/app/token",
        "/sentinel/api/v2/account/ACCOUNT/app/token?v=2.0",
    ],
)
def test_every_spelling_of_the_application_token(lp: LivePerson, path: str) -> None:
    form = {"grant_type": "client_credentials", **lp.credentials}
    query = urlencode(form)
    answers = [
        lp.send("sentinel", "POST", path, data={**form, "scope": ""}),
        lp.send("sentinel", "POST", path, data={"grant_type": "client_credentials"}, auth=lp.basic),
        lp.send("sentinel", "POST", path + ("&" if "?" in path else "?") + query),
    ]
    for answer in answers:
        assert answer.status_code == 200, answer.text
        assert lp.invoke(ECHO, answer.json()["access_token"]).status_code == 200


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ({"grant_type": "authorization_code"}, "unsupported_grant_type"),
        ({"grant_type": "password"}, "unsupported_grant_type"),
        ({}, "invalid_request"),
        ({"grant_type": "client_credentials", "scope": "everything"}, "invalid_scope"),
    ],
)
def test_errors_of_the_application_token(lp: LivePerson, form: dict[str, str], expected: str) -> None:
    assert error(lp.token(APP, **form, **lp.credentials)) == (400, expected)


def test_a_scope_that_was_installed_may_be_asked_for(lp: LivePerson) -> None:
    form = {"grant_type": "client_credentials", "scope": "faas.lambda.invoke"}
    assert lp.token(APP, **form, **lp.credentials).status_code == 200


def test_versions_of_the_application_token(lp: LivePerson) -> None:
    for path in ("/sentinel/api/account/ACCOUNT/app/token", "/sentinel/api/v2/account/ACCOUNT/app/token?v=9"):
        form = {"grant_type": "client_credentials", **lp.credentials}
        assert error(lp.send("sentinel", "POST", path, data=form)) == (400, "invalid_request")


# client authentication


def test_secrets_with_special_characters_in_a_basic_header(start: Start) -> None:
    lp = start(client_id="id", client_secret="a:b c%+ü")
    encoded = b64encode(b"id:a%3Ab+c%25%2B%C3%BC").decode()
    answer = lp.send(
        "sentinel",
        "POST",
        "/sentinel/api/account/ACCOUNT/app/token?v=2.0",
        data={"grant_type": "client_credentials"},
        headers={"Authorization": f"basic {encoded}"},
    )
    assert answer.status_code == 200


def test_a_wrong_secret_in_the_header_is_challenged(lp: LivePerson) -> None:
    answer = lp.token(APP, (lp.config.client_id, "wrong"), grant_type="client_credentials")
    assert error(answer) == (401, "invalid_client")
    assert answer.headers["WWW-Authenticate"].startswith("Basic ")


@pytest.mark.parametrize("header", ["Basic", "Basic !!!", "Basic bm9jb2xvbg==", "Basic /w=="])
def test_a_malformed_header(lp: LivePerson, header: str) -> None:
    path = "/sentinel/api/account/ACCOUNT/app/token?v=2.0"
    form = {"grant_type": "client_credentials"}
    answer = lp.send("sentinel", "POST", path, data=form, headers={"Authorization": header})
    assert error(answer) == (401, "invalid_client")


@pytest.mark.parametrize(
    "credentials",
    [{}, {"client_id": "ID"}, {"client_secret": "x"}, {"client_id": "ID", "client_secret": "wrong"}],
)
def test_wrong_credentials_in_the_body(lp: LivePerson, credentials: dict[str, str]) -> None:
    form = {name: value.replace("ID", lp.config.client_id) for name, value in credentials.items()}
    answer = lp.token(APP, grant_type="client_credentials", **form)
    assert error(answer) == (401, "invalid_client")
    assert "WWW-Authenticate" not in answer.headers


def test_only_one_way_at_a_time(lp: LivePerson) -> None:
    answer = lp.token(APP, lp.basic, grant_type="client_credentials", **lp.credentials)
    assert error(answer) == (400, "invalid_request")
    answer = lp.token(APP, lp.basic, grant_type="client_credentials", client_id="other")
    assert error(answer) == (400, "invalid_request")
    answer = lp.token(APP, lp.basic, grant_type="client_credentials", client_id=lp.config.client_id)
    assert answer.status_code == 200


def test_each_way_may_be_refused(start: Start) -> None:
    form = {"grant_type": "client_credentials"}
    lp = start(basic_auth="refuse")
    assert error(lp.token(APP, lp.basic, **form)) == (401, "invalid_client")
    assert lp.token(APP, **form, **lp.credentials).status_code == 200
    lp = start(body_auth="refuse")
    assert error(lp.token(APP, **form, **lp.credentials)) == (401, "invalid_client")
    assert lp.token(APP, lp.basic, **form).status_code == 200


# requests that are wrong


@pytest.mark.parametrize("path", ["token?v=2.0", APP, "token/revoke?v1.0"])
def test_another_account_is_unknown(lp: LivePerson, path: str) -> None:
    form = {"grant_type": "client_credentials", **lp.credentials}
    answer = lp.send("sentinel", "POST", f"/sentinel/api/account/999/{path}", data=form)
    assert error(answer) == (401, "invalid_client")


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ({}, "invalid_request"),
        ({"grant_type": ""}, "invalid_request"),
        ({"grant_type": "authorization_code"}, "invalid_request"),
        ({"grant_type": "authorization_code", "code": "unknown"}, "invalid_grant"),
        ({"grant_type": "refresh_token"}, "invalid_request"),
        ({"grant_type": "refresh_token", "refresh_token": "unknown"}, "invalid_grant"),
        ({"grant_type": "password", "username": "u", "password": "p"}, "unsupported_grant_type"),
        ({"grant_type": "client_credentials"}, "unsupported_grant_type"),
    ],
)
def test_errors_of_the_token(lp: LivePerson, form: dict[str, str], expected: str) -> None:
    answer = lp.token(**form, **lp.credentials)
    assert error(answer) == (400, expected)


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        ("grant_type=refresh_token&grant_type=refresh_token", "application/x-www-form-urlencoded"),
        ('{"grant_type": "refresh_token"}', "application/json"),
        ("", "application/x-www-form-urlencoded"),
        (b"\xff\xfe", "application/x-www-form-urlencoded"),
        ("grant_type=refresh_token", ""),
    ],
)
def test_bodies_that_are_no_form(lp: LivePerson, body: str | bytes, content_type: str) -> None:
    path = "/sentinel/api/account/ACCOUNT/token?v=2.0"
    answer = lp.send("sentinel", "POST", path, data=body, headers={"Content-Type": content_type}, auth=lp.basic)
    assert error(answer) == (400, "invalid_request")


def test_credentials_in_the_query_are_for_applications_only(lp: LivePerson) -> None:
    path = "token?v=2.0&" + urlencode({"grant_type": "refresh_token", "refresh_token": "x", **lp.credentials})
    assert lp.token(path).status_code == 400


def test_methods_and_paths(lp: LivePerson) -> None:
    answer = lp.send("sentinel", "GET", "/sentinel/api/account/ACCOUNT/token?v=2.0")
    assert (answer.status_code, answer.headers["Allow"]) == (405, "POST")
    assert lp.send("sentinel", "GET", "/sentinel/api/nowhere").status_code == 404


# revoke


@pytest.mark.parametrize("query", ["?v1.0", "?v=1.0", ""])
@pytest.mark.parametrize("kind", ["refresh_token", "access_token"])
def test_revoking_logs_the_user_out_of_everything(lp: LivePerson, query: str, kind: str) -> None:
    tokens, bearer = lp.user_token(), lp.bearer()["bearer"]
    assert lp.token(f"token/revoke{query}", token=tokens[kind], **lp.credentials).status_code == 200
    for token in (tokens["access_token"], str(bearer)):
        assert lp.invoke(ECHO, token).status_code == 401
    assert error(refreshed(lp, tokens["refresh_token"])) == (400, "invalid_grant")
    assert lp.authorize().headers["Location"].startswith("/login.html")


def test_revoking_an_application_token_ends_only_it(lp: LivePerson) -> None:
    one, other = lp.app_token(), lp.app_token()
    assert lp.token("token/revoke", token=one, **lp.credentials).status_code == 200
    assert lp.invoke(ECHO, one).status_code == 401
    assert lp.invoke(ECHO, other).status_code == 200


def test_what_revoking_refuses(lp: LivePerson) -> None:
    assert error(lp.token("token/revoke", **lp.credentials)) == (400, "invalid_request")
    assert error(lp.token("token/revoke", token="x")) == (401, "invalid_client")
    assert error(lp.token("token/revoke?v=7", token="x", **lp.credentials)) == (400, "invalid_request")
    assert lp.token("token/revoke", token="unknown", **lp.credentials).status_code == 200  # RFC 7009 §2.2


def test_another_application_cannot_revoke(lp: LivePerson) -> None:
    clients = lp.emulator.state.clients
    clients["other"] = replace(clients[lp.config.client_id], client_id="other", secret="s")
    token = lp.user_token()["refresh_token"]
    assert lp.token("token/revoke", token=token, client_id="other", client_secret="s").status_code == 200
    assert refreshed(lp, token).status_code == 200
