"""The functions that can be invoked, under fixed UUIDs whose end hints at what they do."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from runner.emulator.config import EmulatorConfig
from runner.emulator.messages import HTML, JSON

_PREFIX = "00000000-0000-4000-8000-00000000"
ECHO = f"{_PREFIX}0200"
"""Returns the payload, headers and timestamp that it was given."""
HELLO = f"{_PREFIX}0201"
"""Returns a bare JSON string."""
EMPTY = f"{_PREFIX}0204"
"""200 without a body."""
HTML_PAGE = f"{_PREFIX}0205"
"""200 with an HTML page."""
BAD_JSON = f"{_PREFIX}0206"
"""200 that says it is JSON and ends in the middle."""
BIG = f"{_PREFIX}0207"
"""A result of ``big_size`` characters."""
SLOW = f"{_PREFIX}0208"
"""Answers after ``slow_delay`` seconds."""
UNDEPLOYED = f"{_PREFIX}0404"
RATE_LIMITED = f"{_PREFIX}0429"
"""429 ``failures_before_success`` times, then a result."""
GENERAL = f"{_PREFIX}0500"
UNAVAILABLE = f"{_PREFIX}0502"
FLAKY = f"{_PREFIX}0503"
"""503 ``failures_before_success`` times, then a result."""
GATEWAY_TIMEOUT = f"{_PREFIX}0504"
FAILING = f"{_PREFIX}0901"
"""901: the function returned an error."""
CRASHING = f"{_PREFIX}0902"
TIMING_OUT = f"{_PREFIX}0903"
"""901: over 30 s; at once unless ``real_delays``."""
LOG_LIMIT = f"{_PREFIX}0904"

ECHO_EVENT = "conversational_command"
"""The event that :data:`ECHO` and :data:`HELLO` implement."""
FAILING_EVENT = "controllerbot_messaging_conversation_end"

STATES = ("Draft", "Productive", "Modified", "Marked Undeployed")
_DEPLOYED = ("Productive", "Modified")


@dataclass(frozen=True, slots=True, kw_only=True)
class Invocation:
    """What a function is called with; ``attempt`` counts its calls from 1."""

    payload: object
    headers: Sequence[object] = ()
    timestamp: object = 0
    attempt: int = 1


@dataclass(frozen=True, slots=True)
class Result:
    """The function returned a JSON value; ``delay`` in seconds."""

    value: object
    status: int = 200
    delay: float = 0.0


@dataclass(frozen=True, slots=True)
class Failure:
    """A documented fault, by its key in ``faults.FAULTS``, with a message of its own or ''."""

    fault: str
    message: str = ""
    delay: float = 0.0


@dataclass(frozen=True, slots=True)
class Status:
    """The gateway itself answers with this status and no documented code."""

    status: int
    delay: float = 0.0


@dataclass(frozen=True, slots=True)
class Raw:
    """These bytes, as they are."""

    body: bytes
    content_type: str
    delay: float = 0.0


Outcome = Result | Failure | Status | Raw


@dataclass(frozen=True, slots=True, kw_only=True)
class Function:
    """One function of the account; no event is '', no skills answer for every skill."""

    uuid: str
    name: str
    run: Callable[[Invocation], Outcome] = field(repr=False)
    description: str = ""
    state: str = "Productive"
    event: str = ""
    skills: tuple[str, ...] = ()

    @property
    def deployed(self) -> bool:
        """Whether it can be invoked."""
        return self.state in _DEPLOYED

    def implements(self, event: str, skill: str) -> bool:
        """Whether it answers an event; an empty skill means any."""
        return self.deployed and self.event == event and (not skill or not self.skills or skill in self.skills)


def always(outcome: Outcome) -> Callable[[Invocation], Outcome]:
    """A function body that does not look at what it is given."""
    return lambda _: outcome


def _echo(call: Invocation) -> Outcome:
    return Result({"payload": call.payload, "headers": list(call.headers), "timestamp": call.timestamp})


def _after_failures(status: int, failures: int) -> Callable[[Invocation], Outcome]:
    def run(call: Invocation) -> Outcome:
        return Status(status) if call.attempt <= failures else Result({"attempt": call.attempt})

    return run


def built_in(config: EmulatorConfig) -> Mapping[str, Function]:
    """The functions that every emulator has, by UUID."""
    failures = config.failures_before_success
    time_out = Failure("executiontime-exceeded", delay=30.0 if config.real_delays else 0.0)
    answers: list[tuple[str, str, Callable[[Invocation], Outcome]]] = [
        (EMPTY, "empty", always(Raw(b"", JSON))),
        (HTML_PAGE, "html", always(Raw(b"<!DOCTYPE html><title>Maintenance</title>", HTML))),
        (BAD_JSON, "bad_json", always(Raw(b'{"result": [1, 2', JSON))),
        (BIG, "big", always(Result("x" * config.big_size))),
        (SLOW, "slow", always(Result({"delay": config.slow_delay}, delay=config.slow_delay))),
        (RATE_LIMITED, "rate_limited", _after_failures(429, failures)),
        (GENERAL, "general", always(Failure("general"))),
        (UNAVAILABLE, "unavailable", always(Failure("unavailable"))),
        (FLAKY, "flaky", _after_failures(503, failures)),
        (GATEWAY_TIMEOUT, "gateway_timeout", always(Failure("gateway-timeout"))),
        (CRASHING, "crashing", always(Failure("runtime-exception", "Cannot read property 'id' of undefined"))),
        (TIMING_OUT, "timing_out", always(time_out)),
        (LOG_LIMIT, "log_limit", always(Failure("log-limit-reached"))),
    ]
    functions = [Function(uuid=uuid, name=name, run=run) for uuid, name, run in answers]
    failing = always(Failure("custom-failure", "The order does not exist"))
    functions += [
        Function(uuid=ECHO, name="echo", run=_echo, event=ECHO_EVENT, description="Returns what it is given"),
        Function(uuid=HELLO, name="hello", run=always(Result("Hello from LivePerson Functions")), event=ECHO_EVENT),
        Function(uuid=UNDEPLOYED, name="undeployed", run=always(Result(None)), state="Draft"),
        Function(uuid=FAILING, name="failing", run=failing, event=FAILING_EVENT),
    ]
    return {function.uuid: function for function in functions}
