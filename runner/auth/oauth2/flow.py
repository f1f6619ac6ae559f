"""Postman's ``oauth2``: a token given by hand, or one that is fetched, kept and renewed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping

from runner.auth.context import AuthContext, AuthFlow, Step
from runner.auth.header import put_header
from runner.auth.oauth2.endpoint import without_query
from runner.auth.oauth2.grants import TokenClient, TokenFlow, grant_of, refresh
from runner.auth.oauth2.needed import uses_credentials
from runner.auth.oauth2.refusal import LoginNeeded, Refused
from runner.auth.oauth2.settings import OAuth2Settings, RequestParam
from runner.auth.oauth2.token import REFUSALS_ALLOWED, Token, TokenKey
from runner.auth.params import auth_error, text_of
from runner.collection.model import Auth
from runner.core.errors import RunnerError
from runner.transport.exchange import Exchange
from runner.transport.prepare import Prepared
from runner.transport.prepare.change import remove_query_params, set_query_param

_PLACEHOLDER = "{{access_token}}"
_OF_ONE_REQUEST = ("state", "nonce", "code_challenge", "code_challenge_method")
"""Parameters that tell authorization requests apart, and not what they ask for."""


def flow(auth: Auth, prepared: Prepared, context: AuthContext) -> AuthFlow:
    """Sends the request with a token; after a 401, once more with a new one if the token was not given by hand."""
    environment = _environment(auth, context)
    settings = OAuth2Settings.of(auth.params, environment)
    context.secrets.add(settings.credentials)
    if settings.access_token or context.preview:
        apply_token(prepared, settings.access_token or _PLACEHOLDER, settings)
        yield Step(prepared)
        return
    if context.send_anyway and not environment:
        raise auth_error("the collection gives no access token, and the environment has no oauth2")
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


def token_flow(client: TokenClient) -> TokenFlow:
    """A token by itself, without a request to send it with: the kept one, renewed if it is too old, or a new one.

    Raises:
        RequestError: there is none to be had.
    """
    return _TokenSource(client).token()


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
    remove_query_params(prepared, ("access_token",))
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
        if known is not None and self._is_usable(known):
            return known
        return (yield from self.renewed(known))

    def renewed(self, old: Token | None) -> TokenFlow:
        """A token in place of one that is too old or was not accepted: another's newer one, or one that is asked for.

        Raises:
            RequestError: it was refused, or was so too often before.
        """
        with self._tokens.renewing(self._key):
            known = self._tokens.get(self._key)
            if known is not None and known != old and self._is_usable(known):
                return known
            token = yield from self._asked(known)
            self._tokens.put(self._key, token)
        return token

    def judge(self, *, is_accepted: bool) -> None:
        """Note what became of a token or of the request for one."""
        note = self._tokens.accepted if is_accepted else self._tokens.refused
        note(self._key)

    def _is_usable(self, token: Token) -> bool:
        return token.is_usable(self._client.context.clock.now())

    def _asked(self, known: Token | None) -> TokenFlow:
        if self.is_hopeless:
            raise auth_error(
                f"no token was asked for: {without_query(self._key.endpoint)} gave no good one "
                f"{REFUSALS_ALLOWED} times before",
                "See the first of these errors.",
            )
        try:
            return (yield from self._granted(known))
        except Refused:
            self.judge(is_accepted=False)
            raise

    def _granted(self, known: Token | None) -> TokenFlow:
        """By the refresh token that is kept, by the one given by hand, and else by the grant."""
        grant = grant_of(self._client.settings.grant_type)
        refusal: Refused | None = None
        for old in self._refreshable(known):
            try:
                return (yield from refresh(self._client, old))
            except Refused as error:
                if not (error.is_of_grant or error.is_of_grant_type):
                    raise
                refusal = error
                if error.is_of_grant and old is known:
                    self._tokens.drop(self._key)
        try:
            return (yield from grant(self._client))
        except LoginNeeded as error:
            if refusal is None:
                raise
            raise error.after(refusal) from refusal

    def _refreshable(self, known: Token | None) -> Iterator[Token]:
        """What a refresh token is kept or given for; where that is the grant itself, the grant does it."""
        settings = self._client.settings
        kept = known.refresh_token if known is not None else ""
        if known is not None and kept:
            yield known
        if settings.refresh_token not in ("", kept) and settings.grant_type != "refresh_token":
            yield Token(access_token="", refresh_token=settings.refresh_token)


def key_of(settings: OAuth2Settings) -> TokenKey:
    """What decides whether two requests share a token.

    A login (authorization_code) has the same key when it is made and in every later run: it knows the endpoint, the
    client, the scope and what else was asked for, but not how the client proves itself or what differs from one request
    to the next (state, code verifier, refresh token); nor the user where a person chooses at the login page who logs
    in. The other grants are told apart by their credentials as well: with another secret, password or given refresh
    token a token has to be asked for anew.
    """
    is_agent = settings.grant_type == "agent_login"
    others = [
        settings.audience,
        settings.resource,
        *_credentials(settings),
        *(f"{param.key}={param.value} {param.send_as}" for param in _params(settings)),
        *(f"{name}: {path}" for name, path in sorted(settings.extract.items())),
    ]
    return TokenKey(
        endpoint=settings.login_url if is_agent else settings.access_token_url or settings.refresh_token_url,
        client_id=settings.client_id,
        scope=settings.scope,
        user=settings.username if uses_credentials(settings.grant_type, settings.login) else "",
        grant_type=settings.grant_type,
        variant=hashlib.sha256("\0".join(others).encode("utf-8", "replace")).hexdigest(),
    )


def _credentials(settings: OAuth2Settings) -> tuple[str, ...]:
    if settings.grant_type == "authorization_code":
        return ()
    given = settings.refresh_token if settings.grant_type == "refresh_token" else ""
    return settings.client_secret, settings.password, given


def _params(settings: OAuth2Settings) -> tuple[RequestParam, ...]:
    """Those that decide what is granted."""
    if settings.grant_type != "authorization_code":
        return settings.token_request_params
    return tuple(param for param in settings.auth_request_params if param.key not in _OF_ONE_REQUEST)


def _is_unauthorised(exchange: Exchange) -> bool:
    return exchange.answer is not None and exchange.answer.status == 401
