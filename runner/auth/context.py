"""What an auth flow yields, is sent, and may use."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from runner.auth.oauth2.token import TokenCache
from runner.core.clock import Clock
from runner.core.secrets import Secrets
from runner.transport.exchange import Exchange
from runner.transport.settings import ClientSettings, SendOptions

if TYPE_CHECKING:
    from runner.collection.model import Auth
    from runner.transport.prepare import Prepared

Purpose = Literal["request", "token", "challenge"]


@dataclass(frozen=True, slots=True)
class Step:
    """A request that has to be sent next.

    Attributes:
        request: ready for the connection.
        purpose: ``request`` for the item's own one, ``token`` for one to a token endpoint, ``challenge`` for an
            attempt that a scheme needs before the real one.
        token_paths: JSONPaths of the secrets that the answer to a token request will hold, beside the usual names.
        follow_redirects: False for a request whose redirects the flow itself looks at.
        cookies: False for a request that has no part in the run's cookies.
        is_challenge: tells by what came of a ``request`` that it was a ``challenge`` after all, and another one
            follows; None for never.
        connection: requests with equal ones share connections, and share them with no others.
    """

    request: Prepared
    purpose: Purpose = "request"
    token_paths: tuple[str, ...] = ()
    follow_redirects: bool = True
    cookies: bool = True
    is_challenge: Callable[[Exchange], bool] | None = None
    connection: object = None

    def purpose_of(self, exchange: Exchange) -> Purpose:
        """What it was for, as its outcome shows."""
        return "challenge" if self.is_challenge is not None and self.is_challenge(exchange) else self.purpose

    def options(self, usual: SendOptions) -> SendOptions:
        """How it is sent: as is usual, without what it must not do."""
        if self.follow_redirects and self.cookies and self.connection is None:
            return usual
        return replace(
            usual,
            follow_redirects=usual.follow_redirects and self.follow_redirects,
            cookies=usual.cookies and self.cookies,
            connection=self.connection,
        )


AuthFlow = Generator[Step, Exchange, None]
"""Yields requests and is sent what came of each; the last one of purpose ``request`` is the item's.

Raises RequestError of kind AUTH when the item's request cannot be authorised.
"""


@dataclass(frozen=True, slots=True)
class AuthContext:
    """What a flow may use of the run.

    Attributes:
        oauth2: the environment's rendered OAuth 2.0 settings; called only when a token has to be fetched.
        tokens: shared by all items of a run.
        secrets: every credential is added before it can be shown.
        clock: tells when a token is too old.
        preview: nothing will be sent, so no token is asked for and ``{{access_token}}`` stands in its place.
        connection: TLS and proxies of the run, for a login that does not go through its client.
        send_anyway: a request that cannot be authorised is sent without, with a warning (Postman behaviour).
    """

    oauth2: Callable[[], Mapping[str, object] | None]
    tokens: TokenCache
    secrets: Secrets
    clock: Clock
    preview: bool = False
    connection: ClientSettings = field(default_factory=ClientSettings)
    send_anyway: bool = False


Flow = Callable[["Auth", "Prepared", AuthContext], AuthFlow]
"""What the module of an auth type provides: parameters without placeholders, the request, the context → a flow."""
