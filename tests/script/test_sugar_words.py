"""SugarJS's words are there for the scripts that use them."""

from __future__ import annotations

import json

import pytest
from test_script_engine import Scripts

from runner.script.context import new_context
from runner.script.sugar_words import uses_sugar

COMMON = {"has", "set", "add", "shift", "reverse", "fill"}
"""Words that stand in many scripts and mean something else there."""


def test_each_word_is_seen_in_a_scripts_text() -> None:
    context = new_context(seconds=20)
    context.register_all()
    test = "test('words', () => { throw new Error(JSON.stringify(require('/lib/sugar/index').words())); })"
    context.call("test", test)
    context.run_jobs()
    told = json.loads(context.call("results"))[0]["error"]
    words = json.loads(told[told.index("[") : told.index("]") + 1])
    assert len(words) > 250
    assert [word for word in words if word not in COMMON and not uses_sugar(f"it.{word}(1)")] == []


@pytest.mark.parametrize(
    "source",
    [
        "pm.test('a', () => pm.expect(pm.response.json().a).to.equal(1));",
        "console.log(Math.max(1, 2), Object.keys({}), Array.from('a'), Buffer.from('a'), Promise.all([]));",
        "pm.environment.set('a', [1, 2].map(x => x).filter(Boolean).join()); pm.environment.has('a');",
        "pm.response.to.have.status(200); pm.response.to.be.ok; moment.utc();",
    ],
)
def test_common_scripts_go_without(source: str) -> None:
    assert not uses_sugar(source)


def test_a_date_is_moved() -> None:
    outcome = Scripts(timeout=20).run("pm.globals.set('d', new Date(0).addDays(7).toISOString());")
    assert [change.value for change in outcome.changes] == ["1970-01-08T00:00:00.000Z"]
