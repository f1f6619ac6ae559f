from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from urllib.parse import parse_qs, parse_qsl

import pytest
from auth_bench import Bench, Reply, answer, jwt, own_headers, plain_request
from hypothesis import given
from hypothesis import strategies as st

from runner.auth.flow import flow_for, register_secrets
from runner.auth.oauth2.flow import key_of
from runner.auth.oauth2.settings import OAuth2Settings
from runner.auth.oauth2.token import Token, TokenCache, TokenKey, jwt_lifetime, usable_until
from runner.collection.model import Auth
from runner.core.errors import InputError, RequestError
from runner.core.problem import Kind, Problem
from runner.core.secrets import Secrets
from runner.transport.exchange import Answer, Exchange, Sent, Timings

URL = "https://idp/token?v=2.0"
OAUTH2 = {"access_token_url": URL, "client_id": "app-id", "client_secret": "app-secret"}
TOKEN = {"access_token": "token-1", "token_type": "Bearer", "expires_in": 3600}


def form(body: bytes) -> dict[str, str]:
    return dict(parse_qsl(body.decode(), keep_blank_values=True, strict_parsing=True))


def granted(number: int = 1, **more: object) -> Answer:
    return answer(body={"access_token": f"token-{number}", **more})


def test_a_token_is_fetched_and_sent() -> None:
    bench = Bench(OAUTH2)
    sent = bench.run("oauth2", {"accessToken": "", "tokenType": "Bearer"}, (answer(body=TOKEN), answer()))
    assert bench.purposes == ["token", "request"]
    assert own_headers(sent) == [("Authorization", "Bearer token-1")]
    (request,) = bench.token_requests
    headers = dict(request.headers)
    assert (request.method, request.url) == ("POST", URL)
    assert headers["Authorization"] == "Basic " + b64encode(b"app-id:app-secret").decode()
    assert headers["Accept"] == "application/json"
    assert headers["Content-Type"] == "application/x-www-form-urlencoded"
    assert headers["User-Agent"] == "agent/1"
    assert headers["Content-Length"] == str(len(request.body))
    assert "Postman-Token" not in headers
    assert form(request.body) == {"grant_type": "client_credentials"}


def test_the_client_may_be_authenticated_in_the_body() -> None:
    bench = Bench({**OAUTH2, "client_authentication": "body", "scope": "a b", "audience": "x"})
    bench.run("oauth2", {}, (granted(),))
    (request,) = bench.token_requests
    assert "Authorization" not in dict(request.headers)
    assert form(request.body) == {
        "grant_type": "client_credentials",
        "client_id": "app-id",
        "client_secret": "app-secret",
        "scope": "a b",
        "audience": "x",
    }


@given(client_id=st.text(min_size=1), secret=st.text(min_size=1))
def test_id_and_secret_are_form_encoded_in_the_header(client_id: str, secret: str) -> None:
    bench = Bench({**OAUTH2, "client_id": client_id, "client_secret": secret})
    if not (client_id.strip() and secret.strip()):
        return
    bench.run("oauth2", {}, (granted(),))
    header = dict(bench.token_requests[0].headers)["Authorization"]
    user, _, password = b64decode(header.removeprefix("Basic ")).decode("ascii").partition(":")
    assert list(parse_qs(f"u={user}&p={password}", keep_blank_values=True).values()) == [
        [client_id.strip()],
        [secret.strip()],
    ]


def test_further_parameters_go_where_they_are_sent_as() -> None:
    params = [
        {"key": "resource", "value": "r 1", "send_as": "request_body", "enabled": True},
        {"key": "tenant", "value": "t 1", "send_as": "request_url"},
        {"key": "X-Extra", "value": "h", "send_as": "request_header"},
        {"key": "accept", "value": "application/vnd.x+json", "send_as": "request_header"},
        {"key": "off", "value": "x", "enabled": False},
        {"key": "grant_type", "value": "urn:own"},
        {"key": "body", "value": "a keyword of no function"},
    ]
    bench = Bench({**OAUTH2, "resource": "replaced"})
    bench.run("oauth2", {"tokenRequestParams": params}, (granted(),))
    (request,) = bench.token_requests
    assert request.url == URL + "&tenant=t%201"
    assert [value for name, value in request.headers if name.lower() == "accept"] == ["application/vnd.x+json"]
    assert dict(request.headers)["X-Extra"] == "h"
    assert form(request.body) == {"grant_type": "urn:own", "resource": "r 1", "body": "a keyword of no function"}


