"""Which proxy a URL goes through."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from runner.core.errors import RequestError
from runner.core.problem import Kind

_PORTS = {"http": 80, "https": 443, "socks4": 1080, "socks4a": 1080, "socks5": 1080, "socks5h": 1080}


@dataclass(frozen=True, slots=True)
class Proxy:
    """A proxy server."""

    scheme: str
    host: str
    port: int
    credentials: tuple[str, str] | None = field(default=None, repr=False)

    def __str__(self) -> str:
        return f"{self.scheme}://{self.host}:{self.port}"

    @property
    def is_socks(self) -> bool:
        """Whether it speaks SOCKS, not HTTP."""
        return self.scheme.startswith("socks")

    @property
    def authorization(self) -> str | None:
        """The value of ``Proxy-Authorization``, where there are credentials."""
        if self.credentials is None:
            return None
        return "Basic " + b64encode(":".join(self.credentials).encode()).decode()


def parse_proxy(url: str) -> Proxy:
    """A proxy from its URL; ``http://`` may be missing.

    Raises:
        RequestError: of kind REQUEST: the URL names no proxy. Its text is not repeated, as it may hold a password.
    """
    parts = urlsplit(url if "://" in url else f"http://{url}")
    try:
        port = parts.port or _PORTS.get(parts.scheme)
    except ValueError:
        port = None
    if not port or parts.scheme not in _PORTS or not parts.hostname:
        raise RequestError.of(
            Kind.REQUEST,
            "the URL of the proxy cannot be used",
            "Look at HTTP_PROXY, HTTPS_PROXY and ALL_PROXY; they look like http://host:port or socks5://host:port.",
        )
    credentials = None
    if parts.username or parts.password:
        credentials = (unquote(parts.username or ""), unquote(parts.password or ""))
    return Proxy(parts.scheme, parts.hostname, port, credentials)


class Proxies:
    """The proxies that environment variables name (Postman behaviour; loopback is no exception)."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        def variable(*names: str) -> str:
            spellings = (spelling for name in names for spelling in (name, name.lower()))
            return next((environment[spelling] for spelling in spellings if environment.get(spelling)), "")

        self._urls = {
            "http": variable("HTTP_PROXY", "ALL_PROXY"),
            "https": variable("HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY"),
        }
        self._exempt = [zone for zone in re.split(r"[\s,]+", variable("NO_PROXY").lower()) if zone]

    def __bool__(self) -> bool:
        return any(self._urls.values())

    def for_url(self, scheme: str, host: str, port: int) -> Proxy | None:
        """The proxy to go through, or None.

        Raises:
            RequestError: of kind REQUEST: its URL cannot be used.
        """
        url = self._urls.get(scheme)
        if not url or any(_covers(zone, host, port) for zone in self._exempt):
            return None
        return parse_proxy(url)


def _covers(zone: str, host: str, port: int) -> bool:
    """Whether an entry of ``NO_PROXY`` (``*``, a domain, ``.domain``, either with ``:port``) covers a host."""
    if zone == "*":
        return True
    name, colon, zone_port = zone.rpartition(":")
    if not colon or not zone_port.isdigit() or (":" in name and not name.endswith("]")):
        name, zone_port = zone, ""
    name = name.strip("[]").lstrip(".")
    return bool(name) and f".{host}".endswith(f".{name}") and zone_port in ("", str(port))
