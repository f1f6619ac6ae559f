"""Where report files go, and what is refused before the run."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import pytest
from report_story import FrozenClock

from runner.core.errors import InputError, RunnerError
from runner.core.exit_code import ExitCode
from runner.report.files import ReportFile


def put(file: ReportFile, content: bytes) -> None:
    with file.open() as out:
        out.write(content)


def test_the_default_place_is_like_newmans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    file = ReportFile("", ".xml", FrozenClock())
    file.prepare()
    put(file, b"x")
    assert Path("newman/faas-runner-run-report-2026-11-22-07-08-43-196-0.xml").read_bytes() == b"x"


@pytest.mark.parametrize("export", ["", "/"])
def test_a_folder_gets_the_default_name(export: str, tmp_path: Path) -> None:
    assert ReportFile(f"{tmp_path}{export}", ".json", FrozenClock()).path.parent == tmp_path


def test_missing_folders_are_made(tmp_path: Path) -> None:
    ReportFile(str(tmp_path / "a/b/r.json"), ".json").prepare()
    assert [p.name for p in (tmp_path / "a").iterdir()] == ["b"]
    assert not list((tmp_path / "a/b").iterdir())


def test_a_folder_that_cannot_be_made_is_an_input_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(InputError, match=r"cannot be written to .*file/r\.json: File exists") as caught:
        ReportFile(str(tmp_path / "file/r.json"), ".json").prepare()
    assert caught.value.exit_code is ExitCode.INPUT
    assert caught.value.problems[0].hint


def test_an_unwritable_place_is_an_input_error() -> None:
    with pytest.raises(InputError, match="cannot be written"):
        ReportFile("/proc/r.json", ".json").prepare()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_file_is_an_input_error(tmp_path: Path) -> None:
    path = tmp_path / "r.json"
    path.touch(0o400)
    with pytest.raises(InputError, match="Permission denied"):
        ReportFile(str(path), ".json").prepare()


def test_a_report_replaces_the_old_one_only_when_it_is_complete(tmp_path: Path) -> None:
    path = tmp_path / "r.json"
    path.write_text("old")
    with suppress(ZeroDivisionError), ReportFile(str(path), ".json").open() as out:
        out.write(b"half")
        raise ZeroDivisionError
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_symbolic_link_is_kept(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "real")
    put(ReportFile(str(tmp_path / "link"), ".json"), b"x")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"x"


def test_a_device_is_written_to() -> None:
    file = ReportFile("/dev/null", ".json")
    file.prepare()
    put(file, b"x")
    assert Path("/dev/null").is_char_device()


def test_a_folder_that_went_away_is_a_report_error(tmp_path: Path) -> None:
    with pytest.raises(RunnerError, match="was not written: No such file"):
        put(ReportFile(str(tmp_path / "gone/r.json"), ".json"), b"x")
