"""An answer's body, decoded and parsed once however many checks look at it."""

from __future__ import annotations

import json
from functools import cached_property
from typing import Final, NoReturn

from runner.checks.json_value import shortened
from runner.transport.exchange import Answer

_EXCERPT: Final = 4000
"""Bytes of a body that are decoded to show its beginning."""


class Document:
    """The body of an answer as text and as JSON."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    @cached_property
    def text(self) -> str:
        """The body as text."""
        return self.answer.text()

    @property
    def json(self) -> object:
        """The body as JSON; only where :attr:`why_not_json` is empty."""
        return self._parsed[0]

    @property
    def why_not_json(self) -> str:
        """Why the body is not JSON (RFC 8259), or ''."""
        return self._parsed[1]

    @cached_property
    def _parsed(self) -> tuple[object, str]:
        if not self.answer.body.strip():
            return None, "the body is empty"
        try:
            return json.loads(self.text.removeprefix("\ufeff"), parse_constant=_refuse), ""
        except json.JSONDecodeError as error:
            return None, f"{error.msg} at line {error.lineno}, column {error.colno}"
        except ValueError as error:
            return None, str(error)
        except RecursionError:
            return None, "it is nested too deep"

    def described(self) -> tuple[str, ...]:
        """What came instead of JSON: the content type and the beginning of the body."""
        kind = self.answer.header("Content-Type")
        lines = (f"Content-Type: {shortened(kind)}" if kind else "there is no Content-Type",)
        if not self.answer.body.strip():
            return lines
        begin = Answer(status=0, reason="", headers=self.answer.headers, body=self.answer.body[:_EXCERPT]).text()
        return (*lines, f"the body begins: {shortened(' '.join(begin.split()))}")


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not a JSON value")
