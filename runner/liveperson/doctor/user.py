"""The user, and what the token may do."""

from __future__ import annotations

from typing import Final

from runner.auth.oauth2.token import jwt_claims
from runner.liveperson.doctor.account import elsewhere_hint
from runner.liveperson.doctor.context import GATEWAY, Context
from runner.liveperson.doctor.finding import Finding, failed, passed, unjudged, warning
from runner.liveperson.probe import describe, is_html, json_of
from runner.transport.exchange import Answer

_EVENT: Final = "conversational_command"
_SCOPE: Final = "faas.lambda.invoke"
_SOURCE: Final = "faas-runner"


def check_user(context: Context) -> Finding:
    """The userId of the invocation is that of the token's user."""
    given, owner = context.text("userId"), context.token.user_id if context.token else ""
    if not context.is_of_user:
        return passed(f"userId {given}; the token is the application's own" if given else "none, and none is needed")
    if not given:
        hint = f"Set LP_USER_ID={owner}." if owner else "Set LP_USER_ID: it is in the address of the user's page."
        return warning("there is no userId, and the token is a user's", hint)
    if owner and given != owner:
        hint = f"Set LP_USER_ID={owner}, or log in as the other user."
        return warning(f"userId is {given}, but the token is of user {owner}", hint)
    return passed(f"userId {given}" + (", the token's own" if owner else ""))


def check_permission(context: Context) -> Finding:
    """The gateway takes the token: asked with a question that calls no function."""
    url = f"{context.account_url(context.host(GATEWAY))}/events/{_EVENT}/isImplemented"
    query = "" if context.is_v2 else f"?v=1&externalSystem={_SOURCE}"
    exchange = context.probe.get(url + query, {**context.authorized(), "LP-EventSource": _SOURCE})
    answer = exchange.answer
    if answer is None:
        problem = exchange.problem
        return unjudged(problem.what if problem else "no answer", problem.hint if problem else "")
    if 200 <= answer.status < 300 and not is_html(answer):
        return passed("the gateway takes the token")
    return _refused(context, answer)


def _refused(context: Context, answer: Answer) -> Finding:
    what = f"the gateway answered {describe(answer)}{_said(answer)}"
    if is_html(answer) and answer.status < 500:
        return failed(f"{what}: a proxy or a login page stands before it", "Check faasGW_domain and your proxy.")
    if answer.status == 401:
        return failed(f"{what}: it does not take the token", _token_hint(context) + elsewhere_hint(context, GATEWAY))
    if answer.status == 403:
        return _forbidden(context, answer, what)
    if answer.status == 429:
        return unjudged(f"{what}: it is asked too often", "Wait a little, and try again.")
    if answer.status >= 500:
        return unjudged(f"{what}: it is in trouble", "Try again later.")
    return warning(f"{what}, which does not tell", "Only --invoke can tell.")


def _forbidden(context: Context, answer: Answer, what: str) -> Finding:
    scope = _scope(context)
    has_none = bool(scope) and _SCOPE not in scope.split()
    if not context.is_of_user or has_none or _SCOPE in _said(answer):
        known = f" (it has {scope!r})" if scope else ""
        hint = f"Have your account team install the application with the scope {_SCOPE}."
        return failed(f"{what}: the application lacks the scope {_SCOPE}{known}", hint)
    hint = "Give the user a profile with the permission FaaS-Invocation or FaaS-Developer, and log in again."
    return failed(f"{what}: the user may not invoke functions", hint)


def _token_hint(context: Context) -> str:
    if context.settings.access_token:
        return "The access token given by hand is expired, revoked, or of another account: get a new one."
    return "The token is of another account or region, or was revoked: check accountId and the hosts."


def _scope(context: Context) -> str:
    if context.token is None:
        return ""
    claim = jwt_claims(context.token.access_token).get("scope")
    return context.token.scope or (claim if isinstance(claim, str) else "")


def _said(answer: Answer) -> str:
    document = json_of(answer)
    if not isinstance(document, dict):
        return ""
    message = document.get("errorMsg") or document.get("message")
    return f" ({message})" if isinstance(message, str) else ""
