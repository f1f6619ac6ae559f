from __future__ import annotations

import time
from collections.abc import Callable

import pytest
import requests
from emulator_client import LivePerson, authorization

from runner.emulator import functions as known

Start = Callable[..., LivePerson]
V1, V2 = "com.liveperson.faas", "com.customer.faas.function"
FAULTS = [
    (known.FAILING, 901, f"{V1}.handler.custom-failure", f"{V2}.threw-error"),
    (known.CRASHING, 901, f"{V1}.handler.runtime-exception", f"{V2}.js-runtime-error"),
    (known.TIMING_OUT, 901, f"{V1}.handler.executiontime-exceeded", f"{V2}.execution-exceeded"),
    (known.LOG_LIMIT, 901, f"{V1}.handler.log-limit-reached", f"{V1}.function.runtime.limit-reached"),
    (known.UNDEPLOYED, 404, f"{V1}.es.notdeployed", f"{V1}.function.not-found"),
    ("11111111-0000-4000-8000-000000000000", 404, f"{V1}.es.missinglambda", f"{V1}.function.not-found"),
    (known.GENERAL, 500, f"{V1}.es.general", f"{V1}.evg.general"),
    (known.UNAVAILABLE, 502, f"{V1}.es.unavailable", f"{V1}.evg.general"),
    (known.GATEWAY_TIMEOUT, 504, f"{V1}.es.unavailable", f"{V1}.evg.general"),
]


def code(answer: requests.Response) -> tuple[int, str]:
    content = answer.json()
    assert content.get("errorMsg") or content.get("message")
    return answer.status_code, content.get("errorCode") or content.get("code")


def event(lp: LivePerson, name: str, query: str = "?v=1", token: str | None = None) -> requests.Response:
    headers = authorization(lp.app_token() if token is None else token)
    path = f"/api/account/ACCOUNT/events/{name}/invoke{query}"
    return lp.send("faasGW", "POST", path, headers=headers, json={"payload": {"a": 1}})


# results


def test_the_published_request(lp: LivePerson) -> None:
    answer = lp.invoke(known.ECHO, lp.user_token()["access_token"], f"?v=1&userId={lp.config.user_id}", {})
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("application/json")
    assert answer.json() == {"payload": {}, "headers": [], "timestamp": 0}


@pytest.mark.parametrize("payload", [None, 0, "text", [1, {"a": None}], {"ü": "\U0001f600", "x": 1.5}])
def test_echo_returns_what_it_gets(lp: LivePerson, payload: object) -> None:
    body = {"timestamp": 1700000000123, "headers": [{"key": "X-A", "value": "b"}], "payload": payload}
    headers = authorization(lp.app_token())
    answer = lp.send(
        "faasGW", "POST", f"/api/account/ACCOUNT/lambdas/{known.ECHO}/invoke?v=1", json=body, headers=headers
    )
    assert answer.json() == {**body, "payload": {} if payload is None else payload}


def test_a_uuid_is_known_by_any_case(start: Start) -> None:
    lp = start()
    assert lp.invoke(known.HELLO.upper()).json() == "Hello from LivePerson Functions"


def test_odd_answers(start: Start) -> None:
    lp = start(big_size=3_000_000)
    token = lp.app_token()
    assert lp.invoke(known.EMPTY, token).content == b""
    assert lp.invoke(known.HTML_PAGE, token).headers["Content-Type"].startswith("text/html")
    assert lp.invoke(known.BIG, token).json() == "x" * 3_000_000
    bad = lp.invoke(known.BAD_JSON, token)
    assert bad.headers["Content-Type"].startswith("application/json")
    with pytest.raises(requests.JSONDecodeError):
        bad.json()


def test_result_and_logs(start: Start) -> None:
    answer = start(reply="result_and_logs").invoke(known.HELLO).json()
    assert answer["result"] == "Hello from LivePerson Functions"
    assert set(answer["logs"][0]) == {"level", "message", "extras", "timestamp"}


def test_the_slow_function_takes_its_time(start: Start) -> None:
    lp = start(slow_delay=0.2)
    token, begun = lp.app_token(), time.perf_counter()
    assert lp.invoke(known.SLOW, token).status_code == 200
    assert time.perf_counter() - begun >= 0.2


@pytest.mark.parametrize("spelling", ["X-Request-ID", "X-REQUEST-ID", "x-request-id"])
def test_the_request_id_comes_back(lp: LivePerson, spelling: str) -> None:
    assert lp.invoke(known.ECHO, headers={spelling: "my-id"}).headers["X-Request-ID"] == "my-id"
    assert lp.invoke(known.ECHO, "wrong", headers={spelling: "my-id"}).headers["X-Request-ID"] == "my-id"
    assert lp.invoke(known.ECHO).headers["X-Request-ID"]


# faults


