"""Values of a run in the JSON shapes of Postman and newman."""

from __future__ import annotations

import base64
import json
import math
import re
import uuid
from collections.abc import Mapping
from typing import Any

from runner.collection.model import Collection, Item, Leaf
from runner.core.check import Check, Outcome
from runner.core.problem import Problem
from runner.engine.events import Cursor, ExchangeFinished
from runner.report.render import KIND_NAMES, text_of
from runner.report.verbose import sent_charset
from runner.transport.exchange import Answer, Exchange, HeaderPairs, Sent, Timings, charset_of

Json = dict[str, Any]


def dumps(value: object) -> str:
    """JSON on one line; what JSON has no word for becomes null (NaN) or text (any other object)."""
    try:
        return json.dumps(value, ensure_ascii=False, allow_nan=False, default=str)
    except ValueError:
        return json.dumps(_finite(value), ensure_ascii=False, default=str)


def _finite(value: object) -> object:
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, Mapping):
        return {key: _finite(part) for key, part in value.items()}
    return [_finite(part) for part in value] if isinstance(value, (list, tuple)) else value


def milliseconds(seconds: float) -> int:
    """Whole milliseconds."""
    return round(seconds * 1000)


def collection(node: Collection) -> Json:
    """The collection, as it was read."""
    return dict(node.source) or {"item": [], "info": {"_postman_id": node.id, "name": node.name, "schema": node.schema}}


def scope(name: str | None, values: Mapping[str, object]) -> Json:
    """A variable scope as an environment export."""
    listed = [{"type": "any", "value": value, "key": key} for key, value in values.items()]
    return {"name": name, "values": listed} if name is not None else {"values": listed}


def cursor(at: Cursor) -> Json:
    """Where in the run, under newman's names; ``phase`` is ours."""
    return {
        "position": at.position,
        "iteration": at.iteration,
        "length": at.length,
        "cycles": at.iterations,
        "ref": at.ref,
        "phase": at.phase,
    }


def item(node: Item) -> Json:
    """An item as it was read, without its saved examples, which stand in the collection."""
    return {**node.source, "id": node.id, "name": node.name, "response": []}


def parent(leaf: Leaf, root: Collection | None) -> Json:
    """What an item stands in: its folder, or the collection."""
    node = leaf.folders[-1] if leaf.folders else root
    return {} if node is None else {"id": node.id, "name": node.name}


def header_list(pairs: HeaderPairs) -> list[Json]:
    """Headers in the order of the wire."""
    return [{"key": name, "value": value} for name, value in pairs]


def request(sent: Sent) -> Json:
    """A request that was sent."""
    shape: Json = {"url": url(sent.url), "header": header_list(sent.headers), "method": sent.method}
    if sent.body:
        text = text_of(sent.body, sent_charset(sent))
        shape["body"] = (
            {"mode": "raw", "raw": text} if text is not None else {"mode": "file", "file": _base64(sent.body)}
        )
    return shape


def _base64(body: bytes) -> Json:
    return {"contentBase64": base64.b64encode(body).decode("ascii")}


_URL = re.compile(
    r"(?:(?P<protocol>[^:/?#]+)://)?(?:(?P<user>[^@/?#]*)@)?(?P<host>\[[^\]/?#]*\]|[^:/?#]*)(?::(?P<port>[^/?#]*))?"
    r"(?P<path>/[^?#]*)?(?:\?(?P<query>[^#]*))?(?:#(?P<hash>.*))?",
    re.DOTALL,
)


def url(text: str) -> Json:
    """A URL in Postman's parts; nothing is decoded."""
    found = _URL.fullmatch(text)
    if found is None:
        return {"raw": text}
    shape: Json = {"raw": text, "protocol": found["protocol"] or "http"}
    if found["user"] is not None:
        user, _, password = found["user"].partition(":")
        shape["auth"] = {"user": user, "password": password}
    if found["port"] is not None:
        shape["port"] = found["port"]
    shape["path"] = (found["path"] or "")[1:].split("/") if found["path"] else []
    if found["hash"] is not None:
        shape["hash"] = found["hash"]
    host = found["host"]
    shape["host"] = [host] if host.startswith("[") else host.split(".")
    shape["query"] = [_pair(part) for part in found["query"].split("&")] if found["query"] else []
    shape["variable"] = []
    return shape


def _pair(text: str) -> Json:
    key, equals, value = text.partition("=")
    return {"key": key, "value": value if equals else None}


def response(answer: Answer, timings: Timings, ref: str, *, newman_body: bool) -> Json:
    """An answer; its body is text, else Base64, or newman's list of bytes."""
    return {
        "id": str(uuid.uuid5(uuid.NAMESPACE_OID, ref)),
        "status": answer.reason,
        "code": answer.status,
        "header": header_list(answer.headers),
        **_body(answer, newman_body),
        "cookie": [],
        "responseTime": milliseconds(timings.total),
        "responseSize": answer.size,
    }


def _body(answer: Answer, newman_body: bool) -> Json:
    if newman_body:
        return {"stream": {"type": "Buffer", "data": list(answer.body)}}
    text = text_of(answer.body, charset_of(answer.header("content-type")))
    return {"body": text} if text is not None else {"bodyBase64": base64.b64encode(answer.body).decode("ascii")}


def step(event: ExchangeFinished) -> Json:
    """An exchange beside the item's own answer, in short."""
    shape = _short(event.exchange, event.purpose.value)
    return {**shape, "attempt": event.attempt} if event.attempt > 1 else shape


def redirects(exchange: Exchange) -> list[Json]:
    """The exchanges that led to this one, in short."""
    return [_short(hop, "redirect") for hop in exchange.redirects]


def _short(exchange: Exchange, purpose: str) -> Json:
    shape: Json = {"purpose": purpose, "method": exchange.sent.method, "url": exchange.sent.url}
    if exchange.answer is not None:
        shape |= {"code": exchange.answer.status, "responseTime": milliseconds(exchange.timings.total)}
    if exchange.problem is not None:
        shape["error"] = exchange.problem.what
    return shape


def assertion(check: Check, index: int) -> Json:
    """A check, under the name that the user gave it."""
    shape: Json = {"assertion": check.name, "skipped": check.outcome is Outcome.SKIPPED, "source": check.source}
    if check.outcome in (Outcome.FAILED, Outcome.ERROR):
        shape["error"] = check_error(check, index)
    return shape


def check_error(check: Check, index: int) -> Json:
    """A failed check as newman writes an AssertionError."""
    shape = error(check.problem, "AssertionError")
    return {"name": shape.pop("name"), "index": index, "test": check.name, **shape}


def error(problem: Problem | None, name: str = "") -> Json:
    """A problem with the keys of a JavaScript error, and what else we know."""
    if problem is None:
        return {"name": name, "message": "", "stack": name}
    name = problem.name or name or KIND_NAMES[problem.kind]
    message = _message(problem)
    place = f"\n   at {problem.where}" if problem.where is not None else ""
    shape: Json = {"name": name, "message": message, "stack": f"{name}: {message}{place}"}
    shape["kind"] = problem.kind.value
    if problem.details:
        shape["details"] = list(problem.details)
    if problem.hint:
        shape["hint"] = problem.hint
    return shape


def _message(problem: Problem) -> str:
    """What is wrong, without the name of the JavaScript error where it begins with that."""
    if problem.what == problem.name:
        return ""
    return problem.what.removeprefix(f"{problem.name}: ") if problem.name else problem.what
