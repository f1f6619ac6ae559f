"""From an item's auth to the requests that it takes."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, Final

from runner.auth.context import AuthContext, AuthFlow, Flow, Step
from runner.auth.oauth2.received import register_secrets
from runner.auth.oauth2.token import TokenCache
from runner.auth.params import auth_error
from runner.collection.model import Auth
from runner.core.errors import RequestError
from runner.core.suggest import did_you_mean

if TYPE_CHECKING:
    from runner.transport.prepare import Prepared

__all__ = ["AuthContext", "AuthFlow", "Step", "TokenCache", "flow_for", "register_secrets"]

MODULES: Final = {
    "noauth": "runner.auth.noauth",
    "basic": "runner.auth.basic",
    "bearer": "runner.auth.bearer",
    "apikey": "runner.auth.apikey",
    "oauth2": "runner.auth.oauth2.flow",
    "digest": "runner.auth.digest",
    "ntlm": "runner.auth.ntlm",
    "hawk": "runner.auth.hawk",
    "jwt": "runner.auth.jwt_bearer",
    "asap": "runner.auth.asap",
    "oauth1": "runner.auth.oauth1",
    "awsv4": "runner.auth.awsv4",
    "edgegrid": "runner.auth.edgegrid",
}
"""Postman's name of an auth type → the module whose ``flow`` (a Flow) does it, imported when it is first needed."""

_NO_AUTH: Final = Auth(type="noauth")


def flow_for(auth: Auth | None, prepared: Prepared, context: AuthContext) -> AuthFlow:
    """The flow that authorises and sends one prepared request, which it changes.

    Args:
        auth: with its placeholders replaced; None for none.
        prepared: the item's request.
        context: what the flow may use.

    Raises (out of the generator):
        RequestError: of kind AUTH: the request cannot be authorised, or its type of auth is not known.
    """
    auth = auth or _NO_AUTH
    try:
        flow, step = _begun(auth, prepared, context)
        with closing(flow):
            while True:
                step = flow.send((yield step))
    except StopIteration:
        return
    except RequestError as error:
        raise RequestError(*(replace(p, where=p.where or auth.location) for p in error.problems)) from error


def _begun(auth: Auth, prepared: Prepared, context: AuthContext) -> tuple[AuthFlow, Step]:
    """A flow and its first request; that of no auth, where the right one cannot begin and that is no error."""
    try:
        flow = _flow(auth.type)(auth, prepared, context)
        return flow, next(flow)
    except RequestError as error:
        if not context.send_anyway:
            raise
        prepared.warnings.append(f"{error}; sent without authorisation")
        flow = _flow(_NO_AUTH.type)(_NO_AUTH, prepared, context)
        return flow, next(flow)


def _flow(auth_type: str) -> Flow:
    if auth_type in MODULES:
        flow: Flow = import_module(MODULES[auth_type]).flow
        return flow
    raise auth_error(f"auth of type {auth_type!r} is not known", did_you_mean(auth_type, MODULES))
