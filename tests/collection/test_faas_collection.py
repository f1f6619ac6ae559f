"""The collection that is shipped is the published one."""

import json
import os
from pathlib import Path

import pytest

from runner.collection.load import load_collection
from runner.collection.model import Item, Param
from runner.collection.url import url_text

FILE = Path(__file__).parents[2] / "collections" / "FaaS.postman_collection.json"


@pytest.fixture(scope="module")
def item() -> Item:
    (leaf,) = load_collection(FILE).leaves()
    return leaf.item


def test_same_as_the_official_file() -> None:
    shared = os.environ.get("FAAS_RUNNER_SHARED", "")
    official = Path(shared) / "official" / FILE.name
    if not shared or not official.is_file():
        pytest.skip("the official file is not at hand")
    assert json.loads(FILE.read_bytes()) == json.loads(official.read_bytes())


def test_head(item: Item) -> None:
    collection = load_collection(FILE)
    assert (collection.name, collection.id) == ("FaaS", "9ee2b548-6f66-4868-905e-f12ae7043034")
    assert collection.schema == "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
    assert (collection.auth, collection.variables, collection.scripts) == (None, (), ())
    assert (item.name, item.request.method) == ("invoke lambda by lambdaUUID", "POST")
    assert (item.scripts, item.variables, dict(item.behavior)) == ((), (), {})


def test_url(item: Item) -> None:
    url = item.request.url
    raw = "https://{{faasGW_domain}}/api/account/{{accountId}}/lambdas/{{lambdaUUID}}/invoke?v=1&userId={{userId}}"
    assert url.raw == url_text(url) == raw
    assert (url.protocol, url.host, url.port, url.hash, url.variables) == (
        "https",
        ("{{faasGW_domain}}",),
        None,
        None,
        (),
    )
    assert url.path == ("api", "account", "{{accountId}}", "lambdas", "{{lambdaUUID}}", "invoke")
    assert url.query == (Param(key="v", value="1"), Param(key="userId", value="{{userId}}"))


def test_auth(item: Item) -> None:
    auth = item.request.auth
    assert auth is not None
    assert (auth.type, auth.params) == ("oauth2", {"accessToken": "", "tokenType": "Bearer", "addTokenTo": "header"})


def test_headers_and_body(item: Item) -> None:
    assert item.request.headers == (Param(key="Content-Type", value="application/json"),)
    body = item.request.body
    assert body is not None
    assert (body.mode, body.language, body.disabled) == ("raw", None, False)
    assert json.loads(str(body.raw)) == {"timestamp": 0, "headers": [], "payload": {}}
    assert body.raw == '{\n  "timestamp": 0,\n  "headers": [],\n  "payload": {}\n}'
