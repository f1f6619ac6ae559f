"""``Content-Encoding`` undone, with an end to what a small answer may swell to."""

from __future__ import annotations

import zlib
from importlib import import_module

from runner.transport.reader import ProtocolFault


class MissingDecoder(Exception):
    """The package that decodes this is not installed."""


def decode(body: bytes, encodings: str, limit: int) -> bytes:
    """The body without its encodings (RFC 9110 §8.4); an unknown one leaves it as it is.

    Raises:
        ProtocolFault: the body is broken, or would be longer than ``limit`` bytes.
        MissingDecoder: it is Brotli and there is no decoder.
    """
    for encoding in reversed([name.strip().lower() for name in encodings.split(",")]):
        if not body:
            return body
        if encoding in ("gzip", "x-gzip"):
            body = _gunzip(body, limit)
        elif encoding == "deflate":
            body = _inflate(body, limit)
        elif encoding == "br":
            body = _unbrotli(body, limit)
        elif encoding != "identity":
            return body
    return body


def _gunzip(body: bytes, limit: int) -> bytes:
    """All members of a gzip file; what follows them is ignored."""
    window = zlib.MAX_WBITS | 16
    decoded, rest = _unzip(body, window, limit, "gzip")
    members = [decoded]
    while rest[:2] == b"\x1f\x8b":
        decoded, rest = _unzip(rest, window, limit - sum(map(len, members)), "gzip")
        members.append(decoded)
    return b"".join(members)


def _inflate(body: bytes, limit: int) -> bytes:
    """The zlib format, or raw deflate as some servers send."""
    window = zlib.MAX_WBITS if body[0] & 0x0F == 8 else -zlib.MAX_WBITS
    return _unzip(body, window, limit, "deflate")[0]


def _unzip(body: bytes, window: int, limit: int, name: str) -> tuple[bytes, bytes]:
    decoder = zlib.decompressobj(window)
    try:
        decoded = decoder.decompress(body, max(limit, 0) + 1)
    except zlib.error as error:
        raise ProtocolFault(f"the body is not valid {name}: {error}") from error
    _bound(len(decoded), limit)
    if not decoder.eof:
        raise ProtocolFault(f"the {name} body is cut short")
    return decoded, decoder.unused_data


def _unbrotli(body: bytes, limit: int) -> bytes:
    try:
        brotli = import_module("brotli")
    except ImportError:
        raise MissingDecoder from None
    decoder, pieces, size = brotli.Decompressor(), [], 0
    try:
        # In small steps, as the decoder has no limit of its own.
        for start in range(0, len(body), 4096):
            pieces.append(decoder.process(body[start : start + 4096]))
            size += len(pieces[-1])
            _bound(size, limit)
    except brotli.error as error:
        raise ProtocolFault(f"the body is not valid br: {error}") from error
    if not decoder.is_finished():
        raise ProtocolFault("the br body is cut short")
    return b"".join(pieces)


def _bound(size: int, limit: int) -> None:
    if size > limit:
        raise ProtocolFault(f"the decoded body is longer than {limit} bytes")
