"""What the ``cli`` reporter writes."""

from __future__ import annotations

import io
import time
import tracemalloc
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from report_story import Story, eventful, exchange, failed, passed, play, refused, terminal

from runner.core.errors import RunnerError
from runner.core.problem import Kind, Problem
from runner.engine.events import Event
from runner.report.base import Console
from runner.report.console import CliReporter

Golden = Callable[[str, str], None]


def shown(story: Story, options: dict[str, str] | None = None, **console: Any) -> str:
    terminal_ = terminal(**console)
    play(CliReporter(options or {}, terminal_), story.events)
    out = terminal_.out
    assert isinstance(out, io.StringIO)
    return out.getvalue()


def small() -> Story:
    return Story().iteration(0).item(exchanges=[exchange()], checks=[passed("status is 200", "expect")]).end()


def test_a_passed_run(golden: Golden) -> None:
    golden("cli_passed.txt", shown(small()))


def test_an_eventful_run_in_unicode(golden: Golden) -> None:
    golden("cli_eventful.txt", shown(eventful()))


def test_an_eventful_run_in_ascii(golden: Golden) -> None:
    text = shown(eventful(), unicode=False)
    golden("cli_eventful_ascii.txt", text)
    assert text.isascii()


def test_verbose_shows_headers_bodies_and_phases(golden: Golden) -> None:
    sent = exchange(method="POST", sent=b'{"a": 1}', sent_headers=[("Content-Type", "application/json")])
    story = Story().iteration(0).item(exchanges=[sent, exchange(body=b"x" * 3000)]).end()
    text = shown(story, {"verbose": ""})
    golden("cli_verbose.txt", text)
    assert "x" * 2048 in text
    assert "x" * 2049 not in text


def test_an_interrupted_run_is_summed_up(golden: Golden) -> None:
    story = Story().iteration(0).item(exchanges=[exchange()], checks=[failed("bad", "no")]).end(interrupted=True)
    golden("cli_interrupted.txt", shown(story))


def test_colour_is_only_there_when_asked_for() -> None:
    assert "\x1b" not in shown(eventful())
    coloured = shown(eventful(), color=True)
    assert "\x1b[32m✓\x1b[0m ok" in coloured
    assert "\x1b[31m  ✗ 1. bad\x1b[0m" in coloured


@pytest.mark.parametrize(
    ("option", "gone"),
    [
        ("no-summary", "executed"),
        ("no-failures", "Failures"),
        ("no-assertions", "✓ ok"),
        ("no-success-assertions", "✓ ok"),
        ("no-console", "'hi'"),
        ("no-banner", "faas-runner"),
    ],
)
def test_an_option_hides_its_part(option: str, gone: str) -> None:
    assert gone in shown(eventful())
    assert gone not in shown(eventful(), {option: ""})
    assert shown(eventful(), {option: "false"}) == shown(eventful())


def test_no_success_assertions_keeps_failures() -> None:
    assert "✗ 1. bad" in shown(eventful(), {"no-success-assertions": "true"})


def test_silent_writes_nothing() -> None:
    assert shown(eventful(), {"silent": ""}) == ""


def test_timestamps_are_utc() -> None:
    assert "  [07:08:43Z] GET https://api.test/a?x=1 [200" in shown(small(), {"show-timestamps": ""})


def test_control_characters_are_shown_not_obeyed() -> None:
    evil = "a\x1b[2J\r\x07\x9b\u202e\ud800b"
    problem = Problem(Kind.NETWORK, evil, evil, details=(evil,))
    story = Story(evil, environment=evil).iteration(0)
    story.item(
        evil,
        folders=[evil],
        logs=[("log", evil)],
        checks=[failed(evil, evil)],
        problems=[problem],
        exchanges=[
            exchange(
                f"http://h/{evil}",
                reason=evil,
                headers=[(evil, evil)],
                body=evil.encode("utf-8", "replace"),
                sent=b"\x1b",
            )
        ],
    )
    text = shown(story.end(), {"verbose": ""})
    assert not [character for character in text if ord(character) < 32 and character != "\n"]
    assert not {"\x9b", "\u202e", "\ud800"} & set(text)
    assert "\\x1b[2J" in text
    assert "\\u202e" in text


