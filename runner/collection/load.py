"""Collection files: found, decoded, parsed."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

from runner.collection.model import Collection
from runner.collection.reader import Reader
from runner.collection.shape import is_v1, unwrapped
from runner.collection.v2 import read_collection
from runner.core.errors import InputError
from runner.core.location import Location
from runner.core.problem import Kind, Problem
from runner.core.suggest import did_you_mean, nearest

_EXPORT = "in Postman, export the collection as “Collection v2.1”"
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_NOT_JSON = (
    (re.compile(r"\s*<"), "HTML or XML", "was a web page saved instead of the file?"),
    (re.compile(r"\s*\$kind:"), "a part of a Postman v3 collection (YAML)", _EXPORT),
    (re.compile(r"\s*(openapi|swagger):"), "an OpenAPI description (YAML)", f"import it into Postman; then {_EXPORT}"),
    (re.compile(r"(---|\s*[\w-]+:\s)"), "YAML", _EXPORT),
)


def load_collection(path: str | Path) -> Collection:
    """A collection file of any format and of any usual encoding.

    Raises:
        InputError: when the file cannot be read, is not JSON or is no collection, with every problem that it has.
    """
    return parse_collection(read_document(path), str(path))


def read_document(path: str | Path) -> object:
    """The JSON of a collection file, as it was written.

    Raises:
        InputError: when the file cannot be read or is not JSON.
    """
    return parse_document(_content(Path(path)), str(path))


def parse_document(content: bytes, file: str) -> object:
    """The same from the file's bytes."""
    return _json(_text(content), file)


def parse_collection(document: object, file: str) -> Collection:
    """A collection from parsed JSON: v1, v2.0 or v2.1, bare or wrapped in ``{"collection": …}``.

    Args:
        file: the file's name for locations.

    Raises:
        InputError: when the document is no collection, or with every part of it that cannot be placed.
    """
    where = Location(file)
    try:
        return _parse(*unwrapped(document, where))
    except RecursionError:
        raise InputError.at(where, "folders or values are nested too deeply") from None


def _parse(document: Mapping[str, object], where: Location) -> Collection:
    reader = Reader()
    if is_v1(document, where):
        from runner.collection.v1 import convert  # an old format, seldom met

        converted = convert(reader, document, where)
        reader.check()
        document, reader = converted.document, Reader(converted.places)
    collection = read_collection(reader, document, where)
    reader.check()
    return collection


def _content(path: Path) -> bytes:
    where = Location(str(path))
    try:
        content = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise InputError.at(where, "there is no such file", _neighbour(path)) from None
    except IsADirectoryError:
        raise _folder(path, where) from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise InputError.at(where, f"the file cannot be read: {reason}") from None
    if not content.strip():
        raise InputError.at(where, "the file is empty", _EXPORT)
    return content


def _neighbour(path: Path) -> str:
    """The most likely file beside the one that is not there."""
    try:
        names = [entry.name for entry in path.parent.iterdir() if entry.is_file()]
    except OSError:
        return f"there is no folder {str(path.parent)!r}"
    close = nearest(path.name, names)
    collections = [name for name in names if name.endswith(".json")]
    return did_you_mean(path.name, names if close else sorted(collections)[:8])


def _folder(path: Path, where: Location) -> InputError:
    if next(path.glob(".resources/definition.yaml"), None) or next(path.glob("*.request.yaml"), None):
        return InputError.at(where, "this is a Postman v3 collection (a folder of YAML), which cannot be run", _EXPORT)
    names = sorted(entry.name for entry in path.glob("*.json"))[:8]
    return InputError.at(where, "this is a folder, not a file", f"it holds {', '.join(names)}" if names else "")


def _text(content: bytes) -> str:
    """The text by its byte order mark or the place of its zero bytes; what is not UTF-8 is taken for Latin-1."""
    try:
        return content.decode(json.detect_encoding(content))
    except UnicodeDecodeError:
        return content.decode("latin-1")


def _json(text: str, file: str) -> object:
    try:
        document: object = json.loads(text, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        raise _syntax_error(error, file) from None
    except RecursionError:
        raise InputError.at(Location(file), "the JSON is nested too deeply") from None
    except ValueError as error:
        raise InputError.at(Location(file), f"this is not JSON: {error}") from None
    return _without_surrogates(document) if re.search(r"\\u[dD][89a-fA-F]", text) else document


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON value")


def _without_surrogates(value: object) -> object:
    """Half characters replaced by U+FFFD, as they are when JavaScript writes UTF-8."""
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    if isinstance(value, list):
        return [_without_surrogates(entry) for entry in value]
    if isinstance(value, dict):
        return {_SURROGATE.sub("\ufffd", key): _without_surrogates(entry) for key, entry in value.items()}
    return value


def _syntax_error(error: json.JSONDecodeError, file: str) -> InputError:
    looks = next(((name, hint) for pattern, name, hint in _NOT_JSON if pattern.match(error.doc)), None)
    line = error.doc.splitlines()[error.lineno - 1] if error.doc.splitlines()[error.lineno - 1 :] else ""
    start = max(0, error.colno - 41)
    excerpt, caret = line[start : error.colno + 40], " " * (error.colno - 1 - start) + "^"
    reason = f"it looks like {looks[0]}" if looks else error.msg[0].lower() + error.msg[1:]
    what = f"this is not JSON at line {error.lineno}, column {error.colno}: {reason}"
    hint = looks[1] if looks else f"look near: {excerpt.strip()}"
    return InputError(Problem(Kind.INPUT, what, hint, Location(file, line=error.lineno), (excerpt, caret)))
