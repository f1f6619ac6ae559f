"""The section after the tree that explains each failure with the evidence for it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from runner.core.problem import Problem
from runner.engine.events import ItemFinished
from runner.report.curl import curl_line
from runner.report.render import KIND_NAMES, duration, excerpt, render_problem, size
from runner.report.terminal import Style, escape, escape_text
from runner.report.tree import status, turn
from runner.transport.exchange import Exchange, charset_of

EVIDENCE_ITEMS: Final = 100
"""So many items show their exchange; of later ones only the problems are kept, so that memory stays bounded."""

BODY_LIMIT: Final = 600
HEADER_LIMIT: Final = 300


@dataclass(frozen=True, slots=True)
class Numbered:
    """A problem under the number that the tree showed."""

    number: int
    title: str
    problem: Problem | None


def title_of(problem: Problem) -> str:
    """What stands beside the number of a problem that is not a check's."""
    return KIND_NAMES[problem.kind]


class FailureLog:
    """Collects what the section will say, as text, so that no body is kept.

    Args:
        insecure: see :func:`runner.report.curl.curl_line`; so is ``ca``.
    """

    def __init__(self, style: Style, *, insecure: bool = False, ca: str | None = None) -> None:
        self._style = style
        self._insecure, self._ca = insecure, ca
        self._blocks: list[str] = []

    def add(self, event: ItemFinished, numbered: list[Numbered]) -> None:
        """Take in an item and its problems."""
        where = turn(event.cursor)
        lines = ["", self._style.bold(escape(event.leaf.path)) + (f"  {self._style.dim(where)}" if where else "")]
        for entry in numbered:
            lines += self._problem(entry, event)
        if event.exchange is not None:
            lines += self._evidence(event.exchange)
        self._blocks.append("\n".join(lines))

    def _problem(self, entry: Numbered, event: ItemFinished) -> list[str]:
        mark = f"  {entry.number}. "
        lines = [self._style.bad(mark + escape(entry.title))]
        if entry.problem is None:
            return lines
        problem = replace(entry.problem, where=entry.problem.where or event.leaf.item.location)
        return lines + [" " * len(mark) + escape_text(line) for line in render_problem(problem)]

    def _evidence(self, exchange: Exchange) -> list[str]:
        request = f"  {escape(exchange.sent.method)} {escape(exchange.sent.url)}"
        if len(self._blocks) >= EVIDENCE_ITEMS:
            return [request]
        return ["", request, *self._answer(exchange), *self._curl(exchange)]

    def _answer(self, exchange: Exchange) -> list[str]:
        answer = exchange.answer
        if answer is None:
            return []
        lines = [f"  {status(answer)}, {size(answer.size)}, {duration(exchange.timings.total)}"]
        lines += [self._style.dim(f"    {escape(name)}: {_clipped(escape(value))}") for name, value in answer.headers]
        body = excerpt(answer.body, charset_of(answer.header("content-type")), BODY_LIMIT)
        return [*lines, *(f"    {escape_text(line)}" for line in body)]

    def _curl(self, exchange: Exchange) -> list[str]:
        line = curl_line(exchange.sent, insecure=self._insecure, ca=self._ca, body_limit=4 * BODY_LIMIT)
        # A body may span lines; these stay as they are, so that the whole can be copied.
        return [self._style.dim(f"  {escape_text(line)}")]

    def lines(self) -> list[str]:
        """The whole section; nothing when nothing failed."""
        if not self._blocks:
            return []
        left_out = len(self._blocks) - EVIDENCE_ITEMS
        note = [f"(answers are shown for the first {EVIDENCE_ITEMS} items; the json report has all)"]
        return ["", self._style.bold("Failures"), *self._blocks, *(["", *note] if left_out > 0 else [])]


def _clipped(text: str) -> str:
    return text if len(text) <= HEADER_LIMIT else text[:HEADER_LIMIT] + "..."
