"""An environment made ready without a collection, for a command that is after a token."""

from __future__ import annotations

from runner.collection.model import Collection
from runner.core.errors import RequestError
from runner.core.scopes import Scopes
from runner.engine.needs import with_needed_setup
from runner.engine.plan import Plan
from runner.engine.result import fold
from runner.engine.run import Run
from runner.engine.session import Session
from runner.engine.step import SetupStep
from runner.environment.model import Environment


def plan_for_token(environment: Environment, scopes: Scopes) -> Plan:
    """A plan of no items: only the setup requests that the environment's OAuth 2.0 settings wait for."""
    plan = Plan(
        collection=Collection(location=environment.location),
        setup=[SetupStep.of(setup) for setup in environment.setup],
        steps=(),
        environment=environment.name,
        region=environment.region,
        iterations=0,
        needs_token=True,
    )
    return with_needed_setup(plan, environment, scopes)


def prepare_environment(session: Session, plan: Plan) -> None:
    """Make the setup requests of a plan without items; what they extract is in the session's variables.

    Raises:
        RequestError: with every problem of the request that did not pass.
        KeyboardInterrupt: Ctrl-C was pressed meanwhile.
    """
    result = fold(Run(plan, session).events())
    if result.interrupted:
        raise KeyboardInterrupt
    if result.troubles:
        raise RequestError(*(trouble.problem for trouble in result.troubles))
