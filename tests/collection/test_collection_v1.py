"""Format v1 means the same requests as Postman's own converter makes of it."""

import json
from pathlib import Path

import pytest

from runner.collection.load import load_collection, parse_collection
from runner.collection.model import Collection, Item, Leaf, Param, effective_auth
from runner.collection.upgrade import SCHEMA
from runner.collection.url import url_text
from runner.core.errors import InputError

FILE = Path(__file__).parent / "data" / "v1.postman_collection.json"


@pytest.fixture(scope="module")
def collection() -> Collection:
    return load_collection(FILE)


def leaf(collection: Collection, name: str) -> Leaf:
    return next(leaf for leaf in collection.leaves() if leaf.item.name == name)


def sources(item: Item, listen: str) -> list[str]:
    return [script.source for script in item.scripts if script.listen == listen]


def request_of(**v1: object) -> Item:
    document = {"name": "c", "order": ["r"], "requests": [{"id": "r", "name": "R", "url": "http://h", **v1}]}
    return next(parse_collection(document, "c.json").leaves()).item


def test_order_is_subfolders_then_requests_of_the_folder_then_requests_of_the_collection(
    collection: Collection,
) -> None:
    assert [leaf.path for leaf in collection.leaves()] == [
        "Outer / Inner / Query",
        "Outer / Inner / Raw",
        "Outer / Form",
        "Outer / Binary",
        "Ping",
    ]


def test_head(collection: Collection) -> None:
    assert (collection.id, collection.name, collection.schema) == ("c1", "Version one", SCHEMA)
    assert collection.description == "what v1 could say"
    assert [(v.key, v.value) for v in collection.variables] == [("base", "http://h"), ("only", 2)]
    assert collection.scripts[0].source == "var a = 1;\nvar b = 2;"


@pytest.mark.parametrize(
    ("name", "method", "url"),
    [
        ("Ping", "GET", "{{base}}/ping?x=1&&y"),
        ("Form", "POST", "{{base}}/form"),
        ("Binary", "PUT", "{{base}}/bin"),
        ("Query", "GET", "http://h/7/list.json?q=1&n#frag"),
        ("Raw", "POST", "http://h/raw"),
    ],
)
def test_method_and_url(collection: Collection, name: str, method: str, url: str) -> None:
    request = leaf(collection, name).item.request
    assert (request.method, url_text(request.url)) == (method, url)


def test_headers_text(collection: Collection) -> None:
    assert leaf(collection, "Ping").item.request.headers == (
        Param(key="Accept", value="text/plain"),
        Param(key="X-Time", value="12:30"),
        Param(key="X-Off", value="no", disabled=True),
        Param(key="X-Off2", value="no", disabled=True),
    )


def test_header_data_comes_before_and_instead_of_the_headers_text(collection: Collection) -> None:
    assert leaf(collection, "Raw").item.request.headers == (
        Param(key="Content-Type", value="application/json"),
        Param(key="Old", value="x", disabled=True),
        Param(key="X", value="y"),
    )


def test_bodies(collection: Collection) -> None:
    form = leaf(collection, "Form").item.request.body
    assert form is not None
    assert form.mode == "formdata"
    assert [(p.key, p.type, p.value, p.src, p.disabled) for p in form.formdata] == [
        ("a", "text", "1", None, False),
        ("off", "text", "2", None, True),
        ("up", "file", "", "a.txt", False),
    ]
    raw = leaf(collection, "Raw").item.request.body
    assert raw is not None
    assert (raw.mode, raw.raw, raw.language) == ("raw", '{"a": 1}', "json")
    binary = leaf(collection, "Binary").item.request.body
    assert binary is not None
    assert (binary.mode, binary.file.src) == ("file", "b.bin")


@pytest.mark.parametrize(
    ("name", "type_name", "params"),
    [
        ("Form", "bearer", {"token": "{{t}}"}),
        ("Query", "bearer", {"token": "{{t}}"}),
        ("Binary", "basic", {"username": "u", "password": "p"}),
        ("Raw", "hawk", {"authId": "i", "authKey": "k", "algorithm": "sha256", "extraData": "e"}),
    ],
)
def test_auth(collection: Collection, name: str, type_name: str, params: dict[str, object]) -> None:
    auth = effective_auth(collection, leaf(collection, name))
    assert auth is not None
    assert (auth.type, auth.params) == (type_name, params)


