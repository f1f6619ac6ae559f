"""Write the generated collection anew, and record what newman sends for it.

python tests/conformance/generate.py --newman path/to/newman
"""

from __future__ import annotations

import argparse
import json
import subprocess
import tempfile
import time
from pathlib import Path

from generated import COLLECTION, FOLDER, by_case, with_port, write_golden
from random_requests import random_collection
from recording_server import recording_server


def record(newman: str) -> None:
    """Run newman on the collection, and keep what it sends."""
    with recording_server() as recorder, tempfile.TemporaryDirectory() as folder:
        moved = Path(folder) / "moved.json"
        moved.write_text(with_port(COLLECTION.read_text(encoding="utf-8"), recorder.port), encoding="utf-8")
        report = Path(folder) / "report.json"
        command = [newman, "run", str(moved), "-k", "--timeout-request", "5000"]
        command += ["-r", "json", "--reporter-json-export", str(report)]
        with subprocess.Popen(command, cwd=FOLDER, stdout=subprocess.DEVNULL) as process:
            _wait_for(report, process)
            process.terminate()  # after some requests newman stays, with all done
        write_golden(by_case(recorder))


def _wait_for(report: Path, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 120
    while process.poll() is None and not report.exists():
        if time.monotonic() > deadline:
            process.kill()
            raise SystemExit("newman did not finish within 120 seconds")
        time.sleep(0.2)


def main() -> None:
    """Read the command line and do it."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--newman", required=True, help="the command newman")
    options.add_argument("--count", type=int, default=800)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    lines = json.dumps(random_collection(given.count, given.seed), ensure_ascii=False).replace(
        '{"name": "case', '\n{"name": "case'
    )
    COLLECTION.write_text(lines + "\n", encoding="utf-8")
    record(given.newman)


if __name__ == "__main__":
    main()
