"""Runs that use what a login has left on the disk."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from runner.auth.oauth2.choice import login_settings
from runner.auth.oauth2.flow import key_of
from runner.auth.oauth2.settings import OAuth2Settings
from runner.auth.oauth2.store.token_store import TokenStore
from runner.auth.oauth2.token import Token, TokenKey
from runner.cli.tokens import state_folder
from runner.core.clock import Clock
from runner.core.scopes import Scopes
from runner.core.secrets import Secrets
from runner.emulator import Emulator, EmulatorConfig
from runner.emulator.log import LoggedRequest
from runner.emulator.tokens import Grant
from runner.environment.load import load_environment

PROCESSES = 50


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    with Emulator(EmulatorConfig.from_mapping({}, None), Clock()) as running:
        yield running


@pytest.fixture
def environment(emulator: Emulator, write: Callable[[str, object], Path]) -> Path:
    """Gets tokens by client credentials, unless there is a login."""
    values = emulator.variables()
    service = f"https://{values['sentinel']}/sentinel/api/account/{values['account_id']}"
    return write(
        "mine.yaml",
        f"""
name: Mine
variables:
  grant_type: "{{{{ env.LP_GRANT_TYPE | default('refresh_token' if refresh_token else 'client_credentials') }}}}"
  faasGW_domain: "{values["faasGW"]}"
  accountId: "{values["account_id"]}"
  lambdaUUID: "{values["lambda_uuid"]}"
  userId: "{values["user_id"]}"
secrets:
  client_secret: "{values["client_secret"]}"
  access_token: "{{{{ env.LP_ACCESS_TOKEN | default('') }}}}"
  refresh_token: "{{{{ env.LP_REFRESH_TOKEN | default('') }}}}"
oauth2:
  grant_type: "{{{{ grant_type }}}}"
  access_token_url: "{service}/{{{{ 'app/' if grant_type == 'client_credentials' }}}}token?v=2.0"
  auth_url: "{service}/authorize?v=1.0"
  client_id: "{values["client_id"]}"
  client_secret: "{{{{ client_secret }}}}"
  access_token: "{{{{ access_token }}}}"
  refresh_token: "{{{{ refresh_token }}}}"
tls: {{ca: "{values["ca_file"]}"}}
""",
    )


class Login:
    """A user's login as ``faas-runner login`` leaves it."""

    def __init__(self, emulator: Emulator, environment: Path, folder: Path) -> None:
        self._emulator, self.folder = emulator, folder
        loaded = load_environment(str(environment), bundled=environment.parent, os_environ={})
        settings = login_settings(loaded.oauth2, Scopes(environment=loaded.scope))
        self.key: TokenKey = key_of(OAuth2Settings.of({}, settings))

    def _grant(self) -> Grant:
        values = self._emulator.variables()
        scope = self._emulator.config.scope
        return Grant(kind="user", client_id=values["client_id"], user_id=values["user_id"], scope=scope, family="f")

    def refresh_token(self) -> str:
        return self._emulator.state.tokens.add_refresh(self._grant(), None)

    @property
    def store(self) -> TokenStore:
        return TokenStore(self.folder, secrets=Secrets(), clock=Clock(), warn=pytest.fail)

    def keep(self, access_token: str = "old-access-token", *, is_good: bool = True, lifetime: float = 3600) -> Token:
        """Store a token which ends in ``lifetime`` seconds, with a refresh token that is good or not."""
        end = time.time() + lifetime
        refresh_token = self.refresh_token() if is_good else "dead-refresh-token"
        if lifetime > 0:
            self._emulator.state.tokens.add_access(self._grant(), access_token, lifetime)
        token = Token(
            access_token=access_token, refresh_token=refresh_token, expires_at=end, usable_until=end, user_id="ann"
        )
        self.store.put(self.key, token)
        return token

    def kept(self) -> Token | None:
        return self.store.get(self.key)


@pytest.fixture
def login(emulator: Emulator, environment: Path, tmp_path: Path) -> Login:
    return Login(emulator, environment, tmp_path / "state")


def token_requests(emulator: Emulator) -> list[str]:
    """The grants that were asked for."""
    asked = [entry for entry in emulator.log if entry.service == "sentinel"]
    return [parse_qs(entry.body.decode())["grant_type"][0] for entry in asked]


