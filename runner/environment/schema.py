"""Which keys our environment files have, and what may stand under each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from runner.core.errors import InputError
from runner.core.suggest import did_you_mean
from runner.environment.yaml_value import Value

Rule = Callable[[Value], "str | None"]
"""Says what should stand there, or None when the value is right."""


def is_template(content: object) -> bool:
    """Whether a scalar is written in Jinja."""
    return isinstance(content, str) and any(mark in content for mark in ("{{", "{%", "{#"))


def _text(value: Value) -> str | None:
    return None if isinstance(value.content, (str, type(None))) else "text (in quotes)"


def _filled_text(value: Value) -> str | None:
    return None if value.content and isinstance(value.content, str) else "text"


def _scalar(value: Value) -> str | None:
    return "one value" if isinstance(value.content, (dict, list)) else None


def _flag(value: Value) -> str | None:
    right = value.content is None or isinstance(value.content, bool) or is_template(value.content)
    return None if right else "true or false"


def _pkce(value: Value) -> str | None:
    return None if value.content in ("S256", "plain") or _flag(value) is None else "true, false, S256 or plain"


def _seconds(value: Value) -> str | None:
    content = value.content
    right = content is None or is_template(content) or (type(content) in (int, float) and content >= 0)  # type: ignore[operator]
    return None if right else "a number of seconds"


def _one_of(*words: str) -> Rule:
    def rule(value: Value) -> str | None:
        right = value.content is None or value.content in words or is_template(value.content)
        return None if right else f"{', '.join(words[:-1])} or {words[-1]}"

    return rule


def _map(value: Value) -> str | None:
    return None if isinstance(value.content, (dict, type(None))) else "a map"


def _map_of(rule: Rule) -> Rule:
    def each(value: Value) -> str | None:
        if isinstance(value.content, dict):
            for key, entry in value.content.items():
                check(key, entry, rule)
        return _map(value)

    return each


def _list(value: Value) -> str | None:
    return None if isinstance(value.content, (list, type(None))) else "a list"


def _condition(value: Value) -> str | None:
    right = isinstance(value.content, bool) or is_template(value.content)
    return None if right else 'true, false or a template such as "{{ NAME is not defined }}"'


def _path(value: Value) -> str | None:
    right = isinstance(value.content, str) and value.content.startswith("$")
    return None if right else "a JSONPath, which begins with $"


def _paths(value: Value) -> str | None:
    if not isinstance(value.content, list):
        return _path(value)
    for entry in value.content:
        check("-", entry, _path)
    return None if value.content else "a JSONPath, which begins with $"


def _anything(value: Value) -> str | None:
    return None


def _fields(fields: Mapping[str, Rule], required: tuple[str, ...] = ()) -> Rule:
    def rule(value: Value) -> str | None:
        content = {} if value.content is None else value.content
        if not isinstance(content, dict):
            return "a map"
        check_fields(content, fields)
        for key in required:
            if key not in content:
                raise InputError.at(value.location, f"the key {key!r} is missing", f"possible are {', '.join(fields)}")
        return None

    return rule


_TOKEN_FIELDS: Final = ("access_token", "refresh_token", "expires_in", "id_token", "user_id", "scope", "token_type")

_OAUTH2: Final[Mapping[str, Rule]] = {
    "grant_type": _one_of("client_credentials", "authorization_code", "refresh_token", "password", "agent_login"),
    "access_token_url": _text,
    "auth_url": _text,
    "refresh_token_url": _text,
    "revoke_url": _text,
    "client_id": _text,
    "client_secret": _text,
    "client_authentication": _one_of("header", "body"),
    "revoke_client_authentication": _one_of("header", "body"),
    "redirect_uri": _text,
    "scope": _text,
    "state": _text,
    "audience": _text,
    "resource": _text,
    "username": _text,
    "password": _text,
    "pkce": _pkce,
    "code_verifier": _text,
    "access_token": _text,
    "refresh_token": _text,
    "expires_in": _seconds,
    "token_type": _text,
    "header_prefix": _text,
    "add_token_to": _one_of("header", "query"),
    "auth_request_params": _map_of(_scalar),
    "token_request_params": _map_of(_scalar),
    "refresh_request_params": _map_of(_scalar),
    "login": _one_of("form", "browser"),
    "login_url": _text,
    "expiry_margin": _seconds,
    "extract": _fields(dict.fromkeys(_TOKEN_FIELDS, _path)),
}

_TLS: Final[Mapping[str, Rule]] = {
    "verify": _flag,
    "ca": _text,
    "client_cert": _text,
    "client_key": _text,
    "client_key_passphrase": _text,
}

_REQUEST: Final[Mapping[str, Rule]] = {
    "method": _filled_text,
    "url": _filled_text,
    "headers": _map_of(_scalar),
    "body": _anything,
}

SETUP: Final[Rule] = _fields(
    {
        "name": _filled_text,
        "when": _condition,
        "request": _fields(_REQUEST, required=("url",)),
        "extract": _map_of(_paths),
        "expect": _map,
    },
    required=("name", "request"),
)
"""One entry of ``setup``."""

ENVIRONMENT: Final[Mapping[str, Rule]] = {
    "name": _filled_text,
    "region": _text,
    "extends": _filled_text,
    "variables": _map,
    "secrets": _map,
    "setup": _list,
    "oauth2": _fields(_OAUTH2),
    "tls": _fields(_TLS),
    "help": _map_of(_text),
    "emulator": _map,
}
"""The keys of a file."""


def check(key: str, value: Value, rule: Rule) -> None:
    """Hold the value of a key against its rule.

    Raises:
        InputError: with the value's line.
    """
    expected = rule(value)
    if expected is not None:
        is_word = isinstance(value.content, (str, int, float)) and expected not in ("a map", "a list")
        shown = repr(value.content) if is_word and value.content != "" else value.kind
        raise InputError.at(value.location, f"{key}: expected {expected}, not {shown}")


def check_fields(content: Mapping[str, Value], fields: Mapping[str, Rule]) -> None:
    """Hold a map against the keys it may have.

    Raises:
        InputError: with the line and the nearest right key.
    """
    for key, value in content.items():
        if key not in fields:
            raise InputError.at(value.location, f"the key {key!r} is unknown", did_you_mean(key, fields))
        check(key, value, fields[key])
