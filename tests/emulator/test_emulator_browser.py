"""The login pages in a real browser, where there is one (Debian: chromium, chromium-driver)."""

from __future__ import annotations

import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
import requests
from emulator_client import LivePerson

Start = Callable[..., LivePerson]
pytestmark = pytest.mark.skipif(shutil.which("chromedriver") is None, reason="there is no chromedriver")
FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-proxy-server"]


class Browser:
    """WebDriver, as far as these tests need it."""

    def __init__(self, port: int) -> None:
        self.session = requests.Session()
        self.session.trust_env = False
        self.url = f"http://127.0.0.1:{port}/session"
        wanted = {"acceptInsecureCerts": True, "goog:chromeOptions": {"args": FLAGS}}
        self.url += "/" + self.do("POST", "", capabilities={"alwaysMatch": wanted})["sessionId"]

    def do(self, method: str, path: str, **content: object):  # type: ignore[no-untyped-def]
        body = content if method == "POST" else None
        value = self.session.request(method, self.url + path, json=body, timeout=30).json()["value"]
        assert not (isinstance(value, dict) and "error" in value), value
        return value

    def element(self, css: str) -> str:
        return f"/element/{next(iter(self.do('POST', '/element', using='css selector', value=css).values()))}"

    def click(self, css: str) -> None:
        self.do("POST", self.element(css) + "/click")

    def write(self, css: str, text: str) -> None:
        self.do("POST", self.element(css) + "/clear")
        self.do("POST", self.element(css) + "/value", text=text)

    def text(self, css: str) -> str:
        return str(self.do("GET", self.element(css) + "/text"))

    def close(self) -> None:
        self.do("DELETE", "")
        self.session.close()


def until(condition: Callable[[], object]) -> None:
    end = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)


@pytest.fixture(scope="module")
def driver() -> Iterator[int]:
    with subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        line = next(line for line in process.stdout if "started successfully on port" in line)
        yield int(line.rstrip().rstrip(".").rpartition(" ")[2])
        process.terminate()


@pytest.fixture
def browser(driver: int) -> Iterator[Browser]:
    made = Browser(driver)
    yield made
    made.close()


@pytest.fixture
def callback() -> Iterator[tuple[str, list[str]]]:
    """A client's own listener: its URI and the paths that it was asked for."""
    paths: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            paths.append(self.path)
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    # threads, as a browser opens connections ahead and may leave them idle for a minute
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/callback", paths
        server.shutdown()
        thread.join()


def authorization_url(lp: LivePerson) -> str:
    query = f"v=1.0&response_type=code&client_id={lp.config.client_id}&state=xyz"
    return f"https://{lp.hosts['sentinel']}/sentinel/api/account/{lp.config.account_id}/authorize?{query}"


def fill_form(browser: Browser, lp: LivePerson) -> None:
    browser.write("#userName", lp.config.username)
    browser.write("#sitePass", lp.config.password)
    browser.click("button[name=loginButton]")


def fill_script(browser: Browser, lp: LivePerson) -> None:
    browser.click("button[type=submit]")
    browser.write("#username", lp.config.username)
    browser.write("#password", "wrong")
    browser.click("button[type=submit]")
    until(lambda: "is wrong" in browser.text("#message"))
    browser.write("#password", lp.config.password)
    browser.click("button[type=submit]")


@pytest.mark.parametrize(("page", "fill"), [("form", fill_form), ("scripted", fill_script)])
def test_a_person_logs_in(
    start: Start,
    browser: Browser,
    callback: tuple[str, list[str]],
    page: str,
    fill: Callable[[Browser, LivePerson], None],
) -> None:
    uri, paths = callback
    lp = start(login_page=page, redirect_uris=[uri])
    browser.do("POST", "/url", url=authorization_url(lp))
    fill(browser, lp)
    until(lambda: paths)
    code = paths[0].partition("code=")[2].partition("&")[0]
    assert paths[0].endswith("&state=xyz")
    assert lp.token(grant_type="authorization_code", code=code, **lp.credentials).status_code == 200
    browser.do("POST", "/url", url=authorization_url(lp))  # the session skips the page
    until(lambda: len([path for path in paths if "code=" in path]) == 2)
