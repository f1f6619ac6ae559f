"""TLS against real servers with certificates of a CA made for the tests."""

from __future__ import annotations

import contextlib
import datetime
import os
import ssl
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import trustme

from runner.core.errors import RequestError
from runner.core.problem import Kind
from runner.transport.client import Client, ClientCert, SendOptions
from runner.transport.prepare import Prepared
from runner.transport.tls import TlsSettings, tls_context

Make = Callable[..., Prepared]
Serve = Callable[..., Any]
Contexts = Callable[..., ssl.SSLContext]
MakeClient = Callable[..., Client]


@pytest.fixture
def trusting(make_client: MakeClient, ca_file: str) -> Client:
    return make_client(ca=ca_file)


@pytest.fixture
def client_pem(tmp_path: Path, authority: trustme.CA) -> str:
    path = tmp_path / "client.pem"
    authority.issue_cert("client@example.com").private_key_and_cert_chain_pem.write_to_path(str(path))
    return str(path)


@pytest.fixture
def demanding(serve: Serve, server_context: Contexts, authority: trustme.CA) -> Any:
    """A server that wants a client certificate."""
    context = server_context()
    authority.configure_trust(context)
    context.verify_mode = ssl.CERT_REQUIRED
    return serve(context=context)


def test_a_known_ca_is_trusted(serve: Serve, make: Make, trusting: Client, server_context: Contexts) -> None:
    server = serve(context=server_context())
    first, second = (trusting.send(make(server.url)) for _ in range(2))
    assert first.answer.status == second.answer.status == 200
    assert first.timings.tls is not None
    assert second.timings.tls is None
    assert server.connections == 1


def test_localhost_over_tls(serve: Serve, make: Make, trusting: Client, server_context: Contexts) -> None:
    server = serve(context=server_context())
    assert trusting.send(make(f"https://localhost:{server.port}/")).answer.status == 200


def test_an_unknown_ca_is_not(serve: Serve, make: Make, client: Client, server_context: Contexts) -> None:
    server = serve(context=server_context())
    exchange = client.send(make(server.url))
    assert exchange.problem.kind is Kind.TLS
    assert "127.0.0.1" in exchange.problem.what
    assert "SELF_SIGNED_CERT_IN_CHAIN" in exchange.problem.what or "UNABLE_TO_" in exchange.problem.what
    assert "tls.ca" in exchange.problem.hint
    assert "-k" in exchange.problem.hint
    assert server.asked == []


def test_a_certificate_for_another_host_is_refused(
    serve: Serve, make: Make, trusting: Client, server_context: Contexts
) -> None:
    server = serve(context=server_context("other.example"))
    for host, words in (("127.0.0.1", "not for the address"), ("localhost", "for another host")):
        problem = trusting.send(make(f"https://{host}:{server.port}/")).problem
        assert problem.kind is Kind.TLS
        assert words in problem.what
        assert "ERR_TLS_CERT_ALTNAME_INVALID" in problem.what


def test_an_expired_certificate_is_refused(
    serve: Serve, make: Make, trusting: Client, server_context: Contexts
) -> None:
    past = datetime.datetime(2001, 1, 1, tzinfo=datetime.timezone.utc)
    problem = trusting.send(make(serve(context=server_context(not_after=past)).url)).problem
    assert problem.kind is Kind.TLS
    assert "has expired (CERT_HAS_EXPIRED)" in problem.what


@pytest.mark.parametrize("how", ["client", "request"])
def test_verification_can_be_switched_off(
    serve: Serve, make: Make, make_client: MakeClient, server_context: Contexts, how: str
) -> None:
    server = serve(context=server_context("other.example"))
    options = SendOptions.from_behavior({"strictSSL": False} if how == "request" else {}, SendOptions())
    assert make_client(verify=how != "client").send(make(server.url), options).answer.status == 200


def test_a_request_can_insist_on_verification(
    serve: Serve, make: Make, make_client: MakeClient, server_context: Contexts
) -> None:
    """Connections that were made without are not shared with requests that want it."""
    server, client = serve(context=server_context()), make_client(verify=False)
    assert client.send(make(server.url)).problem is None
    options = SendOptions.from_behavior({"strictSSL": True}, SendOptions())
    assert client.send(make(server.url), options).problem.kind is Kind.TLS


def test_a_client_certificate_is_shown(
    demanding: Any, make: Make, make_client: MakeClient, ca_file: str, client_pem: str
) -> None:
    assert make_client(ca=ca_file, client_cert=client_pem).send(make(demanding.url)).answer.status == 200
    options = SendOptions(client_cert=ClientCert(client_pem))
    assert make_client(ca=ca_file).send(make(demanding.url), options).answer.status == 200


def test_a_client_certificate_that_is_missing(demanding: Any, make: Make, trusting: Client) -> None:
    """The server's alert may be overtaken by the reset of the connection."""
    problem = trusting.send(make(demanding.url)).problem
    assert problem.kind in (Kind.TLS, Kind.NETWORK)
    assert "tls.client_cert" in problem.hint


def test_an_encrypted_key_needs_its_passphrase(
    demanding: Any, make: Make, make_client: MakeClient, ca_file: str, authority: trustme.CA, tmp_path: Path
) -> None:
    from cryptography.hazmat.primitives import serialization as form

    issued = authority.issue_cert("client@example.com")
    key = form.load_pem_private_key(issued.private_key_pem.bytes(), None)
    secret = form.BestAvailableEncryption(b"pass")
    (tmp_path / "key.pem").write_bytes(key.private_bytes(form.Encoding.PEM, form.PrivateFormat.PKCS8, secret))
    (tmp_path / "cert.pem").write_bytes(issued.cert_chain_pems[0].bytes())
    settings = {"ca": ca_file, "client_cert": str(tmp_path / "cert.pem"), "client_key": str(tmp_path / "key.pem")}
    assert make_client(**settings, client_key_passphrase="pass").send(make(demanding.url)).answer.status == 200
    for passphrase in (None, "wrong"):
        problem = make_client(**settings, client_key_passphrase=passphrase).send(make(demanding.url)).problem
        assert problem.kind is Kind.TLS
        assert "passphrase" in problem.hint


