"""Errors of LivePerson's function gateway.

V1 answers ``{errorCode, errorMsg, errorLogs?}``, V2 answers ``{code, message}``, from the same path. Codes and
meanings are from LivePerson's pages about error codes of Functions, and from its public clients.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import Enum
from typing import Final

from runner.checks import http_status
from runner.checks.json_value import shortened
from runner.transport.exchange import Answer

_LARGEST: Final = 1_000_000
_LOGS: Final = 3
_OURS: Final = ("com.liveperson.faas.", "com.customer.faas.")


class Fault(str, Enum):
    """Whose an error is."""

    FUNCTION = "it is the function's own fault: it was called, and failed"
    PLATFORM = "it is not the function's fault: LivePerson's platform failed"
    REQUEST = "it is the request's fault: the function was not called"


_ADVICE: Final = {
    Fault.FUNCTION: "look at the function's code and logs; the same request will most likely fail again",
    Fault.REQUEST: "check lambdaUUID, accountId and the region, that the function is deployed, and the payload",
}

_CODES: Final[dict[str, tuple[str, Fault]]] = {
    "com.liveperson.faas.es.general": ("an error without a more exact reason", Fault.PLATFORM),
    "com.liveperson.faas.es.unavailable": ("a system that is needed cannot be reached", Fault.PLATFORM),
    "com.liveperson.faas.es.badinput": ("the payload is wrong, or a value is missing", Fault.REQUEST),
    "com.liveperson.faas.es.notdeployed": ("the function is not deployed", Fault.REQUEST),
    "com.liveperson.faas.es.missinglambda": ("there is no such function", Fault.REQUEST),
    "com.liveperson.faas.handler.custom-failure": ("the function returned an error", Fault.FUNCTION),
    "com.liveperson.faas.handler.runtime-exception": ("the function's code crashed", Fault.FUNCTION),
    "com.liveperson.faas.handler.executiontime-exceeded": ("the function ran longer than its 30 s", Fault.FUNCTION),
    "com.liveperson.faas.handler.log-limit-reached": ("the function logged more than is allowed", Fault.FUNCTION),
    "com.liveperson.faas.fm.general": ("the function manager failed", Fault.PLATFORM),
    "com.liveperson.faas.fm.unavailable": ("the function manager cannot be reached", Fault.PLATFORM),
    "com.liveperson.faas.function.not-found": ("there is no such function, or it is not deployed", Fault.REQUEST),
    "com.customer.faas.function.threw-error": ("the function threw or returned an error", Fault.FUNCTION),
    "com.customer.faas.function.js-runtime-error": ("the function's code crashed", Fault.FUNCTION),
    "com.customer.faas.function.execution-exceeded": ("the function ran longer than its 30 s", Fault.FUNCTION),
    "com.liveperson.faas.evg.general": ("an error of the gateway without a more exact reason", Fault.PLATFORM),
    "com.liveperson.faas.evg.invalid": ("the gateway does not take this request", Fault.REQUEST),
    "com.liveperson.faas.function.runtime.limit-reached": ("the function reached a limit, as of logs", Fault.FUNCTION),
}


def fault_of(code: str, status: int) -> Fault:
    """Whose fault an error code is; status 901 is always a function's."""
    known = _CODES.get(code)
    if known is not None:
        return known[1]
    if status == 901 or code.startswith(("com.liveperson.faas.handler.", "com.customer.faas.")):
        return Fault.FUNCTION
    return Fault.REQUEST if 400 <= status <= 499 else Fault.PLATFORM


def explain(answer: Answer) -> tuple[str, ...]:
    """What an error of the gateway means, whose fault it is and what to do; nothing for other answers."""
    body = _error_body(answer)
    code = _text(body, "errorCode", "code")
    if not code.startswith(_OURS):
        if answer.status != 901:
            return ()
        code = ""
    meaning = _CODES.get(code, ("the function failed" if answer.status == 901 else "a code not known to this tool",))[0]
    fault = fault_of(code, answer.status)
    message = _text(body, "errorMsg", "message")
    return (
        ": ".join(part for part in ("LivePerson's error", code, meaning) if part),
        *((f"its message: {shortened(message)}",) if message else ()),
        *_logs(body),
        fault.value,
        _advice(fault, answer),
    )


def _advice(fault: Fault, answer: Answer) -> str:
    by_status = http_status.explain(answer)
    if fault is Fault.FUNCTION or not by_status or answer.status in (400, 404):
        return _ADVICE.get(fault, "repeat it a little later")
    return by_status[-1]


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
