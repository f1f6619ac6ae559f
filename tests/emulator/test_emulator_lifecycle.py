from __future__ import annotations

import gc
import socket
import ssl
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import requests
from emulator_client import LivePerson

from runner.core.errors import InputError
from runner.emulator import Emulator, EmulatorConfig
from runner.emulator.functions import ECHO, TIMING_OUT

Start = Callable[..., LivePerson]


def emulator_threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name.startswith("emulator-")]


def test_it_leaves_no_thread_socket_or_file() -> None:
    emulator = Emulator()
    emulator.start()
    hosts, ca_file = emulator.variables(), Path(emulator.ca_file)
    assert ca_file.exists()
    with requests.Session() as session:
        session.trust_env = False
        session.get(f"https://{hosts['sentinel']}/sentinel/well-known/jwks", verify=str(ca_file), timeout=5)
        emulator.stop()  # with a connection still open
    assert not ca_file.parent.exists()
    assert emulator_threads() == []
    host, port = hosts["sentinel"].split(":")
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection((host, int(port)), timeout=1)
    gc.collect()  # an open socket would warn, and warnings are errors here


def test_start_and_stop_may_be_repeated() -> None:
    emulator = Emulator()
    emulator.stop()
    for _ in range(3):
        emulator.start()
        emulator.start()
        assert emulator.variables()["faasGW"]
        emulator.stop()
        emulator.stop()
    with pytest.raises(RuntimeError, match="not running"):
        emulator.variables()


def test_a_started_emulator_is_ready_soon() -> None:
    times = []
    for _ in range(5):
        begun = time.perf_counter()
        with Emulator():
            times.append(time.perf_counter() - begun)
    assert min(times) < 0.1


def test_stop_does_not_wait_for_a_function_that_takes_its_time(start: Start) -> None:
    lp = start(real_delays=True)
    token = lp.app_token()
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(lp.invoke, TIMING_OUT, token)
        while len(emulator_threads()) < 3:
            time.sleep(0.005)
        begun = time.perf_counter()
        time.sleep(0.05)
        lp.emulator.stop()
        assert time.perf_counter() - begun < 3
        waiting.exception(timeout=3)


def test_hosts_are_on_loopback_and_differ(lp: LivePerson) -> None:
    hosts = [lp.hosts[name] for name in ("domain_api", "sentinel", "faasGW", "faasUI", "agentVep")]
    assert len(set(hosts)) == 5
    assert all(host.startswith("127.0.0.1:") for host in hosts)


def test_variables_tell_all_that_a_client_needs(lp: LivePerson) -> None:
    assert lp.hosts["account_id"] == lp.config.account_id
    assert lp.hosts["lambda_uuid"] == ECHO
    assert lp.hosts["redirect_uri"] == lp.config.redirect_uris[0]
    for name in ("client_id", "client_secret", "user_id", "username", "password"):
        assert lp.hosts[name] == getattr(lp.config, name)
    assert Path(lp.hosts["ca_file"]).read_text().startswith("-----BEGIN CERTIFICATE-----")


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "fninvocations.localhost", "functions.localhost"])
def test_the_certificate_holds_for_every_name(lp: LivePerson, name: str) -> None:
    host, port = lp.hosts["faasGW"].split(":")
    context = ssl.create_default_context(cafile=lp.emulator.ca_file)
    with (
        socket.create_connection((host, int(port)), timeout=5) as plain,
        context.wrap_socket(plain, server_hostname=name) as secure,
    ):
        assert secure.version() in ("TLSv1.2", "TLSv1.3")


def test_a_client_without_the_authority_is_not_served(lp: LivePerson) -> None:
    host, port = lp.hosts["faasGW"].split(":")
    with socket.create_connection((host, int(port)), timeout=5) as plain, pytest.raises(ssl.SSLCertVerificationError):
        ssl.create_default_context().wrap_socket(plain, server_hostname=host)
    assert lp.app_token()  # and it goes on


def test_a_chosen_port_is_used_and_a_taken_one_is_told() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(InputError, match=f"cannot listen on 127.0.0.1:{port} for faasUI"):
            Emulator(EmulatorConfig(ports={"faasUI": port})).start()
    assert emulator_threads() == []
    with Emulator(EmulatorConfig(ports={"faasUI": port})) as emulator:
        assert emulator.variables()["faasUI"] == f"127.0.0.1:{port}"


def test_twenty_clients_at_once(lp: LivePerson) -> None:
    token = lp.app_token()

    def client(number: int) -> list[object]:
        with requests.Session() as session:
            session.trust_env, session.verify = False, lp.emulator.ca_file
            one = LivePerson(lp.emulator, lp.clock, session)
            own = one.app_token()
            return [
                one.invoke(ECHO, given, payload=[number, turn]).json()["payload"]
                for turn in range(10)
                for given in (token, own)
            ]

    with ThreadPoolExecutor(20) as pool:
        results = list(pool.map(client, range(20)))
    assert results == [[[number, turn] for turn in range(10) for _ in range(2)] for number in range(20)]
    assert sum(entry.service == "faasGW" for entry in lp.emulator.log) == 400


def test_a_request_on_an_open_connection_is_quick(lp: LivePerson) -> None:
    token = lp.app_token()
    times = []
    for _ in range(50):
        begun = time.perf_counter()
        assert lp.invoke(ECHO, token).status_code == 200
        times.append(time.perf_counter() - begun)
    assert sorted(times)[25] < 0.01  # requests alone takes most of it; 40 ms would be a delayed acknowledgement


def test_emulators_do_not_know_each_other(start: Start) -> None:
    one, other = start(), start()
    assert other.invoke(ECHO, one.app_token()).status_code == 401
