"""newman's settings files: JSON with the options of each command."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from runner.core.errors import InputError
from runner.core.location import Location
from runner.core.suggest import did_you_mean

Reporters = dict[str, dict[str, str]]


def read_defaults(command: click.Command) -> tuple[dict[str, Any], Reporters]:
    """What the settings files say for a command: {parameter: value}, and the options of reporters.

    Read are /etc/postman/newmanrc, ~/.postman/newmanrc and ./.newmanrc, of which a later one wins.

    Raises:
        InputError: a file is not JSON, or names an option that there is not.
    """
    defaults: dict[str, Any] = {}
    reporters: Reporters = {}
    for path in (Path("/etc/postman/newmanrc"), _home() / ".postman" / "newmanrc", Path(".newmanrc")):
        if path.is_file():
            _read(path, command, defaults, reporters)
    return defaults, reporters


def _home() -> Path:
    try:
        return Path.home()
    except RuntimeError:
        return Path("/")


def _read(path: Path, command: click.Command, defaults: dict[str, Any], reporters: Reporters) -> None:
    where = Location(str(path))
    document = _json(path, where)
    settings = document.get(command.name or "") if isinstance(document, dict) else None
    if not isinstance(document, dict) or not isinstance(settings or {}, dict):
        raise InputError.at(
            where, "the settings must be an object of commands", 'such as {"run": {"delayRequest": 10}}'
        )
    known = {name.lstrip("-"): param for param in command.params for name in param.opts if name.startswith("--")}
    for key, value in (settings or {}).items():
        name = re.sub(r"(?<=[a-z0-9])([A-Z])", lambda match: f"-{match[1].lower()}", key)
        if name == "reporter" and isinstance(value, dict):
            _note_reporters(value, reporters)
        elif name in known:
            defaults[known[name].name or name] = _value(known[name], value)
        else:
            raise InputError.at(
                where.child(command.name or "").child(key), "there is no such option", did_you_mean(name, known)
            )


def _json(path: Path, where: Location) -> Any:
    try:
        return json.loads(path.read_bytes())
    except OSError as error:
        raise InputError.at(where, f"cannot be read: {error.strerror or error}") from None
    except (ValueError, RecursionError) as error:
        raise InputError.at(where, f"the settings are not JSON: {error}") from None


def _value(param: click.Parameter, value: Any) -> Any:
    """A value as click takes it: lists for what is repeatable, text with commas for other lists."""
    if param.multiple:
        entries = value if isinstance(value, list) else [value]
        return [f"{entry['key']}={entry['value']}" if isinstance(entry, dict) else str(entry) for entry in entries]
    return ",".join(map(str, value)) if isinstance(value, list) else value


def _note_reporters(settings: Mapping[str, Any], reporters: Reporters) -> None:
    for name, options in settings.items():
        if isinstance(options, dict):
            texts = {
                re.sub(r"(?<=[a-z0-9])([A-Z])", lambda match: f"-{match[1].lower()}", key): (
                    str(value).lower() if isinstance(value, bool) else str(value)
                )
                for key, value in options.items()
            }
            reporters.setdefault(name, {}).update(texts)