def test_a_run_asks_once_for_a_token() -> None:
    bench = Bench(OAUTH2)
    bench.run("oauth2", {}, (answer(body=TOKEN),))
    bench.run("oauth2")
    assert bench.purposes == ["token", "request", "request"]


@pytest.mark.parametrize(
    "change",
    [
        {"scope": "other"},
        {"client_id": "other"},
        {"client_secret": "other"},
        {"access_token_url": "https://other/"},
        {"audience": "other"},
        {"token_request_params": {"audience": "other"}},
        {"extract": {"access_token": "$.id_token"}},
    ],
)
def test_other_settings_need_another_token(change: dict[str, object]) -> None:
    bench = Bench(OAUTH2)
    bench.run("oauth2", {}, (granted(),))
    bench.oauth2 = {**OAUTH2, **change}
    bench.run("oauth2", {}, (granted(2, id_token="token-2"),))
    assert len(bench.token_requests) == 2


def test_a_token_given_by_hand_needs_no_environment() -> None:
    def refuse() -> None:
        raise AssertionError("rendered without need")

    bench = Bench(settings=refuse)
    assert own_headers(bench.run("oauth2", {"accessToken": "mine"})) == [("Authorization", "Bearer mine")]


def test_a_token_given_by_hand_is_never_renewed() -> None:
    for bench, params in ((Bench(OAUTH2), {"accessToken": "mine"}), (Bench({**OAUTH2, "access_token": "mine"}), {})):
        bench.run("oauth2", params, (answer(401),))
        assert bench.purposes == ["request"]


def test_the_place_of_the_token_may_come_from_the_environment() -> None:
    bench = Bench({"access_token": "mine", "add_token_to": "query"})
    assert bench.run("oauth2", {}).url == "http://h/x?access_token=mine"
    bench = Bench({"access_token": "mine", "header_prefix": "DPoP"})
    assert own_headers(bench.run("oauth2", {})) == [("Authorization", "DPoP mine")]


def test_a_preview_asks_for_no_token() -> None:
    bench = Bench(OAUTH2, preview=True)
    assert own_headers(bench.run("oauth2")) == [("Authorization", "Bearer {{access_token}}")]
    assert bench.purposes == ["request"]


def test_a_preview_needs_no_credentials() -> None:
    def refuse() -> None:
        raise InputError.at(None, "LP_CLIENT_ID is not set")

    assert own_headers(Bench(preview=True, settings=refuse).run("oauth2"))
    with pytest.raises(InputError):
        Bench(settings=refuse).run("oauth2")


def test_a_preview_shows_a_token_given_by_hand() -> None:
    assert own_headers(Bench(preview=True).run("oauth2", {"accessToken": "mine"})) == [("Authorization", "Bearer mine")]


@pytest.mark.parametrize(
    ("params", "environment", "missing"),
    [
        ({}, None, "access_token_url, client_id and client_secret"),
        ({"accessTokenUrl": URL}, {}, "client_id and client_secret"),
        ({}, {"access_token_url": URL, "client_id": "c"}, "client_secret"),
        ({}, {"grant_type": "refresh_token"}, "access_token_url"),
        ({"grant_type": "refresh_token"}, {"refresh_token_url": URL, "client_id": "c"}, "refresh_token"),
    ],
)
def test_missing_settings_are_named(params: dict[str, object], environment: dict[str, object], missing: str) -> None:
    with pytest.raises(RequestError) as caught:
        Bench(environment).run("oauth2", params)
    (problem,) = caught.value.problems
    assert problem.kind is Kind.AUTH
    assert f"and {missing} to get one" in problem.what
    assert "oauth2: in the environment" in problem.hint
    assert problem.where is not None


