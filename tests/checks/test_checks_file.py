from pathlib import Path

import pytest

from runner.checks.evaluate import name_of
from runner.checks.file import ChecksFile, ItemChecks, load_checks
from runner.checks.model import Source
from runner.checks.retry import Retry
from runner.collection.model import Folder, Item, Leaf, Request
from runner.core.errors import InputError
from runner.core.location import Location

HERE = Location("collection.json")


def leaf(name: str, *folders: str) -> Leaf:
    return Leaf(
        item=Item(name=name, request=Request(), location=HERE),
        folders=tuple(Folder(name=folder, location=HERE) for folder in folders),
    )


def load(tmp_path: Path, text: str) -> ChecksFile:
    file = tmp_path / "a.checks.yaml"
    file.write_text(text, encoding="utf-8")
    return load_checks(file)


def refusal(tmp_path: Path, text: str) -> tuple[int | None, str, str]:
    with pytest.raises(InputError) as caught:
        load(tmp_path, text)
    problem = caught.value.problems[0]
    assert problem.where is not None
    assert problem.where.file.endswith("a.checks.yaml")
    return problem.where.line, problem.what, problem.hint


def names(checks: ItemChecks | None) -> list[str]:
    assert checks is not None
    return [each.words() for each in checks.extract] + [name_of(each) for each in checks.expect]


FULL = """\
first:
  extract:
    one: $.a
    two: [$.a, $.b]
    three: {json: $.t, secret: true}
    four: {header: Location}
    five: {body: 'id=(\\d+)'}
  expect:
    status: [200, 2xx, 901]
    within: 35 s
    headers:
      Content-Type: {contains: json}
      X-Count: 5
    json:
      $: {exists: true}
      $.errorCode: {exists: false}
      $.items: {type: array, length: {min: 1}}
      $.n: {min: 1, max: 2.5}
      $.s: {one_of: [a, 1, null]}
      $.flag: true
      $.nothing: null
      $.list: [1, 2]
      $.object: {equals: {a: 1}}
      $.x: {not: {contains: y}}
      $.z: {not: 5}
    body: {matches: '^x', not: {contains: z}}
  retry: {attempts: 4, on: [429, 5xx, connect, timeout], wait: 500 ms, at_most: 2 m, backoff: 2}
"""


class TestGoodFiles:
    def test_everything_is_read(self, tmp_path: Path) -> None:
        checks = load(tmp_path, FULL).for_leaf(leaf("first"))
        assert names(checks) == [
            "extract one from $.a",
            "extract two from $.a or $.b",
            "extract three from $.t",
            "extract four from header Location",
            r"extract five from body /id=(\d+)/",
            "status is 200 or 2xx or 901",
            "answered within 35 s",
            "header Content-Type contains 'json'",
            "header X-Count is '5'",
            "$ exists",
            "$.errorCode does not exist",
            "$.items is of type array and length is at least 1",
            "$.n is at least 1 and is at most 2.5",
            "$.s is 'a' or 1 or null",
            "$.flag is true",
            "$.nothing is null",
            "$.list is [1, 2]",
            '$.object is {"a": 1}',
            "$.x does not contain 'y'",
            "$.z is not 5",
            "body matches /^x/ and does not contain 'z'",
        ]
        assert checks is not None
        assert checks.secret_names == {"three"}
        assert list(checks.produces) == ["one", "two", "three", "four", "five"]
        assert checks.retry == Retry(
            attempts=4, on=("429", "5xx", "connect", "timeout"), wait=0.5, at_most=120.0, backoff=2
        )

    def test_each_expectation_knows_its_line_and_request(self, tmp_path: Path) -> None:
        checks = load(tmp_path, FULL).for_leaf(leaf("first"))
        assert checks is not None
        where = checks.expect[4].where
        assert where is not None
        assert (where.line, where.path) == (15, ("first",))

    @pytest.mark.parametrize("text", ["", "# nothing\n", "first:\n", "first: {}\n"])
    def test_an_empty_file_or_entry_checks_nothing(self, tmp_path: Path, text: str) -> None:
        assert names(load(tmp_path, text).for_leaf(leaf("first")) or ItemChecks()) == []

    def test_the_key_on_is_no_boolean(self, tmp_path: Path) -> None:
        checks = load(tmp_path, "a:\n  retry:\n    on: [502]\n").for_leaf(leaf("a"))
        assert checks is not None
        assert checks.retry == Retry(on=("502",))

    def test_anchors_and_merge_keys(self, tmp_path: Path) -> None:
        text = "a: &a\n  expect: {status: 200}\nb:\n  <<: *a\n"
        assert names(load(tmp_path, text).for_leaf(leaf("b"))) == ["status is 200"]


