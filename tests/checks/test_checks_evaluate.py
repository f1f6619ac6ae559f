import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runner.checks.document import Document
from runner.checks.evaluate import expect, extract
from runner.checks.file import ItemChecks, load_checks
from runner.checks.json_value import same, shortened, shown
from runner.core.check import Check, Outcome
from runner.core.location import Location
from runner.core.problem import Kind, Problem
from runner.transport.exchange import Answer, Exchange, Sent, Timings

HERE = Location("a.checks.yaml", line=1)
SENT = Sent(method="POST", url="https://gateway/invoke")
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=20,
)


def answered(
    body: object = None, status: int = 200, headers: Mapping[str, str] | None = None, total: float = 0.1
) -> Exchange:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    pairs = tuple((headers or {"Content-Type": "application/json"}).items())
    answer = Answer(status=status, reason="", headers=pairs, body=raw)
    return Exchange(sent=SENT, answer=answer, timings=Timings(started=0, total=total))


UNANSWERED = Exchange(sent=SENT, problem=Problem(Kind.NETWORK, "refused"), timings=Timings(started=0))


def checks(extracts: object = None, expects: object = None) -> ItemChecks:
    return ItemChecks.of(extracts, expects, HERE)


def only(results: list[Check]) -> Check:
    assert len(results) == 1
    return results[0]


def problem_of(check: Check) -> Problem:
    assert check.outcome is Outcome.FAILED
    assert check.problem is not None
    assert check.problem.kind is Kind.CHECK
    assert check.problem.where is not None
    return check.problem


class TestMatchers:
    @pytest.mark.parametrize(
        ("value", "matcher", "holds"),
        [
            (1, 1, True),
            (1, 1.0, True),
            (1, True, False),
            (0, False, False),
            ("1", 1, False),
            (None, None, True),
            ([1, {"a": True}], [1, {"a": True}], True),
            ([1, {"a": True}], [1, {"a": 1}], False),
            ({"a": 1, "b": 2}, {"equals": {"b": 2, "a": 1}}, True),
            ({"a": 1, "b": 2}, {"equals": {"a": 1}}, False),
            ("abc", {"contains": "b"}, True),
            ("abc", {"contains": "B"}, False),
            (["a", 1], {"contains": 1}, True),
            ([True], {"contains": 1}, False),
            ({"a": 1, "b": 2}, {"contains": {"a": 1}}, True),
            ({"a": 1}, {"contains": {"a": 2}}, False),
            ({"a": 1}, {"contains": "a"}, True),
            ({"a": 1}, {"contains": [1]}, False),
            (5, {"contains": 5}, False),
            ("abc", {"matches": "^a.c$"}, True),
            ("abc", {"matches": "^b"}, False),
            (5, {"matches": "5"}, False),
            (None, {"exists": True}, True),
            (None, {"exists": False}, False),
            ("x", {"type": "string"}, True),
            (True, {"type": "integer"}, False),
            (1.0, {"type": "integer"}, True),
            (1.5, {"type": "integer"}, False),
            (1.5, {"type": ["string", "number"]}, True),
            (None, {"type": "null"}, True),
            ({}, {"type": "object"}, True),
            ([], {"type": "object"}, False),
            ("abc", {"length": 3}, True),
            ([1], {"length": {"min": 1, "max": 2}}, True),
            ([], {"length": {"min": 1}}, False),
            (3, {"length": 3}, False),
            (3, {"min": 3, "max": 3}, True),
            (2, {"min": 3}, False),
            (True, {"min": 0}, False),
            ("5", {"min": 3}, False),
            ("a", {"one_of": ["b", "a"]}, True),
            (1, {"one_of": [True]}, False),
            ("a", {"not": "b"}, True),
            ("a", {"not": {"contains": "a"}}, False),
            ("ab", {"not": {"contains": "a", "length": 1}}, True),
            ("a", {"not": {"not": "a"}}, True),
        ],
    )
    def test_table(self, value: object, matcher: object, holds: bool) -> None:
        check = only(expect(checks(expects={"json": {"$.x": matcher}}), answered({"x": value})))
        assert check.outcome is (Outcome.PASSED if holds else Outcome.FAILED)

    @pytest.mark.parametrize(
        ("matcher", "holds"),
        [({"exists": False}, True), ({"exists": True}, False), ("x", False), (None, False)]
        + [({"not": "x"}, True), ({"not": {"matches": "x"}}, True), ({"type": "null"}, False), ({"length": 0}, False)],
    )
    def test_of_what_is_not_there(self, matcher: object, holds: bool) -> None:
        check = only(expect(checks(expects={"json": {"$.x": matcher}}), answered({})))
        assert check.outcome is (Outcome.PASSED if holds else Outcome.FAILED)

    @pytest.mark.parametrize(("items", "holds"), [([1, 1], True), ([1, 2], False), ([], False)])
    def test_every_value_that_a_path_finds_counts(self, items: list[int], holds: bool) -> None:
        check = only(expect(checks(expects={"json": {"$.x[*]": 1}}), answered({"x": items})))
        assert (check.outcome is Outcome.PASSED) is holds

    @given(JSON)
    def test_equality_is_reflexive(self, value: object) -> None:
        assert same(value, json.loads(json.dumps(value)))
        check = only(expect(checks(expects={"json": {"$": {"equals": value}}}), answered(value)))
        assert check.outcome is Outcome.PASSED

    @given(JSON, JSON)
    def test_equality_is_symmetric(self, left: object, right: object) -> None:
        assert same(left, right) is same(right, left)


