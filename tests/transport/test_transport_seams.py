"""The seams: ``requests``' adapter contract, and protocolProfileBehavior as options."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

import pytest
import requests

from runner.core.errors import RequestError
from runner.core.problem import Kind
from runner.transport.adapter import WireAdapter
from runner.transport.client import Client, SendOptions, Timeouts
from runner.transport.prepare import Prepared

Make = Callable[..., Prepared]
Serve = Callable[..., Any]


@pytest.fixture
def adapter() -> Iterator[WireAdapter]:
    adapter = WireAdapter()
    yield adapter
    adapter.close()


def test_the_adapter_gives_a_response_of_requests(
    serve: Serve, make: Make, adapter: WireAdapter, reply: Callable[..., bytes]
) -> None:
    server = serve(reply("201 Made", '{"é":1}'.encode(), "Content-Type: application/json", "X: 1", "x: 2"))
    request = make(server.url, "POST", body={"mode": "raw", "raw": "x"})
    response = adapter.send(request, timeout=(1, 2))
    assert isinstance(response, requests.Response)
    assert (response.status_code, response.reason, response.ok) == (201, "Made", True)
    assert response.json() == {"é": 1}
    assert response.headers["X"] == "1, 2"
    assert response.url == server.url + "/"
    assert response.request is request
    assert b"".join(response.iter_content(3)) == response.content == response.raw.read()


def test_a_session_may_use_it(serve: Serve, adapter: WireAdapter) -> None:
    server = serve()
    with requests.Session() as session:
        session.trust_env = False
        session.mount("http://", adapter)
        session.get(server.url + "/a", params={"q": "é"}, auth=("u", "p"))
        session.post(server.url, data={"a": "b"})
        session.put(server.url, data="é")
        session.put(server.url, data=BytesIO(b"stream"), headers={"Content-Length": "6"})
    first, second, third, fourth = server.asked
    assert first.target == "/a?q=%C3%A9"
    assert first.headers[0] == ("Host", f"127.0.0.1:{server.port}")
    assert first.header("authorization") == "Basic dTpw"
    assert [asked.body for asked in (second, third, fourth)] == [b"a=b", "é".encode(), b"stream"]


def test_a_session_verifies_with_a_ca_file_and_goes_through_a_proxy(
    serve: Serve, adapter: WireAdapter, server_context: Callable[..., Any], ca_file: str
) -> None:
    secure, proxy = serve(context=server_context()), serve()
    with requests.Session() as session:
        session.trust_env = False
        session.mount("https://", adapter)
        session.mount("http://", adapter)
        assert session.get(secure.url, verify=ca_file).status_code == 200
        assert session.get(secure.url, verify=False).status_code == 200
        with pytest.raises(RequestError) as caught:
            session.get(secure.url)
        assert caught.value.problems[0].kind is Kind.TLS
        session.get("http://far.invalid/x", proxies={"http": proxy.url})
    assert proxy.asked[0].target == "http://far.invalid/x"


def test_the_adapter_raises_our_own_error(make: Make, adapter: WireAdapter) -> None:
    with pytest.raises(RequestError, match="ECONNREFUSED"):
        adapter.send(make("http://127.0.0.1:1/"), timeout=1)


def test_behavior_becomes_options() -> None:
    behavior = {
        "strictSSL": False, "followRedirects": False, "maxRedirects": 3, "followAuthorizationHeader": True,
        "followOriginalHttpMethod": True, "removeRefererHeaderOnRedirect": True, "disableCookies": True,
        "insecureHTTPParser": True, "tlsDisabledProtocols": ["TLSv1"], "tlsCipherSelection": ["A", "B"],
        "tlsPreferServerCiphers": True, "disableUrlEncoding": True,
    }  # fmt: skip
    assert SendOptions.from_behavior(behavior, SendOptions()) == SendOptions(
        verify=False, follow_redirects=False, max_redirects=3, follow_authorization=True, follow_original_method=True,
        send_referer=False, cookies=False, lenient=True, tls_disabled_protocols=frozenset({"TLSv1"}),
        tls_ciphers=("A", "B"),
    )  # fmt: skip


def test_what_behavior_does_not_say_stays_as_it_is() -> None:
    defaults = SendOptions(follow_redirects=False, verify=False, timeouts=Timeouts(1, 2, 3), proxy="http://p:1")
    assert SendOptions.from_behavior({}, defaults) is defaults
    assert SendOptions.from_behavior({"maxRedirects": None, "followRedirects": None}, defaults) == defaults
    assert SendOptions.from_behavior({"followRedirects": True}, defaults).follow_redirects is True


@pytest.mark.parametrize(("value", "count"), [("7", 7), (7.0, 7), (-1, 0), ("x", 10), ([], 10)])
def test_odd_counts(value: object, count: int) -> None:
    assert SendOptions.from_behavior({"maxRedirects": value}, SendOptions()).max_redirects == count


def test_a_client_is_a_context_manager(serve: Serve, make: Make) -> None:
    server = serve()
    with Client() as client:
        assert client.send(make(server.url)).answer.status == 200


def test_secrets_are_not_in_the_settings_text(make_client: Callable[..., Client]) -> None:
    client = make_client(proxies={"HTTP_PROXY": "http://u:geheim@p:1"}, client_key_passphrase="geheim")
    assert "geheim" not in repr(client.settings)
    assert "geheim" not in repr(SendOptions(proxy="http://u:geheim@p:1"))
