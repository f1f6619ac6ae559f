"""Files: every encoding is read, every wrong file is refused with where, what and what to do."""

import json
import sys
from pathlib import Path

import pytest

from runner.collection.load import load_collection, parse_collection
from runner.core.errors import InputError
from runner.core.exit_code import ExitCode
from runner.core.problem import Problem

TEXT = json.dumps({"info": {"name": "Prüfung ✓"}, "item": []}, ensure_ascii=False)


def problem_of(path: Path) -> Problem:
    with pytest.raises(InputError) as caught:
        load_collection(path)
    (problem,) = caught.value.problems
    assert caught.value.exit_code is ExitCode.INPUT
    assert problem.where is not None
    assert problem.where.file == str(path)
    return problem


def problem_in(tmp_path: Path, content: str | bytes) -> Problem:
    path = tmp_path / "c.json"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return problem_of(path)


class TestEncodings:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
    def test_unicode(self, tmp_path: Path, encoding: str) -> None:
        path = tmp_path / "c.json"
        path.write_bytes(TEXT.encode(encoding))
        assert load_collection(path).name == "Prüfung ✓"

    @pytest.mark.parametrize(("bom", "encoding"), [(b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")])
    def test_utf16_with_byte_order_mark(self, tmp_path: Path, bom: bytes, encoding: str) -> None:
        path = tmp_path / "c.json"
        path.write_bytes(bom + TEXT.encode(encoding))
        assert load_collection(path).name == "Prüfung ✓"

    def test_latin1(self, tmp_path: Path) -> None:
        path = tmp_path / "c.json"
        path.write_bytes(TEXT.replace(" ✓", "").encode("latin-1"))
        assert load_collection(str(path)).name == "Prüfung"

    def test_half_characters_are_replaced(self, tmp_path: Path) -> None:
        path = tmp_path / "c.json"
        path.write_text('{"info": {"name": "a\\ud83d"}, "item": [{"name": "\\ud83d\\ude00", "request": ""}]}')
        collection = load_collection(path)
        assert collection.name == "a\ufffd"
        assert [leaf.item.name for leaf in collection.leaves()] == ["😀"]


class TestFiles:
    def test_missing_file_with_a_neighbour(self, tmp_path: Path) -> None:
        (tmp_path / "FaaS.postman_collection.json").write_text(TEXT)
        problem = problem_of(tmp_path / "Faas.postman_colection.json")
        assert problem.what == "there is no such file"
        assert problem.hint == "did you mean 'FaaS.postman_collection.json'?"

    def test_missing_file_without_a_neighbour(self, tmp_path: Path) -> None:
        (tmp_path / "other.json").write_text(TEXT)
        assert problem_of(tmp_path / "zzz").hint == "there is: other.json"

    def test_missing_folder(self, tmp_path: Path) -> None:
        assert problem_of(tmp_path / "no" / "c.json").hint == f"there is no folder {str(tmp_path / 'no')!r}"

    def test_file_used_as_a_folder(self, tmp_path: Path) -> None:
        (tmp_path / "c.json").write_text(TEXT)
        assert problem_of(tmp_path / "c.json" / "x").what == "there is no such file"

    def test_folder(self, tmp_path: Path) -> None:
        (tmp_path / "a.json").write_text(TEXT)
        problem = problem_of(tmp_path)
        assert (problem.what, problem.hint) == ("this is a folder, not a file", "it holds a.json")

    def test_v3_folder(self, tmp_path: Path) -> None:
        (tmp_path / "get.request.yaml").write_text("$kind: http-request\n")
        problem = problem_of(tmp_path)
        assert "Postman v3" in problem.what
        assert "Collection v2.1" in problem.hint

    @pytest.mark.parametrize("content", ["", " \n\t"])
    def test_empty(self, tmp_path: Path, content: str) -> None:
        assert problem_in(tmp_path, content).what == "the file is empty"

    def test_name_with_a_zero_byte(self) -> None:
        assert "cannot be read" in problem_of(Path("a\0b.json")).what


class TestSyntax:
    def test_place_and_excerpt(self, tmp_path: Path) -> None:
        problem = problem_in(tmp_path, '{\n  "info": {},\n  "item": [1,, 2]\n}')
        assert problem.what == "this is not JSON at line 3, column 14: expecting value"
        assert problem.where is not None
        assert str(problem.where).endswith("c.json:3")
        assert problem.hint == 'look near: "item": [1,, 2]'
        excerpt, caret = problem.details
        assert excerpt[caret.index("^")] == ","

    def test_long_line_is_cut(self, tmp_path: Path) -> None:
        problem = problem_in(tmp_path, '{"a": "' + "x" * 5000 + '" "b"}')
        excerpt, caret = problem.details
        assert len(excerpt) < 100
        assert excerpt[caret.index("^")] == '"'

    @pytest.mark.parametrize("content", ['{"item": [', '{"item": []}}', "nonsense", '{"a": "\n"}', "\ufeff"])
    def test_other_errors(self, tmp_path: Path, content: str) -> None:
        assert "not JSON" in problem_in(tmp_path, content).what

    @pytest.mark.parametrize("number", ["NaN", "-Infinity", "1" * 5000])
    def test_numbers_that_json_has_not(self, tmp_path: Path, number: str) -> None:
        if len(number) > 10 and not hasattr(sys, "get_int_max_str_digits"):
            pytest.skip("this Python reads integers of any length")
        assert "not JSON" in problem_in(tmp_path, f'{{"item": [{number}]}}').what

    @pytest.mark.parametrize(
        ("content", "looks"),
        [
            ("<!DOCTYPE html><html></html>", "HTML"),
            ("openapi: 3.0.0\ninfo:\n", "OpenAPI"),
            ("$kind: collection\nname: x\n", "Postman v3"),
            ("name: x\nvalues: []\n", "YAML"),
        ],
    )
    def test_looks_like(self, tmp_path: Path, content: str, looks: str) -> None:
        problem = problem_in(tmp_path, content)
        assert looks in problem.what
        assert problem.hint

    @pytest.mark.parametrize("opening", ["[", '{"item":[', '{"item":[{"name":"a","item":['])
    def test_depth_without_end(self, tmp_path: Path, opening: str) -> None:
        closing = "".join({"[": "]", "{": "}"}[char] for char in reversed(opening) if char in "[{")
        problem = problem_in(tmp_path, opening * 100_000 + closing * 100_000)
        assert problem.what


class TestShape:
    @pytest.mark.parametrize("document", [None, True, 5, "text", [], [{"item": []}]])
    def test_no_object(self, document: object) -> None:
        with pytest.raises(InputError, match="no Postman collection but"):
            parse_collection(document, "c.json")

    @pytest.mark.parametrize(
        ("document", "looks"),
        [
            ({}, "an empty object"),
            ({"name": "e", "values": [], "_postman_variable_scope": "environment"}, "environment"),
            ({"environment": {"values": []}}, "environment"),
            ({"openapi": "3.0.0", "info": {}, "paths": {}}, "OpenAPI"),
            ({"swagger": "2.0"}, "OpenAPI"),
            ({"$kind": "collection"}, "v3"),
            ({"_type": "export", "resources": []}, "Insomnia"),
            ({"log": {"entries": []}}, "HAR"),
            ({"collections": [], "environments": []}, "dump"),
            ({"error": {"name": "authenticationError"}}, "error answer"),
            ({"method": "GET", "url": "http://h"}, "a lone Postman request"),
            ({"request": {}}, "a lone item"),
            ({"a": 1, "b": 2}, "neither item nor requests, but a, b"),
            ({"collection": {}}, "an empty object"),
        ],
    )
    def test_what_it_looks_like(self, document: object, looks: str) -> None:
        with pytest.raises(InputError, match=looks) as caught:
            parse_collection(document, "c.json")
        assert caught.value.problems[0].hint

    @pytest.mark.parametrize(
        "document",
        [
            {"item": []},
            {"item": None},
            {"info": {"name": "n"}},
            {"info": {"name": "n"}, "item": []},
            {"collection": {"info": {"name": "n"}, "item": []}},
            {"name": "n", "order": [], "requests": []},
            {"requests": []},
        ],
    )
    def test_empty_collections(self, document: object) -> None:
        assert list(parse_collection(document, "c.json").leaves()) == []
