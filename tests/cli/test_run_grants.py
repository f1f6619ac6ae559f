"""Whole runs: what the bundled LivePerson environment does with what it is given."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from runner.auth.oauth2.token_user import VARIABLE
from runner.emulator import Emulator, EmulatorConfig
from runner.emulator.tokens import Grant

NAMES = ("LP_LOGIN", "LP_USERNAME", "LP_PASSWORD", "LP_REDIRECT_URI", "LP_USER_BEARER", "LP_USER_ID")


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    with Emulator(EmulatorConfig()) as running:
        yield running


@pytest.fixture
def environment(emulator: Emulator, write: Callable[[str, object], Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Hosts and account of the emulator; what is about tokens comes from the process's environment."""
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    values = emulator.variables()
    return write(
        "mine.yaml",
        f"""
name: Mine
extends: liveperson
variables:
  domain_api: "{values["domain_api"]}"
  accountId: "{values["account_id"]}"
  lambdaUUID: "{values["lambda_uuid"]}"
tls: {{ca: "{values["ca_file"]}"}}
""",
    )


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch, emulator: Emulator) -> Callable[..., None]:
    """Sets variables; ``...`` stands for the emulator's own value."""

    def give(**values: object) -> None:
        known = emulator.variables()
        for name, value in values.items():
            own = known[name.removeprefix("LP_").lower()] if value is ... else str(value)
            monkeypatch.setenv(name, own)

    return give


def asked(emulator: Emulator) -> list[str]:
    """The services that requests went to, and their last path segments."""
    return [f"{entry.service} {entry.path.rpartition('/')[2]}" for entry in emulator.log]


def user_token(emulator: Emulator) -> str:
    grant = Grant(kind="user", user_id=emulator.config.user_id, scope=emulator.config.scope)
    emulator.state.tokens.add_access(grant, "a-user-token-by-hand", 60)
    return "a-user-token-by-hand"


def test_an_access_token_alone_is_enough(faas, emulator, environment, given):  # type: ignore[no-untyped-def]
    given(LP_ACCESS_TOKEN=user_token(emulator))
    ran = faas("run", "-e", environment)
    assert ran.code == 0, ran.all
    assert asked(emulator) == ["domain_api baseURI.json", "faasGW invoke"]
    assert "a-user-token-by-hand" not in ran.all


def test_a_refresh_token_makes_the_grant_and_lives_on(faas, emulator, environment, given):  # type: ignore[no-untyped-def]
    grant = Grant(
        kind="user", client_id=emulator.config.client_id, user_id=emulator.config.user_id, scope=emulator.config.scope
    )
    given(LP_REFRESH_TOKEN=emulator.state.tokens.add_refresh(grant, None), LP_CLIENT_ID=..., LP_CLIENT_SECRET=...)
    for _ in range(2):
        ran = faas("run", "-e", environment)
        assert ran.code == 0, ran.all
    assert asked(emulator).count("sentinel token") == 1


@pytest.mark.parametrize(
    ("values", "missing"),
    [
        ({}, {"LP_CLIENT_ID", "LP_CLIENT_SECRET"}),
        ({"LP_GRANT_TYPE": "agent_login"}, {"LP_USERNAME", "LP_PASSWORD"}),
        ({"LP_REFRESH_TOKEN": "r"}, {"LP_CLIENT_ID", "LP_CLIENT_SECRET"}),
        (
            {"LP_GRANT_TYPE": "authorization_code", "LP_LOGIN": "form", "LP_CLIENT_ID": ...},
            {"LP_CLIENT_SECRET", "LP_USERNAME", "LP_PASSWORD"},
        ),
    ],
)
def test_what_the_grant_needs_is_asked_for_and_nothing_else(  # type: ignore[no-untyped-def]
    faas, emulator, environment, given, values, missing
):
    given(**values)
    ran = faas("run", "-e", environment)
    assert ran.code == 3, ran.all
    names = ("LP_CLIENT_ID", "LP_CLIENT_SECRET", "LP_USERNAME", "LP_PASSWORD")
    assert {name for name in names if f"set {name} in" in ran.err} == missing
    assert emulator.log == []


def test_a_grant_type_that_is_none_is_named(faas, environment, given):  # type: ignore[no-untyped-def]
    given(LP_GRANT_TYPE="autorization_code", LP_CLIENT_ID=..., LP_CLIENT_SECRET=...)
    ran = faas("run", "-e", environment)
    assert ran.code == 4, ran.all
    assert "did you mean 'authorization_code'?" in ran.all


def test_a_login_that_is_none_is_named(faas, environment, given):  # type: ignore[no-untyped-def]
    given(LP_GRANT_TYPE="authorization_code", LP_LOGIN="forms", LP_CLIENT_ID=..., LP_CLIENT_SECRET=...)
    given(LP_USERNAME=..., LP_PASSWORD=...)
    ran = faas("run", "-e", environment)
    assert ran.code == 4, ran.all
    assert "did you mean 'form'?" in ran.all


def test_the_user_of_the_token_is_offered_as_user_id(faas, emulator, environment, given):  # type: ignore[no-untyped-def]
    given(LP_GRANT_TYPE="authorization_code", LP_LOGIN="form", LP_CLIENT_ID=..., LP_CLIENT_SECRET=...)
    given(LP_USERNAME=..., LP_PASSWORD=...)
    ran = faas("run", "-e", environment, "-n", 2)
    assert ran.code == 0, ran.all
    first, second = (dict(entry.query)["userId"] for entry in emulator.log if entry.path.endswith("/invoke"))
    assert (first, second) == ("", emulator.config.user_id)
    faas("run", "-e", environment)
    assert dict(emulator.log[-1].query)["userId"] == emulator.config.user_id
    given(LP_USER_ID="7")
    faas("run", "-e", environment)
    assert dict(emulator.log[-1].query)["userId"] == "7"
    assert VARIABLE not in ran.all


def test_no_token_of_an_emulator_outlives_it(faas, tmp_path, given):  # type: ignore[no-untyped-def]
    given(LP_GRANT_TYPE="authorization_code", LP_LOGIN="form")
    ran = faas("run", "-e", "local")
    assert ran.code == 0, ran.all
    assert not list(tmp_path.rglob("*.json"))
