import subprocess
import sys
import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runner.core.errors import RunnerError
from runner.resolve.json_path import JsonPathError, check_path, explain_miss, find, nearest_keys

DOCUMENT = {
    "result": {"items": [{"name": "a", "n": 1}, {"name": "b", "n": 2}], "odd key": 0, "where": 3, "true": 4},
    "logs": [],
    "none": None,
    "größe": 5,
    "@type": 6,
}

SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5)
KEYS = st.sampled_from(["a", "b", "a-b", "x y", "where", "0", ""]) | st.text(max_size=3)
JSON = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3), max_leaves=15
)
STEPS = st.sampled_from([".a", ".b", ".a-b", "['x y']", '["a"]', "[0]", "[-1]", "[7]", ".true", ".null", "['']"])
SIMPLE = st.lists(STEPS, max_size=4).map(lambda steps: "$" + "".join(steps))
ODD_STEPS = STEPS | st.sampled_from(
    ["..a", "..*", ".*", "[*]", "[1:]", "[?(@.a>1)]", "[?(@.a=='x')]", ".`len`", ".`parent`", "[/a]", ".`sorted`"]
    + [" + 1", "|$.a", "&$.b", ".`str()`", "[0,0]", "[\\a]", ".`sub(/a/, b)`", " where a", "$", "(", "["]
)


class TestFind:
    @pytest.mark.parametrize(
        ("path", "found"),
        [
            ("$", [DOCUMENT]),
            ("$.none", [None]),
            ("$.nothing", []),
            ("$.result.items[0].name", ["a"]),
            ("$.result.items[-1]['name']", ["b"]),
            ('$["result"]["odd key"]', [0]),
            ("$.result.items[2]", []),
            ("$.result.items.name", []),
            ("$.result[0]", []),
            ("$.result.where", [3]),
            ("$.result.true", [4]),
            ("$.größe", [5]),
            ("$.@type", [6]),
            ("$.result.items[*].n", [1, 2]),
            ("$..name", ["a", "b"]),
            ("$.result.items[?(@.n > 1)].name", ["b"]),
            ("result.items[0].n", [1]),
        ],
    )
    def test_selects(self, path: str, found: list[object]) -> None:
        assert find(path, DOCUMENT) == found

    @pytest.mark.parametrize("document", ["text", 5, True, None, []])
    def test_a_document_may_be_any_json(self, document: object) -> None:
        assert find("$", document) == [document]
        assert find("$.a", document) == find("$..a", document) == []

    @given(SIMPLE, JSON)
    def test_the_fast_way_finds_what_the_library_finds(self, path: str, document: object) -> None:
        from jsonpath_ng.ext import parse

        assert find(path, document) == [match.value for match in parse(path).find(document)]

    @given(st.lists(ODD_STEPS, max_size=4).map(lambda steps: "$" + "".join(steps)) | st.text(max_size=12), JSON)
    def test_any_path_on_any_document_raises_only_our_error(self, path: str, document: object) -> None:
        with suppress(RunnerError):
            assert isinstance(find(path, document), list)
            assert check_path(path) is None
        assert explain_miss(path, document)

    def test_a_plain_path_does_not_import_the_library(self) -> None:
        code = (
            "import sys; from runner.resolve.json_path import check_path, find;"
            "find('$.a[0]', {}), check_path('$.a'); sys.exit('jsonpath_ng' in sys.modules)"
        )
        assert subprocess.run([sys.executable, "-c", code]).returncode == 0


class TestBounds:
    @pytest.mark.parametrize("path", ["$..*..*..*", "$..*.$..*", "$..[?($..a)]", "$" + "[0,0]" * 30])
    def test_work_without_end_is_refused_at_once(self, path: str) -> None:
        deep: object = 1
        for _ in range(50_000):
            deep = [deep]
        started = time.perf_counter()
        with pytest.raises(JsonPathError, match="too many values"):
            find(path, deep)
        assert time.perf_counter() - started < 5

    def test_a_deep_document_is_searched(self) -> None:
        deep: object = {"a": 1}
        for _ in range(20_000):
            deep = [deep]
        assert find("$..a", deep) == [1]
        assert "array of 1" in explain_miss("$..b", deep)

    def test_a_long_path_is_refused(self) -> None:
        assert "too long" in str(check_path("$" + ".a" * 3000))


class TestCheckPath:
    @pytest.mark.parametrize("path", ["$", "$.a", "$..a", "$.a[*].b", "$.a[?(@.b==1)]", "a.b", "$['a b']"])
    def test_accepts(self, path: str) -> None:
        assert check_path(path) is None

    @pytest.mark.parametrize(
        ("path", "problem"),
        [
            ("$.a]", "'$.a]' is not a JSONPath: unexpected ']' at character 4"),
            ("$.a b", "'$.a b' is not a JSONPath: unexpected 'b' at character 5"),
            ("$..", "'$..' is not a JSONPath: it ends too early, at character 4"),
            ("", "'' is not a JSONPath: it ends too early, at character 1"),
            ("$['a", '"$[\'a" is not a JSONPath: it ends too early, at character 5'),
        ],
    )
    def test_refuses_with_the_position(self, path: str, problem: str) -> None:
        assert check_path(path) == problem

    @given(st.text(max_size=15))
    def test_any_text_is_judged(self, path: str) -> None:
        assert check_path(path) is None or check_path(path)


class TestMisses:
    @pytest.mark.parametrize(
        ("path", "sentence"),
        [
            ("$.resutl", "at $ there is: result, logs, none, größe, @type; did you mean $.result?"),
            (
                "$.result.itmes[0].name",
                "at $.result there is: items, 'odd key', where, true; did you mean $.result.items?",
            ),
            ("$.result['odd kye']", "did you mean $.result['odd key']?"),
            ("$.result.items[5].name", "at $.result.items there is an array of 2"),
            ("$.result.items[0].name.first", "at $.result.items[0].name there is text"),
            ("$.result.items[0].n.x", "at $.result.items[0].n there is a number"),
            ("$.none.x", "at $.none there is null"),
            ("$.logs[0]", "at $.logs there is an empty array"),
            ("$.result.items[?(@.n > 9)].name", "at $.result.items there is an array of 2"),
            ("resutl", "did you mean $.result?"),
        ],
    )
    def test_says_how_far_the_path_went(self, path: str, sentence: str) -> None:
        assert sentence in explain_miss(path, DOCUMENT)

    def test_names_of_a_large_object_are_cut(self) -> None:
        said = explain_miss("$.name77x", {f"name{number}": 0 for number in range(100)})
        assert "and 92 more" in said
        assert "did you mean $.name77?" in said

    def test_the_nearest_key_comes_first(self) -> None:
        assert nearest_keys("$.lgos", DOCUMENT)[:2] == ["logs", "result"]
        assert nearest_keys("$.logs[1]", DOCUMENT) == []

    def test_an_empty_object(self) -> None:
        assert explain_miss("$.a", {}) == "at $ there is an empty object"

    def test_values_are_not_shown(self) -> None:
        assert "s3cret" not in explain_miss("$.token.x", {"token": "s3cret"})
