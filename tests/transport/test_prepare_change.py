"""Changes that authentication makes to a prepared request."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runner.transport.prepare import Prepared
from runner.transport.prepare.change import (
    add_query_param,
    set_auth_header,
    set_body,
    set_query,
    set_query_param,
)

Make = Callable[..., Prepared]
H = "http://127.0.0.1:18213"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("/x?k=old&z=1", "/x?z=1&k=v%201"),
        ("/x", "/x?k=v%201"),
        ("/x?k&K=1&%6B=2&&", "/x?K=1&&&k=v%201"),
    ],
)
def test_a_parameter_is_put_at_the_end(make: Make, before: str, after: str) -> None:
    prepared = make(H + before)
    set_query_param(prepared, "k", "v 1")
    assert prepared.url == H + after


@pytest.mark.parametrize(
    ("before", "after"), [("/x", "/x?k=v"), ("/x?k=1", "/x?k=1&k=v"), ("/x?", "/x?k=v"), ("/?a&", "/?a&&k=v")]
)
def test_a_parameter_is_appended(make: Make, before: str, after: str) -> None:
    prepared = make(H + before)
    add_query_param(prepared, "k", "v")
    assert prepared.url == H + after


def test_the_query_is_replaced(make: Make) -> None:
    prepared = make(H + "/x?a=1")
    set_query(prepared, "b=%21")
    assert prepared.url == H + "/x?b=%21"
    set_query(prepared, "")
    assert prepared.url == H + "/x"


def test_the_body_is_replaced_with_its_length_and_type(make: Make) -> None:
    prepared = make(H, "POST", headers=(("Content-Type", "a/b"),), body={"mode": "raw", "raw": "x"})
    set_body(prepared, b"abc", "c/d")
    assert prepared.body == b"abc"
    assert prepared.headers.pairs()[0] == ("Content-Type", "c/d")
    assert prepared.headers.pairs()[-1] == ("Content-Length", "3")
    bare = make(H)
    set_body(bare, b"abc")
    assert bare.headers.pairs()[-1] == ("Content-Length", "3")
    assert "Content-Type" not in bare.headers


def test_an_auth_header_takes_the_place_behind_the_users_own(make: Make) -> None:
    prepared = make(H, headers=(("authorization", "pre"), ("X", "1")))
    set_auth_header(prepared, "Authorization", "Bearer t")
    assert prepared.headers.pairs()[:2] == [("X", "1"), ("Authorization", "Bearer t")]
