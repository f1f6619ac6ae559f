"""Private keys, made once, with what verifies their signatures."""

from __future__ import annotations

from functools import cache

from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

CURVES = {"ES256": ec.SECP256R1(), "ES384": ec.SECP384R1(), "ES512": ec.SECP521R1()}


@cache
def private_key(algorithm: str) -> rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey:
    if algorithm in CURVES:
        return ec.generate_private_key(CURVES[algorithm])
    sizes = {"RSA": 2048, "short": 1024}
    return rsa.generate_private_key(65537, sizes[algorithm]) if algorithm in sizes else private_key("RSA")


def pem(algorithm: str, form: PrivateFormat = PrivateFormat.PKCS8) -> str:
    return private_key(algorithm).private_bytes(Encoding.PEM, form, NoEncryption()).decode()


def der(algorithm: str) -> bytes:
    return private_key(algorithm).private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())


def public_pem(algorithm: str) -> str:
    public = private_key(algorithm).public_key()
    return public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
