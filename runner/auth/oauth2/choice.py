"""Which OAuth 2.0 settings a run uses: those of a person's stored login, or the environment's own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from runner.auth.oauth2.needed import needed_settings
from runner.core.errors import RunnerError
from runner.core.scopes import Scopes
from runner.environment.model import render

if TYPE_CHECKING:
    from runner.auth.oauth2.store.token_store import TokenStore
    from runner.auth.oauth2.token import TokenKey

LOGIN_GRANT: Final = "authorization_code"
_GIVEN: Final = ("access_token", "refresh_token")


def rendered(settings: Mapping[str, object], scopes: Scopes) -> Mapping[str, object]:
    """An environment's settings as they are now.

    Raises:
        RequestError: of kind VARIABLE: something has no value.
    """
    result = render(settings, scopes.get)
    assert isinstance(result, Mapping)
    return result


def own_settings(settings: Mapping[str, object], scopes: Scopes) -> Mapping[str, object]:
    """An environment's ``oauth2`` as it is now, without what has no value and its grant has no use for.

    Raises:
        RequestError: of kind VARIABLE: something that is needed has no value.
    """
    return rendered(needed_settings(settings, scopes.get), scopes)


def login_settings(settings: Mapping[str, object], scopes: Scopes) -> Mapping[str, object]:
    """An environment's settings for a person's login: as they are where ``grant_type`` is authorization_code.

    A token that was given by hand is left out.

    Raises:
        RequestError: of kind VARIABLE: something has no value.
    """
    login = {**settings, "grant_type": LOGIN_GRANT, **dict.fromkeys(_GIVEN)}
    return own_settings(login, scopes.with_local("grant_type", LOGIN_GRANT))


class OAuth2Choice:
    """An environment's OAuth 2.0 settings at the time of the call.

    A stored login is used where there is one, unless a token was given by hand or a program is to log in. What was
    chosen for a key holds for the whole run, so that a login which ends in the middle is an error and not somebody
    else's token.

    Args:
        settings: the environment's ``oauth2``, to be rendered.
        scopes: the variables.
        store: where logins are; None when none is to be used.
    """

    def __init__(self, settings: Mapping[str, object], scopes: Scopes, store: TokenStore | None) -> None:
        self._settings, self._scopes, self._store = settings, scopes, store
        self._chosen: dict[TokenKey, bool] = {}

    def __call__(self) -> Mapping[str, object]:
        """The settings.

        Raises:
            RequestError: of kind VARIABLE: something has no value.
        """
        return self._login() or own_settings(self._settings, self._scopes)

    def _login(self) -> Mapping[str, object] | None:
        store = self._store
        if store is None or not self._settings.get("auth_url"):
            return None
        if not any(self._chosen.values()) and not store.has_logins():
            return None
        try:
            login = login_settings(self._settings, self._scopes)
            key = _key_of(login)
        except RunnerError:  # reported where the own settings have the same fault
            return None
        if login.get("login") or self._gives_token():
            return None
        if key not in self._chosen:
            self._chosen[key] = store.get(key) is not None
        return login if self._chosen[key] else None

    def _gives_token(self) -> bool:
        try:
            return any(rendered({name: self._settings.get(name) for name in _GIVEN}, self._scopes).values())
        except RunnerError:
            return False


def _key_of(login: Mapping[str, object]) -> TokenKey:
    from runner.auth.oauth2.flow import key_of
    from runner.auth.oauth2.settings import OAuth2Settings

    return key_of(OAuth2Settings.of({}, login))