def test_a_stream_without_the_glyphs_gets_escapes() -> None:
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="ascii")
    play(CliReporter({}, Console(out, out)), small().events)
    assert b"\\u2713 status is 200" in raw.getvalue()


def test_the_answers_of_failed_requests_are_excerpted() -> None:
    story = Story().iteration(0)
    story.item(exchanges=[exchange(body=b"y" * 5000)], checks=[failed("bad", "no")])
    story.item(exchanges=[exchange(body=b"\x00\xff")], checks=[failed("bad", "no")])
    text = shown(story.end())
    assert "y" * 600 in text
    assert "y" * 601 not in text
    assert "... (5.0 kB in all)" in text
    assert "(2 B, not text)" in text


def test_a_curl_line_can_be_copied_with_its_line_breaks_and_flags() -> None:
    sent = exchange(method="POST", sent=b'{\n\t"a": 1\n}')
    story = Story().iteration(0).item(exchanges=[sent], checks=[failed("bad", "no")]).end()
    text = shown(story, {"insecure": "true", "ca": "my ca.pem"})
    assert "--data-binary '{\n\t\"a\": 1\n}'" in text
    assert "--insecure --cacert 'my ca.pem'" in text


class Counting(io.StringIO):
    def __init__(self) -> None:
        super().__init__()
        self.writes = self.flushes = 0

    def write(self, text: str) -> int:
        self.writes += 1
        return super().write(text)

    def flush(self) -> None:
        self.flushes += 1


def test_a_pipe_gets_one_write_per_item_and_one_flush() -> None:
    out = Counting()
    story = Story().iteration(0)
    for _ in range(10):
        story.item(exchanges=[exchange()], checks=[passed("a"), passed("b")])
    play(CliReporter({}, Console(out, out)), story.end().events)
    assert out.writes == 11
    assert out.flushes == 1


def test_a_person_sees_the_item_before_its_answer() -> None:
    out = Counting()
    reporter = CliReporter({}, Console(out, out, is_tty=True))
    for event in Story().iteration(0).item("slow one", exchanges=[exchange()]).events[:3]:
        reporter.handle(event)
    assert "slow one" in out.getvalue()
    assert out.flushes


def test_output_keeps_up_with_the_engine() -> None:
    story = Story(iterations=1000)
    for number in range(1000):
        story.iteration(number).item(iteration=number, exchanges=[exchange()], checks=[passed("a"), passed("b")])
    reporter = CliReporter({}, terminal())
    begun = time.perf_counter()
    for event in story.end().events:
        reporter.handle(event)
    assert time.perf_counter() - begun < 0.5


def long_run(items: int) -> Iterator[Event]:
    story = Story()
    yield from story.iteration(0).events
    for _ in range(items):
        body = exchange(status=500, reason="No", body=b"z" * 1000)
        yield from story.item_events(exchanges=[body], checks=[failed("bad", "no")], problems=[refused()])
    yield from story.end().events[-1:]


class Nowhere(io.StringIO):
    def write(self, text: str) -> int:
        return len(text)


def test_memory_hardly_grows_with_failures() -> None:
    tracemalloc.start()
    reporter = CliReporter({}, Console(Nowhere(), Nowhere()))
    for event in long_run(1000):
        reporter.handle(event)
    grown, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert grown < 1_000 * 1_000


def test_a_closed_pipe_is_a_clear_error() -> None:
    class Closed(io.StringIO):
        def write(self, text: str) -> int:
            raise BrokenPipeError(32, "Broken pipe")

    with pytest.raises(RunnerError, match="Broken pipe"):
        play(CliReporter({}, Console(Closed(), Closed())), small().events)
