"""Which client certificate goes to which server."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from runner.transport.prepare.url import WireUrl, wire_url
from runner.transport.tls import ClientCert

ALL_URLS = "<all_urls>"

_PATTERN = re.compile(r"(?P<schemes>[a-z*+]+)://(?P<host>\*|(?:\*\.)?[^*/:]+)(?::(?P<port>\*|\d+))?(?P<path>/.*)")
_SCHEMES = frozenset({"http", "https", "file", "ftp", "*"})
_PORTS = {"http": "80", "https": "443"}


@dataclass(frozen=True, slots=True)
class CertRule:
    """A certificate for the URLs that one of the patterns fits.

    Attributes:
        matches: in Postman's form ``https://*.example.com:8443/path/*``, or ``<all_urls>``. Without a port the
            scheme's own is meant.
    """

    matches: tuple[str, ...]
    certificate: ClientCert

    def fits(self, url: str) -> bool:
        """Whether the certificate goes with a request to ``url``."""
        return fits(self.matches, url)


def certificate_for(rules: Iterable[CertRule], url: str) -> ClientCert | None:
    """The certificate of the first rule that fits, or None."""
    return next((rule.certificate for rule in rules if rule.fits(url)), None)


def fits(patterns: Iterable[str], url: str) -> bool:
    """Whether one of the patterns fits a URL."""
    target = wire_url(url, False)
    return any(_fits(pattern, target) for pattern in patterns)


def is_pattern(text: str) -> bool:
    """Whether a pattern can fit any URL at all."""
    match = _PATTERN.fullmatch(text)
    return text == ALL_URLS or (match is not None and set(match["schemes"].split("+")) <= _SCHEMES)


def _fits(pattern: str, url: WireUrl) -> bool:
    if pattern == ALL_URLS:
        return True
    match = _PATTERN.fullmatch(pattern)
    if match is None or not {"*", url.scheme} & set(match["schemes"].split("+")):
        return False
    default = _PORTS.get(url.scheme, "")
    port = match["port"] or default
    path = url.target.partition("?")[0]
    return (
        _host_fits(match["host"].lower(), url.host)
        and port in ("*", url.port or default)
        and _glob(match["path"], path)
    )


def _host_fits(pattern: str, host: str) -> bool:
    if not pattern.startswith("*"):
        return pattern == host
    return pattern == "*" or host == pattern[2:] or host.endswith(pattern[1:])


def _glob(pattern: str, path: str) -> bool:
    parts = (re.escape(part).replace(r"\?", ".") for part in pattern.split("*"))
    return re.fullmatch(".*".join(parts), path) is not None
