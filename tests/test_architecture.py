"""The shape that ARCHITECTURE.md promises, held against the syntax trees."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "runner"

# a layer imports from layers after its own line, never from its own line or before
LAYERS = [
    {"cli", "pytest_plugin", "load"},
    {"report", "liveperson"},
    {"engine"},
    {"auth", "checks", "script"},
    {"transport"},
    {"collection", "environment", "resolve"},
    {"core"},
]
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}


def _module(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _imports(path: Path) -> set[str]:
    """Modules of the package that a file imports, at any depth of its code."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return {name for name in found if name.split(".")[0] == "runner"}


SOURCES = {_module(path): path for path in sorted(PACKAGE.rglob("*.py")) if "bundled" not in path.parts}
GRAPH = {module: {name for name in _imports(path) if name in SOURCES} for module, path in SOURCES.items()}


def _layer(module: str) -> str | None:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else None


@pytest.mark.parametrize("module", sorted(SOURCES))
def test_a_layer_imports_only_from_layers_to_its_right(module: str) -> None:
    own = _layer(module)
    if own not in RANK:
        return
    for imported in GRAPH[module]:
        other = _layer(imported)
        if other is not None and other != own and other in RANK:
            assert RANK[other] > RANK[own], f"{module} imports {imported}"


@pytest.mark.parametrize("module", sorted(name for name in SOURCES if _layer(name) == "emulator"))
def test_the_emulator_knows_only_core(module: str) -> None:
    assert {_layer(name) for name in GRAPH[module]} <= {"emulator", "core", None}


def test_there_is_no_import_cycle() -> None:
    done: set[str] = set()

    def visit(module: str, trail: tuple[str, ...]) -> None:
        assert module not in trail, " -> ".join((*trail[trail.index(module) :], module))
        if module not in done:
            for imported in GRAPH[module] - {module}:
                visit(imported, (*trail, module))
            done.add(module)

    for module in GRAPH:
        visit(module, ())


def test_core_needs_nothing_third_party() -> None:
    import sys

    for module, path in SOURCES.items():
        if _layer(module) == "core":
            tree = ast.parse(path.read_text(encoding="utf-8"))
            for node in ast.walk(tree):
                names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
                if isinstance(node, ast.ImportFrom) and node.module:
                    names = [node.module]
                for name in names:
                    assert name.split(".")[0] in {*sys.stdlib_module_names, "runner"}, f"{module}: {name}"


@pytest.mark.parametrize("folder", ["collections", "environments"])
def test_a_data_folder_holds_no_code(folder: str) -> None:
    assert not list((ROOT / folder).rglob("*.py")), "an __init__.py here would shadow the standard library"


def test_only_the_command_line_leaves_the_process_or_prints() -> None:
    for module, path in SOURCES.items():
        if _layer(module) in {"cli", None}:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                assert (node.value.id, node.attr) not in {("sys", "exit"), ("os", "environ")}, module
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id != "print", module


def test_modules_and_functions_stay_small() -> None:
    for module, path in SOURCES.items():
        text = path.read_text(encoding="utf-8")
        assert text.count("\n") <= 300, module
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef):
                assert (node.end_lineno or 0) - node.lineno < 45, f"{module}.{node.name}"
