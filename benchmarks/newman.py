"""faas-runner against newman, side by side in one run, on a server on loopback.

    python benchmarks/newman.py [--newman PATH] [--repeat N] [--count N]

Without ``--newman`` it is installed from npm into a temporary folder. Every figure is the median wall time of whole
commands, start-up included; both tools run the same collection against the same server.
"""

from __future__ import annotations

import argparse
import atexit
import json
import shutil
import socketserver
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ANSWER = b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 17\r\n\r\n{"ok":true,"n":1}'
TEST = "pm.test('ok', function () { pm.expect(pm.response.json().ok).to.equal(true); });"


class Handler(socketserver.BaseRequestHandler):
    """Reads requests with a Content-Length, and answers each the same."""

    def handle(self) -> None:
        pending = b""
        while chunk := self.request.recv(65536):
            pending += chunk
            while b"\r\n\r\n" in pending:
                head, _, rest = pending.partition(b"\r\n\r\n")
                length = next(
                    (
                        int(line.split(b":")[1])
                        for line in head.split(b"\r\n")
                        if line.lower().startswith(b"content-length:")
                    ),
                    0,
                )
                if len(rest) < length:
                    break
                pending = rest[length:]
                self.request.sendall(ANSWER)


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True


def serve() -> int:
    """Start the server in a process of its own and return its port."""
    process = subprocess.Popen([sys.executable, __file__, "--serve"], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    atexit.register(process.kill)
    return int(process.stdout.readline())


def collection(port: int, script: str | None = None) -> dict[str, object]:
    """One POST with a small JSON body, and a test script where one is given."""
    body = {"mode": "raw", "raw": '{"a": 1}', "options": {"raw": {"language": "json"}}}
    item: dict[str, object] = {
        "name": "post",
        "request": {"method": "POST", "url": f"http://127.0.0.1:{port}/post", "header": [], "body": body},
    }
    if script:
        item["event"] = [{"listen": "test", "script": {"exec": [script]}}]
    schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
    return {"info": {"name": "benchmark", "schema": schema}, "item": [item]}


def wall(command: list[str], repeat: int) -> float:
    """Median seconds of a command that must succeed."""
    times = []
    for _ in range(repeat):
        begun = time.perf_counter()
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        times.append(time.perf_counter() - begun)
        if done.returncode:
            sys.exit(f"{command} ended with {done.returncode}:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return statistics.median(times)


def newman_command(given: str | None, folder: Path) -> str:
    """The newman to compare with."""
    found = given or shutil.which("newman")
    if found:
        return found
    if not shutil.which("npm"):
        sys.exit("newman is not installed and there is no npm to install it with; give --newman PATH")
    subprocess.run(["npm", "install", "--silent", "--prefix", str(folder), "newman"], check=True, capture_output=True)
    return str(folder / "node_modules" / ".bin" / "newman")


def report(label: str, theirs: float, ours: float) -> None:
    """One line of the table."""
    print(f"{label:44} newman {theirs:7.3f} s   ours {ours:7.3f} s   newman / ours {theirs / ours:6.1f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--newman")
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--scripts", action="store_true", help="also the run in which each request has one pm.test")
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.serve:
        with Server(("127.0.0.1", 0), Handler) as server:
            print(server.server_address[1], flush=True)
            server.serve_forever()
    with tempfile.TemporaryDirectory() as name:
        compare(options, Path(name))


def compare(options: argparse.Namespace, folder: Path) -> None:
    """Run both tools on both collections."""
    newman = [newman_command(options.newman, folder), "run"]
    ours = [sys.executable, "-m", "runner", "run"]
    port = serve()
    plain, scripted = folder / "plain.json", folder / "scripted.json"
    plain.write_text(json.dumps(collection(port)))
    scripted.write_text(json.dumps(collection(port, TEST)))
    many = ["-n", str(options.count)]
    one = wall([*newman, str(plain)], options.repeat), wall([*ours, str(plain)], options.repeat)
    report("one request, wall time", *one)
    rows = [("plain", plain)] + ([("one pm.test each", scripted)] if options.scripts else [])
    for label, path in rows:
        theirs, mine = wall([*newman, str(path), *many], 1), wall([*ours, str(path), *many], 3)
        report(f"{options.count} requests, {label}, wall time", theirs, mine)
        rates = options.count / (theirs - one[0]), options.count / max(mine - one[1], 1e-9)
        print(f"{'':44} newman {rates[0]:7.0f} /s  ours {rates[1]:7.0f} /s  ours / newman {rates[1] / rates[0]:6.1f}")


if __name__ == "__main__":
    main()
