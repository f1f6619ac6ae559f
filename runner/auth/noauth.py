"""Postman's ``noauth``: the request as it is."""

from __future__ import annotations

from runner.auth.context import AuthContext, AuthFlow, Step
from runner.collection.model import Auth
from runner.transport.prepare import Prepared


def flow(auth: Auth, prepared: Prepared, context: AuthContext) -> AuthFlow:
    """Sends the request unchanged."""
    yield Step(prepared)
