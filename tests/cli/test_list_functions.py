"""``faas-runner list-functions``."""

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from runner.core.clock import Clock
from runner.emulator import Emulator, EmulatorConfig
from runner.emulator.functions import ECHO, ECHO_EVENT, UNDEPLOYED

Start = Callable[..., tuple[Emulator, Path]]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start an emulator; with it comes an environment file that has a user's name and password."""
    with ExitStack() as running:

        def emulator(secrets: str = "", **options: object) -> tuple[Emulator, Path]:
            started = running.enter_context(Emulator(EmulatorConfig.from_mapping(options, None), Clock()))
            values = started.variables()
            user = f'username: "{values["username"]}", password: "{values["password"]}"'
            path = tmp_path / "account.yaml"
            path.write_text(
                f"""
name: Account
extends: liveperson
variables: {{domain_api: "{values["domain_api"]}", accountId: "{values["account_id"]}"}}
secrets: {{{secrets or user}, client_id: "{values["client_id"]}", client_secret: "{values["client_secret"]}"}}
tls: {{ca: "{values["ca_file"]}"}}
"""
            )
            return started, path

        yield emulator


@pytest.mark.parametrize("version", [1, 2])
def test_it_prints_a_table_of_uuids_and_names(faas, start, version):  # type: ignore[no-untyped-def]
    emulator, environment = start(gateway_version=version)
    ran = faas("list-functions", "-e", environment)

    assert ran.code == 0, ran.all
    lines = ran.out.splitlines()
    assert lines[0].split() == ["UUID", "NAME", "STATE", "EVENT"]
    assert [ECHO, "echo", "Productive", ECHO_EVENT] in [line.split() for line in lines]
    assert [UNDEPLOYED, "undeployed", "Draft"] in [line.split() for line in lines]
    names = [line.split()[1] for line in lines[1:]]
    assert names == sorted(names)
    assert {entry.service for entry in emulator.log} == {"domain_api", "agentVep", "faasUI"}
    assert emulator.log[-1].path.endswith("/lambdas/" if version == 1 else "/functions")


@pytest.mark.parametrize(
    ("options", "names"),
    [
        (["--name", "echo"], ["echo"]),
        (["--name", "TIM"], ["gateway_timeout", "timing_out"]),
        (["--name", "*_time*"], ["gateway_timeout"]),
        (["--state", "draft"], ["undeployed"]),
        (["--event", ECHO_EVENT], ["echo", "hello"]),
        (["--event", ECHO_EVENT, "--name", "h?llo"], ["hello"]),
    ],
)
def test_functions_are_chosen_by_name_state_and_event(faas, start, options, names):  # type: ignore[no-untyped-def]
    _, environment = start()
    ran = faas("list-functions", "-e", environment, *options, "--json")

    assert ran.code == 0, ran.all
    assert [entry["name"] for entry in json.loads(ran.out)] == names


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--name", "helo"], "did you mean 'hello'"),
        (["--state", "Drat"], "did you mean 'Draft'"),
        (["--event", "conversation_command"], ECHO_EVENT),
        (["--event", ECHO_EVENT, "--state", "Draft"], "None of the"),
    ],
)
def test_where_nothing_matches_it_says_what_there_is(faas, start, options, words):  # type: ignore[no-untyped-def]
    _, environment = start()
    ran = faas("list-functions", "-e", environment, *options)

    assert ran.code == 1, ran.all
    assert words in ran.err
    assert ran.out == ""
    assert json.loads(faas("list-functions", "-e", environment, *options, "--json").out) == []


@pytest.mark.parametrize("version", [1, 2])
def test_a_user_without_the_permission_is_told_which_one(faas, start, version):  # type: ignore[no-untyped-def]
    _, environment = start(gateway_version=version, privileges=["FaaS-Invocation"])
    ran = faas("list-functions", "-e", environment)

    assert ran.code == 4, ran.all
    assert "403" in ran.err
    assert "FaaS-Developer or FaaS-Admin" in ran.err


def test_a_wrong_password_is_said_to_be_one(faas, start):  # type: ignore[no-untyped-def]
    _, environment = start(secrets='username: invoker@example.com, password: "not-the-right-one"')
    ran = faas("list-functions", "-e", environment)

    assert ran.code == 4, ran.all
    assert "401" in ran.err
    assert "check the credentials" in ran.err
    assert "not-the-right-one" not in ran.all


def test_without_a_user_it_says_how_to_name_one(faas, start, monkeypatch):  # type: ignore[no-untyped-def]
    for name in ("LP_USERNAME", "LP_PASSWORD", "LP_USER_BEARER"):
        monkeypatch.delenv(name, raising=False)
    _, environment = start(secrets="nothing: ''")
    ran = faas("list-functions", "-e", environment)

    assert ran.code == 3, ran.all
    assert "LP_USERNAME" in ran.err
    assert "LP_USER_BEARER" in ran.err


def test_an_applications_token_is_not_enough_and_it_says_so(faas, start):  # type: ignore[no-untyped-def]
    _, environment = start(secrets="userBearer: ''")
    ran = faas("list-functions", "-e", environment)

    assert ran.code == 4, ran.all
    assert "client_credentials" in ran.err


def test_a_bearer_that_a_user_already_has_is_used(faas, start):  # type: ignore[no-untyped-def]
    emulator, environment = start(secrets='userBearer: "{{ env.LP_USER_BEARER }}"')
    from runner.emulator.tokens import Grant

    emulator.state.tokens.add_access(Grant(kind="bearer", user_id=emulator.config.user_id), "b" * 64, 3600.0)
    ran = faas("list-functions", "-e", environment, "--env-var", f"userBearer={'b' * 64}")

    assert ran.code == 0, ran.all
    assert [entry.service for entry in emulator.log] == ["domain_api", "faasUI"]


def test_an_answer_that_is_no_list_is_an_error_in_words(faas, echo, write):  # type: ignore[no-untyped-def]
    environment = write("e.yaml", f'name: e\nvariables: {{faasUI_domain: "{echo.url[7:]}", accountId: "1"}}\n')
    ran = faas("list-functions", "-e", environment, "--timeout-request", "2000")

    assert ran.code == 4, ran.all
    assert "Traceback" not in ran.all


def test_wrong_command_lines_are_usage_errors(faas):  # type: ignore[no-untyped-def]
    assert faas("list-functions").code == 2
    assert faas("list-functions", "-e", "local", "--nonsense").code == 2
    assert faas("list-functions", "-e", "lokal").code == 3


def test_it_works_with_nothing_configured(faas):  # type: ignore[no-untyped-def]
    assert ECHO in faas("list-functions", "-e", "local", "--name", "echo").out
