"""Which handler answers which method and path."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import unquote

from runner.emulator.messages import Refused, Reply, Request
from runner.emulator.state import State

Handler = Callable[[Request, State], Reply]
Refusal = Callable[[Request, State, int, str], Reply]
"""Shapes the service's own answer for a status and a message."""


class Router:
    """A table of routes.

    Args:
        refuse: makes the answer for a path that is unknown (404) and a method that is not allowed (405).
        routes: method, path with ``{names}`` for single segments, handler.
    """

    def __init__(self, refuse: Refusal, *routes: tuple[str, str, Handler]) -> None:
        self._refuse = refuse
        self._routes = [(method, _compiled(path), handler) for method, path, handler in routes]

    def __call__(self, request: Request, state: State) -> Reply:
        """The answer of the first route that fits."""
        allowed: list[str] = []
        for method, pattern, handler in self._routes:
            match = pattern.fullmatch(request.path)
            if match and method == request.method:
                params = {name: unquote(value) for name, value in match.groupdict().items()}
                return _answer(handler, replace(request, params=params), state)
            if match:
                allowed.append(method)
        if not allowed:
            return self._refuse(request, state, 404, f"there is no {request.path}")
        refusal = self._refuse(request, state, 405, f"{request.method} is not allowed here")
        return refusal.with_headers(("Allow", ", ".join(dict.fromkeys(allowed))))


def _answer(handler: Handler, request: Request, state: State) -> Reply:
    try:
        return handler(request, state)
    except Refused as refused:
        return refused.reply


def _compiled(path: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>[^/]+)", re.escape(path)))
