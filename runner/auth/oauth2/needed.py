"""Which of an environment's OAuth 2.0 settings a run needs, before any of them has a value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from runner.core.errors import RunnerError
from runner.core.scopes import MISSING, Deferred, Lookup

_LOGIN: Final = frozenset({"authorization_code"})
_USER: Final = frozenset({"password", "agent_login", "authorization_code"})
_TOKEN_ENDPOINT: Final = frozenset({"client_credentials", "password", "refresh_token", "authorization_code"})

_USED_BY: Final[Mapping[str, frozenset[str]]] = {
    "access_token_url": _TOKEN_ENDPOINT,
    "client_id": _TOKEN_ENDPOINT,
    "client_secret": _TOKEN_ENDPOINT,
    "refresh_token_url": _TOKEN_ENDPOINT,
    "auth_url": _LOGIN,
    "redirect_uri": _LOGIN,
    "username": _USER,
    "password": _USER,
    "login_url": frozenset({"agent_login"}),
    "revoke_url": frozenset(),
}
"""Setting → the grants that cannot do without it where an environment has it; all others always count."""


def needed_settings(settings: Mapping[str, object], lookup: Lookup) -> dict[str, object]:
    """An environment's ``oauth2`` without what has no value and is not needed for the way in which it gets a token.

    So an access token that is given by hand needs no client, and a login needs no address of another grant.

    Args:
        settings: to be rendered.
        lookup: the variables as they are now.
    """
    used = _used(settings, lookup)
    return {name: value for name, value in settings.items() if name in used or not _is_missing(value, lookup)}


def _used(settings: Mapping[str, object], lookup: Lookup) -> set[str]:
    def text(name: str) -> str:
        value = _value(settings.get(name), lookup)
        return "" if value is MISSING or value is None else str(value).strip()

    if text("access_token"):
        return settings.keys() - _USED_BY.keys()
    grant = text("grant_type") or ("refresh_token" if text("refresh_token") else "client_credentials")
    unused = {name for name, grants in _USED_BY.items() if grant not in grants}
    if not uses_credentials(grant, text("login")):
        unused |= {"username", "password"}
    return settings.keys() - unused


def uses_credentials(grant_type: str, login: str) -> bool:
    """Whether a grant needs user name and password; a person types them into the login page only."""
    return grant_type in _USER and (grant_type != "authorization_code" or bool(login))


def _is_missing(value: object, lookup: Lookup) -> bool:
    return _value(value, lookup) is MISSING


def _value(value: object, lookup: Lookup) -> object:
    """An expression that fails is left to whoever renders it."""
    try:
        return value.value(lookup) if isinstance(value, Deferred) else value
    except RunnerError:
        return None
