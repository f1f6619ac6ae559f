from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from emulator_client import LivePerson

from runner.core.errors import InputError
from runner.emulator.data_file import load_functions
from runner.emulator.functions import ECHO

Start = Callable[..., LivePerson]

GOOD = """
functions:
  - uuid: AAAA
    name: greet
    result: {greeting: hi, list: [1, null, true]}
  - {uuid: bbbb, error: custom-failure, message: No such order}
  - {uuid: cccc, status: 503}
  - {uuid: dddd, status: 202, result: later}
  - {uuid: eeee, state: Draft, result: 1}
  - {uuid: ffff}
  - {uuid: 00000000-0000-4000-8000-000000000200, result: mine}
"""


def test_functions_of_a_file_are_served(start: Start, tmp_path: Path) -> None:
    file = tmp_path / "functions.yaml"
    file.write_text(GOOD)
    lp = start(functions=str(file))
    token = lp.app_token()
    answers = {uuid: lp.invoke(uuid, token) for uuid in ("aaaa", "bbbb", "cccc", "dddd", "eeee", "ffff", ECHO)}
    assert [answer.status_code for answer in answers.values()] == [200, 901, 503, 202, 404, 200, 200]
    assert answers["aaaa"].json() == {"greeting": "hi", "list": [1, None, True]}
    assert answers["bbbb"].json()["errorMsg"] == "No such order"
    assert answers["dddd"].json() == "later"
    assert answers["ffff"].json() is None
    assert answers[ECHO].json() == "mine"


def test_json_and_a_bare_list_are_taken_too(tmp_path: Path) -> None:
    file = tmp_path / "functions.json"
    file.write_text('\ufeff[{"uuid": "a", "result": "\\u00fc", "delay": 0.5, "skills": ["x"]}]', "utf-8")
    (function,) = load_functions(file).values()
    assert (function.uuid, function.name, function.skills) == ("a", "a", ("x",))


@pytest.mark.parametrize(
    ("text", "what", "hint", "place"),
    [
        ("- uuid: [", "not YAML", "", ":1"),
        ("hello", "no list of functions", "write a list", ""),
        ("", "no list of functions", "write a list", ""),
        ("function: []", "unknown key 'function'", "use 'functions'", "#/function"),
        ("functions: 1", "no list of functions", "write a list", "#/functions"),
        ("- text", "a function is a map", "", "#/0"),
        ("- name: x", "needs a uuid", "", "#/0"),
        ("- {uuid: a, reslut: 1}", "no 'reslut'", "did you mean 'result'?", "#/0/reslut"),
        ("- {uuid: a, state: Productiv}", "no state", "did you mean 'Productive'?", "#/0/state"),
        ("- {uuid: a, error: custom-fail}", "no error", "did you mean 'custom-failure'?", "#/0/error"),
        ("- {uuid: a, error: missing, result: 1}", "has no result", "remove error or result", "#/0/result"),
        ("- {uuid: a, error: missing, status: 500}", "has no status", "remove error or status", "#/0/status"),
        ("- {uuid: a, message: m}", "belongs to an error", "add error", "#/0/message"),
        ("- {uuid: a, status: 99}", "99 is not the status", "200 to 999", "#/0/status"),
        ("- {uuid: a, delay: long}", "delay cannot be 'long'", "a number", "#/0/delay"),
        ("- {uuid: a, skills: 5}", "skills cannot be 5", "a list of texts", "#/0/skills"),
        ("- {uuid: a, result: {when: 2020-01-01}}", "not a JSON value", "quotes", "#/0/result/when"),
        ("- {uuid: a, result: .inf}", "not a JSON value", "quotes", "#/0/result"),
        ("- {uuid: a, result: 2020-13-45}", "not YAML", "", ""),
        ("- {uuid: a, result: &r [*r]}", "in itself", "", "#/0/result"),
        ("- {uuid: a}\n- {uuid: A}", "there twice", "", "#/1/uuid"),
    ],
)
def test_a_wrong_file_is_told_with_its_place(tmp_path: Path, text: str, what: str, hint: str, place: str) -> None:
    file = tmp_path / "functions.yaml"
    file.write_text(text)
    with pytest.raises(InputError) as error:
        load_functions(file)
    (problem,) = error.value.problems
    assert what in problem.what
    assert hint in problem.hint
    assert str(problem.where).startswith(f"{file}{place}")


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="No such file"):
        load_functions(tmp_path / "missing.yaml")
    with pytest.raises(InputError, match="cannot read"):
        load_functions(tmp_path)
    (tmp_path / "binary").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputError, match="not UTF-8"):
        load_functions(tmp_path / "binary")
