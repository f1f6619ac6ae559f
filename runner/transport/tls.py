"""TLS contexts: the machine's trust store, more CAs, client certificates."""

from __future__ import annotations

import os
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache

from runner.core.errors import RequestError
from runner.core.problem import Kind

_VERSIONS = {
    "TLSv1": ssl.TLSVersion.TLSv1,
    "TLSv1_1": ssl.TLSVersion.TLSv1_1,
    "TLSv1_2": ssl.TLSVersion.TLSv1_2,
    "TLSv1_3": ssl.TLSVersion.TLSv1_3,
}


@dataclass(frozen=True, slots=True)
class ClientCert:
    """A certificate to show to servers.

    Attributes:
        cert: a PEM file, perhaps with the key in it, or a PKCS #12 file (``.p12``, ``.pfx``).
        key: a PEM file.
        passphrase: what the key is encrypted with.
    """

    cert: str
    key: str | None = None
    passphrase: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class TlsSettings:
    """What decides how a connection is secured; connections are shared only between equal ones."""

    verify: bool = True
    ca: tuple[str, ...] = ()
    client_cert: ClientCert | None = None
    disabled_protocols: frozenset[str] = frozenset()
    ciphers: tuple[str, ...] = ()


@lru_cache(maxsize=32)
def tls_context(settings: TlsSettings) -> ssl.SSLContext:
    """A context for clients; kept, as loading a trust store is slow.

    Raises:
        RequestError: of kind TLS: a file cannot be used, or no protocol or cipher is left.
    """
    context = _verifying(settings.ca) if settings.verify else _trusting()
    context.set_alpn_protocols(["http/1.1"])
    _restrict(context, settings)
    if settings.client_cert is not None:
        _load_client_cert(context, settings.client_cert)
    return context


def _verifying(ca: tuple[str, ...]) -> ssl.SSLContext:
    context = ssl.create_default_context()
    # Python 3.13 refuses certificates that OpenSSL, Node and browsers accept.
    context.verify_flags &= ~getattr(ssl, "VERIFY_X509_STRICT", 0)
    if not _has_trust_store(context):
        import certifi

        context.load_verify_locations(certifi.where())
    for file in ca:
        with _explained(f"the CA file {file!r} cannot be used", "It has to hold certificates in PEM."):
            context.load_verify_locations(**{"capath" if os.path.isdir(file) else "cafile": file})
    return context


def _has_trust_store(context: ssl.SSLContext) -> bool:
    """Whether the machine has CA certificates; those of a folder are loaded late and so are not counted."""
    folder = ssl.get_default_verify_paths().capath
    return bool(context.cert_store_stats()["x509_ca"] or (folder and any(os.scandir(folder))))


def _trusting() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def _restrict(context: ssl.SSLContext, settings: TlsSettings) -> None:
    if settings.disabled_protocols:
        enabled = [v for name, v in _VERSIONS.items() if name not in settings.disabled_protocols]
        usable = [version for version in enabled if version >= ssl.TLSVersion.TLSv1_2]
        if not usable:
            raise RequestError.of(Kind.TLS, "tlsDisabledProtocols leaves no TLS protocol that can be used")
        context.minimum_version, context.maximum_version = usable[0], usable[-1]
    # Suites of TLS 1.3 have names of their own (TLS_…) and are always on.
    ciphers = ":".join(name for name in settings.ciphers if not name.startswith("TLS_"))
    if ciphers:
        with _explained(f"tlsCipherSelection names no cipher that can be used: {ciphers}"):
            context.set_ciphers(ciphers)


def _load_client_cert(context: ssl.SSLContext, client_cert: ClientCert) -> None:
    hint = "Check the files, that key and certificate belong together, and the passphrase."
    with _explained(f"the client certificate {client_cert.cert!r} cannot be used", hint):
        if client_cert.cert.lower().endswith((".p12", ".pfx")):
            _load_pkcs12(context, client_cert)
        else:
            # A callback, as OpenSSL would ask at the terminal for a passphrase that it is not given.
            context.load_cert_chain(client_cert.cert, client_cert.key, lambda: client_cert.passphrase or "")


def _load_pkcs12(context: ssl.SSLContext, client_cert: ClientCert) -> None:
    """Load by way of a PEM file, the only door that the ssl module has; it is private and gone at once."""
    from tempfile import TemporaryDirectory

    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
    from cryptography.hazmat.primitives.serialization.pkcs12 import load_pkcs12

    with open(client_cert.cert, "rb") as file:
        bundle = load_pkcs12(file.read(), (client_cert.passphrase or "").encode() or None)
    if bundle.key is None or bundle.cert is None:
        raise ValueError("it holds no key with a certificate")
    certificates = [bundle.cert, *bundle.additional_certs]
    pem = [entry.certificate.public_bytes(Encoding.PEM) for entry in certificates]
    pem.append(bundle.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    with TemporaryDirectory() as folder:
        path = os.path.join(folder, "client.pem")
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(b"".join(pem))
        context.load_cert_chain(path)


@contextmanager
def _explained(what: str, hint: str = "") -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError) as error:
        reason = getattr(error, "reason", None) or getattr(error, "strerror", None) or error
        raise RequestError.of(Kind.TLS, f"{what}: {reason}", hint) from error
