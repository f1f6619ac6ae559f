"""A URL's text → what goes on the wire. Postman's percent-encoding, without any normalisation of the path."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

from runner.core.errors import RequestError
from runner.core.problem import Kind
from runner.transport.prepare.host import wire_host
from runner.transport.prepare.text import utf8

_PATH = re.compile(r"""[^\x21-\x7e]|["<>`#?{}]""")
_QUERY = re.compile(r"""[^\x21-\x7e]|["#'<>]""")
_PARAM_KEY = re.compile(r"""[^\x21-\x7e]|["#'<>&=]""")
_PARAM_VALUE = re.compile(r"""[^\x21-\x7e]|["#'<>&]""")
_UNSENDABLE = re.compile(r"[^\x21-\xff]")
_PLACEHOLDER = re.compile(r"\{\{[^{}]*\}\}")
_MASK = re.compile("[\udc00-\udfff]")


@dataclass(frozen=True, slots=True)
class WireUrl:
    """An absolute http or https URL, encoded.

    Attributes:
        host: in lower case and ASCII; an IPv6 address in brackets.
        port: as the user wrote it, or '' where none was written.
        target: path and query, the origin form of RFC 9112 §3.2.1.
        credentials: user and password of the authority, percent-decoded.
    """

    scheme: str
    host: str
    port: str
    target: str
    credentials: tuple[str, str] | None = None

    @property
    def authority(self) -> str:
        """Host and, where one was written, port: the value of ``Host``."""
        return f"{self.host}:{self.port}" if self.port else self.host

    @property
    def text(self) -> str:
        """The whole URL without credentials and fragment."""
        return f"{self.scheme}://{self.authority}{self.target}"


@lru_cache(maxsize=512)
def wire_url(url: str, encode: bool = True) -> WireUrl:
    """Take a URL apart as Postman does and percent-encode its path and query.

    Args:
        url: as the user wrote it; ``http://`` may be missing.
        encode: False for ``disableUrlEncoding``.

    Raises:
        RequestError: of kind REQUEST: there is no host, or the protocol, port or path cannot be used.
    """
    if not url.strip():
        raise _refused("the URL is empty")
    masked, unmask = _mask_placeholders(url.lstrip())
    rest, _, _ = masked.partition("#")
    rest, mark, query = rest.partition("?")
    scheme, authority, path = _split(rest.replace("\\", "/"))
    user, _, place = authority.rpartition("@")
    host, port = _host_and_port(place)
    if scheme not in ("http", "https"):
        raise _refused(f"the protocol {unmask(scheme)!r} is not supported", "URLs start with http:// or https://.")
    if not host:
        raise _refused(f"the URL {url!r} has no host")
    target = _target("/" + unmask(path), unmask(query) if mark else None, encode)
    return WireUrl(
        scheme=scheme,
        host=wire_host(unmask(host)),
        port=_checked_port(unmask(port)),
        target=target,
        credentials=_credentials(unmask(user)) if user else None,
    )


def encode_param(key: str, value: str | None) -> str:
    """One query parameter: ``key`` where the value is None, else ``key=value``."""
    encoded = _percent(_PARAM_KEY, key)
    return encoded if value is None else f"{encoded}={_percent(_PARAM_VALUE, value)}"


def encode_location(location: str) -> str:
    """A ``Location`` as it was read (Latin-1), with UTF-8 in it understood."""
    try:
        return location.encode("latin-1").decode()
    except UnicodeError:
        return location


def _split(rest: str) -> tuple[str, str, str]:
    scheme, separator, after = rest.partition("://")
    if not separator:
        scheme, after = "http", rest
    authority, _, path = (after.lstrip("/") if separator else after).partition("/")
    return scheme.lower(), authority, path


def _host_and_port(place: str) -> tuple[str, str]:
    host, colon, port = place.rpartition(":")
    return (host, port) if colon and "]" not in port else (place, "")


def _checked_port(port: str) -> str:
    if port and not (port.isascii() and port.isdigit() and int(port[-9:]) < 65536 and len(port) < 9):
        raise _refused(f"the port {port!r} is not a number from 0 to 65535")
    return port


def _credentials(userinfo: str) -> tuple[str, str]:
    user, _, password = userinfo.partition(":")
    return unquote(user), unquote(password)


def _target(path: str, query: str | None, encode: bool) -> str:
    if encode:
        target = _percent(_PATH, path)
        return target if query is None else f"{target}?{_percent(_QUERY, query)}"
    target = path if query is None else f"{path}?{query}"
    bad = _UNSENDABLE.search(target)
    if bad:
        raise _refused(
            f"the URL holds {bad[0]!r}, which cannot be sent as it is",
            "Encode it, or remove disableUrlEncoding from the request.",
        )
    return target


def _percent(characters: re.Pattern[str], text: str) -> str:
    return characters.sub(_percent_one, text)


def _percent_one(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in utf8(match[0]))


def _mask_placeholders(url: str) -> tuple[str, Callable[[str], str]]:
    """Hide placeholders that stayed unresolved, as the ``/`` or ``?`` in their names divides nothing.

    Lone surrogates stand for them: they cannot occur in text that was made well-formed.
    """
    url = utf8(url).decode()
    if "{{" not in url:
        return url, str
    found: list[str] = []

    def hide(match: re.Match[str]) -> str:
        found.append(match[0])
        return chr(0xDC00 + len(found) - 1) if len(found) <= 0x400 else match[0]

    masked = _PLACEHOLDER.sub(hide, url)
    return masked, lambda text: _MASK.sub(lambda match: found[ord(match[0]) - 0xDC00], text)


def _refused(what: str, hint: str = "") -> RequestError:
    return RequestError.of(Kind.REQUEST, what, hint)
