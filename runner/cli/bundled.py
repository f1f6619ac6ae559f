"""The collections and environments that come with the package."""

from __future__ import annotations

from pathlib import Path

from runner.core.errors import InputError
from runner.core.suggest import did_you_mean

_PACKAGE = Path(__file__).parents[1]
_ENDING = ".postman_collection.json"


def bundled(kind: str) -> Path:
    """The folder of bundled ``collections`` or ``environments``: in the wheel, or beside the package."""
    installed = _PACKAGE / "bundled" / kind
    return installed if installed.is_dir() else _PACKAGE.parent / kind


def find_collection(name_or_path: str) -> Path:
    """A collection by path, or a bundled one by its name.

    Raises:
        InputError: neither exists.
    """
    path = Path(name_or_path)
    if path.exists() or path.suffix or len(path.parts) > 1:
        return path
    folder = bundled("collections")
    names = [found.name[: -len(_ENDING)] for found in sorted(folder.glob(f"*{_ENDING}"))]
    if name_or_path not in names:
        what = f"there is no collection file and no bundled collection called {name_or_path!r}"
        raise InputError.at(None, what, did_you_mean(name_or_path, names))
    return folder / f"{name_or_path}{_ENDING}"


def checks_beside(collection: Path) -> Path | None:
    """``NAME.checks.yaml`` beside ``NAME.postman_collection.json``, where there is one."""
    stem = collection.name[: -len(_ENDING)] if collection.name.endswith(_ENDING) else collection.stem
    path = collection.with_name(f"{stem}.checks.yaml")
    return path if path.is_file() else None
