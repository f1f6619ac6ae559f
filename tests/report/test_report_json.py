"""What the ``json`` reporter writes: newman's shape, with bodies that can be read."""

from __future__ import annotations

import base64
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from report_story import FILE, FrozenClock, Story, eventful, exchange, failed, passed, play, refused, skipped, terminal

from runner.collection.model import Script
from runner.core.errors import RunnerError
from runner.core.location import Location
from runner.core.problem import Kind, Problem
from runner.engine.events import Purpose
from runner.report.newman_json import JsonReporter
from runner.report.postman_json import url

Report = dict[str, Any]


def written(story: Story, folder: Path, **options: str) -> Report:
    path = folder / "report.json"
    play(JsonReporter({"export": str(path), **options}, terminal()), story.events)
    assert [file.name for file in folder.iterdir()] == ["report.json"]
    report: Report = json.loads(path.read_bytes())
    return report


def one(folder: Path, *, options: dict[str, str] | None = None, **item: Any) -> Report:
    """The execution of a run's only item."""
    report = written(Story().iteration(0).item(**item).end(), folder, **(options or {}))
    execution: Report = report["run"]["executions"][0]
    return execution


def test_an_eventful_run(golden: Callable[[str, str], None], tmp_path: Path) -> None:
    report = written(eventful(), tmp_path)
    golden("report.json", json.dumps(report, indent=1) + "\n")


def test_the_keys_are_newmans(tmp_path: Path) -> None:
    report = written(eventful(), tmp_path)
    assert list(report) == ["collection", "environment", "globals", "run"]
    run = report["run"]
    assert list(run) == ["stats", "timings", "executions", "transfers", "failures", "error"]
    before, after = ["iterations", "items", "scripts", "prerequests", "requests"], ["testScripts", "prerequestScripts"]
    assert list(run["stats"]) == [*before, "tests", "assertions", *after]
    assert all(set(count) == {"total", "pending", "failed"} for count in run["stats"].values())
    figures = [f"{name}{part}" for name in ("response", "dns", "firstByte") for part in ("Average", "Min", "Max", "Sd")]
    assert list(run["timings"]) == [*figures, "started", "completed"]
    execution = run["executions"][1]
    assert {"cursor", "item", "request", "response", "id", "assertions"} <= set(execution)
    assert {"position", "iteration", "length", "cycles", "ref"} <= set(execution["cursor"])
    assert {"id", "status", "code", "header", "cookie", "responseTime", "responseSize"} <= set(execution["response"])
    assert {"url", "header", "method"} <= set(execution["request"])
    assert set(run["failures"][0]) == {"error", "at", "source", "parent", "cursor"}
    assert {"name", "index", "test", "message", "stack"} <= set(run["failures"][0]["error"])
    assert report["environment"]["values"] == [{"type": "any", "value": "api.test", "key": "host"}]
    assert run["error"] is None


def test_checks_stand_under_the_names_that_users_gave_them(tmp_path: Path) -> None:
    checks = [passed("  pm name \n"), skipped("later"), failed("bad", "expected 1 to equal 2")]
    execution = one(tmp_path, name="plain name", folders=["F"], exchanges=[exchange()], checks=checks)
    assert execution["item"]["name"] == "plain name"
    assert [a["assertion"] for a in execution["assertions"]] == ["  pm name \n", "later", "bad"]
    assert [a["skipped"] for a in execution["assertions"]] == [False, True, False]
    assert ["error" in a for a in execution["assertions"]] == [False, False, True]
    error = execution["assertions"][2]["error"]
    assert (error["name"], error["index"], error["test"]) == ("AssertionError", 2, "bad")
    assert error["message"] == "expected 1 to equal 2"


def test_bodies_are_text_or_base64(tmp_path: Path) -> None:
    text = one(
        tmp_path, exchanges=[exchange(body="é".encode("latin-1"), headers=[("content-type", "a;charset=latin1")])]
    )
    assert text["response"]["body"] == "é"
    binary = one(tmp_path, exchanges=[exchange(body=b"\x00\xff", method="PUT", sent=b"\xff\x00")])
    assert base64.b64decode(binary["response"]["bodyBase64"]) == b"\x00\xff"
    assert base64.b64decode(binary["request"]["body"]["file"]["contentBase64"]) == b"\xff\x00"


def test_newmans_bodies_on_request(tmp_path: Path) -> None:
    execution = one(tmp_path, options={"newman-body": ""}, exchanges=[exchange(body=b"ab")])
    assert execution["response"]["stream"] == {"type": "Buffer", "data": [97, 98]}
    assert "body" not in execution["response"]


def test_an_unanswered_request(tmp_path: Path) -> None:
    report = written(
        Story().iteration(0).item(exchanges=[exchange(problem=refused())], problems=[refused()]).end(), tmp_path
    )
    execution = report["run"]["executions"][0]
    assert "response" not in execution
    assert execution["requestError"]["message"] == "connection refused by 127.0.0.1:1"
    assert report["run"]["failures"][0]["at"] == "request"
    assert report["run"]["failures"][0]["parent"] == {"id": "c-1", "name": "Demo"}
    assert report["run"]["timings"]["responseAverage"] == 0


def test_script_errors_stand_with_their_script(tmp_path: Path) -> None:
    script = Script(listen="prerequest", source="foo()", location=Location(FILE, (), "/item/0/event/0/script"))
    problem = Problem(Kind.SCRIPT, "foo is not defined", where=Location(FILE, (), "/item/0/event/0/script/exec"))
    story = Story().iteration(0).item(exchanges=[exchange()], scripts=(script,), problems=[problem]).end()
    report = written(story, tmp_path)
    assert report["run"]["executions"][0]["prerequestScript"][0]["error"]["message"] == "foo is not defined"
    assert report["run"]["failures"][0]["at"] == "prerequest-script"
    assert report["run"]["stats"]["prerequestScripts"] == {"total": 1, "pending": 0, "failed": 1}


