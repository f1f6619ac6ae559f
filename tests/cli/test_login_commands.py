"""``faas-runner login``, ``logout`` and ``token`` against a LivePerson on this machine."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import stat
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from login_bench import Bench, ended, free_port, request

from runner.core.clock import Clock
from runner.emulator import Emulator, EmulatorConfig

Start = Callable[..., Bench]


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Start]:
    """Starts an emulator with this callback and these options, in a folder and surroundings of its own."""
    monkeypatch.chdir(tmp_path)
    for name in [*filter(re.compile("LP_|BROWSER$|DISPLAY$|WAYLAND_DISPLAY$|.*_PROXY$", re.I).match, os.environ)]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("FAAS_RUNNER_STATE_DIR", str(tmp_path / "state"))
    with ExitStack() as stack:

        def started(redirect_uri: str = "", **options: object) -> Bench:
            uri = redirect_uri or f"http://localhost:{free_port()}/callback"
            config = EmulatorConfig.from_mapping({"redirect_uris": [uri], **options})
            return Bench(stack.enter_context(Emulator(config, Clock())), uri, monkeypatch, capsys)

        yield started


@pytest.fixture
def bench(start: Start) -> Bench:
    return start()


def logged_in(bench: Bench) -> Bench:
    """By the form, which is quicker than a browser."""
    values = bench.emulator.variables()
    user = {"LP_USERNAME": values["username"], "LP_PASSWORD": values["password"]}
    ran = bench.run("login", "-e", bench.environment, "--form", **user)
    assert ran.code == 0, ran.all
    return bench


# login in a browser


def test_a_login_in_the_browser_keeps_tokens_and_says_whose_they_are(bench: Bench) -> None:
    ran = bench.browse("login", "-e", bench.environment)

    assert ran.code == 0, ran.all
    assert "userId 3141592653: set LP_USER_ID=3141592653" in ran.out
    assert re.search(r"valid until \d{4}-\d\d-\d\d \d\d:\d\d:\d\d \(for 8 h 0 min\), and renewed after that", ran.out)
    assert str(bench.state) in ran.out
    assert bench.landed.startswith(bench.redirect_uri + "?code=")
    assert "You can close this window" in (bench.folder / "page").read_text()
    assert bench.token_requests() == ["authorization_code"]
    (file,) = bench.stored()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600 or sys.platform == "win32"


def test_only_what_the_login_needs_is_asked_of_the_domain_api(bench: Bench) -> None:
    assert bench.browse("login", "-e", bench.environment).code == 0

    lookups = [entry.path for entry in bench.emulator.log if entry.service == "domain_api"]
    assert [path.split("/service/")[1].split("/")[0] for path in lookups] == ["sentinel"]


def test_nothing_that_is_printed_is_a_token_or_a_code(bench: Bench) -> None:
    ran = bench.browse("login", "-e", bench.environment)

    token = json.loads(bench.stored()[0].read_text())["token"]
    code = parse_qs(urlsplit(bench.landed).query)["code"][0]
    for secret in (token["access_token"], token["refresh_token"], token["id_token"], code):
        assert secret
        assert secret not in ran.all
    assert bench.emulator.config.client_secret not in ran.all


def test_a_run_uses_the_login_without_another_token_request(bench: Bench) -> None:
    assert bench.browse("login", "-e", bench.environment).code == 0
    ran = bench.run("run", "FaaS", "-e", bench.environment)

    assert ran.code == 0, ran.all
    assert bench.token_requests() == ["authorization_code"]
    invocation = bench.emulator.log[-1]
    bearer = next(value for name, value in invocation.headers if name.lower() == "authorization").split()[1]
    grant = bench.emulator.state.tokens.access(bearer)
    assert grant is not None
    assert grant.user_id == "3141592653"


def test_the_page_of_a_refused_login_and_the_command_say_why(bench: Bench) -> None:
    ran = bench.browse("login", "-e", bench.environment, cancel="1")

    assert ran.code == 4, ran.all
    assert "access_denied" in ran.err
    assert "hint:" in ran.err
    assert "access_denied" in (bench.folder / "page").read_text()
    assert bench.stored() == []


def test_a_user_id_that_differs_from_the_environments_is_pointed_out(bench: Bench) -> None:
    bench.write_environment(userId="99")
    ran = bench.browse("login", "-e", bench.environment)

    assert "as userId 3141592653, whereas userId in the environment is 99" in ran.out


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]"])
def test_every_kind_of_loopback_address_is_listened_at(start: Start, host: str) -> None:
    if host == "[::1]" and not has_ipv6():
        pytest.skip("needs IPv6")
    bench = start(f"http://{host}:{free_port()}/back/here?x=1")
    ran = bench.browse("login", "-e", bench.environment)

    assert ran.code == 0, ran.all
    assert bench.landed.startswith(f"{bench.redirect_uri}&code=")


def test_port_takes_the_place_of_the_redirect_uris_own(start: Start) -> None:
    port = free_port()
    bench = start(f"http://127.0.0.1:{port}/callback")
    bench.write_environment(redirect_uri="http://127.0.0.1:1/callback")

    ran = bench.browse("login", "-e", bench.environment, "--port", port)
    assert ran.code == 0, ran.all


def test_callback_url_takes_the_place_of_redirect_uri(bench: Bench) -> None:
    bench.write_environment(redirect_uri="https://elsewhere.example/callback")
    command = ("login", "-e", bench.environment, "--callback-url", bench.redirect_uri)

    ran = bench.browse(*command)
    assert ran.code == 0, ran.all


def test_any_free_port_is_taken_for_port_0(bench: Bench) -> None:
    process = bench.start("login", "-e", bench.environment, "--port", 0, "--no-browser")
    address = printed_address(process)
    uri = parse_qs(urlsplit(address).query)["redirect_uri"][0]

    assert urlsplit(uri).port not in (0, None)
    assert request(uri)[0] == 400
    process.send_signal(signal.SIGINT)
    assert ended(process).code == 130


def test_a_browser_that_stays_open_is_not_waited_for(bench: Bench) -> None:
    command = bench.browser()
    script, closing = Path(command.split()[1]), bench.folder / "closing"
    waiting = f"""
