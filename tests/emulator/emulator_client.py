"""A client of the emulator for tests."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

import requests

from runner.core.clock import Clock
from runner.emulator import Emulator


class HeldClock(Clock):
    """A clock that moves only when a test moves it."""

    def __init__(self) -> None:
        self.time = 1_700_000_000.0

    def now(self) -> float:
        return self.time


class LivePerson:
    """What a client does, against one running emulator."""

    def __init__(self, emulator: Emulator, clock: HeldClock, session: requests.Session) -> None:
        self.emulator, self.clock, self.session = emulator, clock, session
        self.config = emulator.config
        self.hosts = emulator.variables()

    def send(self, service: str, method: str, path: str, **options: object) -> requests.Response:
        account = self.config.account_id
        url = f"https://{self.hosts[service]}{path.replace('ACCOUNT', account)}"
        return self.session.request(method, url, timeout=10, allow_redirects=False, **options)  # type: ignore[arg-type]

    @property
    def credentials(self) -> dict[str, str]:
        return {"client_id": self.config.client_id, "client_secret": self.config.client_secret}

    @property
    def basic(self) -> tuple[str, str]:
        return self.config.client_id, self.config.client_secret

    def authorize(self, **fields: str | None) -> requests.Response:
        query = {"v": "1.0", "response_type": "code", "client_id": self.config.client_id, **fields}
        return self.send("sentinel", "GET", "/sentinel/api/account/ACCOUNT/authorize", params=query)

    def log_in(self, **fields: str) -> requests.Response:
        form = {"siteNumber": self.config.account_id, "userName": self.config.username}
        form |= {"sitePass": self.config.password, **fields}
        return self.send("sentinel", "POST", "/login.html", data=form)

    def code(self, **fields: str | None) -> str:
        """A code, with a login where one is asked for."""
        answer = self.authorize(**fields)
        if answer.headers["Location"].startswith("/login.html"):
            answer = self.log_in()
        return callback(answer)["code"]

    def token(self, path: str = "token?v=2.0", auth: tuple[str, str] | None = None, **form: str) -> requests.Response:
        return self.send("sentinel", "POST", f"/sentinel/api/account/ACCOUNT/{path}", data=form, auth=auth)

    def user_token(self, **fields: str) -> dict[str, str]:
        code = self.code(**fields)
        answer = self.token(grant_type="authorization_code", code=code, **self.credentials)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def app_token(self) -> str:
        answer = self.token("app/token?v=2.0", grant_type="client_credentials", **self.credentials)
        assert answer.status_code == 200, answer.text
        return answer.json()["access_token"]

    def bearer(self) -> dict[str, object]:
        form = {"username": self.config.username, "password": self.config.password}
        answer = self.send("agentVep", "POST", "/api/account/ACCOUNT/login?v=1.3", json=form)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def invoke(
        self, uuid: str, token: str | None = None, query: str = "?v=1", payload: object = None, **options: object
    ) -> requests.Response:
        given = dict(options.pop("headers", {}))  # type: ignore[call-overload]
        headers = authorization(self.app_token() if token is None else token) | given
        if "data" not in options:
            options["json"] = {"timestamp": 0, "headers": [], "payload": payload}
        path = f"/api/account/ACCOUNT/lambdas/{uuid}/invoke{query}"
        return self.send("faasGW", "POST", path, headers=headers, **options)


def authorization(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"} if token else {}


def callback(answer: requests.Response) -> dict[str, str]:
    """The parameters that came to the callback."""
    assert answer.status_code == 302, answer.text
    return dict(parse_qsl(urlsplit(answer.headers["Location"]).query, keep_blank_values=True))