def test_a_pkcs12_file_is_a_client_certificate(
    demanding: Any, make: Make, make_client: MakeClient, ca_file: str, authority: trustme.CA, tmp_path: Path
) -> None:
    from cryptography import x509
    from cryptography.hazmat.primitives import serialization as form
    from cryptography.hazmat.primitives.serialization import pkcs12

    issued = authority.issue_cert("client@example.com")
    key: Any = form.load_pem_private_key(issued.private_key_pem.bytes(), None)
    cert = x509.load_pem_x509_certificate(issued.cert_chain_pems[0].bytes())
    file = tmp_path / "client.p12"
    file.write_bytes(pkcs12.serialize_key_and_certificates(b"c", key, cert, None, form.BestAvailableEncryption(b"pw")))
    settings = {"ca": ca_file, "client_cert": str(file)}
    assert make_client(**settings, client_key_passphrase="pw").send(make(demanding.url)).answer.status == 200
    problem = make_client(**settings, client_key_passphrase="no").send(make(demanding.url)).problem
    assert problem.kind is Kind.TLS
    assert "client.p12" in problem.what


@pytest.mark.parametrize("content", [None, "", "no certificate"])
def test_a_ca_file_that_is_none(make: Make, make_client: MakeClient, tmp_path: Path, content: str | None) -> None:
    file = tmp_path / "ca.pem"
    if content is not None:
        file.write_text(content)
    problem = make_client(ca=str(file)).send(make("https://127.0.0.1:1/")).problem
    assert problem.kind is Kind.TLS
    assert str(file) in problem.what


def test_plain_http_on_the_other_side(serve: Serve, make: Make, client: Client) -> None:
    problem = client.send(make(f"https://127.0.0.1:{plain_speaker(serve).port}/")).problem
    assert problem.kind is Kind.TLS
    assert "does not speak TLS" in problem.what
    assert "http://" in problem.hint


def plain_speaker(serve: Serve) -> Any:
    """Answers whatever comes with an HTTP error, as web servers do to a TLS greeting."""
    import socket
    import threading

    listener = socket.create_server(("127.0.0.1", 0))

    class Speaker:
        port = listener.getsockname()[1]

    def run() -> None:
        with listener:
            sock, _ = listener.accept()
            with sock:
                sock.recv(10_000)
                sock.sendall(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
                sock.shutdown(socket.SHUT_WR)
                with contextlib.suppress(OSError):
                    sock.recv(1000)

    threading.Thread(target=run, daemon=True).start()
    return Speaker


def test_tls_on_the_other_side(serve: Serve, make: Make, client: Client, server_context: Contexts) -> None:
    server = serve(context=server_context())
    problem = client.send(make(f"http://127.0.0.1:{server.port}/")).problem
    assert problem.kind in (Kind.PROTOCOL, Kind.NETWORK)
    assert "https://" in problem.what + problem.hint


def test_disabled_protocols_are_not_offered(
    serve: Serve, make: Make, trusting: Client, server_context: Contexts
) -> None:
    context = server_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    server = serve(context=context)
    behavior = {"tlsDisabledProtocols": ["TLSv1_3"]}
    assert trusting.send(make(server.url), SendOptions.from_behavior(behavior, SendOptions())).problem.kind is Kind.TLS
    behavior = {"tlsDisabledProtocols": ["SSLv3", "TLSv1", "TLSv1_2"]}
    assert trusting.send(make(server.url), SendOptions.from_behavior(behavior, SendOptions())).problem is None


def test_ciphers_are_chosen() -> None:
    ciphers = ("ECDHE-RSA-AES128-GCM-SHA256", "TLS_AES_128_GCM_SHA256")
    names = [entry["name"] for entry in tls_context(TlsSettings(ciphers=ciphers)).get_ciphers()]
    assert [name for name in names if not name.startswith("TLS_")] == ["ECDHE-RSA-AES128-GCM-SHA256"]


@pytest.mark.parametrize(
    "settings",
    [
        TlsSettings(ciphers=("NO-SUCH-CIPHER",)),
        TlsSettings(disabled_protocols=frozenset({"TLSv1_2", "TLSv1_3"})),
        TlsSettings(client_cert=ClientCert("/no/such/file")),
    ],
)
def test_settings_that_cannot_be_used_are_refused(settings: TlsSettings) -> None:
    with pytest.raises(RequestError) as caught:
        tls_context(settings)
    assert caught.value.problems[0].kind is Kind.TLS


def test_a_passphrase_is_not_shown() -> None:
    assert "secret" not in repr(TlsSettings(client_cert=ClientCert("c", "k", "secret")))


def test_without_a_trust_store_certifi_is_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    paths = ssl.DefaultVerifyPaths(None, None, "", "", "", "")  # type: ignore[arg-type,call-arg]
    monkeypatch.setattr(ssl, "get_default_verify_paths", lambda: paths)
    monkeypatch.setenv("SSL_CERT_FILE", os.devnull)
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    context = tls_context.__wrapped__(TlsSettings())
    assert context.cert_store_stats()["x509_ca"] > 50
