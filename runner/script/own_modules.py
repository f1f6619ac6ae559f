"""The user's own CommonJS modules, found in folders that are laid out as ``node_modules``."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from runner.script.context import Context

_REQUIRED: Final = re.compile(r"""\brequire\s*\(\s*(["'`])([^"'`\n]+)\1\s*\)""")
_COMPUTED: Final = re.compile(r"\brequire\s*\(\s*[^\s\"'`)]|eval|\bFunction\b|constructor")
_LARGEST: Final = 4 << 20


class OwnModules:
    """Makes known to a context what a script can come to require, itself or through the modules it requires."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self._folders = tuple(folder.resolve() for folder in folders)

    def register(self, context: Context, source: str) -> None:
        """Hand over the modules, each under the path that ``require`` looks for."""
        seen: set[Path] = set()
        names = self._every_name() if _COMPUTED.search(source) else (match[2] for match in _REQUIRED.finditer(source))
        for name in dict.fromkeys(names):
            if not name.startswith("."):
                self._take(context, name, None, seen)

    def _every_name(self) -> Iterator[str]:
        for folder in self._folders:
            for entry in sorted(folder.iterdir()):
                if entry.name.startswith("@") and entry.is_dir():
                    yield from (f"{entry.name}/{inner.name}" for inner in sorted(entry.iterdir()))
                elif not entry.name.startswith("."):
                    yield entry.name.removesuffix(".js")

    def _take(self, context: Context, name: str, asker: Path | None, seen: set[Path]) -> None:
        path = self._find(name, asker)
        if path is None:
            return
        context.call("alias", str(asker.parent) if asker and name.startswith(".") else "", name, str(path))
        if path in seen:
            return
        seen.add(path)
        source = path.read_text(encoding="utf-8", errors="replace")
        context.call("own", str(path), f"module.exports = {source}" if path.suffix == ".json" else source)
        for match in _REQUIRED.finditer(source):
            self._take(context, match[2], path, seen)

    def _find(self, name: str, asker: Path | None) -> Path | None:
        if name.startswith("."):
            return self._file(asker.parent / name) if asker is not None else None
        return next(filter(None, (self._file(folder / name) for folder in self._folders)), None)

    def _file(self, path: Path) -> Path | None:
        """The file that is meant, if it is one below the folders, symbolic links followed."""
        candidates = [path, path.with_name(path.name + ".js"), path.with_name(path.name + ".json")]
        if path.is_dir():
            main = _main_of(path)
            candidates += [path / main, path / f"{main}.js", path / main / "index.js", path / "index.js"]
        for candidate in candidates:
            real = candidate.resolve()
            if real.is_file() and self._is_inside(real) and real.stat().st_size <= _LARGEST:
                return real
        return None

    def _is_inside(self, path: Path) -> bool:
        return any(path.is_relative_to(folder) for folder in self._folders)


def _main_of(folder: Path) -> str:
    try:
        main = json.loads((folder / "package.json").read_text(encoding="utf-8")).get("main")
    except (OSError, ValueError, AttributeError):
        return "index.js"
    return main if isinstance(main, str) and main else "index.js"
