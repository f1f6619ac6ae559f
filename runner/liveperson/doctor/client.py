"""The application: is its id known, its secret right, its grant allowed."""

from __future__ import annotations

from runner.auth.oauth2.token import Token, jwt_claims
from runner.core.errors import RequestError
from runner.liveperson.doctor.account import elsewhere_hint
from runner.liveperson.doctor.context import Context
from runner.liveperson.doctor.finding import Finding, failed, finding_of, passed, unjudged, warning
from runner.liveperson.doctor.token import Attempt, get_token, is_accepted_elsewhere, other_place


def check_client(context: Context) -> Finding:
    """The authorization server gives a token."""
    attempt = Attempt()
    try:
        context.token = get_token(context, attempt)
    except RequestError as error:
        return _refusal(context, finding_of(error.problems), attempt)
    if context.settings.access_token:
        return _given(context, context.token)
    return _granted(context, context.token, attempt)


def _given(context: Context, token: Token) -> Finding:
    """A token that was given by hand; nobody was asked about it yet."""
    expires, now = jwt_claims(token.access_token).get("exp"), context.session.clock.now()
    if isinstance(expires, (int, float)) and expires <= now:
        what = f"the access token that was given by hand expired {_span(now - expires)} ago"
        return failed(what, "Get a new one, or leave access_token out and give client id and secret.")
    detail = "an access token was given by hand, so no token is asked for and these are not tried"
    return warning(detail, "Leave access_token out to have tokens fetched and renewed.")


def _granted(context: Context, token: Token, attempt: Attempt) -> Finding:
    kind = "a JWT" if jwt_claims(token.access_token) else "an opaque token"
    if attempt.last is None:
        return passed(f"{context.settings.grant_type}: {kind} of an earlier login is still good")
    known = f"{context.settings.grant_type}: {kind}, {_lifetime(token, context.session.clock.now())}"
    answer = attempt.last.answer
    content_type = (answer.header("content-type") if answer else None) or "nothing"
    if "json" not in content_type.lower():
        what = f"{known}, but the answer says it is {content_type}, not JSON"
        return warning(what, "This runner reads it all the same; LivePerson's own Node.js client does not.")
    if token.expires_at is None:
        hint = "It is used until it is refused. Set oauth2.expires_in (seconds) to have it renewed in time."
        return warning(known, hint)
    return passed(known)


def _lifetime(token: Token, now: float) -> str:
    if token.expires_at is None:
        return "and the server does not tell how long it lives"
    return f"good for {_span(token.expires_at - now)}"


def _span(seconds: float) -> str:
    for size, unit in ((86400, "d"), (3600, "h"), (60, "min")):
        if round(seconds) >= size:
            return f"{seconds / size:.0f} {unit}"
    return f"{max(seconds, 0):.0f} s"


def _refusal(context: Context, found: Finding, attempt: Attempt) -> Finding:
    if attempt.status == 0:
        return found
    hint = found.hint + elsewhere_hint(context)
    if attempt.status == 429 or attempt.status >= 500:
        return unjudged(found.detail, hint)
    is_client = attempt.code == "invalid_client" or (attempt.status in (401, 403) and not attempt.code)
    if is_client and attempt.was_at_token_endpoint(context.settings):
        return _unknown_client(context, found.detail, hint)
    return failed(found.detail, hint, *found.problems)


def _unknown_client(context: Context, said: str, hint: str) -> Finding:
    """Servers do not say whether it was the id, the secret, or where they stood: so each is tried by itself."""
    settings = context.settings
    if settings.grant_type == "client_credentials" and is_accepted_elsewhere(context):
        place = other_place(settings)
        what = f"the server takes client id and secret in the {place}, not in the {settings.client_authentication}"
        return failed(f"{what}: {said}", f"Set client_authentication: {place} in the environment.")
    status = _authorization_status(context)
    if status == 401:
        hint = f"Check client_id (LP_CLIENT_ID), account and region.{elsewhere_hint(context)}"
        return failed(f"the client id is not known: {said}", hint)
    if status in (200, 302, 303, 400):
        hint = "Check client_secret (LP_CLIENT_SECRET); your account team can hand out a new one."
        return failed(f"the client id is known, so the secret is wrong: {said}", hint)
    return failed(said, hint)


def _authorization_status(context: Context) -> int:
    if not context.settings.auth_url:
        return 0
    try:
        answer = context.authorization().answer
    except RequestError:
        return 0
    return answer.status if answer else 0
