"""What a script is given, of which only that is handed over which its text can read."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

_ANYTHING: Final = r"eval|Function|constructor|require|globalThis|\bpm\s*[\[,);=}]"
_PATTERNS: Final = {
    "body": re.compile(rf"respon|{_ANYTHING}"),
    "bytes": re.compile(rf"stream|dataURI|size|Size|json\s*\(|{_ANYTHING}"),
    "request": re.compile(rf"request|{_ANYTHING}"),
    "cookies": re.compile(rf"ookie|{_ANYTHING}"),
    "vault": re.compile(r"vault"),
}
_SMALL: Final = 64 << 10


def reads(source: str, what: str) -> bool:
    """Whether a script can come to read something, by its text."""
    return _PATTERNS[what].search(source) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptAnswer:
    """An answer to a request.

    Attributes:
        head: ``code``, ``status``, ``headers``, ``responseTime``, ``responseSize``, ….
        text: the body by its charset.
    """

    head: Mapping[str, object]
    body: bytes
    text: Callable[[], str]

    def bodies(self, *, binary: bool = True) -> dict[str, str]:
        """The body as text, and as bytes (in Latin-1) where those are not the text's own."""
        bodies = {"text": self.text()}
        if binary and not self.body.isascii():
            bodies["binary"] = self.body.decode("latin-1")
        return bodies


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptInput:
    """What a script is given.

    Attributes:
        location: names of the collection, the folders and the item.
        owner: the name of the one of these in which the script stands.
        scopes: ``environment``, ``globals``, ``collectionVariables``, ``iterationData``, ``local``.
        request: gives the request in v2.1 JSON.
        cookies: gives those of the request's URL.
        secrets: gives what the vault holds.
    """

    info: Mapping[str, object]
    location: Sequence[str] = ()
    owner: str = ""
    scopes: Mapping[str, dict[str, object]] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    request: Callable[[], object] = dict
    cookies: Callable[[], Sequence[Mapping[str, object]]] = list
    secrets: Callable[[], Mapping[str, object]] = dict
    answer: ScriptAnswer | None = None

    def head(self, source: str, scopes: Mapping[str, dict[str, object]]) -> str:
        """Everything but the answer's body, as JSON."""
        head: dict[str, object] = {
            "info": self.info,
            "location": self.location,
            "owner": self.owner,
            "scopes": {name: {"values": values, "label": self.labels.get(name)} for name, values in scopes.items()},
        }
        if reads(source, "request"):
            head["request"] = dumps(self.request())
        if reads(source, "cookies"):
            head["cookies"] = self.cookies()
        if reads(source, "vault"):
            head["secrets"] = self.secrets()
        if self.answer is not None:
            head["response"] = self.answer.head
        return dumps(head)

    def bodies(self, source: str) -> str | None:
        """The answer's body as JSON, or None where there is none or the script cannot read it."""
        if self.answer is None or (len(self.answer.body) > _SMALL and not reads(source, "body")):
            return None
        return dumps(self.answer.bodies(binary=reads(source, "bytes")))


def dumps(value: object) -> str:
    """JSON in ASCII; what JSON has no word for becomes text, and infinities null."""
    try:
        return json.dumps(value, allow_nan=False, default=str)
    except ValueError:
        return json.dumps(_finite(value), default=str)


def _finite(value: object) -> object:
    if isinstance(value, float):
        return value if value - value == 0 else None
    if isinstance(value, Mapping):
        return {str(key): _finite(entry) for key, entry in value.items()}
    return [_finite(entry) for entry in value] if isinstance(value, (list, tuple)) else value
