"""Reaching the two hosts: name, connection, TLS, an answer."""

from __future__ import annotations

from runner.core.errors import RequestError
from runner.liveperson.doctor.context import AUTHORIZATION_SERVER, GATEWAY, HOST_VARIABLES, Context
from runner.liveperson.doctor.finding import Finding, passed, unjudged, warning
from runner.transport.exchange import Exchange, Timings


def check_gateway(context: Context) -> Finding:
    """The invocation gateway answers."""
    return _reached(context, GATEWAY)


def check_authorization_server(context: Context) -> Finding:
    """The authorization server answers."""
    return _reached(context, AUTHORIZATION_SERVER)


def _reached(context: Context, service: str) -> Finding:
    host = context.host(service)
    try:
        exchange = context.probe.get(f"https://{host}/")
    except RequestError as error:
        problem = error.problems[0]
        return unjudged(f"{host}: {problem.what}", f"Check {HOST_VARIABLES[service]} in the environment.")
    if exchange.problem is not None:
        hint = exchange.problem.hint or f"Check {HOST_VARIABLES[service]} in the environment."
        return unjudged(f"{host} cannot be reached: {exchange.problem.what}", hint)
    found = f"{host} answers{_version(context, service)}: {_timings(exchange)}"
    if not context.session.client.settings.verify:
        return warning(f"{found}; its certificate was not verified", "Leave out --insecure, and set tls.ca instead.")
    return passed(found)


def _version(context: Context, service: str) -> str:
    return f" (Functions V{2 if context.is_v2 else 1})" if service == GATEWAY else ""


def _timings(exchange: Exchange) -> str:
    timings: Timings = exchange.timings
    phases = {"look-up": timings.dns, "connect": timings.connect, "TLS": timings.tls, "answer": timings.first_byte}
    spent = [f"{name} {_milliseconds(seconds)}" for name, seconds in phases.items() if seconds is not None]
    return ", ".join([*spent, f"in all {_milliseconds(timings.total)}"])


def _milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms" if seconds >= 0.0095 else f"{seconds * 1000:.1f} ms"
