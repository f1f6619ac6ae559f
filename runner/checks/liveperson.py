"""What the answers of LivePerson's function gateway (faasGW) and functions UI (faasUI) mean.

V1 answers ``{errorCode, errorMsg, errorLogs?}``, V2 answers ``{code, message}``, from the same path; the host name
tells the versions apart, as it does for LivePerson's own clients.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal
from urllib.parse import urlsplit

from runner.checks import http_status
from runner.checks.json_value import shortened
from runner.checks.liveperson_codes import Fault, fault_of, is_code, meaning_of
from runner.transport.exchange import Answer, Exchange

_LARGEST: Final = 1_000_000
_LOGS: Final = 3
_V2_HOSTS: Final = ("fninvocations", "functions")

Kind = Literal["function", "event", "question", "list"]
_PATHS: Final[tuple[tuple[re.Pattern[str], Kind], ...]] = (
    (re.compile(r"/api/account/[^/]+/lambdas/[^/]+/invoke"), "function"),
    (re.compile(r"/api/account/[^/]+/functions/[^/]+/test"), "function"),
    (re.compile(r"/api/account/[^/]+/events/[^/]+/invoke"), "event"),
    (re.compile(r"/api/account/[^/]+/events/[^/]+/isImplemented"), "question"),
    (re.compile(r"/api/account/[^/]+/(?:lambdas|functions)/?"), "list"),
)

_ADVICE: Final = {
    Fault.FUNCTION: "look at the function's code and logs; the same request will most likely fail again",
    Fault.REQUEST: "check lambdaUUID, accountId and the region, that the function is deployed, and the payload",
    Fault.PLATFORM: "repeat it a little later",
}
_LISTING: Final = (
    "listing needs the token of a user with the permission FaaS-Developer or FaaS-Admin; an application's token "
    "(client_credentials) is not enough"
)
_INVOKING: Final = (
    "invoking needs an application with the scope faas.lambda.invoke, or a user with the permission FaaS-Invocation "
    "or FaaS-Developer"
)
_BUSY: Final = {
    1: "the account has made more requests than the gateway takes for now",
    2: "too many requests for one function, or all that could serve it are busy",
}
_WAIT: Final = "wait {pause} before the next request and avoid bursts; retry: in the checks file does the waiting"
_REPEAT: Final = (
    "retry: in the checks file repeats it, if the function may run twice; LivePerson advises three more attempts, "
    "after 5, 10 and 15 s"
)
_NOT_IMPLEMENTED: Final = (
    "no deployed function implements this event",
    "check eventId and skillId, and that the function for the event is deployed",
)


@dataclass(frozen=True, slots=True)
class _Call:
    """What was asked of which version of the gateway; no kind is for what is not known to be LivePerson's."""

    kind: Kind | None
    version: int

    @property
    def runs_code(self) -> bool:
        """Whether functions are called by it."""
        return self.kind not in ("question", "list")


def version_of(host: str) -> int:
    """2 for the host of a V2 gateway or functions UI, else 1."""
    return 2 if any(mark in host for mark in _V2_HOSTS) else 1


def explain(exchange: Exchange) -> tuple[str, ...]:
    """What an answer means, whose fault it is and, last, what to do; nothing for an answer that is not LivePerson's."""
    answer = exchange.answer
    if answer is None:
        return ()
    call, body = _call(exchange), _error_body(answer)
    code = _text(body, "errorCode", "code")
    if call.kind == "event" and (_is_empty_list(answer) or (answer.status == 404 and call.version == 2)):
        return _with_ids(exchange, *_NOT_IMPLEMENTED)
    if is_code(code) or answer.status == 901:
        lines = _by_code(code if is_code(code) else "", body, answer, call)
    else:
        lines = _by_status(answer, call) if call.kind else ()
    return _with_ids(exchange, *lines) if lines else ()


def _call(exchange: Exchange) -> _Call:
    try:
        parts = urlsplit(exchange.sent.url)
        host = parts.hostname or ""
    except ValueError:
        return _Call(None, 1)
    kind = next((kind for path, kind in _PATHS if path.fullmatch(parts.path)), None)
    return _Call(kind, version_of(host))


def _by_code(code: str, body: Mapping[str, object], answer: Answer, call: _Call) -> tuple[str, ...]:
    meaning = meaning_of(code, call.version) if code else "the function failed"
    fault = fault_of(code, answer.status)
    message = _text(body, "errorMsg", "message")
    by_status = () if fault is Fault.FUNCTION or answer.status in (400, 404) else _by_status(answer, call)
    return (
        ": ".join(part for part in ("LivePerson's error", code, meaning) if part),
        *((f"its message: {shortened(message)}",) if message else ()),
        *_logs(body),
        *((fault.value,) if call.runs_code else ()),
        *(by_status or (_ADVICE[fault],)),
    )


def _by_status(answer: Answer, call: _Call) -> tuple[str, ...]:
    """What the status says to somebody who calls LivePerson."""
    lines = http_status.explain(answer)
    if not lines:
        return ()
    meaning, *said, advice = lines
    if answer.status == 403:
        advice = _LISTING if call.kind == "list" else _INVOKING
    elif answer.status == 429:
        asked = shortened(answer.header("Retry-After") or "")
        meaning = _BUSY[call.version]
        advice = _WAIT.format(pause=f"as long as Retry-After says ({asked})" if asked else "at least 1 s")
    elif answer.status >= 500:
        advice = _REPEAT
    return (meaning, *said, advice)


def _with_ids(exchange: Exchange, *lines: str) -> tuple[str, ...]:
    """The request's id stands before the advice: LivePerson's support finds a call by it."""
    sent = _header(exchange.sent.headers, "X-Request-ID")
    answered = exchange.answer.header("X-Request-ID") if exchange.answer else None
    if not sent and not answered:
        return lines
    both = sent and answered and sent != answered
    ids = f"request id: {sent} (sent), {answered} (answered)" if both else f"request id: {answered or sent}"
    return (*lines[:-1], shortened(ids), lines[-1])


def _header(pairs: tuple[tuple[str, str], ...], name: str) -> str:
    return next((value for key, value in pairs if key.lower() == name.lower()), "")


def _is_empty_list(answer: Answer) -> bool:
    return answer.status in (200, 202) and answer.body.strip() == b"[]"


def _error_body(answer: Answer) -> Mapping[str, object]:
    if len(answer.body) > _LARGEST or not answer.body.lstrip().startswith(b"{"):
        return {}
    try:
        body = json.loads(answer.text())
    except (ValueError, RecursionError):
        return {}
    return body if isinstance(body, dict) else {}


def _text(body: Mapping[str, object], *keys: str) -> str:
    return next((value for key in keys if isinstance(value := body.get(key), str)), "")


def _logs(body: Mapping[str, object]) -> tuple[str, ...]:
    logs = body.get("errorLogs")
    entries = [entry for entry in logs if isinstance(entry, dict)] if isinstance(logs, list) else []
    return tuple(
        f"it logged {_text(entry, 'level') or 'a line'}: {shortened(_text(entry, 'message'))}"
        for entry in entries[-_LOGS:]
    )
