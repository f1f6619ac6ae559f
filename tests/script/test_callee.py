"""What is said of a call of something that is no function."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_script_engine import Scripts

from runner.script.callee import called_at
from runner.script.outcome import ScriptError


def thrown(source: str) -> ScriptError:
    error = Scripts(timeout=20).run(source).error
    assert error is not None
    return error


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("nope = 1; nope()", "nope is not a function"),
        ("var a = {b: {}};\n\n  a.b.c(1, 'x')", "a.b.c is not a function"),
        ("var a = {};\na\n  .b()", "a.b is not a function"),
        ("var a = {f: () => ({})};\na.f(1, (2)).g()", "a.f(...).g is not a function"),
        ("var a = [];\na[0](1)", "a[0] is not a function"),
        ("var k = 'k', a = {}; a[k]()", "a[k] is not a function"),
        ("var a = {}; a['b-c']()", "a.b-c is not a function"),
        ("var a = {}; a?.b()", "a?.b is not a function"),
        ("'x'.b()", '"x".b is not a function'),
        ("var K = 5;\nnew K()", "K is not a constructor"),
        ("var a = {b: {}}; new a.b.C(1)", "a.b.C is not a constructor"),
        ("var a = {}; a.b(function () { return 1; })", "a.b is not a function"),
        ("var a = {c: 1}; a.b(a.c)", "a.b is not a function"),
        ("var a = {}; a.b(x => x)", "a.b is not a function"),
        ("var a = {}; if (a.b()) {}", "a.b is not a function"),
        ("var a = {}; console.log(a.b())", "a.b is not a function"),
    ],
)
def test_the_call_is_named(source: str, said: str) -> None:
    assert thrown(source).message == said


@pytest.mark.parametrize(
    "source",
    ["var a = {c() {}}; a.b(a.c())", "(function () { return 1; })()()", "[1].map(5)"],
    ids=["either of two", "nothing with a name", "called by the language"],
)
def test_a_call_that_cannot_be_told_is_not_guessed(source: str) -> None:
    assert thrown(source).message == "not a function"


@given(st.text("ab.()[]{}'\"`;=> \nnew", max_size=60), st.integers(1, 4), st.integers(0, 70))
def test_any_place_of_any_text_has_an_answer(source: str, line: int, column: int) -> None:
    said = called_at(source, line, column)
    assert said is None or said.endswith((" is not a function", " is not a constructor"))
