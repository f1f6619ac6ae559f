"""``faas-runner login`` with Chromium in place of the user's browser."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from login_bench import Bench, ended, free_port

from runner.core.clock import Clock
from runner.emulator import Emulator, EmulatorConfig

pytestmark = pytest.mark.skipif(
    not shutil.which("chromedriver") or not (shutil.which("chromium") or shutil.which("google-chrome")),
    reason="needs chromium",
)

_PERSON = """
import pathlib, shutil, sys
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

options = webdriver.ChromeOptions()
options.binary_location = shutil.which("chromium") or shutil.which("google-chrome")
for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-proxy-server"):
    options.add_argument(flag)
options.accept_insecure_certs = True
service = webdriver.ChromeService(executable_path=shutil.which("chromedriver"))
with webdriver.Chrome(options=options, service=service) as browser:
    wait = WebDriverWait(browser, 30)
    browser.get(sys.argv[1])
    if PAGE == "scripted":
        wait.until(lambda _: browser.find_elements(By.CSS_SELECTOR, "button[type=submit]"))
        browser.find_element(By.CSS_SELECTOR, "button[type=submit]").click()
        browser.find_element(By.ID, "username").send_keys(USERNAME)
        browser.find_element(By.ID, "password").send_keys(PASSWORD)
        browser.find_element(By.CSS_SELECTOR, "button[type=submit]").click()
    else:
        browser.find_element(By.ID, "userName").send_keys(USERNAME)
        browser.find_element(By.ID, "sitePass").send_keys(PASSWORD)
        browser.find_element(By.NAME, "loginButton").click()
    wait.until(lambda _: browser.current_url.startswith("http://localhost"))
    pathlib.Path(SHOWN).write_text(browser.find_element(By.TAG_NAME, "h1").text)
"""


@pytest.fixture(params=["form", "scripted"])
def bench(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Iterator[Bench]:
    """One with the login page of the parameter."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FAAS_RUNNER_STATE_DIR", str(tmp_path / "state"))
    uri = f"http://localhost:{free_port()}/callback"
    config = EmulatorConfig.from_mapping({"redirect_uris": [uri], "login_page": request.param})
    with Emulator(config, Clock()) as emulator:
        yield Bench(emulator, uri, monkeypatch, capsys)


def test_a_person_logs_in_with_a_real_browser(bench: Bench) -> None:
    values, script = bench.emulator.variables(), bench.folder / "person.py"
    shown = bench.folder / "shown"
    given = f"PAGE, SHOWN = {bench.emulator.config.login_page!r}, {str(shown)!r}\n"
    given += f"USERNAME, PASSWORD = {values['username']!r}, {values['password']!r}\n"
    script.write_text(given + _PERSON)
    ran = ended(bench.start("login", "-e", bench.environment, browser=f"{sys.executable} {script} %s"))

    assert ran.code == 0, ran.all
    assert "userId 3141592653" in ran.out
    assert shown.read_text() == "Back to the terminal"
    assert bench.run("token", "-e", bench.environment).code == 0
    assert bench.token_requests() == ["authorization_code"]


def test_a_headless_browser_of_ours_logs_in_by_itself(bench: Bench) -> None:
    values = bench.emulator.variables()
    user = {"LP_USERNAME": values["username"], "LP_PASSWORD": values["password"]}
    ran = bench.run("login", "-e", bench.environment, "--headless-browser", **user)

    assert ran.code == 0, ran.all
    assert "userId 3141592653" in ran.out
    assert values["password"] not in ran.all
    assert bench.run("token", "-e", bench.environment).code == 0
    assert bench.token_requests() == ["authorization_code"]
