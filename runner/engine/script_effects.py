"""What scripts want done outside of their context: requests and cookies."""

from __future__ import annotations

import errno
import re
from collections.abc import Generator, Sequence
from dataclasses import replace
from datetime import datetime, timezone
from typing import Any

from runner.auth.flow import flow_for
from runner.collection.url import url_text
from runner.collection.v2 import parse_request
from runner.core.errors import RunnerError
from runner.engine.events import Cursor, Event, ExchangeFinished, Purpose
from runner.engine.session import Session
from runner.engine.step import Step
from runner.script.engine import Effect, Reply
from runner.script.given import ScriptAnswer
from runner.script.request_json import without_files
from runner.transport.client import SendOptions
from runner.transport.cookies import Cookie, parse_set_cookie
from runner.transport.exchange import Exchange
from runner.transport.prepare import prepare
from runner.transport.prepare.url import wire_url

_BEHAVIOR = {"disableBodyPruning": True}
_NUMBERS = {"ENOTFOUND": -3008, "EAI_AGAIN": -3001}


class _Refused(Exception):
    """What a script asks for is understood, and cannot be done."""


class ScriptEffects:
    """Does what the scripts of one item wait for."""

    def __init__(self, session: Session, step: Step, cursor: Cursor) -> None:
        self._session = session
        self._step = step
        self._cursor = cursor

    def reply(self, effect: Effect) -> Generator[Event, None, Reply]:
        """Do it. What goes wrong is the reply's error."""
        try:
            if effect.kind == "request":
                return (yield from self._request(effect.payload))
            return Reply(value=self._cookies(effect.payload))
        except (RunnerError, _Refused) as error:
            return Reply(error=_error(str(error)))
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            return Reply(error=_error(f"the call cannot be understood: {error}"))

    def _request(self, document: object) -> Generator[Event, None, Reply]:
        session = self._session
        request = without_files(parse_request(document, self._step.leaf.item.location))
        prepared = prepare(
            request,
            url_text(request.url),
            behavior=_BEHAVIOR,
            files=session.files,
            user_agent=session.user_agent,
        )
        options = SendOptions.from_behavior({}, session.send_options)
        flow = flow_for(request.auth, prepared, session.auth_context())
        step = next(flow)
        while True:
            exchange = session.client.send(step.request, step.options(options))
            yield ExchangeFinished(cursor=self._cursor, exchange=exchange, purpose=Purpose.SCRIPT)
            try:
                step = flow.send(exchange)
            except StopIteration:
                return self._answered(exchange)

    def _answered(self, exchange: Exchange) -> Reply:
        answer = exchange.answer
        if answer is None:
            return Reply(error=_error(exchange.problem.what if exchange.problem else "there was no answer"))
        bodies = ScriptAnswer(head={}, body=answer.body, text=answer.text).bodies()
        head = {**head_of(exchange), "cookies": self.cookies_of(exchange.sent.url)}
        return Reply(value={"head": head, **bodies})

    def cookies_of(self, url: str) -> Sequence[dict[str, object]]:
        """The jar's cookies for a URL, as scripts see them; none where the URL is not one yet."""
        try:
            return [_shown(cookie) for cookie in self._session.client.cookies.for_url(url)]
        except RunnerError:
            return []

    def _cookies(self, payload: object) -> object:
        operation, place, *rest = payload if isinstance(payload, list) else [payload]
        jar = self._session.client.cookies
        url = str(place) if "://" in str(place) else f"http://{place}"
        if operation == "set":
            return self._set_cookie(url, *rest)
        if operation in ("unset", "clear"):
            jar.remove(url, None if operation == "clear" else str(rest[0]))
            return None
        found = [_shown(cookie) for cookie in jar.for_url(url)]
        if operation == "getAll":
            return found
        return next((cookie for cookie in found if cookie["name"] == rest[0]), None)

    def _set_cookie(self, url: str, given: object) -> object:
        if not isinstance(given, (dict, str)):
            raise _Refused("First argument to setCookie must be a Cookie object or string")
        target = wire_url(url, False)
        text = _set_cookie_text(given) if isinstance(given, dict) else given
        cookie = parse_set_cookie(text, target, self._session.clock.now())
        if cookie is None:
            domain = re.search(r";\s*domain=\.?([^;]*)", text, re.IGNORECASE)
            if domain is None:
                return None
            raise _Refused(f"Cookie not in this host's domain. Cookie:{domain[1]} Request:{target.host}")
        if isinstance(given, dict):
            cookie = replace(cookie, value=str(given.get("value") or ""))
        self._session.client.cookies.add(cookie)
        return _shown(cookie) | ({"maxAge": given["maxAge"]} if isinstance(given, dict) and "maxAge" in given else {})


def head_of(exchange: Exchange) -> dict[str, object]:
    """What scripts see of an answer beside its body."""
    answer = exchange.answer
    if answer is None:
        return {}
    return {
        "code": answer.status,
        "status": answer.reason,
        "headers": [{"key": key, "value": value} for key, value in answer.headers],
        "responseTime": round(exchange.timings.total * 1000),
        "responseSize": answer.size,
        "wireSize": answer.wire_size,
    }


def _shown(cookie: Cookie) -> dict[str, object]:
    return {
        "name": cookie.name,
        "value": cookie.value,
        "domain": cookie.domain,
        "path": cookie.path,
        "expires": None if cookie.expires is None else _time_text(cookie.expires),
        "maxAge": None,
        "secure": cookie.secure,
        "httpOnly": cookie.http_only,
        "hostOnly": cookie.host_only,
    }


def _time_text(seconds: float) -> str | None:
    try:
        return datetime.fromtimestamp(seconds, timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    except (ValueError, OverflowError, OSError):
        return None


def _set_cookie_text(given: dict[str, Any]) -> str:
    parts = [f"{given.get('name') or given.get('key') or ''}="]
    named = {"domain": "Domain", "path": "Path", "expires": "Expires", "maxAge": "Max-Age"}
    parts += [f"{text}={given[key]}" for key, text in named.items() if given.get(key) not in (None, "")]
    parts += [text for key, text in {"secure": "Secure", "httpOnly": "HttpOnly"}.items() if given.get(key)]
    return "; ".join(parts)


def _error(message: str) -> dict[str, object]:
    """An error in the fields that Node.js has for it, as far as its text tells them."""
    error: dict[str, object] = {"name": "Error", "message": message}
    code = re.search(r"\bE(?:[A-Z]{4,}|AI_[A-Z]+)\b", message)
    if code is None:
        return error
    place = re.search(r"connect E[A-Z]+ (?:\[(.+)\]|(\S+)):(\d+)", message)
    host = re.search(r"the host (\S+) is not known|getaddrinfo E\w+ (\S+)", message)
    number = _NUMBERS.get(code[0]) or -getattr(errno, code[0], 0)
    error |= {"errno": number} if number else {}
    error["code"] = code[0]
    if place is not None:
        error |= {"syscall": "connect", "address": place[1] or place[2], "port": int(place[3])}
    elif host is not None:
        error |= {"syscall": "getaddrinfo", "hostname": host[1] or host[2]}
    return error
