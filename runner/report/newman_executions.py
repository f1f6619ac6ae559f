"""Executions as newman's JSON report lists them: one for each request that an item sent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from runner.core.check import Outcome
from runner.core.problem import Kind
from runner.engine.events import ExchangeFinished, ItemFinished, Purpose
from runner.report import postman_json as shape
from runner.report.postman_json import Json
from runner.transport.exchange import Exchange

_EXECUTIONS_TOO: Final = frozenset({Purpose.SCRIPT, Purpose.CHALLENGE})
"""Exchanges that newman lists as executions of their item, beside the item's own request."""


@dataclass(frozen=True, slots=True)
class _Step:
    """An exchange of an item: in short, and where it is an execution as well, what was on the wire."""

    purpose: Purpose
    short: Json
    wire: Json | None


class Wire:
    """What the items that are under way have sent until now.

    Args:
        newman_body: write bodies as newman's lists of bytes.
    """

    def __init__(self, *, newman_body: bool) -> None:
        self._newman_body = newman_body
        self._steps: dict[str, list[_Step]] = {}

    def add(self, event: ExchangeFinished) -> None:
        """Keep an exchange until its item is done."""
        steps = self._steps.setdefault(event.cursor.ref, [])
        listed = event.purpose in _EXECUTIONS_TOO
        wire = self._sent(event.exchange, f"{event.cursor.ref}/{len(steps)}") if listed else None
        if wire is not None and event.exchange.problem is not None:
            wire["requestError"] = shape.error(event.exchange.problem)
        steps.append(_Step(event.purpose, shape.step(event), wire))

    def executions(self, event: ItemFinished, script_errors: dict[str, list[Json]]) -> Iterator[Json]:
        """One for each request in the order of the wire; as in newman, each tells all assertions of its item."""
        steps = self._steps.pop(event.cursor.ref, [])
        own = max((index for index, step in enumerate(steps) if step.purpose is Purpose.REQUEST), default=len(steps))
        around: Json = {
            "cursor": shape.cursor(event.cursor),
            "item": shape.item(event.leaf.item),
            **{f"{listen}Script": [{"error": error} for error in errors] for listen, errors in script_errors.items()},
        }
        told: Json = {
            "id": event.leaf.item.id,
            "assertions": [shape.assertion(check, index) for index, check in enumerate(event.checks)],
        }
        yield from (around | step.wire | told for step in steps[:own] if step.wire is not None)
        yield around | self._own(event, around["item"]) | told | _end(event) | _beside(event, steps, own)
        yield from (around | step.wire | told for step in steps[own:] if step.wire is not None)

    def _own(self, event: ItemFinished, item: Json) -> Json:
        if event.exchange is None:
            return {"request": item.get("request", {})}
        return self._sent(event.exchange, event.cursor.ref)

    def _sent(self, exchange: Exchange, ref: str) -> Json:
        wire: Json = {"request": shape.request(exchange.sent)}
        if exchange.answer is not None:
            wire["response"] = shape.response(exchange.answer, exchange.timings, ref, newman_body=self._newman_body)
        return wire


def _end(event: ItemFinished) -> Json:
    errors = [shape.error(problem) for problem in event.problems if problem.kind is not Kind.SCRIPT]
    end: Json = {"requestError": errors[0]} if errors else {}
    if event.visualization is not None:
        end["visualizer"] = event.visualization
    return end | {"skipped": True} if event.outcome is Outcome.SKIPPED else end


def _beside(event: ItemFinished, steps: list[_Step], own: int) -> Json:
    """The exchanges that are no executions: tokens, redirections, earlier attempts."""
    others = [step.short for step in steps[:own] if step.wire is None]
    others += shape.redirects(event.exchange) if event.exchange is not None else []
    others += [step.short for step in steps[own + 1 :] if step.wire is None]
    return {"exchanges": others} if others else {}
