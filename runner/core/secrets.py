"""Secrets of a run, and taking them out of everything that is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from threading import Lock
from typing import Any, TypeVar, cast

from runner.core.spellings import Needle, Span, needles_of

MASK = "********"

_SHORTEST = 4
_SHORTEST_LINE = 16
_WORDS = frozenset({"true", "false", "null", "none", "undefined"})

T = TypeVar("T")
_Redactor = Callable[["Secrets", Any], Any]


class Secrets:
    """Values that must not be shown, in whatever usual encoding they come.

    Masked are the value itself, URL-encoded, JSON- or HTML-escaped (also several times over), and Base64 of it alone
    or inside a longer text. Values may be added at any time from any thread; reading needs no lock.
    """

    def __init__(self, values: Iterable[object] = ()) -> None:
        self._lock = Lock()
        self._values: set[str] = set()
        self._needles: tuple[tuple[int, str, Needle], ...] = ()
        self.version = 0
        """Grows whenever a secret becomes known; what was redacted under an older one may hold a newer secret."""
        for value in values:
            self.add(value)

    def __repr__(self) -> str:
        return f"<Secrets: {len(self._values)} values>"

    def add(self, value: object) -> None:
        """Mask a value from now on; text, bytes, a number, or a container of them.

        Left out is what would mask ordinary words instead of a secret: a value shorter than 4 characters (white space
        around it not counted), ``true``, ``null`` and their like, and asterisks. Of a value with several lines (a PEM
        key) each line of 16 characters or more is masked on its own as well, except the ``-----BEGIN`` kind.
        """
        fresh = [text for text in _texts(value) if _is_maskable(text)]
        with self._lock:
            fresh = [text for text in dict.fromkeys(fresh) if text not in self._values]
            if not fresh:
                return
            self._values.update(fresh)
            needles = [needle for *_, needle in self._needles]
            needles += (needle for text in fresh for needle in needles_of(text))
            entries = ((needle.size, needle.anchor, needle) for needle in needles)
            self._needles = tuple(sorted(entries, key=lambda entry: entry[0]))
            self.version += 1

    def clean(self, text: str) -> str:
        """The text with each secret in it replaced by the mask; the same object when there is none."""
        size = len(text)
        spans: list[Span] = []
        for least, anchor, needle in self._needles:
            if least > size:
                break
            if anchor in text:
                spans += needle.spans(text)
        return _masked(text, spans) if spans else text

    def clean_bytes(self, data: bytes) -> bytes:
        """The same for bytes in UTF-8, ASCII or Latin-1; other bytes stay as they are."""
        size = len(data)
        searched = data.decode("latin-1")  # anchors are ASCII, and text is searched faster than bytes
        for least, anchor, _ in self._needles:
            if least > size:
                break
            if anchor in searched:
                text = data.decode("utf-8", "surrogateescape")
                cleaned = self.clean(text)
                return data if cleaned is text else cleaned.encode("utf-8", "surrogateescape")
        return data

    def redact(self, value: T) -> T:
        """A value with all text inside it cleaned: dataclasses, tuples, lists, sets and mappings (keys too).

        Numbers, enum members and objects of other kinds are left alone. What holds no secret is the same object.
        """
        return cast(T, self._redact(value)) if self._needles else value

    def _redact(self, value: Any) -> Any:
        cls = value.__class__
        try:
            redactor = _REDACTORS[cls]
        except KeyError:
            redactor = _REDACTORS[cls] = _redactor_of(cls)
        return value if redactor is None else redactor(self, value)

    def _redact_data(self, value: Any) -> Any:
        """Also masks a number that is itself a secret: unlike a field's, the type of a mapping's value is free."""
        if isinstance(value, (int, float)) and not isinstance(value, Enum):
            return MASK if str(value) in self._values else value
        return self._redact(value)


def _texts(value: object) -> Iterable[str]:
    if isinstance(value, Mapping):
        value = list(value.values())
    if isinstance(value, (list, tuple, set, frozenset)):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, (bytes, bytearray)):
        yield from _texts(_decoded(value))
    elif value is not None and not isinstance(value, bool):
        text = str(value).strip()
        yield text
        lines = [line.strip() for line in text.splitlines()]
        if len(lines) > 1:
            yield from (line for line in lines if len(line) >= _SHORTEST_LINE and not line.startswith("-----"))


def _decoded(data: bytes | bytearray) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _is_maskable(text: str) -> bool:
    return len(text) >= _SHORTEST and text.casefold() not in _WORDS and text.strip("*") != ""


def _masked(text: str, spans: list[Span]) -> str:
    """The text with one mask for each span; spans that overlap count as one."""
    parts = []
    kept = masked_to = 0
    for start, end in sorted(spans):
        if start >= masked_to:
            parts += [text[kept:start], MASK]
        kept = masked_to = max(masked_to, end)
    return "".join([*parts, text[kept:]])


def _redactor_of(cls: type) -> _Redactor | None:
    if issubclass(cls, Enum):
        return None
    if issubclass(cls, str):
        return Secrets.clean
    if issubclass(cls, bytes):
        return Secrets.clean_bytes
    if issubclass(cls, tuple):
        return _sequence_redactor(getattr(cls, "_make", tuple))
    for kind in (list, set, frozenset):
        if issubclass(cls, kind):
            return _sequence_redactor(kind)
    if issubclass(cls, Mapping):
        return _redact_mapping
    return _dataclass_redactor(cls) if is_dataclass(cls) else None


def _sequence_redactor(make: Callable[[Iterable[Any]], Any]) -> _Redactor:
    def redact(secrets: Secrets, value: Iterable[Any]) -> Any:
        clean = secrets._redact
        for item in value:
            if clean(item) is not item:
                return make([clean(item) for item in value])
        return value

    return redact


def _redact_mapping(secrets: Secrets, value: Mapping[Any, Any]) -> Any:
    for key, item in value.items():
        if secrets._redact(key) is not key or secrets._redact_data(item) is not item:
            return {secrets._redact(key): secrets._redact_data(item) for key, item in value.items()}
    return value


def _dataclass_redactor(cls: type) -> _Redactor:
    names = tuple(field.name for field in fields(cls))

    def redact(secrets: Secrets, value: Any) -> Any:
        clean = secrets._redact
        for name in names:
            old = getattr(value, name)
            if clean(old) is not old:
                return _rebuilt(cls, names, [clean(getattr(value, name)) for name in names])
        return value

    return redact


def _rebuilt(cls: type, names: Iterable[str], values: Iterable[object]) -> Any:
    """An instance with these fields; not through ``__init__``, which may check or compute what is masked now."""
    twin: Any = object.__new__(cls)
    for name, value in zip(names, values, strict=True):
        object.__setattr__(twin, name, value)
    return twin


_REDACTORS: dict[type, _Redactor | None] = {}
