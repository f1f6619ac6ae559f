import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runner.checks import explain as explaining
from runner.checks.liveperson import version_of
from runner.checks.liveperson_codes import Fault, fault_of
from runner.transport.exchange import Answer, Exchange, Sent, Timings

V1 = "https://va.faasgw.liveperson.net/api/account/1"
V2 = "https://fninvocations.example.net/api/account/1"
ELSEWHERE = "https://example.com/x"


def explain(answer: Answer | None, url: str = ELSEWHERE, **sent: str) -> tuple[str, ...]:
    """The explanation of an answer to a request for this URL with these headers."""
    headers = tuple((name.replace("_", "-"), value) for name, value in sent.items())
    return explaining.explain(
        Exchange(sent=Sent(method="POST", url=url, headers=headers), answer=answer, timings=Timings(started=0))
    )


def answer(status: int, body: object = None, **headers: str) -> Answer:
    pairs = tuple((name.replace("_", "-"), value) for name, value in headers.items())
    return Answer(status=status, reason="", headers=pairs, body=b"" if body is None else json.dumps(body).encode())


@pytest.mark.parametrize(
    ("status", "body", "says", "fault"),
    [
        (
            901,
            {"errorCode": "com.liveperson.faas.handler.custom-failure", "errorMsg": "no stock"},
            "no stock",
            "FUNCTION",
        ),
        (901, {"errorCode": "com.liveperson.faas.handler.executiontime-exceeded"}, "longer than its 30 s", "FUNCTION"),
        (901, {"code": "com.customer.faas.function.js-runtime-error", "message": "x"}, "code crashed", "FUNCTION"),
        (901, {"code": "com.customer.faas.something-new", "message": "x"}, "something-new", "FUNCTION"),
        (901, None, "the function failed", "FUNCTION"),
        (404, {"errorCode": "com.liveperson.faas.es.missinglambda", "errorMsg": "x"}, "no such function", "REQUEST"),
        (404, {"code": "com.liveperson.faas.function.not-found", "message": "x"}, "not deployed", "REQUEST"),
        (400, {"code": "com.liveperson.faas.evg.invalid", "message": "x"}, "does not take this request", "REQUEST"),
        (500, {"code": "com.liveperson.faas.evg.general", "message": "x"}, "gateway", "PLATFORM"),
        (502, {"errorCode": "com.liveperson.faas.es.unavailable", "errorMsg": "x"}, "cannot be reached", "PLATFORM"),
        (500, {"errorCode": "com.liveperson.faas.new", "errorMsg": "x"}, "does not know", "PLATFORM"),
        (401, {"errorCode": "com.liveperson.faas.es.general", "errorMsg": "x"}, "no valid credentials", "REQUEST"),
    ],
)
def test_gateway_errors_are_explained(status: int, body: object, says: str, fault: str) -> None:
    lines = explain(answer(status, body))
    assert any(says in line for line in lines)
    assert Fault[fault].value in lines


def test_what_to_do_comes_last() -> None:
    thrown = {"code": "com.customer.faas.function.threw-error", "message": "x"}
    assert "code and logs" in explain(answer(901, thrown))[-1]
    assert "lambdaUUID" in explain(answer(404, {"code": "com.liveperson.faas.function.not-found"}))[-1]
    assert "5, 10 and 15 s" in explain(answer(500, {"code": "com.liveperson.faas.evg.general"}))[-1]
    assert "wait" in explain(answer(429))[-1]


def test_the_functions_own_logs_are_shown() -> None:
    logs = [{"level": "Error", "message": f"line {number}", "extras": []} for number in range(9)]
    body = {"errorCode": "com.liveperson.faas.handler.runtime-exception", "errorMsg": "x", "errorLogs": [*logs, 5]}
    said = "\n".join(explain(answer(901, body)))
    assert "it logged Error: line 8" in said
    assert "line 1" not in said


@pytest.mark.parametrize(
    ("status", "says"),
    [(401, "expired"), (403, "do not allow"), (404, "nothing at this address"), (499, "given up"), (503, "failed")],
)
def test_other_statuses_are_explained(status: int, says: str) -> None:
    assert says in explain(answer(status))[0]


def test_what_the_server_says_is_passed_on() -> None:
    assert "the server says Retry-After: 7" in explain(answer(429, Retry_After="7"))
    assert "the server says WWW-Authenticate: Bearer" in explain(answer(401, WWW_Authenticate="Bearer"))


def test_a_foreign_error_body_is_not_taken_for_livepersons() -> None:
    assert explain(answer(404, {"code": "not_found", "message": "x"})) == explain(answer(404))
    assert explain(answer(200, {"code": 5})) == ()


