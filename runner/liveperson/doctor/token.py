"""The token that a run would send, and what its answers tell."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field, replace

from runner.auth.context import AuthFlow, Step
from runner.auth.flow import flow_for
from runner.auth.oauth2.flow import key_of
from runner.auth.oauth2.grants import TokenClient, grant_of
from runner.auth.oauth2.settings import OAuth2Settings, Place
from runner.auth.oauth2.token import Token
from runner.collection.model import Auth, Request
from runner.core.errors import RequestError
from runner.engine.token_run import drive_token
from runner.liveperson.doctor.context import GATEWAY, Context
from runner.liveperson.probe import json_of
from runner.transport.exchange import Exchange
from runner.transport.prepare import FileAccess, prepare


@dataclass(slots=True)
class Attempt:
    """What was sent to get a token."""

    exchanges: list[Exchange] = field(default_factory=list)

    @property
    def last(self) -> Exchange | None:
        """The exchange that decided."""
        return self.exchanges[-1] if self.exchanges else None

    @property
    def status(self) -> int:
        """Of the answer that decided; 0 when there was none."""
        answer = self.last.answer if self.last else None
        return answer.status if answer else 0

    @property
    def code(self) -> str:
        """The error code that decided (RFC 6749 §5.2), or ''."""
        answer = self.last.answer if self.last else None
        document = json_of(answer) if answer else None
        code = document.get("error") if isinstance(document, dict) else ""
        return code if isinstance(code, str) else ""

    def was_at_token_endpoint(self, settings: OAuth2Settings) -> bool:
        """Whether it was the token endpoint that decided, and not a login."""
        urls = {url.partition("?")[0] for url in (settings.access_token_url, settings.refresh_token_url)}
        return self.last is not None and self.last.sent.url.partition("?")[0] in urls - {""}


def get_token(context: Context, attempt: Attempt) -> Token:
    """The token that a run would send, got as a run gets it; the requests for it are added to the attempt.

    An application's own token is asked for anew, as one that is kept says nothing about its id and secret.

    Raises:
        RequestError: there is none.
    """
    session, settings = context.session, context.settings
    if settings.grant_type == "client_credentials" and not settings.access_token:
        token = ask(context, settings, attempt)
        session.tokens.put(key_of(settings), token)
        return token
    target = prepare(
        Request(method="GET"),
        f"https://{context.host(GATEWAY)}/",
        behavior={},
        files=FileAccess("."),
        user_agent=session.user_agent,
    )
    flow = _only_tokens(flow_for(Auth(type="oauth2"), target, session.auth_context()))
    drive_token(flow, session.client, session.secrets, session.send_options, attempt.exchanges.append)
    return session.tokens.get(key_of(settings)) or Token(access_token=settings.access_token)


def ask(context: Context, settings: OAuth2Settings, attempt: Attempt) -> Token:
    """A new token by the grant of the settings.

    Raises:
        RequestError: there is none.
    """
    session = context.session
    grant = grant_of(settings.grant_type)(TokenClient(settings, session.auth_context(), session.user_agent))
    return drive_token(grant, session.client, session.secrets, session.send_options, attempt.exchanges.append)


def is_accepted_elsewhere(context: Context) -> bool:
    """Whether the server takes the client's credentials in the other place, header or body."""
    settings = context.settings
    other = replace(settings, client_authentication=other_place(settings))
    try:
        ask(context, other, Attempt())
    except RequestError:
        return False
    return True


def other_place(settings: OAuth2Settings) -> Place:
    """``body`` for ``header``, and the other way round."""
    return "body" if settings.client_authentication == "header" else "header"


def _only_tokens(flow: AuthFlow) -> Generator[Step, Exchange, None]:
    """What comes before the request itself, which is not sent."""
    step = next(flow)
    while step.purpose != "request":
        exchange = yield step
        step = flow.send(exchange)
    flow.close()
