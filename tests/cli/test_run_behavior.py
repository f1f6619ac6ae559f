"""``protocolProfileBehavior`` of requests, folders and collections, as ``run`` follows it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


def lines(echo: Any) -> list[str]:
    return [f"{seen['method']} {seen['path']}" for seen in echo.seen]


@pytest.fixture
def run(faas: Callable[..., Any], collection: Callable[..., Path], get: Callable[..., Any]) -> Callable[..., Any]:
    """Run one request with a behaviour of its own."""

    def run_one(behavior: dict[str, object], path: str = "/from", args: tuple[str, ...] = (), **request: object) -> Any:
        return faas("run", collection({**get(path, **request), "protocolProfileBehavior": behavior}), *args)

    return run_one


@pytest.fixture
def moved(echo: Any) -> Any:
    echo.says("/from", 302, Location="/to")
    return echo


def test_redirects_are_not_followed(run: Any, moved: Any) -> None:
    assert run({"followRedirects": False}).code == 0
    assert lines(moved) == ["GET /from"]


def test_request_wins_over_ignore_redirects(run: Any, moved: Any) -> None:
    assert run({"followRedirects": True}, args=("--ignore-redirects",)).code == 0
    assert lines(moved) == ["GET /from", "GET /to"]


def test_redirects_are_counted(run: Any, echo: Any) -> None:
    echo.says("/from", 302, Location="/from")
    ran = run({"maxRedirects": 2})
    assert ran.code == 4
    assert "more than 2 redirects" in ran.all
    assert lines(echo) == ["GET /from"] * 3


@pytest.mark.parametrize(("keep", "method", "body"), [(True, "POST", "b"), (False, "GET", "")])
def test_method_of_a_redirected_request(run: Any, moved: Any, keep: bool, method: str, body: str) -> None:
    run({"followOriginalHttpMethod": keep}, method="POST", body={"mode": "raw", "raw": "b"})
    assert (moved.seen[1]["method"], moved.seen[1]["body"]) == (method, body)


@pytest.mark.parametrize("keep", [True, False])
def test_authorization_for_another_host(run: Any, echo: Any, keep: bool) -> None:
    echo.says("/from", 302, Location=echo.url.replace("127.0.0.1", "localhost") + "/to")
    run({"followAuthorizationHeader": keep}, header=[{"key": "Authorization", "value": "Bearer t"}])
    assert ("Authorization" in echo.seen[1]["headers"]) is keep


@pytest.mark.parametrize("remove", [True, False])
def test_referer_of_a_redirected_request(run: Any, moved: Any, remove: bool) -> None:
    run({"removeRefererHeaderOnRedirect": remove})
    assert ("Referer" in moved.seen[1]["headers"]) is not remove


def test_cookies_are_neither_sent_nor_kept(faas: Any, echo: Any, collection: Any, get: Any) -> None:
    off = {"protocolProfileBehavior": {"disableCookies": True}}
    echo.says("/a", 200, Set_Cookie="a=1")
    echo.says("/b", 200, Set_Cookie="b=1")
    faas("run", collection(get("/a"), {**get("/b"), **off}, get("/c"), {**get("/d"), **off}))
    assert [seen["headers"].get("Cookie") for seen in echo.seen] == [None, None, "a=1", None]


def test_url_goes_as_it_is_written(run: Any, echo: Any) -> None:
    run({"disableUrlEncoding": True}, '/p/{x}?q="<>|')
    assert echo.seen[0]["path"] == '/p/{x}?q="<>|'


@pytest.mark.parametrize(("keep", "body"), [(True, "b"), (False, "")])
def test_body_of_a_get(run: Any, echo: Any, keep: bool, body: str) -> None:
    run({"disableBodyPruning": keep}, body={"mode": "raw", "raw": "b"})
    assert echo.seen[0]["body"] == body


def test_headers_of_the_program_are_left_out(run: Any, echo: Any) -> None:
    names = ["user-agent", "accept", "cache-control", "postman-token", "accept-encoding", "connection"]
    run({"disabledSystemHeaders": dict.fromkeys(names, True)})
    assert list(echo.seen[0]["headers"]) == ["Host"]


def test_nearest_behaviour_wins_key_by_key(faas: Any, moved: Any, collection: Any, get: Any) -> None:
    item = {**get("/from"), "protocolProfileBehavior": {"followRedirects": True}}
    folder = {
        "name": "F",
        "item": [item, get("/from")],
        "protocolProfileBehavior": {"followRedirects": False, "removeRefererHeaderOnRedirect": True},
    }
    faas("run", collection(folder, protocolProfileBehavior={"disabledSystemHeaders": {"accept": True}}))
    assert lines(moved) == ["GET /from", "GET /to", "GET /from"]
    assert "Referer" not in moved.seen[1]["headers"]
    assert all("Accept" not in seen["headers"] for seen in moved.seen)


def test_proxy_of_the_request(faas: Any, echo: Any, collection: Any, get: Any) -> None:
    host, _, port = echo.url.removeprefix("http://").partition(":")
    proxy = {"host": host, "port": int(port), "authenticate": True, "username": "u", "password": "p@ss"}
    item = get()
    item["request"] |= {"url": "http://example.invalid/x", "proxy": proxy}
    other = get("/direct")
    other["request"]["proxy"] = {**proxy, "port": 1, "match": "https://*/*"}
    assert faas("run", collection(item, other)).code == 0
    assert lines(echo) == ["GET http://example.invalid/x", "GET /direct"]
    assert echo.seen[0]["headers"]["Proxy-Authorization"] == "Basic dTpwQHNz"


def test_certificate_that_is_not_there(faas: Any, echo: Any, collection: Any, get: Any) -> None:
    item = get()
    item["request"]["certificate"] = {"cert": {"src": "no.pem"}, "matches": ["https://*/*"]}
    path = collection(item)
    stopped = faas("run", path)
    assert (stopped.code, echo.seen) == (4, [])
    assert "no.pem" in stopped.all
    sent = faas("run", path, "--unresolved", "send")
    assert (sent.code, len(echo.seen)) == (0, 1)
    assert "sent without the certificate" in sent.all


def test_connects_elsewhere(faas: Any, echo: Any, collection: Any, get: Any) -> None:
    item = get()
    item["request"]["url"] = "http://example.invalid:81/x"
    port = echo.url.rpartition(":")[2]
    assert faas("run", collection(item), "--connect-to", f"example.invalid:81:127.0.0.1:{port}").code == 0
    assert echo.seen[0]["headers"]["Host"] == "example.invalid:81"


@pytest.mark.parametrize("rule", ["a:1:b", "a:x:b:1", "a:1:b:70000", "a:1:b:1:c"])
def test_refuses_other_forms_of_connect_to(faas: Any, rule: str) -> None:
    ran = faas("run", "--connect-to", rule)
    assert ran.code == 2
    assert "--connect-to" in ran.err


OAUTH2 = {"type": "oauth2", "oauth2": [{"key": "grant_type", "value": "client_credentials"}]}
FILE = {"mode": "formdata", "formdata": [{"key": "f", "type": "file", "src": "no.txt"}, {"key": "a", "value": "1"}]}


@pytest.mark.parametrize(
    ("request_", "said"),
    [
        ({"auth": {"type": "foo", "foo": []}}, "auth of type 'foo' is not known"),
        ({"auth": OAUTH2}, "no access token"),
        ({"method": "POST", "body": FILE}, "'no.txt' cannot be read"),
    ],
    ids=["unknown auth", "no token", "no file"],
)
def test_what_cannot_be_resolved_is_sent_without(
    faas: Any, echo: Any, collection: Any, get: Any, request_: dict[str, object], said: str
) -> None:
    path = collection(get(**request_))
    assert faas("run", path).code == 4
    assert echo.seen == []
    ran = faas("run", path, "--unresolved", "send")
    assert ran.code == 0
    assert said in ran.all
    assert "sent without" in ran.all
    assert "Authorization" not in echo.seen[0]["headers"]


def test_localhost_has_names_below_it(faas: Any, echo: Any, collection: Any, get: Any) -> None:
    item = get()
    item["request"]["url"] = echo.url.replace("127.0.0.1", "shop.localhost") + "/x"
    assert faas("run", collection(item)).code == 0


VARIABLES = [
    {"key": "n", "value": "1", "type": "number"},
    {"key": "flag", "value": True},
    {"key": "off", "value": "x", "disabled": True},
    {"key": "twice", "value": "first"},
    {"key": "twice", "value": "last"},
    {"key": "twice", "value": "never", "disabled": True},
    {"key": "b", "value": "in"},
    {"key": "a:in:c", "value": "nested"},
    {"key": "list", "value": [1, 2]},
]


def test_variables_of_a_collection(faas: Any, echo: Any, collection: Any, get: Any) -> None:
    own = [{"key": "own", "value": "never"}]
    text = "{{n}} {{flag}} {{off}} {{twice}} {{a:{{b}}:c}} {{list}} {{own}} {{ n }}"
    item = {**get(method="POST", body={"mode": "raw", "raw": text}), "variable": own}
    folder = {"name": "F", "item": [item], "variable": own}
    assert faas("run", collection(folder, variable=VARIABLES), "--unresolved", "send").code == 0
    assert echo.seen[0]["body"] == "1 true {{off}} last nested 1,2 {{own}} {{ n }}"


def test_a_form_of_which_every_file_is_left_out_has_no_body(faas, echo, collection, get):  # type: ignore[no-untyped-def]
    body = {"mode": "formdata", "formdata": [{"key": "f", "type": "file", "src": "absent.txt"}]}
    ran = faas("run", collection(get("/x", method="POST", body=body)), "--unresolved", "send")

    assert ran.code == 0, ran.all
    assert echo.seen[0]["headers"]["Content-Length"] == "0"
    assert "Content-Type" not in echo.seen[0]["headers"]