@pytest.mark.parametrize(("uuid", "status", "v1", "v2"), FAULTS)
@pytest.mark.parametrize("version", [1, 2])
def test_faults_in_the_words_of_each_version(
    start: Start, uuid: str, status: int, v1: str, v2: str, version: int
) -> None:
    answer = start(gateway_version=version).invoke(uuid)
    assert code(answer) == (status, v1 if version == 1 else v2)
    keys = {"errorCode", "errorMsg"} if version == 1 else {"code", "message"}
    assert set(answer.json()) - {"errorLogs"} == keys
    assert ("errorLogs" in answer.json()) == (version == 1 and status == 901)


def test_901_has_the_reason_that_was_chosen(start: Start) -> None:
    assert start().invoke(known.FAILING).reason == "Function Error"
    assert start(reason_901="Whatever").invoke(known.FAILING).reason == "Whatever"


def test_a_missing_function_is_named(lp: LivePerson) -> None:
    assert lp.invoke("nothing").json()["errorMsg"] == f"There is no nothing deployed on {lp.config.account_id}"


@pytest.mark.parametrize(("uuid", "status"), [(known.RATE_LIMITED, 429), (known.FLAKY, 503)])
def test_some_functions_fail_first(start: Start, uuid: str, status: int) -> None:
    lp = start(failures_before_success=3, retry_after=7)
    token = lp.app_token()
    answers = [lp.invoke(uuid, token) for _ in range(5)]
    assert [answer.status_code for answer in answers] == [status] * 3 + [200] * 2
    assert [answer.headers.get("Retry-After") for answer in answers] == ["7"] * 3 + [None] * 2


def test_retry_after_is_absent_unless_chosen(lp: LivePerson) -> None:
    assert "Retry-After" not in lp.invoke(known.RATE_LIMITED).headers


# access


@pytest.mark.parametrize("token", ["", "unknown", "a" * 64])
@pytest.mark.parametrize("version", [1, 2])
def test_a_token_is_needed(start: Start, token: str, version: int) -> None:
    answer = start(gateway_version=version).invoke(known.ECHO, token)
    assert code(answer)[0] == 401
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")


def test_a_changed_jwt_is_no_token(lp: LivePerson) -> None:
    head, claims, signature = lp.app_token().split(".")
    assert lp.invoke(known.ECHO, f"{head}.{claims}.{signature[::-1]}").status_code == 401
    assert lp.invoke(known.ECHO, f"{head}.{claims}.").status_code == 401


@pytest.mark.parametrize("scheme", ["Basic", "DPoP", ""])
def test_the_scheme_has_to_be_bearer(lp: LivePerson, scheme: str) -> None:
    header = f"{scheme} {lp.app_token()}".strip()
    assert lp.invoke(known.ECHO, "", headers={"Authorization": header}).status_code == 401


def test_the_scheme_is_known_by_any_case(lp: LivePerson) -> None:
    assert lp.invoke(known.ECHO, "", headers={"Authorization": f"bearer {lp.app_token()}"}).status_code == 200


def test_another_account_is_not_open(lp: LivePerson) -> None:
    path = f"/api/account/999/lambdas/{known.ECHO}/invoke?v=1"
    answer = lp.send("faasGW", "POST", path, json={"payload": 1}, headers=authorization(lp.app_token()))
    assert answer.status_code == 401


def test_an_application_without_the_scope(start: Start) -> None:
    lp = start(scope="something.else")
    assert lp.invoke(known.ECHO).status_code == 403
    assert lp.invoke(known.ECHO, lp.user_token()["access_token"]).status_code == 403
    assert lp.invoke(known.ECHO, str(lp.bearer()["bearer"])).status_code == 200


@pytest.mark.parametrize(
    ("privileges", "status"), [(["FaaS-Invocation"], 200), (["FaaS-Developer"], 200), (["FaaS-Admin"], 403), ([], 403)]
)
def test_a_user_needs_the_privilege(start: Start, privileges: list[str], status: int) -> None:
    lp = start(privileges=privileges)
    for token in (lp.user_token()["access_token"], str(lp.bearer()["bearer"])):
        assert lp.invoke(known.ECHO, token).status_code == status
    assert lp.invoke(known.ECHO).status_code == 200  # an application has no privileges and needs none


def test_a_login_of_agent_vep_is_for_v1(start: Start) -> None:
    for options, status in (({}, 200), ({"gateway_version": 2}, 401)):
        lp = start(options)
        assert lp.invoke(known.ECHO, str(lp.bearer()["bearer"])).status_code == status
    lp = start(gateway_version=2, user_bearer_at_v2=True)
    assert lp.invoke(known.ECHO, str(lp.bearer()["bearer"])).status_code == 200


@pytest.mark.parametrize(("form", "content_type"), [("empty", None), ("html", "text/html;charset=utf-8")])
def test_forms_of_the_gateways_own_errors(start: Start, form: str, content_type: str | None) -> None:
    lp = start(gateway_error_body=form)
    answers = [lp.invoke(known.ECHO, "wrong"), lp.invoke(known.RATE_LIMITED), lp.invoke(known.UNAVAILABLE)]
    answers.append(lp.send("faasGW", "GET", "/nowhere"))
    assert [answer.status_code for answer in answers] == [401, 429, 502, 404]
    assert {answer.headers.get("Content-Type") for answer in answers} == {content_type}
    assert all((answer.content == b"") == (form == "empty") for answer in answers)
    assert code(lp.invoke(known.FAILING))[0] == 901  # a function's own words stay


