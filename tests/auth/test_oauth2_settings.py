from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runner.auth.oauth2.settings import OAuth2Settings, RequestParam
from runner.core.errors import RequestError

POSTMAN = [
    "grant_type",
    "authUrl",
    "accessTokenUrl",
    "clientId",
    "clientSecret",
    "scope",
    "state",
    "client_authentication",
    "redirect_uri",
    "tokenType",
    "headerPrefix",
    "addTokenTo",
    "refreshTokenUrl",
    "authRequestParams",
    "tokenRequestParams",
    "refreshRequestParams",
    "username",
    "password",
    "challengeAlgorithm",
    "code_verifier",
    "accessToken",
    "refreshToken",
    "audience",
    "resource",
]
ENVIRONMENT = [
    "grant_type",
    "auth_url",
    "access_token_url",
    "refresh_token_url",
    "client_id",
    "client_secret",
    "client_authentication",
    "redirect_uri",
    "scope",
    "state",
    "audience",
    "resource",
    "username",
    "password",
    "pkce",
    "access_token",
    "refresh_token",
    "expires_in",
    "header_prefix",
    "add_token_to",
    "auth_request_params",
    "token_request_params",
    "refresh_request_params",
    "expiry_margin",
    "extract",
]

odd = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.binary(max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["key", "value", "send_as", "enabled", "x"]) | st.integers(), inner, max_size=3
        )
    ),
    max_leaves=8,
)


@given(
    st.dictionaries(st.sampled_from(POSTMAN), odd, max_size=6),
    st.dictionaries(st.sampled_from(ENVIRONMENT), odd, max_size=6),
)
def test_odd_settings_raise_nothing_but_request_errors(
    postman: dict[str, object], environment: dict[str, object]
) -> None:
    with suppress(RequestError):
        OAuth2Settings.of(postman, environment)


def test_postmans_own_win_where_they_are_not_empty() -> None:
    settings = OAuth2Settings.of(
        {"accessTokenUrl": "https://own/", "clientId": "", "clientSecret": None, "scope": " ", "addTokenTo": "header"},
        {
            "access_token_url": "https://env/",
            "client_id": "env-id",
            "client_secret": "env-secret",
            "scope": "env-scope",
            "add_token_to": "query",
            "client_authentication": "body",
        },
    )
    assert settings.access_token_url == "https://own/"
    assert (settings.client_id, settings.client_secret, settings.scope) == ("env-id", "env-secret", "env-scope")
    assert settings.add_token_to == "header"
    assert settings.client_authentication == "body"


def test_names_of_grants_are_those_of_the_standard() -> None:
    assert OAuth2Settings.of({"grant_type": "password_credentials"}, {}).grant_type == "password"
    pkce = OAuth2Settings.of({"grant_type": "authorization_code_with_pkce"}, {})
    assert (pkce.grant_type, pkce.pkce) == ("authorization_code", True)
    assert OAuth2Settings.of({}, {}).grant_type == "client_credentials"
    assert OAuth2Settings.of({}, {"refresh_token": "r"}).grant_type == "refresh_token"


@pytest.mark.parametrize(
    ("postman", "environment", "prefix"),
    [
        ({}, {}, "Bearer"),
        ({}, {"header_prefix": "Token"}, "Token"),
        ({"headerPrefix": ""}, {"header_prefix": "Token"}, ""),
        ({"headerPrefix": None}, {"header_prefix": ""}, ""),
        ({"headerPrefix": " JWT "}, {}, "JWT"),
    ],
)
def test_an_empty_prefix_means_none(postman: dict[str, object], environment: dict[str, object], prefix: str) -> None:
    assert OAuth2Settings.of(postman, environment).header_prefix == prefix


def test_parameters_come_as_list_or_map() -> None:
    listed = [{"key": "a", "value": 1, "enabled": True, "send_as": "request_url"}, {"key": "", "value": "no key"}]
    assert OAuth2Settings.of({"tokenRequestParams": listed}, {}).token_request_params == (
        RequestParam("a", "1", "request_url"),
    )
    mapped = OAuth2Settings.of({"tokenRequestParams": []}, {"token_request_params": {"b": True}})
    assert mapped.token_request_params == (RequestParam("b", "true"),)


@pytest.mark.parametrize(
    ("postman", "environment", "said"),
    [
        ({"clientId": {"a": 1}}, {}, "oauth2 clientId is an object"),
        ({}, {"client_id": ["a"]}, "oauth2.client_id is a list"),
        ({"client_authentication": "boddy"}, {}, "client_authentication is 'boddy'"),
        ({"addTokenTo": "cookie"}, {}, "add_token_to is 'cookie'"),
        ({"tokenRequestParams": 5}, {}, "tokenRequestParams is not a list"),
        ({"tokenRequestParams": [5]}, {}, "holds '5'"),
        ({"tokenRequestParams": [{"key": "a", "send_as": "x"}]}, {}, "send_as of a"),
        ({}, {"expires_in": "long"}, "not a number of seconds"),
        ({}, {"expiry_margin": -1}, "not a number of seconds"),
        ({}, {"extract": 5}, "not a map"),
    ],
)
def test_a_wrong_setting_is_named(postman: dict[str, object], environment: dict[str, object], said: str) -> None:
    with pytest.raises(RequestError) as caught:
        OAuth2Settings.of(postman, environment)
    assert said in caught.value.problems[0].what
