"""Whole runs whose token takes a user's login, without a person."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from runner.emulator import Emulator, EmulatorConfig

needs_chromium = pytest.mark.skipif(shutil.which("chromedriver") is None, reason="needs chromium")
NAMES = ("LP_LOGIN", "LP_USERNAME", "LP_PASSWORD", "LP_REDIRECT_URI", "LP_USER_BEARER")


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., tuple[Path, Emulator]]]:
    """Starts an emulator and writes an environment file for it."""
    started: list[Emulator] = []
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)

    def start(emulator: dict[str, object] | None = None, **changes: str) -> tuple[Path, Emulator]:
        running = Emulator(EmulatorConfig.from_mapping(emulator or {}))
        running.start()
        started.append(running)
        values = {**running.variables(), **changes}
        path = tmp_path / "mine.yaml"
        path.write_text(
            f"""
name: Mine
extends: liveperson
variables:
  domain_api: "{values["domain_api"]}"
  accountId: "{values["account_id"]}"
  lambdaUUID: "{values["lambda_uuid"]}"
  userId: "{values["user_id"]}"
secrets:
  client_id: "{values["client_id"]}"
  client_secret: "{values["client_secret"]}"
  username: "{values["username"]}"
  password: "{values["password"]}"
tls: {{ca: "{values["ca_file"]}"}}
"""
        )
        return path, running

    yield start
    for running in started:
        running.stop()


@pytest.fixture
def login(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """How the run logs in, as a user says it to the bundled environments."""

    def choose(grant_type: str, how: str = "") -> None:
        monkeypatch.setenv("LP_GRANT_TYPE", grant_type)
        monkeypatch.setenv("LP_LOGIN", how)

    return choose


def test_a_run_logs_in_at_the_form(faas, environment, login, tmp_path):  # type: ignore[no-untyped-def]
    path, emulator = environment()
    login("authorization_code", "form")
    ran = faas(*("run", "FaaS", "-e", path, "--verbose", "-r", "cli,json,junit"), *exports(tmp_path))

    assert ran.code == 0, ran.all
    lines = [f"{entry.method} {entry.path.split('?')[0]}" for entry in emulator.log if entry.service != "domain_api"]
    account, uuid = emulator.variables()["account_id"], emulator.variables()["lambda_uuid"]
    assert lines == [
        f"GET /sentinel/api/account/{account}/authorize",
        "GET /login.html",
        "POST /login.html",
        f"POST /sentinel/api/account/{account}/token",
        f"POST /api/account/{account}/lambdas/{uuid}/invoke",
    ]
    assert "Cookie" not in dict(emulator.log[-1].headers)
    assert_nothing_secret(ran.all + reports(tmp_path), emulator)


def test_the_form_also_logs_in_to_the_bundled_emulator(faas, login):  # type: ignore[no-untyped-def]
    login("authorization_code", "form")
    ran = faas("run", "-e", "local")
    assert ran.code == 0, ran.all
    assert "POST https://" in ran.out
    assert "/login.html" in ran.out


def test_a_run_logs_in_as_an_agent(faas, environment, login, tmp_path):  # type: ignore[no-untyped-def]
    path, emulator = environment()
    login("agent_login")
    ran = faas(*("run", "FaaS", "-e", path, "--verbose", "-r", "cli,json,junit"), *exports(tmp_path))

    assert ran.code == 0, ran.all
    logins = [entry for entry in emulator.log if entry.service == "agentVep"]
    assert [(entry.method, entry.path, entry.status) for entry in logins] == [
        ("POST", f"/api/account/{emulator.variables()['account_id']}/login", 200)
    ]
    assert "Cookie" not in dict(emulator.log[-1].headers)
    assert_nothing_secret(ran.all + reports(tmp_path), emulator)


def test_an_agents_bearer_is_not_enough_for_v2(faas, environment, login):  # type: ignore[no-untyped-def]
    path, emulator = environment({"gateway_version": 2})
    login("agent_login")
    ran = faas("run", "FaaS", "-e", path)
    assert ran.code != 0
    assert "401" in ran.out or "403" in ran.out
    assert [entry.service for entry in emulator.log].count("agentVep") <= 2


@pytest.mark.parametrize("grant_type", ["authorization_code", "agent_login"])
def test_a_wrong_password_stops_the_request_and_is_said(faas, environment, login, grant_type):  # type: ignore[no-untyped-def]
    path, emulator = environment(password="wrong-password-1")
    login(grant_type, "form")
    ran = faas("run", "FaaS", "-e", path)
    assert ran.code == 4, ran.all
    assert "wrong" in ran.out
    assert "oauth2.password" in ran.out
    assert "wrong-password-1" not in ran.all
    assert "faasGW" not in [entry.service for entry in emulator.log]


def test_wrong_credentials_are_not_tried_without_end(faas, environment, login):  # type: ignore[no-untyped-def]
    path, emulator = environment(password="wrong-password-1")
    login("agent_login")
    ran = faas("run", "FaaS", "-e", path, "-n", "6")
    assert ran.code == 4
    assert [entry.service for entry in emulator.log].count("agentVep") == 3


def test_a_scripted_page_names_the_other_ways(faas, environment, login):  # type: ignore[no-untyped-def]
    path, _ = environment({"login_page": "scripted"})
    login("authorization_code", "form")
    ran = faas("run", "FaaS", "-e", path)
    assert ran.code == 4, ran.all
    text = " ".join(ran.out.split())
    for word in ("driven by a script", "client_credentials", "faas-runner login", "login: browser"):
        assert word in text


def test_a_dry_run_logs_nobody_in(faas, environment, login):  # type: ignore[no-untyped-def]
    path, emulator = environment()
    login("authorization_code", "form")
    ran = faas("run", "FaaS", "-e", path, "--dry-run")
    assert ran.code == 0, ran.all
    assert emulator.log == []


def test_a_login_is_asked_for_once_in_a_run(faas, environment, login):  # type: ignore[no-untyped-def]
    path, emulator = environment()
    login("authorization_code", "form")
    ran = faas("run", "FaaS", "-e", path, "-n", "3")
    assert ran.code == 0, ran.all
    assert len([entry for entry in emulator.log if entry.path.startswith("/login.html")]) == 2


@needs_chromium
@pytest.mark.parametrize("page", ["form", "scripted"])
def test_a_run_logs_in_with_a_browser(faas, environment, login, page):  # type: ignore[no-untyped-def]
    path, emulator = environment({"login_page": page})
    login("authorization_code", "browser")
    ran = faas("run", "FaaS", "-e", path, "--verbose")
    assert ran.code == 0, ran.all
    assert_nothing_secret(ran.all, emulator)


def exports(folder: Path) -> tuple[object, ...]:
    return "--reporter-json-export", folder / "r.json", "--reporter-junit-export", folder / "r.xml"


def reports(folder: Path) -> str:
    return (folder / "r.json").read_text() + (folder / "r.xml").read_text()


def assert_nothing_secret(shown: str, emulator: Emulator) -> None:
    names = emulator.variables()
    token = next(value for name, value in emulator.log[-1].headers if name.lower() == "authorization").split()[1]
    cookies = [
        pair.partition("=")[2]
        for entry in emulator.log
        for name, value in entry.headers
        if name.lower() == "cookie"
        for pair in value.split("; ")
    ]
    secrets = [names["password"], names["client_secret"], token, *cookies]
    for body in (entry.body for entry in emulator.log if b"code=" in entry.body):
        secrets.append(body.partition(b"code=")[2].partition(b"&")[0].decode())
    for secret in secrets:
        assert secret not in shown
        assert json.dumps(secret)[1:-1] not in shown
    assert "********" in shown
