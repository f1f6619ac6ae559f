"""What a login page shows and asks for, whoever read it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

Role = Literal["password", "username", "account", "code", "other"]

_WRITABLE: Final = frozenset({"", "text", "email", "tel", "search", "number", "url", "password"})
_CODE: Final = re.compile(r"otp|mfa|2fa|one-time-code|captcha|verif|(?<!country-)(?<!post-)(?<!zip-)code\b|\bpin\b")
_ACCOUNT: Final = re.compile(r"site-?(number|id)|account(-?(id|number|no))?\b|\bstid\b|tenant")
_USERNAME: Final = re.compile(r"user|e-?mail|login|identifier|\buid\b|account-?name|\blog\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One control of a form.

    Attributes:
        type: of the input, or ``select`` or ``textarea``.
        label: what a person reads at it, where that is known.
        is_shown: whether a person sees it and may write in it.
        value: what is in it, or what it sends.
    """

    name: str = ""
    type: str = "text"
    value: str = ""
    id: str = ""
    autocomplete: str = ""
    label: str = ""
    is_required: bool = False
    is_shown: bool = True

    @property
    def title(self) -> str:
        """How to name it in a message."""
        return self.label or self.name or self.id or self.type

    @property
    def is_writable(self) -> bool:
        """Whether a person types into it."""
        return self.is_shown and self.type in _WRITABLE

    @property
    def role(self) -> Role:
        """What it wants to have, judged by its type, its ``autocomplete`` and its names."""
        names = " ".join((_words(self.name), _words(self.id), self.autocomplete.lower()))
        if not self.is_writable:
            return "other"
        if self.type == "password":
            is_new = "new-password" in names
            return "other" if is_new else ("code" if re.search(r"otp|mfa|one-time-code", names) else "password")
        if _CODE.search(names):
            return "code"
        if self.type == "email" or "username" in self.autocomplete.lower():
            return "username"
        if _ACCOUNT.search(names) and "name" not in names:
            return "account"
        return "username" if _USERNAME.search(names) else "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """The fields of one form that a person has to do with."""

    password: Field | None
    username: Field | None
    account: Field | None
    others: tuple[Field, ...]
    """What else has to be filled in, and is empty."""


def sort_fields(fields: tuple[Field, ...]) -> Fields:
    """Tell the fields apart. Beside a password, the one field that no name explains is the user's name."""
    writable = [field for field in fields if field.is_writable]
    by_role: dict[Role, Field] = {}
    for field in writable:
        by_role.setdefault(field.role, field)
    unexplained = [field for field in writable if field.role == "other" and field.type != "password"]
    if "password" in by_role and "username" not in by_role and len(unexplained) == 1:
        by_role["username"] = unexplained[0]
    known = [by_role.get("password"), by_role.get("username"), by_role.get("account")]
    empty = [field for field in fields if field.is_shown and not field.value and field not in known]
    return Fields(
        password=known[0],
        username=known[1],
        account=known[2],
        others=tuple(field for field in empty if field.is_required or field.role == "code"),
    )


def _words(name: str) -> str:
    """``siteNumber`` and ``site_number`` as ``site-number``."""
    return re.sub(r"[\W_]+", "-", re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name)).lower()
