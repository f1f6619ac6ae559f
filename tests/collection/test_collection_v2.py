"""Formats v2.0 and v2.1: what newman accepts is accepted, the rest is refused with its place."""

from pathlib import Path
from typing import Any

import pytest

from runner.collection.load import load_collection, parse_collection
from runner.collection.model import Collection, Folder, Item, Param, effective_auth, effective_behavior
from runner.collection.upgrade import SCHEMA
from runner.collection.url import url_text
from runner.collection.v2 import parse_request
from runner.core.errors import InputError
from runner.core.location import Location

V20 = Path(__file__).parent / "data" / "v20.postman_collection.json"
HERE = Location("c.json")


def collection_of(*items: object, **root: object) -> Collection:
    return parse_collection({"info": {"name": "c"}, "item": list(items), **root}, "c.json")


def only(*items: object) -> Item:
    (leaf,) = collection_of(*items).leaves()
    return leaf.item


def problems(document: object) -> list[tuple[str, str]]:
    with pytest.raises(InputError) as caught:
        parse_collection(document, "c.json")
    assert all(problem.where is not None for problem in caught.value.problems)
    return [(str(problem.where and problem.where.pointer), problem.what) for problem in caught.value.problems]


class TestVersion20:
    def test_effective_requests(self) -> None:
        collection = load_collection(V20)
        found = []
        for leaf in collection.leaves():
            auth = effective_auth(collection, leaf)
            request = leaf.item.request
            found.append((leaf.path, request.method, url_text(request.url), auth and (auth.type, dict(auth.params))))
        assert found == [
            ("As text", "GET", "http://h/get?a=1", ("apikey", {"key": "X-Key", "value": "{{k}}", "in": "header"})),
            (
                "Folder / Basic",
                "GET",
                "http://h/basic",
                ("basic", {"username": "u", "password": "p", "showPassword": False}),
            ),
            ("Folder / Object URL", "POST", "https://api.{{stage.name}}.com/a/{{v}}?x=1&y", None),
        ]

    def test_urlencoded_text(self) -> None:
        *_, leaf = load_collection(V20).leaves()
        assert leaf.item.request.body is not None
        assert leaf.item.request.body.urlencoded == (Param(key="a", value="1"), Param(key="b", value=None))

    def test_sources_hold_auth_as_v21_lists(self) -> None:
        collection = load_collection(V20)
        source: Any = collection.source
        assert source["info"]["schema"] == SCHEMA
        assert source["auth"]["apikey"][0] == {"key": "key", "value": "X-Key", "type": "string"}
        basic: Any = list(collection.leaves())[1].item.source
        assert basic["request"]["auth"]["basic"][2] == {"key": "showPassword", "value": False, "type": "boolean"}
        assert source["item"][1]["item"][0] == basic

    def test_description_object(self) -> None:
        folder = load_collection(V20).items[1]
        assert folder.description == "inside"


