from email.utils import formatdate

import pytest

from runner.checks.duration import in_words, seconds
from runner.checks.retry import Retry, retry_after
from runner.core.problem import Kind, Problem
from runner.transport.exchange import Answer, Exchange, Sent, Timings

SENT = Sent(method="GET", url="http://x/")
NOW = 1_700_000_000.0


def answered(status: int, after: str | None = None) -> Exchange:
    headers = () if after is None else (("retry-after", after),)
    return Exchange(
        sent=SENT, answer=Answer(status=status, reason="", headers=headers), timings=Timings(started=NOW - 1, total=1)
    )


def broken(kind: Kind) -> Exchange:
    return Exchange(sent=SENT, problem=Problem(kind, "x"), timings=Timings(started=NOW))


@pytest.mark.parametrize(
    ("retry", "attempt", "exchange", "elapsed", "delay"),
    [
        (Retry(), 1, answered(200), 0, None),
        (Retry(), 1, answered(503), 0, 1.0),
        (Retry(), 1, answered(500), 0, None),
        (Retry(on=("5xx",)), 1, answered(500), 0, 1.0),
        (Retry(on=("5xx",)), 1, answered(901), 0, None),
        (Retry(attempts=3), 2, answered(503), 0, 1.0),
        (Retry(attempts=3), 3, answered(503), 0, None),
        (Retry(attempts=1), 1, answered(503), 0, None),
        (Retry(wait=2, backoff=3, attempts=9), 3, answered(503), 0, 18.0),
        (Retry(wait=2, backoff=3, attempts=9), 4, answered(503), 0, None),
        (Retry(wait=0, backoff=2, attempts=100), 99, answered(503), 0, 0.0),
        (Retry(), 1, answered(503), 29, 1.0),
        (Retry(), 1, answered(503), 29.5, None),
        (Retry(), 1, answered(429, "7"), 0, 7.0),
        (Retry(), 1, answered(429, "0"), 0, 0.0),
        (Retry(), 1, answered(429, "31"), 0, None),
        (Retry(), 1, answered(429, formatdate(NOW + 10, usegmt=True)), 0, 10.0),
        (Retry(), 1, answered(429, formatdate(NOW - 10, usegmt=True)), 0, 0.0),
        (Retry(), 1, answered(429, "soon"), 0, 1.0),
        (Retry(), 1, answered(429, "-5"), 0, 1.0),
        (Retry(), 1, answered(429, "9" * 500), 0, None),
        (Retry(), 1, broken(Kind.NETWORK), 0, 1.0),
        (Retry(), 1, broken(Kind.TIMEOUT), 0, None),
        (Retry(on=("timeout",)), 1, broken(Kind.TIMEOUT), 0, 1.0),
        (Retry(on=("timeout",)), 1, broken(Kind.NETWORK), 0, None),
        (Retry(), 1, broken(Kind.TLS), 0, None),
    ],
)
def test_delay(retry: Retry, attempt: int, exchange: Exchange, elapsed: float, delay: float | None) -> None:
    assert retry.delay(attempt, exchange, elapsed) == delay


def test_retry_after_of_no_answer() -> None:
    assert retry_after(broken(Kind.NETWORK)) is None


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("35 s", 35),
        ("35s", 35),
        ("500 ms", 0.5),
        ("2 m", 120),
        ("2 min", 120),
        ("1 h", 3600),
        ("1.5 s", 1.5),
        (35, 35),
        (0.5, 0.5),
        ("35", 35),
        ("soon", None),
        ("-1 s", None),
        (-1, None),
        (True, None),
        (None, None),
        ("5 days", None),
        (float("inf"), None),
        ("", None),
    ],
)
def test_durations(written: object, expected: float | None) -> None:
    assert seconds(written) == expected


@pytest.mark.parametrize(
    ("duration", "words"), [(35, "35 s"), (0.5, "500 ms"), (120, "2 m"), (90, "90 s"), (1.5, "1.5 s")]
)
def test_in_words(duration: float, words: str) -> None:
    assert in_words(duration) == words
