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
    "login",
    "login_url",
    "revoke_url",
    "revoke_client_authentication",
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
    assert (pkce.grant_type, pkce.pkce) == ("authorization_code", "S256")
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
        ({"challengeAlgorithm": "S512"}, {}, "challenge_algorithm is 'S512'"),
        ({}, {"pkce": "s256"}, "pkce is 's256'"),
        ({}, {"login": "person"}, "login is 'person'"),
        ({}, {"revoke_client_authentication": "basic"}, "revoke_client_authentication is 'basic'"),
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


@pytest.mark.parametrize(
    ("postman", "environment", "pkce"),
    [
        ({}, {}, "S256"),
        ({"grant_type": "authorization_code"}, {}, "S256"),
        ({}, {"pkce": True}, "S256"),
        ({}, {"pkce": False}, ""),
        ({}, {"pkce": "plain"}, "plain"),
        ({"challengeAlgorithm": "plain"}, {"pkce": False}, "plain"),
        ({"challengeAlgorithm": "S256"}, {"pkce": "plain"}, "S256"),
        ({"grant_type": "authorization_code_with_pkce"}, {"pkce": False}, "S256"),
        ({"grant_type": "authorization_code_with_pkce"}, {"pkce": "plain"}, "plain"),
    ],
)
def test_pkce_is_on_unless_it_is_switched_off(
    postman: dict[str, object], environment: dict[str, object], pkce: str
) -> None:
    assert OAuth2Settings.of(postman, environment).pkce == pkce


def test_an_export_of_postman_is_understood_as_it_is() -> None:
    export = {
        "grant_type": "authorization_code_with_pkce",
        "authUrl": "https://idp/authorize",
        "accessTokenUrl": "https://idp/token",
        "refreshTokenUrl": "https://idp/refresh",
        "clientId": "c",
        "clientSecret": "s",
        "scope": "a b",
        "state": "st",
        "client_authentication": "body",
        "redirect_uri": "https://oauth.pstmn.io/v1/callback",
        "tokenType": "Bearer",
        "headerPrefix": "Token",
        "addTokenTo": "queryParams",
        "authRequestParams": [{"key": "audience", "value": "x", "enabled": True, "send_as": "request_url"}],
        "tokenRequestParams": [{"key": "t", "value": "1", "enabled": True, "send_as": "request_body"}],
        "refreshRequestParams": [{"key": "r", "value": "2", "enabled": True, "send_as": "request_header"}],
        "username": "u",
        "password": "p",
        "challengeAlgorithm": "plain",
        "code_verifier": "v",
    }
    settings = OAuth2Settings.of(export, {"client_secret": "unused", "revoke_url": "https://idp/revoke"})
    assert settings.grant_type == "authorization_code"
    assert settings.client_authentication == settings.revoke_client_authentication == "body"
    assert (settings.auth_url, settings.access_token_url) == ("https://idp/authorize", "https://idp/token")
    assert (settings.refresh_token_url, settings.revoke_url) == ("https://idp/refresh", "https://idp/revoke")
    assert (settings.client_id, settings.client_secret, settings.scope, settings.state) == ("c", "s", "a b", "st")
    assert (settings.username, settings.password, settings.pkce, settings.code_verifier) == ("u", "p", "plain", "v")
    assert (settings.header_prefix, settings.add_token_to, settings.token_type) == ("Token", "query", "Bearer")
    assert settings.auth_request_params == (RequestParam("audience", "x", "request_url"),)
    assert settings.token_request_params == (RequestParam("t", "1", "request_body"),)
    assert settings.refresh_request_params == (RequestParam("r", "2", "request_header"),)


def test_a_collection_does_not_choose_where_a_login_is_sent() -> None:
    settings = OAuth2Settings.of({"login_url": "https://evil/", "revoke_url": "https://evil/", "login": "form"}, {})
    assert (settings.login_url, settings.revoke_url, settings.login) == ("", "", "")
