"""``multipart/form-data`` bodies (RFC 7578) in Postman's shape."""

from __future__ import annotations

import re
import secrets
from binascii import Error as Base64Error
from collections.abc import Iterable, Iterator
from urllib.parse import quote_from_bytes

from runner.collection.model import FormPart
from runner.core.errors import RequestError
from runner.core.problem import Kind
from runner.transport.prepare.files import FileAccess
from runner.transport.prepare.media_type import DEFAULT, media_type
from runner.transport.prepare.text import js_json, js_text, utf8

_BOUNDARY = re.compile(r"multipart/form-data;.*boundary=(?:\"([^\"]+)\"|([^;]+))")
_BEYOND_LATIN_1 = re.compile(r"[^\t\x20-\x7e\x80-\xff]")
_ESCAPES = str.maketrans({'"': "%22", "\r": "%0D", "\n": "%0A"})


def boundary_of(content_type: str | None) -> str | None:
    """The boundary that a ``Content-Type`` names, or None."""
    match = _BOUNDARY.match(content_type or "")
    return (match[1] or match[2]) if match else None


def new_boundary() -> str:
    """A boundary as Postman draws it: 26 dashes and 24 digits."""
    return "-" * 26 + "".join(str(secrets.randbelow(10)) for _ in range(24))


def multipart_body(parts: Iterable[FormPart], boundary: str, files: FileAccess, warnings: list[str]) -> bytes:
    """The whole body.

    Raises:
        RequestError: of kind REQUEST: a file cannot be read, or a value is no Base64.
    """
    delimiter = utf8(f"--{boundary}")
    chunks: list[bytes] = []
    for part in parts:
        if not part.disabled:
            for head, content in _contents(part, files, warnings):
                chunks += (delimiter, b"\r\n", utf8(head), b"\r\n", content, b"\r\n")
    return b"".join((*chunks, delimiter, b"--\r\n")) if chunks else b""


def decode_base64(text: str, what: str) -> bytes:
    """Content that a collection holds in Base64.

    Raises:
        RequestError: of kind REQUEST: it is no Base64.
    """
    from base64 import b64decode

    try:
        return b64decode(re.sub(r"\s", "", text).translate(str.maketrans("-_", "+/")) + "==")
    except (Base64Error, ValueError) as error:
        raise RequestError.of(Kind.REQUEST, f"{what} is not valid Base64: {error}") from error


def _contents(part: FormPart, files: FileAccess, warnings: list[str]) -> Iterator[tuple[str, bytes]]:
    if part.type != "file":
        value = part.value or ""
        content = utf8(value if isinstance(value, str) else js_json(value))
        yield _head(part, part.file_name, part.content_type or media_type(part.file_name or "")), content
        return
    sources = [src for src in (part.src if isinstance(part.src, (list, tuple)) else [part.src]) if src]
    if not sources:
        yield _embedded(part, warnings)
    for source in map(js_text, sources):
        upload = files.read(source, warnings)
        if upload is not None:
            file_name = part.file_name if isinstance(part.file_name, str) else source
            yield _head(part, file_name, part.content_type or media_type(source) or _type_of(file_name)), upload


def _embedded(part: FormPart, warnings: list[str]) -> tuple[str, bytes]:
    """A file part without a file: its content is in the collection, or no file was chosen."""
    if isinstance(part.value, str) and part.value:
        content = decode_base64(part.value, f"the value of form field {js_text(part.key)!r}")
        return _head(part, part.file_name, part.content_type or _type_of(part.file_name or "")), content
    warnings.append(f"no file was chosen for form field {js_text(part.key)!r}; sent empty")
    return _head(part, part.file_name or "", part.content_type or media_type(part.file_name or "")), b""


def _type_of(name: str) -> str:
    return media_type(name) or DEFAULT


def _head(part: FormPart, file_name: str | None, content_type: str | None) -> str:
    disposition = f'Content-Disposition: form-data; name="{_escape(js_text(part.key or ""))}"'
    if file_name is not None:
        base = file_name.replace("\\", "/").rpartition("/")[2]
        disposition += f'; filename="{_escape(base)}"'
        if _BEYOND_LATIN_1.search(base):
            disposition += f"; filename*=UTF-8''{quote_from_bytes(utf8(base), safe='!|`^~')}"
    return f"{disposition}\r\n" + (f"Content-Type: {_one_line(content_type)}\r\n" if content_type else "")


def _escape(name: str) -> str:
    """Quotes and line ends as the HTML standard's multipart encoding has them; Postman's own are malformed."""
    return name.translate(_ESCAPES)


def _one_line(value: str) -> str:
    if "\r" in value or "\n" in value:
        raise RequestError.of(Kind.REQUEST, f"the content type of a form part has a line break: {value!r}")
    return value
