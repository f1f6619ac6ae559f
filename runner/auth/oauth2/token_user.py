"""Whom the token of a run stands for, as a variable."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from runner.core.errors import RunnerError
from runner.core.scopes import MISSING, Deferred, Lookup

if TYPE_CHECKING:
    from runner.auth.oauth2.token import TokenCache

VARIABLE: Final = "token_user_id"
"""Its name; environments offer it where a collection asks for the user's ID."""


class TokenUser(Deferred):
    """The user ID of the token that is kept for an environment's settings; no value while there is none.

    Args:
        oauth2: the environment's settings as they are now.
        tokens: of the run.
    """

    def __init__(self, oauth2: Callable[[], Mapping[str, object] | None], tokens: TokenCache) -> None:
        self._oauth2, self._tokens = oauth2, tokens

    def value(self, lookup: Lookup) -> object:
        """The ``sub`` of its ID token; nothing is sent to find it out."""
        from runner.auth.oauth2.flow import key_of
        from runner.auth.oauth2.settings import OAuth2Settings

        try:
            token = self._tokens.get(key_of(OAuth2Settings.of({}, self._oauth2() or {})))
        except RunnerError:  # reported where a token is needed
            return MISSING
        return token.user_id if token is not None and token.user_id else MISSING
