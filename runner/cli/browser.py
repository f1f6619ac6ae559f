"""The user's own browser, sent to an address; and the terminal, where the address it ended up at can be pasted."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator


def has_browser() -> bool:
    """Whether there is one with a window of its own; ``BROWSER`` names any (as Python's webbrowser reads it)."""
    import webbrowser

    windowless = sys.platform not in ("win32", "darwin", "cygwin")
    if windowless and not any(map(os.environ.get, ("BROWSER", "DISPLAY", "WAYLAND_DISPLAY"))):
        return False
    try:
        webbrowser.get()
    except webbrowser.Error:
        return False
    return True


def open_browser(url: str, failed: Callable[[], None]) -> None:
    """Show a page, without waiting for a browser that stays in the foreground.

    Args:
        url: of the page.
        failed: called from another thread when no browser could be started.
    """
    import webbrowser

    def show() -> None:
        try:
            shown = webbrowser.open(url)
        except (webbrowser.Error, OSError):
            shown = False
        if not shown:
            failed()

    threading.Thread(target=show, daemon=True).start()


def read_lines(arrived: Callable[[str | None], None]) -> None:
    """Tell each line of standard input, stripped, and None at its end, from another thread."""

    def read() -> None:
        for line in _lines():
            arrived(line.strip())
        arrived(None)

    threading.Thread(target=read, daemon=True).start()


def _lines() -> Iterator[str]:
    """Past Python's own buffer: a thread that waits in there keeps the interpreter from ending."""
    rest = b""
    try:
        source = sys.stdin.fileno()
        while chunk := os.read(source, 65536):
            *lines, rest = (rest + chunk).split(b"\n")
            yield from (line.decode("utf-8", "replace") for line in lines)
    except (OSError, ValueError, AttributeError):  # closed, or no file at all
        pass
    if rest:
        yield rest.decode("utf-8", "replace")
