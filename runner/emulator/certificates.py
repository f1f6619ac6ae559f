"""A certificate authority for one emulator's life."""

from __future__ import annotations

import ssl
from pathlib import Path

LOOPBACK = "127.0.0.1"
V2_GATEWAY_HOST = "fninvocations.localhost"
V2_UI_HOST = "functions.localhost"
"""Clients tell V2 from V1 by these words in the host name."""


def server_context(ca_file: Path) -> ssl.SSLContext:
    """A TLS context for the loopback names; the authority's certificate is written to ``ca_file`` as PEM."""
    import trustme

    authority = trustme.CA(organization_name="faas-runner emulator", key_type=trustme.KeyType.ECDSA)
    certificate = authority.issue_cert(
        "localhost", LOOPBACK, V2_GATEWAY_HOST, V2_UI_HOST, key_type=trustme.KeyType.ECDSA
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.set_alpn_protocols(["http/1.1"])
    certificate.configure_cert(context)
    authority.cert_pem.write_to_path(str(ca_file))
    return context
