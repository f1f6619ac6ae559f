"""Runs the tests that are written in JavaScript, in the engine that runs the scripts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from runner.script.context import new_context

FILES = sorted((Path(__file__).parent / "js").glob("*.test.js"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name.removesuffix(".test.js"))
def test_the_javascript_tests_of(path: Path) -> None:
    context = new_context(seconds=60)
    context.register_all()
    context.call("test", path.read_text(encoding="utf-8"))
    context.run_jobs()
    results = json.loads(context.call("results"))
    failed = [f"{result['name']}: {result['error']}" for result in results if result["error"]]
    assert not failed, "\n".join(failed)
    assert results, "the file has no test"
