"""Single GET requests that change nothing at the other side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from runner.collection.model import Param, Request
from runner.transport.client import Client, SendOptions
from runner.transport.exchange import Answer, Exchange
from runner.transport.prepare import FileAccess, prepare

_NOT_SENT = {"disabledSystemHeaders": {"postman-token": True}}


@dataclass(frozen=True, slots=True)
class Probe:
    """Asks, follows no redirect, and keeps no cookie.

    Attributes:
        options: of every request.
    """

    client: Client
    user_agent: str
    options: SendOptions = SendOptions()

    def get(self, url: str, headers: Mapping[str, str] | None = None) -> Exchange:
        """What came of a GET request; trouble on the way is in the exchange.

        Raises:
            RequestError: of kind REQUEST: the URL or a header cannot be sent.
        """
        params = tuple(Param(key=name, value=value) for name, value in (headers or {}).items())
        request = Request(method="GET", headers=params)
        prepared = prepare(request, url, behavior=_NOT_SENT, files=FileAccess("."), user_agent=self.user_agent)
        return self.client.send(prepared, replace(self.options, follow_redirects=False, cookies=False))


def describe(answer: Answer) -> str:
    """An answer in few words: ``404 Not Found with an HTML page``."""
    kind = (answer.header("content-type") or "").split(";")[0].strip().lower()
    line = f"{answer.status} {answer.reason}".rstrip()
    if is_html(answer):
        return f"{line} with an HTML page"
    if not answer.body.strip():
        return f"{line} without content"
    return line if "json" in kind else f"{line} with {kind or 'content of no type'}"


def is_html(answer: Answer) -> bool:
    """Whether a page was answered where an API should have: a proxy, or a login."""
    kind = (answer.header("content-type") or "").lower()
    return "html" in kind or answer.body.lstrip()[:14].lower().startswith((b"<!doctype html", b"<html"))


def json_of(answer: Answer) -> object:
    """The parsed body, None when it is not JSON."""
    import json

    try:
        return json.loads(answer.text())
    except (ValueError, RecursionError):
        return None
