"""Scripts that mean harm: it ends with them."""

from __future__ import annotations

import time

import pytest
from test_script_engine import Scripts, given

STILL = "pm.test('still', () => { pm.expect(JSON.parse('[1]').map((x) => x + 1)[0]).to.equal(2) })"


def still_works(scripts: Scripts) -> bool:
    outcome = scripts.run(STILL)
    return outcome.error is None and [test.passed for test in outcome.tests] == [True]


@pytest.mark.parametrize(
    "source",
    [
        "for (;;) ;",
        "for (;;) { try { for (;;) ; } catch (e) { } }",
        "pm.test('t', () => { for (;;) ; })",
        "Promise.resolve().then(function again() { return Promise.resolve().then(again) })",
        "Promise.resolve().then(() => { for (;;) ; })",
        "setTimeout(() => { for (;;) ; }, 0)",
        "/(a+)+$/.test('a'.repeat(50) + 'b')",
    ],
)
def test_an_endless_script_is_ended(source: str) -> None:
    scripts = Scripts(timeout=0.3)
    begun = time.monotonic()
    error = scripts.run(source).error
    assert time.monotonic() - begun < 5
    assert error is not None
    assert error.message == "sandbox: synchronous script execution timeout"
    assert still_works(scripts)


def test_a_script_that_waits_for_ever_is_ended() -> None:
    scripts = Scripts(timeout=0.3)
    error = scripts.run("pm.environment.set('a', 1); setInterval(() => {}, 10)").error
    assert error is not None
    assert error.message == "sandbox: asynchronous script execution timeout"
    assert still_works(scripts)


def test_what_a_script_did_before_its_time_was_up_counts() -> None:
    outcome = Scripts(timeout=0.3).run("pm.test('a', () => {}); pm.environment.set('k', 1); for (;;) ;")
    assert [test.name for test in outcome.tests] == ["a"]
    assert [change.key for change in outcome.changes] == ["k"]


@pytest.mark.parametrize(
    "source",
    [
        "const a = []; for (;;) a.push(new Array(100000).fill(1.5))",
        "let s = 'x'; for (;;) s += s",
        "new ArrayBuffer(1e12)",
        "'x'.repeat(2 ** 29)",
        "keep = []; for (;;) keep.push(new Array(100000).fill(1.5))",
    ],
)
def test_a_script_that_wants_all_memory_gets_an_error(source: str) -> None:
    scripts = Scripts(timeout=20, memory=64 << 20)
    assert scripts.run(source).error is not None
    assert still_works(scripts)


@pytest.mark.parametrize(
    "source",
    ["(function f() { f() })()", "const o = {}; o.o = o; JSON.stringify(o)", "JSON.parse('['.repeat(100000))"],
)
def test_deep_recursion_is_an_error_of_the_script(source: str) -> None:
    scripts = Scripts(timeout=20)
    assert scripts.run(source).error is not None
    assert still_works(scripts)


@pytest.mark.parametrize(
    "source",
    [
        "JSON.parse = null; JSON.stringify = () => 'x'",
        "JSON = null; Object = null; Promise = null; Array = 1",
        "Array.prototype.map = Array.prototype.push = Array.prototype.forEach = null",
        "Array.prototype[Symbol.iterator] = null",
        "Object.prototype.toJSON = () => 1; Object.prototype.get = () => 1",
        "Object.defineProperty(Object.prototype, 'passed', { value: false })",
        "Promise.prototype.then = null; Map.prototype.get = () => 7; Map.prototype.set = null",
        "delete Array.prototype.map; delete String.prototype.startsWith",
        "String.prototype.startsWith = null; RegExp.prototype.exec = null; Function.prototype.call = null",
        "pm = null; console = null; require = null; setTimeout = null; eval = null",
        "pm.test = null; pm.expect = null; pm.environment = null",
        "({}).__proto__.polluted = 1; [].__proto__.length2 = 1",
        "Object.setPrototypeOf(Object.getPrototypeOf(function () {}), null)",
    ],
)
def test_a_script_that_breaks_the_language_breaks_it_for_itself_only(source: str) -> None:
    scripts = Scripts(timeout=20)
    scripts.run(source)
    assert still_works(scripts)
    assert scripts.logged("console.log(typeof ({}).polluted, typeof setTimeout, typeof eval)") == [
        "'undefined', 'function', 'function'"
    ]


def test_a_script_cannot_reach_the_host() -> None:
    source = "console.log(typeof process, typeof Deno, typeof std, typeof os, typeof load, typeof __host)"
    assert set(Scripts().logged(source)[0].split(", ")) == {"'undefined'"}


def test_a_large_answer_is_read_in_reasonable_time() -> None:
    body = b'{"a":"' + b"x" * 20_000_000 + b'"}'
    begun = time.monotonic()
    assert Scripts(timeout=20).logged("console.log(pm.response.json().a.length)", given(body)) == ["20000000"]
    assert time.monotonic() - begun < 10


def test_a_script_that_closes_its_own_wrapper_stays_a_script() -> None:
    scripts = Scripts(timeout=20)
    scripts.run("}); globalThis.x = 1; (function () {")
    assert still_works(scripts)


@pytest.mark.parametrize("piece", [" ", ". ", "Math[", "Object .", "a(", "require( ", ".map(", "await "])
def test_a_text_of_many_pieces_is_looked_through_once(piece: str) -> None:
    """Python looks for names in it before the engine's limits hold: the square of its length would take minutes."""
    outcome = Scripts(timeout=20).run(piece * (400_000 // len(piece)) + ";var o = {};o.a()")
    assert outcome.error is not None
