"""Grants: the ways to get a token (RFC 6749 §4 and §6)."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from importlib import import_module
from typing import Final

from runner.auth.context import AuthContext, Step
from runner.auth.oauth2.answer import token_of
from runner.auth.oauth2.endpoint import token_request
from runner.auth.oauth2.settings import OAuth2Settings
from runner.auth.oauth2.token import Token
from runner.auth.params import auth_error
from runner.core.suggest import did_you_mean
from runner.transport.exchange import Exchange

TokenFlow = Generator[Step, Exchange, Token]
"""Yields requests, is sent what came of them, and returns the token; raises RequestError when there is none."""


@dataclass(frozen=True, slots=True)
class TokenClient:
    """What a grant needs.

    Attributes:
        settings: the request's.
        context: the run's.
        user_agent: of the item's own request.
    """

    settings: OAuth2Settings
    context: AuthContext
    user_agent: str

    def ask(self, grant_type: str, *, url: str = "", is_refresh: bool = False, **fields: str) -> TokenFlow:
        """One request to the token endpoint, with the fields of a grant; empty ones are left out.

        Raises:
            RequestError: no token was granted.
        """
        settings = self.settings
        request = token_request(
            settings,
            grant_type,
            {"audience": settings.audience, "resource": settings.resource, **fields},
            url=url or settings.access_token_url,
            extra=settings.refresh_request_params if is_refresh else settings.token_request_params,
            user_agent=self.user_agent,
        )
        exchange = yield Step(request, "token", settings.token_paths, follow_redirects=False)
        token = token_of(exchange, settings, self.context.clock.now())
        self.context.secrets.add((token.access_token, token.refresh_token, token.id_token))
        return token

    def require(self, *names: str) -> None:
        """Check that settings are there.

        Raises:
            RequestError: naming all that are missing.
        """
        require(self.settings, *names)


def require(settings: OAuth2Settings, *names: str) -> None:
    """Check that settings are there.

    Raises:
        RequestError: of kind AUTH, naming all that are missing.
    """
    missing = [name for name in names if not getattr(settings, name)]
    if missing:
        raise auth_error(
            f"there is no token, and {_listed(missing)} to get one {'is' if len(missing) == 1 else 'are'} missing",
            f"Set {_listed(missing)} under oauth2: in the environment file, or fill in the request's OAuth 2.0 "
            "settings in the collection; or give its accessToken.",
        )


def client_credentials(client: TokenClient) -> TokenFlow:
    """The client acts for itself (RFC 6749 §4.4)."""
    client.require("access_token_url", "client_id", "client_secret")
    return (yield from client.ask("client_credentials", scope=client.settings.scope))


def password(client: TokenClient) -> TokenFlow:
    """The client has the user's password (RFC 6749 §4.3)."""
    client.require("access_token_url", "username", "password")
    settings = client.settings
    return (
        yield from client.ask("password", username=settings.username, password=settings.password, scope=settings.scope)
    )


def refresh_token(client: TokenClient) -> TokenFlow:
    """A refresh token was given by hand (RFC 6749 §6)."""
    if not client.settings.refresh_token_url:
        client.require("access_token_url")
    client.require("client_id", "refresh_token")
    return (yield from refresh(client, Token(access_token="", refresh_token=client.settings.refresh_token)))


def refresh(client: TokenClient, old: Token) -> TokenFlow:
    """A new token for an old one's refresh token, which stays good where the server sends no new one.

    No scope is sent: the token keeps the one that was granted, which may be less than what was asked for.
    """
    url = client.settings.refresh_token_url
    fresh = yield from client.ask("refresh_token", url=url, is_refresh=True, refresh_token=old.refresh_token)
    return fresh.renewing(old)


Grant = Callable[[TokenClient], TokenFlow]

GRANTS: Final = {
    "client_credentials": "runner.auth.oauth2.grants",
    "password": "runner.auth.oauth2.grants",
    "refresh_token": "runner.auth.oauth2.grants",
    "authorization_code": "runner.auth.oauth2.login",
    "agent_login": "runner.auth.oauth2.headless.agent_login",
}
"""grant_type → the module whose function of that name (a Grant) does it, imported when it is first needed."""

_WITHOUT: Final = {
    "implicit": "Its tokens end in a browser's address bar, which is why OAuth 2.0 gave it up (RFC 9700 §2.1.2). "
    "Use authorization_code, or client_credentials where nobody is to log in; or give the request an accessToken.",
}
"""Grants that there will not be → what to do instead."""


def grant_of(grant_type: str) -> Grant:
    """The grant of a name.

    Raises:
        RequestError: of kind AUTH: there is none.
    """
    if grant_type in GRANTS:
        grant: Grant = getattr(import_module(GRANTS[grant_type]), grant_type)
        return grant
    if grant_type in _WITHOUT:
        raise auth_error(f"the OAuth 2.0 grant {grant_type!r} is not supported", _WITHOUT[grant_type])
    hint = did_you_mean(grant_type, GRANTS) or f"Use {_listed(list(GRANTS), 'or')}."
    raise auth_error(f"the OAuth 2.0 grant {grant_type!r} is not known", hint)


def _listed(names: list[str], word: str = "and") -> str:
    return f" {word} ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
