"""Everything about one exchange: headers, bodies and how long each phase took."""

from __future__ import annotations

from typing import Final

from runner.report.render import duration, excerpt
from runner.report.terminal import Style, escape, escape_text
from runner.transport.exchange import Exchange, HeaderPairs, Sent, Timings, charset_of

BODY_LIMIT: Final = 2048
"""Characters of a body that are shown (newman's limit)."""

_PHASES = ("dns", "connect", "tls", "first_byte", "download")


def detail(exchange: Exchange, style: Style) -> list[str]:
    """What ``--verbose`` adds below an exchange's line; ``>`` was sent, ``<`` came back."""
    lines = [f"> {line}" for line in _message(exchange.sent.headers, exchange.sent.body, sent_charset(exchange.sent))]
    if exchange.answer is not None:
        answer = exchange.answer
        charset = charset_of(answer.header("content-type"))
        lines += [f"< {line}" for line in _message(answer.headers, answer.body, charset)]
    if exchange.problem is not None:
        lines += [f"! {escape_text(line)}" for line in exchange.problem.what.splitlines()]
    lines.append(_phases(exchange.timings))
    if exchange.remote:
        lines[-1] += f" ({escape(exchange.remote)})"
    return [style.dim(f"    {line}") for line in lines]


def _message(headers: HeaderPairs, body: bytes, charset: str) -> list[str]:
    lines = [f"{escape(name)}: {escape(value)}" for name, value in headers]
    return lines + [escape_text(line) for line in excerpt(body, charset, BODY_LIMIT)]


def sent_charset(sent: Sent) -> str:
    """The charset of a request's body."""
    return charset_of(next((value for name, value in sent.headers if name.lower() == "content-type"), None))


def _phases(timings: Timings) -> str:
    known = [(phase.replace("_", " "), getattr(timings, phase)) for phase in _PHASES]
    shown = [f"{phase} {duration(seconds)}" for phase, seconds in known if seconds is not None]
    return ", ".join([*shown, f"total {duration(timings.total)}"])
