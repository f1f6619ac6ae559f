"""How each version of the gateway words its answers."""

from __future__ import annotations

from runner.emulator.config import EmulatorConfig
from runner.emulator.faults import FAULTS, Fault
from runner.emulator.functions import Failure, Outcome, Raw, Result
from runner.emulator.functions import Status as StatusOnly
from runner.emulator.messages import Refused, Reply, Request, html_reply, json_reply
from runner.emulator.state import State


def log_entry(level: str, message: str, at: float) -> dict[str, object]:
    """One line of a function's log; ``at`` in seconds since the epoch."""
    return {"level": level, "message": message, "extras": [], "timestamp": int(at * 1000)}


def fault_reply(fault: Fault, message: str, state: State) -> Reply:
    """A documented error in the words of the gateway's version."""
    config = state.config
    text = message or fault.message
    if config.gateway_version == 2:
        content: dict[str, object] = {"code": fault.v2, "message": text}
    else:
        content = {"errorCode": fault.v1, "errorMsg": text}
        if fault.status == 901:
            content["errorLogs"] = [log_entry("Error", text, state.clock.now())]
    reply = json_reply(fault.status, content)
    return Reply(901, reply.body, reply.headers, config.reason_901) if fault.status == 901 else reply


def refuse(_request: Request, state: State, status: int, message: str) -> Reply:
    """An answer of the gateway itself, whose body is not publicly known."""
    return _own(status, message, state)


def refused(status: int, message: str, state: State) -> Refused:
    """The same, to be raised."""
    return Refused(_own(status, message, state))


def bad_input(message: str, state: State) -> Refused:
    """400, to be raised."""
    return Refused(fault_reply(FAULTS["bad-input"], message, state))


def outcome_reply(outcome: Outcome, state: State, *, logs: bool) -> Reply:
    """What a function's outcome looks like from outside; ``logs`` asks for ``{"result", "logs"}``."""
    if isinstance(outcome, Result):
        value = outcome.value
        if logs:
            value = {"result": value, "logs": [log_entry("Info", "invoked", state.clock.now())]}
        return _reasoned(json_reply(outcome.status, value), state.config)
    if isinstance(outcome, Failure):
        return _failure(outcome, state)
    if isinstance(outcome, Raw):
        return Reply(200, outcome.body, (("Content-Type", outcome.content_type),))
    return _status(outcome, state)


def _failure(outcome: Failure, state: State) -> Reply:
    fault = FAULTS[outcome.fault]
    if fault.own and state.config.gateway_error_body != "json":
        return _own(fault.status, "", state)
    return fault_reply(fault, outcome.message, state)


def _status(outcome: StatusOnly, state: State) -> Reply:
    messages = {429: "Too many requests", 503: "The gateway is busy"}
    return _own(outcome.status, messages.get(outcome.status, f"The gateway answers {outcome.status}"), state)


def _own(status: int, message: str, state: State) -> Reply:
    config = state.config
    headers: tuple[tuple[str, str], ...] = ()
    if status == 401:
        headers += (("WWW-Authenticate", 'Bearer error="invalid_token"'),)
    if status in (429, 503) and config.retry_after is not None:
        headers += (("Retry-After", str(config.retry_after)),)
    if config.gateway_error_body == "empty":
        reply = Reply(status)
    elif config.gateway_error_body == "html":
        reply = html_reply(status, f"Error {status}")
    else:
        general = FAULTS["general"]
        reply = fault_reply(Fault(status, general.v1, general.v2, message), message, state)
    return _reasoned(reply.with_headers(*headers), config)


def _reasoned(reply: Reply, config: EmulatorConfig) -> Reply:
    return Reply(901, reply.body, reply.headers, config.reason_901) if reply.status == 901 else reply
