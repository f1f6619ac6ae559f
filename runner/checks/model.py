"""What is taken from an answer and expected of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from runner.checks.matcher import Matcher
from runner.core.location import Location


@dataclass(frozen=True, slots=True)
class Source:
    """Where a value is taken from.

    Attributes:
        kind: what is looked at.
        where: a JSONPath, a header's name, or a regular expression (its first group, if it has one, is the value).
    """

    kind: Literal["json", "header", "body"]
    where: str

    def words(self) -> str:
        """Such as ``$.result`` or ``header Location``."""
        return {"json": self.where, "header": f"header {self.where}", "body": f"body /{self.where}/"}[self.kind]


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """A variable that is set from an answer, from the first source that has a value."""

    name: str
    sources: tuple[Source, ...]
    secret: bool = False
    """To be masked in every output."""
    where: Location | None = None

    @property
    def key(self) -> object:
        """What a nearer extraction replaces."""
        return self.name

    def words(self) -> str:
        """Such as ``extract token from $.token or $.access_token``."""
        return f"extract {self.name} from {' or '.join(source.words() for source in self.sources)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """One thing that an answer has to show.

    Attributes:
        subject: what is looked at; ``within`` is the seconds that the answer took.
        target: the header's name or the JSONPath.
        matcher: what it has to be like. It holds for each value that a JSONPath finds, or for MISSING if it finds none.
    """

    subject: Literal["status", "within", "header", "json", "body"]
    target: str = ""
    matcher: Matcher
    where: Location | None = None

    @property
    def key(self) -> object:
        """What a nearer expectation replaces."""
        return self.subject, self.target.lower() if self.subject == "header" else self.target
