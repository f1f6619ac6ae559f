"""The main job: the published collection, replayed end to end."""

import json
import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest

from runner.core.clock import Clock
from runner.emulator import Emulator, EmulatorConfig


@pytest.fixture
def emulator():  # type: ignore[no-untyped-def]
    with Emulator(EmulatorConfig.from_mapping({}, None), Clock()) as running:
        yield running


@pytest.fixture
def environment(emulator: Emulator, tmp_path: Path) -> Callable[..., Path]:
    """An environment file that points at a running emulator, with any value replaced."""

    def write(**changes: str) -> Path:
        values = {**emulator.variables(), **changes}
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
tls: {{ca: "{values["ca_file"]}"}}
"""
        )
        return path

    return write


def test_with_nothing_configured_the_published_collection_passes(faas):  # type: ignore[no-untyped-def]
    ran = faas("run")

    assert ran.code == 0, ran.all
    assert "invoke lambda by lambdaUUID" in ran.out
    assert "/app/token?v=2.0" in ran.out
    assert "service/faasGW/baseURI.json" in ran.out
    assert "service/sentinel/baseURI.json" in ran.out
    assert "200" in ran.out


def test_the_emulator_sees_the_look_ups_one_token_request_and_one_invocation(faas, emulator, environment):  # type: ignore[no-untyped-def]
    ran = faas("run", "FaaS", "-e", environment())

    assert ran.code == 0, ran.all
    lines = [(entry.service, entry.method, entry.path.split("?")[0]) for entry in emulator.log]
    account = emulator.variables()["account_id"]
    uuid = emulator.variables()["lambda_uuid"]
    assert lines == [
        ("domain_api", "GET", f"/api/account/{account}/service/faasGW/baseURI.json"),
        ("domain_api", "GET", f"/api/account/{account}/service/sentinel/baseURI.json"),
        ("sentinel", "POST", f"/sentinel/api/account/{account}/app/token"),
        ("faasGW", "POST", f"/api/account/{account}/lambdas/{uuid}/invoke"),
    ]


def test_the_invocation_carries_the_token_that_was_received(faas, emulator, environment):  # type: ignore[no-untyped-def]
    faas("run", "FaaS", "-e", environment())

    invocation = emulator.log[-1]
    authorization = next(value for name, value in invocation.headers if name.lower() == "authorization")
    assert authorization.startswith("Bearer ")
    assert emulator.state.tokens.access(authorization.removeprefix("Bearer ")) is not None


def test_an_official_file_passes_against_the_local_environment(faas):  # type: ignore[no-untyped-def]
    shared = os.environ.get("FAAS_RUNNER_SHARED")
    if not shared:
        pytest.skip("FAAS_RUNNER_SHARED is not set")
    ran = faas("run", Path(shared) / "official" / "FaaS.postman_collection.json", "-e", "local")

    assert ran.code == 0, ran.all


@pytest.mark.parametrize("region", ["us", "emea", "apac", "alpha"])
def test_a_region_without_credentials_lists_all_that_is_missing(faas, region, monkeypatch):  # type: ignore[no-untyped-def]
    for name in ("LP_ACCOUNT_ID", "LP_LAMBDA_UUID", "LP_USER_ID"):
        monkeypatch.delenv(name, raising=False)
    ran = faas("run", "-e", region)

    assert ran.code == 3
    for name in ("LP_ACCOUNT_ID", "LP_LAMBDA_UUID", "LP_CLIENT_ID", "LP_CLIENT_SECRET"):
        assert name in ran.err
    assert ran.out == ""


def test_a_wrong_secret_says_who_refused_and_what_to_check(faas, emulator, environment):  # type: ignore[no-untyped-def]
    ran = faas("run", "FaaS", "-e", environment(client_secret="wrong-secret-0123456789"))

    assert ran.code == 4, ran.all
    assert "invalid_client" in ran.out
    assert "401" in ran.out
    assert "wrong-secret-0123456789" not in ran.all
    assert [entry.service for entry in emulator.log].count("faasGW") == 0


def test_an_unknown_lambda_fails_with_the_gateways_code_explained(faas, environment):  # type: ignore[no-untyped-def]
    ran = faas("run", "FaaS", "-e", environment(lambda_uuid="00000000-0000-0000-0000-000000000000"))

    assert ran.code == 1, ran.all
    assert "missinglambda" in ran.out
    assert "there is no such function" in ran.out


def test_a_failing_function_is_said_to_be_at_fault_itself(faas, environment):  # type: ignore[no-untyped-def]
    from runner.emulator.functions import FAILING

    ran = faas("run", "FaaS", "-e", environment(lambda_uuid=FAILING))

    assert ran.code == 1, ran.all
    assert "901" in ran.out
    assert "function's own fault" in ran.out


def test_four_planted_secrets_are_in_none_of_the_outputs(faas, emulator, environment, tmp_path):  # type: ignore[no-untyped-def]
    ran = faas(
        *("run", "FaaS", "-e", environment(), "--verbose", "-r", "cli,json,junit"),
        *("--reporter-json-export", tmp_path / "r.json", "--reporter-junit-export", tmp_path / "r.xml"),
    )

    assert ran.code == 0, ran.all
    token = next(value for name, value in emulator.log[-1].headers if name.lower() == "authorization").split()[1]
    values = emulator.variables()
    outputs = ran.all + (tmp_path / "r.json").read_text() + (tmp_path / "r.xml").read_text()
    for secret in (values["client_secret"], values["client_id"], token, token.split(".")[2]):
        assert secret not in outputs
    assert "********" in outputs


def test_the_json_report_has_newmans_shape(faas, tmp_path):  # type: ignore[no-untyped-def]
    faas("run", "-r", "json", "--reporter-json-export", tmp_path / "r.json")
    report = json.loads((tmp_path / "r.json").read_text())

    assert {"collection", "environment", "run"} <= report.keys()
    assert {"stats", "timings", "executions", "failures"} <= report["run"].keys()
    execution = report["run"]["executions"][-1]
    assert execution["item"]["name"] == "invoke lambda by lambdaUUID"
    assert execution["response"]["code"] == 200
    assert execution["assertions"]
    assert report["run"]["failures"] == []


def test_the_junit_report_names_environment_and_region(faas, environment, tmp_path):  # type: ignore[no-untyped-def]
    faas("run", "FaaS", "-e", environment(), "-r", "junit", "--reporter-junit-export", tmp_path / "r.xml")
    root = ET.parse(tmp_path / "r.xml").getroot()

    properties = {entry.get("name"): entry.get("value") for entry in root.iter("property")}
    assert properties["environment"] == "Mine"
    assert root.findall(".//testcase")
    assert not root.findall(".//failure")


def test_the_command_is_also_a_module_and_leaves_nothing_running(tmp_path):  # type: ignore[no-untyped-def]
    done = subprocess.run(
        [sys.executable, "-m", "runner", "run"], cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert list(tmp_path.iterdir()) == []