def invocation(emulator: Emulator) -> LoggedRequest:
    return [entry for entry in emulator.log if entry.service == "faasGW"][-1]


def sent_token(emulator: Emulator) -> str:
    headers = {name.lower(): value for name, value in invocation(emulator).headers}
    return headers["authorization"].removeprefix("Bearer ")


def test_without_a_login_the_environments_own_grant_is_used_and_nothing_is_kept(faas, emulator, environment, login):  # type: ignore[no-untyped-def]
    ran = faas("run", "FaaS", "-e", environment)

    assert ran.code == 0, ran.all
    assert token_requests(emulator) == ["client_credentials"]
    assert not login.folder.exists()


def test_a_login_that_is_good_is_used_as_it_is(faas, emulator, environment, login):  # type: ignore[no-untyped-def]
    login.keep("good-access-token")
    ran = faas("run", "FaaS", "-e", environment, "--verbose")

    assert ran.code == 0, ran.all
    assert token_requests(emulator) == []
    assert sent_token(emulator) == "good-access-token"
    assert "good-access-token" not in ran.all


def test_a_login_that_is_too_old_is_renewed_and_kept_before_it_is_used(  # type: ignore[no-untyped-def]
    faas, emulator, environment, login
):
    old = login.keep(lifetime=-1)
    on_disk: list[Token | None] = []
    emulator.on_request = lambda entry: on_disk.append(login.kept()) if entry.service == "faasGW" else None
    ran = faas("run", "FaaS", "-e", environment)

    assert ran.code == 0, ran.all
    assert token_requests(emulator) == ["refresh_token"]
    kept = login.kept()
    assert on_disk == [kept]
    assert kept is not None
    assert kept.access_token == sent_token(emulator)
    assert kept.refresh_token not in (old.refresh_token, "")
    assert kept.user_id == "ann"

    assert faas("run", "FaaS", "-e", environment).code == 0
    assert token_requests(emulator) == ["refresh_token"]


def test_a_login_that_is_not_accepted_is_renewed_once(faas, emulator, environment, login):  # type: ignore[no-untyped-def]
    login.keep("revoked-access-token")
    emulator.state.tokens.revoke("revoked-access-token")
    ran = faas("run", "FaaS", "-e", environment)

    assert ran.code == 0, ran.all
    assert token_requests(emulator) == ["refresh_token"]
    assert invocation(emulator).status == 200


def test_a_login_that_has_ended_is_an_error_and_says_what_to_do(faas, emulator, environment, login):  # type: ignore[no-untyped-def]
    login.keep(is_good=False, lifetime=-1)
    ran = faas("run", "FaaS", "-e", environment, "-n", "2")

    assert ran.code == 4, ran.all
    assert "faas-runner login" in ran.all
    assert "client_credentials" not in token_requests(emulator)
    assert "dead-refresh-token" not in ran.all
    assert login.kept() is None


def test_a_server_in_trouble_does_not_end_a_login(faas, emulator, environment, login):  # type: ignore[no-untyped-def]
    old = login.keep(lifetime=-1)
    environment.write_text(environment.read_text().replace("token?v=2.0", "nowhere?v=2.0"))
    moved = Login(emulator, environment, login.folder)
    moved.store.put(moved.key, old)
    ran = faas("run", "FaaS", "-e", environment)

    assert ran.code == 4, ran.all
    assert moved.kept() == old


@pytest.mark.parametrize(
    ("name", "value", "asked"),
    [
        ("LP_GRANT_TYPE", "client_credentials", ["client_credentials"]),
        ("LP_ACCESS_TOKEN", "given-access-token", []),
        ("LP_REFRESH_TOKEN", "", ["refresh_token"]),
    ],
)
def test_what_is_given_by_hand_wins_over_a_login(  # type: ignore[no-untyped-def]
    faas, emulator, environment, login, monkeypatch, name, value, asked
):
    login.keep("access-token-of-the-login")
    monkeypatch.setenv(name, value or login.refresh_token())
    faas("run", "FaaS", "-e", environment)

    assert token_requests(emulator) == asked
    assert sent_token(emulator) != "access-token-of-the-login"


def test_a_grant_type_on_the_command_line_wins_over_a_login(faas, emulator, environment, login):  # type: ignore[no-untyped-def]
    login.keep()
    ran = faas("run", "FaaS", "-e", environment, "--env-var", "grant_type=client_credentials")

    assert ran.code == 0, ran.all
    assert token_requests(emulator) == ["client_credentials"]


