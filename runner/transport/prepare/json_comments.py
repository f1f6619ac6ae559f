"""JSON with comments → JSON."""

from __future__ import annotations

import re

_STRING_OR_COMMENT = re.compile(r'("(?:\\.|[^"\\])*"?)|//[^\n]*|/\*.*?(?:\*/|\Z)', re.DOTALL)


def strip_comments(text: str) -> str:
    """Remove ``//`` and ``/* */`` comments outside strings; all else, blanks too, stays.

    A carriage return before the end of a line is part of its comment (Postman behaviour).
    """
    if "//" not in text and "/*" not in text:
        return text
    return _STRING_OR_COMMENT.sub(lambda match: match[1] or "", text)