@pytest.mark.parametrize(
    ("grant", "said", "hint"),
    [
        ("implicit", "'implicit' is not supported", "Use authorization_code"),
        ("client_credential", "'client_credential' is not known", "did you mean 'client_credentials'?"),
        ("nonsense", "'nonsense' is not known", "authorization_code"),
        ("grants", "'grants' is not known", "client_credentials"),
    ],
)
def test_other_grants_are_refused(grant: str, said: str, hint: str) -> None:
    with pytest.raises(RequestError, match=said) as caught:
        Bench(OAUTH2).run("oauth2", {"grant_type": grant})
    assert hint in caught.value.problems[0].hint


@pytest.mark.parametrize("grant", ["password", "password_credentials"])
def test_the_password_grant(grant: str) -> None:
    bench = Bench({**OAUTH2, "username": "u", "password": "p w", "scope": "s"})
    sent = bench.run("oauth2", {"grant_type": grant}, (granted(),))
    assert own_headers(sent) == [("Authorization", "Bearer token-1")]
    (request,) = bench.token_requests
    assert form(request.body) == {"grant_type": "password", "username": "u", "password": "p w", "scope": "s"}


@pytest.mark.parametrize("name", ["authorization_code", "authorization_code_with_pkce"])
def test_a_login_that_nobody_made_is_an_error_that_says_how(name: str) -> None:
    bench = Bench(OAUTH2)
    with pytest.raises(RequestError, match="a person has to log in") as caught:
        bench.run("oauth2", {"grant_type": name})
    assert "faas-runner login -e ENV" in caught.value.problems[0].hint
    assert bench.purposes == []


def login_bench(**more: object) -> Bench:
    """One with a token that a login gave and that is too old."""
    bench = Bench({**OAUTH2, "grant_type": "authorization_code", **more})
    settings = OAuth2Settings.of({}, bench.oauth2 or {})
    old = Token(access_token="token-0", refresh_token="refresh-0", usable_until=0, user_id="7", id_token="id-0")
    bench.tokens.put(key_of(settings), old)
    return bench


def test_a_login_is_renewed_without_a_person() -> None:
    bench = login_bench(scope="a")
    sent = bench.run("oauth2", {}, (granted(1, refresh_token="refresh-1"),))
    assert own_headers(sent) == [("Authorization", "Bearer token-1")]
    assert form(bench.token_requests[0].body) == {"grant_type": "refresh_token", "refresh_token": "refresh-0"}
    (token,) = bench.tokens._tokens.values()
    assert (token.refresh_token, token.user_id, token.id_token) == ("refresh-1", "7", "id-0")


@pytest.mark.parametrize("reply", [answer(400, {"error": "invalid_grant"}), answer(401), answer(400, {"code": 9007})])
def test_a_login_whose_refresh_token_is_refused_is_over(reply: Answer) -> None:
    bench = login_bench()
    with pytest.raises(RequestError, match="refused with") as caught:
        bench.run("oauth2", {}, (reply,))
    assert "The login is over. Log in with: faas-runner login" in caught.value.problems[0].hint
    with pytest.raises(RequestError, match="there is no token, and a person has to log in"):
        bench.run("oauth2")
    assert len(bench.token_requests) == 1


@pytest.mark.parametrize(
    "reply",
    [answer(503), answer(429), answer(401, {"error": "invalid_client"}), answer(302), answer(404), answer(200, "{}")],
)
def test_a_login_outlives_a_refusal_that_is_not_its_own(reply: Answer) -> None:
    bench = login_bench()
    with pytest.raises(RequestError):
        bench.run("oauth2", {}, (reply,))
    bench.run("oauth2", {}, (granted(1),))
    assert form(bench.token_requests[-1].body)["refresh_token"] == "refresh-0"


def test_a_client_that_may_not_refresh_asks_again() -> None:
    bench = Bench(OAUTH2)
    refusal = answer(400, {"error": "unauthorized_client"})
    sent = bench.run("oauth2", {}, (granted(1, refresh_token="refresh-1"), answer(401), refusal, granted(2)))
    assert own_headers(sent) == [("Authorization", "Bearer token-2")]


