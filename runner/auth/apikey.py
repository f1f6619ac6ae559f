"""Postman's ``apikey``: a header or query parameter of any name."""

from __future__ import annotations

from runner.auth.context import AuthContext, AuthFlow, Step
from runner.auth.header import put_header
from runner.auth.params import auth_error, learn, text_of
from runner.collection.model import Auth
from runner.transport.prepare import Prepared
from runner.transport.prepare.change import set_query_param


def flow(auth: Auth, prepared: Prepared, context: AuthContext) -> AuthFlow:
    """Sets the key in the header, or in the query for ``in: query``; nothing when key and value are empty."""
    key, value = text_of(auth, "key"), text_of(auth, "value")
    learn(context.secrets, value)
    if text_of(auth, "in") == "query":
        if key or value:
            set_query_param(prepared, key, value)
    elif key:
        put_header(prepared, key, value)
    elif value:
        raise auth_error("the API key has a value but no header name", "Fill in the key of the apikey auth.")
    yield Step(prepared)
