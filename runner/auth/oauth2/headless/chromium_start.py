"""Starting and ending Chromium without a window, through Selenium (extra ``browser``), for one login."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from signal import SIGTERM
from threading import Timer
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from runner.auth.oauth2.headless.chromium import Chromium
from runner.auth.params import auth_error
from runner.core.errors import RequestError
from runner.transport.proxies import Proxies
from runner.transport.settings import ClientSettings

if TYPE_CHECKING:
    from selenium.webdriver.chrome.options import Options
    from selenium.webdriver.chrome.service import Service
    from selenium.webdriver.remote.webdriver import WebDriver

_BINARIES: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_PACKAGES: Final = "On Debian and Ubuntu: apt-get install chromium chromium-driver."
_FLAGS: Final = ("--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1280,1024")
_NO_PASSWORD_STORE: Final = {"credentials_enable_service": False, "profile.password_manager_enabled": False}


@contextmanager
def opened_chromium(
    connection: ClientSettings, callback: str, pins: tuple[str, ...], start: str, seconds: float
) -> Iterator[Chromium]:
    """Start a browser with a new, empty profile, and quit it in any case.

    Args:
        connection: of the run: TLS and proxies.
        callback: its host is made unreachable, so that nobody there takes the code; '' for none.
        pins: public keys (RFC 7469 §2.4) that are trusted besides what the browser trusts.
        start: where the login begins; decides on the proxy.
        seconds: after which it is ended, whatever it does.

    Raises:
        RequestError: of kind AUTH: there is no Selenium or no Chromium, or it does not start, or fails later.
    """
    try:
        from selenium.common.exceptions import WebDriverException
        from selenium.webdriver import Chrome
    except ImportError:
        raise auth_error(
            "login: browser needs Selenium, which is not installed",
            f"Install it with: pip install 'faas-runner[browser]'. It drives Chromium with chromedriver. {_PACKAGES}",
        ) from None
    service, options = _service(), _options(connection, callback, pins, start)
    try:
        driver = Chrome(options=options, service=service)
    except (WebDriverException, OSError) as error:
        raise _not_started(error) from error
    watchdog = Timer(seconds, _end, (driver,))
    watchdog.start()
    try:
        yield Chromium(driver)
    except WebDriverException as error:
        if not watchdog.is_alive():
            raise auth_error(f"{_address(start)} did not answer the browser within {seconds:.0f} s") from error
        raise auth_error(f"the browser failed: {_first_line(error)}", "Run again; or log in by hand.") from error
    finally:
        watchdog.cancel()
        _quit(driver)
        watchdog.join()


def _service() -> Service:
    from selenium.webdriver.chrome.service import Service

    service = Service(log_output=subprocess.DEVNULL)
    # With a path of its own Selenium does not look for a driver to download.
    service.path = service.env_path() or shutil.which("chromedriver") or ""
    if not service.path:
        raise auth_error(
            "login: browser needs chromedriver, which is not on the PATH", f"{_PACKAGES} Or set SE_CHROMEDRIVER."
        )
    return service


def _quit(driver: WebDriver) -> None:
    """Quit, and remove the folder of its lock, which Chromium leaves behind when chromedriver stops it."""
    profile = driver.capabilities.get("chrome", {}).get("userDataDir", "")
    locks: list[Path] = []
    with suppress(OSError):
        folder = (Path(profile) / "SingletonSocket").readlink().parent
        locks = [folder / "SingletonSocket", folder / "SingletonCookie"]
    with suppress(Exception):
        driver.quit()
    with suppress(OSError):
        for lock in locks:
            lock.unlink(missing_ok=True)
        for folder in {lock.parent for lock in locks}:
            folder.rmdir()


def _end(driver: WebDriver) -> None:
    """End the browser itself, as chromedriver obeys no command while it waits for a page."""
    with suppress(OSError):
        os.kill(driver.capabilities["goog:processID"], SIGTERM)


def _options(connection: ClientSettings, callback: str, pins: tuple[str, ...], start: str) -> Options:
    from selenium.webdriver.chrome.options import Options
    from selenium.webdriver.common.options import BaseOptions

    options = Options()
    binary = next(filter(None, map(shutil.which, _BINARIES)), None)
    if binary is not None:
        options.binary_location = binary
    for flag in (*_FLAGS, *_proxy_flags(connection, callback, start)):
        options.add_argument(flag)
    if getattr(os, "geteuid", lambda: 1)() == 0:
        options.add_argument("--no-sandbox")  # Chromium has none for root
    if pins:
        options.add_argument(f"--ignore-certificate-errors-spki-list={','.join(pins)}")
    if callback.startswith(("http://", "https://")):
        options.add_argument(f"--host-resolver-rules=MAP {_address(callback)} ~NOTFOUND")
    options.accept_insecure_certs = not connection.verify
    options.page_load_strategy = "none"
    options.set_capability("goog:loggingPrefs", {"performance": "ALL"})
    options.add_experimental_option("prefs", _NO_PASSWORD_STORE)
    # Chromedriver is on this machine; Selenium would ask a proxy of HTTP_PROXY for it.
    BaseOptions.ignore_local_proxy_environment_variables(options)
    return options


def _proxy_flags(connection: ClientSettings, callback: str, start: str) -> list[str]:
    parts = urlsplit(start)
    proxy = Proxies(connection.proxies).for_url(
        parts.scheme, parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
    )
    if proxy is None:
        return ["--no-proxy-server"]
    exempt = (connection.proxies.get("NO_PROXY") or connection.proxies.get("no_proxy") or "").replace(" ", "")
    bypass = ";".join(filter(None, ["<-loopback>", *exempt.split(","), _address(callback) if callback else ""]))
    return [f"--proxy-server={proxy}", f"--proxy-bypass-list={bypass}"]


def _address(url: str) -> str:
    parts = urlsplit(url)
    host = parts.hostname or ""
    host = f"[{host}]" if ":" in host else host
    return f"{host}:{parts.port or (443 if parts.scheme == 'https' else 80)}"


def _not_started(error: Exception) -> RequestError:
    said = _first_line(error)
    hint = f"Are Chromium and chromedriver installed, and of one version? {_PACKAGES}"
    if any(word in str(error) for word in ("sandbox", "DevToolsActivePort", "instance exited")):
        hint = "In a container without user namespaces, Debian's Chromium starts with CHROMIUM_FLAGS=--no-sandbox set."
    return auth_error(f"the browser does not start: {said}", hint)


def _first_line(error: Exception) -> str:
    text = getattr(error, "msg", None) or str(error)
    return str(text).strip().splitlines()[0] if str(text).strip() else type(error).__name__
