"""RS256 JSON web tokens (RFC 7515, RFC 7518 §3.3) and the key set that verifies them (RFC 7517)."""

from __future__ import annotations

import json
import threading
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

APP_TOKEN_KEY_ID = "appjwt-emulator"
ID_TOKEN_KEY_ID = "idtoken-emulator"


_making = threading.Lock()


@cache
def _made_once() -> RSAPrivateKey:
    from cryptography.hazmat.primitives.asymmetric import rsa

    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def _key() -> RSAPrivateKey:
    """The one RSA key of this process; to make it takes some 50 ms."""
    with _making:
        return _made_once()


class SigningKey:
    """Signs tokens; the key is made in the background."""

    def __init__(self) -> None:
        self._maker = threading.Thread(target=_key, name="emulator-rsa", daemon=True)

    def prepare(self) -> None:
        """Begin to make the key."""
        self._maker.start()

    def close(self) -> None:
        """Leave no thread."""
        if self._maker.ident is not None:
            self._maker.join()

    def sign(self, key_id: str, claims: Mapping[str, object]) -> str:
        """The claims as a compact signed token."""
        from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
        from cryptography.hazmat.primitives.hashes import SHA256

        header = {"kid": key_id, "typ": "JWT", "alg": "RS256"}
        content = ".".join(_base64url(json.dumps(part).encode()) for part in (header, claims))
        return f"{content}.{_base64url(_key().sign(content.encode(), PKCS1v15(), SHA256()))}"

    def key_set(self) -> dict[str, object]:
        """The public part as a JSON web key set."""
        numbers = _key().public_key().public_numbers()
        public = {"kty": "RSA", "use": "sig", "alg": "RS256", "n": _integer(numbers.n), "e": _integer(numbers.e)}
        return {"keys": [{"kid": key_id, **public} for key_id in (APP_TOKEN_KEY_ID, ID_TOKEN_KEY_ID)]}


def _base64url(data: bytes) -> str:
    return urlsafe_b64encode(data).rstrip(b"=").decode()


def _integer(number: int) -> str:
    return _base64url(number.to_bytes((number.bit_length() + 7) // 8, "big"))
