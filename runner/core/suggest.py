"""“Did you mean”."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(name: str, names: Iterable[str]) -> str | None:
    """The name most like ``name``, compared without case, or None when none is near."""
    folded = {candidate.casefold(): candidate for candidate in names}
    found = get_close_matches(name.casefold(), folded, n=1, cutoff=0.6)
    return folded[found[0]] if found else None


def did_you_mean(name: str, names: Iterable[str]) -> str:
    """A hint that names the nearest right name, or else lists the names there are."""
    names = list(names)
    close = nearest(name, names)
    if close is not None:
        return f"did you mean {close!r}?"
    return f"there is: {', '.join(sorted(names))}" if names else ""
