"""Postman's ``bearer``: a token given by hand (RFC 6750 §2.1)."""

from __future__ import annotations

from runner.auth.context import AuthContext, AuthFlow, Step
from runner.auth.header import put_header
from runner.auth.params import learn, text_of
from runner.collection.model import Auth
from runner.transport.prepare import Prepared


def flow(auth: Auth, prepared: Prepared, context: AuthContext) -> AuthFlow:
    """Sends the token; an empty one sends no header (Postman behaviour)."""
    token = text_of(auth, "token")
    if token:
        learn(context.secrets, token)
        put_header(prepared, "Authorization", f"Bearer {token}")
    yield Step(prepared)
