"""Problems, sizes and durations in the words that a user reads."""

from __future__ import annotations

import json

from runner.core.problem import Kind, Problem

KIND_NAMES = {
    Kind.CHECK: "check failed",
    Kind.INPUT: "input error",
    Kind.VARIABLE: "unresolved variable",
    Kind.NETWORK: "network error",
    Kind.TLS: "TLS error",
    Kind.TIMEOUT: "timeout",
    Kind.PROTOCOL: "protocol error",
    Kind.AUTH: "authorisation error",
    Kind.SCRIPT: "script error",
    Kind.REQUEST: "request error",
}


def render_problem(problem: Problem) -> list[str]:
    """A problem as lines: what, the details (indented), the place and the hint."""
    lines = problem.what.splitlines() or [""]
    lines += [f"  {line}" for detail in problem.details for line in detail.splitlines()]
    if problem.where is not None:
        lines.append(f"  in {problem.where}")
    if problem.hint:
        lines += _hanging("  hint: ", problem.hint)
    return lines


def _hanging(label: str, text: str) -> list[str]:
    first, *rest = text.splitlines()
    return [label + first, *(" " * len(label) + line for line in rest)]


def size(count: int) -> str:
    """A number of bytes: ``812 B``, ``1.2 kB``, ``3.4 MB`` (decimal units)."""
    if count < 1000:
        return f"{count} B"
    amount = float(count)
    for unit in ("kB", "MB", "GB"):
        amount /= 1000
        if amount < 999.95 or unit == "GB":
            break
    return f"{amount:.1f} {unit}"


def duration(seconds: float) -> str:
    """A time span: ``0.4 ms``, ``27 ms``, ``1.25 s``, ``2 min 5 s``."""
    milliseconds = seconds * 1000
    if milliseconds < 0.95:
        return f"{milliseconds:.1f} ms" if milliseconds > 0 else "0 ms"
    if milliseconds < 999.5:
        return f"{milliseconds:.0f} ms"
    if seconds < 59.995:
        return f"{seconds:.2f} s"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s"


def counted(number: int, noun: str) -> str:
    """``1 check``, ``2 checks``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def text_of(body: bytes, charset: str) -> str | None:
    """A body as text, or None when it is not text."""
    if b"\0" in body and not charset.startswith(("utf-16", "utf-32")):
        return None
    try:
        return body.decode(charset)
    except (UnicodeError, LookupError):
        return None


_PRETTY_LIMIT = 200_000
"""Above this many bytes an answer is not parsed only to show its beginning nicely."""


def excerpt(body: bytes, charset: str, limit: int) -> list[str]:
    """The beginning of a body as lines, JSON indented, with a note where something is left out."""
    if not body:
        return []
    text = text_of(body, charset)
    if text is None:
        return [f"({size(len(body))}, not text)"]
    shown = _pretty(text) if len(body) <= _PRETTY_LIMIT else text
    if len(shown) <= limit:
        return shown.splitlines()
    return [*shown[:limit].splitlines(), f"... ({size(len(body))} in all)"]


def _pretty(text: str) -> str:
    if text.lstrip()[:1] not in ("{", "["):
        return text
    try:
        return json.dumps(json.loads(text), indent=2, ensure_ascii=False)
    except (ValueError, RecursionError):
        return text
