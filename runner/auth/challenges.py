"""What a server says in ``WWW-Authenticate`` (RFC 9110 §11.6.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from runner.transport.exchange import Exchange

_PARAM = re.compile(r'\s*([^\s=,"]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*))\s*(?:,|$)')
_SCHEME = re.compile(r"[\s,]*([!#$%&'*+.^_`|~0-9A-Za-z-]+)(?:[ \t]+|(?=,)|$)")
_TOKEN68 = re.compile(r"([A-Za-z0-9._~+/-]+=*)\s*(?:,|$)")


@dataclass(frozen=True, slots=True)
class Challenge:
    """One way to authenticate.

    Attributes:
        scheme: in lower case.
        params: by name in lower case, unquoted.
        token: data in place of parameters.
    """

    scheme: str
    params: dict[str, str] = field(default_factory=dict)
    token: str = ""


def challenges(exchange: Exchange, scheme: str) -> list[Challenge]:
    """Those of one scheme in an answer of 401 or 403, in the server's order; several may share a header."""
    answer = exchange.answer
    if answer is None or answer.status not in (401, 403):
        return []
    values = [value for name, value in answer.headers if name.lower() == "www-authenticate"]
    return [found for value in values for found in _parsed(value) if found.scheme == scheme]


def _parsed(text: str) -> Iterator[Challenge]:
    position = 0
    while (start := _SCHEME.match(text, position)) is not None:
        position, token, params = start.end(), "", {}
        data = _TOKEN68.match(text, position)
        if data is not None:
            token, position = data[1], data.end()
        param = None if data is not None else _PARAM.match(text, position)
        while param is not None:
            value = param[3] if param[2] is None else re.sub(r"\\(.)", r"\1", param[2])
            params[param[1].lower()] = value
            position = param.end()
            param = _PARAM.match(text, position)
        yield Challenge(start[1].lower(), params, token)
