"""Where a thing stands in a user's file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Location:
    """A place in an input file.

    Attributes:
        file: the file as the user named it.
        path: names from the outermost folder to the request.
        pointer: JSON pointer (RFC 6901) inside the file, where it is JSON.
        line: line number from 1, where it is known.
    """

    file: str
    path: tuple[str, ...] = ()
    pointer: str = ""
    line: int | None = None

    def __str__(self) -> str:
        where = self.file if self.line is None else f"{self.file}:{self.line}"
        if self.pointer:
            where += f"#{self.pointer}"
        return f"{where} ({' / '.join(self.path)})" if self.path else where

    def child(self, *keys: str | int) -> Location:
        """The place below this one, by object keys and list indexes."""
        steps = "".join("/" + str(key).replace("~", "~0").replace("/", "~1") for key in keys)
        return Location(self.file, self.path, self.pointer + steps, self.line)

    def named(self, name: str) -> Location:
        """The same place, one folder or request further down the path of names."""
        return Location(self.file, (*self.path, name), self.pointer, self.line)
