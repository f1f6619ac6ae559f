"""From an item's auth to the requests that it takes."""

from __future__ import annotations

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
}
"""Postman's name of an auth type → the module whose ``flow`` (a Flow) does it, imported when it is first needed."""

UNSUPPORTED: Final = ("asap", "awsv4", "digest", "edgegrid", "hawk", "jwt", "ntlm", "oauth1")
"""Types that Postman knows and this runner does not."""

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
        yield from _flow(auth.type)(auth, prepared, context)
    except RequestError as error:
        raise RequestError(*(replace(p, where=p.where or auth.location) for p in error.problems)) from error


def _flow(auth_type: str) -> Flow:
    if auth_type in MODULES:
        flow: Flow = import_module(MODULES[auth_type]).flow
        return flow
    if auth_type in UNSUPPORTED:
        raise auth_error(
            f"auth of type {auth_type!r} is not supported",
            f"Supported are {', '.join(MODULES)}; or set the headers by hand.",
        )
    raise auth_error(f"auth of type {auth_type!r} is not known", did_you_mean(auth_type, (*MODULES, *UNSUPPORTED)))
