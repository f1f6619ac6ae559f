"""Client certificates and further CAs, shown to real servers that demand them."""

import ssl
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer, ThreadingHTTPServer

import pytest
import trustme

from runner.transport.client_certs import CertRule, certificate_for, is_pattern
from runner.transport.tls import ClientCert


@pytest.fixture(scope="module")
def authority():  # type: ignore[no-untyped-def]
    return trustme.CA(key_type=trustme.KeyType.ECDSA)


@pytest.fixture
def ca(authority, tmp_path):  # type: ignore[no-untyped-def]
    path = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(str(path))
    return path


@pytest.fixture
def certificate(authority, tmp_path):  # type: ignore[no-untyped-def]
    """Issue a client certificate; the files of certificate and key, the latter encrypted if a passphrase is given."""

    def issue(name, passphrase=None):  # type: ignore[no-untyped-def]
        issued = authority.issue_cert(f"{name}@example.com", common_name=name)
        cert, key = tmp_path / f"{name}.pem", tmp_path / f"{name}.key"
        cert.write_bytes(issued.cert_chain_pems[0].bytes())
        content = issued.private_key_pem.bytes()
        if passphrase:
            from cryptography.hazmat.primitives.serialization import (
                BestAvailableEncryption,
                Encoding,
                PrivateFormat,
                load_pem_private_key,
            )

            encryption = BestAvailableEncryption(passphrase.encode())
            content = load_pem_private_key(content, None).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, encryption)
        key.write_bytes(content)
        return cert, key

    return issue


@pytest.fixture
def demanding(authority):  # type: ignore[no-untyped-def]
    """Start servers that want a client certificate and note whose they got."""
    started = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            subject = dict(pair for part in self.connection.getpeercert().get("subject", ()) for pair in part)
            self.server.seen.append((self.path, subject.get("commonName")))
            there = getattr(self.server, "there", None)
            self.send_response(302 if there else 200)
            if there:
                self.send_header("Location", there)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def get_request(self):  # type: ignore[no-untyped-def]
            sock, address = super().get_request()
            sock.settimeout(5)
            try:
                return self.context.wrap_socket(sock, server_side=True), address
            except OSError:
                sock.close()
                raise

        def handle_error(self, request: object, client_address: object) -> None:
            pass

    def start():  # type: ignore[no-untyped-def]
        server = Server(("127.0.0.1", 0), Handler)
        server.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert("127.0.0.1", "localhost").configure_cert(server.context)
        authority.configure_trust(server.context)
        server.context.verify_mode = ssl.CERT_REQUIRED
        server.seen, server.url = [], f"https://127.0.0.1:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        started.append((server, thread))
        return server

    yield start
    for server, thread in started:
        HTTPServer.shutdown(server)
        thread.join()
        server.server_close()


def asks(*urls):  # type: ignore[no-untyped-def]
    return [{"name": f"r{n}", "request": {"method": "GET", "url": url}} for n, url in enumerate(urls)]


def test_one_certificate_with_its_key(faas, collection, ca, certificate, demanding):  # type: ignore[no-untyped-def]
    server, (cert, key) = demanding(), certificate("ann", "open sesame")
    path = collection(*asks(f"{server.url}/x"))
    options = ["--ssl-extra-ca-certs", ca, "--ssl-client-cert", cert, "--ssl-client-key", key]
    ran = faas("run", path, *options, "--ssl-client-passphrase", "open sesame", "--verbose")

    assert ran.code == 0, ran.all
    assert server.seen == [("/x", "ann")]
    assert "open sesame" not in ran.all
    wrong = faas("run", path, *options, "--ssl-client-passphrase", "wrong")
    assert wrong.code == 4
    assert "client certificate" in wrong.out


def test_no_certificate_and_no_ca_are_both_refused(faas, collection, ca, demanding):  # type: ignore[no-untyped-def]
    server = demanding()
    path = collection(*asks(f"{server.url}/x"))

    assert faas("run", path, "--ssl-extra-ca-certs", ca).code == 4
    assert faas("run", path).code == 4
    assert server.seen == []


def test_the_list_chooses_by_url_and_the_single_one_is_for_the_rest(
    faas, collection, ca, certificate, demanding, write
):  # type: ignore[no-untyped-def]
    one, two, rest = demanding(), demanding(), demanding()
    names = {"ann": f"{one.url}/*", "bob": f"{two.url}/b*"}
    entries = []
    for name, pattern in names.items():
        cert, key = certificate(name, "pw" if name == "bob" else None)
        entry = {"name": name, "matches": [pattern], "cert": {"src": str(cert)}, "key": {"src": key.name}}
        entries.append({**entry, "passphrase": "pw"} if name == "bob" else entry)
    cert, key = certificate("carl")
    ran = faas(
        "run", collection(*asks(f"{one.url}/x?y", f"{two.url}/b1", f"{two.url}/c", f"{rest.url}/z")),
        "--ssl-extra-ca-certs", ca, "--ssl-client-cert-list", write("certs.json", entries),
        "--ssl-client-cert", cert, "--ssl-client-key", key,
    )  # fmt: skip

    assert ran.code == 0, ran.all
    assert one.seen == [("/x?y", "ann")]
    assert two.seen == [("/b1", "bob"), ("/c", "carl")]
    assert rest.seen == [("/z", "carl")]


