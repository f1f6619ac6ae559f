from __future__ import annotations

from collections.abc import Iterator

import pytest
from login_servers import CALLBACK, PASSWORD, USERNAME, Asked, Login, Pages, Said, request_to, serving

from runner.auth.oauth2.authorization import begin, code_of
from runner.auth.oauth2.headless.form_login import form_login
from runner.auth.oauth2.settings import OAuth2Settings
from runner.core.errors import RequestError
from runner.core.problem import Kind, Problem
from runner.emulator import Emulator, EmulatorConfig
from runner.transport.client import ClientSettings

DONE = f"{CALLBACK}?code=the-code-1&state=state-12345678"
FORM = """<form method="post" action="{action}"><input type="hidden" name="csrf_token" value="hidden-csrf-1">
<input name="user"><input type="password" name="pw"><button>Log in</button></form>"""


@pytest.fixture
def pages() -> Iterator[Pages]:
    with serving() as server:
        yield server


def log_in(pages: Pages, **oauth2: str) -> str:
    return Login().run(form_login(Login().token_client(**oauth2), request_to(f"{pages.url}/authorize")))  # type: ignore[no-any-return]


def refused(pages: Pages, **oauth2: str) -> Problem:
    with pytest.raises(RequestError) as caught:
        log_in(pages, **oauth2)
    (problem,) = caught.value.problems
    assert problem.kind is Kind.AUTH
    assert PASSWORD not in problem.what + problem.hint
    return problem


def accept(asked: Asked) -> Said:
    return Said(status=302, location=DONE)


# --- the embedded LivePerson


def emulated(page: str = "form", **changes: str) -> tuple[str, Login]:
    login = Login()
    with Emulator(EmulatorConfig.from_mapping({"login_page": page})) as lp:
        names = lp.variables()
        login.settings = ClientSettings(ca=names["ca_file"])
        oauth2 = {
            "auth_url": f"https://{names['sentinel']}/sentinel/api/account/{names['account_id']}/authorize?v=1.0",
            "client_id": names["client_id"],
            "redirect_uri": names["redirect_uri"],
            "username": names["username"],
            "password": names["password"],
            **changes,
        }
        request = begin(OAuth2Settings.of({}, oauth2))
        callback = login.run(form_login(login.token_client(**oauth2), request))
        return code_of(request, callback), login


def test_a_user_of_the_emulator_gets_a_code() -> None:
    code, login = emulated()
    assert code
    assert [exchange.answer.status for exchange in login.seen if exchange.answer] == [302, 200, 302]


def test_the_logins_cookies_stay_out_of_the_runs() -> None:
    _, login = emulated()
    assert login.client is not None
    assert list(login.client.cookies) == []


def test_nothing_secret_of_the_login_is_reported() -> None:
    code, login = emulated()
    shown = repr(login.seen)
    assert code not in shown
    assert "ibs_id=********" in shown
    assert "lp_session=********" in shown
    assert "sitePass=********" in shown


def test_a_wrong_password_is_said_in_the_pages_own_words() -> None:
    with pytest.raises(RequestError, match="refused user name and password: Account, user name or password is wrong"):
        emulated(password="wrong-password-1")


def test_the_scripted_page_is_recognised() -> None:
    with pytest.raises(RequestError, match="driven by a script") as caught:
        emulated("scripted")
    hint = caught.value.problems[0].hint
    assert all(word in hint for word in ("client_credentials", "faas-runner login", "login: browser", "[browser]"))


def test_a_refused_client_is_said_as_the_server_says_it() -> None:
    with pytest.raises(RequestError, match="answered 401: invalid_client: the application is unknown") as caught:
        emulated(client_id="nobody")
    assert "client_id" in caught.value.problems[0].hint


def test_a_callback_that_is_not_registered_is_said() -> None:
    with pytest.raises(RequestError, match="answered 400: .*redirect_uri is not registered"):
        emulated(redirect_uri="http://localhost:1/other")


# --- pages of other servers


