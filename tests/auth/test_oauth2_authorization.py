from __future__ import annotations

import hashlib
import re
from base64 import urlsafe_b64encode
from contextlib import suppress
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from auth_bench import Bench, answer
from hypothesis import given
from hypothesis import strategies as st

from runner.auth.oauth2 import login
from runner.auth.oauth2.authorization import AuthorizationRequest, begin, code_of, exchange_code
from runner.auth.oauth2.grants import TokenClient
from runner.auth.oauth2.revocation import revoke
from runner.auth.oauth2.settings import OAuth2Settings
from runner.auth.oauth2.token import Token
from runner.core.errors import RequestError
from runner.core.problem import Kind

CALLBACK = "http://localhost:8765/callback"
SETTINGS: dict[str, object] = {
    "grant_type": "authorization_code",
    "auth_url": "https://idp/authorize?v=1.0",
    "access_token_url": "https://idp/token",
    "client_id": "app id",
    "redirect_uri": CALLBACK,
}


def settings(**more: object) -> OAuth2Settings:
    return OAuth2Settings.of({}, {**SETTINGS, **more})


def fields(request: AuthorizationRequest) -> dict[str, str]:
    query = parse_qs(urlsplit(request.url).query, keep_blank_values=True, strict_parsing=True)
    assert all(len(values) == 1 for values in query.values())
    return {name: values[0] for name, values in query.items()}


def s256(verifier: str) -> str:
    return urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")


def test_the_request_says_all_that_the_server_needs() -> None:
    request = begin(settings(scope="a b", audience="x"))
    assert request.url.startswith("https://idp/authorize?v=1.0&response_type=code&client_id=app%20id&")
    assert fields(request) == {
        "v": "1.0",
        "response_type": "code",
        "client_id": "app id",
        "redirect_uri": CALLBACK,
        "scope": "a b",
        "audience": "x",
        "state": request.state,
        "code_challenge": s256(request.code_verifier),
        "code_challenge_method": "S256",
    }
    assert request.redirect_uri == CALLBACK


def test_state_and_verifier_are_new_each_time() -> None:
    requests = [begin(settings()) for _ in range(20)]
    assert len({request.state for request in requests}) == len({request.code_verifier for request in requests}) == 20
    assert all(re.fullmatch(r"[\w-]{43,128}", request.code_verifier) for request in requests)
    assert all(len(request.state) >= 32 for request in requests)


def test_the_example_of_rfc_7636() -> None:
    request = begin(settings(code_verifier="dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"))
    assert fields(request)["code_challenge"] == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"


def test_pkce_may_be_plain_or_off() -> None:
    plain = begin(settings(pkce="plain"))
    assert fields(plain)["code_challenge"] == plain.code_verifier
    assert fields(plain)["code_challenge_method"] == "plain"
    off = begin(settings(pkce=False))
    assert off.code_verifier == ""
    assert not any(name.startswith("code_challenge") for name in fields(off))


def test_own_parameters_replace_ours_and_ours_those_in_the_url() -> None:
    request = begin(
        settings(
            auth_url="https://idp/authorize?client_id=old&v=1&flag#part",
            auth_request_params={"prompt": "login", "state": "mine", "redirect_uri": "https://cb/"},
        )
    )
    query = urlsplit(request.url)
    assert query.fragment == ""
    assert "client_id=old" not in query.query
    assert {"v=1", "flag", "prompt=login", "state=mine"} <= set(query.query.split("&"))
    assert (request.state, request.redirect_uri) == ("mine", "https://cb/")


def test_a_state_that_is_given_is_used() -> None:
    assert begin(settings(state="given")).state == "given"


def test_a_redirect_uri_may_be_left_to_the_server() -> None:
    request = begin(settings(redirect_uri=""))
    assert "redirect_uri" not in fields(request)
    assert code_of(request, f"https://anywhere/?code=abc&state={request.state}") == "abc"


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"auth_url": ""}, "auth_url to get one is missing"),
        ({"auth_url": "", "client_id": ""}, "auth_url and client_id to get one are missing"),
        ({"auth_url": "idp/authorize"}, "no http or https URL"),
        ({"code_verifier": "short"}, "43 to 128"),
        ({"code_verifier": "ä" * 50}, "43 to 128"),
    ],
)
def test_settings_that_cannot_be_used_are_named(more: dict[str, object], said: str) -> None:
    with pytest.raises(RequestError, match=said) as caught:
        begin(settings(**more))
    assert caught.value.problems[0].kind is Kind.AUTH


