"""The Domain API (CSDS): which host serves which service of an account."""

from __future__ import annotations

from runner.emulator.messages import Reply, Request, first, html_reply, json_reply
from runner.emulator.router import Router
from runner.emulator.state import State


def _refuse(_request: Request, _state: State, status: int, message: str) -> Reply:
    return json_reply(status, {"status": status, "message": message})


def _unknown(request: Request, state: State, message: str) -> Reply:
    choice = state.config.domain_unknown
    return html_reply(404, "Not Found") if choice == "html" else _refuse(request, state, int(choice), message)


def _checked(request: Request, state: State) -> Reply | None:
    if first(request.query, "version") != "1.0":
        return _refuse(request, state, 400, "the query needs version=1.0")
    account = request.params["account"]
    return None if account == state.config.account_id else _unknown(request, state, f"unknown account {account}")


def _entry(service: str, state: State) -> dict[str, str]:
    return {"service": service, "account": state.config.account_id, "baseURI": state.hosts[service]}


def _one(request: Request, state: State) -> Reply:
    refusal = _checked(request, state)
    if refusal:
        return refusal
    service = request.params["service"]
    if service == "domain_api" or service not in state.hosts:
        return _unknown(request, state, f"unknown service {service}")
    entry = _entry(service, state)
    return json_reply(200, {"baseURIs": [entry]} if state.config.domain_shape == "list" else entry)


def all_services(state: State) -> list[dict[str, str]]:
    """The entries of every service that the Domain API knows."""
    return [_entry(service, state) for service in state.hosts if service != "domain_api"]


def _all(request: Request, state: State) -> Reply:
    return _checked(request, state) or json_reply(200, {"baseURIs": all_services(state)})


handle = Router(
    _refuse,
    ("GET", "/api/account/{account}/service/baseURI.json", _all),
    ("GET", "/api/account/{account}/service/{service}/baseURI.json", _one),
    ("GET", "/csdr/account/{account}/service/baseURI.json", _all),
    ("GET", "/csdr/account/{account}/service/{service}/baseURI.json", _one),
)