class TestWhichRequest:
    TEXT = (
        '"*": {expect: {status: 2xx, within: 1 s}}\n'
        "get: {expect: {within: 2 s}}\n"
        "users / get: {expect: {status: 200}}\n"
        "api/users/get: {expect: {body: x}}\n"
        "GET /users/: {expect: {body: slash}}\n"
    )

    @pytest.mark.parametrize(
        ("request_leaf", "expected"),
        [
            (leaf("other"), ["status is 2xx", "answered within 1 s"]),
            (leaf("get"), ["status is 2xx", "answered within 2 s"]),
            (leaf("get", "users"), ["status is 200", "answered within 2 s"]),
            (leaf("get", "api", "users"), ["status is 200", "answered within 2 s", "body is 'x'"]),
            (leaf("GET /users/"), ["status is 2xx", "answered within 1 s", "body is 'slash'"]),
        ],
    )
    def test_the_nearer_entry_wins_key_by_key(self, tmp_path: Path, request_leaf: Leaf, expected: list[str]) -> None:
        assert names(load(tmp_path, self.TEXT).for_leaf(request_leaf)) == expected

    def test_a_request_without_an_entry_has_no_checks(self, tmp_path: Path) -> None:
        assert load(tmp_path, "a: {}\n").for_leaf(leaf("b")) is None

    def test_headers_are_the_same_in_any_case(self, tmp_path: Path) -> None:
        text = '"*": {expect: {headers: {content-type: a}}}\na: {expect: {headers: {Content-Type: b}}}\n'
        assert names(load(tmp_path, text).for_leaf(leaf("a"))) == ["header Content-Type is 'b'"]

    def test_an_entry_about_no_request_is_a_problem(self, tmp_path: Path) -> None:
        file = load(tmp_path, '"*": {}\nget user: {}\nusers/get: {}\ngte user: {}\nuser/get: {}\n')
        problems = file.unmatched([leaf("get user"), leaf("get", "users")])
        assert [(problem.where.line if problem.where else None, problem.what) for problem in problems] == [
            (4, "no request is named 'gte user'"),
            (5, "no request is named 'user/get'"),
        ]
        assert problems[0].hint == "did you mean 'get user'?"
        assert "users / get" in problems[1].hint

    def test_one_request_twice(self, tmp_path: Path) -> None:
        line, what, _ = refusal(tmp_path, "a/b: {}\na / b: {}\n")
        assert (line, what) == (2, "'a / b' is the same request as 'a/b'")


