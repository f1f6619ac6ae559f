"""A folder that only its owner can use, whose files are there wholly or not at all."""

from __future__ import annotations

import errno
import os
import stat
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

Warn = Callable[[str], None]

_LONGEST: Final = 1_000_000
_LEFT_OVER: Final = 60.0
"""Seconds after which a file that was never finished is nobody's any more."""
_SHARING_ATTEMPTS: Final = 20
_FLAGS: Final = (
    getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
)

Signature = tuple[int, int, int]


class PrivateFile(NamedTuple):
    """A file as it was read.

    Attributes:
        signature: another one means another content.
    """

    content: bytes
    signature: Signature


class PrivateFolder:
    """A folder for secrets, made when something is written.

    Args:
        path: of the folder.
        warn: is told what was repaired.
    """

    def __init__(self, path: Path, warn: Warn) -> None:
        self.path = path
        self._warn = warn
        self._is_checked = False

    def exists(self) -> bool:
        """Whether it is there.

        Raises:
            OSError: it is not this user's own folder.
        """
        if self._is_checked:
            return True
        try:
            found = self.path.stat()
        except FileNotFoundError:
            return False
        if not stat.S_ISDIR(found.st_mode):
            raise NotADirectoryError(errno.ENOTDIR, "it is not a folder")
        self._make_private(found)
        self._is_checked = True
        return True

    def create(self) -> None:
        """Make it, unless it is there.

        Raises:
            OSError: it cannot be made, or is not this user's own folder.
        """
        if not self.path.is_dir():
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.exists()

    def signature(self, name: str) -> Signature | None:
        """Of a file; None when there is no such file.

        Raises:
            OSError: it cannot be told.
        """
        try:
            return _signature(os.lstat(self.path / name))
        except FileNotFoundError:
            return None

    def read(self, name: str) -> PrivateFile:
        """A file, with permissions that were too wide narrowed.

        Raises:
            OSError: it is not there, cannot be read, or is no ordinary file of sensible size.
        """
        descriptor = os.open(self.path / name, os.O_RDONLY | _FLAGS)
        try:
            found = os.fstat(descriptor)
            if not stat.S_ISREG(found.st_mode) or found.st_size > _LONGEST:
                raise IsADirectoryError(errno.EISDIR, "it is no ordinary file")
            if sys.platform != "win32" and found.st_mode & 0o077:
                os.fchmod(descriptor, 0o600)
                self._warn(f"{self.path / name} could be read by others; its permissions are 0600 now.")
            return PrivateFile(_content(descriptor), _signature(found))
        finally:
            os.close(descriptor)

    def write(self, name: str, content: bytes) -> None:
        """Put a file in place, on the disk when this returns; a reader finds the old one or the new one.

        Raises:
            OSError: it cannot be written; the old one is still there.
        """
        self.create()
        self._sweep(name)
        temporary = self.path / f"{name}.{os.urandom(8).hex()}.tmp"
        try:
            descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _FLAGS, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(descriptor)
            _replace(temporary, self.path / name)
        except BaseException:
            with suppress(OSError):
                temporary.unlink()
            raise
        self._sync()

    def set_aside(self, name: str, signature: Signature) -> bool:
        """Rename a file that is of no use, so that a person can look at it; not one that was replaced meanwhile."""
        try:
            if self.signature(name) != signature:
                return False
            os.replace(self.path / name, self.path / f"{name}.broken")
        except OSError:
            return False
        return True

    def delete(self, name: str) -> bool:
        """Remove a file and all that was left of it; whether it was there.

        Raises:
            OSError: it cannot be removed.
        """
        was_there = (self.path / name).exists()
        for path in (self.path / name, *self.path.glob(f"{name}.*")):
            path.unlink(missing_ok=True)
        self._sync()
        return was_there

    def names(self, suffix: str) -> list[str]:
        """The files whose names end so, in order.

        Raises:
            OSError: the folder cannot be read.
        """
        return sorted(name for name in os.listdir(self.path) if name.endswith(suffix))

    def _make_private(self, found: os.stat_result) -> None:
        if sys.platform == "win32":
            return
        if found.st_uid != os.geteuid():
            raise PermissionError(errno.EPERM, "it belongs to another user")
        if found.st_mode & 0o077:
            self.path.chmod(0o700)
            self._warn(f"{self.path} was open to others; its permissions are 0700 now.")

    def _sweep(self, name: str) -> None:
        """Remove what writers that were killed have left."""
        for path in self.path.glob(f"{name}.*.tmp"):
            with suppress(OSError):
                if path.stat().st_mtime < time.time() - _LEFT_OVER:
                    path.unlink()

    def _sync(self) -> None:
        if sys.platform == "win32":
            return
        with suppress(OSError):  # some file systems cannot; the rename holds all the same
            descriptor = os.open(self.path, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)


def _signature(found: os.stat_result) -> Signature:
    return found.st_ino, found.st_mtime_ns, found.st_size


def _content(descriptor: int) -> bytes:
    parts = []
    while part := os.read(descriptor, _LONGEST):
        parts.append(part)
    return b"".join(parts)


def _replace(source: Path, target: Path) -> None:
    """On Windows a file cannot be replaced in the moment in which another process reads it."""
    for _ in range(_SHARING_ATTEMPTS if sys.platform == "win32" else 0):
        with suppress(PermissionError):
            os.replace(source, target)
            return
        time.sleep(0.01)
    os.replace(source, target)