@pytest.mark.parametrize(
    ("code", "status", "fault"),
    [
        ("", 901, Fault.FUNCTION),
        ("com.liveperson.faas.handler.new", 500, Fault.FUNCTION),
        ("com.liveperson.faas.new", 404, Fault.REQUEST),
        ("com.liveperson.faas.new", 500, Fault.PLATFORM),
    ],
)
def test_fault_of_codes_that_are_not_in_the_table(code: str, status: int, fault: Fault) -> None:
    assert fault_of(code, status) is fault


@given(st.integers(100, 999), st.binary(max_size=60))
def test_any_answer_is_explained_or_not(status: int, body: bytes) -> None:
    assert all(isinstance(line, str) for line in explain(Answer(status=status, reason="", body=body)))


@pytest.mark.parametrize("body", [b"{" * 100_000, b'{"errorCode": {"a": 1}, "errorLogs": 5}', b"{\xff}"])
def test_hostile_bodies(body: bytes) -> None:
    assert explain(Answer(status=901, reason="", body=body))


@pytest.mark.parametrize(
    ("host", "version"),
    [
        ("va.faasgw.liveperson.net", 1),
        ("lo.faasui.liveperson.net", 1),
        ("127.0.0.1", 1),
        ("fninvocations.localhost", 2),
        ("us.functions.example.net", 2),
    ],
)
def test_the_host_name_tells_the_version(host: str, version: int) -> None:
    assert version_of(host) == version


def test_a_code_is_read_as_one_of_the_hosts_version() -> None:
    invoke = "/lambdas/u/invoke"
    missing_v1 = {"errorCode": "com.liveperson.faas.es.missinglambda", "errorMsg": "x"}
    assert "of version 1, though the host is one of version 2" in explain(answer(404, missing_v1), V2 + invoke)[0]
    assert "though" not in explain(answer(404, missing_v1), V1 + invoke)[0]
    crashed = {"code": "com.liveperson.faas.handler.runtime-exception", "message": "x"}
    assert "though" not in explain(answer(901, crashed), V2 + invoke)[0]
    unknown = {"code": "com.liveperson.faas.new", "message": "x"}
    assert "from a gateway of version 2" in explain(answer(500, unknown), V2 + invoke)[0]


@pytest.mark.parametrize(("base", "status", "body"), [(V1, 200, []), (V2, 404, {"code": "com.liveperson.faas.evg.x"})])
def test_an_event_that_nobody_implements_is_explained(base: str, status: int, body: object) -> None:
    lines = explain(answer(status, body), base + "/events/some_event/invoke")
    assert lines[0] == "no deployed function implements this event"
    assert "eventId" in lines[-1]


def test_an_empty_list_from_elsewhere_means_nothing() -> None:
    assert explain(answer(200, []), V1 + "/lambdas/u/invoke") == ()
    assert explain(answer(200, [])) == ()


def test_a_refusal_names_the_permission_that_is_missing() -> None:
    assert "FaaS-Developer or FaaS-Admin" in explain(answer(403), V1.replace("gw", "ui") + "/lambdas/")[-1]
    assert "faas.lambda.invoke" in explain(answer(403), V2 + "/lambdas/u/invoke")[-1]
    assert "FaaS" not in explain(answer(403))[-1]


def test_too_many_requests_means_another_thing_in_each_version() -> None:
    invoke = "/lambdas/u/invoke"
    assert "account" in explain(answer(429), V1 + invoke)[0]
    assert "one function" in explain(answer(429), V2 + invoke)[0]
    told = explain(answer(429, Retry_After="7"), V2 + invoke)
    assert "the server says Retry-After: 7" in told
    assert "(7)" in told[-1]
    assert "at least 1 s" in explain(answer(429), V1 + invoke)[-1]


def test_the_request_id_is_shown_before_the_advice() -> None:
    thrown = {"code": "com.customer.faas.function.threw-error", "message": "x"}
    invoke = V2 + "/lambdas/u/invoke"
    assert explain(answer(901, thrown, X_Request_ID="a"), invoke, X_Request_ID="a")[-2] == "request id: a"
    assert explain(answer(901, thrown, X_Request_ID="b"), invoke, X_Request_ID="a")[-2] == (
        "request id: a (sent), b (answered)"
    )
    assert explain(answer(901, thrown), invoke, X_Request_ID="a")[-2] == "request id: a"
    assert not any("request id" in line for line in explain(answer(901, thrown), invoke))


def test_where_there_is_no_answer_there_is_nothing_to_explain() -> None:
    assert explain(None) == ()
    assert explain(answer(500), "https://[broken") == explain(answer(500))
