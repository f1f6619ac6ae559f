"""The client certificate and the proxy that a request of the collection names for itself."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import quote

from runner.collection.model import Certificate, ProxyConfig, Request
from runner.core.errors import RequestError
from runner.transport.client_certs import ALL_URLS, CertRule, fits
from runner.transport.prepare import FileAccess, Prepared
from runner.transport.settings import SendOptions
from runner.transport.tls import ClientCert


def with_own_connection(request: Request, prepared: Prepared, options: SendOptions, files: FileAccess) -> SendOptions:
    """The options with ``request.certificate`` and ``request.proxy`` in them, where they fit the URL.

    Raises:
        RequestError: of kind REQUEST: a file of the certificate cannot be read.
    """
    if request.certificate is not None:
        rule = _rule(request.certificate, prepared, files)
        options = replace(options, client_certs=(rule,)) if rule else options
    if request.proxy is not None and not request.proxy.disabled and fits([request.proxy.match], prepared.url):
        options = replace(options, proxy=_proxy_url(request.proxy))
    return options


def _rule(certificate: Certificate, prepared: Prepared, files: FileAccess) -> CertRule | None:
    source = certificate.pfx or certificate.cert
    if not source:
        return None
    try:
        key = files.locate(certificate.key) if certificate.key and not certificate.pfx else None
        client_cert = ClientCert(files.locate(source), key, certificate.passphrase)
    except RequestError as error:
        if files.missing == "error":
            raise
        prepared.warnings.append(f"{error}; sent without the certificate")
        return None
    return CertRule(certificate.matches or (ALL_URLS,), client_cert)


def _proxy_url(proxy: ProxyConfig) -> str:
    login = "" if proxy.username is None else f"{quote(proxy.username, '')}:{quote(proxy.password or '', '')}@"
    return f"http://{login}{proxy.host}:{proxy.port}"