class TestNodes:
    def test_locations(self) -> None:
        event = {"listen": "test", "script": {"exec": ["x"]}}
        request = {"name": "Q/1", "request": "http://h", "event": [event]}
        collection = parse_collection({"collection": {"item": [{"name": "F", "item": [request]}]}}, "c.json")
        (leaf,) = collection.leaves()
        assert leaf.item.location == Location("c.json", ("F", "Q/1"), "/collection/item/0/item/0")
        assert leaf.item.scripts[0].location.pointer == "/collection/item/0/item/0/event/0/script"
        assert str(leaf.item.location) == "c.json#/collection/item/0/item/0 (F / Q/1)"

    def test_name_and_id(self) -> None:
        collection = collection_of({"id": "i", "request": "http://h"}, {"_postman_id": "p", "name": "n", "request": ""})
        assert [(leaf.item.id, leaf.item.name) for leaf in collection.leaves()] == [("i", "i"), ("p", "n")]

    def test_ids_that_are_not_given_are_the_same_in_every_run(self) -> None:
        first, second = (collection_of({"name": "a"}, {"name": "b"}) for _ in range(2))
        ids = [leaf.item.id for leaf in first.leaves()]
        assert ids == [leaf.item.id for leaf in second.leaves()]
        assert len({*ids, first.id}) == 3

    def test_folder_needs_no_items(self) -> None:
        collection = collection_of({"name": "e", "item": []}, {"name": "n", "item": None}, None)
        assert [isinstance(node, Folder) for node in collection.items] == [True, True]
        assert list(collection.leaves()) == []

    def test_behavior_of_php_exports(self) -> None:
        collection = collection_of(
            {"name": "f", "protocolProfileBehavior": {"a": 1}, "item": [{"name": "r", "protocolProfileBehavior": []}]},
            protocolProfileBehavior={"a": 0, "b": 2},
        )
        (leaf,) = collection.leaves()
        assert effective_behavior(collection, leaf) == {"a": 1, "b": 2}

    def test_variables_are_cast_to_their_type(self) -> None:
        variables = [
            {"key": "text", "value": 5, "type": "string"},
            {"key": "number", "value": "1.50", "type": "number"},
            {"key": "flag", "value": "x", "type": "boolean"},
            {"key": "list", "value": "[1]", "type": "array"},
            {"key": "as it is", "value": {"a": None}, "type": "any", "disabled": True},
            {"key": "old", "value": "t", "type": "text"},
            {"id": "by id"},
            {"key": "nothing", "value": None, "type": "string"},
            None,
        ]
        found = collection_of(variable=variables).variables
        assert [(v.key, v.value, v.disabled) for v in found] == [
            ("text", "5", False),
            ("number", 1.5, False),
            ("flag", True, False),
            ("list", [1], False),
            ("as it is", {"a": None}, True),
            ("old", "t", False),
            ("by id", "", False),
            ("nothing", None, False),
        ]

    def test_secret_variable(self) -> None:
        (variable,) = collection_of(variable=[{"key": "k", "value": "v", "type": "secret"}]).variables
        assert variable.is_secret


class TestEvents:
    @pytest.mark.parametrize(
        ("script", "source"),
        [
            ({"exec": ["a", "b"]}, "a\nb"),
            ({"exec": "a\r\nb"}, "a\nb"),
            ({"exec": ["a", None, 5]}, "a\n\n5"),
            ("a\nb", "a\nb"),
            (["a"], "a"),
            ({"exec": []}, ""),
            ({"exec": None}, None),
            ({"src": "lib.js"}, None),
            ({}, None),
            (None, None),
        ],
    )
    def test_source(self, script: object, source: str | None) -> None:
        item = only({"name": "r", "event": [{"listen": "prerequest", "script": script}]})
        assert [script.source for script in item.scripts] == ([] if source is None else [source])

    def test_other_listeners_are_ignored_and_disabled_ones_are_kept(self) -> None:
        events = [
            {"listen": "test", "script": "a", "disabled": True},
            {"listen": "other", "script": "b"},
            {"script": "c"},
            {"listen": "prerequest", "script": {"id": "s", "exec": "d"}},
        ]
        scripts = only({"name": "r", "event": events}).scripts
        assert [(s.listen, s.source, s.id, s.disabled) for s in scripts] == [
            ("test", "a", "", True),
            ("prerequest", "d", "s", False),
        ]

    def test_at_every_level(self) -> None:
        event = [{"listen": "test", "script": "x"}]
        collection = collection_of({"name": "f", "event": event, "item": [{"name": "r", "event": event}]}, event=event)
        (leaf,) = collection.leaves()
        assert [len(node.scripts) for node in (collection, *leaf.folders, leaf.item)] == [1, 1, 1]


