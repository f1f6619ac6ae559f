"""Secrets in the answers of token endpoints."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from urllib.parse import parse_qsl

from runner.auth.oauth2.headless.login_secrets import login_secrets
from runner.auth.params import learn
from runner.core.errors import RunnerError
from runner.core.secrets import Secrets
from runner.transport.exchange import Answer, Exchange

_SECRET_NAMES = frozenset(
    {
        "accesstoken",
        "refreshtoken",
        "idtoken",
        "token",
        "bearer",
        "jwt",
        "assertion",
        "csrf",
        "wsuk",
        "sessionid",
        "devicecode",
        "clientsecret",
        "accesstokensecret",
        "apikey",
        "password",
        "secret",
    }
)
"""Keys in lower case, letters only."""


def register_secrets(purpose: str, exchange: Exchange, secrets: Secrets, token_paths: Iterable[str] = ()) -> None:
    """Mask whatever a token endpoint granted; to be called before an exchange is reported.

    Args:
        purpose: of the step; only ``token`` is looked at.
        exchange: the step's.
        secrets: where the values go.
        token_paths: the step's; JSONPaths of values beside those under the usual names.
    """
    if purpose != "token":
        return
    for hop in (*exchange.redirects, exchange):
        if hop.answer is not None:
            secrets.add(list(_granted(hop.answer, token_paths)))
            for value in login_secrets(hop.answer):
                learn(secrets, value)


def _granted(answer: Answer, token_paths: Iterable[str]) -> Iterator[object]:
    text = answer.text()
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):
        document = dict(parse_qsl(text)) if "=" in text else None
    yield from _under_secret_names(document)
    for path in token_paths:
        yield from _found(path, document)


def _under_secret_names(document: object) -> Iterator[object]:
    pending = [document]
    while pending:
        value = pending.pop()
        if isinstance(value, dict):
            pending += value.values()
            yield from (item for key, item in value.items() if _is_secret(key) and isinstance(item, str))
        elif isinstance(value, list):
            pending += value


def _is_secret(key: str) -> bool:
    return re.sub("[^a-z]", "", key.lower()) in _SECRET_NAMES


def _found(path: str, document: object) -> list[object]:
    from runner.resolve.json_path import find

    try:
        return [value for value in find(path, document) if isinstance(value, (str, int))]
    except RunnerError:
        return []
