"""OAuth 2.0 settings of one request: Postman's own, completed by the environment's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, TypeVar

from runner.auth.params import auth_error, plain_text
from runner.core.suggest import did_you_mean
from runner.resolve.js_text import js_text

SendAs = Literal["request_body", "request_url", "request_header"]
Value = TypeVar("Value")

_MARGIN: Final = 60.0
_POSTMAN_NAMES: Final = {
    "access_token": "accessToken",
    "refresh_token": "refreshToken",
    "access_token_url": "accessTokenUrl",
    "refresh_token_url": "refreshTokenUrl",
    "auth_url": "authUrl",
    "client_id": "clientId",
    "client_secret": "clientSecret",
    "token_type": "tokenType",
    "challenge_algorithm": "challengeAlgorithm",
}
"""Our name → Postman's, where they differ."""

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
    "challenge_algorithm",
    "code_verifier",
    "access_token",
    "refresh_token",
    "token_type",
)

_GRANT_TYPES: Final = {"password_credentials": "password", "authorization_code_with_pkce": "authorization_code"}
"""Postman's name → RFC 6749's."""

_SEND_AS: Final[Mapping[str, SendAs]] = {
    "": "request_body",
    "request_body": "request_body",
    "request_url": "request_url",
    "request_header": "request_header",
}

_PLACES: Final[Mapping[str, Literal["header", "query"]]] = {
    "": "header",
    "header": "header",
    "query": "query",
    "queryParams": "query",
}

_CLIENT_AUTHENTICATIONS: Final[Mapping[str, Literal["header", "body"]]] = {
    "": "header",
    "header": "header",
    "body": "body",
}


@dataclass(frozen=True, slots=True)
class RequestParam:
    """A further parameter of a request to the authorization server."""

    key: str
    value: str
    send_as: SendAs = "request_body"


@dataclass(frozen=True, slots=True, kw_only=True)
class OAuth2Settings:
    """Everything that decides how a token is got and sent; '' stands for not set.

    Attributes:
        client_authentication: where the client's id and secret go (RFC 6749 §2.3.1).
        header_prefix: before the token in the header; '' sends the bare token.
        expires_in: seconds, for servers that do not tell.
        expiry_margin: seconds before its end that a token counts as expired.
        extract: name of a field of the token response → JSONPath.
    """

    grant_type: str = ""
    access_token_url: str = ""
    refresh_token_url: str = ""
    auth_url: str = ""
    client_id: str = ""
    client_secret: str = field(default="", repr=False)
    client_authentication: Literal["header", "body"] = "header"
    redirect_uri: str = ""
    scope: str = ""
    state: str = ""
    audience: str = ""
    resource: str = ""
    username: str = ""
    password: str = field(default="", repr=False)
    challenge_algorithm: str = ""
    code_verifier: str = field(default="", repr=False)
    pkce: bool = False
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
        source = _Source(postman, environment)
        texts = {name: source.text(name) for name in _TEXTS}
        margin = source.seconds("expiry_margin")
        return cls(
            grant_type=_grant_type(postman, source),
            client_authentication=source.choice("client_authentication", _CLIENT_AUTHENTICATIONS),
            add_token_to=source.choice("add_token_to", _PLACES, "addTokenTo"),
            header_prefix=source.prefix(),
            pkce=environment.get("pkce") is True or postman.get("grant_type") == "authorization_code_with_pkce",
            auth_request_params=source.params("auth_request_params", "authRequestParams"),
            token_request_params=source.params("token_request_params", "tokenRequestParams"),
            refresh_request_params=source.params("refresh_request_params", "refreshRequestParams"),
            expires_in=source.seconds("expires_in"),
            expiry_margin=_MARGIN if margin is None else margin,
            extract=source.extract(),
            **texts,
        )

    @property
    def credentials(self) -> tuple[str, ...]:
        """What must never be shown."""
        params = (*self.token_request_params, *self.refresh_request_params)
        own = (self.client_secret, self.password, self.access_token, self.refresh_token, self.code_verifier)
        return (*own, *(param.value for param in params if _names_a_secret(param.key)))

    @property
    def token_paths(self) -> tuple[str, ...]:
        """Where in a token response secrets are, as far as the user told."""
        return tuple(path for name, path in self.extract.items() if name not in ("expires_in", "token_type"))