def test_a_refresh_token_given_by_hand_lives_on_after_it_was_replaced(  # type: ignore[no-untyped-def]
    faas, emulator, environment, login, monkeypatch
):
    monkeypatch.setenv("LP_REFRESH_TOKEN", login.refresh_token())
    emulator.state.config.__dict__["token_lifetime"] = 0.0  # each run has to refresh
    for _ in range(3):
        faas("run", "FaaS", "-e", environment)

    used = [parse_qs(entry.body.decode())["refresh_token"][0] for entry in emulator.log if entry.service == "sentinel"]
    assert used[0] == os.environ["LP_REFRESH_TOKEN"]
    assert len(set(used)) == len(used) > 2
    assert [entry.status for entry in emulator.log if entry.service == "sentinel"] == [200] * len(used)


def test_a_dry_run_touches_no_stored_token(faas, emulator, environment, login):  # type: ignore[no-untyped-def]
    login.keep("access-token-of-the-login", lifetime=-1)
    before = {path: path.stat().st_mtime_ns for path in login.folder.iterdir()}
    login.folder.chmod(0o755)
    ran = faas("run", "FaaS", "-e", environment, "--dry-run")

    assert ran.code == 0, ran.all
    assert emulator.log == []
    assert ran.err == ""
    assert {path: path.stat().st_mtime_ns for path in login.folder.iterdir()} == before


def test_a_folder_that_cannot_be_used_is_only_a_warning(faas, emulator, environment, login, monkeypatch, tmp_path):  # type: ignore[no-untyped-def]
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("FAAS_RUNNER_STATE_DIR", str(tmp_path / "file"))
    monkeypatch.setenv("LP_REFRESH_TOKEN", login.refresh_token())
    ran = faas("run", "FaaS", "-e", environment)

    assert ran.code == 0, ran.all
    assert ran.err.count("Warning: ") == 1
    assert "FAAS_RUNNER_STATE_DIR" in ran.err


@pytest.mark.parametrize(
    ("platform", "environ", "expected"),
    [
        ("linux", {"FAAS_RUNNER_STATE_DIR": "/own"}, "/own"),
        ("linux", {"XDG_STATE_HOME": "/xdg"}, "/xdg/faas-runner"),
        ("linux", {"XDG_STATE_HOME": "not/absolute"}, "{home}/.local/state/faas-runner"),
        ("linux", {"FAAS_RUNNER_STATE_DIR": ""}, "{home}/.local/state/faas-runner"),
        ("darwin", {"XDG_STATE_HOME": "/xdg"}, "{home}/Library/Application Support/faas-runner"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/faas-runner"),
        ("win32", {}, "{home}/AppData/Local/faas-runner"),
    ],
)
def test_tokens_are_where_the_system_keeps_such_files(platform: str, environ: dict[str, str], expected: str) -> None:
    assert state_folder(environ, platform) == Path(expected.format(home=Path.home()))


def test_fifty_processes_with_a_token_that_is_too_old_make_one_request_for_a_new_one(  # type: ignore[no-untyped-def]
    emulator, environment, login, tmp_path
):
    login.keep(lifetime=-1)
    command = [sys.executable, "-m", "runner", "run", "FaaS", "-e", str(environment)]
    environ = {name: value for name, value in os.environ.items() if not name.startswith("LP_")}
    environ.pop("PYTHONDONTWRITEBYTECODE", None)
    environ |= {"FAAS_RUNNER_STATE_DIR": str(login.folder), "PYTHONPYCACHEPREFIX": str(tmp_path / "compiled")}
    subprocess.run([*command, "--dry-run"], cwd=tmp_path, env=environ, capture_output=True, check=True)  # compiles once
    processes = [
        subprocess.Popen(
            command, cwd=tmp_path, env=environ, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        for _ in range(PROCESSES)
    ]
    outputs = [process.communicate(timeout=120)[0] for process in processes]

    failed = [output for process, output in zip(processes, outputs, strict=True) if process.returncode != 0]
    assert failed == []
    assert token_requests(emulator) == ["refresh_token"]
    assert [entry.status for entry in emulator.log if entry.service == "faasGW"] == [200] * PROCESSES
