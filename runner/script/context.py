"""One JavaScript context: limits, modules, and calls into it."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterable
from itertools import chain
from typing import TYPE_CHECKING, Final

from runner.script import modules

if TYPE_CHECKING:
    import quickjs

_MEMORY: Final = 512 << 20
_STACK: Final = 2 << 20
_FOREVER: Final = 10**9

SYNCHRONOUS: Final = "sandbox: synchronous script execution timeout"
ASYNCHRONOUS: Final = "sandbox: asynchronous script execution timeout"


class ScriptStopped(Exception):
    """A script used up its time or broke its context, which must not be used any more."""


class Context:
    """A JavaScript world of its own. Nothing in it can reach out: it is called, and answers with text."""

    def __init__(self, memory: int = _MEMORY) -> None:
        import quickjs

        self._quickjs = quickjs
        self._context = quickjs.Context()
        self._context.set_memory_limit(memory)
        self._context.set_max_stack_size(_STACK)
        self._context.set_time_limit(_FOREVER)
        self._call: quickjs.Object = self._context.eval(modules.loader())
        self._has_libraries = False
        self._has_sugar = False
        self._ends = float("inf")
        self._call("register", "core/seed", f"module.exports = {list(os.urandom(32))}")
        self._register(modules.basis())

    def register_all(self) -> None:
        """Make the libraries known as well."""
        if not self._has_libraries:
            self._has_libraries = True
            self._register(modules.libraries())
            self._call("widen")

    def install_sugar(self) -> None:
        """Give the language's own objects the words of SugarJS."""
        self.register_all()
        if not self._has_sugar:
            self._has_sugar = True
            self._call("sugar")

    def _register(self, sources: Iterable[tuple[str, str]]) -> None:
        # In one call: to go into JavaScript and back for each module takes twice as long.
        self._call("register", *chain.from_iterable(sources))

    def limit(self, seconds: float) -> None:
        """Processor time that each following call may take."""
        seconds = seconds if seconds > 0 else _FOREVER
        self._context.set_time_limit(seconds)
        self._ends = time.monotonic() + seconds

    def call(self, method: str, *arguments: str | float | None) -> str:
        """What a function of the host's side of the context answers.

        Raises:
            ScriptStopped: it did not come to its end.
        """
        try:
            answer = self._call(method, *arguments)
        except self._quickjs.JSException as error:
            raise _stopped(str(error)) from None
        return answer if isinstance(answer, str) else ""

    def run_jobs(self) -> None:
        """Let promises go on until none can.

        Raises:
            ScriptStopped: one of their callbacks did not come to its end.
        """
        try:
            while self._context.execute_pending_job():
                if time.monotonic() > self._ends:
                    raise ScriptStopped(SYNCHRONOUS)
        except self._quickjs.JSException as error:
            raise _stopped(str(error)) from None


def new_context(seconds: float = 0, memory: int = _MEMORY) -> Context:
    """A context whose calls may each take so much processor time."""
    context = Context(memory)
    context.limit(seconds)
    return context


def _stopped(message: str) -> ScriptStopped:
    first = message.partition("\n")[0]
    if re.match(r"InternalError: interrupted", first):
        return ScriptStopped(SYNCHRONOUS)
    return ScriptStopped(first)
