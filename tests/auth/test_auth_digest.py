from __future__ import annotations

import re
from collections.abc import Iterator
from threading import Thread

import pytest
from auth_bench import Bench, answer, own_headers
from flask import Flask
from flask_httpauth import HTTPDigestAuth
from werkzeug.serving import make_server
from wire_bench import Got, Said, send, serving

from runner.core.errors import RequestError
from runner.transport.exchange import Answer

USER = {"username": "u", "password": "p"}


def asks(*values: str, status: int = 401) -> Answer:
    return Answer(status=status, reason="", headers=tuple(("WWW-Authenticate", value) for value in values))


def fields(header: str) -> dict[str, str]:
    return {name: value.strip('"') for name, value in re.findall(r'(\w+)=("[^"]*"|[^,]*)', header)}


def last_header(params: dict[str, object], *replies: Answer, url: str = "http://h/digest?x=1") -> str:
    return dict(Bench().run("digest", params, replies, url=url).headers).get("Authorization", "")


def test_the_header_is_newmans() -> None:
    header = last_header(USER, asks('Digest realm="r@x", qop="auth", nonce="abc123", opaque="op"'))
    assert re.fullmatch(
        r'Digest username="u", realm="r@x", nonce="abc123", uri="/digest\?x=1", algorithm="MD5", qop=auth, '
        r'nc=00000001, cnonce="[A-Za-z0-9]{8}", response="[0-9a-f]{32}", opaque="op"',
        header,
    )


def test_a_recorded_response_of_newman() -> None:
    params = {
        **USER,
        "realm": "r@x",
        "nonce": "abc123",
        "qop": "auth",
        "clientNonce": "95kN7e8G",
        "nonceCount": "00000001",
        "opaque": "op",
    }
    sent = Bench().run("digest", params, url="http://h/digest?x=1")
    assert own_headers(sent) == [
        (
            "Authorization",
            'Digest username="u", realm="r@x", nonce="abc123", uri="/digest?x=1", algorithm="MD5", qop=auth, '
            'nc=00000001, cnonce="95kN7e8G", response="1ccc3da98dd268c45bcbc315152eff6b", opaque="op"',
        )
    ]


def test_the_replay_has_the_header_last_and_the_cookies_once() -> None:
    def verify(got: Got) -> Said:
        said = [("Set-Cookie", "c=3"), ("WWW-Authenticate", 'Digest realm="r", qop="auth", nonce="n"')]
        return (200, []) if got.header("Authorization") else (401, said)

    with serving(verify) as server:
        run = send("digest", USER, server.url + "/x", headers={"Cookie": "a=1"})
    first, second = server.got
    assert (run.status, run.purposes) == (200, ["challenge", "request"])
    assert [name for name, _ in second.headers][-1] == "Authorization"
    assert (first.header("Cookie"), second.header("Cookie")) == ("a=1", "a=1; c=3")
    assert first.header("Postman-Token") == second.header("Postman-Token")


# RFC 7616 §3.9.1 and RFC 2617 §3.5
@pytest.mark.parametrize(
    ("algorithm", "response"),
    [
        ("MD5", "8ca523f5e9506fed4657c9700eebdbec"),
        ("SHA-256", "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"),
    ],
)
def test_the_examples_of_the_rfc(algorithm: str, response: str) -> None:
    params = {
        "username": "Mufasa",
        "password": "Circle of Life",
        "realm": "http-auth@example.org",
        "nonce": "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v",
        "opaque": "FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS",
        "clientNonce": "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ",
        "algorithm": algorithm,
        "qop": "auth",
    }
    sent = Bench().run("digest", params, url="http://h/dir/index.html")
    assert fields(dict(sent.headers)["Authorization"])["response"] == response


@pytest.mark.parametrize("qop", ['qop="auth", ', 'qop="auth-int,auth", ', "qop=auth, ", ""])
def test_a_qop_is_chosen_from_those_offered(qop: str) -> None:
    header = last_header(USER, asks(f'Digest {qop}realm="a, b", nonce="n=1", opaque="o"'))
    assert (fields(header).get("qop"), fields(header)["realm"]) == ("auth" if qop else None, "a, b")


@pytest.fixture(params=["MD5", "MD5-sess"])
def flask_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """A server of Flask-HTTPAuth, which verifies with code of its own and keeps its nonce in a cookie."""
    app = Flask("digest")
    app.secret_key = "x"
    guard = HTTPDigestAuth(realm="the realm", algorithm=request.param)
    guard.get_password(lambda user: {"u": "p", "José": "sé cret"}.get(user))

    @app.route("/x", methods=["GET", "POST"])
    @guard.login_required
    def guarded() -> str:
        return str(guard.current_user())

    server = make_server("127.0.0.1", 0, app)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/x"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_another_server_accepts_it(flask_url: str, method: str) -> None:
    run = send("digest", USER, flask_url + "?a=b c&d=ü", method=method)
    assert (run.status, run.purposes) == (200, ["challenge", "request"])


def test_another_server_refuses_a_wrong_password(flask_url: str) -> None:
    run = send("digest", {"username": "u", "password": "wrong"}, flask_url)
    assert (run.status, run.purposes) == (401, ["challenge", "request"])