def test_what_was_not_sent_is_shown_as_written(tmp_path: Path) -> None:
    execution = one(tmp_path, problems=[Problem(Kind.VARIABLE, "{{x}} is not defined")])
    assert execution["request"] == {"method": "GET", "url": {"raw": "{{host}}/a"}}


def test_other_exchanges_are_told_in_short(tmp_path: Path) -> None:
    token = exchange("https://login.test/token", method="POST")
    final = exchange(redirects=(exchange("https://api.test/old", status=302),))
    execution = one(tmp_path, exchanges=[(token, Purpose.TOKEN, 1), exchange(status=503), (final, Purpose.REQUEST, 2)])
    told = [(step["purpose"], step["code"]) for step in execution["exchanges"]]
    assert told == [("token", 200), ("request", 503), ("redirect", 302)]


def test_an_interrupted_run_is_reported_whole(tmp_path: Path) -> None:
    report = written(Story().iteration(0).item(exchanges=[exchange()]).end(interrupted=True), tmp_path)
    assert report["run"]["error"]["name"] == "Interrupted"
    assert len(report["run"]["executions"]) == 1


def test_a_run_without_items_is_valid(tmp_path: Path) -> None:
    assert written(Story().end(), tmp_path)["run"]["executions"] == []


@pytest.mark.parametrize("value", ["\ud800", "\x00\u2028", float("nan"), {"a": [float("inf")]}, object()])
def test_any_value_becomes_valid_json(value: object, tmp_path: Path) -> None:
    story = Story("c\ud800").iteration(0).item("n\ud800\x1b").end(environment={"v": value})
    report = written(story, tmp_path)
    assert report["run"]["executions"][0]["item"]["name"] == "n\ud800\x1b"
    assert report["environment"]["values"][0]["key"] == "v"
    assert "NaN" not in (tmp_path / "report.json").read_text()


def test_the_same_run_gives_the_same_bytes(tmp_path: Path) -> None:
    written(eventful(), tmp_path)
    first = (tmp_path / "report.json").read_bytes()
    written(eventful(), tmp_path)
    assert (tmp_path / "report.json").read_bytes() == first


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "https://u:p@a.b:8/c//d?x=1&y&z=#h",
            {
                "protocol": "https",
                "auth": {"user": "u", "password": "p"},
                "host": ["a", "b"],
                "port": "8",
                "path": ["c", "", "d"],
                "query": [{"key": "x", "value": "1"}, {"key": "y", "value": None}, {"key": "z", "value": ""}],
                "hash": "h",
            },
        ),
        ("http://[::1]:80/", {"host": ["[::1]"], "port": "80", "path": [""]}),
        ("http://h", {"host": ["h"], "path": [], "query": []}),
        ("http://h?a=/b@c", {"host": ["h"], "path": [], "query": [{"key": "a", "value": "/b@c"}]}),
    ],
)
def test_urls_are_taken_apart(text: str, parts: Report) -> None:
    assert url(text).items() >= {"raw": text, **parts}.items()


def test_memory_stays_bounded(tmp_path: Path) -> None:
    reporter = JsonReporter({"export": str(tmp_path / "r.json")}, terminal())
    story = Story(iterations=10_000)
    for event in story.events:
        reporter.handle(event)
    before = sys.getallocatedblocks()
    for number in range(10_000):
        for event in story.item_events(
            iteration=number, exchanges=[exchange(body=b"b" * 2000)], checks=[failed("a", "b")]
        ):
            reporter.handle(event)
    grown = sys.getallocatedblocks() - before
    play(reporter, story.end().events[-1:])
    assert grown < 3_000
    assert len(json.loads((tmp_path / "r.json").read_bytes())["run"]["executions"]) == 10_000


def test_a_full_disk_is_one_clear_error() -> None:
    reporter = JsonReporter({"export": "/dev/full"}, terminal())
    with pytest.raises(RunnerError, match=r"report /dev/full was not written: No space left on device"):
        play(reporter, eventful().events)


def test_a_folder_gets_the_default_name(tmp_path: Path) -> None:
    play(JsonReporter({"export": str(tmp_path)}, terminal(), FrozenClock()), eventful().events)
    assert [p.name for p in tmp_path.iterdir()] == ["faas-runner-run-report-2026-11-22-07-08-43-196-0.json"]


def test_what_a_script_sent_is_an_execution_of_its_item(tmp_path: Path) -> None:
    before, own, after = exchange(status=401), exchange(), exchange(status=404)
    sent = [(before, Purpose.CHALLENGE, 1), own, (after, Purpose.SCRIPT, 1)]
    report = written(Story().iteration(0).item(exchanges=sent, checks=[passed("a")]).end(), tmp_path)
    executions = report["run"]["executions"]
    assert [execution["response"]["code"] for execution in executions] == [401, 200, 404]
    assert [execution["assertions"][0]["assertion"] for execution in executions] == ["a", "a", "a"]
    assert len({execution["cursor"]["ref"] for execution in executions}) == 1
    assert len({execution["response"]["id"] for execution in executions}) == 3
    assert report["run"]["stats"]["assertions"]["total"] == 1


def test_what_a_script_could_not_send_has_its_error(tmp_path: Path) -> None:
    lost = (exchange(problem=refused()), Purpose.SCRIPT, 1)
    report = written(Story().iteration(0).item(exchanges=[exchange(), lost]).end(), tmp_path)
    executions = report["run"]["executions"]
    assert ["requestError" in execution for execution in executions] == [False, True]