def test_a_refresh_token_given_by_hand_spares_the_login() -> None:
    bench = Bench({**OAUTH2, "grant_type": "authorization_code", "refresh_token": "mine"})
    bench.run("oauth2", {}, (granted(1),))
    assert form(bench.token_requests[0].body)["refresh_token"] == "mine"
    assert own_headers(bench.run("oauth2")) == [("Authorization", "Bearer token-1")]


class SharedCache(TokenCache):
    """One in which another process renews the token while this one waits for the lock."""

    def __init__(self, theirs: Token) -> None:
        super().__init__()
        self.theirs = theirs
        self.held = 0

    @contextmanager
    def renewing(self, key: TokenKey) -> Iterator[None]:
        self.held += 1
        self.put(key, self.theirs)
        yield
        self.held -= 1


def test_what_another_process_renewed_meanwhile_is_used() -> None:
    tokens = SharedCache(Token(access_token="theirs", usable_until=2e9))
    bench = Bench(OAUTH2, tokens=tokens)
    assert own_headers(bench.run("oauth2")) == [("Authorization", "Bearer theirs")]
    assert bench.token_requests == []


def test_after_a_refusal_of_the_api_a_newer_token_is_tried_before_asking() -> None:
    tokens = SharedCache(Token(access_token="theirs", usable_until=2e9))
    bench = Bench(OAUTH2, tokens=tokens)
    tokens.put(key_of(OAuth2Settings.of({}, OAUTH2)), Token(access_token="ours"))
    assert own_headers(bench.run("oauth2", {}, (answer(401),))) == [("Authorization", "Bearer theirs")]
    assert bench.token_requests == []


def test_a_newer_token_that_is_too_old_lends_its_refresh_token() -> None:
    tokens = SharedCache(Token(access_token="theirs", refresh_token="refresh-2", usable_until=0))
    bench = Bench(OAUTH2, tokens=tokens)
    bench.run("oauth2", {}, (granted(3),))
    assert form(bench.token_requests[0].body)["refresh_token"] == "refresh-2"


def test_the_lock_is_held_until_the_answer_and_given_back_whatever_happens() -> None:
    tokens = SharedCache(Token(access_token="theirs", usable_until=0))
    context = Bench(OAUTH2, tokens=tokens).context()
    flow = flow_for(Auth(type="oauth2"), plain_request(), context)
    next(flow)
    assert tokens.held == 1
    flow.close()
    with pytest.raises(RequestError):
        Bench(OAUTH2, tokens=tokens).run("oauth2", {}, (answer(503),))


LOGIN = {**OAUTH2, "grant_type": "authorization_code", "scope": "a"}


@pytest.mark.parametrize(
    "change",
    [
        {"state": "x"},
        {"code_verifier": "v" * 43},
        {"refresh_token": "r"},
        {"client_secret": ""},
        {"client_authentication": "body"},
        {"redirect_uri": "http://localhost:1/"},
        {"username": "u", "password": "p"},
        {"token_request_params": {"client_assertion": "x"}},
        {"auth_request_params": {"nonce": "n", "state": "s"}},
        {"pkce": False},
    ],
)
def test_a_login_is_found_again_by_every_later_run(change: dict[str, object]) -> None:
    assert key_of(OAuth2Settings.of({}, {**LOGIN, **change})) == key_of(OAuth2Settings.of({}, LOGIN))


@pytest.mark.parametrize(
    "change",
    [
        {"scope": "b"},
        {"client_id": "other"},
        {"access_token_url": "https://other/"},
        {"audience": "x"},
        {"auth_request_params": {"audience": "x"}},
        {"login": "form", "username": "u"},
    ],
)
def test_another_login_has_another_key(change: dict[str, object]) -> None:
    assert key_of(OAuth2Settings.of({}, {**LOGIN, **change})) != key_of(OAuth2Settings.of({}, LOGIN))


