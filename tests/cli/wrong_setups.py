"""What people set up wrong, each as a change to a set-up that works, with what they must be told."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from runner.emulator import Emulator
from runner.emulator import functions as built_in
from runner.emulator.tokens import Grant

Environment = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class World:
    """What a wrong set-up may be made of."""

    emulator: Emulator
    other: Callable[..., Emulator]
    """Starts another LivePerson, such as that of another region."""
    echo: Any
    """A web server that says what it is told to."""
    setenv: Callable[[str, str], None]

    def user_grant(self) -> Grant:
        """A user's tokens that live and die together."""
        config = self.emulator.config
        return Grant(kind="user", client_id=config.client_id, user_id=config.user_id, scope=config.scope, family="f")

    def refresh_token(self, lifetime: float | None = None) -> str:
        return self.emulator.state.tokens.add_refresh(self.user_grant(), lifetime)

    def access_token(self, lifetime: float = 600) -> str:
        self.emulator.state.tokens.add_access(self.user_grant(), "a" * 64, lifetime)
        return "a" * 64


@dataclass(frozen=True, kw_only=True)
class Setup:
    """One row of the table.

    Attributes:
        switches: of the emulator.
        change: what is wrong in the environment or the world.
        invoke: whether it takes an invocation for ``doctor`` to see it.
        timeout: milliseconds of a whole request.
        step: of ``doctor``, that says it.
        status: which that step ends with.
        doctor: words of its line and of what to do.
        run: words that ``run`` prints.
        doctor_code, run_code: exit codes.
        as_for_run: a set-up that ``run`` cannot tell from this one, because the server does not.
    """

    name: str
    switches: Mapping[str, object] = field(default_factory=dict)
    change: Callable[[Environment, World], object] = lambda environment, world: None
    invoke: bool = False
    timeout: int = 20_000
    step: str
    status: str = "failed"
    doctor: tuple[str, ...]
    doctor_code: int = 1
    run: tuple[str, ...] = ()
    run_code: int = 4
    as_for_run: str = ""


def working(emulator: Emulator) -> Environment:
    """An environment in which everything is right."""
    values = emulator.variables()
    return {
        "name": "Mine",
        "extends": "liveperson",
        "variables": {
            "domain_api": values["domain_api"],
            "accountId": values["account_id"],
            "lambdaUUID": values["lambda_uuid"],
            "userId": values["user_id"],
        },
        "secrets": {name: values[name] for name in ("client_id", "client_secret", "username", "password")},
        "oauth2": {},
        "tls": {"ca": values["ca_file"]},
    }


def variables(**values: object) -> Callable[[Environment, World], object]:
    return lambda environment, world: environment["variables"].update(values)


def secrets(**values: object) -> Callable[[Environment, World], object]:
    return lambda environment, world: environment["secrets"].update(values)


def oauth2(**values: object) -> Callable[[Environment, World], object]:
    return lambda environment, world: environment["oauth2"].update(values)


def function(uuid: str) -> Callable[[Environment, World], object]:
    return variables(lambdaUUID=uuid)


def _pinned_to_another_region(environment: Environment, world: World) -> None:
    far = world.other(account_id="87654321", client_id=world.emulator.config.client_id).variables()
    environment["variables"] |= {"faasGW_domain": far["faasGW"], "sentinel_domain": far["sentinel"]}
    merged = Path(environment["tls"]["ca"]).with_name("both.pem")
    merged.write_text(Path(environment["tls"]["ca"]).read_text() + Path(far["ca_file"]).read_text())
    environment["tls"]["ca"] = str(merged)


def _refresh(prepare: Callable[[World], str]) -> Callable[[Environment, World], object]:
    def change(environment: Environment, world: World) -> None:
        environment["variables"]["grant_type"] = "refresh_token"
        environment["oauth2"]["refresh_token"] = prepare(world)

    return change


def _reused(world: World) -> str:
    token = world.refresh_token()
    world.emulator.state.tokens.refresh(token, world.emulator.config.client_id, consume=True)
    return token


def _revoked(world: World) -> str:
    token = world.refresh_token()
    world.emulator.state.tokens.revoke_user(world.emulator.config.user_id)
    return token


def _by_hand(lifetime: float) -> Callable[[Environment, World], object]:
    def change(environment: Environment, world: World) -> None:
        environment["oauth2"]["access_token"] = world.access_token(lifetime)

    return change


