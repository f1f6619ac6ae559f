"""The JavaScript that scripts run on, as texts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from importlib import metadata, resources
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from importlib.abc import Traversable

_DISTRIBUTED: Final = {
    "lib/original/lodash": ("XStatic-lodash", "lodash.min.js"),
    "lib/original/tv4": ("xstatic-tv4", "tv4.js"),
}
"""Module → the distribution that has it, and the name of its file."""

_BASIS: Final = ("core", "language", "pm", "sdk", "chai")
"""What ``pm`` itself may need; ``lib`` is what scripts require, ``web`` the globals of the web and of Node.js."""
_LIBRARIES: Final = ("lib", "web")
_LIBRARY: Final = re.compile(
    r"require|eval|Function|constructor|jsonSchema|\b_\b|\b(?:CryptoJS|tv4|xml2Json|cheerio|moment|Buffer"
    r"|crypto|URL|URLSearchParams|console|replaceIn|Text(?:En|De)coder|globalThis|pm\s*\[|atob|btoa|structuredClone"
    r"|Event(?:Target)?|Abort(?:Controller|Signal)|Blob|File|fetch|XMLHttpRequest|stream|dataURI|size|Response)\b"
)


@cache
def loader() -> str:
    """The text that every context evaluates first."""
    return (_root() / "core" / "loader.js").read_text(encoding="utf-8")


@cache
def basis() -> tuple[tuple[str, str], ...]:
    """Name and text of each module that ``pm`` may need."""
    return tuple(entry for folder in _BASIS for entry in _below(_root() / folder, folder))


@cache
def libraries() -> tuple[tuple[str, str], ...]:
    """Name and text of each module that only some scripts need."""
    own = (entry for folder in _LIBRARIES for entry in _below(_root() / folder, folder))
    return (*own, *_distributed(), ("lib/words", _words()))


def _words() -> str:
    """The lists that random values are put together from, as a module."""
    from runner.resolve import dynamic_words

    lists = {name: value for name, value in vars(dynamic_words).items() if name.isupper() and not name.startswith("_")}
    return f"module.exports = {json.dumps(lists)}"


def needs_libraries(source: str) -> bool:
    """Whether a script can come to use a library, by its text."""
    return _LIBRARY.search(source) is not None


def _root() -> Traversable:
    return resources.files("runner.script") / "js"


def _below(folder: Traversable, name: str) -> Iterator[tuple[str, str]]:
    if not folder.is_dir():
        return
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _below(entry, f"{name}/{entry.name}")
        elif entry.name.endswith(".js"):
            yield f"{name}/{entry.name[:-3]}", entry.read_text(encoding="utf-8")


def _distributed() -> Iterator[tuple[str, str]]:
    for module, (distribution, file_name) in _DISTRIBUTED.items():
        try:
            files = metadata.files(distribution) or ()
        except metadata.PackageNotFoundError:
            continue
        for file in files:
            if file.name == file_name:
                yield module, Path(str(file.locate())).read_text(encoding="utf-8")
                break
