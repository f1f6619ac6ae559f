"""What happens in a run, in the order in which it happens; the only thing that reporters see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Literal

from runner.collection.model import Collection, Leaf
from runner.core.check import Check as Check
from runner.core.check import Outcome as Outcome
from runner.core.problem import Problem
from runner.transport.exchange import Exchange


class Purpose(str, Enum):
    """Why a request was sent."""

    REQUEST = "request"
    """The item's own request."""
    TOKEN = "token"
    """An OAuth 2.0 token request or refresh made for the item."""
    CHALLENGE = "challenge"
    """An attempt that an authentication scheme needed before the real one (digest, NTLM)."""
    SCRIPT = "script"
    """``pm.sendRequest``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cursor:
    """Which of the run's steps an event belongs to."""

    iteration: int
    """From 0."""
    iterations: int
    position: int
    """Of the item among the selected ones, from 0; setup requests count from 0 on their own."""
    length: int
    ref: str
    """Unique for each execution of an item."""
    phase: Literal["setup", "run"] = "run"


@dataclass(frozen=True, slots=True, kw_only=True)
class RunStarted:
    """Nothing was sent yet."""

    collection: Collection
    environment: str
    region: str
    iterations: int
    length: int
    """Items in one iteration."""
    at: float


@dataclass(frozen=True, slots=True, kw_only=True)
class IterationStarted:
    """A pass over the selected items begins."""

    iteration: int
    iterations: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemStarted:
    """An item's turn has come."""

    cursor: Cursor
    leaf: Leaf
    at: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeFinished:
    """A request was sent, and answered or not."""

    cursor: Cursor
    exchange: Exchange
    purpose: Purpose = Purpose.REQUEST
    attempt: int = 1
    """Above 1 for a retry that the checks file asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsoleLogged:
    """A script wrote to its console."""

    cursor: Cursor
    level: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckFinished:
    """A check was judged."""

    cursor: Cursor
    check: Check


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemFound:
    """Something kept the item from being judged."""

    cursor: Cursor
    problem: Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFinished:
    """An item is done; everything about it in one value, for reports that are written at the end."""

    cursor: Cursor
    leaf: Leaf
    outcome: Outcome
    exchange: Exchange | None
    """The item's own request, its last attempt."""
    checks: tuple[Check, ...] = ()
    problems: tuple[Problem, ...] = ()
    elapsed: float = 0.0
    attempts: int = 1
    visualization: object = None
    """What ``pm.visualizer.set`` was given last: ``template``, ``data``, ``options``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunFinished:
    """The last event of every run, also of an interrupted one."""

    collection: Collection
    """Again, as more secrets are known now than at the start."""
    at: float
    elapsed: float
    interrupted: bool = False
    variables: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    """Scope name (``environment``, ``globals``, ``collection``) → its values at the end."""


Event = (
    RunStarted
    | IterationStarted
    | ItemStarted
    | ExchangeFinished
    | ConsoleLogged
    | CheckFinished
    | ProblemFound
    | ItemFinished
    | RunFinished
)
