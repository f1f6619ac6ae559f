from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runner.core.errors import InputError
from runner.environment.located_yaml import parse_yaml, read_yaml


def refusal(text: str) -> tuple[int | None, str, str]:
    with pytest.raises(InputError) as caught:
        parse_yaml(text, "f.yaml")
    problem = caught.value.problems[0]
    return problem.where.line if problem.where else None, problem.what, problem.hint


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("5", 5),
        ("-5", -5),
        ("1.5", 1.5),
        ("1e3", 1000.0),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("on", "on"),
        ("no", "no"),
        ("007", "007"),
        ("1_000", "1_000"),
        ("12:30", "12:30"),
        ("2024-01-01", "2024-01-01"),
        (".inf", ".inf"),
        ("1e999", "1e999"),
        ("9" * 5000, "9" * 5000),
        ("'5'", "5"),
        ("!!str 5", "5"),
        ("{a: [1, {b: x}]}", {"a": [1, {"b": "x"}]}),
        ("|\n  a\n  b", "a\nb"),
    ],
)
def test_values(written: str, value: object) -> None:
    assert parse_yaml(f"key: {written}", "f.yaml").data == {"key": value}


def test_keys_are_text_as_written() -> None:
    assert parse_yaml("on: 1\n200: 2\nnull: 3\n1.50: 4", "f").data == {"on": 1, "200": 2, "null": 3, "1.50": 4}


def test_every_value_knows_its_line() -> None:
    document = parse_yaml("a: 1\nb:\n  - x\n  -\n    c:\n      d\n", "f.yaml")
    assert [document.at(*keys).line for keys in (("a",), ("b",), ("b", 0), ("b", 1, "c"))] == [1, 2, 3, 5]
    assert str(document.at("b", 1, "c")) == "f.yaml:5#/b/1/c"
    assert document.at("b", 1, "absent").line == 5


def test_merge_keys_and_aliases() -> None:
    text = "base: &b {x: 1, y: 2}\nlist: &l [1]\na: {<<: *b, y: 3}\nb: {<<: [*b, {z: 4}]}\nc: *l"
    data = parse_yaml(text, "f").data
    assert isinstance(data, dict)
    assert (data["a"], data["b"], data["c"]) == ({"x": 1, "y": 3}, {"x": 1, "y": 2, "z": 4}, [1])


@pytest.mark.parametrize("text", ["", "\n", "# only a comment", "---\n"])
def test_nothing(text: str) -> None:
    assert parse_yaml(text, "f").data is None


@pytest.mark.parametrize(
    ("text", "line", "what", "hint"),
    [
        ("a: 1\nb: 2\na: 3", 3, "'a' is given twice", ""),
        ("a: {{ env.X }}", 1, "a key must be text", "between quotation marks"),
        ("a: *x", 1, "no anchor &x", "between quotation marks"),
        ("a: @x", 1, "not YAML", "between quotation marks"),
        ("a: 1\n---\nb: 2", 2, "more than one YAML document", ""),
        ("a: !python/object:os.system x", 1, "is not understood", "leave it out"),
        ("a: &a [*a]", 1, "no anchor", ""),
        ("\na: [" + "[" * 100_000, 2, "nested more than 100 deep", ""),
        ("a: b: c", 1, "not YAML", ""),
        ("<<: 5", 1, "<< takes a mapping", ""),
    ],
)
def test_refused_with_the_line(text: str, line: int, what: str, hint: str) -> None:
    actual = refusal(text)
    assert actual[0] == line
    assert what in actual[1]
    assert hint in actual[2]


def test_aliases_cannot_multiply_without_end() -> None:
    lines = ["a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    assert "values" in refusal("\n".join(lines))[1]


def test_files(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"\xef\xbb\xbfa: 1")
    assert read_yaml(file).data == {"a": 1}
    file.write_bytes(b"a: 1\nb: \xff")
    with pytest.raises(InputError, match="not UTF-8") as caught:
        read_yaml(file)
    assert caught.value.problems[0].where is not None
    assert caught.value.problems[0].where.line == 2
    with pytest.raises(InputError, match="cannot be read"):
        read_yaml(tmp_path)


@given(st.text(alphabet="ab:-*&!<>{}[]'\"|>%@#, \n\t1.~", max_size=30) | st.text(max_size=20))
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(InputError):
        parse_yaml(text, "f.yaml")
