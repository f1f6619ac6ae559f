"""One thing that went wrong, in the words that a user reads."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from runner.core.location import Location


class Kind(str, Enum):
    """What a problem is about; decides the exit code and the JUnit element."""

    CHECK = "check"
    """A check, expectation or assertion was not met: a *failure*."""
    INPUT = "input"
    VARIABLE = "variable"
    NETWORK = "network"
    TLS = "tls"
    TIMEOUT = "timeout"
    PROTOCOL = "protocol"
    AUTH = "auth"
    SCRIPT = "script"
    REQUEST = "request"
    """The request itself cannot be sent as it is written (a bad URL, header or file)."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, where, and what to do about it.

    Attributes:
        kind: what it is about.
        what: one sentence, without a final full stop needed.
        hint: what to do, or ''.
        where: the place in the user's file, where there is one.
        details: further lines, such as expected and actual values.
        name: that of the JavaScript error which a script threw; '' for any other problem.
    """

    kind: Kind
    what: str
    hint: str = ""
    where: Location | None = None
    details: tuple[str, ...] = ()
    name: str = ""

    @property
    def is_failure(self) -> bool:
        """True for a failed check, False for an error that kept the request from being judged."""
        return self.kind is Kind.CHECK
