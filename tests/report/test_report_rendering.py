"""Problems, sizes, durations, figures and curl lines as text."""

from __future__ import annotations

import shlex
import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runner.core.location import Location
from runner.core.problem import Kind, Problem
from runner.report.curl import curl_line
from runner.report.figures import Figures
from runner.report.options import flag
from runner.report.render import duration, excerpt, render_problem, size
from runner.report.terminal import escape
from runner.transport.exchange import Sent


def test_a_problem_tells_what_where_and_what_to_do() -> None:
    problem = Problem(
        Kind.CHECK,
        "two\nlines",
        "first\nthen",
        Location("c.json", ("F", "r"), "/item/0", 3),
        ("expected: 1", "actual: 2"),
    )
    assert render_problem(problem) == [
        "two",
        "lines",
        "  expected: 1",
        "  actual: 2",
        "  in c.json:3#/item/0 (F / r)",
        "  hint: first",
        "        then",
    ]
    assert render_problem(Problem(Kind.CHECK, "")) == [""]


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (0, "0 B"),
        (999, "999 B"),
        (1000, "1.0 kB"),
        (999_960, "1.0 MB"),
        (3_400_000, "3.4 MB"),
        (7 * 10**12, "7000.0 GB"),
    ],
)
def test_sizes(count: int, text: str) -> None:
    assert size(count) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0 ms"),
        (0.0004, "0.4 ms"),
        (0.00099, "1 ms"),
        (0.0274, "27 ms"),
        (0.9999, "1.00 s"),
        (59.99, "59.99 s"),
        (59.999, "1 min 0 s"),
        (125, "2 min 5 s"),
    ],
)
def test_durations(seconds: float, text: str) -> None:
    assert duration(seconds) == text


@given(st.lists(st.floats(0, 1e6), min_size=1))
def test_figures_are_those_of_the_statistics_module(numbers: list[float]) -> None:
    figures = Figures(numbers)
    assert (figures.count, figures.minimum, figures.maximum) == (len(numbers), min(numbers), max(numbers))
    assert figures.mean == pytest.approx(statistics.fmean(numbers), abs=1e-6)
    assert figures.sd == pytest.approx(statistics.pstdev(numbers), abs=1e-3, rel=1e-6)


def test_figures_of_nothing_are_zero() -> None:
    assert (Figures().mean, Figures().sd) == (0, 0)


@given(st.text())
def test_escaped_text_is_one_harmless_line(text: str) -> None:
    assert not any(ord(c) < 32 or 127 <= ord(c) < 160 or 0xD800 <= ord(c) < 0xE000 for c in escape(text))


@pytest.mark.parametrize("body", [b"[" * 100_000, b"{not json", b"\xff", b"", b"[1]"])
def test_an_excerpt_of_anything(body: bytes) -> None:
    assert all(isinstance(line, str) for line in excerpt(body, "utf-8", 600))


def test_flags_may_be_switched_off() -> None:
    assert flag({"a": ""}, "a")
    assert flag({"a": "true"}, "a")
    assert not flag({"a": "False"}, "a")
    assert not flag({}, "a")


OURS = (("Accept", "*/*"), ("User-Agent", "x/1"))


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        (Sent(method="GET", url="http://h/a?b=1&c='"), ["http://h/a?b=1&c='"]),
        (Sent(method="HEAD", url="http://h/"), ["--head", "http://h/"]),
        (Sent(method="DELETE", url="http://h/"), ["-X", "DELETE", "http://h/"]),
        (Sent(method="GET", url="http://h/{a}[1]"), ["--globoff", "http://h/{a}[1]"]),
        (Sent(method="GET", url="http://h/../a"), ["--path-as-is", "http://h/../a"]),
    ],
)
def test_a_curl_line_repeats_method_and_url(sent: Sent, words: list[str]) -> None:
    sent = Sent(method=sent.method, url=sent.url, headers=OURS)
    assert shlex.split(curl_line(sent))[1:-4] == words


def test_a_curl_line_repeats_headers_as_they_were() -> None:
    headers = [("X-A", "it's"), ("Empty", ""), ("Host", "h"), ("Content-Length", "3"), ("Accept-Encoding", "gzip")]
    line = curl_line(Sent(method="GET", url="http://u:p@h/", headers=tuple(headers)))
    assert shlex.split(line)[2:] == [
        "--compressed",
        "-H",
        "X-A: it's",
        "-H",
        "Empty;",
        "-H",
        "Accept:",
        "-H",
        "User-Agent:",
    ]
    other = curl_line(Sent(method="GET", url="http://h/", headers=(*OURS, ("Host", "other"))))
    assert "-H 'Host: other'" in other


@pytest.mark.parametrize(("body", "option"), [(b"a=1\r\n'x'", "--data-binary"), (b"@/etc/passwd", "--data-raw")])
def test_a_curl_line_repeats_the_body(body: bytes, option: str) -> None:
    line = curl_line(Sent(method="POST", url="http://h/", headers=(*OURS, ("Content-Type", "t")), body=body))
    assert shlex.split(line)[-2:] == [option, body.decode()]


@pytest.mark.parametrize(("body", "limit"), [(b"\x00\xff", None), (b"long", 3)])
def test_a_curl_line_leaves_a_body_out_with_a_note(body: bytes, limit: int | None) -> None:
    line = curl_line(Sent(method="POST", url="http://h/", body=body), body_limit=limit)
    assert f"--data-binary @body.bin  # body.bin: the body of {len(body)} bytes" in line


def test_a_curl_line_trusts_what_the_run_trusted() -> None:
    line = curl_line(Sent(method="GET", url="https://h/", headers=OURS), insecure=True, ca="a b.pem")
    assert "--insecure --cacert 'a b.pem'" in line
    assert "********" in curl_line(
        Sent(method="GET", url="https://h/", headers=(("Authorization", "Bearer ********"),))
    )
