"""The only door through which uploads are read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from runner.core.errors import RequestError
from runner.core.problem import Kind


@dataclass(frozen=True)
class FileAccess:
    """Which files a collection may have uploaded.

    Attributes:
        working_dir: where relative paths start.
        allow_outside: whether files outside ``working_dir`` may be read; symbolic links are followed first.
        missing: ``error`` refuses the request whose file cannot be read, ``drop`` sends it without the file
            (Postman behaviour).
    """

    working_dir: Path | str
    allow_outside: bool = False
    missing: Literal["error", "drop"] = "error"

    def read(self, name: str, warnings: list[str]) -> bytes | None:
        """The content of a file; None, with a warning, when it cannot be read and that is no error.

        Raises:
            RequestError: of kind REQUEST: the file cannot or may not be read.
        """
        try:
            return self._content(name)
        except RequestError as error:
            if self.missing == "error":
                raise
            warnings.append(f"{error}; sent without it")
            return None

    def locate(self, name: str) -> str:
        """Where a file is that is read by others, such as a certificate.

        Raises:
            RequestError: of kind REQUEST: the file is not there, or may not be read.
        """
        self._content(name)
        return str(self._path(name))

    def _path(self, name: str) -> Path:
        root = Path(self.working_dir).resolve()
        path = (root / name).resolve()
        if not self.allow_outside and not path.is_relative_to(root):
            raise _refused(
                f"the file {name!r} is outside the working directory {root}",
                "Move it there, choose another --working-dir, or allow it with --insecure-file-read.",
            )
        if path.exists() and not path.is_file():
            raise _refused(f"{name!r} is not a regular file")
        return path

    def _content(self, name: str) -> bytes:
        try:
            return self._path(name).read_bytes()
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise _refused(
                f"the file {name!r} cannot be read: {reason}",
                f"Relative paths start at the working directory {self.working_dir}.",
            ) from error


def _refused(what: str, hint: str = "") -> RequestError:
    return RequestError.of(Kind.REQUEST, what, hint)