def test_fields_cookies_and_csrf_come_along(pages: Pages) -> None:
    pages.pages["/authorize"] = Said(status=302, location="/in/login?x=1", cookies=("sid=cookie-1; Path=/",))
    form = """<!doctype html><base href="/in/"><form id=search action=/search><input name=q></form>
    <form METHOD=Post action=do><input type=hidden name=csrf value="c&amp;d-1"><input type=hidden name=empty>
    <p><label for=a>Name</label><input id=a name=j_username value=""><input name=j_password type=PASSWORD>
    <input type=checkbox name=remember><input type=checkbox name=keep checked><input type=radio name=r value=1>
    <input type=radio name=r value=2 checked><select name=lang><option value=en>E<option value=de selected>D</select>
    <input name=off value=x disabled><textarea name=t></textarea><input type=reset name=z value=z>
    <button type=button name=other>x</button><input type=submit name=go value="Log in"><button name=cancel>No</button>
    </form>"""
    pages.pages["/in/login"] = Said(form, cookies=("more=cookie-2; Path=/in",))
    pages.pages["/in/do"] = accept
    assert log_in(pages) == DONE
    assert pages.trail == ["GET /authorize", "GET /in/login", "POST /in/do"]
    sent = pages.asked[-1]
    assert sent.form == {
        "csrf": "c&d-1",
        "empty": "",
        "j_username": USERNAME,
        "j_password": PASSWORD,
        "keep": "on",
        "r": "2",
        "lang": "de",
        "t": "",
        "go": "Log in",
    }
    assert sent.headers["Cookie"] == "more=cookie-2; sid=cookie-1"
    assert sent.headers["Origin"] == pages.url
    assert sent.headers["Referer"] == f"{pages.url}/in/login?x=1"
    assert sent.headers["User-Agent"] == "agent/1"


def test_a_user_name_may_be_asked_for_first(pages: Pages) -> None:
    pages.pages["/authorize"] = Said('<form method=post action="/who"><input type=email name=loginfmt></form>')
    pages.pages["/who"] = Said(
        f'<form method=post action="/in"><input name=loginfmt value="{USERNAME}" readonly>'
        "<input type=password name=passwd></form>"
    )
    pages.pages["/in"] = accept
    assert log_in(pages) == DONE
    assert pages.asked[1].form == {"loginfmt": USERNAME}
    assert pages.asked[2].form == {"loginfmt": USERNAME, "passwd": PASSWORD}


def test_an_account_may_be_asked_for_first(pages: Pages) -> None:
    pages.pages["/api/account/4711/authorize"] = Said(
        '<form method=post action="/who"><input id="siteNumber" name="siteNumber"></form>'
    )
    pages.pages["/who"] = Said(FORM.format(action="/in"))
    pages.pages["/in"] = accept
    login = Login()
    flow = form_login(login.token_client(), request_to(f"{pages.url}/api/account/4711/authorize"))
    assert login.run(flow) == DONE
    assert pages.asked[1].form == {"siteNumber": "4711"}


def test_a_multipart_form_is_sent_as_one(pages: Pages) -> None:
    form = FORM.format(action="/in").replace("<form ", '<form enctype="multipart/form-data" ')
    pages.pages |= {"/authorize": Said(form), "/in": accept}
    assert log_in(pages) == DONE
    assert pages.asked[1].headers["Content-Type"].startswith("multipart/form-data; boundary=")
    assert f'name="pw"\r\n\r\n{PASSWORD}\r\n' in pages.asked[1].body


def test_a_form_of_another_charset_is_sent_in_it(pages: Pages) -> None:
    pages.pages |= {"/authorize": Said(FORM.format(action="/in"), kind="text/html; charset=iso-8859-1"), "/in": accept}
    log_in(pages, username="jörg\u2026@example.com")
    assert "user=j%F6rg%26%238230%3B%40example.com" in pages.asked[1].body


def test_a_page_that_refreshes_itself_is_followed(pages: Pages) -> None:
    pages.pages["/authorize"] = Said('<meta http-equiv="Refresh" content="0; URL=\'/login?a=1&amp;b=2\'">')
    pages.pages |= {"/login": Said(FORM.format(action="")), "/in": accept}
    form_page = pages.pages["/login"]
    pages.pages["/login"] = lambda asked: accept(asked) if asked.method == "POST" else form_page  # type: ignore[return-value]
    assert log_in(pages) == DONE
    assert pages.asked[1].query == "a=1&b=2"
    assert pages.asked[2].query == "a=1&b=2"