def test_a_request_shows_no_secret() -> None:
    request = begin(settings())
    shown = repr(request).replace(request.url, "")
    assert request.code_verifier not in shown
    assert request.state not in shown


REQUEST = AuthorizationRequest("https://idp/authorize", "st-1", "verifier", CALLBACK)


@pytest.mark.parametrize(
    "callback",
    [
        f"{CALLBACK}?code=a%2Bb&state=st-1",
        f"  <{CALLBACK}?state=st-1&code=a%2Bb&session=x#_=_>\n",
        f'"{CALLBACK}?state=st-1&code=a%2Bb&iss=https%3A%2F%2Fidp"',
        f"{CALLBACK.replace('http://localhost', 'HTTP://LOCALHOST')}?code=a%2Bb&state=st-1",
        f"{CALLBACK}#code=a%2Bb&state=st-1",
        "?code=a%2Bb&state=st-1",
        "code=a%2Bb&state=st-1",
        "a+b",
        " a+b\n",
    ],
)
def test_the_code_is_found_however_it_is_brought(callback: str) -> None:
    assert code_of(REQUEST, callback) == "a+b"


@pytest.mark.parametrize(
    ("callback", "said"),
    [
        (f"{CALLBACK}?code=c&state=st-2", "another login"),
        (f"{CALLBACK}?code=c&state=", "another login"),
        (f"{CALLBACK}?code=c", "another login"),
        (f"{CALLBACK}?code=c&state=ä", "another login"),
        ("code=c", "another login"),
        (f"{CALLBACK}?code=c&code=d&state=st-1", "code more than once"),
        (f"{CALLBACK}?code=c&state=st-1&state=st-1", "state more than once"),
        (f"{CALLBACK}?code=&state=st-1", "no code"),
        ("https://localhost:8765/callback?code=c&state=st-1", "came to https://localhost:8765/callback, not to http"),
        ("http://localhost:8766/callback?code=c&state=st-1", "came to"),
        ("http://evil:8765/callback?code=c&state=st-1", "came to"),
        ("http://localhost:8765/other?code=c&state=st-1", "came to"),
        ("http://localhost:x/callback?code=c&state=st-1", "no URL"),
        ("https://idp/login.html?stId=1", "no code in the answer to the login https://idp/login.html"),
        (CALLBACK, "no code"),
        (f"{CALLBACK}#access_token=t&state=st-1", "holds a token and no code"),
        ("", "no code"),
        ("two words", "no code"),
    ],
)
def test_an_answer_that_is_none_is_refused(callback: str, said: str) -> None:
    with pytest.raises(RequestError, match=said) as caught:
        code_of(REQUEST, callback)
    (problem,) = caught.value.problems
    assert problem.kind is Kind.AUTH
    assert problem.hint
    assert "st-1" not in problem.what


@pytest.mark.parametrize(
    ("error", "hint"),
    [
        ("access_denied", "cancelled"),
        ("invalid_request", "redirect_uri"),
        ("invalid_scope", "scope"),
        ("unauthorized_client", "authorization_code"),
        ("unsupported_response_type", "auth_url"),
        ("server_error", "try again later"),
        ("temporarily_unavailable", "try again later"),
        ("login_required", "prompt=none"),
        ("no_such_code", "auth_url, client_id"),
    ],
)
def test_a_refusal_says_what_to_do(error: str, hint: str) -> None:
    with pytest.raises(RequestError) as caught:
        code_of(REQUEST, f"{CALLBACK}?error={error}&error_description=not%20so%1b%5b31m&state=st-1")
    (problem,) = caught.value.problems
    assert problem.what == f"the login was refused: {error}: not so [31m"
    assert hint in problem.hint


@given(st.text())
def test_whatever_is_pasted_gives_a_code_or_an_error(text: str) -> None:
    for callback in (
        text,
        f"{CALLBACK}?{text}",
        f"{CALLBACK}?code={text}&state=st-1",
        f"{text}://?code=c&error={text}",
    ):
        with suppress(RequestError):
            assert code_of(REQUEST, callback)