class TestRequests:
    @pytest.mark.parametrize(
        "request_json", [None, "", {}, [], {"url": None}, {"url": ""}, {"url": {}}, {"url": []}, {"method": None}]
    )
    def test_nothing_is_a_get_of_an_empty_url(self, request_json: object) -> None:
        request = only({"name": "r", "request": request_json}).request
        assert (request.method, url_text(request.url), request.headers, request.body) == ("GET", "", (), None)

    @pytest.mark.parametrize(("given", "method"), [("get", "GET"), ("", ""), ("{{m}}", "{{M}}"), (5, "5")])
    def test_method(self, given: object, method: str) -> None:
        assert parse_request({"method": given}, HERE).method == method

    @pytest.mark.parametrize(
        ("header", "expected"),
        [
            (None, []),
            ("", []),
            ("A: b\r\nC:d \r\n", [("A", "b", False), ("C", "d", False)]),
            (["A: b:c", "D"], [("A", "b:c", False), ("D", "", False)]),
            ({"A": "b"}, [("A", "b", False)]),
            ({"key": "A", "value": "b"}, [("A", "b", False)]),
            ([{"key": "A"}, None, {"key": "B", "value": None}], [("A", "", False), ("B", None, False)]),
            ([{"key": None, "value": 5, "disabled": True}], [("", 5, True)]),
        ],
    )
    def test_headers(self, header: object, expected: list[object]) -> None:
        headers = parse_request({"header": header}, HERE).headers
        assert [(entry.key, entry.value, entry.disabled) for entry in headers] == expected

    @pytest.mark.parametrize("body", [None, {}, [], {"mode": None}, {"mode": ""}, {"raw": "no mode"}])
    def test_no_body(self, body: object) -> None:
        assert parse_request({"body": body}, HERE).body is None

    @pytest.mark.parametrize(
        ("body", "mode", "raw"),
        [
            ("text", "raw", "text"),
            ({"mode": "raw"}, "raw", ""),
            ({"mode": "raw", "raw": None}, "raw", ""),
            ({"mode": "RAW", "raw": {"a": 1}}, "raw", {"a": 1}),
            ({"mode": "unheard-of", "raw": "x"}, "raw", "x"),
            ({"mode": "graphql"}, "graphql", None),
            ({"mode": "file"}, "file", None),
            ({"mode": "formdata", "formdata": None}, "formdata", None),
        ],
    )
    def test_body_mode(self, body: object, mode: str, raw: object) -> None:
        found = parse_request({"body": body}, HERE).body
        assert found is not None
        assert (found.mode, found.raw) == (mode, raw)

    def test_body_fields(self) -> None:
        part = {
            "key": "f",
            "type": "file",
            "src": ["a", "b"],
            "contentType": "text/x",
            "fileName": "n",
            "disabled": True,
        }
        form = parse_request({"body": {"mode": "formdata", "formdata": [part, {"key": "t", "value": 0}]}}, HERE).body
        assert form is not None
        first, second = form.formdata
        assert (first.src, first.content_type, first.file_name, first.disabled) == (["a", "b"], "text/x", "n", True)
        assert (second.type, second.value) == ("text", "")
        graphql = parse_request(
            {"body": {"mode": "graphql", "graphql": {"query": "{a}", "operationName": "o", "variables": "{}"}}}, HERE
        ).body
        assert graphql is not None
        assert (graphql.graphql.query, graphql.graphql.operation_name, graphql.graphql.variables) == ("{a}", "o", "{}")
        file = parse_request({"body": {"mode": "file", "file": "a.bin", "disabled": True}}, HERE).body
        assert file is not None
        assert (file.file.src, file.disabled) == ("a.bin", True)

    @pytest.mark.parametrize("auth", [None, {}, [], {"type": None}, {"type": ""}, {"basic": []}])
    def test_auth_without_a_type_is_inherited(self, auth: object) -> None:
        assert parse_request({"auth": auth}, HERE).auth is None

    def test_auth_params(self) -> None:
        entries = [
            {"key": "a", "value": "first"},
            {"key": "a", "value": 5, "type": "string"},
            {"key": "empty", "value": None, "type": "string"},
            {"key": "deep", "value": [{"x": 1}], "type": "any"},
            {"key": "no value"},
            None,
        ]
        auth = parse_request({"auth": {"type": "custom", "custom": entries}}, HERE).auth
        assert auth is not None
        assert auth.params == {"a": "5", "empty": None, "deep": [{"x": 1}]}

    def test_certificate_and_proxy(self) -> None:
        request = parse_request(
            {
                "certificate": {
                    "name": "n",
                    "matches": ["https://h/*", {"pattern": "https://i/*"}],
                    "key": {"src": "k"},
                    "cert": "c",
                    "passphrase": "p",
                },
                "proxy": {"host": "http://proxy.local", "port": "3128", "tunnel": True, "username": "u"},
            },
            HERE,
        )
        certificate, proxy = request.certificate, request.proxy
        assert certificate is not None
        assert (certificate.matches, certificate.key, certificate.cert) == (("https://h/*", "https://i/*"), "k", "c")
        assert proxy is not None
        assert (proxy.host, proxy.port, proxy.tunnel, proxy.username) == ("proxy.local", 3128, True, None)


