"""Grants against real servers: an OpenID Connect provider of others, and the emulator."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar
from urllib.parse import urlencode

import pytest

from runner.auth.context import AuthContext, Step
from runner.auth.flow import TokenCache, flow_for, register_secrets
from runner.auth.oauth2.authorization import AuthorizationRequest, begin, code_of, exchange_code
from runner.auth.oauth2.flow import key_of
from runner.auth.oauth2.grants import TokenClient, refresh
from runner.auth.oauth2.revocation import revoke
from runner.auth.oauth2.settings import OAuth2Settings
from runner.auth.oauth2.token import Token
from runner.collection.model import Auth, Body, Param, Request
from runner.core.clock import Clock
from runner.core.errors import RequestError
from runner.core.secrets import Secrets
from runner.emulator import Emulator, EmulatorConfig
from runner.transport.client import Client, ClientSettings, SendOptions
from runner.transport.exchange import Exchange
from runner.transport.prepare import FileAccess, Prepared, prepare

CALLBACK = "http://localhost:8765/callback"
Result = TypeVar("Result")


def request_for(
    url: str, method: str = "GET", fields: Mapping[str, str] | None = None, body: str | None = None
) -> Prepared:
    raw = urlencode(fields) if fields is not None else body
    kind = "application/x-www-form-urlencoded" if fields is not None else "application/json"
    headers = (Param(key="Content-Type", value=kind),) if raw else ()
    request = Request(method=method, headers=headers, body=Body(mode="raw", raw=raw) if raw else None)
    return prepare(request, url, behavior={}, files=FileAccess("."), user_agent="test/1")


@dataclass
class Wire:
    """Sends what flows yield."""

    ca: str | None = None
    oauth2: Mapping[str, object] = field(default_factory=dict)
    secrets: Secrets = field(default_factory=Secrets)
    tokens: TokenCache = field(default_factory=TokenCache)
    client: Client = field(init=False)

    def __post_init__(self) -> None:
        self.client = Client(ClientSettings(ca=self.ca))

    def send(self, request: Prepared, *, follow: bool = False) -> Exchange:
        return self.client.send(request, SendOptions(follow_redirects=follow))

    def drive(self, flow: Generator[Step, Exchange, Result]) -> tuple[Result, Exchange]:
        """What the flow returned, and its last exchange."""
        step = next(flow)
        while True:
            exchange = self.client.send(step.request, step.options(SendOptions()))
            register_secrets(step.purpose, exchange, self.secrets, step.token_paths)
            try:
                step = flow.send(exchange)
            except StopIteration as end:
                return end.value, exchange

    def context(self) -> AuthContext:
        return AuthContext(lambda: self.oauth2, self.tokens, self.secrets, Clock())

    def token_client(self, **more: object) -> TokenClient:
        return TokenClient(OAuth2Settings.of({}, {**self.oauth2, **more}), self.context(), "test/1")

    def call(self, request: Prepared, postman: Mapping[str, object] | None = None) -> int:
        """Status of a request that is authorised as the settings say."""
        _, exchange = self.drive(flow_for(Auth(type="oauth2", params=postman or {}), request, self.context()))
        assert exchange.answer is not None, exchange.problem
        return exchange.answer.status


def location(exchange: Exchange) -> str:
    assert exchange.answer is not None, exchange.problem
    assert exchange.answer.status == 302, exchange.answer.text()
    return exchange.answer.header("Location") or ""


# --- an OpenID Connect provider of others


@pytest.fixture(scope="module")
def provider() -> Iterator[str]:
    """Base URL; it takes any client with any secret."""
    with pytest.importorskip("oidc_provider_mock").run_server_in_thread() as server:
        yield f"http://localhost:{server.server_port}"


with_provider = pytest.mark.filterwarnings("ignore")
"""Its libraries warn of each other."""


@pytest.fixture
def wire() -> Iterator[Callable[..., Wire]]:
    wires: list[Wire] = []

    def make(**more: Any) -> Wire:
        wires.append(Wire(**more))
        return wires[-1]

    yield make
    for made in wires:
        made.client.close()


def provider_settings(base: str, **more: object) -> dict[str, object]:
    return {
        "grant_type": "authorization_code",
        "auth_url": f"{base}/oauth2/authorize",
        "access_token_url": f"{base}/oauth2/token",
        "client_id": "client-1",
        "client_secret": "provider-secret",
        "redirect_uri": CALLBACK,
        "scope": "openid email",
        **more,
    }


@with_provider
@pytest.mark.parametrize("place", ["header", "body"])
def test_a_code_of_an_openid_provider_becomes_a_token(provider: str, wire: Callable[..., Wire], place: str) -> None:
    own = wire(oauth2=provider_settings(provider, client_authentication=place))
    client = own.token_client()
    request = begin(client.settings)
    answer = own.send(request_for(request.url, "POST", {"sub": "alice@example.com"}))
    callback = location(answer)
    token, _ = own.drive(exchange_code(client, code_of(request, callback), request))
    assert token.user_id == "alice@example.com"
    assert token.scope == "openid email"
    assert token.expires_at is not None
    assert token.refresh_token
    fresh, _ = own.drive(refresh(own.token_client(client_authentication="header"), token))  # it takes no other
    assert fresh.access_token != token.access_token
    assert (fresh.user_id, fresh.refresh_token) == (token.user_id, token.refresh_token)
    assert own.call(request_for(f"{provider}/userinfo"), {"accessToken": fresh.access_token}) == 200


@with_provider
def test_a_code_is_good_once(provider: str, wire: Callable[..., Wire]) -> None:
    own = wire(oauth2=provider_settings(provider))
    client = own.token_client()
    request = begin(client.settings)
    code = code_of(request, location(own.send(request_for(request.url, "POST", {"sub": "bob"}))))
    own.drive(exchange_code(client, code, request))
    with pytest.raises(RequestError, match="invalid_grant") as caught:
        own.drive(exchange_code(client, code, request))
    assert "used up" in caught.value.problems[0].hint


@with_provider
def test_a_server_that_takes_no_client_without_secret_says_so(provider: str, wire: Callable[..., Wire]) -> None:
    own = wire(oauth2=provider_settings(provider, client_secret=""))
    client = own.token_client()
    request = begin(client.settings)
    code = code_of(request, location(own.send(request_for(request.url, "POST", {"sub": "dave"}))))
    with pytest.raises(RequestError, match="invalid_client") as caught:
        own.drive(exchange_code(client, code, request))
    assert "client_secret" in caught.value.problems[0].hint


@with_provider
def test_a_user_who_says_no_is_understood(provider: str, wire: Callable[..., Wire]) -> None:
    own = wire(oauth2=provider_settings(provider))
    request = begin(own.token_client().settings)
    callback = location(own.send(request_for(request.url, "POST", {"action": "deny"})))
    with pytest.raises(RequestError, match="access_denied"):
        code_of(request, callback)


@with_provider
def test_a_run_uses_and_renews_what_a_login_left(provider: str, wire: Callable[..., Wire]) -> None:
    own = wire(oauth2=provider_settings(provider))
    client = own.token_client(state="the-logins-own", code_verifier="v" * 43)
    request = begin(client.settings)
    callback = location(own.send(request_for(request.url, "POST", {"sub": "carol"})))
    token, _ = own.drive(exchange_code(client, code_of(request, callback), request))
    own.tokens.put(key_of(client.settings), token)
    assert own.call(request_for(f"{provider}/userinfo")) == 200
    own.tokens.put(key_of(client.settings), replace(token, usable_until=0))
    assert own.call(request_for(f"{provider}/userinfo")) == 200
    renewed = own.tokens.get(key_of(own.token_client().settings))
    assert renewed is not None
    assert renewed.access_token != token.access_token
    assert token.access_token not in own.secrets.clean(f"{token.access_token} {renewed.access_token}")


# --- the emulator


def emulator_settings(emulator: Emulator, **more: object) -> dict[str, object]:
    known = emulator.variables()
    base = f"https://{known['sentinel']}/sentinel/api/account/{known['account_id']}"
    return {
        "access_token_url": f"{base}/token?v=2.0",
        "auth_url": f"{base}/authorize?v=1.0",
        "revoke_url": f"{base}/token/revoke?v=1.0",
        **{name: known[name] for name in ("client_id", "client_secret", "redirect_uri")},
        **more,
    }


def invocation(emulator: Emulator) -> Prepared:
    known = emulator.variables()
    path = f"/api/account/{known['account_id']}/lambdas/{known['lambda_uuid']}/invoke?v=1"
    return request_for(f"https://{known['faasGW']}{path}", "POST", body='{"payload": {}}')


def consented(own: Wire, emulator: Emulator, request: AuthorizationRequest) -> str:
    """The code of a person's login."""
    known = emulator.variables()
    page = location(own.send(request_for(request.url)))
    fields = {"siteNumber": known["account_id"], "userName": known["username"], "sitePass": known["password"]}
    answer = own.send(request_for(f"https://{known['sentinel']}{page.partition('?')[0]}", "POST", fields))
    return code_of(request, location(answer))


