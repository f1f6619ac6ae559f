"""The header list on the wire; what newman 6.2.2 was recorded to send unless it says otherwise."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from requests.auth import HTTPBasicAuth

from runner.core.errors import RequestError
from runner.core.problem import Kind
from runner.transport.headers import HeaderList, Slot
from runner.transport.prepare import Prepared

Make = Callable[..., Prepared]
URL = "http://127.0.0.1:18213/x"
DEFAULTS = [
    ("User-Agent", "faas-runner/test"),
    ("Accept", "*/*"),
    ("Cache-Control", "no-cache"),
    ("Postman-Token", "T"),
    ("Host", "127.0.0.1:18213"),
    ("Accept-Encoding", "gzip, deflate, br"),
    ("Connection", "keep-alive"),
]
RAW = {"mode": "raw", "raw": "x"}


@pytest.mark.parametrize("method", ["GET", "HEAD", "DELETE", "OPTIONS"])
def test_a_request_without_body_has_the_seven_defaults(make: Make, method: str) -> None:
    assert make(URL, method).headers.pairs() == DEFAULTS


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "FooBar", "post"])
def test_other_methods_declare_an_empty_body(make: Make, method: str) -> None:
    prepared = make(URL, method)
    assert prepared.method == method.upper()
    assert prepared.headers.pairs() == [*DEFAULTS, ("Content-Length", "0")]


def test_no_method_is_get(make: Make) -> None:
    assert make(URL, "").method == "GET"


def test_user_headers_come_first_grouped_by_spelling(make: Make) -> None:
    """newman loses all but the last of the spellings; they are kept."""
    written = (
        ("X-Dup", "a"), ("x-lower", "1"), ("X-Dup", "b"), ("x-dup", "c"), ("X-Empty", ""), ("", "nokey"),
        ("X-Null", None), ("X-T", "  pad  "), ("X-N", 5), ("X-B", True), ("X-F", 1.0), (None, "nokey"),
    )  # fmt: skip
    assert make(URL, headers=written).headers.pairs() == [
        ("X-Dup", "a"), ("X-Dup", "b"), ("x-lower", "1"), ("x-dup", "c"), ("X-Empty", ""), ("X-Null", "null"),
        ("X-T", "  pad  "), ("X-N", "5"), ("X-B", "true"), ("X-F", "1"), *DEFAULTS,
    ]  # fmt: skip


def test_a_users_header_of_any_case_replaces_the_default_in_its_place(make: Make) -> None:
    written = (
        ("user-agent", "me"), ("accept", "a/b"), ("cache-control", "max-age=1"), ("postman-token", "tok"),
        ("host", "h.example"), ("accept-encoding", "identity"), ("connection", "close"),
    )  # fmt: skip
    assert make(URL, headers=written).headers.pairs() == list(written)


def test_an_empty_user_agent_is_sent_empty(make: Make) -> None:
    assert make(URL, headers=(("User-Agent", ""),)).headers.pairs() == [("User-Agent", ""), *DEFAULTS[1:]]


def test_system_headers_can_be_switched_off_but_not_the_framing_of_a_body(make: Make) -> None:
    """newman also leaves out Content-Length, and the server reads the body as the next request."""
    names = "user-agent accept cache-control postman-token accept-encoding connection content-length content-type"
    behavior = {"disabledSystemHeaders": dict.fromkeys(names.split(), True)}
    prepared = make(URL, "POST", body=RAW, behavior=behavior)
    assert prepared.headers.pairs() == [("Host", "127.0.0.1:18213"), ("Content-Length", "1")]
    assert "Content-Length" not in make(URL, "POST", behavior=behavior).headers


def test_the_host_header_can_be_switched_off(make: Make) -> None:
    behavior = {"disabledSystemHeaders": {"host": True, "accept": False}}
    assert make(URL, behavior=behavior).headers.pairs() == [pair for pair in DEFAULTS if pair[0] != "Host"]


def test_a_users_header_survives_being_switched_off(make: Make) -> None:
    behavior = {"disabledSystemHeaders": {"user-agent": True}}
    assert make(URL, headers=(("User-Agent", "me"),), behavior=behavior).headers["user-agent"] == "me"


def test_a_derived_content_type_stands_between_user_and_defaults(make: Make) -> None:
    pairs = make(URL, "POST", headers=(("X-A", "1"),), body=RAW).headers.pairs()
    assert pairs == [("X-A", "1"), ("Content-Type", "text/plain"), *DEFAULTS, ("Content-Length", "1")]


def test_a_users_content_length_is_kept_with_a_warning_where_it_is_wrong(make: Make) -> None:
    body = {"mode": "raw", "raw": "abc"}
    right = make(URL, "POST", headers=(("Content-Length", "3"),), body=body)
    assert right.headers.pairs() == [("Content-Length", "3"), ("Content-Type", "text/plain"), *DEFAULTS]
    assert right.warnings == []
    wrong = make(URL, "POST", headers=(("content-length", "9"),), body=body)
    assert wrong.warnings == ["the Content-Length header says '9' while the body has 3 bytes"]


def test_credentials_of_the_url_become_a_basic_header_at_the_end(make: Make) -> None:
    prepared = make("http://us%40er:p%3Aw@127.0.0.1:18213/x")
    assert prepared.headers.pairs() == [*DEFAULTS, ("Authorization", "Basic dXNAZXI6cDp3")]
    assert prepared.url == URL


def test_an_authorization_header_wins_over_credentials_of_the_url(make: Make) -> None:
    prepared = make("http://u:p@127.0.0.1:18213/x", headers=(("authorization", "mine"),))
    assert prepared.headers.pairs() == [("authorization", "mine"), *DEFAULTS]


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("a b", "1", "'a b' is not a valid HTTP token"),
        ("X-Sp ", "1", "'X-Sp ' is not a valid HTTP token"),
        ("X:", "1", "is not a valid HTTP token"),
        ("X", "a\nb", "invalid character in header content"),
        ("X", "a\r\nEvil: 1", "invalid character in header content"),
        ("X", "€", "invalid character in header content"),
        ("X", "\x00", "invalid character in header content"),
    ],
)
def test_what_is_no_header_is_refused(make: Make, name: str, value: str, words: str) -> None:
    with pytest.raises(RequestError) as caught:
        make(URL, headers=((name, value),))
    assert words in str(caught.value)
    assert caught.value.problems[0].kind is Kind.REQUEST


def test_latin_1_is_a_header(make: Make) -> None:
    assert make(URL, headers=(("X-U", "hé"),)).headers["X-U"] == "hé"


@pytest.mark.parametrize("method", ["G T", "GET ", "GÉT", "{{METH}}"])
def test_what_is_no_method_is_refused(make: Make, method: str) -> None:
    with pytest.raises(RequestError, match="is not a valid HTTP token"):
        make(URL, method)


def test_requests_auth_classes_work_on_it(make: Make) -> None:
    prepared = HTTPBasicAuth("f", "p")(make(URL, headers=(("X-A", "1"),)))
    assert prepared.headers.pairs() == [("X-A", "1"), ("Authorization", "Basic Zjpw"), *DEFAULTS]


def test_a_copy_is_independent(make: Make) -> None:
    first = make(URL, "POST", body=RAW)
    twin = first.copy()
    twin.headers["X"] = "1"
    twin.warnings.append("w")
    assert "X" not in first.headers
    assert first.warnings == []
    assert (twin.method, twin.url, twin.body) == (first.method, first.url, first.body)


def test_the_list_behaves_as_a_mapping_without_case() -> None:
    headers = HeaderList([("A", "1"), ("b", "2"), ("a", "3")])
    assert headers["a"] == "1, 3"
    assert list(headers) == ["A", "b", "a"]
    assert len(headers) == 2
    headers["a"] = "4"
    assert headers.pairs() == [("a", "4"), ("b", "2")]
    headers.put("B", "5", Slot.AUTH)
    headers.add("C", "6", Slot.DEFAULT)
    assert headers.pairs() == [("a", "4"), ("B", "5"), ("C", "6")]
    del headers["A"]
    with pytest.raises(KeyError):
        del headers["A"]
    with pytest.raises(KeyError):
        headers["A"]
