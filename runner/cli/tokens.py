"""Where tokens are kept, and whether they are looked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from runner.auth.oauth2.store.token_store import TokenStore
from runner.core.clock import Clock
from runner.core.secrets import Secrets

_EXPLICIT = ("LP_ACCESS_TOKEN", "LP_REFRESH_TOKEN", "LP_GRANT_TYPE")
"""Variables of the operating system that say how to get a token."""


def state_folder(environ: Mapping[str, str], platform: str = sys.platform) -> Path | None:
    """What outlives a run stands here; None where this user has no folder.

    FAAS_RUNNER_STATE_DIR names it. Else it is where the system keeps such files: the XDG base directories,
    ``Library/Application Support``, or ``LOCALAPPDATA``.
    """
    named = environ.get("FAAS_RUNNER_STATE_DIR")
    if named:
        return Path(named).absolute()
    base = Path(environ.get("LOCALAPPDATA" if platform == "win32" else "XDG_STATE_HOME") or "")
    if base.is_absolute() and platform != "darwin":
        return base / "faas-runner"
    try:
        home = Path.home()
    except RuntimeError:
        return None
    usual = {"darwin": "Library/Application Support", "win32": "AppData/Local"}.get(platform, ".local/state")
    return home / usual / "faas-runner"


def token_store(environment: str, secrets: Secrets, clock: Clock) -> TokenStore | None:
    """The lasting tokens of this user; None where there is no folder for them.

    Args:
        environment: the name that a new token is noted under.
        secrets: every token that is read is added.
        clock: the run's.
    """
    folder = state_folder(os.environ)
    if folder is None:
        return None
    return TokenStore(folder, secrets=secrets, clock=clock, warn=_warn, environment=environment)


def is_explicit(options: Mapping[str, Any], dotenv: Mapping[str, str]) -> bool:
    """Whether the user said how to get a token, so that no stored login is looked for."""
    named = any(os.environ.get(name) or dotenv.get(name) for name in _EXPLICIT)
    return named or "grant_type" in dict(options["env_vars"])


def _warn(text: str) -> None:
    click.echo(f"Warning: {text}", err=True)
