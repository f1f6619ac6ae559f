"""Connections that lead elsewhere than the URL says, in the words of curl's ``--connect-to``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

_HOST = r"(\[[^\]]*\]|[^:\[\]]*)"
_RULE = re.compile(rf"{_HOST}:(\d*):{_HOST}:(\d*)\Z")


class ConnectTo(NamedTuple):
    """A rule: requests to one place connect to another. The URL, ``Host`` and the name in TLS stay as they are.

    Attributes:
        host: in lower case; '' is any.
        port: None is any.
        to_host: '' is the same.
        to_port: None is the same.
    """

    host: str
    port: int | None
    to_host: str
    to_port: int | None

    @classmethod
    def parse(cls, text: str) -> ConnectTo:
        """``HOST1:PORT1:HOST2:PORT2``, each of which may be empty.

        Raises:
            ValueError: it is of another form, or a port is beyond 65535.
        """
        match = _RULE.match(text)
        if match is None:
            raise ValueError(f"{text!r} is not of the form HOST1:PORT1:HOST2:PORT2")
        host, port, to_host, to_port = match.groups()
        return cls(host.lower(), _port(port), to_host, _port(to_port))

    def covers(self, host: str, port: int) -> bool:
        """Whether it speaks of this place."""
        return self.host in ("", host.lower()) and self.port in (None, port)


def destination(rules: Iterable[ConnectTo], host: str, port: int) -> tuple[str, int]:
    """Where to connect to; the first rule that speaks of the place counts."""
    for rule in rules:
        if rule.covers(host, port):
            return rule.to_host or host, port if rule.to_port is None else rule.to_port
    return host, port


def _port(text: str) -> int | None:
    if len(text) > 5 or int(text or 0) > 65535:
        raise ValueError(f"the port {text} is not a number from 0 to 65535")
    return int(text) if text else None