def log_in(own: Wire, emulator: Emulator, **more: object) -> Token:
    """A person's login."""
    client = own.token_client(**more)
    request = begin(client.settings)
    token, _ = own.drive(exchange_code(client, consented(own, emulator, request), request))
    return token


@pytest.fixture
def emulated(wire: Callable[..., Wire]) -> Iterator[Callable[..., tuple[Wire, Emulator]]]:
    running: list[Emulator] = []

    def make(config: Mapping[str, object] | None = None, **more: object) -> tuple[Wire, Emulator]:
        emulator = Emulator(EmulatorConfig.from_mapping(config or {}))
        emulator.start()
        running.append(emulator)
        return wire(ca=emulator.ca_file, oauth2=emulator_settings(emulator, **more)), emulator

    yield make
    for emulator in running:
        emulator.stop()


Emulated = Callable[..., tuple[Wire, Emulator]]


@pytest.mark.parametrize("pkce", [True, "plain", False])
@pytest.mark.parametrize("place", ["header", "body"])
def test_a_login_at_liveperson_invokes_and_is_revoked(emulated: Emulated, pkce: object, place: str) -> None:
    own, emulator = emulated(
        grant_type="authorization_code", pkce=pkce, client_authentication=place, revoke_client_authentication="body"
    )
    token = log_in(own, emulator)
    assert token.user_id == emulator.config.user_id
    assert own.call(invocation(emulator), {"accessToken": token.access_token}) == 200
    own.drive(revoke(own.token_client(), token))
    assert own.call(invocation(emulator), {"accessToken": token.access_token}) == 401
    with pytest.raises(RequestError, match="invalid_grant"):
        own.drive(refresh(own.token_client(), token))