class TestExpect:
    @pytest.mark.parametrize(
        ("expected", "status", "name", "holds"),
        [
            (200, 200, "status is 200", True),
            (200, 201, "status is 200", False),
            ([200, 202], 202, "status is 200 or 202", True),
            ("2xx", 204, "status is 2xx", True),
            ("50x", 503, "status is 50x", True),
            (901, 901, "status is 901", True),
            ("2xx", 901, "status is 2xx", False),
        ],
    )
    def test_status(self, expected: object, status: int, name: str, holds: bool) -> None:
        check = only(expect(checks(expects={"status": expected}), answered(status=status)))
        assert (check.name, check.outcome is Outcome.PASSED) == (name, holds)

    def test_a_wrong_status_says_so(self) -> None:
        problem = problem_of(only(expect(checks(expects={"status": 200}), answered(status=429))))
        assert problem.what == "the status is 429"
        assert problem.details[:2] == ("expected: is 200", "actual: 429")
        assert "retry" in problem.hint

    def test_within(self) -> None:
        wanted = checks(expects={"within": "35 s"})
        assert only(expect(wanted, answered(total=35))).outcome is Outcome.PASSED
        check = only(expect(wanted, answered(total=35.2)))
        assert check.name == "answered within 35 s"
        assert problem_of(check).what == "it took 35.2 s"
        assert problem_of(check).details == ("expected: at most 35 s", "actual: 35.2 s")

    def test_headers_in_any_case_and_several_of_one_name(self) -> None:
        wanted = checks(expects={"headers": {"content-TYPE": {"contains": "json"}, "X-N": 5}})
        results = expect(wanted, answered(headers={"Content-Type": "text/json", "X-N": "5"}))
        assert [(check.name, check.outcome) for check in results] == [
            ("header content-TYPE contains 'json'", Outcome.PASSED),
            ("header X-N is '5'", Outcome.PASSED),
        ]
        twice = Answer(status=200, reason="", headers=(("X", "a"), ("x", "b")))
        both = Exchange(sent=SENT, answer=twice, timings=Timings(started=0))
        assert only(expect(checks(expects={"headers": {"X": "a, b"}}), both)).outcome is Outcome.PASSED

    def test_an_absent_header_names_those_there_are(self) -> None:
        problem = problem_of(only(expect(checks(expects={"headers": {"X": "y"}}), answered())))
        assert problem.what == "there is no header X"
        assert problem.details == ("expected: is 'y'", "actual: nothing", "there is: Content-Type")

    def test_body(self) -> None:
        assert (
            only(expect(checks(expects={"body": {"contains": "ö"}}), answered("ö".encode()))).outcome is Outcome.PASSED
        )
        assert only(expect(checks(expects={"body": {"exists": False}}), answered(b""))).outcome is Outcome.PASSED
        assert problem_of(only(expect(checks(expects={"body": "x"}), answered(b"y")))).what == "body is 'y'"

    def test_json_failure_shows_expected_actual_and_nearest_keys(self) -> None:
        wanted = checks(expects={"json": {"$.state": "ok"}})
        assert problem_of(only(expect(wanted, answered({"state": "bad"})))).details == (
            "expected: is 'ok'",
            "actual: 'bad'",
        )
        problem = problem_of(only(expect(wanted, answered({"sttae": "ok"}))))
        assert problem.what == "there is no $.state"
        assert problem.details[2] == "at $ there is: sttae; did you mean $.sttae?"

    @pytest.mark.parametrize(
        ("body", "why"),
        [
            (b"<html>sorry</html>", "Expecting value at line 1, column 1"),
            (b"", "the body is empty"),
            (b"[NaN]", "NaN is not a JSON value"),
            (b"[" * 100_000, "it is nested too deep"),
            (b"\xff\xfe", "Expecting value at line 1, column 1"),
            (b"9" * 5000, "Exceeds the limit"),
        ],
    )
    def test_what_is_not_json_fails_once(self, body: bytes, why: str) -> None:
        wanted = checks(expects={"json": {"$.a": 1, "$.b": {"exists": False}}})
        results = expect(wanted, answered(body, headers={"Content-Type": "text/html"}))
        assert [check.outcome for check in results] == [Outcome.FAILED, Outcome.SKIPPED, Outcome.SKIPPED]
        problem = problem_of(results[0])
        assert (results[0].name, problem.what) == ("the body is JSON", "the answer is not JSON")
        assert why in problem.details[0]
        assert problem.details[1] == "Content-Type: text/html"

    def test_the_excerpt_of_what_is_not_json(self) -> None:
        results = expect(checks(expects={"json": {"$": 1}}), answered(b"<html>\n  sorry" + b" x" * 10_000))
        assert problem_of(results[0]).details[2].startswith("the body begins: <html> sorry x x")
        assert len(problem_of(results[0]).details[2]) < 400

    def test_a_byte_order_mark_and_another_charset(self) -> None:
        wanted = checks(expects={"json": {"$": "ö"}})
        assert only(expect(wanted, answered(b"\xef\xbb\xbf" + '"ö"'.encode()))).outcome is Outcome.PASSED
        latin = answered('"ö"'.encode("latin-1"), headers={"Content-Type": "application/json; charset=latin-1"})
        assert only(expect(wanted, latin)).outcome is Outcome.PASSED

    def test_without_an_answer_everything_is_skipped(self) -> None:
        wanted = checks({"x": "$.x"}, {"status": 200, "json": {"$": 1}})
        values, results = extract(wanted, UNANSWERED)
        assert values == {}
        assert {check.outcome for check in [*results, *expect(wanted, UNANSWERED)]} == {Outcome.SKIPPED}

    def test_a_path_that_cannot_be_applied_is_a_failure(self) -> None:
        problem = problem_of(only(expect(checks(expects={"json": {"$.`parent`": 1}}), answered({}))))
        assert "cannot be applied" in problem.what

    @given(JSON, st.sampled_from(["$", "$.a", "$..a", "$[*]", "$[0]", "$.`len`", "$[/a]", "$..[?(@.a>1)]"]), JSON)
    def test_any_answer_is_judged(self, body: object, path: str, wanted: object) -> None:
        both = checks({"x": path}, {"json": {path: {"equals": wanted, "contains": wanted}}})
        values, results = extract(both, answered(body))
        outcomes = {check.outcome for check in [*results, *expect(both, answered(body))]}
        assert outcomes <= {Outcome.PASSED, Outcome.FAILED}
        assert ("x" in values) is (results[0].outcome is Outcome.PASSED)