def test_a_form_that_sends_itself_is_sent(pages: Pages) -> None:
    hop = '<body onload="document.forms[0].submit()"><form method=post action="{}">{}</form>'
    hidden = '<input type=hidden name=SAMLRequest value="abcdefgh-1">'
    pages.pages["/authorize"] = Said(hop.format("/idp", hidden))
    pages.pages["/idp"] = Said(FORM.format(action="/in"))
    answer = '<input type=hidden name=code value="a+b"><input type=hidden name=state value=state-12345678>'
    pages.pages["/in"] = Said(hop.format(CALLBACK, answer))
    assert log_in(pages) == f"{CALLBACK}?code=a%2Bb&state=state-12345678"
    assert pages.asked[1].form == {"SAMLRequest": "abcdefgh-1"}


@pytest.mark.parametrize(
    "callback",
    ["myapp://done/here", "https://Client.example/cb?tenant=1", "http://localhost:8765", "urn:ietf:wg:oauth:2.0:oob"],
)
def test_any_callback_is_recognised_and_not_requested(pages: Pages, callback: str) -> None:
    target = f"{callback}{'&' if '?' in callback else '?'}code=1&state=s"
    pages.pages["/authorize"] = Said(status=302, location=target.replace("Client", "client"))
    login = Login()
    ended = login.run(form_login(login.token_client(), request_to(f"{pages.url}/authorize", callback)))
    assert ended == target.replace("Client", "client")
    assert pages.trail == ["GET /authorize"]


def test_a_callback_that_was_not_named_is_known_by_its_state(pages: Pages) -> None:
    pages.pages["/authorize"] = Said(status=302, location="/step?code=no&state=other")
    pages.pages["/step"] = Said(status=302, location="https://unknown.example/cb?code=1&state=state-12345678")
    login = Login()
    ended = login.run(form_login(login.token_client(), request_to(f"{pages.url}/authorize", "")))
    assert ended == "https://unknown.example/cb?code=1&state=state-12345678"


def test_an_error_at_the_callback_is_left_to_whoever_reads_it(pages: Pages) -> None:
    pages.pages["/authorize"] = Said(status=302, location=f"{CALLBACK}?error=access_denied")
    assert log_in(pages) == f"{CALLBACK}?error=access_denied"


# --- what cannot be done, and what is said about it


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("<div id=app></div><script src=/x.js></script>", "driven by a script"),
        ("<noscript>JavaScript is needed</noscript><script>let a = '<form>'</script>", "driven by a script"),
        ("<input name=user><input type=password name=pw><button>Go</button>", "driven by a script"),
        ("<form><input name=q></form><script>1</script>", "asks for more than user name and password: 'q'"),
        ("<p>Hello</p>", "shows no login form"),
        ("", "shows no login form"),
        (FORM.format(action="https://other.example/in"), "sends what is typed to https://other.example"),
        (FORM.format(action="/in").replace("post", "get"), "would put the password into a URL"),
        (
            FORM.format(action="/in").replace("<button", "<input name=otp placeholder='Six digits'><button"),
            "asks for more than user name and password: 'Six digits'",
        ),
        (
            FORM.format(action="/in").replace("<button", "<input type=checkbox name=terms required><button"),
            "asks for more than user name and password: 'terms'",
        ),
        ("<form method=post action='javascript:go()'><input name=user></form>", "sends what is typed to"),
        ("<form method=post action='http://[::1/'><input type=password name=p></form>", "no URL"),
    ],
)
def test_what_a_page_wants_instead_is_said(pages: Pages, page: str, said: str) -> None:
    pages.pages["/authorize"] = Said(page)
    problem = refused(pages)
    assert said in problem.what
    assert problem.hint
    assert all(PASSWORD not in asked.body for asked in pages.asked)


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (
            Said(FORM.format(action="/in") + "<div role=alert>No <b>such</b> user</div>"),
            "refused user name and passwor",
        ),
        (Said("<form method=post><input name=username><p class=error>Try again</p></form>"), "password: Try again"),
        (Said("<form method=post><input name=code></form>"), "a further factor, such as a one-time code: 'code'"),
        (
            Said(
                "<form method=post><input type=hidden name=h><button name=ok>Allow</button><button>Deny</button></form>"
            ),
            "asks for a decision",
        ),
        (
            Said(
                "<form method=post><input type=password name=new autocomplete=new-password required>"
                "<input type=password name=again autocomplete=new-password required></form>"
            ),
            "a further factor, such as a one-time code: 'new', 'again'",
        ),
        (Said("<p class=message>Account locked</p>", 403), "answered 403: Account locked"),
        (Said('{"message": "slow down"}', 429, kind="application/json"), "answered 429: slow down"),
        (Said("<h1>Oops</h1>", 500), "answered 500"),
        (Said('{"ok": true}', kind="application/json"), "answered with application/json, not with a login page"),
    ],
)
def test_what_comes_of_the_password_is_said(pages: Pages, answer: Said, said: str) -> None:
    pages.pages |= {"/authorize": Said(FORM.format(action="/in")), "/in": answer}
    problem = refused(pages)
    assert said in problem.what
    assert problem.hint
    assert len([asked for asked in pages.asked if PASSWORD in asked.body]) == 1


