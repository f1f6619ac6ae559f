"""The engine that runs scripts, driven without a run."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from runner.script.engine import Effect, Reply, ScriptEngine, ScriptInput, ScriptOutcome
from runner.script.given import ScriptAnswer

SCOPES = ("environment", "globals", "collectionVariables", "iterationData", "local")


def given(answer: bytes | None = None, listen: str = "test", **scopes: dict[str, object]) -> ScriptInput:
    head = {"code": 200, "status": "OK", "headers": [], "responseTime": 1, "responseSize": len(answer or b"")}
    return ScriptInput(
        info={"eventName": listen, "iteration": 0, "iterationCount": 1, "requestName": "r", "requestId": "1"},
        scopes={name: scopes.get(name, {}) for name in SCOPES},
        request=lambda: {"method": "GET", "url": {"raw": "http://h/"}, "header": []},
        answer=None if answer is None else ScriptAnswer(head=head, body=answer, text=answer.decode),
    )


class Scripts:
    """An engine whose scripts' effects are answered by a function."""

    def __init__(self, **settings: Any) -> None:
        self.engine = ScriptEngine(**settings)
        self.effects: list[Effect] = []

    def run(
        self, source: str, what: ScriptInput | None = None, answer: Callable[[Effect], Reply] | None = None
    ) -> ScriptOutcome:
        run = self.engine.run(source, what or given())
        try:
            effect = next(run)
            while True:
                self.effects.append(effect)
                effect = run.send(answer(effect) if answer else Reply())
        except StopIteration as ended:
            outcome: ScriptOutcome = ended.value
            return outcome

    def logged(self, source: str, what: ScriptInput | None = None) -> list[str]:
        outcome = self.run(source, what)
        assert outcome.error is None, outcome.error
        return [text for _, text, _ in outcome.console]


@pytest.fixture
def scripts() -> Scripts:
    return Scripts(timeout=20)


def test_variables_come_in_and_go_out_with_their_types(scripts: Scripts) -> None:
    outcome = scripts.run(
        "pm.environment.set('n', pm.environment.get('a') + 1); pm.globals.set('o', {x: [1]});"
        "pm.environment.unset('a'); pm.collectionVariables.set('t', true)",
        given(environment={"a": 41}),
    )
    assert [(change.scope, change.kind, change.key, change.value) for change in outcome.changes] == [
        ("environment", "set", "n", 42),
        ("globals", "set", "o", {"x": [1]}),
        ("environment", "unset", "a", None),
        ("collectionVariables", "set", "t", True),
    ]


def test_a_scope_is_seen_as_the_run_has_it_now(scripts: Scripts) -> None:
    read = "console.log(pm.environment.get('a'))"
    assert scripts.logged(read, given(environment={"a": 1})) == ["1"]
    assert scripts.logged(read, given(environment={"a": 2})) == ["2"]
    scripts.run("pm.environment.set('a', 3)", given(environment={"a": 2}))
    assert scripts.logged(read, given(environment={"a": 2})) == ["2"]


def test_one_global_object_serves_the_run_and_each_script_has_its_own_scope(scripts: Scripts) -> None:
    scripts.run("leak = 42; var own = 1; function f() {}")
    assert scripts.logged("console.log(leak, typeof own, typeof f)") == ["42, 'undefined', 'undefined'"]


@pytest.mark.parametrize(
    ("source", "text", "line", "column"),
    [
        ("foo.bar()", "ReferenceError: foo is not defined", 1, 1),
        ("\n\n  null.x", "TypeError: Cannot read properties of null (reading 'x')", 3, 3),
        ("\nif (] ", "SyntaxError: Unexpected token ']'", 2, 5),
        ("throw 'plain'", "Error: plain", None, None),
    ],
)
def test_an_error_has_its_place_in_the_script(
    scripts: Scripts, source: str, text: str, line: int | None, column: int | None
) -> None:
    error = scripts.run(source).error
    assert error is not None
    assert (str(error), error.line, error.column) == (text, line, column)


def test_top_level_await_is_taken(scripts: Scripts) -> None:
    assert scripts.logged("const x = await Promise.resolve(5); console.log(x)") == ["5"]
    error = scripts.run("await Promise.reject(new Error('no'))").error
    assert error is not None
    assert error.message == "no"


