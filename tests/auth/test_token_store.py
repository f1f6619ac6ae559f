"""Tokens on disk: found again, shared between processes, never half-written, never the reason why a run ends."""

from __future__ import annotations

import json
import os
import random
import signal
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from auth_bench import StillClock
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from token_writers import KEY, numbered

from runner.auth.oauth2.store.file_lock import file_lock
from runner.auth.oauth2.store.token_file import decode, digest_of, encode, login_of
from runner.auth.oauth2.store.token_store import TokenStore
from runner.auth.oauth2.token import Token, TokenKey
from runner.core.clock import Clock
from runner.core.errors import InputError
from runner.core.secrets import Secrets

posix = pytest.mark.skipif(sys.platform == "win32", reason="permissions are POSIX")

OTHER = TokenKey(endpoint="https://idp/x", client_id="c", scope="", user="", grant_type="refresh_token", variant="v")
BY_ITSELF = TokenKey(
    endpoint="https://idp/x", client_id="c", scope="", user="", grant_type="client_credentials", variant=""
)
TOKEN = Token(access_token="access-1", refresh_token="refresh-1", expires_at=2e9, usable_until=1.9e9, id_token="id-1")


class Opened:
    """A store, and what it warned of."""

    def __init__(self, folder: Path, **more: object) -> None:
        self.warnings: list[str] = []
        self.secrets = Secrets()
        clock = more.pop("clock", Clock())
        self.store = TokenStore(folder, secrets=self.secrets, clock=clock, warn=self.warnings.append, **more)  # type: ignore[arg-type]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "state"


def file_of(folder: Path, key: TokenKey = KEY) -> Path:
    return folder / f"{digest_of(key)}.json"


def test_a_token_is_found_by_the_next_process(folder: Path) -> None:
    Opened(folder).store.put(KEY, TOKEN)
    later = Opened(folder)
    assert later.store.get(KEY) == TOKEN
    assert later.store.get(OTHER) is None
    assert later.warnings == []


def test_what_is_read_is_masked_from_then_on(folder: Path) -> None:
    Opened(folder).store.put(KEY, TOKEN)
    later = Opened(folder)
    later.store.get(KEY)
    assert later.secrets.clean("access-1 refresh-1 id-1xyz").count("*") >= 16


def test_nothing_is_touched_before_there_is_something_to_keep(folder: Path) -> None:
    opened = Opened(folder)
    assert opened.store.get(KEY) is None
    assert not opened.store.has_logins()
    assert opened.store.stored_logins() == []
    opened.store.drop(KEY)
    with opened.store.renewing(BY_ITSELF):
        opened.store.put(BY_ITSELF, TOKEN)
    assert opened.store.get(BY_ITSELF) == TOKEN
    assert not opened.store.forget(KEY)
    assert not folder.exists()


def test_a_token_that_the_runner_can_get_by_itself_stays_in_memory(folder: Path) -> None:
    Opened(folder).store.put(BY_ITSELF, TOKEN)
    assert Opened(folder).store.get(BY_ITSELF) is None


def test_the_newest_token_of_any_process_is_seen(folder: Path) -> None:
    one, two = Opened(folder).store, Opened(folder).store
    one.put(KEY, TOKEN)
    assert two.get(KEY) == TOKEN
    newer = Token(access_token="access-2")
    one.put(KEY, newer)
    assert two.get(KEY) == newer
    one.drop(KEY)
    assert two.get(KEY) is None


def test_a_token_that_was_refused_does_not_take_a_newer_one_with_it(folder: Path) -> None:
    one, two = Opened(folder).store, Opened(folder).store
    one.put(KEY, TOKEN)
    two.get(KEY)
    newer = Token(access_token="access-2")
    one.put(KEY, newer)
    two.drop(KEY)
    assert one.get(KEY) == two.get(KEY) == newer
    two.drop(KEY)
    assert one.get(KEY) is None


def test_what_is_kept_can_be_listed_and_forgotten(folder: Path) -> None:
    clock = StillClock()
    store = Opened(folder, clock=clock, environment="EMEA").store
    store.put(KEY, TOKEN)
    Opened(folder, environment="APAC").store.put(OTHER, Token(access_token="other"))
    first, second = store.stored_logins()
    assert (first.environment, first.token.refresh_token) == ("APAC", "")
    assert (second.environment, second.endpoint, second.client_id) == ("EMEA", "https://idp/token", "app-id")
    assert (second.scope, second.user, second.grant_type) == ("a b", "ann", "authorization_code")
    assert (second.obtained_at, second.token) == (clock.now(), TOKEN)
    assert store.stored(KEY) == second
    assert "access-1" not in repr(second)
    assert "query-secret" not in file_of(folder).read_text()
    assert store.forget(second)
    assert store.forget(OTHER)
    assert not store.forget(OTHER)
    assert store.stored_logins() == []


