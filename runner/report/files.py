"""Report files: found wanting before the run, and written whole after it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timezone
from pathlib import Path
from typing import BinaryIO

from runner.core.clock import Clock
from runner.core.errors import InputError
from runner.core.location import Location
from runner.report.base import Reporter, ReportError


def default_name(now: float, suffix: str) -> str:
    """``faas-runner-run-report-2026-11-22-07-08-43-196-0.json``: newman's name for a report, with UTC time."""
    moment = datetime.fromtimestamp(now, timezone.utc)
    stamp = moment.strftime("%Y-%m-%d-%H-%M-%S") + f"-{moment.microsecond // 1000:03d}-0"
    return f"faas-runner-run-report-{stamp}{suffix}"


class ReportFile:
    """Where a report goes.

    Args:
        export: the path that the user gave, a folder (existing, or ending in a slash) for the default name inside
            it, or '' for that name below ``newman/``.
        suffix: of the default name, with its dot.
    """

    def __init__(self, export: str, suffix: str, clock: Clock | None = None) -> None:
        path = Path(export or "newman/")
        if not export or path.is_dir() or export.endswith(("/", os.sep)):
            path /= default_name((clock or Clock()).now(), suffix)
        self.path = path

    def prepare(self) -> None:
        """Make the folders above the file and see that it can be written.

        Raises:
            InputError: it cannot.
        """
        try:
            self._target.parent.mkdir(parents=True, exist_ok=True)
            if self._is_regular:
                tempfile.TemporaryFile(dir=self._target.parent).close()
            if self.path.exists() and not os.access(self.path, os.W_OK):
                raise PermissionError(13, "Permission denied")
        except OSError as error:
            raise InputError.at(
                Location(str(self.path)),
                f"the report cannot be written to {self.path}: {error.strerror or error}",
                "name another file with --reporter-NAME-export",
            ) from error

    @property
    def _target(self) -> Path:
        """The file itself, behind any symbolic link, so that replacing it keeps the link."""
        return Path(os.path.realpath(self.path))

    @property
    def _is_regular(self) -> bool:
        """False for a device or a pipe, which cannot be replaced."""
        return self.path.is_file() or not self.path.exists()

    @property
    def spool_folder(self) -> Path | None:
        """Where to put what the report is assembled from: on the same disk, if it is one."""
        return self._target.parent if self._is_regular else None

    @contextmanager
    def open(self) -> Iterator[BinaryIO]:
        """The file for writing; it appears under its name only when it is complete.

        Raises:
            ReportError: the disk is full, or the folder has gone.
        """
        try:
            with self._replacing() if self._is_regular else open(self.path, "wb") as out:
                yield out
        except OSError as error:
            raise cannot_write(self.path, error) from error

    @contextmanager
    def _replacing(self) -> Iterator[BinaryIO]:
        target = self._target
        part = target.with_name(f".{target.name[:200]}.{os.getpid()}.part")
        try:
            with open(part, "wb") as out:
                yield out
            os.replace(part, target)
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)


def cannot_write(path: Path, error: OSError) -> ReportError:
    """The one error for a report that was lost on the way to the disk."""
    return ReportError.of(f"the report {path} was not written: {error.strerror or error}", "the run itself is complete")


class FileReporter(Reporter):
    """A reporter that writes one file at the end."""

    def __init__(self, file: ReportFile) -> None:
        self.file = file

    def start(self) -> None:
        """Make the folders and see that the file can be written."""
        self.file.prepare()