@pytest.mark.parametrize("algorithm", ["MD5", "MD5-sess", "SHA-256", "SHA-256-sess", "SHA-512-256", "SHA-512-256-sess"])
@pytest.mark.parametrize("qop", ["auth", "auth-int", ""])
def test_every_algorithm_and_qop(algorithm: str, qop: str) -> None:
    """Against the formulas of RFC 7616 §3.4, written out here."""
    import hashlib

    name = {"M": "md5", "SHA-2": "sha256", "SHA-5": "sha512_256"}[
        algorithm[:1] if algorithm[0] == "M" else algorithm[:5]
    ]

    def h(data: str) -> str:
        return hashlib.new(name, data.encode()).hexdigest()

    def verify(got: Got) -> Said:
        said = fields(got.header("Authorization"))
        if not said:
            extra = f', qop="{qop}"' if qop else ""
            return 401, [("WWW-Authenticate", f'Digest realm="r", nonce="n", algorithm={algorithm}{extra}')]
        a1 = h("u:r:p") + f":n:{said.get('cnonce')}" if algorithm.endswith("-sess") else "u:r:p"
        a2 = f"POST:{got.target}" + (f":{h(got.body.decode())}" if qop == "auth-int" else "")
        middle = f":{said['nc']}:{said['cnonce']}:{qop}" if qop else ""
        return (200 if said["response"] == h(f"{h(a1)}:n{middle}:{h(a2)}") else 400), []

    with serving(verify) as server:
        run = send("digest", USER, server.url + "/a?b", method="POST", body="hällo")
    assert (run.status, run.purposes) == (200, ["challenge", "request"])


@pytest.mark.parametrize(
    ("wanted", "challenges", "chosen"),
    [
        ("", ("Basic realm=b", 'Digest realm="r", nonce="1", algorithm=SHA-256', 'Digest realm="r", nonce="2"'), "1"),
        ("MD5", ('Digest realm="r", nonce="1", algorithm=SHA-256', 'Digest realm="r", nonce="2"'), "2"),
        ("MD5", ('Digest realm="r", nonce="1", algorithm=SHA-256',), "1"),
        ("", ('Digest realm="r", nonce="1", algorithm=UNKNOWN, Digest realm="r", nonce="2"',), "2"),
        ("", ('Basic realm="x, y", Digest realm="r", nonce="3"',), "3"),
        ("", ('Negotiate, NTLM, Digest realm="r", nonce="4"',), "4"),
        ("", ('NTLM TlRMTVNTUAA=, digest REALM=r, NONCE="5"',), "5"),
        ("", ('Digest realm="r", nonce="6", qop="other"', 'Digest realm="r", nonce="7", qop="auth"'), "7"),
    ],
)
def test_one_of_several_challenges_is_answered(wanted: str, challenges: tuple[str, ...], chosen: str) -> None:
    assert fields(last_header({**USER, "algorithm": wanted}, asks(*challenges)))["nonce"] == chosen


def test_a_nonce_that_is_too_old_is_renewed_but_a_refusal_stands() -> None:
    bench = Bench()
    first, stale = 'Digest realm="r", nonce="1"', 'Digest realm="r", nonce="2", stale=true'
    bench.run("digest", USER, (asks(first), asks(stale), asks('Digest realm="r", nonce="3"'), answer()))
    assert bench.purposes == ["request"] * 3
    assert [fields(dict(sent.headers).get("Authorization", "")).get("nonce") for sent in bench.sent] == [None, "1", "2"]


def test_a_server_that_always_calls_it_too_old_is_left() -> None:
    bench = Bench()
    bench.run("digest", USER, (asks('Digest realm="r", nonce="1", stale=true'),) * 9)
    assert len(bench.sent) == 4


def test_a_nonce_given_by_hand_is_replaced_when_the_server_has_another() -> None:
    params = {**USER, "realm": "r", "nonce": "mine"}
    bench = Bench()
    bench.run("digest", params, (asks('Digest realm="r", nonce="1"'), answer()))
    assert [fields(dict(sent.headers)["Authorization"])["nonce"] for sent in bench.sent] == ["mine", "1"]


@pytest.mark.parametrize(
    ("params", "reply"),
    [
        ({**USER, "disableRetryRequest": True}, asks('Digest realm="r", nonce="1"')),
        ({"username": "", "password": "p"}, asks('Digest realm="r", nonce="1"')),
        (USER, asks("Basic realm=x")),
        (USER, asks('Digest realm="r"')),
        (USER, asks('Digest realm="r", nonce="1"', status=400)),
        (USER, asks(status=401)),
        (USER, asks("", " , ,", 'Digest realm="', "Digest")),
    ],
)
def test_what_is_no_reason_to_send_it_again(params: dict[str, object], reply: Answer) -> None:
    bench = Bench()
    bench.run("digest", params, (reply,))
    assert len(bench.sent) == 1
    assert "Authorization" not in dict(bench.sent[0].headers)


def test_a_403_is_answered_too() -> None:
    assert last_header(USER, asks('Digest realm="r", nonce="1"', status=403))


@pytest.mark.parametrize(
    ("user", "field"),
    [('a"b\\', 'username="a\\"b\\\\"'), ("José", 'username="José"'), ("Łu", "username*=UTF-8''%C5%81u")],
)
def test_user_names_that_need_care(user: str, field: str) -> None:
    header = last_header({"username": user, "password": "p"}, asks('Digest realm="r\\"x", nonce="1"'))
    assert header.startswith(f'Digest {field}, realm="r\\"x", ')


@pytest.mark.parametrize(
    ("params", "message"),
    [
        ({"algorithm": "MD6"}, "digest algorithm 'MD6' is not known"),
        ({"realm": "r", "nonce": "n", "qop": "auht"}, "digest qop 'auht' is not known"),
        ({"username": ["u"]}, "digest username is a list"),
    ],
)
def test_wrong_settings_are_named(params: dict[str, object], message: str) -> None:
    with pytest.raises(RequestError, match=message):
        Bench().run("digest", {**USER, **params})
