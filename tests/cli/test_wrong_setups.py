"""Whatever is set up wrong, ``doctor`` and ``run`` say so, each in words of its own."""

import json
from collections.abc import Callable, Iterator

import pytest
from wrong_setups import SETUPS, Environment, Setup, World, working, written

from runner.core.clock import Clock
from runner.emulator import Emulator, EmulatorConfig


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
def wrong(start, echo, monkeypatch, tmp_path, write) -> Callable[[Setup], tuple[str, Emulator]]:  # type: ignore[no-untyped-def]
    """Set something up wrong; the environment's path, and the emulator."""
    monkeypatch.setenv("FAAS_RUNNER_STATE_DIR", str(tmp_path / "state"))
    for name in ("LP_CLIENT_ID", "LP_CLIENT_SECRET", "LP_ACCOUNT_ID", "LP_LAMBDA_UUID", "LP_USER_ID"):
        monkeypatch.delenv(name, raising=False)

    def make(setup: Setup) -> tuple[str, Emulator]:
        emulator = start(**setup.switches)
        environment: Environment = working(emulator)
        setup.change(environment, World(emulator=emulator, other=start, echo=echo, setenv=monkeypatch.setenv))
        return str(write("mine.yaml", written(environment))), emulator

    return make


@pytest.mark.parametrize("setup", SETUPS, ids=lambda setup: setup.name)
def test_doctor_says_what_is_wrong(setup, wrong, faas):  # type: ignore[no-untyped-def]
    environment, emulator = wrong(setup)
    ran = faas(
        *("doctor", "-e", environment, "--json", "--timeout-request", setup.timeout),
        *(["--invoke"] if setup.invoke else []),
    )

    assert ran.code == setup.doctor_code, ran.all
    findings = {finding["name"]: finding for finding in json.loads(ran.out)["findings"]}
    found = findings[setup.step]
    assert found["status"] == setup.status, ran.out
    said = json.dumps(found, ensure_ascii=False)
    for words in setup.doctor:
        assert words in said, said
    assert found["hint"]
    for other in SETUPS:
        alike = other.step == setup.step and all(words in said for words in other.doctor)
        assert other is setup or not alike, f"this is what is said of {other.name}: {said}"
    assert emulator.config.client_secret not in ran.all


@pytest.mark.parametrize("setup", SETUPS, ids=lambda setup: setup.name)
def test_run_says_what_is_wrong(setup, wrong, faas):  # type: ignore[no-untyped-def]
    environment, emulator = wrong(setup)
    ran = faas("run", "FaaS", "-e", environment, "--timeout-request", setup.timeout)

    assert ran.code == setup.run_code, ran.all
    for words in setup.run:
        assert words in ran.all, ran.all
    for other in SETUPS:
        told_apart = other.run and (other.as_for_run or other.name) != (setup.as_for_run or setup.name)
        alike = all(words in ran.all for words in other.run)
        assert other is setup or not told_apart or not alike, f"this is what is said of {other.name}: {ran.all}"
    assert emulator.config.client_secret not in ran.all


def test_there_are_more_than_thirty_and_each_has_a_name_of_its_own():  # type: ignore[no-untyped-def]
    assert len({setup.name for setup in SETUPS}) == len(SETUPS) >= 30
    assert {setup.as_for_run for setup in SETUPS} - {""} <= {setup.name for setup in SETUPS}
