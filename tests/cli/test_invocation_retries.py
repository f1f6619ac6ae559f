"""An invocation is sent once, unless a checks file asks for more: each call of a function may do something."""

import json
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from runner.core.clock import Clock
from runner.emulator import Emulator, EmulatorConfig
from runner.emulator.functions import FLAKY, RATE_LIMITED, SLOW, UNAVAILABLE

RETRYING = """
invoke lambda by lambdaUUID:
  expect: {status: 200}
  retry: {attempts: 3, on: [429, 503, timeout], wait: 0.01 s, at_most: 20 s}
"""


@pytest.fixture
def account(tmp_path: Path) -> Iterator[Callable[..., tuple[Emulator, Path]]]:
    """Start an emulator with options; with it comes an environment file that invokes one function of it."""
    with ExitStack() as running:

        def start(function: str, **options: object) -> tuple[Emulator, Path]:
            emulator = running.enter_context(Emulator(EmulatorConfig.from_mapping(options, None), Clock()))
            values = emulator.variables()
            path = tmp_path / "account.yaml"
            path.write_text(
                f"""
name: Account
extends: liveperson
variables:
  domain_api: "{values["domain_api"]}"
  accountId: "{values["account_id"]}"
  lambdaUUID: "{function}"
secrets: {{client_id: "{values["client_id"]}", client_secret: "{values["client_secret"]}"}}
tls: {{ca: "{values["ca_file"]}"}}
"""
            )
            return emulator, path

        yield start


def _invocations(emulator: Emulator) -> list[int]:
    """Statuses of all invocations that arrived."""
    return [entry.status for entry in emulator.log if entry.service == "faasGW"]


@pytest.mark.parametrize(
    ("function", "status", "options"),
    [
        (FLAKY, 503, {}),
        (FLAKY, 503, {"retry_after": 1}),
        (RATE_LIMITED, 429, {}),
        (RATE_LIMITED, 429, {"retry_after": 1}),
        (UNAVAILABLE, 502, {}),
    ],
)
def test_a_refused_invocation_is_not_repeated(faas, account, function, status, options):  # type: ignore[no-untyped-def]
    emulator, environment = account(function, **options)
    ran = faas("run", "FaaS", "-e", environment)

    assert ran.code == 1, ran.all
    assert _invocations(emulator) == [status]
    assert "5, 10 and 15 s" in ran.out or "at least 1 s" in ran.out or "Retry-After says (1)" in ran.out


def test_an_invocation_that_times_out_is_not_repeated(faas, account):  # type: ignore[no-untyped-def]
    emulator, environment = account(SLOW, slow_delay=1.5)
    ran = faas("run", "FaaS", "-e", environment, "--timeout-request", "700")
    emulator.stop()  # an answer that comes too late is in the log as well

    assert ran.code == 4, ran.all
    assert "timeout" in ran.out
    assert len(_invocations(emulator)) == 1


@pytest.mark.parametrize(("function", "status"), [(FLAKY, 503), (RATE_LIMITED, 429)])
def test_with_retry_every_attempt_shows_in_every_report(faas, account, write, function, status):  # type: ignore[no-untyped-def]
    emulator, environment = account(function)
    ran = faas(
        *("run", "FaaS", "-e", environment, "--checks", write("retrying.yaml", RETRYING), "-r", "cli,json,junit"),
        *("--reporter-json-export", "r.json", "--reporter-junit-export", "r.xml"),
    )

    assert ran.code == 0, ran.all
    assert _invocations(emulator) == [status, status, 200]
    invocations = [line for line in ran.out.splitlines() if "/invoke?" in line]
    assert [f"[{code} " in line for code, line in zip([status, status, 200], invocations, strict=True)] == [True] * 3
    assert "attempt 2" in invocations[1]
    assert "attempt 3" in invocations[2]

    execution = json.loads(Path("r.json").read_text())["run"]["executions"][-1]
    before = [entry for entry in execution["exchanges"] if entry["purpose"] == "request"]
    assert [entry["code"] for entry in before] == [status, status]
    assert execution["response"]["code"] == 200

    noted = [element.text or "" for element in ET.parse("r.xml").getroot().iter("system-out")]
    assert len(noted) == 1
    assert [line.split(":")[0] for line in noted[0].splitlines()] == ["attempt 1", "attempt 2", "attempt 3"]
    assert f"[{status} " in noted[0].splitlines()[0]
    assert "[200 " in noted[0].splitlines()[2]


def test_with_retry_a_timeout_is_repeated_as_often_as_it_says(faas, account, write):  # type: ignore[no-untyped-def]
    emulator, environment = account(SLOW, slow_delay=1.5)
    checks = write("retrying.yaml", RETRYING.replace("attempts: 3", "attempts: 2"))
    ran = faas("run", "FaaS", "-e", environment, "--checks", checks, "--timeout-request", "700")
    emulator.stop()

    assert ran.code == 4, ran.all
    assert len(_invocations(emulator)) == 2
    assert "attempt 2" in ran.out


def test_a_wait_that_is_asked_for_is_kept(faas, account, write):  # type: ignore[no-untyped-def]
    emulator, environment = account(RATE_LIMITED, retry_after=1, failures_before_success=1)
    ran = faas("run", "FaaS", "-e", environment, "--checks", write("retrying.yaml", RETRYING))

    assert ran.code == 0, ran.all
    first, second = [entry.at for entry in emulator.log if entry.service == "faasGW"]
    assert second - first >= 1.0