def test_normal_helper_and_noauth_of_the_collection_mean_none(collection: Collection) -> None:
    assert effective_auth(collection, leaf(collection, "Ping")) is None


def test_scripts_of_the_old_fields_hide_events(collection: Collection) -> None:
    item = leaf(collection, "Form").item
    assert sources(item, "prerequest") == ["one();\ntwo();"]
    assert sources(item, "test") == ["three();"]


def test_behavior(collection: Collection) -> None:
    assert leaf(collection, "Raw").item.behavior == {"followRedirects": False}


def test_nodes_point_into_the_v1_file(collection: Collection) -> None:
    document = json.loads(FILE.read_text())
    for one in collection.leaves():
        kind, _, index = one.item.location.pointer.rpartition("/")
        assert kind == "/requests"
        assert document["requests"][int(index)]["name"] == one.item.name
        assert one.item.location.path == (*(folder.name for folder in one.folders), one.item.name)
        assert all(script.location.pointer == one.item.location.pointer for script in one.item.scripts)
    assert leaf(collection, "Raw").folders[1].location.pointer == "/folders/1"


def test_sources_are_v21(collection: Collection) -> None:
    again = parse_collection(json.loads(json.dumps(collection.source)), "again.json")
    assert [one.item.request.headers for one in again.leaves()] == [o.item.request.headers for o in collection.leaves()]
    assert [url_text(one.item.request.url) for one in again.leaves()] == [
        url_text(one.item.request.url) for one in collection.leaves()
    ]
    assert leaf(collection, "Ping").item.source["id"] == "ping"


@pytest.mark.parametrize("wrap", [False, True])
@pytest.mark.parametrize("drop", [(), ("order",), ("folders_order", "folders")])
def test_loose_shapes(wrap: bool, drop: tuple[str, ...]) -> None:
    document: dict[str, object] = {
        "name": "c",
        "order": ["r"],
        "folders": [],
        "folders_order": None,
        "requests": [{"id": "r", "name": "R", "url": "http://h"}],
    }
    for key in drop:
        del document[key]
    collection = parse_collection({"collection": document} if wrap else document, "c.json")
    (one,) = collection.leaves()
    assert one.item.name == "R"
    assert one.item.location.pointer == ("/collection" if wrap else "") + "/requests/0"


@pytest.mark.parametrize(
    ("v1", "expected"),
    [
        ({"dataMode": None, "data": "x"}, None),
        ({"dataMode": "", "data": []}, None),
        ({"dataMode": "params", "data": []}, ("formdata", None)),
        ({"data": "text"}, ("raw", "text")),
        ({"rawModeData": ["one"]}, ("raw", "one")),
        ({"dataMode": "raw", "data": "a", "rawModeData": "b"}, ("raw", "b")),
        ({"dataMode": "raw"}, ("raw", "")),
        ({"graphqlModeData": {"query": "{a}"}}, ("graphql", None)),
    ],
)
def test_body_mode_is_named_or_inferred(v1: dict[str, object], expected: tuple[str, object] | None) -> None:
    body = request_of(**v1).request.body
    assert (None if body is None else (body.mode, body.raw)) == expected


@pytest.mark.parametrize("field", ["headerData", "pathVariableData", "queryParams", "data"])
def test_keys_of_any_kind(field: str) -> None:
    item = request_of(**{field: [{"key": ["k"], "value": 1}, {"key": {}}]}, headers="A: b", pathVariables={"id": "7"})
    assert item.request.headers[-1] == Param(key="A", value="b")


def test_folder_that_contains_itself_is_refused() -> None:
    folders = [
        {"id": "a", "name": "A", "folders_order": ["b"]},
        {"id": "b", "name": "B", "folders_order": ["c"]},
        {"id": "c", "name": "C", "folders_order": ["b"]},
    ]
    with pytest.raises(InputError, match="folder 'B' contains itself"):
        parse_collection({"name": "c", "order": [], "requests": [], "folders": folders}, "c.json")


def test_every_problem_is_told_with_the_place_in_the_v1_file() -> None:
    requests = [{"id": "a", "name": "A", "url": 5}, {"id": "b", "name": "B", "url": "http://h", "method": ["GET"]}]
    with pytest.raises(InputError) as caught:
        parse_collection({"name": "c", "order": ["b", "a"], "requests": requests}, "c.json")
    assert [(p.where and p.where.pointer, p.where and p.where.path) for p in caught.value.problems] == [
        ("/requests/1", ("B",)),
        ("/requests/0", ("A",)),
    ]
