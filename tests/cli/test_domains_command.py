"""``faas-runner domains``."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from runner.core.clock import Clock
from runner.emulator import Emulator, EmulatorConfig

ACCOUNT = "12345678"


@pytest.fixture(autouse=True)
def cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("FAAS_RUNNER_CACHE_DIR", str(folder))
    return folder


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    with Emulator(EmulatorConfig(), Clock()) as running:
        yield running


@pytest.fixture
def mine(emulator: Emulator, write: Callable[[str, object], Path]) -> Path:
    """An environment that says where the emulator's Domain API is, and whom to trust."""
    host, ca = emulator.variables()["domain_api"], emulator.ca_file
    return write("mine.yaml", f"name: Mine\nvariables: {{domain_api: '{host}'}}\ntls: {{ca: '{ca}'}}\n")


def test_all_services_are_listed(faas, emulator, mine):  # type: ignore[no-untyped-def]
    ran = faas("domains", ACCOUNT, "-e", mine)

    assert ran.code == 0, ran.all
    rows = dict(line.split() for line in ran.out.splitlines())
    assert rows == {name: emulator.variables()[name] for name in ("agentVep", "faasGW", "faasUI", "sentinel")}
    assert ran.err == ""


def test_named_services_come_in_the_order_asked_for(faas, emulator, mine):  # type: ignore[no-untyped-def]
    ran = faas("domains", ACCOUNT, "sentinel", "faasGW", "-e", mine, "--json")

    assert ran.code == 0, ran.all
    answer = json.loads(ran.out)
    assert answer["account"] == ACCOUNT
    assert list(answer["domains"]) == ["sentinel", "faasGW"]
    assert answer["domains"]["faasGW"] == emulator.variables()["faasGW"]


def test_an_answer_is_kept_and_no_cache_asks_again(faas, emulator, mine):  # type: ignore[no-untyped-def]
    faas("domains", ACCOUNT, "-e", mine)
    again = faas("domains", ACCOUNT, "faasGW", "-e", mine)
    assert again.code == 0
    assert len(emulator.log) == 1

    faas("domains", ACCOUNT, "-e", mine, "--no-cache")
    assert len(emulator.log) == 2


def test_a_corrupt_cache_is_replaced(faas, emulator, mine, cache):  # type: ignore[no-untyped-def]
    cache.mkdir()
    (cache / "domains.json").write_text("{")

    assert faas("domains", ACCOUNT, "-e", mine).code == 0
    assert json.loads((cache / "domains.json").read_text())


def test_an_unknown_service_names_the_nearest(faas, mine):  # type: ignore[no-untyped-def]
    ran = faas("domains", ACCOUNT, "faasgw", "-e", mine)

    assert ran.code == 1
    assert "no service 'faasgw'" in ran.err
    assert "did you mean 'faasGW'?" in ran.err
    assert ran.out == ""


def test_an_unknown_account_is_explained_and_not_kept(faas, mine, cache):  # type: ignore[no-untyped-def]
    ran = faas("domains", "87654321", "-e", mine)

    assert ran.code == 1
    assert "does not know account 87654321" in ran.err
    assert not cache.exists()


def test_a_test_systems_account_is_tolerated_with_a_note(faas, mine):  # type: ignore[no-untyped-def]
    ran = faas("domains", "qa1234", "-e", mine)

    assert ran.code == 1
    assert "test systems" in ran.err


@pytest.mark.parametrize("account", ["12 34", "abc", "", "1234567x"])
def test_what_is_no_account_id_is_a_wrong_command_line(faas, account):  # type: ignore[no-untyped-def]
    ran = faas("domains", account)

    assert ran.code == 2
    assert "account id" in ran.err


def test_a_domain_api_that_cannot_be_reached_is_not_judged(faas):  # type: ignore[no-untyped-def]
    ran = faas("domains", ACCOUNT, "--host", "127.0.0.1:1")

    assert ran.code == 4
    assert "ECONNREFUSED" in ran.err


def test_tls_is_verified_unless_waived(faas, emulator):  # type: ignore[no-untyped-def]
    host = emulator.variables()["domain_api"]

    assert faas("domains", ACCOUNT, "--host", host).code == 4
    assert faas("domains", ACCOUNT, "--host", host, "-k").code == 0


@pytest.mark.parametrize(
    ("status", "body", "code", "words"),
    [
        (200, {"baseURIs": []}, 1, "names no services"),
        (200, {"nothing": 1}, 4, "not with domains"),
        (200, b"<html>hello</html>", 4, "proxy"),
        (500, {}, 4, "try again later"),
        (429, {}, 4, "wait"),
        (401, {"message": "x"}, 1, "does not know account"),
        (200, {"service": "faasGW", "account": ACCOUNT, "baseURI": "h"}, 0, "faasGW  h"),
    ],
)
def test_whatever_it_answers_is_explained(status, body, code, words, faas, echo):  # type: ignore[no-untyped-def]
    echo.says(f"/api/account/{ACCOUNT}/service/baseURI.json", status, body)
    ran = faas("domains", ACCOUNT, "--host", echo.url)

    assert ran.code == code, ran.all
    assert words in ran.all


def test_a_service_that_is_not_listed_is_asked_for_by_name(faas, echo):  # type: ignore[no-untyped-def]
    echo.says(f"/api/account/{ACCOUNT}/service/baseURI.json", 200, {"baseURIs": [{"service": "a", "baseURI": "h"}]})
    echo.says(f"/api/account/{ACCOUNT}/service/b/baseURI.json", 200, {"baseURIs": [{"service": "b", "baseURI": "i"}]})
    ran = faas("domains", ACCOUNT, "b", "--host", echo.url)

    assert ran.out == "b  i\n"


def test_a_wrong_environment_is_an_input_error(faas):  # type: ignore[no-untyped-def]
    assert faas("domains", ACCOUNT, "-e", "emeaa").code == 3
