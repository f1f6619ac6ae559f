"""What scripts cost in the embedded engine, by itself: no network, no reports.

    python benchmarks/scripts.py [--repeat N]

Of each figure the fastest and the median of N runs are printed, in milliseconds. ``pm ready`` is a new engine whose
first script asks for ``pm``; the further rows of new engines are first scripts as well, the warm ones are not.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable

from runner.script.engine import ScriptEngine, ScriptInput
from runner.script.given import ScriptAnswer

TEST = "pm.test('ok', function () { pm.expect(pm.response.json().ok).to.equal(true); });"
BODY = b'{"ok":true,"n":1}'
NEW = {
    "new engine: pm ready": "pm;",
    "new engine: pm.environment": "pm.environment.set('a', 1); pm.environment.get('a');",
    "new engine: pm.response.json()": "pm.response.json();",
    "new engine: one pm.test with expect": TEST,
    "new engine: require('lodash')": "require('lodash');",
    "new engine: require('moment')": "require('moment');",
}
WARM = {
    "warm: one pm.test with expect": TEST,
    "warm: pm.response.to.have.status(200)": "pm.test('s', () => pm.response.to.have.status(200));",
    "warm: tests[…] = …": "tests['ok'] = responseCode.code === 200;",
    "warm: CryptoJS.SHA256 of 100 kB": "CryptoJS.SHA256('x'.repeat(100000)).toString();",
    "warm: CryptoJS.HmacSHA256 of 100 B": "CryptoJS.HmacSHA256('x'.repeat(100), 'key').toString(CryptoJS.enc.Base64);",
}


def given() -> ScriptInput:
    """The input of a test script whose request had a small JSON answer."""
    head = {
        "code": 200,
        "status": "OK",
        "headers": [{"key": "Content-Type", "value": "application/json"}],
        "responseTime": 1,
        "responseSize": len(BODY),
    }
    scopes = ("environment", "globals", "collectionVariables", "iterationData", "local")
    return ScriptInput(
        info={"eventName": "test", "iteration": 0, "iterationCount": 1, "requestName": "r", "requestId": "i"},
        scopes={name: {} for name in scopes},
        answer=ScriptAnswer(head=head, body=BODY, text=BODY.decode),
    )


def run(engine: ScriptEngine, source: str) -> None:
    """Run a script that waits for nothing; its failure ends the benchmark."""
    steps = engine.run(source, given())
    try:
        next(steps)
    except StopIteration as ended:
        outcome = ended.value
        failed = [test.name for test in outcome.tests if not test.passed]
        if outcome.error or failed:
            raise SystemExit(f"{source!r} failed: {outcome.error or failed}") from None


def report(label: str, work: Callable[[], object], repeat: int, times: int = 1) -> None:
    """One line of the table; ``times`` is how many runs one measurement holds."""
    taken = []
    for _ in range(repeat):
        begun = time.perf_counter()
        for _ in range(times):
            work()
        taken.append((time.perf_counter() - begun) / times * 1000)
    print(f"{label:42} fastest {min(taken):8.3f} ms   median {statistics.median(taken):8.3f} ms")


def main() -> None:
    """Read the command line and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeat", type=int, default=40)
    repeat = parser.parse_args().repeat
    run(ScriptEngine(), "require('lodash');")  # the files are read once in a process
    for label, source in NEW.items():
        report(label, lambda source=source: run(ScriptEngine(), source), repeat)  # type: ignore[misc]
    engine = ScriptEngine()
    for label, source in WARM.items():
        run(engine, source)
        report(label, lambda source=source: run(engine, source), repeat, 5)  # type: ignore[misc]


if __name__ == "__main__":
    main()
