"""The terminal: what it can show, and how to write to it without harm."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TextIO

from runner.report.base import Console, ReportError

_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def escape(text: str) -> str:
    """Text on one line, with control characters, direction overrides and surrogates shown, not obeyed."""
    return text if text.isprintable() else _UNSAFE.sub(_visible, text)


def escape_text(text: str) -> str:
    """The same for text in which tabs and line ends keep their meaning."""
    return text if text.isprintable() else _UNSAFE.sub(_visible_but_space, text)


def _visible(match: re.Match[str]) -> str:
    character = match[0]
    code = ord(character)
    return _SHORT.get(character) or (f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}")


def _visible_but_space(match: re.Match[str]) -> str:
    return match[0] if match[0] in "\n\t" else _visible(match)


def write(out: TextIO, text: str, *, flush: bool) -> None:
    """Write at once, with escapes for what the stream's encoding does not have.

    Raises:
        ReportError: the stream is closed at its other end, or its disk is full.
    """
    try:
        try:
            out.write(text)
        except UnicodeEncodeError:
            encoding = out.encoding or "ascii"
            out.write(text.encode(encoding, "backslashreplace").decode(encoding))
        if flush:
            out.flush()
    except OSError as error:
        raise ReportError.of(f"the console output was not written: {error.strerror or error}") from error


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The signs of the tree."""

    folder: str
    child: str
    root: str
    passed: str
    failed: str
    skipped: str
    bar: str
    box: str
    """Corners and lines of a table: ``┌┬┐├┼┤└┴┘─│``, in this order."""


UNICODE = Glyphs("❏", "↳", "→", "✓", "✗", "-", "│", "┌┬┐├┼┤└┴┘─│")
ASCII = Glyphs("#", "->", "->", "+", "x", "-", "|", "+++++++++-|")


@dataclass(frozen=True, slots=True)
class Style:
    """Colours and signs, as far as the terminal has them."""

    color: bool
    glyphs: Glyphs

    @classmethod
    def of(cls, console: Console) -> Style:
        """What a console can show."""
        return cls(console.color, UNICODE if console.unicode else ASCII)

    def _paint(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.color and text else text

    def bold(self, text: str) -> str:
        """For headings."""
        return self._paint("1", text)

    def dim(self, text: str) -> str:
        """For what is aside."""
        return self._paint("2", text)

    def good(self, text: str) -> str:
        """For what passed."""
        return self._paint("32", text)

    def bad(self, text: str) -> str:
        """For what went wrong."""
        return self._paint("31", text)

    def warn(self, text: str) -> str:
        """For warnings and what was skipped."""
        return self._paint("33", text)