def _token_url_says(status: int, body: object, **headers: str) -> Callable[[Environment, World], object]:
    def change(environment: Environment, world: World) -> None:
        world.echo.says("/token", status, body, **headers)
        environment["oauth2"]["access_token_url"] = f"{world.echo.url}/token"

    return change


def _proxy(environment: Environment, world: World) -> None:
    world.echo.says(world.emulator.variables()["domain_api"], 403, b"no")
    world.setenv("HTTPS_PROXY", world.echo.url)


def _no_functions(environment: Environment, world: World) -> None:
    hosts = dict(world.emulator.state.hosts)
    del hosts["faasGW"]
    world.emulator.state.hosts = hosts


def _without_ca(environment: Environment, world: World) -> None:
    del environment["tls"]


def _logging_in(login: str | None = "form", **settings: object) -> Callable[[Environment, World], object]:
    """A program logs in as the user, at a callback whose port is free."""

    def change(environment: Environment, world: World) -> None:
        environment["variables"]["grant_type"] = "authorization_code"
        environment["oauth2"] |= {"login": login, "redirect_uri": CALLBACK, **settings}

    return change


def _port_in_use(environment: Environment, world: World) -> None:
    _logging_in(redirect_uri=f"{world.echo.url}/callback")(environment, world)


def _all(*changes: Callable[[Environment, World], object]) -> Callable[[Environment, World], object]:
    return lambda environment, world: [change(environment, world) for change in changes]


