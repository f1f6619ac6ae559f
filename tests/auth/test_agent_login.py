from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from login_servers import PASSWORD, USERNAME, Login, Pages, Said, serving

from runner.auth.oauth2.headless.agent_login import agent_login
from runner.auth.oauth2.refusal import Refused
from runner.auth.oauth2.token import Token
from runner.core.errors import RequestError
from runner.core.problem import Kind
from runner.emulator import Emulator, EmulatorConfig
from runner.transport.client import ClientSettings

PATH = "/api/account/1/login"


@pytest.fixture
def pages() -> Iterator[Pages]:
    with serving() as server:
        yield server


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    with Emulator(EmulatorConfig.from_mapping({})) as running:
        yield running


def emulated(emulator: Emulator, login: Login, **changes: str) -> Token:
    names = emulator.variables()
    login.settings = ClientSettings(ca=names["ca_file"])
    url = f"https://{names['agentVep']}/api/account/{names['account_id']}/login?v=1.3"
    oauth2 = {"login_url": url, "username": names["username"], "password": names["password"], **changes}
    return login.run(agent_login(login.token_client(**oauth2)))  # type: ignore[no-any-return]


def log_in(pages: Pages, answer: Said, **oauth2: str) -> Token:
    pages.pages[PATH] = answer
    login = Login()
    return login.run(agent_login(login.token_client(login_url=f"{pages.url}{PATH}?v=1.3", **oauth2)))  # type: ignore[no-any-return]


def test_the_bearer_is_the_access_token(emulator: Emulator) -> None:
    token = emulated(emulator, Login())
    assert emulator.state.tokens.access(token.access_token) is not None
    assert token.user_id == emulator.variables()["user_id"]
    assert token.expires_at is not None
    assert token.usable_until == token.expires_at - 60
    sent = emulator.log[-1]
    assert json.loads(sent.body) == {
        "username": emulator.variables()["username"],
        "password": emulator.variables()["password"],
    }


def test_nothing_secret_is_reported_or_kept_for_the_run(emulator: Emulator) -> None:
    login = Login()
    token = emulated(emulator, login)
    shown = repr(login.seen)
    assert token.access_token not in shown
    assert emulator.variables()["password"] not in shown
    assert login.seen[0].answer is not None
    answer = login.seen[0].answer.text()
    for name in ("bearer", "csrf", "wsuk", "sessionId"):
        assert f'"{name}": "********"' in answer.replace('":"', '": "')
    assert "Session_id=********" in shown
    assert emulator.variables()["user_id"] in answer
    assert login.client is not None
    assert list(login.client.cookies) == []


def test_a_wrong_password_is_explained(emulator: Emulator) -> None:
    with pytest.raises(Refused, match="401.*: user name or password is wrong") as caught:
        emulated(emulator, Login(), password="wrong-password-1")
    (problem,) = caught.value.problems
    assert problem.kind is Kind.AUTH
    assert "SSO" in problem.hint
    assert "wrong-password-1" not in problem.what


def test_another_account_is_refused(emulator: Emulator) -> None:
    url = f"https://{emulator.variables()['agentVep']}/api/account/999/login?v=1.3"
    with pytest.raises(RequestError, match="401 Unauthorized: unknown account 999"):
        emulated(emulator, Login(), login_url=url)


def test_the_version_belongs_into_the_url(emulator: Emulator) -> None:
    url = f"https://{emulator.variables()['agentVep']}/api/account/12345678/login"
    with pytest.raises(RequestError, match="the query needs v=1.3") as caught:
        emulated(emulator, Login(), login_url=url)
    assert "?v=1.3" in caught.value.problems[0].hint


