from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest
import spnego
from auth_bench import Bench
from spnego.exceptions import SpnegoError
from wire_bench import Got, Said, Server, send, serving

from runner.auth.md4 import md4
from runner.auth.ntlm import account_of
from runner.auth.ntlm_messages import Account, negotiate_message
from runner.collection.model import Auth
from runner.core.errors import RequestError
from runner.transport.client import Client
from runner.transport.exchange import Answer

USER = {"username": "DOM\\user", "password": "pässw0rd"}


class NtlmServer:
    """What pyspnego's acceptor says, which knows a login only by its connection, as IIS does."""

    def __init__(self, challenge: str = "NTLM") -> None:
        self.contexts: dict[int, Any] = {}
        self.users: list[str] = []
        self.challenge = challenge

    def __call__(self, got: Got) -> Said:
        context = self.contexts.get(got.connection)
        if context is not None and context.complete:
            return 200, []
        scheme, _, token = got.header("Authorization").partition(" ")
        if scheme != "NTLM":
            return 401, [("WWW-Authenticate", self.challenge)]
        try:
            context = self.contexts.setdefault(got.connection, spnego.server(protocol="ntlm"))
            reply = context.step(b64decode(token))
        except SpnegoError:
            del self.contexts[got.connection]
            return 401, [("WWW-Authenticate", "NTLM")]
        if context.complete:
            self.users.append(context.client_principal)
            return 200, []
        return 401, [("WWW-Authenticate", "NTLM " + b64encode(reply).decode())]


@pytest.fixture
def accept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> NtlmServer:
    users = tmp_path / "users"
    users.write_text("DOM:user:pässw0rd\n:plain:pw\nEXAMPLE.ORG:jo:pw\n", encoding="utf-8")
    monkeypatch.setenv("NTLM_USER_FILE", str(users))
    return NtlmServer()


@pytest.fixture
def server(accept: NtlmServer) -> Iterator[Server]:
    with serving(accept) as running:
        yield running


@pytest.mark.parametrize(
    ("params", "user"),
    [
        (USER, "DOM\\user"),
        ({"username": "user", "domain": "dom", "password": "pässw0rd", "workstation": "ws"}, "DOM\\user"),
        ({"username": "jo@example.org", "password": "pw"}, "EXAMPLE.ORG\\jo"),
    ],
)
def test_another_server_accepts_it(server: Server, accept: NtlmServer, params: dict[str, object], user: str) -> None:
    run = send("ntlm", params, server.url + "/x", method="POST", body="b")
    assert (run.status, run.purposes) == (200, ["challenge", "challenge", "request"])
    assert accept.users == [user]
    assert [got.body for got in server.got] == [b"b"] * 3


@pytest.mark.parametrize("challenge", ["Negotiate, NTLM", "Negotiate", "Basic realm=x, ntlm"])
def test_the_ways_in_which_servers_ask(server: Server, accept: NtlmServer, challenge: str) -> None:
    accept.challenge = challenge
    assert send("ntlm", USER, server.url).status == 200


def test_a_wrong_password_is_refused(server: Server) -> None:
    run = send("ntlm", {**USER, "password": "wrong"}, server.url)
    assert (run.status, run.purposes) == (401, ["challenge", "challenge", "request"])


def test_the_login_has_a_connection_of_its_own(server: Server, accept: NtlmServer) -> None:
    with Client() as client:
        assert send("ntlm", USER, server.url, client=nullcontext(client)).status == 200
        assert send("noauth", {}, server.url, client=nullcontext(client)).status == 401
    first, second, third, other = (got.connection for got in server.got)
    assert second == third
    assert first == other != second


def test_the_headers_of_the_answers_stand_last(server: Server) -> None:
    send("ntlm", USER, server.url, headers={"Authorization": "mine", "X-A": "1"})
    first, second, third = server.got
    assert first.headers[0] == ("Authorization", "mine")
    assert [got.headers[-1][0] for got in (second, third)] == ["Authorization"] * 2
    assert [name for name, _ in third.headers].count("Authorization") == 1


def test_a_switch_leaves_it_at_one_request(server: Server) -> None:
    run = send("ntlm", {**USER, "disableRetryRequest": True}, server.url)
    assert (run.status, run.purposes) == (401, ["request"])


def test_no_challenge_no_login() -> None:
    with serving(lambda got: (200, [])) as server:
        assert send("ntlm", USER, server.url).purposes == ["request"]


def test_a_server_that_breaks_off_has_the_last_word() -> None:
    with serving(lambda got: (401, [("WWW-Authenticate", "NTLM")])) as server:
        run = send("ntlm", USER, server.url)
    assert (run.status, run.purposes) == (401, ["challenge", "request"])


@pytest.mark.parametrize(
    "token", ["AAAA", "TlRMTVNTUAABAAAA" + "A" * 44, b64encode(b"NTLMSSP\0\2\0\0\0" + b"\xff" * 40).decode()]
)
def test_a_challenge_that_is_none_is_named(token: str) -> None:
    reply = Answer(status=401, reason="", headers=(("WWW-Authenticate", f"NTLM {token}"),))
    with pytest.raises(RequestError, match="NTLM challenge cannot be read"):
        Bench().run("ntlm", USER, (reply, reply))


@pytest.mark.parametrize(
    ("params", "domain", "user"),
    [
        ({"username": "D\\u"}, "D", "u"),
        ({"username": "u@d.e"}, "d.e", "u"),
        ({"username": "D\\u", "domain": "E"}, "E", "D\\u"),
        ({"username": "D\\u@e"}, "", "D\\u@e"),
        ({"username": "a\\b\\c"}, "", "a\\b\\c"),
        ({"username": "\\u"}, "", "\\u"),
        ({"username": "@d"}, "", "@d"),
        ({}, "", ""),
    ],
)
def test_the_domain_may_stand_in_the_user_name(params: dict[str, object], domain: str, user: str) -> None:
    account = account_of(Auth(type="ntlm", params=params))
    assert (account.domain, account.user) == (domain, user)


# what httpntlm, newman's library, makes of the same names
@pytest.mark.parametrize(
    ("account", "message"),
    [
        (Account("u", "p"), "TlRMTVNTUAABAAAAB6IIogAAAAAoAAAAAAAAACgAAAAFASgKAAAADw=="),
        (Account("u", "p", "dom", "ws"), "TlRMTVNTUAABAAAAB7IIogMAAwAqAAAAAgACACgAAAAFASgKAAAAD1dTRE9N"),
    ],
)
def test_the_first_message_is_newmans(account: Account, message: str) -> None:
    assert negotiate_message(account) == message


# RFC 1320 §A.5
@pytest.mark.parametrize(
    ("text", "digest"),
    [
        ("", "31d6cfe0d16ae931b73c59d7e0c089c0"),
        ("abc", "a448017aaf21d8525fc10ae87aa6729d"),
        ("abcdefghijklmnopqrstuvwxyz", "d79e1c308aa5bbcdeea8ed63df412da9"),
        ("1234567890" * 8, "e33b4ddc9c38f2199c3e7b164fcc0536"),
    ],
)
def test_md4(text: str, digest: str) -> None:
    assert md4(text.encode()).hex() == digest


@pytest.mark.parametrize("size", [54, 55, 56, 63, 64, 65])
def test_md4_at_the_ends_of_its_blocks(size: int) -> None:
    from spnego._ntlm_raw.md4 import md4 as theirs

    assert md4(b"x" * size) == theirs(b"x" * size)
