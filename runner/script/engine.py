"""Runs scripts: one context serves a run, and what scripts want done outside of it is handed to the caller."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from runner.core.clock import Clock
from runner.script import modules
from runner.script.context import ASYNCHRONOUS, Context, ScriptStopped, new_context
from runner.script.given import ScriptInput, reads
from runner.script.outcome import ScriptError, ScriptOutcome, outcome_of
from runner.script.own_modules import OwnModules
from runner.script.sugar_words import uses_sugar

DEFAULT_TIMEOUT: Final = 60.0
"""Seconds for a script whose time-out nobody chose."""

_BROKEN: Final = "the script broke the objects that scripts run on"
_MEDDLES: Final = re.compile(
    r"prototype|__proto__|constructor|eval|Function|Reflect|defineProperty|assign|merge|defaultsDeep|globalThis|this\s*\["
    r"|\b(?:JSON|Math|Object|Array|Promise|String|Number|Boolean|Date|RegExp|Map|Set|Error|Symbol)\b"
    r"(?:\s*\.\s*\w+|\s*\[[^\]]{0,200}\])?\s*=[^=>]|delete"
)
"""What a script's text must hold for the language's own objects to be changed by it."""


@dataclass(frozen=True, slots=True)
class Effect:
    """Something that a script waits for: a ``request`` (v2.1 JSON or a URL), or ``cookies`` (operation, arguments)."""

    kind: str
    payload: object


@dataclass(frozen=True, slots=True)
class Reply:
    """What came of an effect: an error (``name``, ``message``), or a value that JSON can hold."""

    error: dict[str, object] | None = None
    value: object = None


ScriptRun = Generator[Effect, Reply, ScriptOutcome]


class ScriptEngine:
    """Runs the scripts of one run, in the order in which they are given.

    Args:
        timeout: seconds that a script may take, waiting included; 0 for no limit.
        sleep: waits for timers.
        memory: bytes that all scripts together may hold.
        module_paths: folders of the user's own modules.
    """

    def __init__(
        self,
        *,
        timeout: float = DEFAULT_TIMEOUT,
        clock: Clock | None = None,
        sleep: Callable[[float], None] | None = None,
        memory: int = 512 << 20,
        module_paths: tuple[Path, ...] = (),
    ) -> None:
        self._timeout = timeout
        self._clock = clock or Clock()
        self._sleep = sleep or self._clock.sleep
        self._memory = memory
        self._own_modules = OwnModules(module_paths) if module_paths else None
        self._context: Context | None = None
        self._ids: dict[str, int] = {}
        self._known: dict[str, dict[str, object]] = {}

    def run(self, source: str, given: ScriptInput) -> ScriptRun:
        """Run a script to its end. Yields what it waits for, and takes the replies; raises nothing of the script's."""
        begun = self._clock.monotonic()
        try:
            context = self._ready()
            context.limit(self._timeout)
            context.call("start", self._compiled(context, source), self._head(source, given), given.bodies(source))
            yield from self._pump(context, begun)
            outcome = _outcome(context, source)
        except ScriptStopped as stopped:
            outcome = self._broken(stopped, source)
        self._remember(outcome)
        return outcome

    def _ready(self) -> Context:
        if self._context is None:
            self._context = new_context(self._timeout, self._memory)
            self._ids, self._known = {}, {}
        return self._context

    def _compiled(self, context: Context, source: str) -> int:
        number = self._ids.get(source)
        if number is None:
            if modules.needs_libraries(source):
                context.register_all()
            if uses_sugar(source):
                context.install_sugar()
            if self._own_modules is not None:
                self._own_modules.register(context, source)
            number = self._ids[source] = len(self._ids)
            context.call("compile", number, _well_formed(source), int(_MEDDLES.search(source) is not None))
        return number

    def _head(self, source: str, given: ScriptInput) -> str:
        fresh = {name: values for name, values in given.scopes.items() if self._known.get(name) != values}
        self._known.update(fresh)
        return given.head(source, fresh)

    def _pump(self, context: Context, begun: float) -> Generator[Effect, Reply, None]:
        """Answer what the script waits for until that is nothing more."""
        context.run_jobs()
        while True:
            now = self._clock.monotonic() - begun
            queue, wait = _state(context.call("poll", now * 1000))
            for number, effect in queue:
                reply = yield effect
                error = None if reply.error is None else json.dumps(reply.error)
                context.call("answer", number, error, json.dumps(reply.value, default=str))
                context.run_jobs()
            if not queue:
                if wait is None:
                    return
                self._fire(context, begun, wait / 1000)

    def _fire(self, context: Context, begun: float, wait: float) -> None:
        left = self._timeout - (self._clock.monotonic() - begun) if self._timeout else wait
        if wait:
            self._sleep(max(0.0, min(wait, left)))
        if self._timeout and wait >= left:
            raise ScriptStopped(ASYNCHRONOUS)
        context.limit(left if self._timeout else 0)
        context.call("fire", (self._clock.monotonic() - begun) * 1000)
        context.run_jobs()

    def _broken(self, stopped: ScriptStopped, source: str) -> ScriptOutcome:
        """What the script did until then; its context may be in the middle of anything, and is not used again."""
        context, self._context = self._context, None
        outcome = ScriptOutcome()
        if context is not None:
            try:
                context.limit(1)
                outcome = _outcome(context, source)
            except ScriptStopped:
                pass
        outcome.error = ScriptError("Error", str(stopped), "")
        return outcome

    def _remember(self, outcome: ScriptOutcome) -> None:
        """Know what the context's scopes hold now; values with parts are sent again, as nothing is shared."""
        if outcome.error is not None and outcome.error.message == "out of memory":
            self._context = None
        for change in outcome.changes:
            known = self._known.get(change.scope)
            if known is None or isinstance(change.value, (dict, list)):
                self._known.pop(change.scope, None)
            else:
                change.apply(known)


def _state(text: str) -> tuple[list[tuple[int, Effect]], float | None]:
    """What the script waits for: effects by number, and milliseconds until a timer is due."""
    try:
        state = json.loads(text)
        return [(number, Effect(kind, json.loads(payload))) for number, kind, payload in state["effects"]], state[
            "wait"
        ]
    except (ValueError, TypeError, KeyError) as error:
        raise ScriptStopped(_BROKEN) from error


def _outcome(context: Context, source: str) -> ScriptOutcome:
    try:
        return outcome_of(context.call("finish"), source)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise ScriptStopped(_BROKEN) from error


def _well_formed(source: str) -> str:
    return source.encode("utf-8", "replace").decode("utf-8")


__all__ = ["Effect", "Reply", "ScriptEngine", "ScriptInput", "ScriptOutcome", "ScriptRun", "reads"]
