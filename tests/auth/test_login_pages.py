from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runner.auth.oauth2.authorization import AuthorizationRequest
from runner.auth.oauth2.headless.login_html import parse_page
from runner.auth.oauth2.headless.login_page import Field, sort_fields
from runner.auth.oauth2.headless.login_places import check_place, is_callback, joined
from runner.auth.oauth2.headless.login_secrets import login_secrets
from runner.core.errors import RequestError
from runner.transport.exchange import Answer

TAGS = st.sampled_from(
    ["<form", "</form>", "<input ", 'type="password"', "type=hidden", ">", "<select name=a>", "<option value=", "<![x["]
    + [
        "<script>",
        "</script>",
        "<!--",
        "<meta http-equiv=refresh content='0;url=",
        "'",
        "<base href=http://[",
        "role=alert ",
    ]
)


@given(st.lists(TAGS | st.text(max_size=5), max_size=30).map("".join))
def test_any_page_can_be_read(html: str) -> None:
    page = parse_page(html, "https://idp/login")
    for form in page.forms:
        sort_fields(tuple(form.fields))
    answer = Answer(
        status=200, reason="", headers=(("Content-Type", "text/html"),), body=html.encode("utf-8", "replace")
    )
    assert all(isinstance(value, str) for value in login_secrets(answer))


@pytest.mark.parametrize(
    ("field", "role"),
    [
        (Field(name="pw", type="password"), "password"),
        (Field(name="credentials.passcode", type="password"), "password"),
        (Field(name="otp", type="password"), "code"),
        (Field(name="p", type="password", autocomplete="new-password"), "other"),
        (Field(name="x", autocomplete="one-time-code"), "code"),
        (Field(name="verificationCode"), "code"),
        (Field(name="country-code"), "other"),
        (Field(name="user_pin"), "code"),
        (Field(name="x", type="email"), "username"),
        (Field(name="x", autocomplete="section-a username"), "username"),
        (Field(id="proxy-username"), "username"),
        (Field(name="loginfmt"), "username"),
        (Field(name="accountName"), "username"),
        (Field(name="j_username"), "username"),
        (Field(id="siteNumber"), "account"),
        (Field(name="account"), "account"),
        (Field(name="accountId"), "account"),
        (Field(name="q", type="search"), "other"),
        (Field(name="username", type="hidden", is_shown=False), "other"),
    ],
)
def test_a_field_is_known_by_its_type_and_names(field: Field, role: str) -> None:
    assert field.role == role


def test_beside_a_password_the_field_without_a_meaning_is_the_user_name() -> None:
    field, password = Field(name="f1"), Field(name="f2", type="password")
    assert sort_fields((field, password)).username is field
    assert sort_fields((field, Field(name="f3"), password)).username is None
    assert sort_fields((field,)).username is None


@pytest.mark.parametrize(
    "url", ["https://idp", "http://localhost:1/", "http://127.0.0.9/", "http://[::1]:8/", "http://x.localhost"]
)
def test_secured_places(url: str) -> None:
    check_place(url)


@pytest.mark.parametrize(
    "url",
    ["http://idp/", "http://127.0.0.1.example.com/", "http://localhost.example.com", "https://", "x", "http://[::1"],
)
def test_other_places(url: str) -> None:
    with pytest.raises(RequestError):
        check_place(url)


@given(st.text(), st.text())
def test_any_reference_leads_somewhere_or_is_refused(base: str, reference: str) -> None:
    with suppress(RequestError):
        check_place(joined(base, reference))


@pytest.mark.parametrize(
    ("redirect_uri", "url", "arrived"),
    [
        ("http://localhost:8765/cb", "http://localhost:8765/cb?code=1", True),
        ("http://localhost:8765/cb", "http://LOCALHOST:8765/cb?code=1#_=_", True),
        ("https://app/cb", "https://app:443/cb?error=x", True),
        ("https://app", "https://app/?code=1", True),
        ("https://app/cb", "https://app/cb/more?code=1", False),
        ("https://app/cb", "http://app/cb?code=1", False),
        ("https://app/cb", "https://app.example/cb?code=1", False),
        ("https://app/cb", "https://idp/?next=https://app/cb?code=1", False),
        ("com.app:/cb", "com.app:/cb?code=1", True),
        ("", "https://any/cb?code=1&state=s", True),
        ("", "https://any/cb?code=1&state=t", False),
        ("", "https://any/cb?state=s", False),
        ("https://app/cb", "http://[::1", False),
    ],
)
def test_where_a_login_ends(redirect_uri: str, url: str, arrived: bool) -> None:
    assert is_callback(AuthorizationRequest("https://idp/", "s", "", redirect_uri), url) is arrived


def test_what_a_login_hands_out_is_secret() -> None:
    headers = (
        ("Set-Cookie", "sid=cookie-value-1; Path=/"),
        ("Location", "https://app/cb?code=the-code-1&state=x&lang=en-GB-long-1#access_token=token-12345"),
        ("Content-Type", "text/html"),
    )
    page = (
        "<input type=hidden name=authenticity_token value=hidden-1><form>"
        "<input type=hidden id=SAMLResponse name=x value=saml-1>"
        "<input type=hidden name=redirect value=https://app/></form>"
    )
    answer = Answer(status=200, reason="", headers=headers, body=page.encode())
    assert set(login_secrets(answer)) == {"cookie-value-1", "the-code-1", "token-12345", "hidden-1", "saml-1"}
