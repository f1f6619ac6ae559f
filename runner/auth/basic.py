"""Postman's ``basic``: user name and password (RFC 7617)."""

from __future__ import annotations

from base64 import b64encode

from runner.auth.context import AuthContext, AuthFlow, Step
from runner.auth.header import put_header
from runner.auth.params import learn, text_of
from runner.collection.model import Auth
from runner.transport.prepare import Prepared
from runner.transport.prepare.text import utf8


def flow(auth: Auth, prepared: Prepared, context: AuthContext) -> AuthFlow:
    """Sends the credentials in UTF-8, also when both are empty (Postman behaviour)."""
    password = text_of(auth, "password")
    learn(context.secrets, password)
    put_header(prepared, "Authorization", basic_credentials(text_of(auth, "username"), password))
    yield Step(prepared)


def basic_credentials(user: str, password: str) -> str:
    """The value of an ``Authorization`` header."""
    return "Basic " + b64encode(utf8(f"{user}:{password}")).decode("ascii")
