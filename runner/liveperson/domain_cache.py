"""Domains that were looked up, kept on disk for a while."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from runner.core.clock import Clock

LIFETIME: Final = 600.0
"""Seconds, as in LivePerson's own clients."""
_FILE: Final = "domains.json"


def cache_folder(environ: Mapping[str, str]) -> Path | None:
    """Where this user's caches are: ``FAAS_RUNNER_CACHE_DIR``, else the system's place; None without a home.

    Args:
        environ: the process's environment variables.
    """
    own = environ.get("FAAS_RUNNER_CACHE_DIR")
    if own:
        return Path(own)
    for name in ("XDG_CACHE_HOME", *(("LOCALAPPDATA",) if sys.platform == "win32" else ())):
        if environ.get(name):
            return Path(environ[name]) / "faas-runner"
    try:
        return Path.home() / ".cache" / "faas-runner"
    except RuntimeError:
        return None


@dataclass(frozen=True, slots=True)
class DomainCache:
    """Service → host for each account, for ten minutes. A file that cannot be read or written is as good as none.

    Attributes:
        folder: made when it is needed.
    """

    folder: Path
    clock: Clock

    def get(self, key: str) -> dict[str, str] | None:
        """What was kept under a key, if it is not too old."""
        entry = self._fresh().get(key)
        return dict(entry["domains"]) if entry else None

    def put(self, key: str, domains: Mapping[str, str]) -> None:
        """Keep domains, unless there are none; entries that are too old go."""
        if domains:
            entries = {**self._fresh(), key: {"at": self.clock.now(), "domains": dict(domains)}}
            with suppress(OSError):
                self._write(json.dumps(entries, indent=1))

    def _fresh(self) -> dict[str, Any]:
        try:
            entries = json.loads((self.folder / _FILE).read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        now = self.clock.now()
        if not isinstance(entries, dict):
            return {}
        return {key: value for key, value in entries.items() if _is_fresh(value, now)}

    def _write(self, text: str) -> None:
        """At once, so that a reader sees the old file or the new one; readable by its owner only."""
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor, name = tempfile.mkstemp(prefix=_FILE, dir=self.folder)
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                file.write(text)
            os.replace(name, self.folder / _FILE)
        except OSError:
            with suppress(OSError):
                os.unlink(name)
            raise


def _is_fresh(entry: object, now: float) -> bool:
    if not isinstance(entry, dict) or not isinstance(entry.get("at"), (int, float)):
        return False
    domains = entry.get("domains")
    if not isinstance(domains, dict) or not domains or not all(isinstance(host, str) for host in domains.values()):
        return False
    return bool(0 <= now - entry["at"] < LIFETIME)