class TestExtract:
    @pytest.mark.parametrize("value", ["text", 5, 5.5, True, None, [1], {"a": {}}, ""])
    def test_values_keep_their_type(self, value: object) -> None:
        values, results = extract(checks({"x": "$.x"}), answered({"x": value}))
        assert values == {"x": value}
        assert type(values["x"]) is type(value)
        assert (results[0].name, results[0].source) == ("extract x from $.x", "extract")

    def test_the_first_source_that_has_a_value(self) -> None:
        assert extract(checks({"x": ["$.a", "$.b"]}), answered({"b": 2}))[0] == {"x": 2}
        assert extract(checks({"x": "$..a"}), answered([{"a": 1}, {"a": 2}]))[0] == {"x": 1}

    def test_headers_and_body(self) -> None:
        wanted = checks({"h": {"header": "location"}, "g": {"body": r"id=(\d+)"}, "w": {"body": r"id=\d+"}})
        assert extract(wanted, answered(b"x id=42", headers={"Location": "/y"}))[0] == {
            "h": "/y",
            "g": "42",
            "w": "id=42",
        }

    def test_nothing_found(self) -> None:
        values, results = extract(checks({"token": ["$.token", "$.acces_token"]}), answered({"access_token": "s3cret"}))
        problem = problem_of(only(results))
        assert values == {}
        assert problem.what == "token was not found at $.token or $.acces_token"
        assert "did you mean $.access_token?" in problem.details[1]
        assert "s3cret" not in repr(problem)

    def test_not_json(self) -> None:
        problem = problem_of(only(extract(checks({"x": "$.x"}), answered(b"<html>"))[1]))
        assert problem.details == ("the answer is not JSON: Expecting value at line 1, column 1",)

    def test_nothing_is_taken_from_an_answer_of_another_status(self) -> None:
        values, results = extract(checks({"x": "$"}, {"status": 200}), answered({"errorCode": "x"}, status=500))
        assert (values, only(results).outcome) == ({}, Outcome.SKIPPED)

    def test_the_body_is_parsed_once(self, monkeypatch: pytest.MonkeyPatch) -> None:
        exchange = answered({"x": 1})
        assert exchange.answer is not None
        document = Document(exchange.answer)
        wanted = checks({"x": "$.x"}, {"json": {"$.x": 1}})
        extract(wanted, exchange, document)
        monkeypatch.setattr(json, "loads", None)
        assert only(expect(wanted, exchange, document)).outcome is Outcome.PASSED