@given(st.text(min_size=1).filter(lambda text: not re.search(r"\s", text)))
def test_a_code_comes_back_as_it_was(code: str) -> None:
    with suppress(UnicodeEncodeError):
        assert code_of(REQUEST, f"?code={quote(code, safe='')}&state=st-1") == code


def client(bench: Bench, **more: object) -> TokenClient:
    return TokenClient(settings(**more), bench.context(), "agent/1")


def form(body: bytes | None) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs((body or b"").decode(), keep_blank_values=True).items()}


def test_a_code_is_exchanged_by_a_client_without_secret() -> None:
    bench = Bench()
    flow = exchange_code(client(bench, scope="a"), "code-1", REQUEST)
    step = next(flow)
    assert form(step.request.body) == {
        "grant_type": "authorization_code",
        "code": "code-1",
        "redirect_uri": CALLBACK,
        "code_verifier": "verifier",
        "client_id": "app id",
    }
    assert "Authorization" not in step.request.headers
    assert step.purpose == "token"
    assert "code-1" not in bench.secrets.clean("sent code-1")


def test_a_code_is_exchanged_by_a_client_with_secret() -> None:
    step = next(exchange_code(client(Bench(), client_secret="s", pkce=False), "c", begin(settings(pkce=False))))
    assert form(step.request.body) == {"grant_type": "authorization_code", "code": "c", "redirect_uri": CALLBACK}
    assert step.request.headers.get("Authorization", "").startswith("Basic ")


@pytest.mark.parametrize("name", ["form", "browser"])
def test_a_program_may_log_in(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def answering(client: TokenClient, request: AuthorizationRequest) -> Any:
        yield from ()
        return f"{request.redirect_uri}?code=code-1&state={request.state}"

    monkeypatch.setattr(f"runner.auth.oauth2.headless.{name}_login.{name}_login", answering)
    bench = Bench({**SETTINGS, "login": name})
    reply = answer(body={"access_token": "token-1"})
    sent = bench.run("oauth2", {}, (reply,))
    assert dict(sent.headers)["Authorization"] == "Bearer token-1"
    assert form(bench.token_requests[0].body)["code"] == "code-1"
    assert set(login.LOGINS) == {"form", "browser"}


def revoked(bench: Bench, token: Token, reply: Any, **more: object) -> Any:
    flow = revoke(client(bench, client_secret="s", revoke_url="https://idp/revoke?v=1", **more), token)
    step = next(flow)
    exchange = bench._send(step, reply)
    with pytest.raises(StopIteration):
        flow.send(exchange)
    return exchange.sent


TOKEN = Token(access_token="access-1", refresh_token="refresh-1")


@pytest.mark.parametrize("place", ["header", "body"])
def test_a_token_is_revoked_by_its_refresh_token(place: str) -> None:
    sent = revoked(Bench(), TOKEN, answer(200), revoke_client_authentication=place)
    assert (sent.method, sent.url) == ("POST", "https://idp/revoke?v=1")
    own = {"client_id": "app id", "client_secret": "s"} if place == "body" else {}
    assert form(sent.body) == {"token": "refresh-1", **own}
    assert ("Authorization" in dict(sent.headers)) == (place == "header")


def test_a_token_without_refresh_token_is_revoked_itself() -> None:
    sent = revoked(Bench(), Token(access_token="access-1"), answer(200, "<html>"), client_authentication="body")
    assert form(sent.body)["token"] == "access-1"


def test_a_revocation_that_is_refused_says_why() -> None:
    with pytest.raises(RequestError, match="the revocation endpoint https://idp/revoke refused with 401") as caught:
        revoked(Bench(), TOKEN, answer(401, {"error": "invalid_client"}))
    assert "client_secret" in caught.value.problems[0].hint
    with pytest.raises(RequestError) as caught:
        revoked(Bench(), TOKEN, answer(404))
    assert "revoke_url" in caught.value.problems[0].hint


def test_there_is_no_revocation_without_an_address() -> None:
    with pytest.raises(RequestError, match="do not say where") as caught:
        next(revoke(client(Bench()), TOKEN))
    assert "revoke_url" in caught.value.problems[0].hint
