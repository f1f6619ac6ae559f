"""The Functions UI API (faasUI): the list of functions, and V2's test call."""

from __future__ import annotations

from runner.emulator.access import bearer, may_invoke, may_list
from runner.emulator.functions import STATES, Function
from runner.emulator.gateway import find_function, read_call, run
from runner.emulator.gateway_replies import bad_input, outcome_reply, refuse, refused
from runner.emulator.messages import Reply, Request, first, json_reply
from runner.emulator.router import Router
from runner.emulator.state import State
from runner.emulator.tokens import Grant


def handle(request: Request, state: State) -> Reply:
    """Any request; the two versions have different paths."""
    return (_V2 if state.config.gateway_version == 2 else _V1)(request, state)


def _user(request: Request, state: State) -> Grant:
    """The user behind the token; V2 answers 403 to a token that means nothing."""
    grant = state.tokens.access(bearer(request))
    if grant is None or request.params["account"] != state.config.account_id:
        known = 403 if state.config.gateway_version == 2 and bearer(request) else 401
        raise refused(known, "The access token is missing, unknown or expired", state)
    return grant


def _chosen(request: Request, state: State, name_filter: str) -> list[Function]:
    if not may_list(_user(request, state), state):
        raise refused(403, "The token lacks the privilege to list functions", state)
    states = [value for name, value in request.query if name == "state" and value]
    for value in states:
        if value not in STATES:
            raise bad_input(f"There is no state {value}", state)
    event, name = first(request.query, "eventId"), first(request.query, name_filter).lower()
    return [
        function
        for function in state.functions.values()
        if (not states or function.state in states)
        and (not event or function.event == event)
        and name in function.name.lower()
    ]


def _lambdas(request: Request, state: State) -> Reply:
    if first(request.query, "v") != "1":
        raise bad_input("The query needs v=1", state)
    return json_reply(200, [_v1_entry(function, state) for function in _chosen(request, state, "name")])


def _functions(request: Request, state: State) -> Reply:
    return json_reply(200, [_v2_entry(function, state) for function in _chosen(request, state, "functionName")])


def _common(function: Function, state: State) -> dict[str, object]:
    return {
        "uuid": function.uuid,
        "name": function.name,
        "description": function.description,
        "state": function.state,
        "eventId": function.event or None,
        "createdBy": state.config.username,
        "createdAt": "2024-01-01T00:00:00.000Z",
        "updatedBy": state.config.username,
        "updatedAt": "2024-01-01T00:00:00.000Z",
    }


def _v1_entry(function: Function, state: State) -> dict[str, object]:
    code = "function lambda(input, callback) {}"
    return {
        **_common(function, state),
        "version": 1,
        "runtime": {"uuid": "node", "name": "Node.js"},
        "samplePayload": {"headers": [], "payload": {}},
        "lastDeployment": None,
        "implementation": {"code": code, "dependencies": [], "environmentVariables": []},
    }


def _v2_entry(function: Function, state: State) -> dict[str, object]:
    return {**_common(function, state), "isCompV1": True, "size": "S", "skills": list(function.skills)}


def _test(request: Request, state: State) -> Reply:
    grant = _user(request, state)
    if grant.kind == "app" or not may_invoke(grant, state):
        raise refused(403, "The token lacks the privilege to invoke", state)
    call = read_call(request, state)
    return outcome_reply(run(find_function(request, state), call, state), state, logs=True)


_V1 = Router(
    refuse,
    ("GET", "/api/account/{account}/lambdas", _lambdas),
    ("GET", "/api/account/{account}/lambdas/", _lambdas),
)
_V2 = Router(
    refuse,
    ("GET", "/api/account/{account}/functions", _functions),
    ("GET", "/api/account/{account}/functions/", _functions),
    ("POST", "/api/account/{account}/functions/{uuid}/test", _test),
)
