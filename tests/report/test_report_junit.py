"""What the ``junit`` reporter writes, held against the schema that Jenkins publishes."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from report_story import Story, eventful, exchange, failed, passed, play, refused, skipped, terminal

from runner.core.check import Outcome
from runner.core.errors import RunnerError
from runner.core.problem import Kind, Problem
from runner.report.junit import JUnitReporter

SCHEMA: dict[str, tuple[set[str], set[str], set[str]]] = {
    # element: (required attributes, optional attributes, children), from Jenkins' xunit plugin
    "testsuites": (set(), {"name", "time", "tests", "failures", "disabled", "errors"}, {"testsuite"}),
    "testsuite": (
        {"name", "tests", "failures", "errors"},
        {"time", "skipped", "timestamp", "hostname", "id", "package", "file", "group", "log", "url", "version"},
        {"testsuite", "properties", "testcase", "system-out", "system-err"},
    ),
    "properties": (set(), set(), {"property"}),
    "property": ({"name", "value"}, set(), set()),
    "testcase": (
        {"name"},
        {"assertions", "time", "classname", "status", "class", "file", "line"},
        {"skipped", "error", "failure", "system-out", "system-err"},
    ),
    "skipped": (set(), {"type", "message"}, set()),
    "error": (set(), {"type", "message"}, set()),
    "failure": (set(), {"type", "message"}, set()),
}


def conforms(element: ElementTree.Element) -> None:
    required, optional, children = SCHEMA[element.tag]
    assert required <= set(element.attrib) <= required | optional, element.tag
    for child in element:
        assert child.tag in children, f"{child.tag} in {element.tag}"
        conforms(child)


def written(story: Story, folder: Path) -> ElementTree.Element:
    path = folder / "report.xml"
    play(JUnitReporter({"export": str(path)}, terminal()), story.events)
    root = ElementTree.parse(path).getroot()
    conforms(root)
    return root


def cases(story: Story, folder: Path) -> list[ElementTree.Element]:
    return list(written(story, folder).iter("testcase"))


def one(folder: Path, **item: Any) -> list[ElementTree.Element]:
    return cases(Story().iteration(0).item(**item).end(), folder)


def test_an_eventful_run(golden: Callable[[str, str], None], tmp_path: Path) -> None:
    root = written(eventful(), tmp_path)
    ElementTree.indent(root)
    golden("report.xml", ElementTree.tostring(root, encoding="unicode") + "\n")


def test_a_suite_for_each_folder_and_a_case_for_each_check(tmp_path: Path) -> None:
    story = Story("Col").iteration(0)
    story.item("a", folders=["F", "G"], checks=[passed("x"), passed("y")]).item("b", checks=[passed("z")])
    root = written(story.item("c", folders=["F", "G"]).end(), tmp_path)
    assert [suite.get("name") for suite in root] == ["F / G", "Col"]
    found = [(case.get("classname"), case.get("name")) for case in root.iter("testcase")]
    assert found == [("Col.F.G", "a: x"), ("Col.F.G", "a: y"), ("Col.F.G", "c"), ("Col", "b: z")]


def test_counts_and_times_add_up(tmp_path: Path) -> None:
    root = written(eventful(), tmp_path)
    for name in ("tests", "failures", "errors"):
        assert int(root.attrib[name]) == sum(int(suite.attrib[name]) for suite in root)
    assert root.get("time") == "1.5"
    for suite in root:
        times = sum(float(case.attrib["time"]) for case in suite.iter("testcase"))
        assert float(suite.attrib["time"]) == pytest.approx(times)


def test_iterations_do_not_collapse(tmp_path: Path) -> None:
    story = Story(iterations=2)
    for number in range(2):
        story.iteration(number).item("a", iteration=number, checks=[passed("x")])
    assert [case.get("name") for case in cases(story.end(), tmp_path)] == [
        "a: x (iteration 1/2)",
        "a: x (iteration 2/2)",
    ]


def test_failures_errors_and_skips_are_told_apart(tmp_path: Path) -> None:
    found = one(tmp_path, checks=[failed("f", "no", hint="do this"), skipped("s")], problems=[refused()])
    assert [[child.tag for child in case] for case in found] == [["failure"], ["skipped"], ["error"]]
    failure = found[0][0]
    assert (failure.get("type"), failure.get("message")) == ("check failed", "no")
    assert "hint: do this" in (failure.text or "")
    assert found[2].get("name") == "get one"
    assert found[2][0].get("type") == "network error"


def test_a_request_without_checks_has_a_case(tmp_path: Path) -> None:
    (case,) = one(tmp_path, exchanges=[exchange()])
    assert case.get("name") == "get one"
    assert case.get("time") == "0.025"
    (left_out,) = one(tmp_path, outcome=Outcome.SKIPPED)
    assert left_out[0].tag == "skipped"


def test_every_problem_of_a_request_is_told(tmp_path: Path) -> None:
    (case,) = one(tmp_path, problems=[Problem(Kind.SCRIPT, "first"), Problem(Kind.SCRIPT, "second")])
    assert case[0].get("message") == "first"
    assert "second" in (case[0].text or "")


def test_properties_tell_what_was_run_against(tmp_path: Path) -> None:
    root = written(Story(iterations=3).iteration(0).item().end(), tmp_path)
    suite = root[0]
    assert suite[0].tag == "properties"
    assert {p.get("name"): p.get("value") for p in suite[0]} == {
        "environment": "EMEA",
        "region": "emea",
        "iterations": "3",
    }
    assert suite.get("timestamp") == "2026-11-22T07:08:43"


def test_an_interrupted_run_is_not_green(tmp_path: Path) -> None:
    root = written(Story().iteration(0).item(checks=[passed("x")]).end(interrupted=True), tmp_path)
    assert root.get("errors") == "1"


def test_what_xml_cannot_hold_is_escaped(tmp_path: Path) -> None:
    evil = "a\x00\x1b\ud800\ufffe<&>]]>\"'é😀"
    (check, request) = one(
        tmp_path,
        name=evil,
        folders=[evil],
        checks=[failed(evil, evil)],
        problems=[Problem(Kind.NETWORK, evil, evil)],
    )
    harmless = "a\\u0000\\u001b\\ud800\\ufffe<&>]]>\"'é😀"
    assert check.get("name") == f"{harmless}: {harmless}"
    assert "]]>" in (request[0].text or "")


def test_memory_stays_small(tmp_path: Path) -> None:
    reporter = JUnitReporter({"export": str(tmp_path / "r.xml")}, terminal())
    story = Story(iterations=2_000)
    tracemalloc.start()
    for number in range(2_000):
        for event in story.item_events(iteration=number, exchanges=[exchange(body=b"b" * 5000)], checks=[passed("a")]):
            reporter.handle(event)
    grown, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert grown < 2_000 * 1_500
    play(reporter, story.end().events[-1:])


def test_a_full_disk_is_one_clear_error() -> None:
    with pytest.raises(RunnerError, match="No space left on device"):
        play(JUnitReporter({"export": "/dev/full"}, terminal()), eventful().events)
