"""Error codes of LivePerson's function gateway, of either version.

From LivePerson's pages about error codes of Functions, and from its public clients.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Final


class Fault(str, Enum):
    """Whose an error is."""

    FUNCTION = "it is the function's own fault: it was called, and failed"
    PLATFORM = "it is not the function's fault: LivePerson's platform failed"
    REQUEST = "it is the request's fault: the function was not called"


Meaning = tuple[str, Fault]

_V1: Final[dict[str, Meaning]] = {
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
}

_V2: Final[dict[str, Meaning]] = {
    "com.liveperson.faas.function.not-found": ("there is no such function, or it is not deployed", Fault.REQUEST),
    "com.customer.faas.function.threw-error": ("the function threw or returned an error", Fault.FUNCTION),
    "com.customer.faas.function.js-runtime-error": ("the function's code crashed", Fault.FUNCTION),
    "com.customer.faas.function.execution-exceeded": ("the function ran longer than its 30 s", Fault.FUNCTION),
    "com.liveperson.faas.evg.general": ("an error of the gateway without a more exact reason", Fault.PLATFORM),
    "com.liveperson.faas.evg.invalid": ("the gateway does not take this request", Fault.REQUEST),
    "com.liveperson.faas.self-service.pending": ("the function is not ready yet", Fault.REQUEST),
    "com.liveperson.faas.function.runtime.limit-reached": ("the function reached a limit, as of logs", Fault.FUNCTION),
}

_CODES: Final[Mapping[int, dict[str, Meaning]]] = {1: _V1, 2: _V2}
_OURS: Final = ("com.liveperson.faas.", "com.customer.faas.")
_HANDLER: Final = ("com.liveperson.faas.handler.", "com.customer.faas.")


def is_code(text: str) -> bool:
    """Whether a text is an error code of Functions, known or not."""
    return text.startswith(_OURS)


def meaning_of(code: str, version: int) -> str:
    """What a code says on a gateway of a version (1 or 2), also that it is a code of the other one, or not known."""
    known = _CODES[version].get(code)
    if known is not None:
        return known[0]
    other = _CODES[3 - version].get(code)
    if other is None:
        return f"a code that this tool does not know, from a gateway of version {version}"
    if code.startswith(_HANDLER):  # V2 answers 901 with V1's codes of the handler as well
        return other[0]
    return f"{other[0]} (a code of version {3 - version}, though the host is one of version {version})"


def fault_of(code: str, status: int) -> Fault:
    """Whose fault an error is; status 901 is always a function's, and a general code of a 4xx the request's."""
    if status == 901:
        return Fault.FUNCTION
    by_status = Fault.REQUEST if 400 <= status <= 499 else Fault.PLATFORM
    known = _V1.get(code) or _V2.get(code)
    if known is None:
        return Fault.FUNCTION if code.startswith(_HANDLER) else by_status
    return by_status if known[1] is Fault.PLATFORM else known[1]
