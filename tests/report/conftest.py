"""Golden files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture
def golden() -> Callable[[str, str], None]:
    """Compare with tests/report/golden/NAME. Delete that file to have it written anew."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if not path.exists():
            path.write_text(text, encoding="utf-8", newline="\n")
            pytest.fail(f"{path} was written: read it, and run again")
        assert text == path.read_text(encoding="utf-8")

    return compare
