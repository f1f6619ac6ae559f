"""The generated collection, and requests as lines of ``generated.golden.jsonl``."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path

from random_requests import HOME
from recording_server import Recorded, Recorder

FOLDER = Path(__file__).parent / "newman"
COLLECTION = FOLDER / "generated.json"
GOLDEN = FOLDER / "generated.golden.jsonl"

_CASE = re.compile(r"case-\d{4}")
_VOLATILE = (
    (re.compile(r"(?m)^(User-Agent: PostmanRuntime)/\S+|^(User-Agent: faas-runner)/\S+"), "User-Agent: OWN"),
    (re.compile(r"(?m)^Postman-Token: [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"), "Postman-Token: TOKEN"),
    (re.compile(r"-{26}\d{24}"), "BOUNDARY"),
)

Requests = dict[str, list[tuple[str, str]]]
"""(head, body) of what each case sent."""


def with_port(text: str, port: int) -> str:
    """A collection's text, going to another port."""
    return text.replace(HOME.split(":")[1], str(port))


def by_case(recorder: Recorder) -> Requests:
    """What came, without what differs from run to run."""
    requests: Requests = {}
    for recorded in recorder.seen:
        case = _CASE.search(recorded.head)
        requests.setdefault(case[0] if case else "", []).append(_stable(recorded, recorder.port))
    return requests


def _stable(recorded: Recorded, port: int) -> tuple[str, str]:
    texts = []
    for text in (recorded.head, recorded.body):
        for pattern, stable in _VOLATILE:
            text = pattern.sub(stable, text)
        texts.append(text.replace(f":{port}", ":" + HOME.split(":")[1]))
    return texts[0], texts[1]


def write_golden(requests: Requests) -> None:
    """One line for each request."""
    lines = (json.dumps([case, *sent], ensure_ascii=False) for case in requests for sent in requests[case])
    GOLDEN.write_text("\n".join(lines) + "\n", encoding="utf-8")


def read_golden() -> Requests:
    """What newman sent."""
    requests: Requests = {}
    lines: Iterable[str] = GOLDEN.read_text(encoding="utf-8").split("\n")
    for line in filter(None, lines):
        case, head, body = json.loads(line)
        requests.setdefault(case, []).append((head, body))
    return requests