class _Source:
    """Looks a setting up in Postman's block and then in the environment's."""

    def __init__(self, postman: Mapping[str, object], environment: Mapping[str, object]) -> None:
        self._postman, self._environment = postman, environment

    def text(self, name: str, postman_name: str = "") -> str:
        postman_name = postman_name or _POSTMAN_NAMES.get(name, name)
        own = plain_text(self._postman.get(postman_name), f"oauth2 {postman_name}")
        return own.strip() or plain_text(self._environment.get(name), f"oauth2.{name}").strip()

    def choice(self, name: str, choices: Mapping[str, Value], postman_name: str = "") -> Value:
        text = self.text(name, postman_name)
        if text not in choices:
            hint = did_you_mean(text, [choice for choice in choices if choice])
            raise auth_error(f"oauth2.{name} is {text!r}, which is not known", hint)
        return choices[text]

    def prefix(self) -> str:
        """An empty prefix says that there is to be none, in contrast to every other empty setting."""
        for value in (self._postman.get("headerPrefix"), self._environment.get("header_prefix")):
            if value is not None:
                return plain_text(value, "oauth2.header_prefix").strip()
        return "Bearer"

    def seconds(self, name: str) -> float | None:
        text = plain_text(self._environment.get(name), f"oauth2.{name}").strip()
        if not text:
            return None
        try:
            seconds = float(text)
        except ValueError:
            seconds = -1
        if not 0 <= seconds < 1e12:
            raise auth_error(f"oauth2.{name} is {text!r}, not a number of seconds")
        return seconds

    def params(self, name: str, postman_name: str) -> tuple[RequestParam, ...]:
        return tuple(_params(self._postman.get(postman_name), postman_name)) or tuple(
            _params(self._environment.get(name), name)
        )

    def extract(self) -> dict[str, str]:
        paths = self._environment.get("extract") or {}
        if not isinstance(paths, Mapping):
            raise auth_error("oauth2.extract is not a map of names to JSONPaths")
        return {js_text(name): plain_text(path, f"oauth2.extract.{name}") for name, path in paths.items() if path}


def _grant_type(postman: Mapping[str, object], source: _Source) -> str:
    named = source.text("grant_type")
    if named:
        return _GRANT_TYPES.get(named, named)
    return "refresh_token" if source.text("refresh_token") else "client_credentials"


def _params(value: object, name: str) -> Iterator[RequestParam]:
    """Postman's list of objects, or a plain map of names to values."""
    entries: Iterable[object] = ()
    if isinstance(value, Mapping):
        entries = [{"key": key, "value": item} for key, item in value.items()]
    elif isinstance(value, (list, tuple)):
        entries = value
    elif value not in (None, ""):
        raise auth_error(f"oauth2 {name} is not a list of parameters", 'Write [{"key": …, "value": …}].')
    for entry in entries:
        param = _param(entry, name)
        if param is not None:
            yield param


def _param(entry: object, name: str) -> RequestParam | None:
    if not isinstance(entry, Mapping):
        raise auth_error(f"oauth2 {name} holds {js_text(entry)!r}, not a parameter", 'Write {"key": …, "value": …}.')
    key = plain_text(entry.get("key"), f"a key of oauth2 {name}")
    if not key or entry.get("enabled") is False or entry.get("disabled") is True:
        return None
    send_as = plain_text(entry.get("send_as"), f"send_as of {key} in oauth2 {name}")
    if send_as not in _SEND_AS:
        hint = did_you_mean(send_as, [choice for choice in _SEND_AS if choice])
        raise auth_error(f"send_as of {key} in oauth2 {name} is {send_as!r}, which is not known", hint)
    return RequestParam(key, plain_text(entry.get("value"), f"{key} in oauth2 {name}"), _SEND_AS[send_as])


def _names_a_secret(key: str) -> bool:
    return any(word in key.lower() for word in ("secret", "password", "token", "assertion"))
