"""Record what newman makes of each row.

python tests/script/conformance/record.py --newman path/to/node_modules/newman [FILE …]
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from script_answers import answers
from script_rows import EXPECTED, FOLDER, Row, collection, environment, files, global_variables, read_rows

Outcomes = dict[str, dict[str, Any]]


def newman_outcomes(newman: str, rows: list[Row], base: str) -> Outcomes:
    """Row name → what newman reports of it."""
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for name, content in (("c", collection(rows, base)), ("e", environment()), ("g", global_variables())):
            names.append(str(Path(folder) / f"{name}.json"))
            Path(names[-1]).write_text(json.dumps(content), encoding="utf-8")
        command = ["node", str(FOLDER / "drive_newman.js"), newman, *names]
        zone = {**os.environ, "TZ": "UTC"}
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder, env=zone)
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)
    outcomes: Outcomes = json.loads(done.stdout.replace(base.removeprefix("http://"), "HOST:1"))
    return outcomes


def main() -> None:
    """Read the command line and do it."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--newman", required=True, help="the folder of the package newman")
    options.add_argument("files", nargs="*", type=Path)
    given = options.parse_args()
    for path in given.files or files():
        rows = read_rows(path)
        with answers() as base:
            outcomes = newman_outcomes(str(Path(given.newman).resolve()), rows, base)
        lines = ",\n".join(f"{json.dumps(row.name)}: {json.dumps(outcomes.get(row.name))}" for row in rows)
        (EXPECTED / f"{path.stem}.json").write_text("{\n" + lines + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
