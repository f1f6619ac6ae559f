"""What the bearer of a token may do."""

from __future__ import annotations

from runner.emulator.config import INVOKE_SCOPE
from runner.emulator.messages import Request
from runner.emulator.state import State
from runner.emulator.tokens import Grant

_INVOKERS = frozenset({"FaaS-Invocation", "FaaS-Developer"})
_READERS = frozenset({"FaaS-Developer", "FaaS-Admin"})


def bearer(request: Request) -> str:
    """The token of a Bearer header (RFC 6750 §2.1), or ''."""
    scheme, _, token = (request.header("Authorization") or "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""


def lacking(grant: Grant, state: State) -> str:
    """What a token needs to invoke and does not have, or ''.

    An application needs the scope, a user the privilege, a user's OAuth token both.
    """
    if grant.kind != "bearer" and INVOKE_SCOPE not in grant.scope.split():
        return f"the scope {INVOKE_SCOPE}"
    return "" if grant.kind == "app" or _has(grant, _INVOKERS, state) else "the privilege FaaS-Invocation"


def may_invoke(grant: Grant, state: State) -> bool:
    """Whether a token may call functions."""
    return not lacking(grant, state)


def may_list(grant: Grant, state: State) -> bool:
    """Only users list functions."""
    return grant.kind != "app" and _has(grant, _READERS, state)


def _has(grant: Grant, privileges: frozenset[str], state: State) -> bool:
    user = state.users.get(grant.user_id)
    return user is not None and not privileges.isdisjoint(user.privileges)
