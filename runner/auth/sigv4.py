"""AWS Signature Version 4: the canonical form of a request and its signature.

Rules: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
"""

from __future__ import annotations

import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Final
from urllib.parse import quote, unquote, unquote_plus

from runner.transport.prepare.text import utf8

ALGORITHM: Final = "AWS4-HMAC-SHA256"
UNSIGNED_PAYLOAD: Final = "UNSIGNED-PAYLOAD"

_NEVER_SIGNED: Final = frozenset(
    {"authorization", "connection", "x-amzn-trace-id", "user-agent", "expect", "presigned-expires", "range"}
)
"""What proxies may change on the way."""


@dataclass(frozen=True, slots=True)
class Signer:
    """Credentials and what they are for.

    Attributes:
        moment: when it is signed, as ``20200101T000000Z``.
    """

    access_key: str
    secret_key: str
    region: str
    service: str
    moment: str

    @property
    def scope(self) -> str:
        """What the signature is good for."""
        return f"{self.moment[:8]}/{self.region}/{self.service}/aws4_request"

    @property
    def credential(self) -> str:
        """The access key within its scope."""
        return f"{self.access_key}/{self.scope}"

    def signature(self, canonical: str) -> str:
        """The signature of a canonical request, in hexadecimal."""
        key = utf8("AWS4" + self.secret_key)
        for part in self.scope.split("/"):
            key = hmac.digest(key, utf8(part), "sha256")
        to_sign = "\n".join((ALGORITHM, self.moment, self.scope, hash_of(utf8(canonical))))
        return hmac.digest(key, utf8(to_sign), "sha256").hex()


def hash_of(content: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return sha256(content).hexdigest()


def signable(headers: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The headers that are signed, in order, by lower-case name; blanks folded, the values of one name joined."""
    grouped: dict[str, list[str]] = {}
    for name, value in headers:
        if name.lower() not in _NEVER_SIGNED:
            grouped.setdefault(name.lower(), []).append(" ".join(value.split()))
    return {name: ",".join(grouped[name]) for name in sorted(grouped)}


def canonical_request(method: str, target: str, headers: dict[str, str], payload_hash: str, *, is_s3: bool) -> str:
    """The text that is signed.

    Args:
        method: in upper case.
        target: path and query as they go on the wire.
        headers: from ``signable``.
        payload_hash: of the body, or ``UNSIGNED_PAYLOAD``.
        is_s3: S3 takes a path as it is; other services normalise it and encode it once more.
    """
    path, _, query = target.partition("?")
    return "\n".join(
        (
            method,
            _s3_path(path) if is_s3 else _path(path),
            _query(query),
            *(f"{name}:{value}" for name, value in headers.items()),
            "",
            ";".join(headers),
            payload_hash,
        )
    )


def _s3_path(path: str) -> str:
    return quote(unquote(path.replace("+", " ")), safe="/")


def _path(path: str) -> str:
    kept: list[str] = []
    parts = [part for part in path.split("/") if part not in ("", ".")]
    for part in parts:
        if part != "..":
            kept.append(quote(part, safe=""))
        elif kept:
            kept.pop()
    slash = "/" if kept and path.endswith(("/", "/.", "/..")) else ""
    return "/" + "/".join(kept) + slash


def _query(query: str) -> str:
    pairs = (param.partition("=") for param in query.split("&"))
    encoded = sorted((_reencode(key), _reencode(value)) for key, _, value in pairs if key)
    return "&".join(f"{key}={value}" for key, value in encoded)


def _reencode(text: str) -> str:
    return quote(unquote_plus(text, errors="surrogateescape"), safe="", errors="surrogateescape")