class TestRefusals:
    def test_all_problems_at_once(self) -> None:
        document = {
            "item": [
                5,
                {"name": "a", "request": {"method": ["GET"], "url": 7, "header": [1, {"key": "ok"}]}},
                {"name": "f", "item": {"name": "x"}},
                {"name": "g", "item": [{"name": "b", "request": 3, "event": "x"}]},
            ],
            "variable": "x",
        }
        assert problems(document) == [
            ("/variable", "the variable list is text where a list is needed"),
            ("/item/0", "an item is a number where an object is needed"),
            ("/item/1/request/method", "the method is a list where text is needed"),
            ("/item/1/request/url", "the url is a number where an object is needed"),
            ("/item/1/request/header/0", "a header is a number"),
            ("/item/2/item", "item is an object where a list is needed"),
            ("/item/3/item/0/event", "the event list is text where a list is needed"),
            ("/item/3/item/0/request", "the request is a number where an object is needed"),
        ]

    @pytest.mark.parametrize(
        ("request_json", "pointer"),
        [
            ({"body": 5}, "/body"),
            ({"body": {"mode": "file", "file": {"src": ["a"]}}}, "/body/file/src"),
            ({"body": {"mode": "graphql", "graphql": "{a}"}}, "/body/graphql"),
            ({"body": {"mode": "formdata", "formdata": [[]]}}, "/body/formdata/0"),
            ({"body": {"mode": "urlencoded", "urlencoded": {"a": 1}}}, "/body/urlencoded"),
            ({"auth": "basic"}, "/auth"),
            ({"auth": {"type": "basic", "basic": ["x"]}}, "/auth/basic/0"),
            ({"url": {"host": 5}}, "/url/host"),
            ({"url": {"host": "h", "path": {"a": 1}}}, "/url/path"),
            ({"url": {"host": "h", "query": [5]}}, "/url/query/0"),
            ({"url": {"host": "h", "variable": ["id"]}}, "/url/variable/0"),
            ({"url": ["http://h"]}, "/url"),
            ({"header": 5}, "/header"),
            ({"proxy": {"host": "h", "port": "http"}}, "/proxy/port"),
        ],
    )
    def test_of_requests(self, request_json: object, pointer: str) -> None:
        with pytest.raises(InputError) as caught:
            parse_request(request_json, HERE)
        assert [problem.where for problem in caught.value.problems] == [HERE.child(*pointer[1:].split("/"))]

    def test_script_that_is_a_number(self) -> None:
        document = {"item": [{"name": "r", "event": [{"listen": "test", "script": {"exec": 5}}]}]}
        assert problems(document) == [
            ("/item/0/event/0/script", "the script is a number where text or a list of lines is needed")
        ]

    def test_names_are_told(self) -> None:
        with pytest.raises(InputError) as caught:
            collection_of({"name": "F", "item": [{"name": "R", "request": {"url": 1}}]})
        assert str(caught.value.problems[0].where) == "c.json#/item/0/item/0/request/url (F / R)"
