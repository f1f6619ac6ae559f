"""An emulator to log in at, an environment file for it, and a browser that is a script."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from runner.cli.main import program
from runner.emulator import Emulator

_BROWSER = """
import sys, urllib.request, ssl, http.cookiejar, urllib.parse, pathlib
folder, url = pathlib.Path(__file__).parent, sys.argv[1]
(folder / "opened").write_text(url)
context = ssl.create_default_context(cafile=CA)
browser = urllib.request.build_opener(
    urllib.request.ProxyHandler({}),
    urllib.request.HTTPSHandler(context=context),
    urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()),
)
page = browser.open(url, timeout=10)
if page.url.endswith("/login.html") or "/login.html?" in page.url:
    form = urllib.parse.urlencode(FORM).encode()
    page = browser.open(urllib.parse.urljoin(page.url, "/login.html"), form, timeout=10)
(folder / "landed").write_text(page.url)
(folder / "page").write_text(page.read().decode())
"""


@dataclass
class Ended:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def all(self) -> str:
        return self.out + self.err


class Bench:
    """One emulator, one environment, one user's folder."""

    def __init__(
        self, emulator: Emulator, redirect_uri: str, patch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self.folder, self.emulator, self.redirect_uri = Path.cwd(), emulator, redirect_uri
        self._patch, self._capsys = patch, capsys
        self.state = self.folder / "state"
        self.environment = self.folder / "mine.yaml"
        self.write_environment()

    def write_environment(self, oauth2: str = "", **changes: str) -> None:
        """An environment for the emulator, with more lines under ``oauth2:`` and any value replaced."""
        values = {**self.emulator.variables(), "redirect_uri": self.redirect_uri, "userId": "", **changes}
        self.environment.write_text(
            f"""
name: Mine
extends: liveperson
variables:
  domain_api: "{values["domain_api"]}"
  accountId: "{values["account_id"]}"
  lambdaUUID: "{values["lambda_uuid"]}"
  userId: "{values["userId"]}"
secrets:
  client_id: "{values["client_id"]}"
  client_secret: "{values["client_secret"]}"
tls: {{ca: "{values["ca_file"]}"}}
oauth2:
  redirect_uri: "{values["redirect_uri"]}"
{oauth2}
"""
        )

    def browser(self, **form: str) -> str:
        """A value for ``BROWSER``: a command that logs in, with these fields of the form replaced."""
        values = self.emulator.variables()
        fields = {
            "siteNumber": values["account_id"],
            "userName": values["username"],
            "sitePass": values["password"],
            **form,
        }
        script = self.folder / "browser.py"
        script.write_text(f"CA, FORM = {values['ca_file']!r}, {fields!r}\n{_BROWSER}")
        return f"{sys.executable} {script} %s"

    @property
    def landed(self) -> str:
        """Where the scripted browser ended up."""
        return (self.folder / "landed").read_text()

    def start(self, *args: object, browser: str = "", stdout: Any = subprocess.PIPE) -> subprocess.Popen[str]:
        """Start ``faas-runner ARGS`` in a process of its own."""
        return subprocess.Popen(
            [sys.executable, "-u", "-m", "runner", *map(str, args)],
            env={**os.environ, **({"BROWSER": browser} if browser else {})},
            stdin=subprocess.PIPE,
            stdout=stdout,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, *args: object, **variables: str) -> Ended:
        """Run ``faas-runner ARGS`` with these variables of the operating system."""
        self._capsys.readouterr()
        with self._patch.context() as patch:
            for name, value in variables.items():
                patch.setenv(name, value)
            code = program([str(arg) for arg in args])
        out, err = self._capsys.readouterr()
        return Ended(code, out, err)

    def browse(self, *args: object, **form: str) -> Ended:
        """Run ``faas-runner ARGS`` with a browser that logs in, with these fields of the form replaced."""
        return ended(self.start(*args, browser=self.browser(**form)))

    def token_requests(self) -> list[str]:
        """The grant types that the emulator was asked for, in order."""
        bodies = [entry.body.decode() for entry in self.emulator.log if entry.path.split("?")[0].endswith("/token")]
        return [body.partition("grant_type=")[2].partition("&")[0] for body in bodies]

    def stored(self) -> list[Path]:
        """The files of stored tokens."""
        return sorted(self.state.glob("*.json"))


def ended(process: subprocess.Popen[str], stdin: str = "") -> Ended:
    """Wait for the end of a command."""
    try:
        out, err = process.communicate(stdin, timeout=30)
    except subprocess.TimeoutExpired:
        process.kill()
        raise
    return Ended(process.returncode, out or "", err)


def request(url: str) -> tuple[int, str]:
    """Status and text of a page."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(url, timeout=10) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


def free_port() -> int:
    """A port that nobody listens at, on either loopback address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
