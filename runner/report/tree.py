"""The lines of the live tree, one function for each kind of event."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timezone

from runner.core.check import Check, Outcome
from runner.core.problem import Problem
from runner.engine.events import (
    ConsoleLogged,
    Cursor,
    ExchangeFinished,
    IterationStarted,
    Purpose,
    RunStarted,
)
from runner.report.render import KIND_NAMES, duration, size
from runner.report.terminal import Style, escape, escape_text
from runner.transport.exchange import Answer, Exchange


def banner(event: RunStarted, style: Style) -> list[str]:
    """The collection and what it runs against."""
    against = escape(event.environment)
    if event.region and event.region != event.environment:
        against += f" ({escape(event.region)})" if against else escape(event.region)
    name = style.bold(escape(event.collection.name))
    return [f"{name}  {style.dim(against)}" if against else name]


def iteration(event: IterationStarted, style: Style) -> list[str]:
    """A heading, where there is more than one iteration."""
    if event.iterations <= 1:
        return []
    return ["", style.bold(f"Iteration {event.iteration + 1}/{event.iterations}")]


def folder(names: Iterable[str], style: Style) -> list[str]:
    """A heading for the items that follow."""
    return ["", style.bold(f"{style.glyphs.folder} " + " / ".join(map(escape, names)))]


def item(name: str, in_folder: bool, style: Style) -> str:
    """An item's own line."""
    return f"{style.glyphs.child if in_folder else style.glyphs.root} {escape(name)}"


def exchange(event: ExchangeFinished, name: str, style: Style, timestamps: bool) -> list[str]:
    """The exchange, after the redirections that led to it; what is not the item's own request is set aside."""
    label = _label(event, name)
    lines = [_aside(hop, "redirect", style, timestamps) for hop in event.exchange.redirects]
    if label:
        lines.append(_aside(event.exchange, label, style, timestamps))
    else:
        lines.append(f"  {_stamp(event.exchange, timestamps)}{_request(event.exchange)} {_brackets(event, style)}")
    return lines


def _label(event: ExchangeFinished, name: str) -> str:
    attempt = f"attempt {event.attempt}" if event.attempt > 1 else ""
    if event.cursor.phase == "setup" and event.purpose is Purpose.REQUEST:
        return " ".join(filter(None, (f"setup: {escape(name)}", attempt)))
    return attempt if event.purpose is Purpose.REQUEST else event.purpose.value


def _aside(exchange: Exchange, label: str, style: Style, timestamps: bool) -> str:
    return "    " + style.dim(f"{_stamp(exchange, timestamps)}{_request(exchange)} [{outcome(exchange)}] {label}")


def _stamp(exchange: Exchange, timestamps: bool) -> str:
    if not timestamps:
        return ""
    return datetime.fromtimestamp(exchange.timings.started, timezone.utc).strftime("[%H:%M:%SZ] ")


def _request(exchange: Exchange) -> str:
    return f"{escape(exchange.sent.method)} {escape(exchange.sent.url)}"


def _brackets(event: ExchangeFinished, style: Style) -> str:
    answer = event.exchange.answer
    paint = style.bad if answer is None else style.warn if answer.status >= 400 else style.good
    return f"[{paint(outcome(event.exchange))}]"


def outcome(exchange: Exchange) -> str:
    """``200 OK, 812 B, 9 ms``, or what kind of problem there was instead."""
    if exchange.answer is None:
        return "no answer" if exchange.problem is None else KIND_NAMES[exchange.problem.kind]
    answer = exchange.answer
    return f"{status(answer)}, {size(answer.size)}, {duration(exchange.timings.total)}"


def status(answer: Answer) -> str:
    """``200 OK``."""
    return escape(f"{answer.status} {answer.reason}".rstrip())


def logged(event: ConsoleLogged, style: Style) -> list[str]:
    """What a script wrote, set off by a bar."""
    paint = {"error": style.bad, "warn": style.warn}.get(event.level, style.dim)
    level = "" if event.level in ("log", "info") else f"{event.level}: "
    lines = f"{level}{event.text}".splitlines() or [""]
    return [f"  {style.dim(style.glyphs.bar)} {paint(escape_text(line))}" for line in lines]


def passed(check: Check, style: Style) -> str:
    """A check that passed or was skipped."""
    if check.outcome is Outcome.SKIPPED:
        return style.warn(f"  {style.glyphs.skipped} [skipped] {escape(check.name)}")
    return f"  {style.good(style.glyphs.passed)} {escape(check.name)}"


def failed(number: int, title: str, problem: Problem | None, style: Style) -> list[str]:
    """A failed check or an error, with the number under which it is explained at the end."""
    lines = [style.bad(f"  {style.glyphs.failed} {number}. {escape(title)}")]
    if problem is not None:
        lines.append(f"      {escape(first_line(problem.what))}")
    return lines


def first_line(text: str) -> str:
    """The first line, with a note when there are more."""
    first, *rest = text.splitlines() or [""]
    return f"{first} ..." if rest else first


def not_sent(style: Style) -> str:
    """An item that a script skipped."""
    return style.warn(f"  {style.glyphs.skipped} [skipped] the request was not sent")


def turn(cursor: Cursor) -> str:
    """Which iteration, where there is more than one; setup requests belong to none."""
    if cursor.iterations <= 1 or cursor.phase == "setup":
        return ""
    return f"iteration {cursor.iteration + 1}/{cursor.iterations}"
