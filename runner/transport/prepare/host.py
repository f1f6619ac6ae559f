"""Host names as they go on the wire: lower case, ASCII, IPv4 in dotted form (WHATWG URL §3.5, as Postman does it)."""

from __future__ import annotations

import re
import socket
from urllib.parse import unquote

_PLAIN = re.compile(r"[a-z0-9._~!$&'()*+,;={}-]*\Z")
_FORBIDDEN = re.compile(r"[\x00-\x20#%/:<>?@\[\\\]^|\x7f]")
_IPV4 = re.compile(r"(?:0x[0-9a-f]+|[0-9]+)(?:\.(?:0x[0-9a-f]+|[0-9]+)){0,3}\.?\Z")


def wire_host(host: str) -> str:
    """The name to ask for. What is no valid host name stays as it is, for the resolver to refuse."""
    host = host.lower()
    if host.startswith("["):
        return _ipv6(host)
    if not _PLAIN.match(host):
        ascii_name = _ascii(unquote(host))
        if not ascii_name or _FORBIDDEN.search(ascii_name):
            return host
        host = ascii_name
    return _ipv4(host) if _IPV4.match(host) else host


def _ipv4(host: str) -> str:
    try:
        return socket.inet_ntoa(socket.inet_aton(host.removesuffix(".")))
    except OSError:
        return host


def _ipv6(host: str) -> str:
    from ipaddress import IPv6Address

    try:
        return f"[{IPv6Address(host[1:-1]).compressed}]"
    except ValueError:
        return host


def _ascii(host: str) -> str:
    if host.isascii():
        return host.lower()
    import idna

    try:
        return idna.encode(host, uts46=True).decode()
    except (idna.IDNAError, UnicodeError):
        return ".".join(map(_punycode, host.split(".")))


def _punycode(label: str) -> str:
    """A label that IDNA 2008 refuses and browsers accept, such as an emoji."""
    return label if label.isascii() else "xn--" + label.encode("punycode").decode()
