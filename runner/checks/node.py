"""A value in a user's file together with its place, so that every refusal names a line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from runner.checks.duration import seconds
from runner.checks.json_value import is_number, shown
from runner.core.errors import InputError
from runner.core.location import Location
from runner.core.suggest import did_you_mean


@dataclass(frozen=True, slots=True)
class Node:
    """A value that still has to show that it is what it should be.

    Attributes:
        value: as it was read.
        locate: keys below the file's (or the part's) top → their place.
        keys: the way from there to this value.
        name: the request that it is about, for messages.
    """

    value: object
    locate: Callable[..., Location]
    keys: tuple[str | int, ...] = ()
    name: str = ""

    @property
    def where(self) -> Location:
        """The place in the file."""
        place = self.locate(*self.keys)
        return place.named(self.name) if self.name else place

    def wrong(self, what: str, hint: str = "") -> InputError:
        """The error that refuses this value."""
        return InputError.at(self.where, what, hint)

    def must_be(self, what: str, hint: str = "") -> InputError:
        """The error that refuses this value, as it is not what its key takes."""
        key = next((key for key in reversed(self.keys) if isinstance(key, str)), "this")
        return self.wrong(f"{key} must be {what}, not {shown(self.value, 60)}", hint)

    def about(self, name: str) -> Node:
        """The same node, with the request that it is about."""
        return Node(self.value, self.locate, self.keys, name)

    def child(self, key: str | int, value: object) -> Node:
        """The node one step further down."""
        return Node(value, self.locate, (*self.keys, key), self.name)

    def members(self) -> dict[str, Node]:
        """A mapping with keys of the user's own choice."""
        if not isinstance(self.value, dict):
            raise self.must_be("a mapping")
        return {str(key): self.child(key, value) for key, value in self.value.items()}

    def fields(self, *known: str, otherwise: str = "") -> dict[str, Node]:
        """A mapping with no other keys than those known; ``otherwise`` is added to the hint of the refusal."""
        members = self.members()
        for key, node in members.items():
            if key not in known:
                hints = (did_you_mean(key, known), otherwise)
                raise node.wrong(f"{key!r} is not known here", "; ".join(hint for hint in hints if hint))
        return members

    def listed(self) -> list[Node]:
        """The elements of a list, or the value itself as the only one."""
        if not isinstance(self.value, (list, tuple)):
            return [self]
        if not self.value:
            raise self.must_be("a list with something in it")
        return [self.child(index, value) for index, value in enumerate(self.value)]

    def text(self) -> str:
        """Text that is not blank."""
        if not isinstance(self.value, str) or not self.value.strip():
            raise self.must_be("text")
        return self.value

    def boolean(self) -> bool:
        """True or false."""
        if not isinstance(self.value, bool):
            raise self.must_be("true or false")
        return self.value

    def number(self, least: float | None = None) -> float:
        """A number, not below ``least``."""
        if not isinstance(self.value, (int, float)) or not is_number(self.value):
            raise self.must_be("a number")
        if least is not None and self.value < least:
            raise self.must_be(f"a number from {least:g}")
        return self.value

    def whole(self, least: int, most: int) -> int:
        """A whole number between two limits."""
        if not isinstance(self.value, int) or isinstance(self.value, bool) or not least <= self.value <= most:
            raise self.must_be(f"a whole number from {least} to {most}")
        return self.value

    def duration(self) -> float:
        """Seconds."""
        duration = seconds(self.value)
        if duration is None:
            raise self.must_be("a duration, such as 35 s, 500 ms or 2 m")
        return duration