def test_timers_fire_in_the_order_in_which_they_are_due(scripts: Scripts) -> None:
    source = """
    setTimeout((x) => console.log('b', x), 20, 'given');
    setTimeout(() => { console.log('a'); Promise.resolve().then(() => console.log('then')) }, 5);
    setImmediate(() => console.log('now'));
    let n = 0; const every = setInterval(() => { if (++n === 3) { clearInterval(every); console.log('three') } }, 10);
    clearTimeout(setTimeout(() => console.log('never'), 1));
    """
    assert scripts.logged(source) == ["'now'", "'a'", "'then'", "'b', 'given'", "'three'"]


def test_a_request_of_a_script_is_handed_over_and_its_answer_comes_back(scripts: Scripts) -> None:
    reply = Reply(value={"head": {"code": 201, "status": "Created", "headers": []}, "text": "[1]"})
    outcome = scripts.run(
        "pm.sendRequest('http://h/x', (error, response) => { pm.environment.set('code', response.code) })",
        answer=lambda effect: reply,
    )
    assert outcome.error is None
    assert [effect.kind for effect in scripts.effects] == ["request"]
    assert [change.value for change in outcome.changes] == [201]


def test_a_test_that_never_ends_is_known_as_such(scripts: Scripts) -> None:
    tests = scripts.run("pm.test('a', (done) => {}); pm.test('b', () => new Promise(() => {})); pm.test('c', () => {})")
    assert [(test.name, test.passed) for test in tests.tests] == [("b", None), ("c", True), ("a", None)]


def test_a_rejected_test_fails(scripts: Scripts) -> None:
    (test,) = scripts.run("pm.test('a', async () => { await 1; throw new TypeError('late') })").tests
    assert test.passed is False
    assert str(test.error) == "TypeError: late"


def test_a_changed_request_is_handed_back_and_an_unchanged_one_is_not(scripts: Scripts) -> None:
    changed = scripts.run("pm.request.method = 'PUT'", given(listen="prerequest")).request
    assert changed is not None
    assert changed["method"] == "PUT"
    assert scripts.run("pm.request.method", given(listen="prerequest")).request is None


def test_the_next_request_and_skipping_are_told(scripts: Scripts) -> None:
    assert scripts.run("pm.execution.setNextRequest('b')").next_request == ["b"]
    assert scripts.run("pm.execution.setNextRequest(null)").next_request == [None]
    assert scripts.run("1").next_request is None


def test_odd_text_survives_both_ways(scripts: Scripts) -> None:
    odd = "\x00 \u2028 é 日本 😀 '\" \\"
    outcome = scripts.run("pm.globals.set('b', pm.globals.get('a'))", given(globals={"a": odd}))
    assert outcome.changes[0].value == odd
    lone = scripts.run("pm.globals.set('b', pm.globals.get('a'))", given(globals={"a": "\ud800"}))
    assert json.dumps(lone.changes[0].value) == '"\\ud800"'


def test_a_module_of_the_users_own_is_required_with_what_it_requires(tmp_path: Path) -> None:
    package = tmp_path / "modules" / "greet"
    (package / "lib").mkdir(parents=True)
    (package / "package.json").write_text('{"main": "lib/main"}')
    (package / "lib" / "main.js").write_text(
        "const {word} = require('./words'); module.exports = (n) => `${word} ${n}`"
    )
    (package / "lib" / "words.json").write_text('{"word": "hello"}')
    scripts = Scripts(module_paths=(tmp_path / "modules",))
    assert scripts.logged("console.log(require('greet')('you'))") == ["'hello you'"]


def test_a_module_outside_of_the_folder_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "modules").mkdir()
    (tmp_path / "secret.js").write_text("module.exports = 1")
    (tmp_path / "modules" / "link.js").symlink_to(tmp_path / "secret.js")
    (tmp_path / "modules" / "up.js").write_text("module.exports = require('../secret')")
    scripts = Scripts(module_paths=(tmp_path / "modules",))
    for name in ("link", "up", "../secret"):
        error = scripts.run(f"require('{name}')").error
        assert error is not None
        assert "Cannot find module" in error.message


@pytest.mark.parametrize("name", ["http", "https", "net", "child_process", "nowhere", "./x", "original/lodash"])
def test_what_cannot_be_required_is_named(scripts: Scripts, name: str) -> None:
    error = scripts.run(f"require('{name}')").error
    assert error is not None
    assert error.message == f"Cannot find module '{name}'"


def test_a_variable_that_holds_itself_harms_no_other(scripts: Scripts) -> None:
    outcome = scripts.run("var o = {}; o.o = o; pm.environment.set('o', o); pm.environment.set('a', 1);")
    assert outcome.error is None
    assert [(change.key, change.value) for change in outcome.changes if change.kind == "set"] == [("a", 1)]
