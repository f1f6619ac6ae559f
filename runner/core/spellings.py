"""Every way in which a secret may be written inside a longer text."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from string import ascii_letters, digits
from urllib.parse import quote, quote_plus

Span = tuple[int, int]

_ANCHOR_LENGTH = 24
_PLAIN_RUN = re.compile("[A-Za-z0-9]+")
_BASE64_INSIDE = ascii_letters + digits + "+-_"
_BASE64_REST = re.compile("(?:[A-Za-z0-9+_-]+|/)?=*")
_LETTER_ESCAPES = {"\b": "b", "\f": "f", "\n": "n", "\r": "r", "\t": "t"}


class Needle:
    """One text to look for, each of its characters written plainly or escaped in any of the usual ways.

    Attributes:
        size: characters that the shortest spelling has.
        anchor: a part that no escaping changes ('' when there is none): where it is missing, so is the needle.
    """

    __slots__ = ("_pattern", "anchor", "is_base64", "size", "text")

    def __init__(self, text: str, *, is_base64: bool = False) -> None:
        self.text = text
        self.size = len(text)
        self.anchor = max(_PLAIN_RUN.findall(text), key=len, default="")[:_ANCHOR_LENGTH]
        self.is_base64 = is_base64
        self._pattern: re.Pattern[str] | None = None

    def spans(self, text: str) -> Iterator[Span]:
        """Where the needle stands in ``text``; around Base64 the whole token that it is a part of."""
        if self._pattern is None:
            self._pattern = re.compile(_pattern_of(self.text, self.is_base64))
        found = (match.span() for match in self._pattern.finditer(text))
        return _whole_tokens(text, found) if self.is_base64 else found


def needles_of(value: str) -> Iterator[Needle]:
    """The needles of one secret: itself, and what Base64 makes of it alone or inside a longer text."""
    yield Needle(value)
    spellings = {value, quote_plus(value, errors="replace"), *_percent_encoded(value)}
    encoded = {spelling.encode("utf-8", "replace") for spelling in spellings} | set(_latin1(value))
    for data in encoded:
        for shift in range(3):
            yield Needle(_base64_of_inner(data, shift), is_base64=True)


def _percent_encoded(value: str) -> Iterator[str]:
    """As a value is prepared before Base64: by RFC 6749 §2.3.1, or by JavaScript."""
    for safe in ("", "/", "!'()*"):
        yield quote(value, safe=safe, errors="replace")


def _latin1(value: str) -> Iterator[bytes]:
    try:
        yield value.encode("latin-1")
    except UnicodeEncodeError:
        return


def _base64_of_inner(data: bytes, shift: int) -> str:
    """The characters that ``data`` alone decides when ``shift`` bytes (modulo 3) stand before it."""
    encoded = b64encode(b"\0" * shift + data).decode("ascii")
    return encoded[-(-shift * 8 // 6) : (shift + len(data)) * 8 // 6]


def _whole_tokens(text: str, found: Iterator[Span]) -> Iterator[Span]:
    """Each span with the Base64 around it, so that no bit of the secret is left at its edges.

    A ``/`` is taken only next to the span: further out it may as well part the segments of a path.
    """
    previous = 0
    for start, end in found:
        if end <= previous:
            continue
        before = text[previous:start]
        edge = before.rstrip(_BASE64_INSIDE)
        start -= len(before) - len(edge) or before.endswith("/")
        rest = _BASE64_REST.match(text, end)
        previous = rest.end() if rest else end
        yield start, previous


def _pattern_of(text: str, is_base64: bool) -> str:
    parts = []
    for run in re.finditer(r"\\+|(?s:.)", text):
        chars = run.group()
        if chars[0] == "\\":
            parts.append(_backslashes(len(chars)))
        elif is_base64 and chars in "+/":
            url_safe = "-" if chars == "+" else "_"
            parts.append(f"(?:{_char_pattern(chars)}|{url_safe})")
        else:
            parts.append(_char_pattern(chars))
    return "".join(parts)


def _backslashes(count: int) -> str:
    """A run of them, escaped up to three times over; bounded so that a hostile text cannot make the search slow."""
    encoded = "|".join(_escapes("\\"))
    return rf"(?:\\{{{count},{8 * count}}}|(?:{encoded}){{{count}}})"


@cache
def _char_pattern(char: str) -> str:
    """A character as it is, in a URL, in JSON, in HTML, or in a program's text, also escaped up to three times over."""
    if char in "-._~" or (char.isascii() and char.isalnum()):
        return re.escape(char)
    raw = rf"\\{{0,7}}{re.escape(char)}"
    return f"(?:{'|'.join([*_escapes(char), raw])})"


def _escapes(char: str) -> Iterator[str]:
    yield _percent(char.encode("utf-8", "surrogatepass"))
    yield "".join(rf"\\{{1,4}}u{_hex(unit)}" for unit in _utf16(char))
    yield from _html(char)
    code = ord(char)
    if code < 256:
        yield _percent(bytes([code]))
        yield rf"\\{{1,4}}x{_hex(f'{code:02x}')}"
    if 128 <= code < 256:
        yield chr(0xDC00 + code)  # a Latin-1 byte that was read as UTF-8 with ``surrogateescape``
    if char == " ":
        yield r"\+"
        yield _percent(b"+")
    if char == "\n":
        yield r"\r\n"
    if char in _LETTER_ESCAPES:
        yield rf"\\{{1,4}}{_LETTER_ESCAPES[char]}"


def _percent(data: bytes) -> str:
    return "".join(f"%(?:25){{0,3}}{_hex(f'{byte:02x}')}" for byte in data)


def _utf16(char: str) -> Iterator[str]:
    data = char.encode("utf-16-be", "surrogatepass")
    return (data[index : index + 2].hex() for index in range(0, len(data), 2))


def _html(char: str) -> Iterator[str]:
    from html.entities import codepoint2name

    code = ord(char)
    names = [codepoint2name[code]] if code in codepoint2name else []
    if char == "'":
        names.append("apos")
    forms = [*names, f"#0{{0,4}}{code}", f"#[xX]0{{0,4}}{_hex(f'{code:x}')}"]
    yield f"&(?:amp;){{0,3}}(?:{'|'.join(forms)});"


def _hex(number: str) -> str:
    """Hexadecimal digits in either case."""
    return "".join(f"[{digit}{digit.upper()}]" if digit.isalpha() else digit for digit in number)
