"""The key of a server whose certificate is trusted, for a client that does not know the CA."""

from __future__ import annotations

import hashlib
from base64 import b64encode

from runner.core.clock import Clock
from runner.core.errors import RequestError
from runner.transport.adapter import route_of
from runner.transport.dial import dial
from runner.transport.faults import explain
from runner.transport.prepare.url import wire_url
from runner.transport.progress import Deadline, Progress
from runner.transport.proxies import Proxies
from runner.transport.settings import ClientSettings
from runner.transport.tls import TlsSettings


def server_key_pin(url: str, settings: ClientSettings, clock: Clock) -> str:
    """SHA-256 of the public key of a URL's server in Base64 (RFC 7469 §2.4), after its certificate was verified.

    Raises:
        RequestError: of kind NETWORK, TLS or TIMEOUT: the server cannot be reached or is not trusted.
    """
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
    from cryptography.x509 import load_der_x509_certificate

    certificate = load_der_x509_certificate(_certificate(url, settings, clock))
    key = certificate.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return b64encode(hashlib.sha256(key).digest()).decode()


def _certificate(url: str, settings: ClientSettings, clock: Clock) -> bytes:
    target = wire_url(url, False)
    port = int(target.port) if target.port else 443
    ca = (settings.ca,) if isinstance(settings.ca, str) else settings.ca or ()
    proxy = Proxies(settings.proxies).for_url(target.scheme, target.host.strip("[]"), port)
    route = route_of(target, proxy, TlsSettings(ca=ca))
    deadline, progress = Deadline(settings.timeouts, clock), Progress(clock)
    try:
        connection = dial(route, deadline, progress)
    except RequestError:
        raise
    except Exception as error:
        raise RequestError(explain(error, route, progress, deadline)) from error
    try:
        certificate: bytes = connection.socket.getpeercert(binary_form=True)  # type: ignore[attr-defined]
    finally:
        connection.close()
    return certificate