class TestShown:
    @pytest.mark.parametrize(
        ("value", "text"), [("a", "'a'"), (None, "null"), (True, "true"), ({"ö": [1]}, '{"ö": [1]}'), (1.0, "1.0")]
    )
    def test_values(self, value: object, text: str) -> None:
        assert shown(value) == text

    def test_no_part_of_a_long_token_is_left(self) -> None:
        token = "eyJ" + "a1_-." * 100
        assert shown(token) == "'…' (503 characters)"
        assert shown({"token": token}) == '{"token": "…"}'
        assert shortened("word " * 59 + token) == "word " * 58 + "word…"

    def test_huge_and_deep_values(self) -> None:
        deep: object = 1
        for _ in range(100_000):
            deep = [deep]
        assert len(shown(deep)) < 400
        assert len(shown(["x" * 1000] * 100_000)) < 3000
        assert len(shown({str(number): number for number in range(100_000)})) < 3000

    @given(JSON)
    def test_anything_can_be_shown(self, value: object) -> None:
        assert shown(value)


LEGAL_RESULTS = [None, "success", 5, True, [], {}, {"code": "EUR"}, {"code": 5}, {"errorCode": "mine"}, {"result": 1}]


class TestPublishedChecks:
    FILE = Path(__file__).parents[2] / "collections" / "FaaS.checks.yaml"

    def checks(self) -> ItemChecks:
        return load_checks(self.FILE).entries["invoke lambda by lambdaUUID"].checks

    @pytest.mark.parametrize("status", [200, 202])
    @pytest.mark.parametrize("result", LEGAL_RESULTS)
    def test_every_legal_result_passes(self, result: object, status: int) -> None:
        exchange = answered(result, status, {"Content-Type": "application/json; charset=utf-8"})
        values, results = extract(self.checks(), exchange)
        assert values == {"invocation_result": result}
        assert {check.outcome for check in [*results, *expect(self.checks(), exchange)]} == {Outcome.PASSED}

    @pytest.mark.parametrize(
        ("status", "body"),
        [
            (901, {"errorCode": "com.liveperson.faas.handler.custom-failure", "errorMsg": "x"}),
            (200, {"code": "com.customer.faas.function.threw-error", "message": "x"}),
            (404, {"code": "com.liveperson.faas.function.not-found", "message": "x"}),
        ],
    )
    def test_errors_fail(self, status: int, body: object) -> None:
        assert Outcome.FAILED in {check.outcome for check in expect(self.checks(), answered(body, status))}

    def test_an_invocation_is_not_repeated(self) -> None:
        assert self.checks().retry is None

    def test_its_entry_is_about_the_published_request(self) -> None:
        collection = json.loads((self.FILE.parent / "FaaS.postman_collection.json").read_text())
        assert set(load_checks(self.FILE).entries) == {item["name"] for item in collection["item"]}
