from __future__ import annotations

import threading

from emulator_client import LivePerson

from runner.emulator import Emulator, LoggedRequest
from runner.emulator.functions import ECHO
from runner.emulator.log import RequestLog


def entry(**fields: object) -> LoggedRequest:
    given = {"service": "faasGW", "method": "GET", "path": "/", **fields}
    return LoggedRequest(**given)  # type: ignore[arg-type]


def test_requests_are_logged_as_they_came(lp: LivePerson) -> None:
    token = lp.app_token()
    lp.invoke(ECHO, token, "?v=1&userId=7", payload={"a": 1})
    logged = lp.emulator.log[-1]
    assert (logged.service, logged.method, logged.status) == ("faasGW", "POST", 200)
    assert logged.path == f"/api/account/{lp.config.account_id}/lambdas/{ECHO}/invoke"
    assert logged.query == (("v", "1"), ("userId", "7"))
    assert ("Authorization", f"Bearer {token}") in logged.headers
    assert b'"payload"' in logged.body
    assert logged.at == lp.clock.time
    assert logged.seconds >= 0


def test_lines_and_representations_hold_no_secret(lp: LivePerson) -> None:
    code = lp.code(state="my-state")
    tokens = lp.token(auth=lp.basic, grant_type="authorization_code", code=code).json()
    lp.invoke(ECHO, tokens["access_token"])
    lp.token(
        f"app/token?v=2.0&grant_type=client_credentials&client_id={lp.config.client_id}"
        f"&client_secret={lp.config.client_secret}"
    )
    lp.bearer()
    secrets = [code, tokens["access_token"], tokens["refresh_token"], lp.config.client_secret, lp.config.password]
    basic = next(v for e in lp.emulator.log for n, v in e.headers if n == "Authorization" and v.startswith("Basic"))
    shown = "\n".join(f"{logged.line()} {logged!r}" for logged in lp.emulator.log)
    assert not [secret for secret in [*secrets, basic.split()[1]] if secret in shown]
    assert "grant_type=client_credentials" in shown
    assert "Basic #" in shown
    assert "Bearer #" in shown


def test_the_same_secret_has_the_same_fingerprint() -> None:
    lines = [entry(headers=(("authorization", f"Bearer {token}"),)).line() for token in ("one", "one", "two")]
    assert lines[0] == lines[1] != lines[2]


def test_a_line_is_one_printable_line() -> None:
    odd = entry(path="/a\x1b[31m\xff", query=(("a\nb", "c\r\n"), ("v", "1\n2")), headers=(("Authorization", "a\tb"),))
    assert odd.line().isascii()
    assert odd.line().isprintable()


def test_a_header_without_a_scheme_is_a_secret_too() -> None:
    assert "plain-token" not in entry(headers=(("Authorization", "plain-token"),)).line()


def test_the_log_keeps_the_latest() -> None:
    log = RequestLog(keep=3)
    for number in range(5):
        log.add(entry(status=number))
    assert [kept.status for kept in log.entries()] == [2, 3, 4]


def test_the_log_may_be_read_while_it_is_written() -> None:
    log = RequestLog()
    writers = [threading.Thread(target=lambda: [log.add(entry()) for _ in range(500)]) for _ in range(4)]
    for writer in writers:
        writer.start()
    while any(writer.is_alive() for writer in writers):
        log.entries()
    assert len(log.entries()) == 2000


def test_a_listener_is_told_of_each_request() -> None:
    import requests

    told: list[str] = []
    with Emulator(on_request=lambda logged: told.append(logged.line())) as emulator, requests.Session() as session:
        session.trust_env, session.verify = False, emulator.ca_file
        session.get(f"https://{emulator.variables()['sentinel']}/nowhere", timeout=5)
        emulator.on_request = None
        session.get(f"https://{emulator.variables()['sentinel']}/elsewhere", timeout=5)
    assert told == ["sentinel GET /nowhere -> 404"]
