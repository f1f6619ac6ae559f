"""What goes on the wire, byte for byte as newman 6.2.2 sent it; where newman is wrong, what goes there instead."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from recording_server import Recorded, recording_server

from runner.cli.main import program

FOLDER = Path(__file__).parent / "newman"

VOLATILE = [
    (re.compile(pattern, re.MULTILINE), replacement)
    for pattern, replacement in (
        (r"^(User-Agent: )(PostmanRuntime|faas-runner)/\S+", r"\1<program>"),
        (r"^(Postman-Token: )[0-9a-f-]{36}\r?$", r"\1<token>"),
        (r"-{26}\d{24}", "<boundary>"),
        (r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<guid>"),
        (r"^(X-Rnd: )\d+ \d{10} \d{4}-\d\d-\d\dT[\d:.]+Z", r"\1<random> <seconds> <time>"),
        (r"\b\d{8}T\d{6}Z", "<time>"),
        (r"(Credential=AK(?:/|%2F))\d{8}", r"\1<day>"),
        (r"(Signature=)[0-9a-f]{64}", r"\1<signature>"),
        (r'(cnonce|response)="[^"]*"', r'\1="<fresh>"'),
    )
]

Change = tuple[str, str, str]
"""Why ours differs, newman's text, ours in its place; '' for newman's text is the end of the request."""

DEFECTS: dict[str, Sequence[Change]] = {
    "wire POST /formdata": (
        ("its quotes and line ends in a name break the part's header", 'name="q"uo\nte"', 'name="q%22uo%0Ate"'),
        (
            "it uploads nothing for a single file behind several",
            'filename="other.bin"\r\nContent-Type: application/octet-stream\r\n\r\n\r\n',
            'filename="other.bin"\r\nContent-Type: text/plain\r\n\r\nhello file\n\r\n',
        ),
        ("so the length differs", "Content-Length: 1310", "Content-Length: 1311"),
    ),
    "wire POST /headers_disabled_sys": (
        ("a body without a length is read as the next request", "18213\r\n", "18213\r\nContent-Length: 1\r\n"),
        ("and so the server took it for that", "", "x"),
    ),
    "wire xGET /headers_nohost": (("the body without a length before it", "xGET ", "GET "),),
    "wire GET /digest?x=1 Authorization": (("it sends cookies twice", "a=1; b=2; a=1; b=2", "a=1; b=2"),),
    "p2 POST /multi_then_file": (
        (
            "it uploads nothing for a single file behind several",
            'name="after"; filename=""\r\n\r\n\r\n',
            'name="after"; filename="t.csv"\r\nContent-Type: text/csv\r\n\r\na,b\n1,2\n\r\n',
        ),
        ("so the length differs", "Content-Length: 492", "Content-Length: 529"),
    ),
    "p2 GET /hdrs": (
        (
            "it loses headers whose names differ only in case",
            "/1.1\r\n",
            "/1.1\r\nX-Dup: a\r\nX-Dup: b\r\nx-lower: 1\r\n",
        ),
        ("and puts the last of them first", "x-dup: c\r\nx-lower: 1\r\n", "x-dup: c\r\n"),
    ),
}


def golden(name: str) -> list[Recorded]:
    lines = (FOLDER / f"{name}.golden.jsonl").read_text(encoding="utf-8").splitlines()
    return [Recorded(entry["head"], entry["body"]) for entry in map(json.loads, lines)]


def replayed(name: str, state: Path) -> list[Recorded]:
    """What our command sends for a collection that names 127.0.0.1:18213."""
    with recording_server() as recorder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("FAAS_RUNNER_STATE_DIR", str(state))
        for variable in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
            patch.delenv(variable, raising=False)
        patch.chdir(FOLDER)
        elsewhere = f":18213:127.0.0.1:{recorder.port}"
        scopes = ["-e", "env.json", "-g", "glob.json"]
        program(["run", f"{name}.json", *scopes, "-k", "--unresolved", "send", "--connect-to", elsewhere, "--silent"])
        return list(recorder.seen)


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Recorded]]:
    return {name: replayed(name, tmp_path_factory.mktemp(name)) for name in ("wire", "p2")}


def masked(request: Recorded) -> str:
    text = f"{request.head}\r\n\r\n{request.body}"
    for pattern, replacement in VOLATILE:
        text = pattern.sub(replacement, text)
    return text


def row(name: str, request: Recorded) -> str:
    """A request's name in the table of defects."""
    method, target, *_ = request.head.split("\r\n")[0].split(" ")
    is_replay = "\r\nAuthorization: Digest" in request.head
    return f"{name} {method} {target}" + (" Authorization" if is_replay else "")


def expected(name: str, request: Recorded) -> str:
    text = masked(request)
    for _, newmans, ours in DEFECTS.get(row(name, request), ()):
        assert newmans in text
        text = text.replace(newmans, ours, 1) if newmans else text + ours
    return text


def cases() -> list[object]:
    found = [(name, index, request) for name in ("wire", "p2") for index, request in enumerate(golden(name))]
    return [
        pytest.param(name, index, request, id=f"{name}-{index}-{request.head.split()[1].split('?')[0][:40]}")
        for name, index, request in found
    ]


@pytest.mark.parametrize(("name", "index", "request_of_newman"), cases())
def test_sends_what_newman_sends(
    name: str, index: int, request_of_newman: Recorded, sent: dict[str, list[Recorded]]
) -> None:
    assert index < len(sent[name]), f"only {len(sent[name])} requests were sent"
    assert masked(sent[name][index]) == expected(name, request_of_newman)


@pytest.mark.parametrize("name", ["wire", "p2"])
def test_sends_no_request_more(name: str, sent: dict[str, list[Recorded]]) -> None:
    assert len(sent[name]) == len(golden(name))


def test_every_defect_is_in_the_recordings() -> None:
    rows = {row(name, request) for name in ("wire", "p2") for request in golden(name)}
    assert set(DEFECTS) <= rows