def test_a_stolen_code_is_of_no_use(emulated: Emulated) -> None:
    own, emulator = emulated(grant_type="authorization_code")
    client = own.token_client()
    request = begin(client.settings)
    code = consented(own, emulator, request)
    with pytest.raises(RequestError, match="code_verifier"):
        own.drive(exchange_code(client, code, replace(request, code_verifier="w" * 43)))


@pytest.mark.parametrize("rotation", ["rotate", "keep", "absent"])
def test_refresh_tokens_rotate_as_the_server_likes(emulated: Emulated, rotation: str) -> None:
    own, emulator = emulated({"refresh_rotation": rotation}, grant_type="authorization_code")
    client = own.token_client()
    token = log_in(own, emulator)
    second, _ = own.drive(refresh(client, token))
    third, _ = own.drive(refresh(client, second))
    assert (second.refresh_token != token.refresh_token) == (rotation == "rotate")
    assert own.call(invocation(emulator), {"accessToken": third.access_token}) == 200
    assert third.user_id == token.user_id


def test_a_login_without_pkce_where_the_server_refuses_it(emulated: Emulated) -> None:
    own, emulator = emulated({"pkce": "refuse"}, grant_type="authorization_code")
    request = begin(own.token_client().settings)
    callback = location(own.send(request_for(request.url)))
    with pytest.raises(RequestError, match="code_challenge is not supported") as caught:
        code_of(request, callback)
    assert "pkce: false" in caught.value.problems[0].hint
    assert log_in(own, emulator, pkce=False).access_token


@pytest.mark.parametrize("place", ["header", "body"])
@pytest.mark.parametrize("expires_in", ["number", "string", "absent"])
def test_an_application_gets_its_token(emulated: Emulated, place: str, expires_in: str) -> None:
    own, emulator = emulated({"expires_in": expires_in}, client_authentication=place)
    url = str(own.oauth2["access_token_url"]).replace("/token", "/app/token")
    own.oauth2 = {**own.oauth2, "access_token_url": url}
    assert own.call(invocation(emulator)) == 200
    assert own.call(invocation(emulator)) == 200
    (token,) = own.tokens._tokens.values()
    assert token.expires_at is not None
    assert sum(entry.path.endswith("/app/token") for entry in emulator.log) == 1


def test_a_refresh_token_given_by_hand(emulated: Emulated) -> None:
    own, emulator = emulated(grant_type="authorization_code")
    token = log_in(own, emulator)
    own.oauth2 = {**own.oauth2, "grant_type": "", "refresh_token": token.refresh_token}
    assert own.call(invocation(emulator)) == 200
    assert own.call(invocation(emulator)) == 200


def test_a_token_that_ended_early_is_renewed_by_its_refresh_token(emulated: Emulated) -> None:
    own, emulator = emulated(grant_type="authorization_code")
    token = log_in(own, emulator)
    own.tokens.put(key_of(own.token_client().settings), token)
    emulator.state.tokens.revoke(token.access_token)
    assert own.call(invocation(emulator)) == 200
    assert [entry.status for entry in emulator.log][-3:] == [401, 200, 200]


def test_a_password_is_no_grant_of_liveperson(emulated: Emulated) -> None:
    own, emulator = emulated(grant_type="password", username="u", password="pass-word-1")
    with pytest.raises(RequestError, match="unsupported_grant_type") as caught:
        own.call(invocation(emulator))
    assert "grant_type password" in caught.value.problems[0].hint
