"""From a name or a path to an environment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING

from runner.core.errors import InputError
from runner.core.location import Location
from runner.core.scopes import Scope
from runner.core.suggest import did_you_mean
from runner.environment.model import Environment, with_overrides
from runner.environment.postman_file import parse_export
from runner.environment.text_file import read_text

if TYPE_CHECKING:
    from runner.environment.sandbox import Namespace
    from runner.environment.yaml_file import Layer

__all__ = [
    "bundled_names",
    "load_environment",
    "load_globals",
    "parse_environment",
    "parse_globals",
    "with_overrides",
]

EmulatorValues = Callable[[Mapping[str, object]], Mapping[str, object]]
"""Options under ``emulator`` → the values that expressions use as ``emulator.NAME``."""

_SUFFIXES = (".yaml", ".yml")


def load_environment(
    name_or_path: str,
    *,
    bundled: Path,
    os_environ: Mapping[str, str],
    dotenv: Mapping[str, str] | None = None,
    emulator: EmulatorValues | None = None,
) -> Environment:
    """Load an environment of our own format, with all that it extends, or a Postman export.

    Args:
        name_or_path: the name of a bundled environment, or the path of a file.
        bundled: the folder of the bundled ones.
        os_environ: ``env.NAME`` in expressions. An empty value counts as none, because CI systems give an empty one
            for a secret that is not set; ``| default('')`` makes it one.
        dotenv: further ``env.NAME`` values, under those of ``os_environ``.
        emulator: called once if the environment has the key ``emulator``.

    Raises:
        InputError: with place and hint, for an unknown name and for a file that is wrong.
    """
    path = _find(name_or_path, bundled)
    if _is_json(path):
        return _postman(path)
    from runner.environment.sandbox import Namespace
    from runner.environment.yaml_file import merge

    env = {**_set(dotenv or {}), **_set(os_environ)}
    namespaces = {"env": Namespace("env", env), "emulator": Namespace("emulator", {})}
    layer = reduce(merge, reversed(_chain(path, bundled, namespaces)))
    if layer.emulator is not None and emulator is not None:
        namespaces["emulator"].fill(emulator(layer.emulator))
    return _environment(layer, path)


def load_globals(path: str | Path) -> tuple[Scope, frozenset[str]]:
    """The variables of a Postman globals export, and which of them are secrets.

    Raises:
        InputError: with place and hint.
    """
    return parse_globals(read_text(Path(path)), str(path))


def parse_globals(text: str, file: str) -> tuple[Scope, frozenset[str]]:
    """The same from the file's text."""
    export = parse_export(text, file)
    return export.scope("globals"), export.secrets


def bundled_names(bundled: Path) -> list[str]:
    """The environments that are part of the runner."""
    return sorted(path.stem for path in bundled.glob("*.yaml"))


def _find(name_or_path: str, bundled: Path) -> Path:
    path = Path(name_or_path)
    names = bundled_names(bundled)
    if name_or_path in names:
        return bundled / f"{name_or_path}.yaml"
    if path.name != name_or_path or path.suffix or path.is_file():
        if path.is_file():
            return path
        what = "is a folder, not a file" if path.is_dir() else "there is no such file"
        raise InputError.at(Location(name_or_path), what, _bundled_hint(path.stem, names))
    raise InputError.at(None, f"there is no environment called {name_or_path!r}", _bundled_hint(path.stem, names))


def _bundled_hint(name: str, names: list[str]) -> str:
    return f"{did_you_mean(name, names)}; bundled are {', '.join(names)}; anything else is the path of a file"


def _is_json(path: Path) -> bool:
    return path.suffix.lower() not in _SUFFIXES and (
        path.suffix.lower() == ".json" or read_text(path).lstrip()[:1] in ("{", "[")
    )


def _postman(path: Path) -> Environment:
    return parse_environment(read_text(path), str(path))


def parse_environment(text: str, file: str) -> Environment:
    """The environment in the text of a Postman export.

    Raises:
        InputError: with place and hint.
    """
    export = parse_export(text, file)
    return Environment(
        name=export.name or Path(file).name.partition(".")[0],
        scope=export.scope("environment"),
        secrets=export.secrets,
        location=Location(file),
    )


def _environment(layer: Layer, path: Path) -> Environment:
    return Environment(
        name=layer.name,
        region=layer.region,
        scope=Scope("environment", layer.variables.items()),
        secrets=layer.secrets,
        setup=layer.setup,
        oauth2=layer.oauth2,
        tls=layer.tls,
        help=layer.help,
        emulator=layer.emulator,
        location=Location(str(path)),
    )


def _chain(path: Path, bundled: Path, namespaces: Mapping[str, Namespace]) -> list[Layer]:
    """The file, the one it extends, and so on."""
    from runner.environment.yaml_file import read_layer

    layers: list[Layer] = []
    paths = [path]
    while True:
        layers.append(layer := read_layer(paths[-1], namespaces))
        if layer.extends is None:
            return layers
        parent = _extended(layer, paths[-1], bundled)
        if any(parent.samefile(seen) for seen in paths):
            names = " → ".join(seen.name for seen in (*paths, parent))
            raise InputError.at(layer.extends_at, f"files extend each other: {names}", "remove one 'extends'")
        paths.append(parent)


def _extended(layer: Layer, path: Path, bundled: Path) -> Path:
    """The file that ``extends`` names: in the same folder, else a bundled one."""
    name = layer.extends or ""
    if Path(name).name != name:
        what = f"extends: {name!r} is not a name"
        raise InputError.at(layer.extends_at, what, "name a file of the same folder, or a bundled environment")
    beside = [path.parent / f"{name}{suffix}" for suffix in ("", *_SUFFIXES)]
    candidates = [candidate for candidate in (*beside, bundled / f"{name}.yaml") if candidate.is_file()]
    others = [candidate for candidate in candidates if not candidate.samefile(path)]
    if not candidates:
        names = [*(file.stem for file in path.parent.glob("*.y*ml")), *bundled_names(bundled)]
        hint = did_you_mean(name, {known for known in names if known != path.stem})
        raise InputError.at(layer.extends_at, f"extends: there is no environment called {name!r}", hint)
    return (others or candidates)[0]


def _set(values: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in values.items() if value != ""}
