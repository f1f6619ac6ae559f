from __future__ import annotations

import pytest
from auth_bench import Bench, own_headers
from mohawk import Receiver
from mohawk.exc import HawkFail
from wire_bench import Got, Said, send, serving

from runner.core.errors import RequestError

KEY = {"authId": "id", "authKey": "key", "algorithm": "sha256"}


def mohawk_says(algorithm: str = "sha256", key: str = "key") -> object:
    """A server that lets mohawk verify; it demands the hash of a body if the header has one."""

    def verify(got: Got) -> Said:
        header = got.header("Authorization")
        known = {"id": "id", "key": key, "algorithm": algorithm}
        try:
            Receiver(
                lambda _: known,
                header,
                f"http://{got.header('Host')}{got.target}",
                got.method,
                content=got.body,
                content_type=got.header("Content-Type"),
                accept_untrusted_content="hash=" not in header,
            )
        except HawkFail:
            return 401, []
        return 200, []

    return verify


def test_the_header_is_the_one_that_newman_sent() -> None:
    params = {**KEY, "nonce": "nnn", "timestamp": "1500000000", "extraData": "e"}
    sent = Bench().run("hawk", params, url="http://127.0.0.1:18213/auth_hawk")
    assert own_headers(sent) == [
        (
            "Authorization",
            'Hawk id="id", ts="1500000000", nonce="nnn", ext="e", mac="QeV4532l4aAlJkZRVO7XksDJYiqWeL1GUtbzIOyxU5A="',
        )
    ]


def test_all_fields_in_newmans_order() -> None:
    params = {**KEY, "nonce": "n", "timestamp": 1, "extraData": 'a"b', "app": "A", "delegation": "D", "user": "u"}
    ((_, header),) = own_headers(Bench().run("hawk", params))
    assert header.startswith('Hawk id="id", ts="1", nonce="n", ext="a\\"b", mac="')
    assert header.endswith('", app="A", dlg="D"')


@pytest.mark.parametrize("algorithm", ["sha256", "sha1"])
@pytest.mark.parametrize(
    "more",
    [
        {},
        {"extraData": "some-app-data"},
        {"app": "my-app", "delegation": "who"},
        {"app": "my-app"},
        {"delegation": "without an app it is left out"},
        {"includePayloadHash": True, "extraData": "x"},
    ],
)
@pytest.mark.parametrize(("method", "body"), [("GET", None), ("POST", '{"é": 1}')])
def test_another_server_accepts_it(algorithm: str, more: dict[str, object], method: str, body: str | None) -> None:
    params = {**KEY, "algorithm": algorithm, **more}
    with serving(mohawk_says(algorithm)) as server:  # type: ignore[arg-type]
        run = send("hawk", params, server.url + "/a b?q=ü&r", method=method, body=body)
    assert run.status == 200, run.exchanges[-1]
    has_hash = "hash=" in server.authorizations[0]
    assert has_hash == ("includePayloadHash" in more and body is not None)


def test_the_hash_covers_the_type_that_is_sent() -> None:
    params = {**KEY, "includePayloadHash": "true"}
    with serving(mohawk_says()) as server:  # type: ignore[arg-type]
        headers = {"Content-Type": "Application/JSON; charset=utf-8"}
        assert send("hawk", params, server.url, method="PUT", body="{}", headers=headers).status == 200
        assert send("hawk", params, server.url, method="PUT", body="{}").status == 200


def test_another_server_refuses_another_key() -> None:
    with serving(mohawk_says(key="other")) as server:  # type: ignore[arg-type]
        assert send("hawk", KEY, server.url).status == 401


def test_time_and_nonce_are_made_when_not_given() -> None:
    headers = {own_headers(Bench().run("hawk", {**KEY, "timestamp": "", "nonce": None}))[0][1] for _ in range(3)}
    assert len(headers) == 3
    assert all('ts="1700000000"' in header for header in headers)


def test_no_algorithm_is_sha256() -> None:
    given = {"authId": "id", "authKey": "key", "nonce": "n", "timestamp": "1"}
    assert own_headers(Bench().run("hawk", given)) == own_headers(Bench().run("hawk", {**given, **KEY}))


@pytest.mark.parametrize(
    ("params", "message"),
    [
        ({"authId": ""}, "hawk needs authId"),
        ({"authKey": None}, "hawk needs authKey"),
        ({"algorithm": "md5"}, "hawk algorithm 'md5' is not known"),
        ({"extraData": "a\nb"}, "invalid character in header"),
        ({"nonce": {}}, "hawk nonce is an object"),
    ],
)
def test_wrong_settings_are_named(params: dict[str, object], message: str) -> None:
    with pytest.raises(RequestError, match=message):
        Bench().run("hawk", {**KEY, **params})


def test_the_key_is_a_secret() -> None:
    bench = Bench()
    bench.run("hawk", {**KEY, "authKey": "key-key-12"})
    assert "key-key-12" not in bench.secrets.clean("key-key-12")
