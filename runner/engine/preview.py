"""Requests as they would be sent, without sending any."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from runner.auth.flow import flow_for
from runner.collection.model import Leaf
from runner.core.errors import RunnerError
from runner.core.problem import Problem
from runner.engine.plan import Plan
from runner.engine.session import Session
from runner.engine.step import Resolved, Step
from runner.transport.exchange import Sent
from runner.transport.prepare import prepare


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """One step: the request that it would send. Where it could not be sent, why, and what is known of it."""

    leaf: Leaf
    sent: Sent | None = None
    problems: tuple[Problem, ...] = ()


def previews(plan: Plan, session: Session) -> Iterator[Preview]:
    """Every request of one iteration. What is without a value stays a ``{{placeholder}}``."""
    steps: list[Step] = [*plan.setup, *plan.steps]
    for step in steps:
        if step.is_due(session):
            yield _preview(step, session)


def _preview(step: Step, session: Session) -> Preview:
    sent: Sent | None = None
    try:
        resolved = step.resolve(session)
        sent = Sent(method=resolved.request.method.upper(), url=resolved.url)
        return Preview(leaf=step.leaf, sent=_sent(resolved, step, session))
    except RunnerError as error:
        return Preview(leaf=step.leaf, sent=sent, problems=tuple(error.problems))


def _sent(resolved: Resolved, step: Step, session: Session) -> Sent:
    prepared = prepare(
        resolved.request, resolved.url, behavior=step.behavior, files=session.files, user_agent=session.user_agent
    )
    flow = flow_for(resolved.request.auth, prepared, session.auth_context())
    request = next(flow).request
    flow.close()
    return Sent(
        method=request.method or "",
        url=request.url or "",
        headers=tuple(request.headers.pairs()),
        body=request.body or b"",
    )
