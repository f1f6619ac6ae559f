"""Postman's ``oauth2``: a token given by hand, or one that is fetched, kept and renewed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from urllib.parse import unquote

from runner.auth.context import AuthContext, AuthFlow, Step
from runner.auth.header import put_header
from runner.auth.oauth2.answer import Refused
from runner.auth.oauth2.endpoint import without_query
from runner.auth.oauth2.grants import TokenClient, TokenFlow, grant_of, refresh
from runner.auth.oauth2.settings import OAuth2Settings
from runner.auth.oauth2.token import REFUSALS_ALLOWED, Token, TokenKey
from runner.auth.params import auth_error, text_of
from runner.collection.model import Auth
from runner.core.errors import RunnerError
from runner.transport.exchange import Exchange
from runner.transport.prepare import Prepared
from runner.transport.prepare.change import set_query, set_query_param

_PLACEHOLDER = "{{access_token}}"


def flow(auth: Auth, prepared: Prepared, context: AuthContext) -> AuthFlow:
    """Sends the request with a token; after a 401, once more with a new one if the token was not given by hand."""
    settings = OAuth2Settings.of(auth.params, _environment(auth, context))
    context.secrets.add(settings.credentials)
    if settings.access_token or context.preview:
        apply_token(prepared, settings.access_token or _PLACEHOLDER, settings)
        yield Step(prepared)
        return
    source = _TokenSource(TokenClient(settings, context, prepared.headers.get("User-Agent", "faas-runner")))
    token = yield from source.token()
    apply_token(prepared, token.access_token, settings)
    exchange = yield Step(prepared)
    if _is_unauthorised(exchange) and not source.is_hopeless:
        token = yield from source.renewed(token)
        apply_token(prepared, token.access_token, settings)
        exchange = yield Step(prepared)
    if exchange.answer is not None:
        source.judge(is_accepted=not _is_unauthorised(exchange))


def _environment(auth: Auth, context: AuthContext) -> Mapping[str, object]:
    """The environment's settings, unless the request brings its own token."""
    if text_of(auth, "accessToken").strip():
        return {}
    try:
        return context.oauth2() or {}
    except RunnerError:
        if context.preview:  # a value that only the token request needs is not missed
            return {}
        raise


def apply_token(prepared: Prepared, token: str, settings: OAuth2Settings) -> None:
    """Put a token where the settings say, in place of what is there; type ``mac`` does nothing (Postman behaviour)."""
    if settings.token_type.lower() == "mac":
        return
    prepared.headers.discard("Authorization")
    if settings.add_token_to == "query":
        set_query_param(prepared, "access_token", token)
        return
    _remove_query_param(prepared, "access_token")
    put_header(prepared, "Authorization", f"{settings.header_prefix} {token}".lstrip())


class _TokenSource:
    """One request's way to a token: the run's, while it is good, or a new one."""

    def __init__(self, client: TokenClient) -> None:
        self._client = client
        self._tokens = client.context.tokens
        self._key = key_of(client.settings)

    @property
    def is_hopeless(self) -> bool:
        """Whether the run has given up on this endpoint."""
        return self._tokens.is_hopeless(self._key)

    def token(self) -> TokenFlow:
        """The run's token, renewed if it is too old.

        Raises:
            RequestError: there is none to be had.
        """
        known = self._tokens.get(self._key)
        if known is not None and known.is_usable(self._client.context.clock.now()):
            return known
        return (yield from self.renewed(known))

    def renewed(self, old: Token | None) -> TokenFlow:
        """A new token: by the old one's refresh token, and else by the grant.

        Raises:
            RequestError: it was refused, or was so too often before.
        """
        if self.is_hopeless:
            raise auth_error(
                f"no token was asked for: {without_query(self._key.endpoint)} gave no good one "
                f"{REFUSALS_ALLOWED} times before",
                "See the first of these errors.",
            )
        try:
            token = yield from self._granted(old)
        except Refused:
            self._tokens.drop(self._key)
            self.judge(is_accepted=False)
            raise
        self._tokens.put(self._key, token)
        return token

    def judge(self, *, is_accepted: bool) -> None:
        """Note what became of a token or of the request for one."""
        note = self._tokens.accepted if is_accepted else self._tokens.refused
        note(self._key)

    def _granted(self, old: Token | None) -> TokenFlow:
        grant = grant_of(self._client.settings.grant_type)
        if old is not None and old.refresh_token:
            try:
                return (yield from refresh(self._client, old.refresh_token))
            except Refused:
                if self._client.settings.grant_type == "refresh_token":
                    raise
        return (yield from grant(self._client))


def key_of(settings: OAuth2Settings) -> TokenKey:
    """What decides whether two requests share a token."""
    others = [
        settings.grant_type,
        settings.client_secret,
        settings.password,
        settings.refresh_token,
        settings.audience,
        settings.resource,
        *(f"{param.key}={param.value} {param.send_as}" for param in settings.token_request_params),
        *(f"{name}: {path}" for name, path in sorted(settings.extract.items())),
    ]
    return TokenKey(
        endpoint=settings.access_token_url or settings.refresh_token_url,
        client_id=settings.client_id,
        scope=settings.scope,
        user=settings.username,
        variant=hashlib.sha256("\0".join(others).encode("utf-8", "replace")).hexdigest(),
    )


def _is_unauthorised(exchange: Exchange) -> bool:
    return exchange.answer is not None and exchange.answer.status == 401


def _remove_query_param(prepared: Prepared, key: str) -> None:
    _, mark, query = prepared.url.partition("?")
    params = query.split("&")
    kept = [param for param in params if unquote(param.partition("=")[0]) != key]
    if mark and len(kept) < len(params):
        set_query(prepared, "&".join(kept))
