"""What the terminal can show."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping
from typing import Any

from runner.report.base import Console


def console(options: Mapping[str, Any]) -> Console:
    """Standard output as reporters see it. ``NO_COLOR`` and ``FORCE_COLOR`` count where ``--color`` is auto."""
    is_tty = sys.stdout.isatty()
    choice = options["color"]
    color = choice == "on" or (choice == "auto" and _auto_color(is_tty))
    encoding = (sys.stdout.encoding or "").lower().replace("-", "")
    return Console(
        out=sys.stdout,
        err=sys.stderr,
        is_tty=is_tty,
        color=color,
        unicode=not options["disable_unicode"] and encoding.startswith("utf"),
        width=shutil.get_terminal_size((100, 24)).columns,
    )


def _auto_color(is_tty: bool) -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    return is_tty or bool(os.environ.get("FORCE_COLOR"))
