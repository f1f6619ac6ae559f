"""Signed JSON Web Tokens (RFC 7515 §7.1), with header and claims in the order in which they are given."""

from __future__ import annotations

import hashlib
import hmac
import json
import re
import textwrap
from base64 import b64decode, urlsafe_b64encode
from collections.abc import Mapping
from typing import Any, Final

from runner.auth.params import auth_error
from runner.collection.model import Auth
from runner.core.suggest import did_you_mean
from runner.transport.prepare.text import js_json, utf8

HMACS: Final = ("HS256", "HS384", "HS512")
"""Algorithms with a shared secret."""

SIGNATURES: Final = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512")
"""Algorithms with a private key."""

_CURVES: Final = {"ES256": "secp256r1", "ES384": "secp384r1", "ES512": "secp521r1"}
_PEM = re.compile(r"-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\s]*)-----END \1-----")


def hmac_token(header: Mapping[str, object], claims: Mapping[str, object], secret: bytes) -> str:
    """A token with a shared secret; ``header`` names one of HMACS."""
    content = _content(header, claims)
    digest = f"sha{str(header['alg'])[2:]}"
    return f"{content}.{_base64url(hmac.new(secret, content.encode(), getattr(hashlib, digest)).digest())}"


def signed_token(header: Mapping[str, object], claims: Mapping[str, object], key: str | bytes, what: str) -> str:
    """A token with a private key; ``header`` names one of SIGNATURES.

    Args:
        key: as PEM, its line breaks lost or not, or as DER.
        what: what the key is called in messages.

    Raises:
        RequestError: of kind AUTH: the key cannot be read, or is not of the algorithm's kind.
    """
    from jwt import get_algorithm_by_name

    algorithm: Any = get_algorithm_by_name(str(header["alg"]))
    content = _content(header, claims)
    private = _private_key(key, what)
    _check_kind(private, str(header["alg"]), what)
    try:
        signature = algorithm.sign(content.encode(), private)
    except ValueError as error:
        raise auth_error(f"{what} cannot sign with {header['alg']}: {error}", "Use a longer key.") from error
    return f"{content}.{_base64url(signature)}"


def json_object(auth: Auth, name: str) -> dict[str, object]:
    """A parameter that is an object, or its JSON; empty when it is absent or blank.

    Raises:
        RequestError: of kind AUTH: it is neither.
    """
    value = auth.params.get(name)
    if isinstance(value, str):
        try:
            value = json.loads(value) if value.strip() else None
        except ValueError as error:
            raise auth_error(f"{auth.type} {name} is not valid JSON: {error}") from error
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        raise auth_error(f"{auth.type} {name} is not a JSON object", 'Write it as {"name": "value"}.')
    return dict(value)


def checked_algorithm(auth: Auth, name: str, value: str, known: tuple[str, ...]) -> str:
    """An algorithm's name, if it is known.

    Raises:
        RequestError: of kind AUTH.
    """
    if value in known:
        return value
    if not value:
        raise auth_error(f"{auth.type} needs {name}", f"It is one of {', '.join(known)}.")
    hint = did_you_mean(value, known) or f"It is one of {', '.join(known)}."
    raise auth_error(f"the {auth.type} {name} {value!r} is not known", hint)


def lenient_base64(text: str) -> bytes:
    """What Node.js makes of Base64: either alphabet, with or without padding, anything else left out."""
    plain = text.partition("=")[0].translate(str.maketrans("-_", "+/"))
    kept = re.sub(r"[^A-Za-z0-9+/]", "", plain)
    kept = kept[:-1] if len(kept) % 4 == 1 else kept
    return b64decode(kept + "=" * (-len(kept) % 4))


def _content(header: Mapping[str, object], claims: Mapping[str, object]) -> str:
    return f"{_base64url(utf8(js_json(header)))}.{_base64url(utf8(js_json(claims)))}"


def _base64url(data: bytes) -> str:
    return urlsafe_b64encode(data).decode().rstrip("=")


def _check_kind(key: Any, algorithm: str, what: str) -> None:
    """RFC 7518 §3.3 to §3.5."""
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

    curve = _CURVES.get(algorithm)
    if isinstance(key, EllipticCurvePrivateKey) and key.curve.name == curve:
        return
    if isinstance(key, RSAPrivateKey) and curve is None:
        return
    needed = f"an EC key on {curve}" if curve else "an RSA key"
    raise auth_error(f"{what} cannot sign with {algorithm}", f"That takes {needed}.")


def _private_key(key: str | bytes, what: str) -> Any:
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.serialization import load_der_private_key, load_pem_private_key

    try:
        if isinstance(key, bytes):
            return load_der_private_key(key, password=None)
        return load_pem_private_key(_pem(key).encode(), password=None)
    except (TypeError, ValueError, UnsupportedAlgorithm) as error:
        hint = "It is encrypted: give it without a passphrase." if isinstance(error, TypeError) else ""
        raise auth_error(
            f"{what} is not a private key that can be read", hint or "Give it in PEM form (BEGIN PRIVATE KEY)."
        ) from error


def _pem(text: str) -> str:
    """The line breaks put back that a JSON file or an environment variable took away."""
    text = text.replace("\\n", "\n")
    match = _PEM.search(text)
    if match is None:
        return text
    body = "\n".join(textwrap.wrap("".join(match[2].split()), 64))
    return f"-----BEGIN {match[1]}-----\n{body}\n-----END {match[1]}-----\n"
