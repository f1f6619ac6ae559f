"""Whatever a server, a network or a disk does: one clear error, the right code, complete reports."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest


@contextmanager
def raw_server(answer: Callable[[socket.socket], None]) -> Iterator[str]:
    """A server that does ``answer`` with each connection after it has read something."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            with connection:
                try:
                    connection.recv(65536)
                    answer(connection)
                except OSError:
                    pass

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{listener.getsockname()[1]}/x"
    listener.shutdown(socket.SHUT_RDWR)
    listener.close()
    thread.join(2)


def _reset(connection: socket.socket) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")


FAULTS = {
    "reset": (_reset, "ECONNRESET"),
    "closed without an answer": (lambda c: None, "clos"),
    "truncated": (lambda c: c.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"), "100"),
    "malformed": (lambda c: c.sendall(b"SSH-2.0-OpenSSH_9.2\r\n"), "HTTP"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_broken_answer_is_an_error_with_complete_reports(fault, faas, collection, tmp_path):  # type: ignore[no-untyped-def]
    behave, word = FAULTS[fault]
    with raw_server(behave) as url:
        path = collection({"name": "x", "request": {"method": "GET", "url": url}})
        ran = faas(
            *("run", path, "-r", "cli,json,junit"),
            *("--reporter-json-export", tmp_path / "r.json", "--reporter-junit-export", tmp_path / "r.xml"),
        )

    assert ran.code == 4, ran.all
    assert word in ran.out
    assert len(json.loads((tmp_path / "r.json").read_text())["run"]["failures"]) == 1
    assert len(ET.parse(tmp_path / "r.xml").getroot().findall(".//error")) == 1


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("http://127.0.0.1:1/", "ECONNREFUSED"),
        ("http://no-such-host.invalid/", "no-such-host.invalid"),
        ("ftp://127.0.0.1/", "ftp"),
        ("http://127.0.0.1:99999/", "99999"),
        ("", "URL"),
    ],
)
def test_an_address_that_cannot_be_reached_says_why(url, words, faas, collection):  # type: ignore[no-untyped-def]
    ran = faas("run", collection({"name": "x", "request": {"method": "GET", "url": url}}))

    assert ran.code == 4, ran.all
    assert words in ran.out
    assert "Traceback" not in ran.all


def test_tls_that_cannot_be_verified_is_an_error_and_can_be_waived(faas, collection):  # type: ignore[no-untyped-def]
    from runner.core.clock import Clock
    from runner.emulator import Emulator, EmulatorConfig

    with Emulator(EmulatorConfig.from_mapping({}, None), Clock()) as emulator:
        host = emulator.variables()["domain_api"]
        url = f"https://{host}/api/account/1/service/x/baseURI.json?version=1.0"
        path = collection({"name": "x", "request": {"method": "GET", "url": url}})
        refused = faas("run", path)
        waived = faas("run", path, "-k")

    assert refused.code == 4, refused.all
    assert "TLS error" in refused.out
    assert "tls.ca" in refused.out
    assert waived.code == 0, waived.all


def test_a_slow_answer_ends_with_a_time_out(faas, collection):  # type: ignore[no-untyped-def]
    with raw_server(lambda c: time.sleep(1)) as url:
        path = collection({"name": "x", "request": {"method": "GET", "url": url}})
        ran = faas("run", path, "--timeout-request", "200")

    assert ran.code == 4, ran.all
    assert "time" in ran.out.lower()


def test_a_redirect_loop_ends(faas, echo, collection, get):  # type: ignore[no-untyped-def]
    echo.says("/loop", 302, {}, Location="/loop")
    ran = faas("run", collection(get("/loop")))

    assert ran.code == 4, ran.all
    assert "redirect" in ran.out
    assert len(echo.seen) == 11


def test_a_status_above_599_is_a_status(faas, echo, collection, get):  # type: ignore[no-untyped-def]
    echo.says("/odd", 901, {})
    ran = faas("run", collection(get("/odd")))

    assert ran.code == 0, ran.all
    assert "901" in ran.out


def test_a_report_that_cannot_be_written_is_found_before_the_first_request(faas, echo, collection, get, write):  # type: ignore[no-untyped-def]
    write("file", "not a folder")
    ran = faas("run", collection(get()), "-r", "json", "--reporter-json-export", "file/r.json")

    assert ran.code == 3, ran.all
    assert "r.json" in ran.err
    assert echo.seen == []


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_a_full_disk_is_one_clear_error_and_the_other_reports_are_whole(faas, echo, collection, get, tmp_path):  # type: ignore[no-untyped-def]
    ran = faas(
        *("run", collection(get()), "-r", "json,junit"),
        *("--reporter-json-export", "/dev/full", "--reporter-junit-export", tmp_path / "r.xml"),
    )

    assert ran.code == 3, ran.all
    assert "/dev/full" in ran.err
    assert ET.parse(tmp_path / "r.xml").getroot().findall(".//testcase")


def test_ctrl_c_still_writes_the_reports(collection, get, echo, tmp_path):  # type: ignore[no-untyped-def]
    with raw_server(lambda c: time.sleep(20)) as url:
        path = collection(get("/first", "first"), {"name": "hangs", "request": {"method": "GET", "url": url}})
        process = subprocess.Popen(
            [sys.executable, "-m", "runner", "run", path, "-r", "cli,json", "--reporter-json-export", "r.json"],
            cwd=tmp_path,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        deadline = time.monotonic() + 20
        while not echo.seen and time.monotonic() < deadline:
            time.sleep(0.02)
        time.sleep(0.5)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)

    assert process.returncode == 130, out + err
    assert "Traceback" not in err
    executions = json.loads((tmp_path / "r.json").read_text())["run"]["executions"]
    assert [execution["item"]["name"] for execution in executions][0] == "first"
