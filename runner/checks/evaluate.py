"""An answer against its checks. Nothing here raises for what a server answered."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from runner.checks.document import Document
from runner.checks.duration import in_words
from runner.checks.explain import explain
from runner.checks.item_checks import ItemChecks
from runner.checks.json_value import shown
from runner.checks.matcher import MAX_SEARCHED
from runner.checks.model import Expectation, Extraction, Source
from runner.core.check import Check, Outcome
from runner.core.location import Location
from runner.core.problem import Kind, Problem
from runner.core.scopes import MISSING
from runner.resolve.json_path import JsonPathError, explain_miss, find
from runner.transport.exchange import Answer, Exchange

_NOT_JSON: Final = "the answer is not JSON"


def extract(
    checks: ItemChecks, exchange: Exchange, document: Document | None = None
) -> tuple[dict[str, object], list[Check]]:
    """The variables that an answer sets, typed as they came, and a check for each.

    Nothing is taken from an answer whose status is not the expected one, nor where there is no answer: those checks
    are skipped.

    Args:
        document: the answer's, where it was made already, so that the body is parsed only once.
    """
    if exchange.answer is None or not _has_expected_status(checks, exchange.answer):
        return {}, [_skipped(extraction) for extraction in checks.extract]
    document = document or Document(exchange.answer)
    values: dict[str, object] = {}
    results = []
    for extraction in checks.extract:
        value, misses = _first_value(extraction.sources, document)
        if value is not MISSING:
            values[extraction.name] = value
        results.append(_extracted(extraction, value, misses))
    return values, results


def expect(checks: ItemChecks, exchange: Exchange, document: Document | None = None) -> list[Check]:
    """A check for each expectation, in the order of status, time, headers, JSON and body.

    Args:
        document: as for :func:`extract`.
    """
    expectations = sorted(checks.expect, key=lambda each: _ORDER.index(each.subject))
    if exchange.answer is None:
        return [_skipped(expectation) for expectation in expectations]
    document = document or Document(exchange.answer)
    results: list[Check] = []
    for expectation in expectations:
        if expectation.subject != "json" or not document.why_not_json:
            results.append(_judged(expectation, exchange, document))
            continue
        if all(check.name != _IS_JSON for check in results):
            results.append(_is_not_json(expectation.where, document))
        results.append(_skipped(expectation))
    return results


_ORDER: Final = ("status", "within", "header", "json", "body")
_IS_JSON: Final = "the body is JSON"


def name_of(expectation: Expectation) -> str:
    """An expectation in words, such as ``status is 200`` or ``$.errorCode does not exist``."""
    if expectation.subject == "within":
        return f"answered within {in_words(_limit(expectation))}"
    about = {"header": f"header {expectation.target}", "json": expectation.target}.get(
        expectation.subject, expectation.subject
    )
    return f"{about} {expectation.matcher.words()}"


def _limit(expectation: Expectation) -> float:
    return float(expectation.matcher.conditions[0].operand)


def _judged(expectation: Expectation, exchange: Exchange, document: Document) -> Check:
    try:
        actual = _actual(expectation, exchange, document)
    except JsonPathError as error:
        return _failed(expectation, str(error), error.problems[0].hint)
    rejected = [value for value in actual or [MISSING] if not expectation.matcher.accepts(value)]
    if not rejected:
        return Check(name=name_of(expectation), outcome=Outcome.PASSED)
    what, details = _mismatch(expectation, rejected[0], document)
    lines = explain(exchange) if _needs_explaining(expectation, document.answer) else ()
    return _failed(expectation, what, "".join(lines[-1:]), (*details, *lines[:-1]))


def _needs_explaining(expectation: Expectation, answer: Answer) -> bool:
    """An unexpected status, and an unexpected body where the status alone says that all is well."""
    return expectation.subject == "status" or (expectation.subject in ("json", "body") and answer.status < 300)


def _actual(expectation: Expectation, exchange: Exchange, document: Document) -> list[object]:
    if expectation.subject == "status":
        return [document.answer.status]
    if expectation.subject == "within":
        return [round(sum(each.timings.total for each in (*exchange.redirects, exchange)), 3)]
    if expectation.subject == "header":
        return [_header(document.answer, expectation.target)]
    if expectation.subject == "body":
        return [document.text if document.answer.body else MISSING]
    return find(expectation.target, document.json)


def _header(answer: Answer, name: str) -> object:
    """All values of a header as one, separated by commas (RFC 9110 §5.3), or MISSING."""
    values = [value for key, value in answer.headers if key.lower() == name.lower()]
    return ", ".join(values) if values else MISSING


def _mismatch(expectation: Expectation, value: object, document: Document) -> tuple[str, tuple[str, ...]]:
    """What is wrong, and the lines that show it."""
    if expectation.subject == "within":
        return f"it took {value} s", (f"expected: at most {_limit(expectation):g} s", f"actual: {value} s")
    expected, actual = f"expected: {expectation.matcher.words()}", f"actual: {shown(value)}"
    what = f"{_subject(expectation)} is {shown(value, 80)}"
    if value is MISSING:
        what = f"there is no {_subject(expectation)}"
        return what, (expected, actual, *_near(expectation, document))
    if isinstance(value, str) and len(value) > MAX_SEARCHED:
        return what, (expected, actual, f"patterns are not tried on more than {MAX_SEARCHED} characters")
    return what, (expected, actual)


def _subject(expectation: Expectation) -> str:
    names = {"status": "the status", "header": f"header {expectation.target}", "json": expectation.target}
    return names.get(expectation.subject, "body")


def _near(expectation: Expectation, document: Document) -> tuple[str, ...]:
    if expectation.subject == "json":
        return (explain_miss(expectation.target, document.json),)
    if expectation.subject == "header":
        names = dict.fromkeys(name for name, _ in document.answer.headers)
        return (f"there is: {', '.join(names)}" if names else "there are no headers",)
    return ()


def _first_value(sources: Iterable[Source], document: Document) -> tuple[object, list[str]]:
    """The value of the first source that has one, else MISSING and for each source why it has none."""
    misses: list[str] = []
    for source in sources:
        try:
            values = list(_values(source, document, misses))
        except JsonPathError as error:
            misses.append(str(error))
            continue
        if values:
            return values[0], misses
    return MISSING, misses


def _values(source: Source, document: Document, misses: list[str]) -> Iterator[object]:
    if source.kind == "header":
        value = _header(document.answer, source.where)
        if value is MISSING:
            misses.append(f"there is no header {source.where}")
        else:
            yield value
    elif source.kind == "body":
        match = re.search(source.where, document.text[:MAX_SEARCHED])
        if match is None:
            misses.append(f"the body does not match /{source.where}/")
        else:
            yield match[1] if match.re.groups else match[0]
    elif document.why_not_json:
        misses.append(f"{_NOT_JSON}: {document.why_not_json}")
    else:
        found = find(source.where, document.json)
        if not found:
            misses.append(explain_miss(source.where, document.json))
        yield from found


def _has_expected_status(checks: ItemChecks, answer: Answer) -> bool:
    return all(each.matcher.accepts(answer.status) for each in checks.expect if each.subject == "status")


def _extracted(extraction: Extraction, value: object, misses: list[str]) -> Check:
    if value is not MISSING:
        return Check(name=extraction.words(), outcome=Outcome.PASSED, source="extract")
    sources = " or ".join(source.words() for source in extraction.sources)
    problem = Problem(
        Kind.CHECK,
        f"{extraction.name} was not found at {sources}",
        where=extraction.where,
        details=tuple(dict.fromkeys(misses)),
    )
    return Check(name=extraction.words(), outcome=Outcome.FAILED, problem=problem, source="extract")


def _is_not_json(where: Location | None, document: Document) -> Check:
    details = (document.why_not_json, *document.described())
    return Check(name=_IS_JSON, outcome=Outcome.FAILED, problem=Problem(Kind.CHECK, _NOT_JSON, "", where, details))


def _failed(expectation: Expectation, what: str, hint: str = "", details: tuple[str, ...] = ()) -> Check:
    problem = Problem(Kind.CHECK, what, hint, expectation.where, details)
    return Check(name=name_of(expectation), outcome=Outcome.FAILED, problem=problem)


def _skipped(each: Expectation | Extraction) -> Check:
    if isinstance(each, Extraction):
        return Check(name=each.words(), outcome=Outcome.SKIPPED, source="extract")
    return Check(name=name_of(each), outcome=Outcome.SKIPPED)
