"""Inputs that are not files: URLs, and UIDs of Postman's own API."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from runner import __version__
from runner.core.errors import InputError, RequestError
from runner.core.location import Location
from runner.core.problem import Kind, Problem
from runner.core.secrets import Secrets

API = "https://api.postman.com"
_API_HOSTS = frozenset({"api.postman.com", "api.getpostman.com"})
_UID = re.compile(r"(\d+-)?[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_SECONDS = 30.0


def is_remote(name: str, has_key: bool = False) -> bool:
    """Whether an input is a URL or, where there is a key for Postman's API, a UID that is no file's name."""
    if re.match(r"https?://", name, re.IGNORECASE):
        return True
    return has_key and _UID.fullmatch(name) is not None and not Path(name).exists()


class Remote:
    """Fetches inputs with the TLS settings and proxies of the run.

    Args:
        options: of the command line.
        secrets: learns the key of Postman's API.
    """

    def __init__(self, options: Mapping[str, Any], secrets: Secrets) -> None:
        self._options = options
        self._secrets = secrets
        self._key: str = options["postman_api_key"] or ""
        secrets.add(self._key)

    @property
    def has_key(self) -> bool:
        """Whether Postman's API can be asked."""
        return bool(self._key)

    def text(self, kind: str, name: str) -> str:
        """What :meth:`get` gets, as text."""
        return self.get(kind, name).decode("utf-8-sig", "replace")

    def get(self, kind: str, name: str) -> bytes:
        """An input.

        Args:
            kind: where Postman's API has it: ``collections``, ``environments``, ``globals``.
            name: a URL or a UID.

        Raises:
            InputError: it cannot be had.
        """
        where = Location(self._secrets.clean(name))
        url, key = self._address(kind, name)
        try:
            return self._fetch(url, key, where)
        except RequestError as error:
            raise InputError(*(Problem(Kind.INPUT, p.what, p.hint, where) for p in error.problems)) from None

    def _address(self, kind: str, name: str) -> tuple[str, str]:
        """The URL, and the key that goes with it: to Postman's own hosts only."""
        if not re.match(r"https?://", name, re.IGNORECASE):
            return f"{API}/{kind}/{name}", self._key
        parts = urlsplit(name)
        if parts.scheme.lower() != "https" or parts.hostname not in _API_HOSTS:
            return name, ""
        query = dict(parse_qsl(parts.query, keep_blank_values=True))
        key = query.pop("apikey", "") or self._key
        self._secrets.add(key)
        return parts._replace(query=urlencode(query)).geturl(), key

    def _fetch(self, url: str, key: str, where: Location) -> bytes:
        from runner.cli.certificates import with_certificates
        from runner.collection.model import Param, Request
        from runner.transport.client import Client, ClientSettings, SendOptions, Timeouts
        from runner.transport.prepare import FileAccess, prepare

        settings = ClientSettings(
            verify=not self._options["insecure"],
            timeouts=Timeouts(connect=10, read=_SECONDS, whole=_SECONDS),
            proxies=dict(os.environ),
            connect_to=self._options.get("connect_to") or (),
        )
        headers = (Param(key="X-Api-Key", value=key),) if key else ()
        agent = f"faas-runner/{__version__}"
        request = prepare(
            Request(method="GET", headers=headers), url, behavior={}, files=FileAccess("."), user_agent=agent
        )
        with Client(with_certificates(settings, self._options)) as client:
            exchange = client.send(request, SendOptions(follow_redirects=not key))
        if exchange.problem is not None:
            raise RequestError(exchange.problem)
        answer = exchange.answer
        assert answer is not None
        if not 200 <= answer.status < 300:
            hint = "See --postman-api-key." if answer.status in (401, 403) else "Open the address in a browser."
            raise InputError.at(where, f"the server answered {answer.status} {answer.reason}".rstrip(), hint)
        return answer.body
