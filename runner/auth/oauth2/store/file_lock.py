"""A lock between processes and threads, which is free as soon as its owner is gone."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from runner.core.clock import Clock

_PAUSE: Final = 0.02
_FLAGS: Final = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)


@contextmanager
def file_lock(path: Path, limit: float, clock: Clock) -> Iterator[bool]:
    """Hold the lock of a file; False when the lock was not to be had in time and is not held.

    The operating system frees it when its owner dies. The file stays: a lock on a file that was removed guards nothing.

    Args:
        path: of the lock's own file.
        limit: seconds to wait.
        clock: to wait by.

    Raises:
        OSError: the file cannot be opened, or its file system has no locks.
    """
    descriptor = os.open(path, _FLAGS, 0o600)
    try:
        yield _acquired(descriptor, limit, clock)
    finally:
        _unlock(descriptor)
        os.close(descriptor)


def _acquired(descriptor: int, limit: float, clock: Clock) -> bool:
    end = clock.monotonic() + limit
    while not _try_lock(descriptor):
        if clock.monotonic() >= end:
            return False
        clock.sleep(_PAUSE)
    return True


if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(descriptor: int) -> None:
        with suppress(OSError):
            os.lseek(descriptor, 0, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _unlock(descriptor: int) -> None:
        with suppress(OSError):
            fcntl.flock(descriptor, fcntl.LOCK_UN)
