"""The invocation gateway (faasGW)."""

from __future__ import annotations

from dataclasses import replace

from runner.emulator.access import bearer, lacking
from runner.emulator.config import guid
from runner.emulator.faults import FAULTS
from runner.emulator.functions import Function, Invocation, Outcome, Result
from runner.emulator.gateway_replies import bad_input, fault_reply, outcome_reply, refuse, refused
from runner.emulator.messages import Refused, Reply, Request, first, json_reply
from runner.emulator.router import Router
from runner.emulator.state import State


def handle(request: Request, state: State) -> Reply:
    """Any request to the gateway; the request id goes back as it came."""
    return _ROUTES(request, state).with_headers(("X-Request-ID", request.header("X-Request-ID") or guid()))


def check_access(request: Request, state: State) -> None:
    """Refuse with 401 a token that means nothing here, with 403 one that may not invoke."""
    grant = state.tokens.access(bearer(request))
    if request.params["account"] != state.config.account_id:
        raise refused(401, f"The token is not valid for account {request.params['account']}", state)
    if grant is None:
        raise refused(401, "The access token is missing, unknown or expired", state)
    if grant.kind == "bearer" and state.config.gateway_version == 2 and not state.config.user_bearer_at_v2:
        raise refused(401, "External applications need an OAuth 2.0 token", state)
    missing = lacking(grant, state)
    if missing:
        raise refused(403, f"The token lacks {missing}", state)


def _check_version(request: Request, state: State) -> None:
    if state.config.gateway_version == 1 and first(request.query, "v") != "1":
        raise bad_input("The query needs v=1", state)


def read_call(request: Request, state: State) -> Invocation:
    """The body of an invocation, or a refusal with 413 or 400."""
    limit = state.config.size_limit
    if limit is not None and len(request.body) > limit:
        raise refused(413, f"The request is longer than {limit} bytes", state)
    if request.content_type != "application/json":
        raise bad_input("The Content-Type has to be application/json", state)
    content = request.json_object()
    if content is None:
        raise bad_input("The body is not a JSON object", state)
    if "payload" not in content:
        raise bad_input("payload is missing", state)
    return _call(content, state)


def _call(content: dict[str, object], state: State) -> Invocation:
    headers, timestamp = content.get("headers", []), content.get("timestamp", 0)
    if not isinstance(headers, list) or not all(_is_header(entry) for entry in headers):
        raise bad_input("headers has to be a list of {key, value}", state)
    if isinstance(timestamp, bool) or not isinstance(timestamp, (int, float)):
        raise bad_input("timestamp has to be a number", state)
    payload = {} if content["payload"] is None else content["payload"]
    return Invocation(payload=payload, headers=headers, timestamp=timestamp)


def _is_header(entry: object) -> bool:
    return isinstance(entry, dict) and isinstance(entry.get("key"), str) and isinstance(entry.get("value"), str)


def find_function(request: Request, state: State) -> Function:
    """The deployed function that the path names, or a refusal with 404."""
    uuid = request.params["uuid"]
    function = state.functions.get(uuid.lower())
    if function is None:
        message = f"There is no {uuid} deployed on {state.config.account_id}"
        raise Refused(fault_reply(FAULTS["missing"], message, state))
    if not function.deployed:
        raise Refused(fault_reply(FAULTS["not-deployed"], f"{function.name} is not deployed", state))
    return function


def run(function: Function, call: Invocation, state: State) -> Outcome:
    """Call a function and take the time that it takes."""
    outcome = function.run(replace(call, attempt=state.count_call(function.uuid)))
    state.pause(outcome.delay)
    return outcome


def _invoke(request: Request, state: State) -> Reply:
    check_access(request, state)
    _check_version(request, state)
    call = read_call(request, state)
    outcome = run(find_function(request, state), call, state)
    return outcome_reply(outcome, state, logs=state.config.reply == "result_and_logs")


def _implementing(request: Request, state: State) -> list[Function]:
    event, skill = request.params["event"], first(request.query, "skillId")
    return [function for function in state.functions.values() if function.implements(event, skill)]


def _invoke_event(request: Request, state: State) -> Reply:
    check_access(request, state)
    _check_version(request, state)
    call = read_call(request, state)
    functions = _implementing(request, state)
    if not functions and state.config.gateway_version == 2:
        return fault_reply(FAULTS["missing"], f"Nothing implements {request.params['event']}", state)
    return _event_reply(functions, call, state)


def _event_reply(functions: list[Function], call: Invocation, state: State) -> Reply:
    """The results of all functions, or the answer of the first one that has none."""
    results: list[object] = []
    for function in functions:
        outcome = run(function, call, state)
        if not isinstance(outcome, Result):
            return outcome_reply(outcome, state, logs=False)
        at = int(state.clock.now() * 1000)
        results.append({"uuid": function.uuid, "timestamp": at, "result": outcome.value})
    return json_reply(200, results)


def _is_implemented(request: Request, state: State) -> Reply:
    check_access(request, state)
    _check_version(request, state)
    return json_reply(200, {"implemented": bool(_implementing(request, state))})


_ACCOUNT = "/api/account/{account}"
_ROUTES = Router(
    refuse,
    ("POST", f"{_ACCOUNT}/lambdas/{{uuid}}/invoke", _invoke),
    ("POST", f"{_ACCOUNT}/events/{{event}}/invoke", _invoke_event),
    ("GET", f"{_ACCOUNT}/events/{{event}}/isImplemented", _is_implemented),
)