@pytest.mark.parametrize(
    ("body", "user_id", "lifetime"),
    [
        ({"bearer": "b" * 64}, "", None),
        ({"bearer": "b" * 64, "sessionTTl": "28800000", "config": {"userId": "7"}}, "7", 28800),
        ({"bearer": "b" * 64, "sessionTTl": 60000, "config": {"userId": 7}}, "7", 60),
        ({"bearer": "b" * 64, "sessionTTl": "soon", "config": []}, "", None),
        ({"bearer": "b" * 64, "sessionTTl": -5, "config": {"userId": None}}, "", None),
    ],
)
def test_what_the_answer_leaves_out_is_not_known(
    pages: Pages, body: dict[str, object], user_id: str, lifetime: float | None
) -> None:
    token = log_in(pages, Said(json.dumps(body), kind="application/json"))
    assert token.user_id == user_id
    assert (token.expires_at is None) == (lifetime is None)


def test_a_lifetime_may_be_set(pages: Pages) -> None:
    token = log_in(pages, Said('{"bearer": "bbbbbbbbbbbbbbbb-1"}', kind="application/json"), expires_in="100")
    assert token.expires_at is not None


@pytest.mark.parametrize(
    ("answer", "said", "hint"),
    [
        (
            Said('{"error": {"message": "no"}}', 400, kind="application/json"),
            "refused with 400 Bad Request: no",
            "v=1.3",
        ),
        (Said('{"message": "who?"}', 401, kind="application/json"), "401 Unauthorized: who?", "SSO"),
        (Said("", 403), "403", "oauth2.username"),
        (Said("<h1>no</h1>", 404), "404 Not Found: with an HTML page", "login_url"),
        (Said("", 429), "429", "wait at least five seconds"),
        (Said("", 451), "451", "LivePerson has blocked"),
        (Said("<html>", 503), "503", "try again later"),
        (Said("<html>login", 200), "gave no bearer; it answered with an HTML page", "login_url"),
        (
            Said('{"csrf": "x", "wsuk": 1}', kind="application/json"),
            "gave no bearer; there is: csrf, wsuk",
            "login_url",
        ),
        (Said('{"bearer": 5}', kind="application/json"), "gave no bearer", "login_url"),
        (Said("[]", kind="application/json"), "gave no bearer", "login_url"),
        (Said(status=302, location="/sso"), "302", "login_url"),
    ],
)
def test_a_refusal_says_what_to_do(pages: Pages, answer: Said, said: str, hint: str) -> None:
    with pytest.raises(Refused) as caught:
        log_in(pages, answer)
    (problem,) = caught.value.problems
    assert problem.what.startswith(f"the login service {pages.url}{PATH} ")
    assert said in problem.what
    assert hint in problem.hint
    assert PASSWORD not in problem.what


def test_the_password_follows_no_redirect(pages: Pages) -> None:
    with serving() as other, pytest.raises(RequestError, match="307"):
        log_in(pages, Said(status=307, location=other.url))
    assert other.asked == []


def test_odd_credentials_arrive_unchanged(pages: Pages) -> None:
    username, password = 'jörg "x"\\{{y}}', "päss\u2028 &%"
    log_in(pages, Said('{"bearer": "bbbbbbbbbbbbbbbb-1"}'), username=username, password=password)
    assert json.loads(pages.asked[0].body) == {"username": username, "password": password}
    assert pages.asked[0].headers["Content-Type"] == "application/json"


@pytest.mark.parametrize("missing", ["login_url", "username", "password"])
def test_what_is_missing_is_named(missing: str) -> None:
    oauth2 = {"login_url": "https://x/", "username": USERNAME, "password": PASSWORD, missing: ""}
    with pytest.raises(RequestError, match=missing):
        Login().run(agent_login(Login().token_client(**oauth2)))


@pytest.mark.parametrize("url", ["http://agentvep.example/login", "agentvep.example/login", "https://", "https://[::1"])
def test_a_login_url_has_to_be_secured(url: str) -> None:
    with pytest.raises(RequestError) as caught:
        Login().run(agent_login(Login().token_client(login_url=url)))
    assert caught.value.problems[0].kind is Kind.AUTH
