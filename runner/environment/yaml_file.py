"""One environment file of our own format, and how a file that extends another merges with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from runner.core.errors import InputError
from runner.core.location import Location
from runner.environment.expression import Expression, Structure, is_dynamic
from runner.environment.model import SetupRequest
from runner.environment.schema import ENVIRONMENT, SETUP, check, check_fields, is_template
from runner.environment.text_file import read_text
from runner.environment.yaml_value import Value, parse_values

if TYPE_CHECKING:
    from runner.environment.sandbox import Namespace

RESERVED = ("env", "emulator")
"""Names that expressions use for something else than variables."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """What one file says, or several that extend each other."""

    name: str
    region: str
    extends: str | None
    extends_at: Location
    variables: Mapping[str, object]
    secrets: frozenset[str]
    setup: tuple[SetupRequest, ...]
    oauth2: Mapping[str, object]
    tls: Mapping[str, object]
    help: Mapping[str, str]
    emulator: Mapping[str, object] | None


def read_layer(path: Path, namespaces: Mapping[str, Namespace]) -> Layer:
    """Read one file, without what it extends.

    Raises:
        InputError: with the line of what is wrong.
    """
    document = parse_values(read_text(path), str(path))
    if not isinstance(document.content, dict):
        raise InputError.at(document.location, f"expected a map of settings, not {document.kind}")
    keys = document.entries
    check_fields(keys, ENVIRONMENT)
    compiler = _Compiler(namespaces)
    extends = keys.get("extends")
    return Layer(
        name=_text(keys.get("name")) or path.name.partition(".")[0],
        region=_text(keys.get("region")),
        extends=_text(extends) or None,
        extends_at=extends.location if extends else document.location,
        variables=_variables(keys, compiler),
        secrets=frozenset(_entries(keys, "secrets")),
        setup=_setup(keys, compiler),
        oauth2=compiler.map(keys.get("oauth2")),
        tls=compiler.map(keys.get("tls")),
        help={name: _text(entry).strip() for name, entry in _entries(keys, "help").items()},
        emulator=_plain(keys["emulator"]) if "emulator" in keys else None,
    )


def merge(far: Layer, near: Layer) -> Layer:
    """``near`` over ``far``, which it extends: maps merge, setup requests replace those of the same name or follow."""
    setup = {request.name: request for request in (*far.setup, *near.setup)}
    no_emulator = far.emulator is None and near.emulator is None
    return replace(
        near,
        region=near.region or far.region,
        variables={**far.variables, **near.variables},
        secrets=far.secrets | near.secrets,
        setup=tuple(setup.values()),
        oauth2=_merged(far.oauth2, near.oauth2),
        tls=_merged(far.tls, near.tls),
        help={**far.help, **near.help},
        emulator=None if no_emulator else _merged(far.emulator or {}, near.emulator or {}),
    )


class _Compiler:
    """Turns values into plain ones, with expressions where templates stand."""

    def __init__(self, namespaces: Mapping[str, Namespace]) -> None:
        self._namespaces = namespaces

    def value(self, value: Value, name: str) -> object:
        """``name`` says in messages what the value is for."""
        content = value.content
        if isinstance(content, dict):
            return {key: self.value(entry, f"{name}.{key}") for key, entry in content.items()}
        if isinstance(content, list):
            return [self.value(entry, f"{name}[{index}]") for index, entry in enumerate(content)]
        if isinstance(content, str) and is_template(content):
            return Expression(content, value.location, name, self._namespaces)
        return content

    def map(self, value: Value | None, prefix: str = "") -> dict[str, object]:
        """The entries of a map, or of nothing."""
        entries = value.entries if value else {}
        return {key: self.value(entry, f"{prefix}{key}") for key, entry in entries.items()}

    def condition(self, value: Value, name: str) -> Expression:
        """``when``, which may be a plain true or false as well."""
        source = value.content if isinstance(value.content, str) else f"{{{{ {str(value.content).lower()} }}}}"
        return Expression(source, value.location, name, self._namespaces)


def _variables(keys: Mapping[str, Value], compiler: _Compiler) -> dict[str, object]:
    variables = _entries(keys, "variables")
    secrets = _entries(keys, "secrets")
    values: dict[str, object] = {}
    for name, entry in (*variables.items(), *secrets.items()):
        if name in RESERVED:
            raise InputError.at(entry.location, f"a variable cannot be called {name!r}", "expressions use that name")
        if name in values:
            what = f"{name!r} stands under 'variables' and under 'secrets'"
            raise InputError.at(entry.location, what, "keep the one under 'secrets'")
        value = compiler.value(entry, name)
        values[name] = Structure(value) if isinstance(value, (dict, list)) and is_dynamic(value) else value
    return values


def _setup(keys: Mapping[str, Value], compiler: _Compiler) -> tuple[SetupRequest, ...]:
    requests: dict[str, SetupRequest] = {}
    for entry in keys["setup"].items if "setup" in keys else ():
        check("setup", entry, SETUP)
        request = _setup_request(entry, compiler)
        if request.name in requests:
            raise InputError.at(entry.location, f"there are two setup requests called {request.name!r}", "rename one")
        requests[request.name] = request
    return tuple(requests.values())


def _setup_request(entry: Value, compiler: _Compiler) -> SetupRequest:
    fields = entry.entries
    name = _text(fields["name"])
    when = fields.get("when")
    return SetupRequest(
        name=name,
        when=compiler.condition(when, f"{name}: when") if when else None,
        request={"method": "GET", "headers": {}, "body": None, **compiler.map(fields["request"], f"{name}: ")},
        extract={key: _paths(paths) for key, paths in _entries(fields, "extract").items()},
        expect=_plain(fields["expect"]) if "expect" in fields else {},
        location=entry.location,
    )


def _paths(value: Value) -> tuple[str, ...]:
    return tuple(_text(item) for item in value.items) or (_text(value),)


def _entries(keys: Mapping[str, Value], key: str) -> Mapping[str, Value]:
    return keys[key].entries if key in keys else {}


def _plain(value: Value) -> dict[str, object]:
    return {key: entry.plain for key, entry in value.entries.items()}


def _text(value: Value | None) -> str:
    return "" if value is None or value.content is None else str(value.content)


def _merged(far: Mapping[str, object], near: Mapping[str, object]) -> dict[str, object]:
    merged = dict(far)
    for key, value in near.items():
        below = merged.get(key)
        merged[key] = _merged(below, value) if isinstance(below, Mapping) and isinstance(value, Mapping) else value
    return merged
