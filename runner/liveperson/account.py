"""What can be told from the form of LivePerson's identifiers, without asking anybody."""

from __future__ import annotations

import re
from typing import Final

_TEST_SYSTEMS: Final = re.compile(r"(le|qa|fr|c|a)[a-z]*\d+", re.IGNORECASE)
"""Prefixes by which LivePerson's official clients know accounts of its own test systems."""
_UUID: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


def account_fault(account: str) -> str:
    """What is wrong with the form of an account id, or ''."""
    if re.fullmatch(r"[0-9]+", account) or account_note(account):
        return ""
    if not account.strip():
        return "the account id is empty"
    return f"{account!r} is no account id: these are digits only"


def account_note(account: str) -> str:
    """What to know about an account id of an unusual, yet known form, or ''."""
    if not _TEST_SYSTEMS.fullmatch(account):
        return ""
    return f"{account!r} looks like an account of LivePerson's own test systems; name the host of their Domain API"


def is_uuid(text: str) -> bool:
    """Whether a text has the form of a UUID (RFC 9562 §4)."""
    return _UUID.fullmatch(text) is not None
