"""The key of a trusted server."""

from __future__ import annotations

import hashlib
import ssl
from base64 import b64encode
from collections.abc import Callable
from typing import Any

import pytest
import trustme
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from cryptography.x509 import load_pem_x509_certificate

from runner.core.clock import Clock
from runner.core.errors import RequestError
from runner.core.problem import Kind
from runner.transport.key_pin import server_key_pin
from runner.transport.settings import ClientSettings, Timeouts


def test_the_pin_is_of_the_servers_own_key(serve: Callable[..., Any], authority: trustme.CA, ca_file: str) -> None:
    leaf = authority.issue_cert("127.0.0.1")
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    leaf.configure_cert(context)
    certificate = load_pem_x509_certificate(leaf.cert_chain_pems[0].bytes())
    key = certificate.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)

    pin = server_key_pin(f"{serve(context=context).url}/x?y", ClientSettings(ca=ca_file), Clock())
    assert pin == b64encode(hashlib.sha256(key).digest()).decode()


def test_a_server_that_is_not_trusted_has_none(
    serve: Callable[..., Any], server_context: Callable[..., ssl.SSLContext]
) -> None:
    with pytest.raises(RequestError) as caught:
        server_key_pin(serve(context=server_context()).url, ClientSettings(), Clock())
    assert caught.value.problems[0].kind is Kind.TLS


def test_nor_has_one_for_another_name(
    serve: Callable[..., Any], server_context: Callable[..., ssl.SSLContext], ca_file: str
) -> None:
    with pytest.raises(RequestError) as caught:
        server_key_pin(serve(context=server_context("other.test")).url, ClientSettings(ca=ca_file), Clock())
    assert caught.value.problems[0].kind is Kind.TLS


def test_a_server_that_is_not_there_is_a_network_problem() -> None:
    with pytest.raises(RequestError) as caught:
        server_key_pin("https://127.0.0.1:1/", ClientSettings(timeouts=Timeouts(connect=5)), Clock())
    assert caught.value.problems[0].kind is Kind.NETWORK


def test_it_is_asked_for_through_the_proxy(serve: Callable[..., Any], ca_file: str) -> None:
    proxy = serve(b"HTTP/1.1 407 No\r\nContent-Length: 0\r\n\r\n")
    with pytest.raises(RequestError) as caught:
        server_key_pin("https://host.test/", ClientSettings(ca=ca_file, proxies={"HTTPS_PROXY": proxy.url}), Clock())
    assert proxy.url in caught.value.problems[0].what
    assert proxy.asked[0].line == "CONNECT host.test:443 HTTP/1.1"
