"""MD4 (RFC 1320), which NTLM is built on and OpenSSL 3 no longer offers."""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import Final

_MASK: Final = 0xFFFFFFFF
_START: Final = (0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476)

_ROUNDS: Final[tuple[tuple[Callable[[int, int, int], int], int, tuple[int, ...], tuple[int, ...]], ...]] = (
    (lambda x, y, z: (x & y) | (~x & z), 0, tuple(range(16)), (3, 7, 11, 19)),
    (
        lambda x, y, z: (x & y) | (x & z) | (y & z),
        0x5A827999,
        tuple(column + 4 * row for column in range(4) for row in range(4)),
        (3, 5, 9, 13),
    ),
    (
        lambda x, y, z: x ^ y ^ z,
        0x6ED9EBA1,
        (0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15),
        (3, 9, 11, 15),
    ),
)
"""Function, constant, order of the words and shifts of each round (RFC 1320 §3.4)."""


def md4(data: bytes) -> bytes:
    """The 16 bytes of the digest."""
    padded = data + b"\x80" + b"\0" * ((55 - len(data)) % 64) + struct.pack("<Q", len(data) * 8)
    state = _START
    for block in range(0, len(padded), 64):
        state = _mixed(state, struct.unpack_from("<16I", padded, block))
    return struct.pack("<4I", *state)


def _mixed(state: tuple[int, int, int, int], words: tuple[int, ...]) -> tuple[int, int, int, int]:
    a, b, c, d = state
    for function, constant, order, shifts in _ROUNDS:
        for step, index in enumerate(order):
            total = (a + (function(b, c, d) & _MASK) + words[index] + constant) & _MASK
            shift = shifts[step % 4]
            a, b, c, d = d, ((total << shift) | (total >> (32 - shift))) & _MASK, b, c
    return tuple((old + new) & _MASK for old, new in zip(state, (a, b, c, d), strict=True))  # type: ignore[return-value]
