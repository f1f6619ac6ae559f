"""Reporters by name."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from report_story import Story, play, terminal

from runner.core.errors import RunnerError, UsageError
from runner.core.exit_code import ExitCode
from runner.report.console import CliReporter
from runner.report.newman_json import JsonReporter
from runner.report.reporters import create, names


def test_reporters_come_once_and_in_order() -> None:
    made = create(["json", " cli ", "json", ""], {}, terminal())
    assert [type(reporter) for reporter in made] == [JsonReporter, CliReporter]


def test_an_unknown_reporter_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="there is no reporter 'jsno'") as caught:
        create(["jsno"], {}, terminal())
    assert caught.value.exit_code is ExitCode.USAGE
    assert caught.value.problems[0].hint == "did you mean 'json'?"


def test_an_unknown_option_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="'json' has no option 'exprot'") as caught:
        create(["json"], {"json": {"exprot": "x"}}, terminal())
    assert caught.value.problems[0].hint == "did you mean 'export'?"


def test_options_for_all_reach_those_that_know_them(tmp_path: Path) -> None:
    options = {"*": {"export": str(tmp_path / "r"), "silent": "true"}}
    _, reporter = create(["cli", "json"], options, terminal())
    assert isinstance(reporter, JsonReporter)
    assert reporter.file.path == tmp_path / "r"


def test_an_option_for_all_may_have_several_words() -> None:
    create(["cli"], {"no": {"summary": "true"}, "show": {"timestamps": "true"}}, terminal())


def test_an_option_that_nobody_knows_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="--reporter-jsn-export") as caught:
        create(["cli", "json"], {"jsn": {"export": "r.json"}}, terminal())
    assert caught.value.problems[0].hint == "did you mean 'json-export'?"


def test_options_of_a_reporter_that_is_not_wanted_are_left() -> None:
    assert create(["cli"], {"junit": {"export": "r.xml"}}, terminal())


def test_two_reporters_do_not_share_a_file() -> None:
    with pytest.raises(UsageError, match="would both write"):
        create(["json", "junit"], {"*": {"export": "same"}}, terminal())


@pytest.fixture
def foreign(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An installed distribution with a good, a bad and a missing reporter."""
    info = tmp_path / "foreign_reporters-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: foreign-reporters\nVersion: 1\n")
    (info / "entry_points.txt").write_text(
        "[runner.reporters.v1]\n"
        "good = foreign_reporters_m:Good\nbad = foreign_reporters_m:Bad\ngone = no_such_module:X\n"
    )
    (tmp_path / "foreign_reporters_m.py").write_text(
        "from runner.report.base import Reporter\n"
        "class Good(Reporter):\n"
        "    def __init__(self, options, console): self.options, self.console = options, console\n"
        "    def handle(self, event):\n"
        "        self.console.out.write(type(event).__name__ + self.options.get('mark', '') + ' ')\n"
        "class Bad(Good):\n"
        "    def handle(self, event): raise KeyError('oops')\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "foreign_reporters_m", raising=False)


@pytest.mark.usefixtures("foreign")
def test_a_foreign_reporter_comes_by_entry_point() -> None:
    console = terminal()
    (reporter,) = create(["good"], {"good": {"mark": "!"}}, console)
    play(reporter, Story().end().events)
    assert console.out.getvalue() == "RunStarted! RunFinished! "  # type: ignore[attr-defined]
    assert {"cli", "json", "junit", "good"} <= set(names())


@pytest.mark.usefixtures("foreign")
def test_a_foreign_reporters_mistake_bears_its_name() -> None:
    (reporter,) = create(["bad"], {}, terminal())
    with pytest.raises(RunnerError, match="reporter 'bad' broke down: KeyError: 'oops'"):
        play(reporter, Story().events)


@pytest.mark.usefixtures("foreign")
def test_a_foreign_reporter_that_cannot_be_loaded_is_named() -> None:
    with pytest.raises(UsageError, match="reporter 'gone' cannot be loaded: ModuleNotFoundError"):
        create(["gone"], {}, terminal())
