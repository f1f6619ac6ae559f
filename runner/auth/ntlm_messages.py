"""The three messages of NTLM ([MS-NLMP]), as newman's clients send them; NTLMv2 only.

Own code: ``pyspnego`` leaves the domain out of the first message and puts the machine's own name into the last one.
"""

from __future__ import annotations

import hmac
import secrets
import struct
from base64 import b64decode, b64encode
from dataclasses import dataclass
from typing import Final

from runner.auth.md4 import md4

_SIGNATURE: Final = b"NTLMSSP\0"
_VERSION: Final = bytes((5, 1, 0x28, 0x0A, 0, 0, 0, 15))
_NEGOTIATE_FLAGS: Final = 0xA208A207
_DOMAIN_SUPPLIED: Final = 0x1000
_ANSWER_FLAGS: Final = 0xA2888205
_UNICODE: Final = 1
_TARGET_INFO: Final = 0x00800000
_END_OF_PAIRS, _TIMESTAMP = 0, 7
_EPOCH_DIFFERENCE: Final = 11_644_473_600
"""Seconds from 1601 to 1970."""


@dataclass(frozen=True, slots=True)
class Account:
    """Who logs in, and from where."""

    user: str
    password: str
    domain: str = ""
    workstation: str = ""


@dataclass(frozen=True, slots=True)
class ServerChallenge:
    """The second message.

    Attributes:
        nonce: the server's 8 bytes.
        target_info: its attribute-value pairs, as they stand.
    """

    nonce: bytes
    flags: int
    target_info: bytes

    @classmethod
    def parse(cls, token: str) -> ServerChallenge:
        """From the data of the header.

        Raises:
            ValueError: it is no such message, or is cut off.
        """
        data = b64decode(token, validate=True)
        if len(data) < 32 or data[:8] != _SIGNATURE or struct.unpack_from("<I", data, 8) != (2,):
            raise ValueError("it is not a CHALLENGE_MESSAGE")
        (flags,) = struct.unpack_from("<I", data, 20)
        info = b""
        if flags & _TARGET_INFO and len(data) >= 48:
            length, _, offset = struct.unpack_from("<HHI", data, 40)
            info = data[offset : offset + length]
            if len(info) != length:
                raise ValueError("it is cut off")
        return cls(data[24:32], flags, info)

    @property
    def timestamp(self) -> bytes | None:
        """The server's time, if it told it."""
        position = 0
        while position + 4 <= len(self.target_info):
            kind, length = struct.unpack_from("<HH", self.target_info, position)
            if kind == _END_OF_PAIRS:
                return None
            if kind == _TIMESTAMP and length == 8:
                return self.target_info[position + 4 : position + 12]
            position += 4 + length
        return None


def negotiate_message(account: Account) -> str:
    """The first message."""
    domain, workstation = (name.upper().encode("ascii", "replace") for name in (account.domain, account.workstation))
    flags = _NEGOTIATE_FLAGS | (_DOMAIN_SUPPLIED if domain else 0)
    head = _SIGNATURE + struct.pack("<II", 1, flags)
    fields = _field(len(domain), 40 + len(workstation)) + _field(len(workstation), 40)
    return b64encode(head + fields + _VERSION + workstation + domain).decode()


def authenticate_message(account: Account, challenge: ServerChallenge, now: float) -> str:
    """The third message.

    Args:
        now: seconds since the epoch, for a server that does not tell its time.
    """
    encoding = "utf-16-le" if challenge.flags & _UNICODE else "latin-1"
    domain = account.domain.upper()
    names = [text.encode(encoding, "replace") for text in (domain, account.user, account.workstation.upper())]
    lm_answer, nt_answer = _answers(account.user, account.password, domain, challenge, now)
    fields, offset = [], 72
    for data in (*names, lm_answer, nt_answer, b""):
        fields.append(_field(len(data), offset))
        offset += len(data)
    place_domain, place_user, place_workstation, place_lm, place_nt, place_key = fields
    flags = _ANSWER_FLAGS if challenge.flags & _UNICODE else _ANSWER_FLAGS & ~_UNICODE
    head = _SIGNATURE + struct.pack("<I", 3)
    places = place_lm + place_nt + place_domain + place_user + place_workstation + place_key
    return b64encode(
        head + places + struct.pack("<I", flags) + _VERSION + b"".join(names) + lm_answer + nt_answer
    ).decode()


def _answers(user: str, password: str, domain: str, challenge: ServerChallenge, now: float) -> tuple[bytes, bytes]:
    """LMv2 and NTLMv2 responses ([MS-NLMP] §3.3.2)."""
    own = secrets.token_bytes(8)
    key = _hmac_md5(md4(_utf16(password)), _utf16(user.upper() + domain))
    time = challenge.timestamp or struct.pack("<Q", int((now + _EPOCH_DIFFERENCE) * 10_000_000))
    blob = b"\1\1" + bytes(6) + time + own + bytes(4) + challenge.target_info + bytes(4)
    lm_answer = bytes(24) if challenge.timestamp else _hmac_md5(key, challenge.nonce + own) + own
    return lm_answer, _hmac_md5(key, challenge.nonce + blob) + blob


def _hmac_md5(key: bytes, data: bytes) -> bytes:
    return hmac.new(key, data, "md5").digest()


def _utf16(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")


def _field(length: int, offset: int) -> bytes:
    return struct.pack("<HHI", length, length, offset)
