from __future__ import annotations

from pathlib import Path

import pytest

from runner.auth.oauth2.needed import needed_settings
from runner.core.scopes import Lookup, Scopes
from runner.environment.load import load_environment
from runner.environment.model import Environment, Template, render

BUNDLED = Path(__file__).parents[2] / "environments"

DETAILS = {"LP_ACCOUNT_ID": "1", "LP_LAMBDA_UUID": "u", "LP_CLIENT_ID": "c", "LP_CLIENT_SECRET": "s"}
SENTINEL = "https://lo.sentinel.liveperson.net/sentinel/api/account/1"


def lookup_in(environment: Environment) -> Lookup:
    return Scopes(environment=environment.scope).get


def oauth2_of(**env: str) -> dict[str, object]:
    environment = load_environment("emea", bundled=BUNDLED, os_environ=env)
    lookup = lookup_in(environment)
    rendered = render(needed_settings(environment.oauth2, lookup), lookup)
    assert isinstance(rendered, dict)
    return rendered


def test_a_region_with_its_details_has_all_that_the_token_request_needs() -> None:
    oauth2 = oauth2_of(**DETAILS)
    assert oauth2["grant_type"] == "client_credentials"
    assert oauth2["access_token_url"] == f"{SENTINEL}/app/token?v=2.0"
    assert (oauth2["client_id"], oauth2["client_secret"]) == ("c", "s")
    assert not {"login_url", "username", "password"} & oauth2.keys()


@pytest.mark.parametrize(
    ("env", "grant_type"),
    [
        ({"LP_GRANT_TYPE": "authorization_code"}, "authorization_code"),
        ({"LP_REFRESH_TOKEN": "r"}, "refresh_token"),
        ({"LP_REFRESH_TOKEN": "r", "LP_GRANT_TYPE": "authorization_code"}, "authorization_code"),
    ],
)
def test_a_users_token_comes_from_another_address_than_an_applications(env: dict[str, str], grant_type: str) -> None:
    oauth2 = oauth2_of(**DETAILS, **env)
    assert (oauth2["grant_type"], oauth2["access_token_url"]) == (grant_type, f"{SENTINEL}/token?v=2.0")
    assert oauth2["auth_url"] == f"{SENTINEL}/authorize?v=1.0"
    assert oauth2["revoke_url"] == f"{SENTINEL}/token/revoke?v=1.0"
    assert oauth2["redirect_uri"] == "http://localhost:8765/callback"


@pytest.mark.parametrize(
    ("env", "missing"),
    [
        ({}, ["env.LP_CLIENT_ID", "env.LP_CLIENT_SECRET"]),
        ({"LP_ACCESS_TOKEN": "t"}, []),
        ({"LP_GRANT_TYPE": "agent_login"}, ["agentVep_domain", "env.LP_USERNAME", "env.LP_PASSWORD"]),
        ({"LP_GRANT_TYPE": "authorization_code"}, ["env.LP_CLIENT_ID", "env.LP_CLIENT_SECRET"]),
        (
            {"LP_GRANT_TYPE": "authorization_code", "LP_LOGIN": "form"},
            ["env.LP_CLIENT_ID", "env.LP_CLIENT_SECRET", "env.LP_USERNAME", "env.LP_PASSWORD"],
        ),
        ({"LP_REFRESH_TOKEN": "r", "LP_CLIENT_ID": "c"}, ["env.LP_CLIENT_SECRET"]),
    ],
)
def test_only_what_the_grant_uses_is_missed(env: dict[str, str], missing: list[str]) -> None:
    environment = load_environment("emea", bundled=BUNDLED, os_environ={"LP_ACCOUNT_ID": "1", **env})
    lookup = lookup_in(environment)
    needed = needed_settings(environment.oauth2, lookup)
    found = [name for value in needed.values() if isinstance(value, Template) for name in value.missing(lookup)]
    assert list(dict.fromkeys(found)) == missing


def test_what_has_a_value_stays_for_a_request_that_has_another_grant() -> None:
    oauth2 = oauth2_of(**DETAILS, LP_USERNAME="n", LP_PASSWORD="p")
    assert (oauth2["username"], oauth2["password"]) == ("n", "p")
