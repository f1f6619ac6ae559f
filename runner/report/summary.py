"""What a run came to: the table and the line below it."""

from __future__ import annotations

from runner.core.exit_code import ExitCode
from runner.engine.result import RunResult
from runner.report.figures import Figures
from runner.report.render import counted, duration, size
from runner.report.terminal import Style


def table(result: RunResult, style: Style) -> list[str]:
    """Counts, then whole times and sizes."""
    counts = [
        ("iterations", result.iterations),
        ("requests", result.requests),
        ("items", result.items),
        ("checks", result.checks),
    ]
    rows = [(name, str(count.total), str(count.failed)) for name, count in counts]
    return ["", *_boxed([("", "executed", "failed"), *rows], _notes(result), style.glyphs.box)]


def _notes(result: RunResult) -> list[str]:
    notes = [f"skipped checks: {result.skipped}"] if result.skipped else []
    notes += [f"total run time: {duration(result.elapsed)}", f"data received: {size(result.bytes_received)}"]
    times = Figures(result.response_seconds)
    if times.count:
        low, high, spread = duration(times.minimum), duration(times.maximum), duration(times.sd)
        notes.append(f"response time: {duration(times.mean)} on average [min {low}, max {high}, sd {spread}]")
    return notes


def _boxed(rows: list[tuple[str, str, str]], notes: list[str], box: str) -> list[str]:
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    widths[0] = max(widths[0], max(map(len, notes)) - sum(widths[1:]) - 6)
    inner = sum(widths) + 6
    across, bar = box[9], box[10]

    def rule(left: str, middle: str, right: str) -> str:
        return left + middle.join(across * (width + 2) for width in widths) + right

    cells = [f" {bar} ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    lines = [f"{bar} {row} {bar}" for row in cells]
    return [
        rule(box[0], box[1], box[2]),
        lines[0],
        rule(box[3], box[4], box[5]),
        *lines[1:],
        rule(box[3], box[7], box[5]),
        *(f"{bar} {note.ljust(inner)} {bar}" for note in notes),
        box[6] + across * (inner + 2) + box[8],
    ]


def verdict(result: RunResult, style: Style) -> str:
    """One line that says why the run ended as it did."""
    if result.exit_code is ExitCode.OK:
        return style.good(_passed(result))
    stopped = result.exit_code is ExitCode.INTERRUPTED
    ending = f"Interrupted after {counted(result.items.total, 'item')}" if stopped else "Failed"
    wrong = ", ".join(_wrong(result))
    return style.bad(f"{ending}: {wrong}" if wrong else ending)


def _wrong(result: RunResult) -> list[str]:
    errors = sum(not trouble.problem.is_failure for trouble in result.troubles)
    parts = [f"{counted(errors, 'error')} kept requests from being judged"] if errors else []
    if result.checks.failed:
        parts.append(f"{result.checks.failed} of {counted(result.checks.total, 'check')} failed")
    return parts


def _passed(result: RunResult) -> str:
    judged = result.checks.total - result.skipped
    if not judged:
        return f"Passed: {counted(result.requests.total, 'request')} answered, nothing was checked"
    skipped = f", {result.skipped} skipped" if result.skipped else ""
    return f"Passed: {counted(judged, 'check')}{skipped}"