@pytest.mark.parametrize(
    ("more", "user_id"),
    [
        ({"id_token": jwt({"sub": "42"})}, "42"),
        ({"id_token": jwt({"sub": 42})}, ""),
        ({"id_token": "not.a.jwt"}, ""),
        ({"id_token": jwt({"sub": "42"}), "user_id": "43"}, "43"),
        ({}, ""),
    ],
)
def test_a_token_tells_whose_it_is(more: dict[str, object], user_id: str) -> None:
    bench = Bench(OAUTH2)
    bench.run("oauth2", {}, (granted(1, expires_in=100, scope="a b", **more),))
    (token,) = bench.tokens._tokens.values()
    assert (token.user_id, token.scope) == (user_id, "a b")
    assert token.expires_at == bench.clock.time + 100
    assert token.usable_until == bench.clock.time + 90


@pytest.mark.parametrize("claims", ["[]", "5", "null"])
def test_a_jwt_without_claims_tells_nothing(claims: str) -> None:
    assert jwt_lifetime(jwt(json.loads(claims)), 0) is None


def test_a_redirect_of_the_token_endpoint_is_not_followed_with_the_secret() -> None:
    flow = flow_for(Auth(type="oauth2"), plain_request(), Bench(OAUTH2).context())
    assert next(flow).follow_redirects is False
    moved = replace(answer(308), headers=(("Location", "https://other/token?x=1"),))
    with pytest.raises(RequestError, match=r"refused with 308: it leads to https://other/token$"):
        Bench(OAUTH2).run("oauth2", {}, (moved,))


def test_a_token_is_replaced_before_it_expires() -> None:
    bench = Bench(OAUTH2)
    bench.run("oauth2", {}, (answer(body=TOKEN),))
    bench.clock.time += 3539
    bench.run("oauth2")
    bench.clock.time += 2
    sent = bench.run("oauth2", {}, (granted(2),))
    assert bench.purposes == ["token", "request", "request", "token", "request"]
    assert own_headers(sent) == [("Authorization", "Bearer token-2")]


@pytest.mark.parametrize(
    ("reply", "lifetime"),
    [
        ({"expires_in": 600}, 600),
        ({"expires_in": "600"}, 600),
        ({"expires_in": 600.0}, 600),
        ({}, None),
        ({"expires_in": None}, None),
        ({"expires_in": "soon"}, None),
        ({"expires_in": True}, None),
        ({"expires_in": [600]}, None),
        ({"expires_in": 1e300}, None),
        ({"access_token": jwt({"exp": 1_700_000_600})}, 600),
        ({"access_token": jwt({"exp": 5600, "iat": 5000})}, 600),
        ({"access_token": jwt({"exp": 1_700_000_600}), "expires_in": 300}, 300),
        ({"access_token": jwt({"exp": "x"})}, None),
        ({"access_token": jwt({})}, None),
        ({"access_token": "not.a.jwt"}, None),
    ],
)
def test_the_lifetime_is_what_the_server_says(reply: dict[str, object], lifetime: float | None) -> None:
    bench = Bench(OAUTH2)
    bench.run("oauth2", {}, (answer(body={"access_token": "token-1", **reply}),))
    bench.clock.time += (lifetime or 1e9) * 0.85
    bench.run("oauth2")
    assert len(bench.token_requests) == 1
    if lifetime is not None:
        bench.clock.time += lifetime * 0.2
        bench.run("oauth2", {}, (granted(2),))
        assert len(bench.token_requests) == 2


def test_the_lifetime_and_the_margin_may_be_set() -> None:
    bench = Bench({**OAUTH2, "expires_in": "1000", "expiry_margin": 10})
    bench.run("oauth2", {}, (granted(),))
    bench.clock.time += 989
    bench.run("oauth2")
    bench.clock.time += 2
    bench.run("oauth2", {}, (granted(2),))
    assert len(bench.token_requests) == 2


@given(st.floats(-1e12, 1e12), st.floats(0, 1e6))
def test_a_margin_never_takes_more_than_a_tenth(lifetime: float, margin: float) -> None:
    until = usable_until(0, lifetime, margin)
    assert until is not None
    assert min(lifetime, lifetime * 0.9) <= until <= lifetime or until == pytest.approx(lifetime * 0.9)


