"""The ``json`` reporter: newman's report, with readable bodies and in constant memory."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from typing import IO, Any, BinaryIO

from runner.core.check import Outcome
from runner.core.clock import Clock
from runner.core.problem import Kind
from runner.engine.events import Event, ExchangeFinished, ItemFinished, RunFinished, RunStarted
from runner.engine.result import Count, RunResult
from runner.report import postman_json as shape
from runner.report.base import Console
from runner.report.figures import Figures
from runner.report.files import FileReporter, ReportFile, cannot_write
from runner.report.newman_executions import Wire
from runner.report.options import Options, flag
from runner.report.postman_json import Json, dumps, milliseconds
from runner.report.scripts import listen_of, scripts_of


class JsonReporter(FileReporter):
    """Writes ``{collection, environment, globals, run}`` as newman does.

    Options: ``export`` (a file or a folder), ``newman-body`` (bodies as newman's lists of bytes).
    """

    known_options = frozenset({"export", "newman-body"})

    def __init__(self, options: Options, console: Console, clock: Clock | None = None) -> None:
        super().__init__(ReportFile(options.get("export", ""), ".json", clock))
        self._wire = Wire(newman_body=flag(options, "newman-body"))
        self._executions = _Spool(self.file)
        self._failures = _Spool(self.file)
        self._started: RunStarted | None = None
        self._finished: RunFinished | None = None
        self._times = {"response": Figures(), "dns": Figures(), "firstByte": Figures()}
        self._scripts: Counter[str] = Counter()

    def handle(self, event: Event) -> None:
        """Spool what an item came to; nothing of it stays in memory."""
        match event:
            case ExchangeFinished():
                self._exchange(event)
            case ItemFinished():
                self._item(event)
            case RunStarted():
                self._started = event
            case RunFinished():
                self._finished = event
            case _:
                pass

    def _exchange(self, event: ExchangeFinished) -> None:
        self._wire.add(event)
        timings = event.exchange.timings
        if event.exchange.answer is not None:
            seen = {"response": timings.total, "dns": timings.dns, "firstByte": timings.first_byte}
            for name, seconds in seen.items():
                if seconds is not None:
                    self._times[name].add(seconds * 1000)

    def _item(self, event: ItemFinished) -> None:
        script_errors = self._script_errors(event)
        for execution in self._wire.executions(event, script_errors):
            self._executions.add(execution)
        for failure in self._failures_of(event, script_errors):
            self._failures.add(failure)

    def _script_errors(self, event: ItemFinished) -> dict[str, list[Json]]:
        scripts = scripts_of(event.leaf, self._started.collection if self._started else None)
        if event.outcome is not Outcome.SKIPPED:
            self._scripts.update(script.listen for script in scripts)
        errors: dict[str, list[Json]] = {}
        for problem in event.problems:
            if problem.kind is Kind.SCRIPT:
                errors.setdefault(listen_of(problem, scripts), []).append(shape.error(problem))
        self._scripts.update({f"{listen} failed": len(found) for listen, found in errors.items()})
        return errors

    def _failures_of(self, event: ItemFinished, script_errors: dict[str, list[Json]]) -> list[Json]:
        found = [
            (shape.check_error(check, index), f"assertion:{index} in {_origin(check.source)}")
            for index, check in enumerate(event.checks)
            if check.outcome in (Outcome.FAILED, Outcome.ERROR)
        ]
        found += [(shape.error(p), "request") for p in event.problems if p.kind is not Kind.SCRIPT]
        found += [(error, f"{listen}-script") for listen, errors in script_errors.items() for error in errors]
        if not found:
            return []
        around = {
            "source": shape.item(event.leaf.item),
            "parent": shape.parent(event.leaf, self._started.collection if self._started else None),
            "cursor": shape.cursor(event.cursor),
        }
        return [{"error": error, "at": at, **around} for error, at in found]

    def finish(self, result: RunResult) -> None:
        """Assemble the report from what was spooled."""
        with self._executions, self._failures, self.file.open() as out:
            out.write(_encoded("{\n" + "".join(f'"{key}": {dumps(value)},\n' for key, value in self._head().items())))
            out.write(_encoded(f'"run": {{\n"stats": {dumps(self._stats(result))},\n'))
            out.write(_encoded(f'"timings": {dumps(self._timings())},\n"executions": ['))
            self._executions.copy(out)
            out.write(_encoded(f'],\n"transfers": {{"responseTotal": {result.bytes_received}}},\n"failures": ['))
            self._failures.copy(out)
            out.write(_encoded(f'],\n"error": {dumps(_run_error(result))}\n}}\n}}\n'))

    def _head(self) -> Json:
        started, finished = self._started, self._finished
        variables = finished.variables if finished else {}
        return {
            "collection": shape.collection(finished.collection) if finished else {},
            "environment": shape.scope(started.environment if started else "", variables.get("environment", {})),
            "globals": shape.scope(None, variables.get("globals", {})),
        }

    def _timings(self) -> Json:
        timings: Json = {}
        for name, figures in self._times.items():
            timings[f"{name}Average"] = figures.mean
            timings[f"{name}Min"], timings[f"{name}Max"] = figures.minimum, figures.maximum
            timings[f"{name}Sd"] = figures.sd
        timings["started"] = milliseconds(self._started.at) if self._started else None
        timings["completed"] = milliseconds(self._finished.at) if self._finished else None
        return timings

    def _stats(self, result: RunResult) -> Json:
        scripts = {
            listen: Count(self._scripts[listen], self._scripts[f"{listen} failed"]) for listen in ("test", "prerequest")
        }
        whole = Count(sum(c.total for c in scripts.values()), sum(c.failed for c in scripts.values()))
        around = Count(result.items.total)
        counts = {
            "iterations": result.iterations,
            "items": result.items,
            "scripts": whole,
            "prerequests": around,
            "requests": result.requests,
            "tests": around,
            "assertions": result.checks,
            "testScripts": scripts["test"],
            "prerequestScripts": scripts["prerequest"],
        }
        return {name: {"total": c.total, "pending": 0, "failed": c.failed} for name, c in counts.items()}


def _origin(source: str) -> str:
    return "test-script" if source == "script" else source


def _run_error(result: RunResult) -> Json | None:
    if not result.interrupted:
        return None
    return {"name": "Interrupted", "message": "the run was interrupted; what had finished by then is reported"}


def _encoded(text: str) -> bytes:
    # A lone surrogate becomes \udXXX, which is just how JSON writes it.
    return text.encode("utf-8", "backslashreplace")


class _Spool:
    """Values on disk, one JSON text each, until they are copied into the report; the file has no name."""

    def __init__(self, file: ReportFile) -> None:
        self._file = file
        self._spool: IO[bytes] | None = None

    def add(self, value: Any) -> None:
        try:
            if self._spool is None:
                self._spool = tempfile.TemporaryFile(dir=self._file.spool_folder)  # noqa: SIM115
                self._spool.write(b"\n")
            else:
                self._spool.write(b",\n")
            self._spool.write(_encoded(dumps(value)))
        except OSError as error:
            self.__exit__()
            raise cannot_write(self._file.path, error) from error

    def copy(self, out: BinaryIO) -> None:
        if self._spool is not None:
            self._spool.seek(0)
            shutil.copyfileobj(self._spool, out, 1 << 20)
            out.write(b"\n")

    def __enter__(self) -> _Spool:
        return self

    def __exit__(self, *_: object) -> None:
        if self._spool is not None:
            self._spool.close()
            self._spool = None
