from __future__ import annotations

from collections.abc import Callable

import pytest
import requests
from emulator_client import LivePerson, authorization

from runner.emulator import functions as known

Start = Callable[..., LivePerson]
PATHS = {1: "lambdas?v=1", 2: "functions?x="}


def listed(lp: LivePerson, query: str = "", token: str | None = None) -> requests.Response:
    headers = authorization(str(lp.bearer()["bearer"]) if token is None else token)
    path = f"/api/account/ACCOUNT/{PATHS[lp.config.gateway_version]}{query}"
    return lp.send("faasUI", "GET", path, headers=headers)


def names(answer: requests.Response) -> set[str]:
    assert answer.status_code == 200, answer.text
    return {entry["name"] for entry in answer.json()}


@pytest.mark.parametrize("version", [1, 2])
def test_a_user_lists_functions(start: Start, version: int) -> None:
    lp = start(gateway_version=version)
    for token in (str(lp.bearer()["bearer"]), lp.user_token()["access_token"]):
        assert {"echo", "hello", "undeployed"} <= names(listed(lp, token=token))


def test_the_fields_of_each_version(start: Start) -> None:
    common = {"uuid", "name", "description", "state", "eventId", "createdBy", "createdAt", "updatedBy", "updatedAt"}
    own = {1: {"version", "runtime", "samplePayload", "lastDeployment", "implementation"}}
    own[2] = {"isCompV1", "size", "skills"}
    for version in (1, 2):
        assert set(listed(start(gateway_version=version)).json()[0]) == common | own[version]


@pytest.mark.parametrize("version", [1, 2])
def test_filters(start: Start, version: int) -> None:
    lp = start(gateway_version=version)
    name = "name" if version == 1 else "functionName"
    assert names(listed(lp, "&state=Draft")) == {"undeployed"}
    assert names(listed(lp, "&state=Draft&state=Productive")) == names(listed(lp))
    assert names(listed(lp, f"&{name}=ECHO")) == {"echo"}
    assert names(listed(lp, f"&eventId={known.ECHO_EVENT}")) == {"echo", "hello"}
    assert names(listed(lp, f"&eventId=&userId=&{name}=&state=")) == names(listed(lp))
    assert names(listed(lp, "&state=Marked%20Undeployed")) == set()
    assert listed(lp, "&state=Unknown").status_code == 400


@pytest.mark.parametrize(("version", "wrong"), [(1, 401), (2, 403)])
def test_tokens_that_mean_nothing(start: Start, version: int, wrong: int) -> None:
    lp = start(gateway_version=version)
    assert listed(lp, token="wrong").status_code == wrong
    assert listed(lp, token="").status_code == 401


def test_listing_needs_the_privilege_of_a_user(start: Start) -> None:
    lp = start(privileges=["FaaS-Invocation"])
    assert listed(lp).status_code == 403
    assert listed(lp, token=lp.app_token()).status_code == 403
    assert listed(start(privileges=["FaaS-Admin"])).status_code == 200


def test_each_version_has_its_own_paths(start: Start) -> None:
    for version, other in ((1, 2), (2, 1)):
        lp = start(gateway_version=version)
        headers = authorization(str(lp.bearer()["bearer"]))
        assert lp.send("faasUI", "GET", f"/api/account/ACCOUNT/{PATHS[other]}", headers=headers).status_code == 404
        with_slash = PATHS[version].replace("?", "/?")
        assert lp.send("faasUI", "GET", f"/api/account/ACCOUNT/{with_slash}", headers=headers).status_code == 200


def test_v1_needs_v(lp: LivePerson) -> None:
    headers = authorization(str(lp.bearer()["bearer"]))
    assert lp.send("faasUI", "GET", "/api/account/ACCOUNT/lambdas", headers=headers).status_code == 400


def test_the_test_call_of_v2(start: Start) -> None:
    lp = start(gateway_version=2)
    path = f"/api/account/ACCOUNT/functions/{known.HELLO}/test?userId=1"
    headers = authorization(str(lp.bearer()["bearer"]))
    answer = lp.send("faasUI", "POST", path, headers=headers, json={"payload": {}})
    assert answer.json()["result"] == "Hello from LivePerson Functions"
    assert answer.json()["logs"]
    answer = lp.send("faasUI", "POST", path, headers=authorization(lp.app_token()), json={"payload": {}})
    assert answer.status_code == 403
