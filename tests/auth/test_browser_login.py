"""Logging in with a real browser (Debian: chromium, chromium-driver)."""

from __future__ import annotations

import builtins
import json
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from login_servers import CALLBACK, PASSWORD, USERNAME, Asked, Login, Pages, Said, request_to, serving

from runner.auth.oauth2.authorization import begin, code_of
from runner.auth.oauth2.headless import browser_login as module
from runner.auth.oauth2.headless.browser_login import browser_login
from runner.auth.oauth2.settings import OAuth2Settings
from runner.core.errors import RequestError
from runner.core.problem import Kind
from runner.emulator import Emulator, EmulatorConfig
from runner.transport.client import ClientSettings

needs_chromium = pytest.mark.skipif(shutil.which("chromedriver") is None, reason="needs chromium")
DONE = f"{CALLBACK}?code=the-code-1&state=state-12345678"
# As LivePerson's page is described: a proxy for the user name, a hidden field, a button that a script enables.
PROXIED = """<title>Sign in</title><main></main><script>
setTimeout(() => {
  document.querySelector("main").innerHTML =
    `<form><input id=siteNumber value=""><button type=submit>Next</button></form>`;
  document.forms[0].onsubmit = event => { event.preventDefault(); credentials(document.forms[0][0].value); };
}, 150);
function credentials(account) {
  document.querySelector("main").innerHTML = `<input id="proxy-username" placeholder="Login name">
    <input id="username" type="text" style="display:none"><input id="password" type="password">
    <button type="button">Help</button><button class="submitButton" disabled>Sign in</button><div id="error"></div>`;
  const by = id => document.getElementById(id), button = document.querySelector(".submitButton");
  let keys = 0;
  by("proxy-username").onkeydown = () => keys++;
  by("proxy-username").oninput = event => { by("username").value = event.target.value; };
  by("password").onkeyup = () => { button.disabled = false; };
  button.onclick = async () => {
    const answer = await fetch("/check", {method: "POST", body: JSON.stringify(
      {account, user: by("username").value, password: by("password").value, keys})});
    const said = await answer.text();
    if (answer.ok) location.href = said; else by("error").textContent = said;
  };
}
</script>"""


@pytest.fixture
def pages() -> Iterator[Pages]:
    with serving() as server:
        yield server


def command_lines() -> Iterator[str]:
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):
            yield path.read_text()


def log_in(url: str, login: Login | None = None, redirect_uri: str = CALLBACK, **oauth2: str) -> str:
    login = login or Login()
    return login.run(browser_login(login.token_client(**oauth2), request_to(url, redirect_uri)))  # type: ignore[no-any-return]


def emulated(page: str, **changes: str) -> tuple[str, Login]:
    with Emulator(EmulatorConfig.from_mapping({"login_page": page})) as lp:
        names = lp.variables()
        login = Login(ClientSettings(ca=names["ca_file"]))
        oauth2 = {
            "auth_url": f"https://{names['sentinel']}/sentinel/api/account/{names['account_id']}/authorize?v=1.0",
            "client_id": names["client_id"],
            "redirect_uri": names["redirect_uri"],
            "username": names["username"],
            "password": names["password"],
            **changes,
        }
        request = begin(OAuth2Settings.of({}, oauth2))
        callback = login.run(browser_login(login.token_client(**oauth2), request))
        return code_of(request, callback), login


@needs_chromium
@pytest.mark.parametrize("page", ["form", "scripted"])
def test_a_user_of_the_emulator_gets_a_code_over_its_own_ca(page: str) -> None:
    code, _ = emulated(page)
    assert code


@needs_chromium
@pytest.mark.parametrize("page", ["form", "scripted"])
def test_a_wrong_password_is_said_in_the_pages_own_words(page: str) -> None:
    with pytest.raises(RequestError, match="refused user name and password: Account, user name or password is wrong"):
        emulated(page, password="wrong-password-1")


@needs_chromium
def test_a_certificate_is_verified() -> None:
    with Emulator(EmulatorConfig.from_mapping({})) as lp, pytest.raises(RequestError) as caught:
        log_in(f"https://{lp.variables()['sentinel']}/sentinel/api/account/12345678/authorize")
    assert caught.value.problems[0].kind is Kind.TLS
    assert "tls.ca" in caught.value.problems[0].hint


@needs_chromium
def test_verification_can_be_switched_off() -> None:
    with Emulator(EmulatorConfig.from_mapping({})) as lp:
        names = lp.variables()
        query = f"v=1.0&response_type=code&client_id={names['client_id']}&state=s"
        url = f"https://{names['sentinel']}/sentinel/api/account/12345678/authorize?{query}"
        login = Login(ClientSettings(verify=False))
        callback = log_in(url, login, names["redirect_uri"], username=names["username"], password=names["password"])
    assert callback.startswith(names["redirect_uri"] + "?code=")


@needs_chromium
def test_a_page_like_livepersons_is_filled_in_with_keys(pages: Pages) -> None:
    def check(asked: Asked) -> Said:
        sent = json.loads(asked.body)
        assert sent.pop("keys") >= len(USERNAME)
        right = sent == {"account": "4711", "user": USERNAME, "password": PASSWORD}
        return Said(DONE if right else "Wrong", 200 if right else 401, kind="text/plain")

    pages.pages |= {"/api/account/4711/authorize": Said(PROXIED), "/check": check}
    assert log_in(f"{pages.url}/api/account/4711/authorize") == DONE


