"""Signed requests, prepared and authorised by hand."""

from __future__ import annotations

from collections.abc import Mapping

from auth_bench import Bench
from signature_verifiers import Received

from runner.auth.flow import flow_for
from runner.collection.model import Auth, Body, Param, Request
from runner.transport.prepare import FileAccess, Prepared, prepare


def raw(text: str) -> Body:
    return Body(mode="raw", raw=text)


def form(**fields: str) -> Body:
    return Body(mode="urlencoded", urlencoded=tuple(Param(key=key, value=value) for key, value in fields.items()))


def sign(
    kind: str,
    params: Mapping[str, object],
    url: str = "http://h:8000/x",
    *,
    method: str = "GET",
    body: Body | None = None,
    headers: Mapping[str, str] | None = None,
    now: float = 1_700_000_000.0,
    bench: Bench | None = None,
    **behavior: object,
) -> Prepared:
    bench = bench or Bench()
    bench.clock.time = now
    given = tuple(Param(key=key, value=value) for key, value in (headers or {}).items())
    request = Request(method=method, headers=given, body=body)
    files = FileAccess(".")
    prepared = prepare(request, url, behavior=behavior, files=files, user_agent="agent/1", token=lambda: "t")
    return next(flow_for(Auth(type=kind, params=params), prepared, bench.context())).request


def received(prepared: Prepared) -> Received:
    return Received.of(prepared.method, prepared.url, prepared.headers.pairs(), prepared.body)


def own_headers(prepared: Prepared) -> list[str]:
    """Those in front of the ones that every request has."""
    lines = [f"{name}: {value}" for name, value in prepared.headers.pairs()]
    return lines[: next(i for i, line in enumerate(lines) if line.startswith("User-Agent:"))]
