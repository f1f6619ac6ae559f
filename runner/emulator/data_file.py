"""Further functions from a user's YAML or JSON file."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from runner.core.errors import InputError
from runner.core.location import Location
from runner.core.suggest import did_you_mean
from runner.emulator.faults import FAULTS
from runner.emulator.functions import STATES, Failure, Function, Invocation, Outcome, Result, Status, always
from runner.emulator.options import coerce

_KEYS = ("uuid", "name", "description", "state", "event", "skills", "result", "status", "error", "message", "delay")


def load_functions(path: Path) -> Mapping[str, Function]:
    """The functions of a file, by UUID in lower case.

    The file holds a list, or a map with the list under ``functions``. Each entry has a ``uuid`` and may have ``name``,
    ``description``, ``state``, ``event``, ``skills``, ``delay`` (seconds) and how it ends: ``result`` (any JSON value,
    with ``status`` 200 unless given), ``error`` (a key of ``faults.FAULTS``, with a ``message``), or ``status`` alone.

    Raises:
        InputError: the file cannot be read or an entry is wrong.
    """
    where = Location(str(path))
    content = _parsed(path, where)
    if isinstance(content, dict):
        unknown = [name for name in content if name != "functions"]
        if unknown:
            raise InputError.at(where.child(str(unknown[0])), f"unknown key {unknown[0]!r}", "use 'functions'")
        content, where = content.get("functions"), where.child("functions")
    if not isinstance(content, list):
        raise InputError.at(where, "there is no list of functions", "write a list, or a map with it under 'functions'")
    functions: dict[str, Function] = {}
    for index, entry in enumerate(content):
        function = _function(entry, where.child(index))
        if function.uuid in functions:
            raise InputError.at(where.child(index, "uuid"), f"the UUID {function.uuid} is there twice")
        functions[function.uuid] = function
    return functions


def _parsed(path: Path, where: Location) -> object:
    import yaml

    try:
        return yaml.safe_load(path.read_text("utf-8-sig"))
    except OSError as error:
        raise InputError.at(where, f"cannot read the functions file: {error.strerror}") from None
    except UnicodeDecodeError:
        raise InputError.at(where, "the functions file is not UTF-8 text") from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        place = Location(str(path), line=mark.line + 1) if mark else where
        raise InputError.at(place, f"not YAML: {getattr(error, 'problem', None) or error}") from None


def _function(entry: object, where: Location) -> Function:
    if not isinstance(entry, dict):
        raise InputError.at(where, "a function is a map", "with at least a uuid")
    for key in entry:
        if key not in _KEYS:
            raise InputError.at(where.child(str(key)), f"a function has no {key!r}", did_you_mean(str(key), _KEYS))
    uuid = _value(entry, "uuid", str, "", where)
    if not uuid:
        raise InputError.at(where, "a function needs a uuid")
    state = _value(entry, "state", str, "Productive", where)
    if state not in STATES:
        raise InputError.at(where.child("state"), f"there is no state {state!r}", did_you_mean(state, STATES))
    return Function(
        uuid=uuid.lower(),
        name=_value(entry, "name", str, uuid, where),
        description=_value(entry, "description", str, "", where),
        state=state,
        event=_value(entry, "event", str, "", where),
        skills=_value(entry, "skills", tuple[str, ...], (), where),
        run=_body(entry, where),
    )


def _body(entry: Mapping[str, object], where: Location) -> Callable[[Invocation], Outcome]:
    delay: float = _value(entry, "delay", float, 0.0, where)
    status: int = _value(entry, "status", int, 200, where)
    if not 200 <= status <= 999:
        raise InputError.at(where.child("status"), f"{status} is not the status of an answer", "200 to 999")
    if "error" in entry:
        return _failing(entry, delay, where)
    if "message" in entry:
        raise InputError.at(where.child("message"), "a message belongs to an error", "add error")
    if "result" in entry or status < 300:
        return always(Result(_result(entry.get("result"), where.child("result")), status, delay))
    return always(Status(status, delay))


def _failing(entry: Mapping[str, object], delay: float, where: Location) -> Callable[[Invocation], Outcome]:
    for key in ("result", "status"):
        if key in entry:
            raise InputError.at(where.child(key), f"a function with an error has no {key}", f"remove error or {key}")
    fault = _value(entry, "error", str, "", where)
    if fault not in FAULTS:
        raise InputError.at(where.child("error"), f"there is no error {fault!r}", did_you_mean(fault, FAULTS))
    return always(Failure(fault, _value(entry, "message", str, "", where), delay))


def _value(entry: Mapping[str, object], key: str, hint: object, default: object, where: Location) -> Any:
    try:
        return coerce(entry[key], hint) if key in entry else default
    except ValueError as wanted:
        raise InputError.at(where.child(key), f"{key} cannot be {entry[key]!r}", f"use {wanted}") from None


def _result(value: object, where: Location) -> object:
    try:
        return _json_value(value, where)
    except RecursionError:
        raise InputError.at(where, "the result is nested too deeply or in itself") from None


def _json_value(value: object, where: Location) -> object:
    """YAML knows dates, sets, infinity and other keys, which JSON does not."""
    if value is None or isinstance(value, (str, int)) or (isinstance(value, float) and math.isfinite(value)):
        return value
    if isinstance(value, list):
        return [_json_value(item, where.child(index)) for index, item in enumerate(value)]
    if isinstance(value, dict):
        return {str(key): _json_value(item, where.child(str(key))) for key, item in value.items()}
    raise InputError.at(where, f"{value!r} is not a JSON value", "put it in quotes")