@needs_chromium
def test_two_pages_are_gone_through_one_after_the_other(pages: Pages) -> None:
    pages.pages["/authorize"] = Said(
        '<form method=post action="/who"><input type=email name=loginfmt><button>Next</form>'
    )
    pages.pages["/who"] = Said('<form method=post action="/in"><input type=password name=passwd></form>')
    pages.pages["/in"] = Said(status=302, location=DONE)
    assert log_in(f"{pages.url}/authorize") == DONE
    posts = [asked.form for asked in pages.asked if asked.method == "POST"]
    assert posts == [{"loginfmt": USERNAME}, {"passwd": PASSWORD}]


@needs_chromium
@pytest.mark.parametrize("own", [True, False])
def test_the_callback_is_not_requested(pages: Pages, own: bool) -> None:
    with serving() as listener:
        callback = f"{listener.url}/callback" if own else "myapp://callback"
        pages.pages["/authorize"] = Said(status=302, location=f"{callback}?code=1&state=state-12345678")
        assert log_in(f"{pages.url}/authorize", redirect_uri=callback) == f"{callback}?code=1&state=state-12345678"
        assert listener.asked == []


@needs_chromium
def test_a_further_factor_is_said(pages: Pages) -> None:
    pages.pages["/authorize"] = Said(
        "<form method=post action=/in><input name=user><input type=password name=p><button>Go</button></form>"
    )
    pages.pages["/in"] = Said("<form method=post><label>Six digits <input name=otp></label></form>")
    with pytest.raises(RequestError, match="a further factor, such as a one-time code: 'Six digits'"):
        log_in(f"{pages.url}/authorize")


@needs_chromium
def test_a_host_that_is_not_there_is_a_network_problem() -> None:
    with pytest.raises(RequestError, match="ERR_CONNECTION_REFUSED") as caught:
        log_in("http://127.0.0.1:2/authorize")
    assert caught.value.problems[0].kind is Kind.NETWORK


@needs_chromium
def test_a_login_that_leads_nowhere_ends(pages: Pages, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_SECONDS", 1.5)
    pages.pages["/authorize"] = Said("<title>Lobby</title><input name=q>")
    with pytest.raises(RequestError, match=r"did not end within 2 s; it stands at .* “Lobby”; it asks for 'q'"):
        log_in(f"{pages.url}/authorize")


@needs_chromium
def test_a_server_that_never_answers_is_given_up(pages: Pages, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_SECONDS", 0.5)
    monkeypatch.setattr(module, "_GRACE", 0.5)
    end = threading.Event()

    def wait(asked: Asked) -> Said:
        end.wait(20)
        return Said()

    pages.pages["/authorize"] = wait
    with pytest.raises(RequestError, match="did not answer the browser"):
        log_in(f"{pages.url}/authorize")
    end.set()


@needs_chromium
def test_no_browser_and_no_profile_stay_behind(pages: Pages, monkeypatch: pytest.MonkeyPatch) -> None:
    pages.pages["/authorize"] = Said(status=302, location=DONE)
    with TemporaryDirectory(prefix="b") as folder:  # a short name, as the path of a socket in it may not be long
        monkeypatch.setenv("TMPDIR", folder)
        log_in(f"{pages.url}/authorize")
        assert [path for path in Path(folder).rglob("*") if "hromium" in path.name] == []
        assert [line for line in command_lines() if folder in line] == []


@needs_chromium
def test_the_password_is_on_no_command_line(pages: Pages) -> None:
    found: list[str] = []

    def look(asked: Asked) -> Said:
        found.extend(line for line in command_lines() if PASSWORD in line or USERNAME in line)
        return Said(status=302, location=DONE)

    pages.pages["/authorize"] = Said(
        "<form method=post action=/in><input name=user><input type=password name=p><button>Go</button></form>"
    )
    pages.pages["/in"] = look
    assert log_in(f"{pages.url}/authorize") == DONE
    assert found == []


def test_without_selenium_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *args: object, **kwargs: object) -> object:
        if name.startswith("selenium"):
            raise ImportError(name)
        return real(name, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(RequestError, match="needs Selenium") as caught:
        log_in("http://127.0.0.1:2/authorize")
    assert "faas-runner[browser]" in caught.value.problems[0].hint
    assert "apt-get install chromium chromium-driver" in caught.value.problems[0].hint


def test_without_chromedriver_the_packages_are_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("SE_CHROMEDRIVER", raising=False)
    with pytest.raises(RequestError, match="needs chromedriver") as caught:
        log_in("http://127.0.0.1:2/authorize")
    assert "chromium-driver" in caught.value.problems[0].hint


def test_a_driver_that_does_not_start_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    driver = tmp_path / "chromedriver"
    driver.write_text("#!/bin/sh\nexit 3\n")
    os.chmod(driver, 0o700)
    monkeypatch.setenv("SE_CHROMEDRIVER", str(driver))
    with pytest.raises(RequestError, match="the browser does not start"):
        log_in("http://127.0.0.1:2/authorize")


def test_an_unsecured_start_is_refused() -> None:
    with pytest.raises(RequestError, match="not secured by TLS"):
        log_in("http://idp.example/authorize")


@pytest.mark.parametrize("missing", ["username", "password"])
def test_user_name_and_password_are_needed(missing: str) -> None:
    with pytest.raises(RequestError, match=missing):
        log_in("http://127.0.0.1:2/authorize", **{missing: ""})
