"""Where a login may lead, and where it ends."""

from __future__ import annotations

import re
from ipaddress import ip_address
from typing import TYPE_CHECKING, Final
from urllib.parse import SplitResult, parse_qs, urljoin, urlsplit

from runner.auth.params import auth_error
from runner.core.errors import RequestError

if TYPE_CHECKING:
    from runner.auth.oauth2.authorization import AuthorizationRequest

_PORTS: Final = {"http": 80, "https": 443}
_Origin = tuple[str, str, "int | None"]


def origin_of(url: str) -> _Origin:
    """Scheme, host and port (RFC 6454 §4).

    Raises:
        RequestError: of kind AUTH: the URL is none.
    """
    return _origin(_split(url))


def origin_text(url: str) -> str:
    """The origin as a browser writes it."""
    parts = _split(url)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"


def check_place(url: str) -> None:
    """Refuse to take a login to where others could read it (RFC 6749 §3.1: TLS, but on this machine).

    Raises:
        RequestError: of kind AUTH: the URL is neither https nor http on loopback.
    """
    parts = _split(url)
    if parts.scheme == "https" and parts.hostname:
        return
    if parts.scheme == "http" and _is_loopback(parts.hostname or ""):
        return
    raise auth_error(
        f"the login leads to {parts.scheme}://{parts.hostname or ''}, which is not secured by TLS",
        "User name and password go only to https, or to http on this machine. Check auth_url and redirect_uri.",
    )


def is_callback(request: AuthorizationRequest, url: str) -> bool:
    """Whether a URL is the answer to the authorization request (RFC 6749 §4.1.2)."""
    try:
        parts = _split(url)
        answer = parse_qs(parts.query, keep_blank_values=True)
        if not request.redirect_uri:
            same_state = not request.state or request.state in answer.get("state", ())
            return same_state and bool({"code", "error"} & answer.keys())
        wanted = _split(request.redirect_uri)
    except (ValueError, RequestError):
        return False
    return _origin(parts) == _origin(wanted) and (parts.path or "/") == (wanted.path or "/")


def joined(base: str, reference: str) -> str:
    """A reference made absolute; one that cannot be read stays as it is, and is no place to go to."""
    try:
        return urljoin(base, reference)
    except ValueError:
        return reference


def account_of(authorization_url: str) -> str:
    """The account that LivePerson's authorization URLs name in their path, or ''."""
    found = re.search(r"/account/([^/]+)/", urlsplit(authorization_url).path)
    return found[1] if found else ""


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError as error:
        raise auth_error("the login leads to something that is no URL", f"{error}. Check auth_url.") from error
    return parts


def _origin(parts: SplitResult) -> _Origin:
    return parts.scheme, (parts.hostname or "").lower(), parts.port or _PORTS.get(parts.scheme)


def _is_loopback(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
