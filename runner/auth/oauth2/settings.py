"""OAuth 2.0 settings of one request: Postman's own, completed by the environment's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from runner.auth.oauth2.setting_source import RequestParam, SettingSource

__all__ = ["OAuth2Settings", "RequestParam"]

Place = Literal["header", "body"]
Pkce = Literal["S256", "plain", ""]

_MARGIN: Final = 60.0

_TEXTS: Final = (
    "access_token_url",
    "refresh_token_url",
    "auth_url",
    "client_id",
    "client_secret",
    "redirect_uri",
    "scope",
    "state",
    "audience",
    "resource",
    "username",
    "password",
    "code_verifier",
    "access_token",
    "refresh_token",
    "token_type",
)

_GRANT_TYPES: Final = {"password_credentials": "password", "authorization_code_with_pkce": "authorization_code"}
"""Postman's name → RFC 6749's."""

_TOKEN_PLACES: Final[Mapping[str, Literal["header", "query"]]] = {
    "": "header",
    "header": "header",
    "query": "query",
    "queryParams": "query",
}

_CLIENT_AUTHENTICATIONS: Final[Mapping[str, Place]] = {"": "header", "header": "header", "body": "body"}

_PKCE: Final[Mapping[str, Pkce]] = {
    "": "S256",
    "true": "S256",
    "S256": "S256",
    "SHA-256": "S256",
    "plain": "plain",
    "false": "",
}
"""Postman's challengeAlgorithm, or our pkce → code_challenge_method (RFC 7636 §4.3), '' for no challenge."""

_LOGINS: Final[Mapping[str, str]] = {"": "", "form": "form", "browser": "browser"}


@dataclass(frozen=True, slots=True, kw_only=True)
class OAuth2Settings:
    """Everything that decides how a token is got and sent; '' stands for not set.

    Attributes:
        client_authentication: where the client's id and secret go (RFC 6749 §2.3.1).
        revoke_client_authentication: the same for the revocation endpoint.
        login: who logs in when grant_type authorization_code needs it: ``form``, ``browser``, or '' for a person.
        login_url: where grant_type agent_login sends user name and password.
        pkce: code_challenge_method, or '' to send no challenge (RFC 7636).
        header_prefix: before the token in the header; '' sends the bare token.
        expires_in: seconds, for servers that do not tell.
        expiry_margin: seconds before its end that a token counts as expired.
        extract: name of a field of the token response → JSONPath.
    """

    grant_type: str = ""
    access_token_url: str = ""
    refresh_token_url: str = ""
    revoke_url: str = ""
    auth_url: str = ""
    client_id: str = ""
    client_secret: str = field(default="", repr=False)
    client_authentication: Place = "header"
    revoke_client_authentication: Place = "header"
    redirect_uri: str = ""
    scope: str = ""
    state: str = ""
    audience: str = ""
    resource: str = ""
    login: str = ""
    login_url: str = ""
    username: str = ""
    password: str = field(default="", repr=False)
    code_verifier: str = field(default="", repr=False)
    pkce: Pkce = "S256"
    access_token: str = field(default="", repr=False)
    refresh_token: str = field(default="", repr=False)
    token_type: str = ""
    header_prefix: str = "Bearer"
    add_token_to: Literal["header", "query"] = "header"
    auth_request_params: tuple[RequestParam, ...] = field(default=(), repr=False)
    token_request_params: tuple[RequestParam, ...] = field(default=(), repr=False)
    refresh_request_params: tuple[RequestParam, ...] = field(default=(), repr=False)
    expires_in: float | None = None
    expiry_margin: float = _MARGIN
    extract: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, postman: Mapping[str, object], environment: Mapping[str, object]) -> OAuth2Settings:
        """Postman's parameters, where they are not empty, over the environment's.

        Args:
            postman: the ``oauth2`` block of a collection, under Postman's names.
            environment: the ``oauth2:`` block of an environment, under the same names in snake case.

        Raises:
            RequestError: of kind AUTH: a setting has the wrong type or a value that is not known.
        """
        source = SettingSource(postman, environment)
        margin = source.seconds("expiry_margin")
        authentication = source.choice("client_authentication", _CLIENT_AUTHENTICATIONS)
        revoking = {**_CLIENT_AUTHENTICATIONS, "": authentication}
        return cls(
            grant_type=_grant_type(source),
            client_authentication=authentication,
            revoke_client_authentication=source.environment_choice("revoke_client_authentication", revoking),
            add_token_to=source.choice("add_token_to", _TOKEN_PLACES),
            header_prefix=source.prefix(),
            pkce=_pkce(source),
            login=source.environment_choice("login", _LOGINS),
            login_url=source.environment_text("login_url"),
            revoke_url=source.environment_text("revoke_url"),
            auth_request_params=source.params("auth_request_params"),
            token_request_params=source.params("token_request_params"),
            refresh_request_params=source.params("refresh_request_params"),
            expires_in=source.seconds("expires_in"),
            expiry_margin=_MARGIN if margin is None else margin,
            extract=source.extract(),
            **{name: source.text(name) for name in _TEXTS},
        )

    @property
    def credentials(self) -> tuple[str, ...]:
        """What must never be shown."""
        params = (*self.auth_request_params, *self.token_request_params, *self.refresh_request_params)
        own = (self.client_secret, self.password, self.access_token, self.refresh_token, self.code_verifier)
        return (*own, *(param.value for param in params if _names_a_secret(param.key)))

    @property
    def token_paths(self) -> tuple[str, ...]:
        """Where in a token response secrets are, as far as the user told."""
        plain = ("expires_in", "token_type", "scope", "user_id")
        return tuple(path for name, path in self.extract.items() if name not in plain)


def _grant_type(source: SettingSource) -> str:
    named = source.text("grant_type")
    if named:
        return _GRANT_TYPES.get(named, named)
    return "refresh_token" if source.text("refresh_token") else "client_credentials"


def _pkce(source: SettingSource) -> Pkce:
    """Sent unless it is switched off, as a server without PKCE ignores it (RFC 7636 §5)."""
    if source.text("challenge_algorithm"):
        return source.choice("challenge_algorithm", _PKCE)
    pkce = source.environment_choice("pkce", _PKCE)
    return pkce or ("S256" if source.text("grant_type") == "authorization_code_with_pkce" else "")


def _names_a_secret(key: str) -> bool:
    return any(word in key.lower() for word in ("secret", "password", "token", "assertion"))
