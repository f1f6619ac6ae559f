from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
import requests
from emulator_client import LivePerson, callback

from runner.emulator.login_page import puzzle_answer

Start = Callable[..., LivePerson]
CALLBACK = "http://localhost:8765/callback"


def test_the_browser_goes_to_the_login_page_and_then_to_the_callback(lp: LivePerson) -> None:
    answer = lp.authorize(state="a b&c", redirect_uri=CALLBACK)
    assert answer.status_code == 302
    cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith("ibs_id=")
    assert "Max-Age=600" in cookie
    page = lp.send("sentinel", "GET", answer.headers["Location"])
    assert page.status_code == 200
    assert 'name="userName"' in page.text
    answer = lp.log_in()
    assert answer.headers["Location"].startswith(CALLBACK + "?")
    assert callback(answer)["state"] == "a b&c"
    assert callback(answer)["code"]


def test_no_state_comes_back_where_none_was_sent(lp: LivePerson) -> None:
    lp.authorize()
    assert set(callback(lp.log_in())) == {"code"}


def test_a_browser_that_is_logged_in_skips_the_page(lp: LivePerson) -> None:
    first = lp.code()
    answer = lp.authorize(state="again")
    assert callback(answer)["state"] == "again"
    assert callback(answer)["code"] != first
    lp.clock.time += 28_801
    assert lp.authorize().headers["Location"].startswith("/login.html")


@pytest.mark.parametrize("wrong", [{"sitePass": "wrong"}, {"userName": "nobody"}, {"siteNumber": "999"}])
def test_a_wrong_login_shows_the_page_again(lp: LivePerson, wrong: dict[str, str]) -> None:
    lp.authorize()
    answer = lp.log_in(**wrong)
    assert answer.status_code == 401
    assert "is wrong" in answer.text
    assert callback(lp.log_in())["code"]


def test_a_cancelled_login_is_told_to_the_callback(lp: LivePerson) -> None:
    lp.authorize(state="s")
    told = callback(lp.log_in(cancel="1"))
    assert (told["error"], told["state"]) == ("access_denied", "s")
    assert lp.log_in().status_code == 400


def test_the_login_has_ten_minutes(lp: LivePerson) -> None:
    lp.authorize()
    lp.clock.time += 600
    assert lp.log_in().status_code == 400


def test_a_login_needs_its_cookie(lp: LivePerson) -> None:
    lp.authorize()
    lp.session.cookies.clear()
    assert lp.log_in().status_code == 400
    assert lp.send("sentinel", "GET", "/login.html").status_code == 400


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"response_type": "token"}, "unsupported_response_type"),
        ({"code_challenge": "x", "code_challenge_method": "S512"}, "invalid_request"),
    ],
)
def test_other_errors_go_to_the_callback(lp: LivePerson, fields: dict[str, str], error: str) -> None:
    told = callback(lp.authorize(state="s", **fields))
    assert (told["error"], told["state"]) == (error, "s")
    assert told["error_description"]


def test_an_application_without_the_grant_type(start: Start) -> None:
    lp = start(grant_types=["client_credentials"])
    assert callback(lp.authorize())["error"] == "unauthorized_client"


@pytest.mark.parametrize(
    ("fields", "status", "error"),
    [
        ({"client_id": "unknown"}, 401, "invalid_client"),
        ({"client_id": None}, 400, "invalid_request"),
        ({"response_type": None}, 400, "invalid_request"),
        ({"v": None}, 400, "invalid_request"),
        ({"v": "2.0"}, 400, "invalid_request"),
        ({"redirect_uri": "http://localhost:8765/other"}, 400, "invalid_request"),
        ({"redirect_uri": CALLBACK + "/"}, 400, "invalid_request"),
        ({"state": ["1", "2"]}, 400, "invalid_request"),
    ],
)
def test_errors_without_a_redirect(lp: LivePerson, fields: dict[str, str | None], status: int, error: str) -> None:
    answer = lp.authorize(**fields)
    assert "Location" not in answer.headers
    assert (answer.status_code, answer.json()["error"]) == (status, error)


def test_another_account_is_unknown(lp: LivePerson) -> None:
    query = f"?v=1.0&response_type=code&client_id={lp.config.client_id}"
    answer = lp.send("sentinel", "GET", f"/sentinel/api/account/999/authorize{query}")
    assert (answer.status_code, answer.json()["error"]) == (401, "invalid_client")


def test_the_callback_may_be_left_out_only_where_there_is_one(start: Start) -> None:
    lp = start(redirect_uris=[CALLBACK, "http://localhost:9/other?x=1"])
    assert lp.authorize().status_code == 400
    lp.authorize(redirect_uri="http://localhost:9/other?x=1")
    answer = lp.log_in()
    assert callback(answer)["x"] == "1"
    assert urlsplit(answer.headers["Location"]).path == "/other"


def scripted_login(lp: LivePerson, **fields: str) -> requests.Response:
    return lp.send("sentinel", "POST", "/login.html", json={"account": lp.config.account_id, **fields})


def test_the_scripted_page_is_closed_to_one_who_posts_a_form(start: Start) -> None:
    lp = start(login_page="scripted")
    page = lp.send("sentinel", "GET", lp.authorize().headers["Location"])
    assert "<form" not in page.text
    assert lp.log_in().status_code == 400
    credentials = {"username": lp.config.username, "password": lp.config.password}
    assert scripted_login(lp, **credentials).status_code == 400


def test_the_scripted_page_is_open_to_its_own_script(start: Start) -> None:
    lp = start(login_page="scripted")
    page = lp.send("sentinel", "GET", lp.authorize(state="s").headers["Location"]).text
    puzzle = page.partition('solve(puzzle + ":" + username)')[0].partition('puzzle = "')[2].partition('"')[0]
    fields = {"username": lp.config.username, "answer": puzzle_answer(puzzle, lp.config.username)}
    assert scripted_login(lp, **fields, password="wrong").status_code == 401
    answer = scripted_login(lp, **fields, password=lp.config.password)
    assert answer.json()["location"].startswith(CALLBACK + "?code=")
    assert answer.json()["location"].endswith("&state=s")
