"""``faas-runner doctor``."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from wrong_setups import working

from runner.core.clock import Clock
from runner.emulator import Emulator, EmulatorConfig

TITLES = [
    "Values",
    "Account id",
    "Domains",
    "Invocation gateway",
    "Authorization server",
    "Client id and secret",
    "Callback URL",
    "Callback URL registered",
    "User",
    "Permission to invoke",
    "Function UUID",
    "Function",
    "Invocation",
]


@pytest.fixture
def start() -> Iterator[Callable[..., Emulator]]:
    running: list[Emulator] = []

    def begin(**switches: object) -> Emulator:
        emulator = Emulator(EmulatorConfig.from_mapping(switches, None), Clock())
        emulator.start()
        running.append(emulator)
        return emulator

    yield begin
    for emulator in running:
        emulator.stop()


@pytest.fixture
def doctor(faas, write):  # type: ignore[no-untyped-def]
    """Run ``doctor --json`` in an environment; findings by name, and the run itself."""

    def run(environment: dict[str, Any], *args: object) -> tuple[dict[str, Any], Any]:
        ran = faas("doctor", "-e", write("mine.yaml", environment), "--json", *args)
        return {finding["name"]: finding for finding in json.loads(ran.out)["findings"]}, ran

    return run


def test_with_nothing_configured_everything_passes(faas):  # type: ignore[no-untyped-def]
    ran = faas("doctor")

    assert ran.code == 0, ran.all
    assert [line[2:].split(":")[0] for line in ran.out.splitlines() if line[:2] in ("✓ ", "- ", "! ")] == TITLES
    assert "skipped because a function is only called with --invoke" in ran.out


def test_without_invoke_no_function_is_called(doctor, start):  # type: ignore[no-untyped-def]
    emulator = start()
    findings, ran = doctor(working(emulator))

    assert ran.code == 0, ran.all
    assert findings["invocation"]["status"] == "skipped"
    assert not [entry for entry in emulator.log if entry.path.split("?")[0].endswith("/invoke")]
    changing = [entry.path.split("?")[0].split("/")[-1] for entry in emulator.log if entry.method != "GET"]
    assert changing == ["token"]


def test_invoke_calls_the_function_once_with_the_token_that_was_tried(doctor, start):  # type: ignore[no-untyped-def]
    emulator = start()
    findings, ran = doctor(working(emulator), "--invoke")

    assert ran.code == 0, ran.all
    assert findings["invocation"]["status"] == "passed"
    posts = [entry.path.split("?")[0].split("/")[-1] for entry in emulator.log if entry.method == "POST"]
    assert posts == ["token", "invoke"]


@pytest.mark.parametrize("shape", ["single", "list"])
def test_functions_v2_is_known_by_its_host(shape, doctor, start):  # type: ignore[no-untyped-def]
    findings, ran = doctor(working(start(gateway_version=2, domain_shape=shape)), "--invoke")

    assert ran.code == 0, ran.all
    assert "Functions V2" in findings["gateway"]["detail"]


def test_missing_values_are_all_listed_and_nothing_is_sent(faas, monkeypatch):  # type: ignore[no-untyped-def]
    for name in ("LP_ACCOUNT_ID", "LP_LAMBDA_UUID", "LP_USER_ID"):
        monkeypatch.delenv(name, raising=False)
    ran = faas("doctor", "-e", "emea")

    assert ran.code == 3, ran.all
    for name in ("LP_ACCOUNT_ID", "LP_LAMBDA_UUID", "LP_CLIENT_ID", "LP_CLIENT_SECRET"):
        assert name in ran.out
    assert ran.out.count("skipped because") == len(TITLES) - 1


def test_what_has_a_value_is_judged_although_others_have_none(faas, monkeypatch):  # type: ignore[no-untyped-def]
    monkeypatch.delenv("LP_LAMBDA_UUID", raising=False)
    monkeypatch.setenv("LP_ACCOUNT_ID", "no number")
    ran = faas("doctor", "-e", "emea")

    assert ran.code == 3, ran.all
    assert "✗ Account id: 'no number' is no account id" in ran.out


def test_an_environment_of_another_kind_lacks_the_values_too(faas, write):  # type: ignore[no-untyped-def]
    path = write("e.postman_environment.json", {"name": "E", "values": [{"key": "x", "value": "1", "enabled": True}]})
    ran = faas("doctor", "-e", path)

    assert ran.code == 3, ran.all
    assert "accountId has no value" in ran.out
    assert "lambdaUUID has no value" in ran.out


def test_an_account_of_another_region_is_told_where_it_lives(doctor, start):  # type: ignore[no-untyped-def]
    emulator = start()
    environment = working(emulator)
    for service, variable in (("faasGW", "faasGW_domain"), ("sentinel", "sentinel_domain")):
        emulator.state.hosts = {**emulator.state.hosts, service: f"va.{service.lower()}.liveperson.net"}
        environment["variables"][variable] = f"lo.{service.lower()}.liveperson.net"
    findings, ran = doctor(environment)

    assert ran.code == 1, ran.all
    assert "another region: faasGW is va.faasgw.liveperson.net, not lo.faasgw" in findings["domains"]["detail"]
    assert "-e us" in findings["domains"]["hint"]
    for name in ("gateway", "sentinel", "client", "permission"):
        assert findings[name]["status"] == "skipped"
        assert findings[name]["detail"] == "because of 'Domains'"


def test_hosts_that_are_pinned_do_without_a_domain_api(doctor, start):  # type: ignore[no-untyped-def]
    emulator = start()
    values, environment = emulator.variables(), working(emulator)
    environment["variables"] |= {
        "domain_api": "127.0.0.1:1",
        "faasGW_domain": values["faasGW"],
        "sentinel_domain": values["sentinel"],
    }
    findings, ran = doctor(environment, "--invoke")

    assert ran.code == 0, ran.all
    assert findings["domains"]["status"] == "warning"
    assert "could not be looked up" in findings["domains"]["detail"]
    assert findings["invocation"]["status"] == "passed"


def test_pinned_hosts_that_are_the_accounts_are_fine(doctor, start):  # type: ignore[no-untyped-def]
    emulator = start()
    values, environment = emulator.variables(), working(emulator)
    environment["variables"] |= {"faasGW_domain": values["faasGW"], "sentinel_domain": values["sentinel"]}

    assert doctor(environment)[0]["domains"]["status"] == "passed"


def test_a_users_token_shows_the_function_by_name(doctor, start):  # type: ignore[no-untyped-def]
    environment = working(start())
    environment["variables"]["grant_type"] = "agent_login"
    findings, ran = doctor(environment)

    assert ran.code == 0, ran.all
    assert findings["function"]["detail"] == "echo is deployed (Productive)"
    assert findings["user"]["detail"] == "userId 3141592653, the token's own"


def test_a_user_without_an_id_is_told_the_right_one(doctor, start):  # type: ignore[no-untyped-def]
    environment = working(start())
    environment["variables"] |= {"grant_type": "agent_login", "userId": ""}
    findings, ran = doctor(environment)

    assert ran.code == 0, ran.all
    assert findings["user"]["status"] == "warning"
    assert "LP_USER_ID=3141592653" in findings["user"]["hint"]


def test_an_application_without_a_user_id_needs_none(doctor, start):  # type: ignore[no-untyped-def]
    environment = working(start())
    environment["variables"]["userId"] = ""

    assert doctor(environment)[0]["user"]["status"] == "passed"


def test_setup_requests_of_ones_own_are_made(doctor, start, echo):  # type: ignore[no-untyped-def]
    emulator = start()
    echo.says("/secret", 200, {"it": emulator.config.client_secret})
    environment = working(emulator)
    environment["secrets"]["client_secret"] = "{{ found }}"
    environment["setup"] = [
        {"name": "find it", "request": {"method": "GET", "url": f"{echo.url}/secret"}, "extract": {"found": "$.it"}}
    ]
    findings, ran = doctor(environment, "--invoke")

    assert ran.code == 0, ran.all
    assert "find it" in findings["setup"]["detail"]
    assert findings["client"]["status"] == "passed"
    assert emulator.config.client_secret not in ran.all


def test_a_setup_request_that_fails_stops_what_builds_on_it(doctor, start, echo):  # type: ignore[no-untyped-def]
    echo.says("/secret", 500, {})
    environment = working(start())
    environment["setup"] = [
        {"name": "find it", "request": {"method": "GET", "url": f"{echo.url}/secret"}, "extract": {"found": "$.it"}}
    ]
    environment["secrets"]["client_secret"] = "{{ found }}"
    findings, ran = doctor(environment)

    assert ran.code == 1, ran.all
    assert findings["setup"]["status"] == "failed"
    assert findings["client"]["detail"] == "because of 'Setup requests'"


def test_certificates_that_are_not_verified_are_a_warning(doctor, start):  # type: ignore[no-untyped-def]
    environment = working(start())
    del environment["tls"]
    findings, ran = doctor(environment, "-k")

    assert ran.code == 0, ran.all
    assert findings["gateway"]["status"] == "warning"
    assert "not verified" in findings["gateway"]["detail"]


def test_an_account_of_a_test_system_is_a_warning(doctor, start):  # type: ignore[no-untyped-def]
    findings, ran = doctor(working(start(account_id="qa12345678")))

    assert ran.code == 0, ran.all
    assert findings["account"]["status"] == "warning"


def test_nothing_secret_is_shown(faas, write, start):  # type: ignore[no-untyped-def]
    emulator = start()
    path = write("mine.yaml", working(emulator))
    outputs = "".join(faas("doctor", "-e", path, "--invoke", *more).all for more in ([], ["--json"]))

    tokens = [value.split()[1] for entry in emulator.log for name, value in entry.headers if name == "Authorization"]
    values = emulator.variables()
    assert len(tokens) >= 4
    for secret in (values["client_secret"], values["client_id"], values["password"], *tokens):
        assert secret not in outputs


def test_a_terminal_without_unicode_gets_ascii(faas):  # type: ignore[no-untyped-def]
    ran = faas("doctor", "--disable-unicode", "--color", "off")

    assert ran.code == 0
    assert ran.out.isascii()


def test_json_has_what_the_text_has(faas):  # type: ignore[no-untyped-def]
    answer = json.loads(faas("doctor", "--json").out)

    assert answer["environment"] == "Local emulator"
    assert answer["exitCode"] == 0
    assert [finding["title"] for finding in answer["findings"]] == TITLES
    assert answer["findings"][0].keys() == {"name", "title", "status", "detail", "hint", "more", "problems"}


@pytest.mark.parametrize(
    ("uri", "status", "words"),
    [
        ("http://localhost:8765/callback?a=b", "warning", "not registered"),
        ("https://example.com/callback", "warning", "does not lead to this machine"),
        ("callback", "warning", "is no absolute URL"),
        ("http://localhost:99999/", "warning", "is no URL"),
        ("http://localhost/a b", "warning", "white space"),
        ("http:///callback", "warning", "names no host"),
        ("http://localhost:8765/" + "x" * 128, "warning", "longer than 128"),
        ("https://localhost:8765/", "warning", "wants TLS"),
        ("http://[::1", "warning", "is no URL"),
    ],
)
def test_a_callback_that_no_login_could_reach_is_told(uri, status, words, doctor, start):  # type: ignore[no-untyped-def]
    environment = working(start())
    environment["oauth2"]["redirect_uri"] = uri
    findings, ran = doctor(environment)

    assert ran.code == 0, ran.all
    told = findings["registration" if findings["callback"]["status"] == "passed" else "callback"]
    assert told["status"] == status
    assert words in told["detail"]


def test_an_environment_that_does_not_exist_is_an_input_error(faas):  # type: ignore[no-untyped-def]
    assert faas("doctor", "-e", "emeaa").code == 3


def test_findings_are_written_when_they_are_known(start, write, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """A hanging server must not hide what was found before it."""
    import socket
    import subprocess
    import sys

    emulator = start()
    environment = working(emulator)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        environment["variables"]["faasGW_domain"] = f"127.0.0.1:{silent.getsockname()[1]}"
        command = [sys.executable, "-m", "runner", "doctor", "-e", str(write("mine.yaml", environment))]
        process = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        seen = ""
        while "Domains" not in seen:
            line = process.stdout.readline()
            assert line, seen
            seen += line
        process.kill()
        process.communicate()
