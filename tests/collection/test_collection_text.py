"""A function over a request's texts reaches what Postman resolves, and nothing else."""

from runner.collection.model import Param, Request
from runner.collection.text import map_text
from runner.collection.url import url_text
from runner.collection.v2 import parse_request
from runner.core.location import Location
from runner.core.scopes import MISSING


def mapped(**request: object) -> Request:
    return map_text(parse_request(request, Location("c.json")), lambda text: text.replace("{{x}}", "X"))


def test_url_is_resolved_as_text_and_taken_apart_again() -> None:
    request = map_text(
        parse_request({"url": "{{base}}/a?b={{v}}"}, Location("c.json")),
        lambda text: text.replace("{{base}}", "http://h/api").replace("{{v}}", "1&c=2"),
    )
    assert url_text(request.url) == "http://h/api/a?b=1&c=2"
    assert request.url.path == ("api", "a")
    assert request.url.query == (Param(key="b", value="1"), Param(key="c", value="2"))


def test_headers() -> None:
    headers = [
        {"key": "{{x}}", "value": "a{{x}}"},
        {"key": "n", "value": 5},
        {"key": "off", "value": "{{x}}", "disabled": True},
    ]
    assert mapped(header=headers).headers == (
        Param(key="X", value="aX"),
        Param(key="n", value=5),
        Param(key="off", value="{{x}}", disabled=True),
    )


def test_method_certificate_and_proxy_stay() -> None:
    request = mapped(method="{{x}}", certificate={"passphrase": "{{x}}"}, proxy={"host": "{{x}}"})
    assert request.method == "{{X}}"
    assert request.certificate is not None
    assert request.certificate.passphrase == "{{x}}"
    assert request.proxy is not None
    assert request.proxy.host == "{{x}}"


def test_auth_however_deep() -> None:
    auth = {
        "type": "oauth2",
        "oauth2": [{"key": "a", "value": [{"b": "{{x}}", "c": None}]}, {"key": "d", "value": "{{x}}"}],
    }
    request = mapped(auth=auth)
    assert request.auth is not None
    assert request.auth.params == {"a": [{"b": "X", "c": None}], "d": "X"}


def test_raw_body_as_text_and_as_json() -> None:
    text, tree = mapped(body="{{x}}").body, mapped(body={"mode": "raw", "raw": {"a": ["{{x}}", 1]}}).body
    assert text is not None
    assert tree is not None
    assert (text.raw, tree.raw) == ("X", {"a": ["X", 1]})


def test_disabled_body_stays() -> None:
    body = mapped(body={"mode": "raw", "raw": "{{x}}", "disabled": True}).body
    assert body is not None
    assert body.raw == "{{x}}"


def test_forms() -> None:
    fields = [{"key": "{{x}}", "value": "{{x}}"}, {"key": "off", "value": "{{x}}", "disabled": True}]
    urlencoded = mapped(body={"mode": "urlencoded", "urlencoded": fields}).body
    assert urlencoded is not None
    assert [(entry.key, entry.value) for entry in urlencoded.urlencoded] == [("X", "X"), ("off", "{{x}}")]
    parts = [
        {"key": "{{x}}", "type": "file", "src": ["{{x}}.txt", "b"], "contentType": "{{x}}", "fileName": "{{x}}"},
        *fields,
    ]
    form = mapped(body={"mode": "formdata", "formdata": parts}).body
    assert form is not None
    first, second, third = form.formdata
    assert (first.key, first.src, first.content_type, first.file_name) == ("X", ["X.txt", "b"], "X", "X")
    assert (second.value, third.value) == ("X", "{{x}}")


def test_file_and_graphql() -> None:
    file = mapped(body={"mode": "file", "file": {"src": "{{x}}.bin"}}).body
    assert file is not None
    assert (file.file.src, file.file.content) == ("X.bin", None)
    graphql = mapped(body={"mode": "graphql", "graphql": {"query": "{{x}}", "variables": '{"a": "{{x}}"}'}}).body
    assert graphql is not None
    assert (graphql.graphql.query, graphql.graphql.operation_name, graphql.graphql.variables) == (
        "X",
        MISSING,
        '{"a": "X"}',
    )
