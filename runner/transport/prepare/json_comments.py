"""JSON with comments → JSON."""

from __future__ import annotations

import re

_STRING_OR_COMMENT = re.compile(r'("(?:\\.|[^"\\])*"?)|//[^\n]*?(?=\r?\n|\Z)|/\*.*?(?:\*/|\Z)', re.DOTALL)


def strip_comments(text: str) -> str:
    """Remove ``//`` and ``/* */`` comments outside strings; everything else, blanks too, stays as it is."""
    if "//" not in text and "/*" not in text:
        return text
    return _STRING_OR_COMMENT.sub(lambda match: match[1] or "", text)
