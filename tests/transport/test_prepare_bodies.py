"""Bodies on the wire; what newman 6.2.2 was recorded to send unless it says otherwise."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runner.collection.model import FileSource, GraphQL, Param
from runner.core.errors import RequestError
from runner.transport.prepare import FileAccess, Prepared
from runner.transport.prepare.json_comments import strip_comments
from runner.transport.prepare.media_type import media_type
from runner.transport.prepare.text import js_json, js_text

Make = Callable[..., Prepared]
Form = Callable[..., dict[str, object]]
URL = "http://127.0.0.1:18213/x"
FORM_TYPE = "application/x-www-form-urlencoded"


@pytest.fixture
def uploads(tmp_path: Path) -> Path:
    (tmp_path / "up.txt").write_bytes(b"hello file\n")
    (tmp_path / "t.csv").write_bytes(b"a,b\n1,2\n")
    (tmp_path / "bin.dat").write_bytes(b"\x00\x01\x02")
    return tmp_path


def raw(text: object, language: str | None = None) -> dict[str, object]:
    return {"mode": "raw", "raw": text, "language": language}


def fields(*pairs: tuple[object, object]) -> dict[str, object]:
    return {"mode": "urlencoded", "urlencoded": tuple(Param(key=key, value=value) for key, value in pairs)}


def multipart(prepared: Prepared) -> str:
    """The body with its boundary, which is drawn anew each time, replaced by B."""
    boundary = prepared.headers["Content-Type"].partition("boundary=")[2]
    return prepared.body.decode("latin-1").replace(f"--{boundary}", "--B")


@pytest.mark.parametrize(
    ("language", "content_type"),
    [
        (None, "text/plain"), ("json", "application/json"), ("xml", "application/xml"), ("html", "text/html"),
        ("text", "text/plain"), ("javascript", "application/javascript"), ("foo", "text/plain"),
    ],
)  # fmt: skip
def test_the_language_of_raw_text_is_its_type(make: Make, language: str | None, content_type: str) -> None:
    prepared = make(URL, "POST", body=raw("x", language))
    assert prepared.headers["Content-Type"] == content_type
    assert prepared.body == b"x"


def test_a_users_content_type_wins_over_the_language(make: Make) -> None:
    headers = (("content-type", "application/vnd.x+json"),)
    prepared = make(URL, "POST", headers=headers, body=raw('{"a":1}', "json"))
    assert prepared.headers.pairs()[0] == ("content-type", "application/vnd.x+json")
    assert prepared.headers["Content-Type"] == "application/vnd.x+json"


@pytest.mark.parametrize(
    ("language", "headers"),
    [("json", ()), (None, (("content-type", "application/json"),)), (None, (("Content-Type", "application/a+json"),))],
)
def test_comments_in_json_are_removed(make: Make, language: str | None, headers: tuple[tuple[str, str], ...]) -> None:
    written = '{\n // c\n "a": 1, /* b */ "u":"http://x//y"\n}'
    prepared = make(URL, "POST", headers=headers, body=raw(written, language))
    assert prepared.body == b'{\n \n "a": 1,  "u":"http://x//y"\n}'


@pytest.mark.parametrize(("language", "content_type"), [("text", "application/json"), (None, "text/plain")])
def test_comments_in_other_text_stay(make: Make, language: str | None, content_type: str) -> None:
    headers = (("Content-Type", content_type),)
    assert make(URL, "POST", headers=headers, body=raw("a // b", language)).body == b"a // b"


def test_text_is_sent_as_utf8(make: Make) -> None:
    assert make(URL, "POST", body=raw("hé€😀")).body == b"h\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80"


def test_a_raw_object_is_sent_as_json(make: Make) -> None:
    assert make(URL, "POST", body=raw({"a": 1, "é": [1.0, None]})).body == '{"a":1,"é":[1,null]}'.encode()


@pytest.mark.parametrize(
    "body",
    [
        raw("", "json"),
        raw(None),
        {**raw("x"), "disabled": True},
        {"mode": "urlencoded", "urlencoded": (Param(key="d", value="no", disabled=True),)},
        {"mode": "file", "file": FileSource()},
        {"mode": "formdata"},
    ],
)
def test_an_empty_body_is_none(make: Make, body: dict[str, object]) -> None:
    prepared = make(URL, "POST", body=body)
    assert prepared.body == b""
    assert "Content-Type" not in prepared.headers
    assert prepared.headers["Content-Length"] == "0"


@pytest.mark.parametrize("method", ["GET", "COPY", "HEAD", "PURGE", "UNLOCK"])
def test_some_methods_drop_the_body_unless_told_otherwise(make: Make, method: str) -> None:
    dropped = make(URL, method, body=raw("x"))
    assert dropped.body == b""
    assert "Content-Type" not in dropped.headers
    kept = make(URL, method, body=raw("x"), behavior={"disableBodyPruning": True})
    assert kept.body == b"x"
    assert (kept.headers["Content-Type"], kept.headers["Content-Length"]) == ("text/plain", "1")


@pytest.mark.parametrize("method", ["DELETE", "OPTIONS", "FOO"])
def test_other_methods_send_it(make: Make, method: str) -> None:
    assert make(URL, method, body=raw("x")).body == b"x"


def test_fields_are_encoded_and_grouped(make: Make) -> None:
    prepared = make(
        URL,
        "POST",
        body=fields(
            ("a", "1 2"), ("b&c", "x=y&z+'()*!~ é"), ("a", "dup"), ("e", None), ("f", ""), ("pct", "%20"), ("n", 5.0)
        ),
    )
    assert prepared.body == b"a=1%202&a=dup&b%26c=x%3Dy%26z%2B%27%28%29%2A%21~%20%C3%A9&e=&f=&pct=%2520&n=5"
    assert prepared.headers.pairs()[-2:] == [("Content-Type", FORM_TYPE), ("Content-Length", str(len(prepared.body)))]


def test_a_forms_type_is_forced_in_the_place_of_a_wrong_one(make: Make) -> None:
    prepared = make(URL, "POST", headers=(("Content-Type", "text/plain"),), body=fields(("a", "1")))
    assert prepared.headers.pairs()[0] == ("Content-Type", FORM_TYPE)
    assert prepared.headers.pairs()[-1] == ("Content-Length", "3")


def test_a_right_type_with_a_charset_stays(make: Make) -> None:
    headers = (("content-type", f"{FORM_TYPE}; charset=utf-8"),)
    assert make(URL, "POST", headers=headers, body=fields(("a", "1"))).headers.pairs()[0] == headers[0]


def test_multipart_parts_as_recorded(make: Make, form: Form, uploads: Path) -> None:
    """newman sends the last part empty, as it follows one with several files, and leaves quotes in names bare."""
    body = form(
        {"key": "t", "value": "vé"},
        {"key": "ct", "value": '{"a":1}', "content_type": "application/json"},
        {"key": "n", "value": 5},
        {"key": "off", "value": "x", "disabled": True},
        {"key": "file", "type": "file", "src": "up.txt"},
        {"key": "csv", "type": "file", "src": "t.csv", "content_type": "text/x-foo"},
        {"key": "multi", "type": "file", "src": ["up.txt", "bin.dat"]},
        {"key": 'q"uo\nte', "value": "z"},
        {"key": "fn", "type": "file", "src": "up.txt", "file_name": "other.bin"},
    )
    prepared = make(URL, "POST", body=body)
    assert multipart(prepared) == (
        '--B\r\nContent-Disposition: form-data; name="t"\r\n\r\nvÃ©\r\n'
        '--B\r\nContent-Disposition: form-data; name="ct"\r\nContent-Type: application/json\r\n\r\n{"a":1}\r\n'
        '--B\r\nContent-Disposition: form-data; name="n"\r\n\r\n5\r\n'
        '--B\r\nContent-Disposition: form-data; name="file"; filename="up.txt"\r\n'
        "Content-Type: text/plain\r\n\r\nhello file\n\r\n"
        '--B\r\nContent-Disposition: form-data; name="csv"; filename="t.csv"\r\n'
        "Content-Type: text/x-foo\r\n\r\na,b\n1,2\n\r\n"
        '--B\r\nContent-Disposition: form-data; name="multi"; filename="up.txt"\r\n'
        "Content-Type: text/plain\r\n\r\nhello file\n\r\n"
        '--B\r\nContent-Disposition: form-data; name="multi"; filename="bin.dat"\r\n'
        "Content-Type: application/octet-stream\r\n\r\n\x00\x01\x02\r\n"
        '--B\r\nContent-Disposition: form-data; name="q%22uo%0Ate"\r\n\r\nz\r\n'
        '--B\r\nContent-Disposition: form-data; name="fn"; filename="other.bin"\r\n'
        "Content-Type: text/plain\r\n\r\nhello file\n\r\n"
        "--B--\r\n"
    )
    (_, content_type), (_, length) = prepared.headers.pairs()[-2:]
    assert re.fullmatch(r"multipart/form-data; boundary=-{26}\d{24}", content_type)
    assert length == str(len(prepared.body))


def test_a_file_part_without_a_file_is_empty_and_warned_of(make: Make, form: Form) -> None:
    prepared = make(URL, "POST", body=form({"key": "file", "type": "file", "src": None}))
    assert multipart(prepared) == (
        '--B\r\nContent-Disposition: form-data; name="file"; filename=""\r\n\r\n\r\n--B--\r\n'
    )
    assert prepared.warnings == ["no file was chosen for form field 'file'; sent empty"]


def test_a_file_part_may_be_in_the_collection(make: Make, form: Form) -> None:
    body = form({"key": "file", "type": "file", "value": "aGVsbG8=", "file_name": "h.txt"})
    assert multipart(make(URL, "POST", body=body)) == (
        '--B\r\nContent-Disposition: form-data; name="file"; filename="h.txt"\r\n'
        "Content-Type: text/plain\r\n\r\nhello\r\n--B--\r\n"
    )


def test_a_users_boundary_is_used(make: Make, form: Form) -> None:
    headers = (("Content-Type", "multipart/form-data; boundary=XYZ"),)
    prepared = make(URL, "POST", headers=headers, body=form({"key": "a", "value": "1"}))
    assert prepared.body == b'--XYZ\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--XYZ--\r\n'
    assert prepared.headers.pairs()[0] == headers[0]


def test_a_wrong_type_of_a_multipart_body_is_put_right_unless_told_otherwise(make: Make, form: Form) -> None:
    headers, body = (("content-type", "application/json"),), form({"key": "a", "value": "1"})
    name, value = make(URL, "POST", headers=headers, body=body).headers.pairs()[0]
    assert name == "content-type"
    assert value.startswith("multipart/form-data; boundary=---")
    behavior = {"disabledSystemHeaders": {"content-type": True}}
    assert make(URL, "POST", headers=headers, body=body, behavior=behavior).headers.pairs()[0] == headers[0]


def test_a_file_name_beyond_latin_1_is_given_twice(make: Make, form: Form, tmp_path: Path) -> None:
    (tmp_path / "日.txt").write_bytes(b"")
    body = make(URL, "POST", body=form({"key": "a", "type": "file", "src": "日.txt"})).body.decode()
    assert "filename=\"日.txt\"; filename*=UTF-8''%E6%97%A5.txt\r\n" in body


def test_a_part_cannot_smuggle_headers(make: Make, form: Form) -> None:
    with pytest.raises(RequestError, match="line break"):
        make(URL, "POST", body=form({"key": "a", "value": "1", "content_type": "a/b\r\nX: 1"}))


@pytest.mark.parametrize(
    ("name", "content_type"),
    [("t.csv", "text/csv"), ("bin.dat", "application/octet-stream"), ("up.txt", "text/plain")],
)
def test_a_file_as_body(make: Make, uploads: Path, name: str, content_type: str) -> None:
    prepared = make(URL, "POST", body={"mode": "file", "file": FileSource(src=name)})
    assert prepared.body == (uploads / name).read_bytes()
    assert prepared.headers.pairs()[-2:] == [
        ("Content-Length", str(len(prepared.body))),
        ("Content-Type", content_type),
    ]


def test_a_body_in_base64_has_no_type(make: Make) -> None:
    prepared = make(URL, "POST", body={"mode": "file", "file": FileSource(content="aGVsbG8=")})
    assert prepared.body == b"hello"
    assert "Content-Type" not in prepared.headers


def test_broken_base64_is_refused(make: Make) -> None:
    with pytest.raises(RequestError, match="not valid Base64"):
        make(URL, "POST", body={"mode": "file", "file": FileSource(content="aGVsb")})


def test_no_file_chosen_is_warned_of(make: Make) -> None:
    prepared = make(URL, "POST", body={"mode": "file", "file": FileSource(src="")})
    assert prepared.warnings == ["no file was chosen for the body; sent without a body"]


@pytest.mark.parametrize(
    ("graphql", "sent"),
    [
        (GraphQL(query="query Q { a }", variables='{"x": 5 }'), '{"query":"query Q { a }","variables":{"x": 5 }}'),
        (
            GraphQL(query="query Q { a }", operation_name="Q", variables=""),
            '{"query":"query Q { a }","operationName":"Q"}',
        ),
        (GraphQL(query="query Q { a }", variables={"x": 1}), '{"query":"query Q { a }","variables":{"x":1}}'),
        (GraphQL(), "{}"),
    ],
)
def test_graphql(make: Make, graphql: GraphQL, sent: str) -> None:
    prepared = make(URL, "POST", body={"mode": "graphql", "graphql": graphql})
    assert prepared.body == sent.encode()
    assert prepared.headers.pairs()[0] == ("Content-Type", "application/json")


def test_a_file_that_cannot_be_read_is_named(make: Make, form: Form) -> None:
    with pytest.raises(RequestError, match="the file 'nope.txt' cannot be read: No such file or directory"):
        make(URL, "POST", body=form({"key": "f", "type": "file", "src": "nope.txt"}))


def test_a_missing_file_may_be_left_out_as_newman_does(make: Make, form: Form, tmp_path: Path) -> None:
    lenient = FileAccess(tmp_path, missing="drop")
    body = form({"key": "t", "value": "v"}, {"key": "f", "type": "file", "src": "nope.txt"})
    prepared = make(URL, "POST", body=body, files=lenient)
    assert multipart(prepared) == '--B\r\nContent-Disposition: form-data; name="t"\r\n\r\nv\r\n--B--\r\n'
    assert "nope.txt" in prepared.warnings[0]
    assert make(URL, "POST", body={"mode": "file", "file": FileSource(src="nope")}, files=lenient).body == b""


@pytest.mark.parametrize("name", ["../secret.txt", "link", "{outside}", "sub/../../secret.txt"])
def test_files_outside_the_working_directory_are_refused(make: Make, tmp_path: Path, name: str) -> None:
    (tmp_path / "secret.txt").write_text("s")
    root = tmp_path / "work"
    (root / "sub").mkdir(parents=True)
    (root / "link").symlink_to(tmp_path / "secret.txt")
    name = name.format(outside=tmp_path / "secret.txt")
    body = {"mode": "file", "file": FileSource(src=name)}
    with pytest.raises(RequestError, match="outside the working directory"):
        make(URL, "POST", body=body, files=FileAccess(root))
    assert make(URL, "POST", body=body, files=FileAccess(root, allow_outside=True)).body == b"s"


@pytest.mark.parametrize("name", [".", "a\x00b", "/dev/zero"])
def test_what_is_no_regular_file_is_refused(make: Make, tmp_path: Path, name: str) -> None:
    with pytest.raises(RequestError):
        make(
            URL,
            "POST",
            body={"mode": "file", "file": FileSource(src=name)},
            files=FileAccess(tmp_path, allow_outside=True),
        )


@pytest.mark.parametrize(
    ("name", "expected"),
    [("a.JSON", "application/json"), ("a/b.js", "application/javascript"), ("noext", None), ("x.unheard", None)],
)
def test_media_types(name: str, expected: str | None) -> None:
    assert media_type(name) == expected


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(json_values, st.booleans())
def test_json_without_comments_is_left_alone(value: object, ascii_only: bool) -> None:
    text = json.dumps(value, ensure_ascii=ascii_only, indent=1)
    assert strip_comments(text) == text
    assert json.loads(strip_comments(f"/* a\n */{text}// b")) == value


@given(st.text(alphabet='"\\/*\r\n a', max_size=40))
def test_stripping_comments_ends_and_adds_nothing(text: str) -> None:
    assert len(strip_comments(text)) <= len(text)


@pytest.mark.parametrize(
    ("text", "stripped"),
    [('"a\\"//b"//c', '"a\\"//b"'), ("1 /* open", "1 "), ("1 // x\r\n2", "1 \n2"), ('"open // x', '"open // x')],
)
def test_comments_at_the_edges(text: str, stripped: str) -> None:
    assert strip_comments(text) == stripped


@pytest.mark.parametrize(
    ("value", "text"),
    [(None, "null"), (True, "true"), (1.0, "1"), (1.5, "1.5"), ([1, None, "a"], "1,,a"), ({"a": 1}, "[object Object]")],
)
def test_values_become_text_as_in_javascript(value: object, text: str) -> None:
    assert js_text(value) == text


def test_numbers_in_json_are_those_of_javascript() -> None:
    assert js_json([1.0, 1e21, float("nan"), -0.5]) == "[1,1e+21,null,-0.5]"
