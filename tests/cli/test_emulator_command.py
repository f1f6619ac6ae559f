"""``faas-runner emulator``."""

import signal
import ssl
import subprocess
import sys
import urllib.request

import pytest


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_emulator_serves_until_it_is_stopped(number, tmp_path):  # type: ignore[no-untyped-def]
    process = subprocess.Popen(
        [sys.executable, "-u", "-m", "runner", "emulator", "--env-file", "values.env"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    values = {}
    for line in process.stdout:
        if line.startswith("Press"):
            break
        name, value = line.split()
        values[name] = value
    context = ssl.create_default_context(cafile=values["ca_file"])
    url = f"https://{values['domain_api']}/api/account/{values['account_id']}/service/sentinel/baseURI.json?version=1.0"
    with urllib.request.urlopen(url, context=context, timeout=10) as answer:
        assert values["sentinel"] in answer.read().decode()
    process.send_signal(number)
    out, err = process.communicate(timeout=20)

    assert process.returncode == 0, err
    assert "GET" in out
    assert "domain_api=" in (tmp_path / "values.env").read_text()


def test_a_wrong_switch_is_refused_with_the_right_one(faas):  # type: ignore[no-untyped-def]
    assert faas("emulator", "--set", "nonsense").code == 2
    wrong = faas("emulator", "--set", "token_typ=jwt")
    assert wrong.code == 3
    assert "token_type" in wrong.err
