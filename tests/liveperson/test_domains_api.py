"""The Domain API's answers, in every shape, and the cache of them."""

import json
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from runner.core.clock import Clock
from runner.core.errors import RequestError
from runner.emulator import Emulator, EmulatorConfig
from runner.liveperson.account import account_fault, account_note, is_uuid
from runner.liveperson.domain_cache import LIFETIME, DomainCache, cache_folder
from runner.liveperson.domains import DomainApi, UnknownDomain, domains_in, region_of
from runner.liveperson.probe import Probe
from runner.transport.client import Client, ClientSettings

ACCOUNT = "12345678"


class StillClock(Clock):
    time = 1_000_000.0

    def now(self) -> float:
        return self.time


@pytest.fixture
def api() -> Iterator[Callable[..., DomainApi]]:
    """A Domain API with some switches of the emulator."""
    running: list[Emulator] = []
    clients: list[Client] = []

    def make(**switches: object) -> DomainApi:
        emulator = Emulator(EmulatorConfig.from_mapping(switches, None), Clock())
        emulator.start()
        running.append(emulator)
        clients.append(Client(ClientSettings(ca=emulator.ca_file)))
        return DomainApi(Probe(clients[-1], "test"), emulator.variables()["domain_api"])

    yield make
    for client in clients:
        client.close()
    for emulator in running:
        emulator.stop()


def test_all_services_of_an_account_are_found(api: Callable[..., DomainApi]) -> None:
    assert api().services(ACCOUNT).keys() == {"sentinel", "faasGW", "faasUI", "agentVep"}


@pytest.mark.parametrize("shape", ["single", "list"])
def test_one_service_is_found_in_either_shape(shape: str, api: Callable[..., DomainApi]) -> None:
    domains = api(domain_shape=shape)

    assert domains.service(ACCOUNT, "faasGW") == domains.services(ACCOUNT)["faasGW"]


@pytest.mark.parametrize("status", ["400", "401", "404"])
def test_an_unknown_account_and_service_are_told_from_trouble(status: str, api: Callable[..., DomainApi]) -> None:
    domains = api(domain_unknown=status)

    with pytest.raises(UnknownDomain, match="does not know account 999"):
        domains.services("999")
    with pytest.raises(UnknownDomain, match="no service 'faasgw'") as caught:
        domains.service(ACCOUNT, "faasgw", ["faasGW", "sentinel"])
    assert "did you mean 'faasGW'" in caught.value.problems[0].hint


@pytest.mark.parametrize(("choice", "word"), [("500", "in trouble"), ("html", "a proxy or a web server")])
def test_what_is_no_answer_of_a_domain_api_says_so(choice: str, word: str, api: Callable[..., DomainApi]) -> None:
    with pytest.raises(RequestError) as caught:
        api(domain_unknown=choice).services("999")

    assert word in caught.value.problems[0].hint


@pytest.mark.parametrize(
    ("document", "domains"),
    [
        ({"service": "a", "baseURI": "h"}, {"a": "h"}),
        ({"baseURI": "h"}, {"asked": "h"}),
        ({"baseURIs": [{"service": "a", "baseURI": "h"}, {"service": "b", "baseURI": "i"}]}, {"a": "h", "b": "i"}),
        ({"baseURIs": []}, {}),
        ({"baseURIs": [{"service": "a"}, 1, {"service": "b", "baseURI": 2}]}, {}),
        ({"baseURIs": "x"}, None),
        ({"message": "x"}, None),
        ([], None),
        (None, None),
    ],
)
def test_domains_are_read_from_any_document(document: object, domains: object) -> None:
    assert domains_in(document, "asked") == domains


@pytest.mark.parametrize(
    ("host", "region"),
    [
        ("va.faasgw.liveperson.net", "va"),
        ("va-a.sentinel.liveperson.net", "va-a"),
        ("127.0.0.1:1", ""),
        ("va", ""),
        ("", ""),
    ],
)
def test_a_host_tells_its_region(host: str, region: str) -> None:
    assert region_of(host) == region