@given(st.text() | st.builds("{}.{}.{}".format, st.text(), st.text(), st.text()))
def test_what_is_no_jwt_has_no_lifetime(text: str) -> None:
    assert jwt_lifetime(text, 0) is None


def test_a_refusal_of_the_api_renews_the_token_once() -> None:
    bench = Bench(OAUTH2)
    sent = bench.run("oauth2", {}, (granted(1), answer(401), granted(2), answer(200)))
    assert bench.purposes == ["token", "request", "token", "request"]
    assert own_headers(sent) == [("Authorization", "Bearer token-2")]


def test_a_second_refusal_stands() -> None:
    bench = Bench(OAUTH2)
    bench.run("oauth2", {}, (granted(1), answer(401), granted(2), answer(401)))
    assert bench.purposes == ["token", "request", "token", "request"]


def test_a_refresh_token_is_used_first() -> None:
    bench = Bench({**OAUTH2, "refresh_token_url": "https://idp/refresh", "refresh_request_params": {"x": "1"}})
    replies = (granted(1, refresh_token="refresh-1"), answer(401), granted(2))
    bench.run("oauth2", {}, replies)
    refresh = bench.token_requests[1]
    assert refresh.url == "https://idp/refresh"
    assert form(refresh.body) == {"grant_type": "refresh_token", "refresh_token": "refresh-1", "x": "1"}


@pytest.mark.parametrize(("rotated", "then"), [({"refresh_token": "refresh-2"}, "refresh-2"), ({}, "refresh-1")])
def test_a_refresh_token_stays_unless_a_new_one_comes(rotated: dict[str, object], then: str) -> None:
    bench = Bench(OAUTH2)
    bench.run("oauth2", {}, (granted(1, refresh_token="refresh-1", expires_in=100),))
    for number in (2, 3):
        bench.clock.time += 100
        bench.run("oauth2", {}, (granted(number, expires_in=100, **rotated),))
    assert form(bench.token_requests[2].body)["refresh_token"] == then


def test_a_dead_refresh_token_falls_back_to_the_grant() -> None:
    bench = Bench(OAUTH2)
    dead = answer(400, {"error": "invalid_grant"})
    sent = bench.run("oauth2", {}, (granted(1, refresh_token="refresh-1"), answer(401), dead, granted(2)))
    assert [form(request.body)["grant_type"] for request in bench.token_requests] == [
        "client_credentials",
        "refresh_token",
        "client_credentials",
    ]
    assert own_headers(sent) == [("Authorization", "Bearer token-2")]


def test_a_refresh_token_given_by_hand_is_the_grant() -> None:
    bench = Bench({"refresh_token": "mine-1", "access_token_url": URL, "client_id": "public"})
    bench.run("oauth2", {}, (granted(1, refresh_token="mine-2"), answer(401), granted(2)))
    first, second = (form(request.body) for request in bench.token_requests)
    assert first == {"grant_type": "refresh_token", "refresh_token": "mine-1", "client_id": "public"}
    assert second["refresh_token"] == "mine-2"


def test_a_dead_refresh_token_given_by_hand_is_an_error() -> None:
    bench = Bench({"refresh_token": "mine-1", "access_token_url": URL, "client_id": "public"})
    with pytest.raises(RequestError, match="invalid_grant"):
        bench.run("oauth2", {}, (answer(400, {"error": "invalid_grant"}),))
    assert len(bench.token_requests) == 1


def test_the_endpoint_is_not_hammered() -> None:
    bench = Bench(OAUTH2)
    refusal = answer(401, {"error": "invalid_client"})
    for _ in range(3):
        with pytest.raises(RequestError, match="invalid_client"):
            bench.run("oauth2", {}, (refusal,))
    with pytest.raises(RequestError, match="no token was asked for: https://idp/token"):
        bench.run("oauth2")
    assert len(bench.token_requests) == 3


