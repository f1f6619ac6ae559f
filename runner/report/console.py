"""The ``cli`` reporter: a live tree, the failures explained, a summary."""

from __future__ import annotations

from runner.core.check import Check, Outcome
from runner.core.problem import Problem
from runner.engine.events import (
    CheckFinished,
    ConsoleLogged,
    Event,
    ExchangeFinished,
    ItemFinished,
    ItemStarted,
    IterationStarted,
    ProblemFound,
    RunStarted,
)
from runner.engine.result import RunResult
from runner.report import summary, tree, verbose
from runner.report.base import Console, Reporter
from runner.report.failures import FailureLog, Numbered, title_of
from runner.report.options import Options, flag
from runner.report.terminal import Style, write

_FLAGS = (
    "silent",
    "no-summary",
    "no-failures",
    "no-assertions",
    "no-success-assertions",
    "no-console",
    "no-banner",
    "show-timestamps",
    "verbose",
)


class CliReporter(Reporter):
    """Writes for a person at a terminal, or for a build's log.

    Options: newman's (``silent``, ``no-summary``, ``no-failures``, ``no-assertions``, ``no-success-assertions``,
    ``no-console``, ``no-banner``, ``show-timestamps``), ``verbose``, and ``insecure`` and ``ca``, which the curl lines
    repeat.
    """

    known_options = frozenset({*_FLAGS, "insecure", "ca"})

    def __init__(self, options: Options, console: Console) -> None:
        self._console = console
        self._style = Style.of(console)
        self._on = {name for name in _FLAGS if flag(options, name)}
        self._failures = FailureLog(self._style, insecure=flag(options, "insecure"), ca=options.get("ca") or None)
        self._lines: list[str] = []
        self._folders: tuple[str, ...] | None = None
        self._item = ""
        self._number = 0
        self._numbered: list[Numbered] = []

    def handle(self, event: Event) -> None:
        """Add the event's lines; they are written with the item's last event, or at once when a person watches."""
        if "silent" in self._on:
            return
        self._add(event)
        if self._console.is_tty or isinstance(event, ItemFinished):
            self._write()

    def _add(self, event: Event) -> None:
        match event:
            case ExchangeFinished():
                self._exchange(event)
            case CheckFinished():
                self._check(event.check)
            case ItemStarted():
                self._item_started(event)
            case ItemFinished():
                self._item_finished(event)
            case ConsoleLogged():
                self._lines += [] if "no-console" in self._on else tree.logged(event, self._style)
            case ProblemFound():
                self._lines += self._trouble(title_of(event.problem), event.problem)
            case IterationStarted():
                self._folders = None
                self._lines += tree.iteration(event, self._style)
            case RunStarted():
                self._lines += [] if "no-banner" in self._on else ["faas-runner", ""]
                self._lines += tree.banner(event, self._style)
            case _:
                pass

    def _item_started(self, event: ItemStarted) -> None:
        self._numbered = []
        self._item = event.leaf.item.name
        if event.cursor.phase == "setup":
            return
        folders = tuple(folder.name for folder in event.leaf.folders)
        new_folder = folders and folders != self._folders
        self._lines += tree.folder(folders, self._style) if new_folder else [""]
        self._folders = folders
        self._lines.append(tree.item(self._item, bool(folders), self._style))

    def _exchange(self, event: ExchangeFinished) -> None:
        self._lines += tree.exchange(event, self._item, self._style, "show-timestamps" in self._on)
        if "verbose" in self._on:
            self._lines += verbose.detail(event.exchange, self._style)

    def _check(self, check: Check) -> None:
        if check.outcome in (Outcome.FAILED, Outcome.ERROR):
            lines = self._trouble(check.name, check.problem)
        elif check.outcome is Outcome.PASSED and "no-success-assertions" in self._on:
            return
        else:
            lines = [tree.passed(check, self._style)]
        if "no-assertions" not in self._on:
            self._lines += lines

    def _trouble(self, title: str, problem: Problem | None) -> list[str]:
        self._number += 1
        self._numbered.append(Numbered(self._number, title, problem))
        return tree.failed(self._number, title, problem, self._style)

    def _item_finished(self, event: ItemFinished) -> None:
        if event.outcome is Outcome.SKIPPED and event.exchange is None:
            self._lines.append(tree.not_sent(self._style))
        if self._numbered and "no-failures" not in self._on:
            self._failures.add(event, self._numbered)
        self._numbered = []

    def finish(self, result: RunResult) -> None:
        """Explain the failures and sum up."""
        if "silent" in self._on:
            return
        self._lines += self._failures.lines()
        if "no-summary" not in self._on:
            self._lines += summary.table(result, self._style)
        self._lines += ["", summary.verdict(result, self._style)]
        self._write(flush=True)

    def _write(self, flush: bool = False) -> None:
        if self._lines:
            text = "\n".join(self._lines) + "\n"
            self._lines.clear()
            write(self._console.out, text, flush=flush or self._console.is_tty)
