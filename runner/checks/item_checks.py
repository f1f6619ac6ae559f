"""Everything that is taken from and expected of one request's answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from runner.checks.model import Expectation, Extraction
from runner.checks.node import Node
from runner.checks.read import read_expectations, read_extractions, read_retry
from runner.checks.retry import Retry
from runner.core.location import Location


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemChecks:
    """The checks of a request."""

    extract: tuple[Extraction, ...] = ()
    expect: tuple[Expectation, ...] = ()
    retry: Retry | None = None

    @classmethod
    def of(cls, extract: object, expect: object, location: Location) -> ItemChecks:
        """From plain values in the form of a checks file, which stand below ``location``; None stands for nothing.

        Raises:
            InputError: they are wrong.
        """
        entry = {"extract": extract, "expect": expect}
        return cls.read(Node({key: value for key, value in entry.items() if value is not None}, location.child))

    @classmethod
    def read(cls, node: Node) -> ItemChecks:
        """From an entry of a checks file.

        Raises:
            InputError: it is wrong.
        """
        if node.value is None:
            return cls()
        fields = node.fields("extract", "expect", "retry")
        return cls(
            extract=read_extractions(fields["extract"]) if "extract" in fields else (),
            expect=read_expectations(fields["expect"]) if "expect" in fields else (),
            retry=read_retry(fields["retry"]) if "retry" in fields else None,
        )

    @property
    def produces(self) -> Iterator[str]:
        """The variables that are set from the answer."""
        return (extraction.name for extraction in self.extract)

    @property
    def secret_names(self) -> frozenset[str]:
        """Those of them which must be masked in every output."""
        return frozenset(extraction.name for extraction in self.extract if extraction.secret)

    def over(self, wider: ItemChecks) -> ItemChecks:
        """These checks, and of ``wider`` those about other things."""
        return ItemChecks(
            extract=tuple({each.key: each for each in (*wider.extract, *self.extract)}.values()),
            expect=tuple({each.key: each for each in (*wider.expect, *self.expect)}.values()),
            retry=self.retry or wider.retry,
        )