# requests that are wrong


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b'"text"', b"\xff", b"{}", b'{"payload": 1, "headers": {}}', b"[" * 100_000]
    + [b'{"payload": 1, "headers": ["a"]}', b'{"payload": 1, "headers": [{"key": "a"}]}']
    + [b'{"payload": 1, "timestamp": "now"}', b'{"payload": 1, "timestamp": true}'],
)
@pytest.mark.parametrize("version", [1, 2])
def test_bodies_that_are_wrong(start: Start, body: bytes, version: int) -> None:
    lp = start(gateway_version=version)
    answer = lp.invoke(known.ECHO, data=body, headers={"Content-Type": "application/json"})
    assert code(answer) == (400, f"{V1}.es.badinput" if version == 1 else f"{V1}.evg.invalid")


@pytest.mark.parametrize("content_type", ["", "text/plain", "application/x-www-form-urlencoded"])
def test_the_content_type_has_to_be_json(lp: LivePerson, content_type: str) -> None:
    answer = lp.invoke(known.ECHO, data=b'{"payload": 1}', headers={"Content-Type": content_type})
    assert code(answer) == (400, f"{V1}.es.badinput")


def test_json_with_a_charset(lp: LivePerson) -> None:
    headers = {"Content-Type": "Application/JSON; charset=utf-8"}
    assert lp.invoke(known.ECHO, data=b'{"payload": 1}', headers=headers).status_code == 200


def test_v_belongs_to_v1(start: Start) -> None:
    assert start().invoke(known.ECHO, query="").status_code == 400
    lp = start(gateway_version=2)
    for query in ("", "?v=1&externalSystem=x"):
        assert lp.invoke(known.ECHO, query=query).status_code == 200


def test_size_limit(start: Start) -> None:
    lp = start(size_limit=1000)
    assert lp.invoke(known.ECHO, payload="x" * 100).status_code == 200
    assert code(lp.invoke(known.ECHO, payload="x" * 1000))[0] == 413


def test_methods(lp: LivePerson) -> None:
    for method in ("GET", "PUT", "DELETE", "PATCH"):
        answer = lp.send("faasGW", method, f"/api/account/ACCOUNT/lambdas/{known.ECHO}/invoke?v=1")
        assert (answer.status_code, answer.headers["Allow"]) == (405, "POST")


# events


@pytest.mark.parametrize("version", [1, 2])
def test_an_event_runs_every_function_that_implements_it(start: Start, version: int) -> None:
    lp = start(gateway_version=version)
    results = {entry["uuid"]: entry for entry in event(lp, known.ECHO_EVENT).json()}
    assert set(results) == {known.ECHO, known.HELLO}
    assert results[known.ECHO]["result"]["payload"] == {"a": 1}
    assert results[known.HELLO]["timestamp"] == int(lp.clock.time * 1000)


def test_an_event_that_nothing_implements(start: Start) -> None:
    assert event(start(), "nothing").json() == []
    assert code(event(start(gateway_version=2), "nothing", "")) == (404, f"{V1}.function.not-found")


def test_an_event_whose_function_fails(lp: LivePerson) -> None:
    assert code(event(lp, known.FAILING_EVENT)) == (901, f"{V1}.handler.custom-failure")


def test_an_event_needs_a_token_and_v(lp: LivePerson) -> None:
    assert event(lp, known.ECHO_EVENT, token="").status_code == 401
    assert event(lp, known.ECHO_EVENT, "").status_code == 400


def test_skills_choose_among_the_functions(start: Start, tmp_path) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path / "more.yaml"
    file.write_text("- {uuid: one, event: e, skills: [s], result: 1}\n- {uuid: all, event: e, result: 2}\n")
    lp = start(functions=str(file))
    found = {skill: {r["uuid"] for r in event(lp, "e", f"?v=1&skillId={skill}").json()} for skill in ("", "s", "t")}
    assert found == {"": {"one", "all"}, "s": {"one", "all"}, "t": {"all"}}


@pytest.mark.parametrize(("name", "implemented"), [(known.ECHO_EVENT, True), ("nothing", False)])
@pytest.mark.parametrize(("version", "query"), [(1, "?v=1&externalSystem=Unknown&skillId="), (2, "?userId=1")])
def test_is_implemented(start: Start, name: str, implemented: bool, version: int, query: str) -> None:
    lp = start(gateway_version=version)
    path = f"/api/account/ACCOUNT/events/{name}/isImplemented{query}"
    assert lp.send("faasGW", "GET", path).status_code == 401
    answer = lp.send("faasGW", "GET", path, headers=authorization(lp.app_token()))
    assert answer.json() == {"implemented": implemented}