CALLBACK = "com.example.runner://callback"
"""Registered, and of no port, so that no two tests can be in each other's way."""
HTML = b"<!DOCTYPE html><title>Sign in</title><p>Who are you?</p>"
SETUPS = [
    Setup(
        name="wrong secret",
        change=secrets(client_secret="wrong-secret-0123456789"),
        step="client",
        doctor=("the client id is known, so the secret is wrong", "LP_CLIENT_SECRET"),
        run=("invalid_client: the application is unknown or its secret is wrong", "Check client_id and client_secret"),
    ),
    Setup(
        name="unknown client",
        change=secrets(client_id="99999999-0000-4000-8000-000000000000"),
        step="client",
        doctor=("the client id is not known", "LP_CLIENT_ID"),
        run=("invalid_client: the application is unknown or its secret is wrong", "Check client_id and client_secret"),
        as_for_run="wrong secret",
    ),
    Setup(
        name="wrong account id",
        change=variables(accountId="87654321"),
        step="domains",
        doctor=("does not know account 87654321", "log in to LivePerson"),
        run=("unknown account 87654321",),
        run_code=1,
    ),
    Setup(
        name="malformed account id",
        change=variables(accountId="1234 5678"),
        step="account",
        doctor=("'1234 5678' is no account id", "LP_ACCOUNT_ID"),
        run=("unknown account 1234 5678",),
        run_code=1,
    ),
    Setup(
        name="wrong region pinned",
        change=_pinned_to_another_region,
        step="domains",
        status="warning",
        doctor=("the environment names faasGW_domain", "the Domain API faasGW"),
        run=("invalid_client: unknown account 12345678",),
    ),
    Setup(
        name="wrong sentinel host",
        change=variables(sentinel_domain="no-such-host.invalid"),
        step="sentinel",
        status="error",
        doctor=("no-such-host.invalid", "ENOTFOUND"),
        doctor_code=4,
        run=("no-such-host.invalid",),
    ),
    Setup(
        name="gateway refuses connections",
        change=variables(faasGW_domain="127.0.0.1:1"),
        step="gateway",
        status="error",
        doctor=("127.0.0.1:1 cannot be reached", "ECONNREFUSED"),
        doctor_code=4,
        run=("ECONNREFUSED", "127.0.0.1:1"),
    ),
    Setup(
        name="CA not trusted",
        change=_without_ca,
        step="domains",
        status="error",
        doctor=("CA that this machine does not know", "tls.ca"),
        doctor_code=4,
        run=("CA that this machine does not know", "tls.ca"),
    ),
    Setup(
        name="expired refresh token",
        change=_refresh(lambda world: world.refresh_token(0)),
        step="client",
        doctor=("invalid_grant: the refresh token has expired",),
        run=("invalid_grant: the refresh token has expired",),
    ),
    Setup(
        name="reused refresh token",
        change=_refresh(_reused),
        step="client",
        doctor=("invalid_grant: the refresh token was used before",),
        run=("invalid_grant: the refresh token was used before",),
    ),
    Setup(
        name="revoked refresh token",
        change=_refresh(_revoked),
        step="client",
        doctor=("invalid_grant: the refresh token was revoked",),
        run=("invalid_grant: the refresh token was revoked",),
    ),
    Setup(
        name="no FaaS-Invocation permission",
        switches={"privileges": ["FaaS-Admin"]},
        change=_refresh(lambda world: world.refresh_token()),
        step="permission",
        doctor=("the user may not invoke functions", "FaaS-Invocation"),
        run=("the status is 403", "lacks the privilege FaaS-Invocation"),
        run_code=1,
    ),
    Setup(
        name="missing scope",
        switches={"scope": "openid"},
        step="permission",
        doctor=("the application lacks the scope faas.lambda.invoke (it has 'openid')", "account team"),
        run=("the status is 403", "lacks the scope faas.lambda.invoke"),
        run_code=1,
    ),
    Setup(
        name="wrong UUID",
        change=function("00000000-0000-4000-8000-0000000000ff"),
        invoke=True,
        step="invocation",
        doctor=("there is no such function",),
        run=("There is no 00000000-0000-4000-8000-0000000000ff deployed", "there is no such function"),
        run_code=1,
    ),
    Setup(
        name="wrong UUID, and a token that may list",
        change=_all(function("00000000-0000-4000-8000-0000000000fe"), _by_hand(600)),
        step="function",
        doctor=("none with this UUID", "LP_LAMBDA_UUID"),
        run=("There is no 00000000-0000-4000-8000-0000000000fe deployed",),
        run_code=1,
    ),
    Setup(
        name="malformed UUID",
        change=function("not-a-uuid"),
        step="uuid",
        doctor=("'not-a-uuid' is no UUID", "Functions UI"),
        run=("There is no not-a-uuid",),
        run_code=1,
    ),
    Setup(
        name="function not deployed",
        change=function(built_in.UNDEPLOYED),
        invoke=True,
        step="invocation",
        doctor=("the function is not deployed",),
        run=("notdeployed", "the function is not deployed"),
        run_code=1,
    ),
    Setup(
        name="function not deployed, and a token that may list",
        change=_all(function(built_in.UNDEPLOYED), _by_hand(600)),
        step="function",
        doctor=("undeployed is not deployed: its state is Draft", "Deploy it"),
        run=("notdeployed", "the function is not deployed"),
        as_for_run="function not deployed",
        run_code=1,
    ),
    Setup(
        name="function returns an error",
        change=function(built_in.FAILING),
        invoke=True,
        step="invocation",
        doctor=("901", "the function returned an error"),
        run=("901", "the function returned an error"),
        run_code=1,
    ),
    Setup(
        name="function crashes",
        change=function(built_in.CRASHING),
        invoke=True,
        step="invocation",
        doctor=("901", "the function's code crashed"),
        run=("the function's code crashed",),
        run_code=1,
    ),
    Setup(
        name="function runs out of time",
        change=function(built_in.TIMING_OUT),
        invoke=True,
        step="invocation",
        doctor=("901", "longer than its 30 s"),
        run=("longer than its 30 s",),
        run_code=1,
    ),
    Setup(
        name="function logs too much",
        change=function(built_in.LOG_LIMIT),
        invoke=True,
        step="invocation",
        doctor=("901", "logged more than is allowed"),
        run=("logged more than is allowed",),
        run_code=1,
    ),
    Setup(
        name="function answers HTML",
        change=function(built_in.HTML_PAGE),
        invoke=True,
        step="invocation",
        doctor=("the answer is not JSON",),
        run=("the answer is not JSON", "Maintenance"),
        run_code=1,
    ),
    Setup(
        name="function is too slow",
        switches={"slow_delay": 30},
        change=function(built_in.SLOW),
        invoke=True,
        timeout=1500,
        step="invocation",
        status="error",
        doctor=("did not end within", "--timeout-request"),
        doctor_code=4,
        run=("did not end within", "--timeout-request"),
    ),
    Setup(
        name="grant not allowed",
        switches={"grant_types": ["authorization_code"]},
        step="client",
        doctor=("unauthorized_client", "may not use grant_type client_credentials"),
        run=("unauthorized_client", "may not use grant_type client_credentials"),
    ),
    Setup(
        name="credentials refused in the header",
        switches={"basic_auth": "refuse"},
        step="client",
        doctor=("takes client id and secret in the body", "client_authentication: body"),
        run=("credentials belong in the body", "client_authentication: body"),
    ),
    Setup(
        name="credentials refused in the body",
        switches={"body_auth": "refuse"},
        change=oauth2(client_authentication="body"),
        step="client",
        doctor=("takes client id and secret in the header", "client_authentication: header"),
        run=("credentials belong in a Basic header", "client_authentication: header"),
    ),
    Setup(
        name="scope refused",
        change=oauth2(scope="faas.everything"),
        step="client",
        doctor=("invalid_scope", "Check scope"),
        run=("invalid_scope", "Check scope"),
    ),
    Setup(
        name="token endpoint answers HTML",
        change=_token_url_says(200, HTML, Content_Type="text/html"),
        step="client",
        doctor=("an HTML page, not with JSON", "access_token_url"),
        run=("an HTML page, not with JSON", "access_token_url"),
    ),
    Setup(
        name="token endpoint is not there",
        change=oauth2(
            access_token_url="https://{{ sentinel_domain }}/sentinel/api/account/{{ accountId }}/tokens?v=2.0"
        ),
        step="client",
        doctor=("refused with 404", "there is no /sentinel/api"),
        run=("refused with 404", "there is no /sentinel/api"),
    ),
    Setup(
        name="token endpoint wants another version",
        change=oauth2(
            access_token_url="https://{{ sentinel_domain }}/sentinel/api/account/{{ accountId }}/app/token?v=9"
        ),
        step="client",
        doctor=("the query needs v=1.0 or v=2.0",),
        run=("the query needs v=1.0 or v=2.0",),
    ),
    Setup(
        name="token endpoint in trouble",
        change=_token_url_says(503, {"message": "later"}),
        step="client",
        status="error",
        doctor=("refused with 503", "try again later"),
        doctor_code=4,
        run=("refused with 503", "try again later"),
    ),
    Setup(
        name="token endpoint limits the rate",
        change=_token_url_says(429, {}),
        step="client",
        status="error",
        doctor=("429", "how often tokens may be asked for"),
        doctor_code=4,
        run=("429", "how often tokens may be asked for"),
    ),
    Setup(
        name="token endpoint grants nothing",
        change=_token_url_says(200, {"token": "abcdefgh"}),
        step="client",
        doctor=("without a token at $.access_token", "oauth2.extract.access_token"),
        run=("without a token at $.access_token", "oauth2.extract.access_token"),
    ),
    Setup(
        name="token without a JSON content type",
        switches={"token_content_type": "text/plain"},
        step="client",
        status="warning",
        doctor=("text/plain, not JSON", "Node.js client"),
        doctor_code=0,
        run_code=0,
    ),
    Setup(
        name="opaque token of unknown lifetime",
        switches={"token_type": "opaque", "expires_in": "absent"},
        step="client",
        status="warning",
        doctor=("does not tell how long it lives", "oauth2.expires_in"),
        doctor_code=0,
        run_code=0,
    ),
    Setup(
        name="Domain API refuses the account",
        switches={"domain_unknown": "401"},
        change=variables(accountId="55555555"),
        step="domains",
        doctor=("does not know account 55555555 (401 Unauthorized)",),
        run=("401 Unauthorized", "unknown account 55555555"),
        run_code=1,
    ),
    Setup(
        name="Domain API answers HTML",
        switches={"domain_unknown": "html"},
        change=variables(accountId="44444444"),
        step="domains",
        status="error",
        doctor=("404 Not Found with an HTML page", "check host and account"),
        doctor_code=4,
        run=("404 Not Found", "the answer is not JSON", "<h1>Not Found</h1>"),
        run_code=1,
    ),
    Setup(
        name="Domain API in trouble",
        switches={"domain_unknown": "500"},
        change=variables(accountId="33333333"),
        step="domains",
        status="error",
        doctor=("answered 500", "try again later"),
        doctor_code=4,
        run=("500 Internal Server Error", "unknown account 33333333"),
        run_code=1,
    ),
    Setup(
        name="account without Functions",
        change=_no_functions,
        step="domains",
        doctor=("has no service 'faasGW'", "Functions is not enabled"),
        run=("unknown service faasGW",),
        run_code=1,
    ),
    Setup(
        name="gateway limits the rate",
        change=function(built_in.RATE_LIMITED),
        invoke=True,
        step="invocation",
        doctor=("the status is 429", "Too many requests"),
        run=("the status is 429", "Too many requests"),
        run_code=1,
    ),
    Setup(
        name="gateway in trouble",
        change=function(built_in.GENERAL),
        invoke=True,
        step="invocation",
        doctor=("the status is 500", "es.general"),
        run=("the status is 500", "es.general"),
        run_code=1,
    ),
    Setup(
        name="gateway cannot reach the function",
        change=function(built_in.UNAVAILABLE),
        invoke=True,
        step="invocation",
        doctor=("the status is 502", "es.unavailable"),
        run=("the status is 502", "es.unavailable"),
        run_code=1,
    ),
    Setup(
        name="gateway answers 401 with HTML",
        switches={"gateway_error_body": "html"},
        change=_by_hand(0),
        step="permission",
        doctor=("401 Unauthorized with an HTML page", "a proxy or a login page"),
        run=("the status is 401", "<h1>Error 401</h1>"),
        run_code=1,
    ),
    Setup(
        name="expired access token given by hand",
        change=_by_hand(0),
        step="permission",
        doctor=("does not take the token", "given by hand is expired"),
        run=("the status is 401", "The access token is missing, unknown or expired"),
        run_code=1,
    ),
    Setup(
        name="proxy refuses",
        change=_proxy,
        step="domains",
        status="error",
        doctor=("the proxy opened no tunnel",),
        doctor_code=4,
        run=("the proxy opened no tunnel",),
    ),
    Setup(
        name="nobody has logged in",
        change=_logging_in(login=None),
        switches={"redirect_uris": [CALLBACK]},
        step="client",
        doctor=("a person has to log in", "faas-runner login"),
        run=("a person has to log in", "faas-runner login"),
    ),
    Setup(
        name="callback not registered",
        switches={"redirect_uris": ["http://localhost:8765/other"]},
        change=_logging_in(),
        step="registration",
        doctor=(f"{CALLBACK} is not registered", "letter by letter"),
        run=("redirect_uri is not registered",),
    ),
    Setup(
        name="callback malformed",
        change=_logging_in(redirect_uri="localhost/callback#here"),
        step="callback",
        doctor=("'localhost/callback#here' is no absolute URL", "the same as is registered"),
        run=("redirect_uri is not registered",),
        as_for_run="callback not registered",
    ),
    Setup(
        name="port of the callback in use",
        change=_port_in_use,
        step="callback",
        doctor=("is in use", "register another port"),
        run=("redirect_uri is not registered",),
        as_for_run="callback not registered",
    ),
    Setup(
        name="logins not allowed to the application",
        switches={"redirect_uris": [CALLBACK], "grant_types": ["client_credentials"]},
        change=_logging_in(),
        step="registration",
        doctor=("a login would be refused with unauthorized_client",),
        run=("unauthorized_client: the application was not installed with authorization_code",),
    ),
    Setup(
        name="wrong password at the login page",
        switches={"redirect_uris": [CALLBACK]},
        change=_all(_logging_in(), secrets(password="wrong-password")),
        step="client",
        doctor=("Account, user name or password is wrong",),
        run=("Account, user name or password is wrong",),
    ),
    Setup(
        name="login page that needs JavaScript",
        switches={"redirect_uris": [CALLBACK], "login_page": "scripted"},
        change=_logging_in(),
        step="client",
        doctor=("login: browser",),
        run=("login: browser",),
    ),
    Setup(
        name="user id of another user",
        switches={"redirect_uris": [CALLBACK]},
        change=_all(_logging_in(), variables(userId="2718281828")),
        step="user",
        status="warning",
        doctor=("userId is 2718281828, but the token is of user 3141592653", "LP_USER_ID=3141592653"),
        doctor_code=0,
        run_code=0,
    ),
    Setup(
        name="wrong password at agentVep",
        change=_all(variables(grant_type="agent_login"), secrets(password="wrong-password")),
        step="client",
        doctor=("the login service", "oauth2.password"),
        run=("the login service", "oauth2.password"),
    ),
    Setup(
        name="user's bearer at Functions V2",
        switches={"gateway_version": 2},
        change=variables(grant_type="agent_login"),
        step="permission",
        doctor=("External applications need an OAuth 2.0 token", "does not take the token"),
        run=("External applications need an OAuth 2.0 token",),
        run_code=1,
    ),
    Setup(
        name="a value is missing",
        change=lambda environment, world: environment["secrets"].pop("client_secret"),
        step="values",
        doctor=("a value is missing", "LP_CLIENT_SECRET"),
        doctor_code=3,
        run=("client_secret has no value", "LP_CLIENT_SECRET"),
        run_code=3,
    ),
]


def written(environment: Environment) -> str:
    """JSON is YAML."""
    return json.dumps(environment)
