"""Scripts that ask for something outside of their context, through the whole of ``pm``."""

from __future__ import annotations

import pytest

from runner.script.engine import Effect, Reply, ScriptEngine
from runner.script.given import ScriptInput
from runner.script.outcome import ScriptOutcome

ANSWER = {"head": {"code": 200, "status": "OK", "headers": [], "responseTime": 1, "responseSize": 7}, "text": '{"n":1}'}


def run(source: str, listen: str = "test") -> tuple[ScriptOutcome, list[Effect]]:
    effects: list[Effect] = []
    given = ScriptInput(info={"eventName": listen}, request=lambda: {"method": "GET", "url": "http://a/b"})
    running = ScriptEngine(timeout=30).run(source, given)
    reply: Reply | None = None
    while True:
        try:
            effect = running.send(reply) if reply else next(running)
        except StopIteration as ended:
            return ended.value, effects
        effects.append(effect)
        reply = Reply(value=ANSWER if effect.kind == "request" else None)


def test_many_requests_at_once_leave_the_context() -> None:
    source = "for (let i = 0; i < 60; i += 1) pm.sendRequest({url: 'http://a/' + 'x'.repeat(500)}, () => {})"
    outcome, effects = run(source)
    assert outcome.error is None
    assert len(effects) == 60


@pytest.mark.parametrize(
    "source",
    [
        "const answer = await pm.sendRequest('http://q'); pm.test('t', () => pm.expect(answer.json().n).to.equal(1))",
        "pm.sendRequest('http://q', (error, answer) => pm.test('t', () => answer.to.have.status(200)))",
        "pm.test('t', async () => { pm.expect((await pm.sendRequest('http://q')).code).to.equal(200) })",
    ],
)
def test_an_answer_arrives_by_promise_and_by_callback(source: str) -> None:
    outcome, effects = run(source)
    assert outcome.error is None
    assert [effect.kind for effect in effects] == ["request"]
    assert [(test.name, test.passed) for test in outcome.tests] == [("t", True)]


def test_a_rejected_test_fails_by_itself() -> None:
    outcome, _ = run("pm.test('t', async () => { await null; throw new Error('late') })")
    assert outcome.error is None
    assert outcome.tests[0].passed is False
    assert outcome.tests[0].error is not None
    assert outcome.tests[0].error.message == "late"


def test_a_skipped_request_is_no_fault_and_ends_the_script() -> None:
    outcome, _ = run("pm.execution.skipRequest(); pm.environment.set('after', 1)", "prerequest")
    assert outcome.skip_request
    assert outcome.error is None
    assert outcome.changes == []
