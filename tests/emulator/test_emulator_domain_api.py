from __future__ import annotations

from collections.abc import Callable

import pytest
from emulator_client import LivePerson

Start = Callable[..., LivePerson]
NAMES = ["sentinel", "faasGW", "faasUI", "agentVep"]


@pytest.mark.parametrize("service", NAMES)
@pytest.mark.parametrize("root", ["api", "csdr"])
def test_one_service(lp: LivePerson, service: str, root: str) -> None:
    answer = lp.send("domain_api", "GET", f"/{root}/account/ACCOUNT/service/{service}/baseURI.json?version=1.0")
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("application/json")
    assert answer.json() == {"service": service, "account": lp.config.account_id, "baseURI": lp.hosts[service]}


@pytest.mark.parametrize("root", ["api", "csdr"])
def test_all_services(lp: LivePerson, root: str) -> None:
    entries = lp.send("domain_api", "GET", f"/{root}/account/ACCOUNT/service/baseURI.json?version=1.0").json()
    assert {entry["service"]: entry["baseURI"] for entry in entries["baseURIs"]} == {n: lp.hosts[n] for n in NAMES}
    assert {entry["account"] for entry in entries["baseURIs"]} == {lp.config.account_id}


def test_one_service_in_the_shape_of_a_list(start: Start) -> None:
    lp = start(domain_shape="list")
    answer = lp.send("domain_api", "GET", "/api/account/ACCOUNT/service/faasGW/baseURI.json?version=1.0").json()
    assert [entry["baseURI"] for entry in answer["baseURIs"]] == [lp.hosts["faasGW"]]


def test_v2_hosts_have_the_names_by_which_clients_know_v2(start: Start) -> None:
    lp = start(gateway_version=2)
    answer = lp.send("domain_api", "GET", "/api/account/ACCOUNT/service/baseURI.json?version=1.0").json()
    found = {entry["service"]: entry["baseURI"] for entry in answer["baseURIs"]}
    assert found["faasGW"] == lp.hosts["faasGW"].replace("127.0.0.1", "fninvocations.localhost")
    assert found["faasUI"] == lp.hosts["faasUI"].replace("127.0.0.1", "functions.localhost")
    assert found["sentinel"] == lp.hosts["sentinel"]


@pytest.mark.parametrize("query", ["", "?v=1.0", "?version=2.0", "?version="])
def test_the_version_is_needed(lp: LivePerson, query: str) -> None:
    for path in ("faasGW/baseURI.json", "baseURI.json"):
        assert lp.send("domain_api", "GET", f"/api/account/ACCOUNT/service/{path}{query}").status_code == 400


@pytest.mark.parametrize("choice", ["404", "400", "401", "500"])
def test_unknown_account_and_service(start: Start, choice: str) -> None:
    lp = start(domain_unknown=choice)
    for path in ("999/service/faasGW", "999/service", "ACCOUNT/service/faasgw", "ACCOUNT/service/domain_api"):
        answer = lp.send("domain_api", "GET", f"/api/account/{path}/baseURI.json?version=1.0")
        assert answer.status_code == int(choice)
        assert answer.json()["status"] == int(choice)


def test_unknown_service_as_html(start: Start) -> None:
    lp = start(domain_unknown="html")
    answer = lp.send("domain_api", "GET", "/api/account/ACCOUNT/service/nothing/baseURI.json?version=1.0")
    assert answer.headers["Content-Type"].startswith("text/html")
    assert answer.text.startswith("<!DOCTYPE html>")


def test_other_paths_and_methods(lp: LivePerson) -> None:
    assert lp.send("domain_api", "GET", "/").status_code == 404
    answer = lp.send("domain_api", "POST", "/api/account/ACCOUNT/service/baseURI.json?version=1.0")
    assert (answer.status_code, answer.headers["Allow"]) == (405, "GET")