def test_an_unknown_user_name_is_said_before_a_password_is_asked_for(pages: Pages) -> None:
    form = "<form method=post action=/authorize><input name=username><span id=usernameError>Unknown</span></form>"
    pages.pages["/authorize"] = Said(form)
    assert "refused user name and password: Unknown" in refused(pages).what


def test_the_password_is_not_sent_on_to_another_host(pages: Pages) -> None:
    with serving() as other:
        pages.pages |= {
            "/authorize": Said(FORM.format(action="/in")),
            "/in": Said(status=307, location=f"{other.url}/in"),
        }
        assert "wants what was typed to be sent on" in refused(pages).what
        assert other.asked == []


def test_a_redirect_within_the_host_may_keep_the_body(pages: Pages) -> None:
    pages.pages |= {
        "/authorize": Said(FORM.format(action="/in")),
        "/in": Said(status=307, location="/here"),
        "/here": accept,
    }
    assert log_in(pages) == DONE
    assert pages.asked[2].form["pw"] == PASSWORD


def test_cookies_go_only_to_their_host(pages: Pages) -> None:
    with serving() as other:
        elsewhere = other.url.replace("127.0.0.1", "localhost")
        pages.pages["/authorize"] = Said(status=302, location=f"{elsewhere}/x", cookies=("sid=abc-1",))
        other.pages["/x"] = Said(status=302, location=DONE)
        assert log_in(pages) == DONE
        assert "Cookie" not in other.asked[0].headers


@pytest.mark.parametrize("target", ["http://example.com/login", "ftp://127.0.0.1/", "file:///etc/passwd"])
def test_only_secured_places_are_gone_to(pages: Pages, target: str) -> None:
    pages.pages["/authorize"] = Said(status=302, location=target)
    assert "not secured by TLS" in refused(pages).what


def test_an_unsecured_start_is_refused() -> None:
    login = Login()
    with pytest.raises(RequestError, match="not secured by TLS"):
        login.run(form_login(login.token_client(), request_to("http://idp.example/authorize")))
    assert login.seen == []


def test_a_loop_ends(pages: Pages) -> None:
    pages.pages["/authorize"] = Said(status=302, location="/authorize")
    assert "more than 30 requests" in refused(pages).what
    pages.pages["/authorize"] = Said('<meta http-equiv=refresh content="0;url=/authorize">')
    assert "10 pages" in refused(pages).what


def test_a_huge_page_is_not_read(pages: Pages) -> None:
    pages.pages["/authorize"] = Said("<p>" + "x" * (2 * 1024 * 1024))
    assert "larger than 2 MiB" in refused(pages).what


def test_a_server_that_is_not_there_is_a_network_problem() -> None:
    login = Login()
    with pytest.raises(RequestError) as caught:
        login.run(form_login(login.token_client(), request_to("http://127.0.0.1:1/authorize")))
    assert caught.value.problems[0].kind is Kind.NETWORK


@pytest.mark.parametrize("missing", ["username", "password"])
def test_user_name_and_password_are_needed(pages: Pages, missing: str) -> None:
    assert missing in refused(pages, **{missing: ""}).what
    assert pages.asked == []


def test_hidden_tokens_of_pages_are_masked(pages: Pages) -> None:
    pages.pages |= {"/authorize": Said(FORM.format(action="/in")), "/in": accept}
    login = Login()
    login.run(form_login(login.token_client(), request_to(f"{pages.url}/authorize")))
    shown = repr(login.seen)
    assert "hidden-csrf-1" not in shown
    assert "the-code-1" not in shown
    assert PASSWORD not in shown