@posix
def test_only_the_owner_can_read(folder: Path) -> None:
    store = Opened(folder).store
    with store.renewing(KEY):
        store.put(KEY, TOKEN)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    modes = {path.suffix: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
    assert modes == {".json": 0o600, ".lock": 0o600}


@posix
def test_permissions_that_are_too_wide_are_repaired_and_told(folder: Path) -> None:
    Opened(folder).store.put(KEY, TOKEN)
    folder.chmod(0o755)
    file_of(folder).chmod(0o644)
    opened = Opened(folder)
    assert opened.store.get(KEY) == TOKEN
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(file_of(folder).stat().st_mode) == 0o600
    assert len(opened.warnings) == 2
    opened.store.get(KEY)
    assert Opened(folder).store.get(KEY) == TOKEN
    assert len(opened.warnings) == 2


def _a_file(folder: Path) -> None:
    folder.parent.mkdir(parents=True)
    folder.write_text("")


def _of_another(folder: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can give a folder away")
    folder.mkdir(parents=True)
    os.chown(folder, 12345, 12345)


def _unwritable(folder: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    folder.mkdir(parents=True, mode=0o500)


@posix
@pytest.mark.parametrize("make", [_a_file, _of_another, _unwritable])
def test_a_folder_that_cannot_be_used_is_told_once_and_the_token_stays_in_memory(
    folder: Path, make: Callable[[Path], None]
) -> None:
    make(folder)
    opened = Opened(folder)
    store = opened.store
    for _ in range(2):
        with store.renewing(KEY):
            store.put(KEY, TOKEN)
        assert store.get(KEY) == TOKEN
    (warning,) = opened.warnings
    assert str(folder) in warning
    assert "FAAS_RUNNER_STATE_DIR" in warning
    with pytest.raises(InputError, match="tokens cannot be kept"):
        store.check_folder()
    store.drop(KEY)
    assert store.get(KEY) is None


def test_a_folder_that_can_be_used_is_checked_without_a_trace(folder: Path) -> None:
    Opened(folder).store.check_folder()
    assert list(folder.iterdir()) == []


CONTENTS = {
    "empty": b"",
    "cut": encode(login_of(KEY, TOKEN, "", 0))[:-20],
    "foreign": b'{"access_token": "x"}',
    "other version": encode(login_of(KEY, TOKEN, "", 0)).replace(b"token 1", b"token 2"),
    "other key": encode(login_of(OTHER, TOKEN, "", 0)),
    "no token": encode(login_of(KEY, Token(access_token=""), "", 0)),
    "wrong type": encode(login_of(KEY, TOKEN, "", 0)).replace(b'"refresh-1"', b"[]"),
    "deep": b"[" * 100_000,
    "huge": b" " * 2_000_000,
    "huge number": encode(login_of(KEY, TOKEN, "", 0)).replace(b"1900000000.0", b"9" * 5000),
}


@pytest.mark.parametrize("content", CONTENTS.values(), ids=CONTENTS)
def test_a_file_that_is_of_no_use_is_set_aside_with_one_warning(folder: Path, content: bytes) -> None:
    Opened(folder).store.put(KEY, TOKEN)
    file_of(folder).write_bytes(content)
    opened = Opened(folder)
    for _ in range(2):
        assert opened.store.get(KEY) is None
        assert opened.store.stored_logins() == []
    (warning,) = opened.warnings
    assert str(file_of(folder)) in warning
    assert Path(f"{file_of(folder)}.broken").read_bytes() == content
    opened.store.put(KEY, TOKEN)
    assert Opened(folder).store.get(KEY) == TOKEN
    opened.store.forget(KEY)
    assert list(folder.iterdir()) == []


@posix
@pytest.mark.parametrize("kind", ["folder", "pipe", "symbolic link"])
def test_what_is_no_file_is_of_no_use(folder: Path, kind: str) -> None:
    Opened(folder).store.put(KEY, TOKEN)
    path = file_of(folder)
    path.rename(folder / "elsewhere")
    {"folder": path.mkdir, "pipe": lambda: os.mkfifo(path), "symbolic link": lambda: path.symlink_to("elsewhere")}[
        kind
    ]()
    opened = Opened(folder)
    assert opened.store.get(KEY) is None
    assert len(opened.warnings) == 1
    opened.store.put(KEY, TOKEN)
    assert Opened(folder).store.get(KEY) == TOKEN


tokens = st.builds(
    Token,
    access_token=st.text(min_size=1),
    refresh_token=st.text(),
    expires_at=st.none() | st.floats(allow_nan=False),
    usable_until=st.none() | st.floats(allow_nan=False),
    id_token=st.text(),
    user_id=st.text(st.characters(), max_size=20),
    scope=st.text(),
)
keys = st.builds(TokenKey, *[st.text(st.characters(codec=None), max_size=8)] * 6)


@given(token=tokens, key=keys, environment=st.text(), now=st.floats(allow_nan=False))
def test_any_token_comes_back_as_it_was(token: Token, key: TokenKey, environment: str, now: float) -> None:
    login = login_of(key, token, environment, now)
    assert decode(encode(login), digest_of(key)) == login


@given(one=keys, two=keys)
@example(KEY, OTHER)
def test_different_keys_have_different_files(one: TokenKey, two: TokenKey) -> None:
    assert (digest_of(one) == digest_of(two)) is (one == two)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """The file of a token, of which one value or some bytes are others."""
    content = bytearray(encode(login_of(KEY, TOKEN, "e", 1.0)))
    if draw(st.booleans()):
        document = json.loads(content)
        part = draw(st.sampled_from([document, document["token"]]))
        part[draw(st.sampled_from(sorted(part)))] = draw(json_values)
        return json.dumps(document).encode()
    at = draw(st.integers(0, len(content)))
    content[at : at + draw(st.integers(0, 9))] = draw(st.binary(max_size=9))
    return bytes(content)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(content=st.binary() | json_values.map(lambda value: json.dumps(value).encode()) | damaged())
def test_no_content_of_a_file_is_an_error(tmp_path: Path, content: bytes) -> None:
    folder = tmp_path / "s"
    folder.mkdir(mode=0o700, exist_ok=True)
    file_of(folder).write_bytes(content)
    file_of(folder).chmod(0o600)
    opened = Opened(folder)
    found = opened.store.get(KEY)
    assert (found is None) is (len(opened.warnings) == 1)
    if found is not None:
        assert found.is_usable(0) in (True, False)


def test_threads_renew_one_after_the_other(folder: Path) -> None:
    renewals = []
    store = Opened(folder).store

    def work() -> None:
        with store.renewing(KEY):
            if store.get(KEY) is None:
                renewals.append(1)
                time.sleep(0.05)
                store.put(KEY, TOKEN)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert renewals == [1]


def test_a_renewal_that_takes_too_long_is_not_waited_for(folder: Path) -> None:
    one, two = Opened(folder), Opened(folder, renewal_limit=0.1)
    with one.store.renewing(KEY):
        with two.store.renewing(OTHER):
            assert two.warnings == []
        with two.store.renewing(KEY):
            two.store.put(KEY, TOKEN)
        (warning,) = two.warnings
        assert "0.1 s" in warning
    assert one.store.get(KEY) == TOKEN
    with two.store.renewing(KEY):
        assert len(two.warnings) == 1


def test_the_lock_of_a_process_that_died_is_free_at_once(tmp_path: Path) -> None:
    path = tmp_path / "x.lock"
    code = (
        "import sys, time; from pathlib import Path; from runner.core.clock import Clock;"
        "from runner.auth.oauth2.store.file_lock import file_lock\n"
        f"with file_lock(Path({str(path)!r}), 0, Clock()) as held: print(held, flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as owner:
        assert owner.stdout is not None
        assert owner.stdout.readline() == "True\n"
        with file_lock(path, 0, Clock()) as held:
            assert not held
        owner.kill()
        owner.wait()
        with file_lock(path, 0, Clock()) as held:
            assert held


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that start at once")
def test_the_store_survives_a_kill_at_any_moment(folder: Path) -> None:
    moments = random.Random(7)
    seen = [numbered(0)]
    kills = 0
    end = time.monotonic() + 60
    with _writers(folder) as writers:
        while kills < 60 or len(set(seen)) < 20:
            pid = int(_said(writers, "next\n"))
            time.sleep(moments.uniform(0, 0.03))
            os.kill(pid, signal.SIGKILL)
            assert _said(writers) == "ended\n"
            kills += 1
            opened = Opened(folder, renewal_limit=0)
            token = opened.store.get(KEY)
            assert token is not None
            assert token == numbered(int(token.access_token.split(",")[0].removeprefix("access-")))
            seen.append(token)
            with opened.store.renewing(KEY):
                assert opened.warnings == []
            assert time.monotonic() < end, "the writers were killed before they wrote"
    assert [path.name for path in folder.glob("*.json")] == [file_of(folder).name]


def _writers(folder: Path) -> subprocess.Popen[str]:
    script = str(Path(__file__).with_name("token_writers.py"))
    pipe = subprocess.PIPE
    return subprocess.Popen([sys.executable, script, str(folder)], stdin=pipe, stdout=pipe, text=True, bufsize=1)


def _said(writers: subprocess.Popen[str], line: str = "") -> str:
    assert writers.stdin is not None
    assert writers.stdout is not None
    writers.stdin.write(line)
    return writers.stdout.readline()


def test_what_a_killed_writer_has_left_is_swept_away(folder: Path) -> None:
    store = Opened(folder).store
    store.put(KEY, TOKEN)
    old, fresh = Path(f"{file_of(folder)}.1.tmp"), Path(f"{file_of(folder)}.2.tmp")
    for path in (old, fresh):
        path.write_text("half a tok")
    os.utime(old, (time.time() - 3600,) * 2)
    store.put(KEY, TOKEN)
    assert not old.exists()
    assert fresh.exists()
    store.forget(KEY)
    assert not fresh.exists()
