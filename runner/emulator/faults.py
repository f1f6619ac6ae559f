"""The ways in which an invocation goes wrong, in the words of both versions of the gateway."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """A documented error: its status, its code in V1 and in V2, and a sentence for it.

    Attributes:
        own: True when the gateway itself is at fault, not the function or the request.
    """

    status: int
    v1: str
    v2: str
    message: str
    own: bool = False


_V1 = "com.liveperson.faas"
_V2 = "com.liveperson.faas"
_CUSTOMER = "com.customer.faas.function"

FAULTS: Mapping[str, Fault] = {
    "general": Fault(500, f"{_V1}.es.general", f"{_V2}.evg.general", "Something went wrong", True),
    "unavailable": Fault(502, f"{_V1}.es.unavailable", f"{_V2}.evg.general", "The remote system is unavailable", True),
    "gateway-timeout": Fault(504, f"{_V1}.es.unavailable", f"{_V2}.evg.general", "The remote system is late", True),
    "manager-general": Fault(500, f"{_V1}.fm.general", f"{_V2}.evg.general", "The function manager failed", True),
    "manager-unavailable": Fault(
        502, f"{_V1}.fm.unavailable", f"{_V2}.evg.general", "The function manager is unavailable", True
    ),
    "bad-input": Fault(400, f"{_V1}.es.badinput", f"{_V2}.evg.invalid", "The request is not valid"),
    "not-deployed": Fault(404, f"{_V1}.es.notdeployed", f"{_V2}.function.not-found", "The function is not deployed"),
    "missing": Fault(404, f"{_V1}.es.missinglambda", f"{_V2}.function.not-found", "There is no such function"),
    "custom-failure": Fault(
        901, f"{_V1}.handler.custom-failure", f"{_CUSTOMER}.threw-error", "The function returned an error"
    ),
    "runtime-exception": Fault(
        901, f"{_V1}.handler.runtime-exception", f"{_CUSTOMER}.js-runtime-error", "The function crashed"
    ),
    "executiontime-exceeded": Fault(
        901, f"{_V1}.handler.executiontime-exceeded", f"{_CUSTOMER}.execution-exceeded", "The function took over 30 s"
    ),
    "log-limit-reached": Fault(
        901, f"{_V1}.handler.log-limit-reached", f"{_V2}.function.runtime.limit-reached", "The function logs too much"
    ),
}
