"""What the steps look at, and what later ones know from earlier ones."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import quote, urlencode

from runner.auth.oauth2.settings import OAuth2Settings
from runner.auth.oauth2.token import Token, jwt_claims
from runner.core.scopes import MISSING
from runner.engine.plan import Plan
from runner.engine.session import Session
from runner.environment.model import Environment
from runner.liveperson.probe import Probe
from runner.transport.exchange import Exchange

GATEWAY, AUTHORIZATION_SERVER = "faasGW", "sentinel"
HOST_VARIABLES = {GATEWAY: "faasGW_domain", AUTHORIZATION_SERVER: "sentinel_domain"}
"""Service of the Domain API → the environment's variable for its host, of the two that every invocation needs."""
OTHER_HOST_VARIABLES = {"faasUI": "faasUI_domain", "agentVep": "agentVep_domain"}
"""The same of those that some need."""


@dataclass(slots=True, kw_only=True)
class Context:
    """One examination.

    Attributes:
        plan: the published collection's, which is also what is invoked.
        invoke: whether the function may really be called.
        domains: service → host, as looked up.
        is_elsewhere: the environment's hosts are not the looked-up ones.
        token: that requests to the gateway carry.
    """

    plan: Plan
    environment: Environment
    session: Session
    invoke: bool = False
    domains: dict[str, str] = field(default_factory=dict)
    is_elsewhere: bool = False
    token: Token | None = None
    _settings: OAuth2Settings | None = None
    _authorization: Exchange | None = None

    @property
    def probe(self) -> Probe:
        """Sends single GET requests."""
        return Probe(self.session.client, self.session.user_agent, self.session.send_options)

    @property
    def settings(self) -> OAuth2Settings:
        """How a token is got.

        Raises:
            RequestError: a setting is wrong, or has no value.
        """
        if self._settings is None:
            self._settings = OAuth2Settings.of({}, self.session.oauth2())
            self.session.secrets.add(self._settings.credentials)
        return self._settings

    @property
    def is_of_user(self) -> bool:
        """Whether a token stands for a user, not for the application itself, whose tokens are JWTs."""
        if self.settings.access_token:
            return not jwt_claims(self.settings.access_token)
        return self.settings.grant_type != "client_credentials"

    @property
    def needs_callback(self) -> bool:
        """Whether the grant leads a browser to the redirect URI."""
        return self.settings.grant_type == "authorization_code"

    @property
    def is_v2(self) -> bool:
        """Whether the gateway is of Functions V2, which LivePerson's own clients tell from its host."""
        host = self.text(HOST_VARIABLES[GATEWAY])
        return "fninvocations" in host or "functions" in host

    def has(self, name: str) -> bool:
        """Whether a variable has a value that is not empty."""
        return self.session.scopes.get(name) not in (MISSING, None, "")

    def text(self, name: str) -> str:
        """A variable's value as text, '' when it has none."""
        return str(self.session.scopes.get(name)).strip() if self.has(name) else ""

    def host(self, service: str) -> str:
        """The host of the gateway or the authorization server that requests go to."""
        return self.text(HOST_VARIABLES[service])

    def account_url(self, host: str) -> str:
        """The beginning of the URLs of a LivePerson API."""
        return f"https://{host}/api/account/{quote(self.text('accountId'), safe='')}"

    def authorized(self) -> dict[str, str]:
        """The headers that carry the token."""
        return {"Authorization": f"Bearer {self.token.access_token}"} if self.token else {}

    def authorization(self) -> Exchange:
        """What the authorization endpoint says to the client and its redirect URI, before anybody logs in.

        Asked once; no redirect is followed, so that nothing is granted.

        Raises:
            RequestError: there is no auth_url, or it is no URL.
        """
        if self._authorization is None:
            settings = self.settings
            query = {"response_type": "code", "client_id": settings.client_id, "redirect_uri": settings.redirect_uri}
            fields = urlencode({name: value for name, value in query.items() if value} | {"state": "doctor"})
            url = settings.auth_url
            self._authorization = self.probe.get(f"{url}{'&' if '?' in url else '?'}{fields}")
        return self._authorization
