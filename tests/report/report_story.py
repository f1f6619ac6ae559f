"""Runs told by hand, event by event, and what reporters make of them."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from runner.collection.model import Collection, Folder, Item, Leaf, Request, Script
from runner.core.check import Check, Outcome
from runner.core.clock import Clock
from runner.core.location import Location
from runner.core.problem import Kind, Problem
from runner.engine.events import (
    CheckFinished,
    ConsoleLogged,
    Cursor,
    Event,
    ExchangeFinished,
    ItemFinished,
    ItemStarted,
    IterationStarted,
    ProblemFound,
    Purpose,
    RunFinished,
    RunStarted,
)
from runner.engine.result import RunResult
from runner.report.base import Console, Reporter
from runner.transport.exchange import Answer, Exchange, Sent, Timings

FILE = "demo.postman_collection.json"


class FrozenClock(Clock):
    """2026-11-22 07:08:43.196 UTC."""

    def now(self) -> float:
        return 1795331323.196


def exchange(
    url: str = "https://api.test/a?x=1",
    *,
    method: str = "GET",
    status: int = 200,
    reason: str = "OK",
    body: bytes = b'{"ok": true}',
    sent: bytes = b"",
    headers: Sequence[tuple[str, str]] = (("Content-Type", "application/json"),),
    sent_headers: Sequence[tuple[str, str]] = (("Accept", "*/*"), ("User-Agent", "x/1")),
    problem: Problem | None = None,
    total: float = 0.02,
    redirects: tuple[Exchange, ...] = (),
) -> Exchange:
    answer = Answer(status=status, reason=reason, headers=tuple(headers), body=body, wire_size=len(body))
    return Exchange(
        sent=Sent(method=method, url=url, headers=tuple(sent_headers), body=sent),
        answer=None if problem else answer,
        problem=problem,
        timings=Timings(started=1795331323.5, dns=0.001, connect=0.002, first_byte=0.01, download=0.003, total=total),
        remote="192.0.2.1:443",
        redirects=redirects,
    )


def passed(name: str, source: Any = "script") -> Check:
    return Check(name=name, outcome=Outcome.PASSED, source=source)


def skipped(name: str) -> Check:
    return Check(name=name, outcome=Outcome.SKIPPED, source="script")


def failed(name: str, what: str, source: Any = "script", **more: Any) -> Check:
    return Check(name=name, outcome=Outcome.FAILED, problem=Problem(Kind.CHECK, what, **more), source=source)


class Story:
    """A run in the making."""

    def __init__(
        self, collection: str = "Demo", *, environment: str = "EMEA", region: str = "emea", iterations: int = 1
    ):
        self.collection = Collection(
            id="c-1",
            name=collection,
            location=Location(FILE),
            source={"info": {"_postman_id": "c-1", "name": collection}, "item": []},
        )
        self.iterations = iterations
        started = RunStarted(
            collection=self.collection,
            environment=environment,
            region=region,
            iterations=iterations,
            length=2,
            at=1795331323.2,
        )
        self.events: list[Event] = [started]
        self._items = 0

    def iteration(self, number: int) -> Story:
        self.events.append(IterationStarted(iteration=number, iterations=self.iterations))
        return self

    def item(self, name: str = "get one", **more: Any) -> Story:
        self.events += self.item_events(name, **more)
        return self

    def item_events(
        self,
        name: str = "get one",
        *,
        folders: Sequence[str] = (),
        exchanges: Sequence[Exchange | tuple[Exchange, Purpose, int]] = (),
        checks: Sequence[Check] = (),
        problems: Sequence[Problem] = (),
        logs: Sequence[tuple[str, str]] = (),
        scripts: tuple[Script, ...] = (),
        outcome: Outcome | None = None,
        iteration: int = 0,
        phase: Any = "run",
    ) -> Iterator[Event]:
        self._items += 1
        cursor = Cursor(
            iteration=iteration,
            iterations=self.iterations,
            position=self._items,
            length=2,
            ref=f"ref-{self._items}",
            phase=phase,
        )
        place = Location(FILE, (*folders, name), "/item/0", 12)
        item = Item(
            id=f"id-{name}",
            name=name,
            location=place,
            request=Request(),
            scripts=scripts,
            source={
                "name": name,
                "request": {"method": "GET", "url": {"raw": "{{host}}/a"}},
                "response": [{"body": "old"}],
            },
        )
        leaf = Leaf(item=item, folders=tuple(Folder(id=f"f-{n}", name=n, location=Location(FILE)) for n in folders))
        yield ItemStarted(cursor=cursor, leaf=leaf, at=1795331323.4)
        own: Exchange | None = None
        for entry in exchanges:
            one, purpose, attempt = entry if isinstance(entry, tuple) else (entry, Purpose.REQUEST, 1)
            own = one if purpose is Purpose.REQUEST else own
            yield ExchangeFinished(cursor=cursor, exchange=one, purpose=purpose, attempt=attempt)
        for level, text in logs:
            yield ConsoleLogged(cursor=cursor, level=level, text=text)
        for problem in problems:
            yield ProblemFound(cursor=cursor, problem=problem)
        for check in checks:
            yield CheckFinished(cursor=cursor, check=check)
        yield ItemFinished(
            cursor=cursor,
            leaf=leaf,
            outcome=outcome or _outcome(checks, problems),
            exchange=own,
            checks=tuple(checks),
            problems=tuple(problems),
            elapsed=0.025,
        )

    def end(self, *, interrupted: bool = False, **variables: dict[str, object]) -> Story:
        finished = RunFinished(
            collection=self.collection, at=1795331324.7, elapsed=1.5, interrupted=interrupted, variables=variables
        )
        self.events.append(finished)
        return self


def _outcome(checks: Sequence[Check], problems: Sequence[Problem]) -> Outcome:
    if problems:
        return Outcome.ERROR
    return Outcome.FAILED if any(check.outcome is Outcome.FAILED for check in checks) else Outcome.PASSED


def play(reporter: Reporter, events: Iterable[Event]) -> RunResult:
    """Carry a run past a reporter, as the command does."""
    result = RunResult()
    reporter.start()
    for event in events:
        result.add(event)
        reporter.handle(event)
    reporter.finish(result)
    return result


def terminal(**more: Any) -> Console:
    return Console(out=io.StringIO(), err=io.StringIO(), **more)


def refused() -> Problem:
    return Problem(Kind.NETWORK, "connection refused by 127.0.0.1:1", "is the server running?")


def eventful() -> Story:
    """One run with something of everything."""
    story = Story(iterations=2)
    look_up = exchange("https://api.test/base.json", total=0.012)
    story.item("find the gateway", phase="setup", exchanges=[look_up], checks=[passed("$..baseURI", "extract")])
    token = exchange("https://login.test/token?v=2.0", method="POST", body=b"{}" * 406, total=0.009)
    hop = exchange("https://api.test/old", status=302, reason="Found", body=b"")
    unavailable = exchange(status=503, reason="Service Unavailable", body=b"")
    for number in range(2):
        story.iteration(number)
        story.item(
            "get one",
            iteration=number,
            folders=("F", "Sub"),
            exchanges=[(token, Purpose.TOKEN, 1), exchange(redirects=(hop,))],
            logs=[("log", "'hi', { a: 1 }"), ("warn", "two\nlines")],
            checks=[
                passed("ok"),
                skipped("later"),
                failed("bad", "expected 1 to deeply equal 2"),
                failed(
                    "status is 201",
                    "status is 200, expected 201",
                    "expect",
                    hint="see the checks file",
                    details=("expected: 201", "actual: 200"),
                    where=Location("demo.checks.yaml", ("get one",), line=4),
                ),
            ],
        )
        story.item("retried", iteration=number, exchanges=[unavailable, (exchange(), Purpose.REQUEST, 2)])
        story.item("down", iteration=number, exchanges=[exchange(problem=refused())], problems=[refused()])
        story.item("left out", iteration=number, outcome=Outcome.SKIPPED)
    return story.end(environment={"host": "api.test"}, globals={"g": 1})
