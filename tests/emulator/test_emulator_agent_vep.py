from __future__ import annotations

import re
from collections.abc import Callable

import pytest
import requests
from emulator_client import LivePerson

from runner.emulator.functions import ECHO

Start = Callable[..., LivePerson]


def call(lp: LivePerson, action: str, csrf: object, cookies: dict[str, str] | None = None) -> requests.Response:
    return lp.send("agentVep", "POST", f"/api/account/ACCOUNT/{action}?v=1.3", json={"csrf": csrf}, cookies=cookies)


def test_what_a_login_gives(lp: LivePerson) -> None:
    answer = lp.bearer()
    assert re.fullmatch(r"[0-9a-f]{64}", str(answer["bearer"]))
    assert answer["config"]["userId"] == lp.config.user_id  # type: ignore[index]
    assert answer["config"]["loginName"] == lp.config.username  # type: ignore[index]
    assert answer["config"]["userPrivileges"] == list(lp.config.privileges)  # type: ignore[index]
    assert answer["sessionTTl"] == "28800000"
    hosts = {entry["service"]: entry["baseURI"] for entry in answer["csdsCollectionResponse"]["baseURIs"]}  # type: ignore[index]
    assert hosts["faasGW"] == lp.hosts["faasGW"]
    assert answer["csrf"]
    assert answer["wsuk"]
    assert lp.session.cookies.get("Session_id") == answer["sessionId"]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"username": "USER", "password": "wrong"}, 401),
        ({"username": "nobody", "password": "PASSWORD"}, 401),
        ({"username": "USER"}, 400),
        ({"username": "USER", "password": 5}, 400),
        ({"username": "USER", "password": "\ud800"}, 401),
        ([], 400),
    ],
)
def test_logins_that_fail(lp: LivePerson, body: object, status: int) -> None:
    if isinstance(body, dict):
        real = {"USER": lp.config.username, "PASSWORD": lp.config.password}
        body = {name: real.get(value, value) for name, value in body.items()}
    answer = lp.send("agentVep", "POST", "/api/account/ACCOUNT/login?v=1.3", json=body)
    assert answer.status_code == status
    assert set(answer.json()["error"]) == {"time", "message", "internalCode", "responseStatus"}


def test_account_and_version_of_a_login(lp: LivePerson) -> None:
    form = {"username": lp.config.username, "password": lp.config.password}
    assert lp.send("agentVep", "POST", "/api/account/999/login?v=1.3", json=form).status_code == 401
    assert lp.send("agentVep", "POST", "/api/account/ACCOUNT/login", json=form).status_code == 400
    assert lp.send("agentVep", "GET", "/api/account/ACCOUNT/login?v=1.3").status_code == 405
    assert lp.send("agentVep", "GET", "/").status_code == 404


def test_a_new_login_ends_the_earlier_bearer(lp: LivePerson) -> None:
    earlier, later = lp.bearer(), lp.bearer()
    assert lp.invoke(ECHO, str(earlier["bearer"])).status_code == 401
    assert lp.invoke(ECHO, str(later["bearer"])).status_code == 200


def test_a_refresh_keeps_the_bearer_alive(lp: LivePerson) -> None:
    login = lp.bearer()
    for _ in range(3):
        lp.clock.time += 20_000
        answer = call(lp, "refresh", login["csrf"])
        assert (answer.status_code, answer.content) == (200, b"")
    assert lp.invoke(ECHO, str(login["bearer"])).status_code == 200
    lp.clock.time += 28_800
    assert lp.invoke(ECHO, str(login["bearer"])).status_code == 401
    assert call(lp, "refresh", login["csrf"]).status_code == 401


@pytest.mark.parametrize("csrf", ["wrong", "", None, 5])
@pytest.mark.parametrize("action", ["refresh", "logout"])
def test_a_wrong_csrf_token(lp: LivePerson, action: str, csrf: object) -> None:
    lp.bearer()
    error = call(lp, action, csrf)
    assert error.status_code == 401
    assert error.json()["error"]["responseStatus"] == "UNAUTHORIZED"
    assert error.json()["error"]["internalCode"] == 10


def test_the_cookie_is_needed_and_known_by_any_case(lp: LivePerson) -> None:
    login = lp.bearer()
    lp.session.cookies.clear()
    assert call(lp, "refresh", login["csrf"]).status_code == 401
    assert call(lp, "refresh", login["csrf"], {"session_id": str(login["sessionId"])}).status_code == 200


def test_logout(lp: LivePerson) -> None:
    login = lp.bearer()
    assert call(lp, "logout", login["csrf"]).status_code == 200
    assert lp.invoke(ECHO, str(login["bearer"])).status_code == 401
    assert call(lp, "logout", login["csrf"]).status_code == 401