@pytest.mark.parametrize("account", ["12345678", "1", "qa12345", "le42", "c1", "fr99", "a7"])
def test_forms_of_account_ids_that_are_taken(account: str) -> None:
    assert account_fault(account) == ""
    assert bool(account_note(account)) is not account.isdigit()


@pytest.mark.parametrize("account", ["", " ", "12 34", "x1", "12345678x", "{{accountId}}", "-1", "١٢٣"])
def test_forms_of_account_ids_that_are_not(account: str) -> None:
    assert account_fault(account)


def test_forms_of_uuids() -> None:
    assert is_uuid("00000000-0000-4000-8000-000000000200")
    assert is_uuid("00000000-0000-4000-8000-00000000020F")
    assert not is_uuid("00000000-0000-4000-8000-00000000020")
    assert not is_uuid("00000000-0000-4000-8000-000000000200 ")
    assert not is_uuid("g0000000-0000-4000-8000-000000000200")


@pytest.fixture
def cache(tmp_path: Path) -> DomainCache:
    return DomainCache(tmp_path / "cache", StillClock())


def test_what_was_kept_is_there_for_ten_minutes(cache: DomainCache) -> None:
    cache.put("k", {"a": "h"})
    assert cache.get("k") == {"a": "h"}
    assert cache.get("other") is None

    cache.clock.time += LIFETIME - 1  # type: ignore[attr-defined]
    assert cache.get("k") == {"a": "h"}
    cache.clock.time += 1  # type: ignore[attr-defined]
    assert cache.get("k") is None


def test_an_answer_from_the_future_is_not_believed(cache: DomainCache) -> None:
    cache.put("k", {"a": "h"})
    cache.clock.time -= 1  # type: ignore[attr-defined]

    assert cache.get("k") is None


def test_an_empty_answer_is_not_kept(cache: DomainCache) -> None:
    cache.put("k", {})

    assert not cache.folder.exists()


def test_old_entries_do_not_pile_up(cache: DomainCache) -> None:
    cache.put("old", {"a": "h"})
    cache.clock.time += LIFETIME  # type: ignore[attr-defined]
    cache.put("new", {"a": "h"})

    assert list(json.loads((cache.folder / "domains.json").read_text())) == ["new"]


@pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX")
def test_the_file_is_its_owners_only(cache: DomainCache) -> None:
    cache.put("k", {"a": "h"})

    assert stat.S_IMODE((cache.folder / "domains.json").stat().st_mode) == 0o600
    assert [path.name for path in cache.folder.iterdir()] == ["domains.json"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[]",
        b'{"k": 1}',
        b'{"k": {"at": "x", "domains": {"a": "h"}}}',
        b'{"k": {"at": 1000000, "domains": {"a": 1}}}',
        b'{"k": {"at": 1000000, "domains": []}}',
        b"[" * 100_000,
    ],
)
def test_a_corrupt_file_is_as_good_as_none(content: bytes, cache: DomainCache) -> None:
    cache.folder.mkdir()
    (cache.folder / "domains.json").write_bytes(content)

    assert cache.get("k") is None
    cache.put("k", {"a": "h"})
    assert cache.get("k") == {"a": "h"}


def test_a_folder_that_cannot_be_used_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    cache = DomainCache(tmp_path / "file", Clock())
    cache.put("k", {"a": "h"})

    assert cache.get("k") is None


def test_where_caches_are(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))

    assert cache_folder({"FAAS_RUNNER_CACHE_DIR": "/x", "XDG_CACHE_HOME": "/y"}) == Path("/x")
    assert cache_folder({"XDG_CACHE_HOME": "/y"}) == Path("/y/faas-runner")
    if os.name == "posix":
        assert cache_folder({}) == tmp_path / ".cache" / "faas-runner"
