"""A request as HTTP text, for dry runs."""

from __future__ import annotations

from collections.abc import Sequence

from runner.core.problem import Problem
from runner.report.render import render_problem
from runner.transport.exchange import Sent


def render_preview(path: str, sent: Sent | None, problems: Sequence[Problem]) -> str:
    """``# Folder / Request``, then the message as it would go on the wire, or why it cannot."""
    lines = [f"# {path}"]
    if sent is not None:
        lines.append(f"{sent.method} {sent.url} HTTP/1.1")
        lines += [f"{name}: {value}" for name, value in sent.headers]
        lines += ["", *_body(sent.body)] if sent.body else []
    for problem in problems:
        first, *rest = render_problem(problem)
        lines += [f"# cannot be sent: {first}", *(f"# {line}" for line in rest)]
    return "\n".join(lines) + "\n\n"


def _body(body: bytes) -> list[str]:
    try:
        return body.decode().splitlines()
    except UnicodeDecodeError:
        return [f"({len(body)} bytes that are not text)"]