def test_an_api_that_accepts_no_token_is_not_asked_forever() -> None:
    bench = Bench(OAUTH2)
    for number in range(6):
        bench.run("oauth2", {}, (*([granted()] if not number else []), answer(401), granted(), answer(401)))
    assert len(bench.token_requests) == 4


def test_success_lets_refusals_be_forgotten() -> None:
    bench = Bench(OAUTH2)
    for _ in range(5):
        with pytest.raises(RequestError, match="503"):
            bench.run("oauth2", {}, (answer(503),))
        bench.run("oauth2", {}, (granted(1, expires_in=0),))


@pytest.mark.parametrize(
    ("reply", "said", "hint"),
    [
        (
            answer(401, {"error": "invalid_client", "error_description": "no such"}),
            "401: invalid_client: no such",
            "account",
        ),
        (answer(401, {"error": "invalid_client"}), "invalid_client", "client_authentication: body (now header)"),
        (
            answer(400, {"error": "unauthorized_client"}),
            "unauthorized_client",
            "may not use grant_type client_credentials",
        ),
        (answer(400, {"error": "invalid_scope"}), "invalid_scope", "scope"),
        (answer(400, {"error": "invalid_request"}), "invalid_request", "parameter"),
        (answer(400, {"error": "unsupported_grant_type"}), "unsupported", "grant_type client_credentials"),
        (answer(400, {"error": "own_code"}), "own_code", "oauth2 settings"),
        (answer(401, {"error": {"message": "Unauthorised", "code": 10}}), "10: Unauthorised", "client_id"),
        (answer(200, {"error": "invalid_client"}), "invalid_client", "client_id"),
        (answer(401, ""), "refused with 401", "client_id"),
        (answer(404, "<html>", "text/html", "Not Found"), "404 Not Found: with an HTML page", "host, path and account"),
        (answer(400, "<html>", "text/html"), "HTML page", "login page"),
        (answer(302, ""), "302", "login page"),
        (answer(429, {}), "429", "limits"),
        (answer(503, "gone", "text/plain"), "503: with text/plain", "try again later"),
        (answer(200, "<html>", "text/html;charset=utf-8"), "answered 200 with an HTML page", "login page"),
        (answer(200, ""), "answered 200 with no content", "login page"),
        (answer(200, "access_token=x", "application/x-www-form-urlencoded"), "not with JSON", "access_token_url"),
        (answer(200, {"token": "x", "n": 1}), "without a token at $.access_token; there is: token, n", "extract"),
        (answer(200, {"access_token": {"a": 1}}), "without a token", "extract"),
        (answer(200, {"access_token": ""}), "without a token", "extract"),
        (answer(200, []), "no JSON object", "extract"),
        (answer(200, b"\xff\xfe"), "application/json", "login page"),
    ],
)
def test_a_refusal_says_what_to_check(reply: Answer, said: str, hint: str) -> None:
    with pytest.raises(RequestError) as caught:
        Bench({**OAUTH2, "access_token_url": "https://user:pw@idp/token?key=hidden"}).run("oauth2", {}, (reply,))
    (problem,) = caught.value.problems
    assert problem.kind is Kind.AUTH
    assert problem.what.startswith("the token endpoint https://idp/token ")
    assert said in problem.what
    assert hint in problem.hint
    assert "{" not in problem.hint
    assert "hidden" not in problem.what
    assert "pw" not in problem.what


def test_a_network_problem_passes_through() -> None:
    problem = Problem(Kind.NETWORK, "no route to idp", "check the network")
    with pytest.raises(RequestError) as caught:
        Bench(OAUTH2).run("oauth2", {}, (problem,))
    (found,) = caught.value.problems
    assert replace(found, where=None) == problem


def test_a_network_problem_of_the_item_is_its_own_affair() -> None:
    bench = Bench(OAUTH2)
    bench.run("oauth2", {}, (granted(), Problem(Kind.NETWORK, "reset")))
    assert bench.purposes == ["token", "request"]


@pytest.mark.parametrize("url", ["idp/token", "ftp://idp/token", "https://", "http://[::1/token", "https://h:99999/"])
def test_a_bad_token_url_is_refused(url: str) -> None:
    with pytest.raises(RequestError):
        Bench({**OAUTH2, "access_token_url": url}).run("oauth2")


