"""Where OAuth 2.0 settings are looked up, and how they are read: Postman's block, then the environment's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeVar

from runner.auth.params import auth_error, plain_text
from runner.core.suggest import did_you_mean
from runner.resolve.js_text import js_text

SendAs = Literal["request_body", "request_url", "request_header"]
Value = TypeVar("Value")

_POSTMAN_NAMES: Final = {
    "access_token": "accessToken",
    "refresh_token": "refreshToken",
    "access_token_url": "accessTokenUrl",
    "refresh_token_url": "refreshTokenUrl",
    "auth_url": "authUrl",
    "client_id": "clientId",
    "client_secret": "clientSecret",
    "token_type": "tokenType",
    "header_prefix": "headerPrefix",
    "add_token_to": "addTokenTo",
    "challenge_algorithm": "challengeAlgorithm",
    "auth_request_params": "authRequestParams",
    "token_request_params": "tokenRequestParams",
    "refresh_request_params": "refreshRequestParams",
}
"""Our name → Postman's, where they differ."""

_SEND_AS: Final[Mapping[str, SendAs]] = {
    "": "request_body",
    "request_body": "request_body",
    "request_url": "request_url",
    "request_header": "request_header",
}


@dataclass(frozen=True, slots=True)
class RequestParam:
    """A further parameter of a request to the authorization server."""

    key: str
    value: str
    send_as: SendAs = "request_body"


class SettingSource:
    """Looks a setting up in Postman's block and then in the environment's.

    Every method raises RequestError of kind AUTH for a value of the wrong type.
    """

    def __init__(self, postman: Mapping[str, object], environment: Mapping[str, object]) -> None:
        self._postman, self._environment = postman, environment

    def text(self, name: str) -> str:
        """The first that is not empty, without white space around it."""
        postman_name = _POSTMAN_NAMES.get(name, name)
        own = plain_text(self._postman.get(postman_name), f"oauth2 {postman_name}")
        return own.strip() or self.environment_text(name)

    def environment_text(self, name: str) -> str:
        """A setting that Postman does not have."""
        return plain_text(self._environment.get(name), f"oauth2.{name}").strip()

    def choice(self, name: str, choices: Mapping[str, Value]) -> Value:
        """What the word of a setting stands for."""
        return _chosen(self.text(name), name, choices)

    def environment_choice(self, name: str, choices: Mapping[str, Value]) -> Value:
        """The same for a setting that Postman does not have."""
        return _chosen(self.environment_text(name), name, choices)

    def prefix(self) -> str:
        """An empty prefix says that there is to be none, in contrast to every other empty setting."""
        for value in (self._postman.get("headerPrefix"), self._environment.get("header_prefix")):
            if value is not None:
                return plain_text(value, "oauth2.header_prefix").strip()
        return "Bearer"

    def seconds(self, name: str) -> float | None:
        """A span of time that Postman does not have."""
        text = self.environment_text(name)
        if not text:
            return None
        try:
            seconds = float(text)
        except ValueError:
            seconds = -1
        if not 0 <= seconds < 1e12:
            raise auth_error(f"oauth2.{name} is {text!r}, not a number of seconds")
        return seconds

    def params(self, name: str) -> tuple[RequestParam, ...]:
        """A list of parameters."""
        postman_name = _POSTMAN_NAMES[name]
        return tuple(_params(self._postman.get(postman_name), postman_name)) or tuple(
            _params(self._environment.get(name), name)
        )

    def extract(self) -> dict[str, str]:
        """Names of fields of a token response → JSONPaths."""
        paths = self._environment.get("extract") or {}
        if not isinstance(paths, Mapping):
            raise auth_error("oauth2.extract is not a map of names to JSONPaths")
        return {js_text(name): plain_text(path, f"oauth2.extract.{name}") for name, path in paths.items() if path}


def _chosen(text: str, name: str, choices: Mapping[str, Value]) -> Value:
    if text not in choices:
        hint = did_you_mean(text, [choice for choice in choices if choice])
        raise auth_error(f"oauth2.{name} is {text!r}, which is not known", hint)
    return choices[text]


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