def test_a_redirect_gets_the_certificate_of_its_own_place(faas, collection, ca, certificate, demanding, write):  # type: ignore[no-untyped-def]
    one, two = demanding(), demanding()
    one.there = f"{two.url}/there"
    entries = []
    for name, server in (("ann", one), ("bob", two)):
        cert, key = certificate(name)
        entries.append({"matches": [f"{server.url}/*"], "cert": {"src": str(cert)}, "key": {"src": str(key)}})
    path = collection(*asks(f"{one.url}/here"))
    ran = faas("run", path, "--ssl-extra-ca-certs", ca, "--ssl-client-cert-list", write("certs.json", entries))

    assert ran.code == 0, ran.all
    assert (one.seen, two.seen) == ([("/here", "ann")], [("/there", "bob")])


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "not JSON"),
        ({}, "must be a list"),
        ([{"cert": {"src": "x"}}], "matches"),
        ([{"matches": ["example.com"], "cert": {"src": "x"}}], "matches no URL"),
        ([{"matches": ["https://example.com/*"]}], "needs a file"),
        ([{"matches": ["https://example.com/*"], "cert": {"src": "nowhere.pem"}}], "nowhere.pem"),
    ],
)
def test_a_wrong_list_is_refused(faas, echo, collection, get, write, content, said):  # type: ignore[no-untyped-def]
    ran = faas("run", collection(get()), "--ssl-client-cert-list", write("certs.json", content))

    assert ran.code == 3, ran.all
    assert "certs.json" in ran.err
    assert said in ran.err
    assert not echo.seen


@pytest.mark.parametrize("option", ["--ssl-extra-ca-certs", "--ssl-client-cert", "--ssl-client-key"])
def test_a_missing_file_is_named_with_its_option(faas, echo, collection, get, option):  # type: ignore[no-untyped-def]
    ran = faas("run", collection(get()), option, "nowhere.pem")

    assert ran.code == 3, ran.all
    assert "nowhere.pem" in ran.err
    assert option in ran.err
    assert not echo.seen


@pytest.mark.parametrize(
    ("pattern", "url", "fits"),
    [
        ("<all_urls>", "http://any/", True),
        ("https://example.com/*", "https://example.com/a?b", True),
        ("https://example.com/*", "https://EXAMPLE.com:443", True),
        ("https://example.com/*", "https://example.com:8443/", False),
        ("https://example.com/*", "http://example.com/", False),
        ("https://example.com:*/*", "https://example.com:8443/", True),
        ("https://example.com:443/", "https://example.com", True),
        ("https://*.example.com/*", "https://a.b.example.com/", True),
        ("https://*.example.com/*", "https://example.com/", True),
        ("https://*.example.com/*", "https://badexample.com/", False),
        ("http+https://*/v?/x", "http://h/v1/x", True),
        ("*://*/a.b/*", "http://h/aXb/", False),
        ("*://*/a/*/z", "https://h/a/1/2/z", True),
    ],
)
def test_patterns_fit_as_they_do_in_postman(pattern: str, url: str, fits: bool) -> None:
    assert is_pattern(pattern)
    certificate = ClientCert("c.pem")
    assert certificate_for([CertRule((pattern,), certificate)], url) is (certificate if fits else None)


@pytest.fixture
def postman(authority):  # type: ignore[no-untyped-def]
    """Postman's API, as far as a run needs it."""
    seen = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            seen.append((self.headers["Host"], self.path, self.headers["X-Api-Key"]))
            body = b'{"environment": {"name": "e", "values": []}}' if "env" in self.path else COLLECTION
            self.send_response(200 if self.headers["X-Api-Key"] == KEY else 401)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("api.postman.com").configure_cert(context)
    server = HTTPServer(("127.0.0.1", 0), Handler)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield server.server_address[1], seen
    server.shutdown()
    thread.join()
    server.server_close()


KEY = "PMAK-0123456789abcdef"
UID = "123-0a1b2c3d-0000-4000-8000-00000000000a"
COLLECTION = b'{"collection": {"info": {"name": "far"}, "item": [{"name": "x", "request": "http://127.0.0.1:9/"}]}}'


def test_inputs_are_had_from_postman_by_their_uid(faas, ca, postman):  # type: ignore[no-untyped-def]
    port, seen = postman
    there = ["--connect-to", f"api.postman.com:443:127.0.0.1:{port}", "--ssl-extra-ca-certs", ca]
    ran = faas("run", UID, "-e", UID, *there, "--postman-api-key", KEY, "--dry-run")

    assert ran.code == 0, ran.all
    assert seen == [("api.postman.com", f"/{kind}/{UID}", KEY) for kind in ("collections", "environments")]
    assert KEY not in ran.all

    moved = faas("run", f"https://api.postman.com/collections/{UID}?apikey={KEY}", *there, "--dry-run")
    assert moved.code == 0, moved.all
    assert seen[-1] == ("api.postman.com", f"/collections/{UID}", KEY)

    refused = faas("run", UID, *there, "--postman-api-key", "another")
    assert refused.code == 3
    assert "401" in refused.err


def test_a_uid_without_a_key_is_no_input(faas, postman):  # type: ignore[no-untyped-def]
    ran = faas("run", UID)

    assert ran.code == 3
    assert UID in ran.err