def test_fields_are_found_by_jsonpath() -> None:
    paths = {"access_token": "$.data[0].bearer", "refresh_token": "$..renew", "expires_in": "$.data[0].ttl"}
    bench = Bench({**OAUTH2, "extract": paths})
    body = {"data": [{"bearer": "token-9", "ttl": "100"}], "more": {"renew": "refresh-9"}}
    assert own_headers(bench.run("oauth2", {}, (answer(body=body),))) == [("Authorization", "Bearer token-9")]
    bench.clock.time += 100
    with pytest.raises(RequestError, match=r"\$\.data\[0\]\.bearer"):
        bench.run("oauth2", {}, (granted(), granted()))
    assert form(bench.token_requests[1].body)["refresh_token"] == "refresh-9"


REPLIES: tuple[Reply, ...] = (
    granted(1, refresh_token="refresh-1"),
    answer(401, {"was": "token-1"}),
    granted(2, refresh_token="refresh-2", id_token="id-token-2"),
    answer(200, {"echo": "Bearer token-2"}),
)


@pytest.mark.parametrize("authentication", ["header", "body"])
def test_nothing_secret_is_reported(authentication: str) -> None:
    bench = Bench({**OAUTH2, "client_secret": "s3 cr/t", "client_authentication": authentication})
    bench.run("oauth2", {"tokenRequestParams": [{"key": "my_secret", "value": "hid&den"}]}, REPLIES)
    shown = repr(bench.seen)
    for secret in ("token-1", "token-2", "refresh-1", "refresh-2", "s3+cr", "s3 cr/t", "hid&den", "hid%26den"):
        assert secret not in shown
    assert b64encode(b"app-id:s3+cr%2Ft").decode() not in shown
    assert "app-id" in shown or authentication == "header"


def test_tokens_at_own_paths_are_masked() -> None:
    bench = Bench({**OAUTH2, "extract": {"access_token": "$.data.t", "expires_in": "$.data.e"}})
    bench.run("oauth2", {}, (answer(body={"data": {"t": "abcd", "e": 3600}}),))
    assert "abcd" not in repr(bench.seen)
    assert "3600" in repr(bench.seen)


def test_settings_show_no_secret() -> None:
    names = ("client_secret", "password", "access_token", "refresh_token", "code_verifier")
    settings = OAuth2Settings.of({}, dict.fromkeys(names, "hidden-value"))
    assert "hidden-value" not in repr(settings)
    assert "hidden-value" in settings.credentials


def test_flows_do_nothing_until_they_are_driven() -> None:
    prepared = plain_request()
    flow_for(Auth(type="bearer", params={"token": "t"}), prepared, Bench().context())
    assert "Authorization" not in prepared.headers


def test_tokens_in_redirects_and_forms_are_masked_but_only_of_token_requests() -> None:
    sent = Sent(method="POST", url=URL)
    hop = Exchange(sent=sent, timings=Timings(started=0), answer=answer(302, {"bearer": "in-a-redirect"}))
    body = "access_token=in-a-form&scope=all-of-them"
    exchange = Exchange(sent=sent, timings=Timings(started=0), answer=answer(200, body), redirects=(hop,))
    secrets = Secrets()
    register_secrets("request", exchange, secrets)
    assert secrets.clean(body) is body
    register_secrets("token", exchange, secrets)
    assert secrets.clean(body) == "access_token=********&scope=all-of-them"
    assert secrets.clean("in-a-redirect") == "********"


def test_a_network_problem_does_not_lose_the_refresh_token() -> None:
    bench = Bench(OAUTH2)
    bench.run("oauth2", {}, (granted(1, refresh_token="refresh-1", expires_in=100),))
    bench.clock.time += 100
    with pytest.raises(RequestError, match="reset"):
        bench.run("oauth2", {}, (Problem(Kind.NETWORK, "reset"),))
    bench.run("oauth2", {}, (granted(2),))
    assert form(bench.token_requests[-1].body)["refresh_token"] == "refresh-1"
