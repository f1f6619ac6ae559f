"""The ``junit`` reporter: one suite for each folder, one case for each check."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timezone
from typing import Final

from junitparser import Error, Failure, JUnitXml, Skipped, TestCase, TestSuite
from junitparser.junitparser import FinalResult

from runner.core.check import Check, Outcome
from runner.core.clock import Clock
from runner.core.problem import Problem
from runner.engine.events import Event, ExchangeFinished, ItemFinished, Purpose, RunStarted
from runner.engine.result import RunResult
from runner.report.base import Console
from runner.report.files import FileReporter, ReportFile
from runner.report.options import Options
from runner.report.render import KIND_NAMES, render_problem
from runner.report.tree import first_line, outcome, turn
from runner.transport.exchange import Exchange

SETUP: Final = "setup"
"""Suite of the requests that an environment's ``setup`` makes."""

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """Text in which what XML 1.0 cannot hold (section 2.2) is shown as an escape."""
    return _NOT_XML.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


class JUnitReporter(FileReporter):
    """Writes what Jenkins, GitLab and their like read.

    A failed check is a ``<failure>``; what kept a request from being judged is an ``<error>`` of a case that bears
    the request's name. An item's time stands on its first case, so that times add up, and so does the list of its
    attempts, where a retry was asked for.

    Options: ``export`` (a file or a folder).
    """

    known_options = frozenset({"export"})

    def __init__(self, options: Options, console: Console, clock: Clock | None = None) -> None:
        super().__init__(ReportFile(options.get("export", ""), ".xml", clock))
        self._cases: dict[str, list[TestCase]] = {}
        self._run: RunStarted | None = None
        self._attempts: list[str] = []

    def handle(self, event: Event) -> None:
        """Make an item's cases; nothing else of it is kept."""
        if isinstance(event, RunStarted):
            self._run = event
        elif isinstance(event, ExchangeFinished) and event.purpose is Purpose.REQUEST:
            self._attempts.append(f"attempt {event.attempt}: {_wire(event.exchange)}")
        elif isinstance(event, ItemFinished):
            self._item(event)
            self._attempts = []

    def _item(self, event: ItemFinished) -> None:
        place = (SETUP,) if event.cursor.phase == "setup" else tuple(folder.name for folder in event.leaf.folders)
        cases = self._suite(" / ".join(place))
        classname = xml_text(".".join([self._collection, *place]))
        for index, case in enumerate(_cases(event)):
            case.classname = classname
            case.time = round(event.elapsed, 3) if index == 0 else 0.0
            if index == 0 and event.attempts > 1:
                case.system_out = xml_text("\n".join(self._attempts))
            cases.append(case)

    @property
    def _collection(self) -> str:
        return self._run.collection.name if self._run else ""

    def _suite(self, path: str) -> list[TestCase]:
        return self._cases.setdefault(path or self._collection, [])

    def finish(self, result: RunResult) -> None:
        """Count and write."""
        if result.interrupted:
            self._suite("").append(_interrupted(self._collection))
        report = JUnitXml(xml_text(self._collection))
        suites = [_suite(name, cases, self._run) for name, cases in self._cases.items()]
        for suite in suites:
            report.add_testsuite(suite)
        # The root has no `skipped` in the schema of Jenkins, so junitparser's own counting does not fit.
        report.tests = sum(suite.tests for suite in suites)
        report.failures = sum(suite.failures for suite in suites)
        report.errors = sum(suite.errors for suite in suites)
        report.time = round(result.elapsed, 3)
        with self.file.open() as out:
            report.write(out)


def _suite(name: str, cases: list[TestCase], run: RunStarted | None) -> TestSuite:
    suite = TestSuite(xml_text(name))
    if run is not None:
        suite.timestamp = datetime.fromtimestamp(run.at, timezone.utc).strftime("%Y-%m-%dT%H:%M:%S")
        suite.add_property("environment", xml_text(run.environment))
        suite.add_property("region", xml_text(run.region))
        suite.add_property("iterations", str(run.iterations))
    suite.add_testcases(cases)
    return suite


def _cases(event: ItemFinished) -> Iterator[TestCase]:
    for check in event.checks:
        yield _case(event, check.name, _verdict(check, event))
    if event.problems:
        yield _case(event, "", _finding(Error, event.problems, event))
    elif not event.checks:
        yield _case(event, "", Skipped() if event.outcome is Outcome.SKIPPED else None)


def _case(event: ItemFinished, check: str, verdict: FinalResult | None) -> TestCase:
    name = f"{event.leaf.item.name}: {check}" if check else event.leaf.item.name
    where = turn(event.cursor)
    case = TestCase(xml_text(f"{name} ({where})" if where else name))
    if verdict is not None:
        case.result = verdict
    return case


def _verdict(check: Check, event: ItemFinished) -> FinalResult | None:
    if check.outcome is Outcome.PASSED:
        return None
    if check.outcome is Outcome.SKIPPED:
        return Skipped()
    kind = Error if check.outcome is Outcome.ERROR else Failure
    return _finding(kind, (check.problem,) if check.problem is not None else (), event)


def _finding(kind: type[FinalResult], problems: tuple[Problem, ...], event: ItemFinished) -> FinalResult:
    if not problems:
        return kind("failed")
    found = kind(xml_text(first_line(problems[0].what)), KIND_NAMES[problems[0].kind])
    lines = [line for problem in problems for line in render_problem(problem)]
    if event.exchange is not None:
        lines.append(f"  {_wire(event.exchange)}")
    found.text = xml_text("\n".join(lines))
    return found


def _wire(exchange: Exchange) -> str:
    return f"{exchange.sent.method} {exchange.sent.url} [{outcome(exchange)}]"


def _interrupted(classname: str) -> TestCase:
    case = TestCase("run", xml_text(classname), 0.0)
    case.result = Error("the run was interrupted; what had finished by then is reported", "interrupted")
    return case