import os, time
for stream in (0, 1, 2):
    os.close(stream)
end = time.monotonic() + 30
while time.monotonic() < end and not os.path.exists({str(closing)!r}):
    time.sleep(0.02)
open({str(bench.folder / "closed")!r}, "w").close()
"""
    script.write_text(script.read_text() + waiting)
    ran = ended(bench.start("login", "-e", bench.environment, browser=command))

    assert ran.code == 0, ran.all
    assert not (bench.folder / "closed").exists()
    closing.touch()


def test_a_login_that_runs_would_not_use_is_pointed_out(bench: Bench) -> None:
    values = bench.emulator.variables()
    user = {"LP_USERNAME": values["username"], "LP_PASSWORD": values["password"]}
    usual = bench.run("login", "-e", bench.environment, "--form", **user)
    explicit = bench.run("login", "-e", bench.environment, "--form", **user, LP_GRANT_TYPE="client_credentials")

    assert "runs use it until faas-runner logout" in usual.out
    assert "Not as it stands" not in usual.out
    assert "Not as it stands, though: LP_GRANT_TYPE" in explicit.out


# what comes to the listener


def test_other_answers_are_rejected_and_the_right_one_is_still_taken(bench: Bench) -> None:
    process = bench.start("login", "-e", bench.environment, "--no-browser")
    address = printed_address(process)
    uri = bench.redirect_uri
    state = parse_qs(urlsplit(address).query)["state"][0]

    assert request(f"{uri}?code=stolen&state=wrong")[0] == 400
    assert "another login" in request(f"{uri}?code=stolen")[1]
    assert request(f"{uri}?code=stolen&state={state}&state=x")[0] == 400
    assert request(uri.replace("/callback", "/favicon.ico"))[0] == 404
    status, page = follow(bench, address)
    assert (status, "close this window" in page) == (200, True)
    ran = ended(process)
    assert ran.code == 0, ran.all
    with pytest.raises(urllib.error.URLError):
        request(uri)


def test_a_second_answer_is_turned_away(bench: Bench) -> None:
    from runner.cli.callback import Listener, Loopback

    target = Loopback.of(bench.redirect_uri)
    assert target is not None
    arrived: list[str] = []
    with Listener(target).serving("s", arrived.append):
        assert request(f"{bench.redirect_uri}?code=1&state=s")[0] == 200
        assert request(f"{bench.redirect_uri}?code=2&state=s")[0] == 410
    assert arrived == [f"{bench.redirect_uri}?code=1&state=s"]


def test_an_idle_connection_holds_nothing_up(bench: Bench) -> None:
    process = bench.start("login", "-e", bench.environment, "--no-browser")
    address = printed_address(process)
    port = urlsplit(bench.redirect_uri).port
    assert port
    with socket.create_connection(("127.0.0.1", port)):
        assert follow(bench, address)[0] == 200
        assert ended(process).code == 0


def test_what_the_server_says_is_not_markup_in_the_page(bench: Bench) -> None:
    process = bench.start("login", "-e", bench.environment, "--no-browser")
    state = parse_qs(urlsplit(printed_address(process)).query)["state"][0]
    query = urlencode({"error": "<script>alert(1)</script>", "error_description": "\x1b[2J", "state": state})
    _, page = request(f"{bench.redirect_uri}?{query}")

    assert "<script>" not in page
    ran = ended(process)
    assert ran.code == 4
    assert "the login was refused" in ran.err
    assert "\x1b" not in ran.all


def test_nobody_logs_in_within_the_time(bench: Bench) -> None:
    ran = bench.run("login", "-e", bench.environment, "--timeout", "0.3", "--no-browser")

    assert ran.code == 4
    assert "nobody logged in within 300 ms" in ran.err
    assert "--timeout" in ran.err
    assert bench.stored() == []


def test_a_port_that_is_taken_is_named_with_its_redirect_uri(bench: Bench) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        bench.write_environment(redirect_uri=f"http://localhost:{port}/callback")
        ran = bench.browse("login", "-e", bench.environment)

    assert ran.code == 4
    assert f"port {port} of redirect_uri http://localhost:{port}/callback" in ran.err
    assert "--callback-url" in ran.err
    assert not (bench.folder / "opened").exists()


def test_ctrl_c_ends_the_waiting_and_leaves_nothing(bench: Bench) -> None:
    process = bench.start("login", "-e", bench.environment, "--no-browser")
    printed_address(process)
    process.send_signal(signal.SIGINT)
    ran = ended(process)

    assert ran.code == 130
    assert ran.err.strip() == "Interrupted."
    assert bench.stored() == []


# pasting


def test_the_address_that_the_browser_ends_up_at_can_be_pasted(start: Start) -> None:
    bench = start("https://app.example/callback")
    process = bench.start("login", "-e", bench.environment)
    landed = follow(bench, printed_address(process), to_callback=False)[1]
    ran = ended(process, f"{landed}\n")

    assert ran.code == 0, ran.all
    assert "userId 3141592653" in ran.out


def test_a_pasted_address_of_another_login_is_refused_and_the_right_one_taken(start: Start) -> None:
    bench = start("https://app.example/callback")
    process = bench.start("login", "-e", bench.environment)
    landed = follow(bench, printed_address(process), to_callback=False)[1]
    ran = ended(process, f"https://app.example/callback?code=x&state=other\n\n{landed}\n")

    assert ran.code == 0, ran.all
    assert "its state is not the one sent" in ran.out


@pytest.mark.parametrize(
    ("pasted", "said"),
    [
        ("", "standard input ended before an address was pasted"),
        ("https://app.example/callback?code=x&state=other\n", "its state is not the one sent"),
        ("https://app.example/welcome", "there is no code in the answer"),
    ],
)
def test_input_that_ends_without_an_answer_is_an_error(start: Start, pasted: str, said: str) -> None:
    bench = start("https://app.example/callback")
    ran = ended(bench.start("login", "-e", bench.environment), pasted)

    assert ran.code == 4
    assert said in ran.err


def test_a_pasted_refusal_is_said_in_the_servers_words(start: Start) -> None:
    bench = start("https://app.example/callback")
    process = bench.start("login", "-e", bench.environment)
    landed = follow(bench, printed_address(process), to_callback=False, cancel="1")[1]
    ran = ended(process, landed)

    assert ran.code == 4
    assert "access_denied: the user cancelled the login" in ran.err


def test_pasting_works_beside_the_listener_and_where_its_port_is_taken(bench: Bench) -> None:
    port = urlsplit(bench.redirect_uri).port
    with socket.create_server(("127.0.0.1", port or 0)):
        process = bench.start("login", "-e", bench.environment, "--no-browser")
        landed = follow(bench, printed_address(process), to_callback=False)[1]
        ran = ended(process, landed)

    assert ran.code == 0, ran.all


def test_a_browser_that_cannot_be_started_leaves_the_address_to_the_user(bench: Bench) -> None:
    process = bench.start("login", "-e", bench.environment, browser="/nowhere/browser %s")
    assert follow(bench, printed_address(process))[0] == 200
    ran = ended(process)

    assert ran.code == 0, ran.all


# a program logs in


def test_a_program_sends_the_form_once_and_the_token_is_kept(bench: Bench) -> None:
    values = bench.emulator.variables()
    user = {"LP_USERNAME": values["username"], "LP_PASSWORD": values["password"]}
    ran = bench.run("login", "-e", bench.environment, "--form", **user)

    assert ran.code == 0, ran.all
    assert "userId 3141592653" in ran.out
    assert values["password"] not in ran.all
    assert bench.run("token", "-e", bench.environment, **user).code == 0
    assert bench.token_requests() == ["authorization_code"]


def test_a_form_needs_a_user(bench: Bench) -> None:
    ran = bench.run("login", "-e", bench.environment, "--form")

    assert ran.code == 3, ran.all
    assert "LP_USERNAME" in ran.err
    assert "LP_PASSWORD" in ran.err


# what is missing or wrong


def test_missing_values_are_listed_with_where_to_get_them(bench: Bench) -> None:
    ran = bench.run("login", "-e", "us")

    assert ran.code == 3
    for name in ("LP_ACCOUNT_ID", "LP_CLIENT_ID", "LP_CLIENT_SECRET"):
        assert name in ran.err
    assert "LP_LAMBDA_UUID" not in ran.err
    assert "account team" in ran.err


@pytest.mark.parametrize("command", ["login", "token", "logout"])
def test_an_environment_has_to_be_named(bench: Bench, command: str) -> None:
    ran = bench.run(command)

    assert ran.code == 2
    assert "-e" in ran.err


@pytest.mark.parametrize("command", ["login", "token"])
def test_the_local_environment_is_too_short_lived(bench: Bench, command: str) -> None:
    ran = bench.run(command, "-e", "local")

    assert ran.code == 3
    assert "anew for each command" in ran.err


def test_a_folder_that_cannot_keep_tokens_is_noticed_before_the_login(bench: Bench) -> None:
    bench.state.write_text("in the way")
    ran = bench.browse("login", "-e", bench.environment)

    assert ran.code == 3, ran.all
    assert "FAAS_RUNNER_STATE_DIR" in ran.err
    assert not (bench.folder / "opened").exists()


def test_a_wrong_redirect_uri_is_found_out(bench: Bench) -> None:
    bench.write_environment(redirect_uri="http://localhost:port/")
    ran = bench.run("login", "-e", bench.environment)

    assert ran.code == 3
    assert "http://localhost:port/" in ran.err


def test_a_client_secret_that_is_refused_after_the_login_is_not_shown(bench: Bench) -> None:
    bench.write_environment(client_secret="wrong-secret-0123456789")
    ran = bench.browse("login", "-e", bench.environment)

    assert ran.code == 4
    assert "invalid_client" in ran.err
    assert "wrong-secret-0123456789" not in ran.all


# status


def test_status_tells_all_but_the_tokens(bench: Bench) -> None:
    assert bench.run("login", "--status").code == 1
    logged_in(bench)
    ran, shown = bench.run("login", "--status"), bench.run("login", "--status", "--json", "-e", bench.environment)

    assert (ran.code, shown.code) == (0, 0)
    (login,) = json.loads(shown.out)
    values = bench.emulator.variables()
    assert login.pop("obtained_at") < login.pop("expires_at")
    assert login == {
        "environment": "Mine",
        "endpoint": f"https://{values['sentinel']}/sentinel/api/account/12345678/token",
        "client_id": values["client_id"],
        "user": "3141592653",
        "scope": "",
        "grant_type": "authorization_code",
        "valid": True,
        "refreshable": True,
    }
    for text in ("Mine", values["client_id"], "3141592653", values["sentinel"], "for 8 h 0 min", str(bench.state)):
        assert text in ran.out
    token = json.loads(bench.stored()[0].read_text())["token"]
    assert token["access_token"] not in ran.all + shown.all


def test_status_of_another_environment_is_nobody(bench: Bench) -> None:
    logged_in(bench)
    ran = bench.run("login", "--status", "-e", "us")

    assert ran.code == 1
    assert "Nobody is logged in." in ran.out
    assert json.loads(bench.run("login", "--status", "-e", "us", "--json").out) == []


def test_a_token_that_is_over_and_cannot_be_renewed_is_of_no_use(start: Start) -> None:
    bench = start(grant_types=["authorization_code"], token_lifetime=0)
    logged_in(bench)
    ran = bench.run("login", "--status", "-e", bench.environment)

    assert ran.code == 1
    assert "expired" in ran.out


# token


def test_a_token_and_nothing_else_is_printed(bench: Bench) -> None:
    ran = bench.run("token", "-e", bench.environment)

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.count("\n") == 1
    grant = bench.emulator.state.tokens.access(ran.out.strip())
    assert grant is not None
    assert grant.kind == "app"


def test_the_header_line_is_printed(bench: Bench) -> None:
    ran = bench.run("token", "-e", bench.environment, "--header")

    assert re.fullmatch(r"Authorization: Bearer \S+\n", ran.out)


def test_the_token_of_the_login_is_printed_as_often_as_it_is_asked_for(bench: Bench) -> None:
    logged_in(bench)
    first, second = (bench.run("token", "-e", bench.environment).out for _ in range(2))

    assert first == second
    grant = bench.emulator.state.tokens.access(first.strip())
    assert grant is not None
    assert grant.user_id == "3141592653"
    assert bench.token_requests() == ["authorization_code"]


def test_a_token_that_is_too_old_is_renewed(start: Start) -> None:
    bench = logged_in(start(token_lifetime=0))
    ran = bench.run("token", "-e", bench.environment)

    assert ran.code == 0, ran.all
    assert bench.token_requests() == ["authorization_code", "refresh_token"]


def test_a_token_that_was_given_by_hand_is_printed_as_it_is(bench: Bench) -> None:
    ran = bench.run("token", "-e", bench.environment, LP_ACCESS_TOKEN="by-hand-0123456789")

    assert ran.out == "by-hand-0123456789\n"
    assert bench.token_requests() == []


def test_without_a_login_the_way_to_one_is_said(bench: Bench) -> None:
    ran = bench.run("token", "-e", bench.environment, LP_GRANT_TYPE="authorization_code")

    assert (ran.code, ran.out) == (4, "")
    assert "faas-runner login" in ran.err


def test_the_screen_is_warned_of(bench: Bench) -> None:
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    process = bench.start("token", "-e", bench.environment, stdout=theirs)
    ran = ended(process)
    os.close(theirs)
    shown = os.read(ours, 65536).decode()
    os.close(ours)

    assert ran.code == 0
    assert "secret" in ran.err
    assert bench.emulator.state.tokens.access(shown.strip()) is not None


# logout


def test_logout_revokes_at_the_server_and_forgets(bench: Bench) -> None:
    logged_in(bench)
    token = bench.run("token", "-e", bench.environment).out.strip()
    ran = bench.run("logout", "-e", bench.environment)

    assert ran.code == 0, ran.all
    assert "session in all of its applications" in ran.out
    assert bench.emulator.state.tokens.access(token) is None
    assert bench.stored() == []
    assert bench.run("login", "--status").code == 1
    again = bench.run("logout", "-e", bench.environment)
    assert (again.code, again.out) == (0, "Nobody is logged in.\n")


def test_logout_forgets_also_when_the_server_refuses(bench: Bench) -> None:
    logged_in(bench)
    bench.write_environment('  revoke_url: "https://{{ sentinel_domain }}/nothing/here"')
    ran = bench.run("logout", "-e", bench.environment)

    assert ran.code == 4
    assert "not revoked" in ran.err
    assert "404" in ran.err
    assert bench.stored() == []


def test_logout_forgets_also_when_nothing_answers(bench: Bench) -> None:
    logged_in(bench)
    bench.write_environment(domain_api=f"127.0.0.1:{free_port()}")
    ran = bench.run("logout", "-e", bench.environment)

    assert ran.code == 4
    assert "not revoked" in ran.err
    assert bench.stored() == []


def test_logout_forgets_a_login_of_a_client_that_was_replaced(bench: Bench) -> None:
    logged_in(bench)
    bench.write_environment(client_id="another-client-0123")
    ran = bench.run("logout", "-e", bench.environment)

    assert ran.code == 4
    assert "another account or client" in ran.err
    assert bench.stored() == []


def test_logout_without_revoking_leaves_the_session(bench: Bench) -> None:
    logged_in(bench)
    token = bench.run("token", "-e", bench.environment).out.strip()
    ran = bench.run("logout", "-e", bench.environment, "--no-revoke")

    assert ran.code == 0
    assert bench.stored() == []
    assert bench.emulator.state.tokens.access(token) is not None


def test_logout_where_the_environment_has_no_revoke_url(bench: Bench) -> None:
    logged_in(bench)
    bench.write_environment('  revoke_url: ""')
    ran = bench.run("logout", "-e", bench.environment)

    assert ran.code == 0, ran.all
    assert "no revoke_url" in ran.out
    assert bench.stored() == []


def test_logout_of_all_forgets_what_it_cannot_revoke_and_says_so(bench: Bench) -> None:
    logged_in(bench)
    ran = bench.run("logout", "--all")

    assert ran.code == 4
    assert "Mine" in ran.err
    assert "-e FILE" in ran.err
    assert bench.stored() == []
    assert bench.run("logout", "--all", "-e", "us").code == 2


# helpers


def printed_address(process) -> str:  # type: ignore[no-untyped-def]
    """Reads until the command waits; the authorization URL."""
    address = ""
    for line in process.stdout:
        address = address or line.strip() * line.strip().startswith("https://")
        if line.startswith(("Waiting", "Then paste", "Or paste")):
            return address
    raise AssertionError(process.stderr.read())


def follow(bench: Bench, address: str, *, to_callback: bool = True, **form: str) -> tuple[int, str]:
    """Logs in at an authorization URL. (status, page) of the callback, or (302, its URL) without going there."""
    import requests

    values = bench.emulator.variables()
    with requests.Session() as session:
        session.trust_env, session.verify = False, values["ca_file"]
        page = session.get(address, timeout=10)
        fields = {"siteNumber": values["account_id"], "userName": values["username"], "sitePass": values["password"]}
        answer = session.post(page.url, data={**fields, **form}, allow_redirects=False, timeout=10)
        location = answer.headers["Location"]
    return request(location) if to_callback else (302, location)


def has_ipv6() -> bool:
    try:
        with socket.socket(socket.AF_INET6) as probe:
            probe.bind(("::1", 0))
    except OSError:
        return False
    return True
