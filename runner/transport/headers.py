"""A header list that keeps order, case and duplicates, behind the mapping that ``requests`` expects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, MutableMapping
from enum import IntEnum
from operator import itemgetter

_SLOT = itemgetter(0)


class Slot(IntEnum):
    """Where a header stands in the list, in newman's order."""

    USER = 0
    AUTH = 1
    BODY_TYPE = 2
    """``Content-Type`` derived from a raw or GraphQL body."""
    DEFAULT = 3
    FRAMING = 4
    """``Content-Type`` of forms and files, ``Content-Length``."""
    COOKIE = 5
    REPLAY = 6
    """``Authorization`` of a request that is sent again after a challenge."""


class HeaderList(MutableMapping[str, str]):
    """Headers in the order in which they go on the wire.

    ``list[name] = value`` (what ``requests``' ``AuthBase`` classes do) replaces every header of that name, in any
    case, in the place of the first one, or appends it after the user's own headers.
    """

    __slots__ = ("_entries",)

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        self._entries: list[tuple[Slot, str, str]] = [(Slot.USER, name, value) for name, value in pairs]

    def add(self, name: str, value: str, slot: Slot = Slot.USER) -> None:
        """Append a header, whatever there is already."""
        self._entries.append((slot, name, value))

    def put(self, name: str, value: str, slot: Slot) -> None:
        """Remove every header of that name and append one in ``slot``."""
        self.discard(name)
        self._entries.append((slot, name, value))

    def amend(self, name: str, value: str, slot: Slot) -> None:
        """Give a header another value where it stands and as it is spelled, or append it in ``slot``."""
        low = name.lower()
        spelled = next((key for _, key, _ in self._entries if key.lower() == low), None)
        if spelled is None:
            self.add(name, value, slot)
        else:
            self[spelled] = value

    def discard(self, name: str) -> None:
        """Remove every header of that name, if there is any."""
        low = name.lower()
        self._entries = [entry for entry in self._entries if entry[1].lower() != low]

    def pairs(self, last: Slot = Slot.REPLAY) -> list[tuple[str, str]]:
        """(name, value) in the order of the wire, up to those in the slot ``last``."""
        return [(name, value) for slot, name, value in sorted(self._entries, key=_SLOT) if slot <= last]

    def copy(self) -> HeaderList:
        """An independent list with the same entries (``requests`` copies headers so)."""
        twin = HeaderList()
        twin._entries = list(self._entries)
        return twin

    def __getitem__(self, name: str) -> str:
        low = name.lower()
        values = [value for _, key, value in self._entries if key.lower() == low]
        if not values:
            raise KeyError(name)
        return ", ".join(values)

    def __setitem__(self, name: str, value: str) -> None:
        low = name.lower()
        index = next((i for i, entry in enumerate(self._entries) if entry[1].lower() == low), None)
        if index is None:
            self._entries.append((Slot.AUTH, name, value))
            return
        self._entries[index] = (self._entries[index][0], name, value)
        self._entries[index + 1 :] = [entry for entry in self._entries[index + 1 :] if entry[1].lower() != low]

    def __delitem__(self, name: str) -> None:
        if name not in self:
            raise KeyError(name)
        self.discard(name)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and any(entry[1].lower() == name.lower() for entry in self._entries)

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys(name for name, _ in self.pairs()))

    def __len__(self) -> int:
        return len({entry[1].lower() for entry in self._entries})
