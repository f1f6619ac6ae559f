"""What a token or revocation endpoint says when it does not do what it was asked (RFC 6749 §5.2)."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Any, Final

from runner.auth.oauth2.endpoint import without_query
from runner.auth.oauth2.settings import OAuth2Settings
from runner.auth.params import auth_error
from runner.core.errors import RequestError
from runner.transport.exchange import Answer, Exchange

NO_JSON_HINT: Final = "This may be a login page or a proxy: check {url_setting}."
_CLIENT_HINT: Final = (
    "Check client_id and client_secret, that they belong to this account and region, and whether the server wants "
    "client_authentication: {other} (now {authentication})."
)
_HINTS: Final = {
    "invalid_client": _CLIENT_HINT,
    "invalid_grant": "The refresh token, code or password is wrong, used up, expired, or of another client.",
    "unauthorized_client": "This client may not use grant_type {grant_type}: have the server allow it, or use another.",
    "unsupported_grant_type": "The server does not know grant_type {grant_type}: check it, and {url_setting}.",
    "unsupported_token_type": "The server does not revoke tokens of this kind.",
    "invalid_scope": "Check scope: ask for less, or for none.",
    "invalid_request": "A parameter is missing or there twice: check the settings, and token_request_params.",
    "access_denied": "The user or the server refused: check the permissions of this client.",
}
"""Error codes of RFC 6749 §4.1.2.1 and §5.2 and RFC 7009 §2.2.1 → what to check."""


class Refused(RequestError):
    """The endpoint answered, but did not do what it was asked.

    Attributes:
        code: the error code of the answer, or ''.
        status: of the answer.
    """

    code = ""
    status = 0

    @property
    def is_of_grant(self) -> bool:
        """The code, refresh token or password was refused for good, and sending it again is no use."""
        return self.code == "invalid_grant" or (not self.code and self.status in (400, 401))

    @property
    def is_of_grant_type(self) -> bool:
        """The server does not do this kind of grant for the client, but may do another."""
        return self.code in ("unsupported_grant_type", "unauthorized_client")


class LoginNeeded(RequestError):
    """There is no token, and only a person can get one."""

    def after(self, refusal: Refused) -> RequestError:
        """The same where a login had been made before, and its refresh token was refused now."""
        hint = f"The login is over. {self.problems[0].hint}"
        return RequestError(*(replace(problem, hint=hint) for problem in refusal.problems))


@dataclass(frozen=True, slots=True)
class Endpoint:
    """The endpoint that answered, for messages.

    Attributes:
        name: ``token`` or ``revocation``.
        url_setting: the setting that says where it is.
    """

    name: str
    url_setting: str
    settings: OAuth2Settings

    def answer(self, exchange: Exchange) -> tuple[Answer, object]:
        """The answer and the JSON in it, None where there is none.

        Raises:
            Refused: of kind AUTH, with what to check.
            RequestError: with the exchange's own problem, when there is no answer.
        """
        if exchange.problem is not None:
            raise RequestError(exchange.problem)
        answer = exchange.answer
        if answer is None:
            raise auth_error(f"the {self.name} endpoint {without_query(exchange.sent.url)} did not answer")
        document = _json(answer)
        if not 200 <= answer.status < 300 or (isinstance(document, dict) and document.get("error")):
            raise self._refusal(exchange, answer, document)
        return answer, document

    def refused(self, exchange: Exchange, what: str, hint: str) -> Refused:
        """An error that names the endpoint."""
        where = without_query(exchange.sent.url)
        error = auth_error(f"the {self.name} endpoint {where} {what}", self._filled(hint))
        return Refused(*error.problems)

    def _refusal(self, exchange: Exchange, answer: Answer, document: object) -> Refused:
        content: dict[str, Any] = document if isinstance(document, dict) else {}
        error: Any
        error, description = content.get("error"), content.get("error_description")
        if isinstance(error, dict):
            error, description = error.get("code") or error.get("status"), error.get("message")
        said = ": ".join(str(part) for part in (error, description) if part)
        if not said and answer.header("location"):
            said = f"it leads to {without_query(answer.header('location') or '')}"
        if not said and document is None and answer.body:
            said = f"with {described(answer)}"
        what = f"refused with {answer.status} {answer.reason}".rstrip()
        hint = _HINTS.get(str(error)) or _status_hint(answer, is_page=document is None)
        refused = self.refused(exchange, f"{what}: {said}" if said else what, hint)
        refused.code, refused.status = error if isinstance(error, str) else "", answer.status
        return refused

    def _filled(self, hint: str) -> str:
        authentication = self.settings.client_authentication
        return hint.format(
            other="body" if authentication == "header" else "header",
            authentication=authentication,
            grant_type=self.settings.grant_type or "client_credentials",
            url_setting=self.url_setting,
        )


def described(answer: Answer) -> str:
    """The kind of content of an answer that is not what it should be."""
    if not answer.body.strip():
        return "no content"
    kind = (answer.header("content-type") or "").split(";")[0].strip().lower()
    return "an HTML page" if "html" in kind else (kind or "content without a type")


def _status_hint(answer: Answer, *, is_page: bool) -> str:
    status = answer.status
    if status in (401, 403):
        return _CLIENT_HINT
    if status in (404, 405, 410):
        return "Check {url_setting}: host, path and account."
    if status == 429:
        return "The server limits how often tokens may be asked for: wait, and run again."
    if status >= 500:
        return "The server is in trouble: try again later, or check {url_setting}."
    if 300 <= status < 400 or (is_page and answer.body):
        return NO_JSON_HINT
    return "Check the oauth2 settings."


def _json(answer: Answer) -> object:
    try:
        return json.loads(answer.text())
    except (ValueError, RecursionError):
        return None