class TestBadFiles:
    @pytest.mark.parametrize(
        ("text", "line", "what", "hint"),
        [
            ("a:\n  expct: {}\n", 2, "'expct' is not known here", "did you mean 'expect'?"),
            ("a:\n  expect:\n    statsu: 200\n", 3, "'statsu' is not known here", "did you mean 'status'?"),
            ("a:\n  status: 200\n", 2, "'status' is not known here", "there is: expect, extract, retry"),
            ("a: 5\n", 1, "a must be a mapping, not 5", ""),
            ("- a\n", 1, 'this must be a mapping, not ["a"]', ""),
            ("a:\n  expect:\n    status: 99\n", 3, "status must be a status such as 200", ""),
            ("a:\n  expect:\n    status:\n     - 200\n     - ok\n", 5, "not 'ok'", ""),
            ("a:\n  expect:\n    status: []\n", 3, "status must be a list with something in it, not []", ""),
            ("a:\n  expect:\n    within: soon\n", 3, "within must be a duration, such as 35 s", ""),
            ("a:\n  expect:\n    json:\n      $.a]: 1\n", 4, "unexpected ']' at character 4", "looks like $.result"),
            ("a:\n  extract:\n    x: $..\n", 3, "it ends too early", "looks like $.result"),
            ("a:\n  extract:\n    x: 5\n", 3, "x must be text, not 5", ""),
            ("a:\n  extract:\n    x: []\n", 3, "x must be a list with something in it", ""),
            ("a:\n  extract:\n    x: {jsn: $.a}\n", 3, "'jsn' is not known here", "did you mean 'json'?"),
            ("a:\n  extract:\n    x: {secret: true}\n", 3, "x must name one of json, header and body", "secret: true"),
            ("a:\n  extract:\n    x: {json: $.a, secret: 1}\n", 3, "secret must be true or false, not 1", ""),
            ("a:\n  extract:\n    '{{x}}': $.a\n", 3, "cannot be the name of a variable", "without braces"),
            ("a:\n  extract:\n    x: {body: '(a'}\n", 3, "is not a regular expression", ""),
            ("a:\n  expect:\n    json:\n      $.a: {equal: 1}\n", 4, "'equal' is not known here", "write equals: {…}"),
            ("a:\n  expect:\n    json:\n      $.a: {}\n", 4, "$.a must be a value, or a mapping with one of", ""),
            ("a:\n  expect:\n    json:\n      $.a: {exists: 1}\n", 4, "exists must be true or false", ""),
            ("a:\n  expect:\n    json:\n      $.a: {type: text}\n", 4, "type must be one of object", "there is:"),
            ("a:\n  expect:\n    json:\n      $.a: {type: strng}\n", 4, "type must be", "did you mean 'string'?"),
            ("a:\n  expect:\n    json:\n      $.a: {min: x}\n", 4, "min must be a number, not 'x'", ""),
            ("a:\n  expect:\n    json:\n      $.a: {length: -1}\n", 4, "length must be a whole number", ""),
            ("a:\n  expect:\n    json:\n      $.a: {one_of: 1}\n", 4, "one_of must be a list", ""),
            ("a:\n  expect:\n    json:\n      $.a: {matches: '['}\n", 4, "is not a regular expression", ""),
            ("a:\n  expect:\n    headers:\n      X: [a]\n", 4, "X must be text", "one_of takes a list"),
            ("a:\n  expect:\n    headers:\n      X: {min: 1}\n", 4, "'min' is not known here", ""),
            ("a:\n  retry: {attempts: 0}\n", 2, "attempts must be a whole number from 1 to 100, not 0", ""),
            ("a:\n  retry: {on: [conect]}\n", 2, "not 'conect'", "did you mean 'connect'?"),
            ("a:\n  retry: {backoff: 0.5}\n", 2, "backoff must be a number from 1, not 0.5", ""),
            ("a:\n  retry: {wait: true}\n", 2, "wait must be a duration", ""),
            ("a: {}\n\na: {}\n", 3, "'a' is given twice", ""),
            ("a: [\n", 2, "not YAML", ""),
            ("*: {}\n", 1, "not YAML", "between quotation marks"),
        ],
    )
    def test_refused_with_line_and_hint(self, tmp_path: Path, text: str, line: int, what: str, hint: str) -> None:
        actual = refusal(tmp_path, text)
        assert actual[0] == line
        assert what in actual[1]
        assert hint in actual[2]

    def test_a_missing_file(self, tmp_path: Path) -> None:
        with pytest.raises(InputError, match="cannot be read"):
            load_checks(tmp_path / "none.yaml")


class TestPlainValues:
    def test_checks_can_stand_in_another_file(self) -> None:
        checks = ItemChecks.of({"host": ("$..baseURI",)}, {"status": 200}, Location("us.yaml", pointer="/setup/0"))
        assert checks.extract[0].sources == (Source("json", "$..baseURI"),)
        assert str(checks.expect[0].where) == "us.yaml#/setup/0/expect/status"

    def test_and_be_absent(self) -> None:
        assert ItemChecks.of(None, None, HERE) == ItemChecks()

    def test_and_be_wrong(self) -> None:
        with pytest.raises(InputError, match="unexpected"):
            ItemChecks.of({"host": "$.a]"}, None, HERE)
