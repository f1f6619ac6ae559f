"""Whatever a file holds, it is parsed or refused."""

import string

from hypothesis import given
from hypothesis import strategies as st

from runner.collection.load import parse_collection
from runner.collection.model import Collection
from runner.collection.text import map_text
from runner.collection.url import parse_text, parse_url, url_text
from runner.collection.v2 import parse_request
from runner.collection.values import SPACE
from runner.core.errors import InputError
from runner.core.location import Location

HERE = Location("c.json")
KEYS = st.sampled_from(
    [
        "collection",
        "info",
        "item",
        "name",
        "id",
        "_postman_id",
        "request",
        "url",
        "raw",
        "protocol",
        "host",
        "port",
        "path",
        "query",
        "hash",
        "variable",
        "variables",
        "key",
        "value",
        "disabled",
        "type",
        "method",
        "header",
        "body",
        "mode",
        "urlencoded",
        "formdata",
        "file",
        "graphql",
        "options",
        "auth",
        "basic",
        "bearer",
        "event",
        "listen",
        "script",
        "exec",
        "src",
        "protocolProfileBehavior",
        "certificate",
        "matches",
        "proxy",
        "requests",
        "order",
        "folders",
        "folders_order",
        "headers",
        "headerData",
        "data",
        "dataMode",
        "rawModeData",
        "dataOptions",
        "queryParams",
        "equals",
        "enabled",
        "pathVariables",
        "pathVariableData",
        "currentHelper",
        "helperAttributes",
        "tests",
        "preRequestScript",
        "events",
        "description",
        "content",
    ]
)
WORDS = st.sampled_from(
    [
        "raw",
        "urlencoded",
        "formdata",
        "file",
        "graphql",
        "params",
        "binary",
        "basic",
        "bearer",
        "basicAuth",
        "test",
        "prerequest",
        "string",
        "number",
        "object",
        "a",
        "",
    ]
)
SCALARS = st.none() | st.booleans() | st.integers(-5, 5) | st.floats(allow_nan=False) | WORDS | st.text(max_size=5)
JSON = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS | st.text(max_size=3), inner, max_size=6),
    max_leaves=30,
)
REQUESTS = st.fixed_dictionaries(
    {},
    optional=dict.fromkeys(("method", "url", "header", "body", "auth", "certificate", "proxy", "description"), JSON),
)
ITEMS = st.fixed_dictionaries({}, optional={"name": JSON, "request": REQUESTS | JSON, "event": JSON, "item": JSON})
V1 = st.fixed_dictionaries(
    {"requests": st.lists(st.dictionaries(KEYS, JSON, max_size=8), max_size=3)},
    optional={"order": JSON, "folders": st.lists(st.dictionaries(KEYS, JSON, max_size=6), max_size=3), "auth": JSON},
)
DOCUMENTS = (
    JSON | st.fixed_dictionaries({"item": st.lists(ITEMS, max_size=3)}, optional={"info": JSON, "auth": JSON}) | V1
)


def parsed(document: object) -> Collection | InputError:
    try:
        return parse_collection(document, "c.json")
    except InputError as error:
        return error


@given(DOCUMENTS)
def test_any_document_is_parsed_or_refused_with_places(document: object) -> None:
    found = parsed(document)
    if isinstance(found, InputError):
        assert found.problems
        assert all(problem.where is not None and problem.where.file == "c.json" for problem in found.problems)
        return
    for leaf in found.leaves():
        url_text(leaf.item.request.url)
        map_text(leaf.item.request, str.upper)


@given(REQUESTS | JSON)
def test_any_request_is_parsed_or_refused(document: object) -> None:
    try:
        request = parse_request(document, HERE)
    except InputError:
        return
    assert map_text(request, lambda text: text).method == request.method


TOKENS = st.sampled_from(
    ["&", "=", "a", "b", "{{v}}", "{{v&w}}", "{{v=w}}", "{{x#y}}", "%26", "+", " ", "é", "?", "/", ":"]
)
QUERIES = st.lists(TOKENS, max_size=12).map("".join)
SEGMENTS = st.lists(
    st.text(string.ascii_letters + "%~!$'()*+,;=:@ é{}[]|^", max_size=6) | st.just("{{a.b/c?d#e}}"), max_size=4
)


@given(
    st.sampled_from(["", "http://", "https://", "{{scheme}}://"]),
    st.sampled_from(["h", "h.com:80", "u:p@h", "{{base.url}}", "[::1]:8080", "{{h}}:{{p}}"]),
    SEGMENTS.map("/".join),
    QUERIES,
    st.sampled_from(["", "#", "#f?&="]),
)
def test_url_text_survives_byte_for_byte(protocol: str, host: str, path: str, query: str, fragment: str) -> None:
    text = f"{protocol}{host}/{path}?{query}{fragment}"
    assert url_text(parse_url(text, HERE)) == text


@given(st.text("/:?#@&=.{} abc\n", max_size=25) | st.text(max_size=10))
def test_text_without_a_protocol_survives_as_it_is(text: str) -> None:
    assembled = url_text(parse_text(text))
    if "://" not in text and "\\" not in text:
        assert assembled == text.lstrip(SPACE)
