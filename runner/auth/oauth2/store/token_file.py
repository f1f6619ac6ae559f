"""What stands in the file of one stored token, and how it is read back whatever is in there."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, astuple, dataclass, field, fields
from typing import Any, Final, TypeVar, get_args, get_type_hints

from runner.auth.oauth2.token import Token, TokenKey

FORMAT: Final = "faas-runner token 1"
"""Changes whenever an older reader would misunderstand a newer file."""

Data = TypeVar("Data")


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredLogin:
    """A token that outlives the run, and what a person recognises it by.

    Attributes:
        digest: of its key; also the name of its file.
        endpoint: the token endpoint, without a query.
        environment: name of the environment that it was got for, or ''.
        obtained_at: seconds since the epoch.
    """

    digest: str
    endpoint: str
    client_id: str
    scope: str
    user: str
    grant_type: str
    environment: str
    obtained_at: float
    token: Token = field(repr=False)


def digest_of(key: TokenKey) -> str:
    """A name for a key that tells nothing about it."""
    return hashlib.sha256(json.dumps(astuple(key)).encode()).hexdigest()


def login_of(key: TokenKey, token: Token, environment: str, now: float) -> StoredLogin:
    """A token with what is said about it."""
    from runner.auth.oauth2.endpoint import without_query

    return StoredLogin(
        digest=digest_of(key),
        endpoint=without_query(key.endpoint),
        client_id=key.client_id,
        scope=key.scope,
        user=key.user,
        grant_type=key.grant_type,
        environment=environment,
        obtained_at=now,
        token=token,
    )


def encode(login: StoredLogin) -> bytes:
    """The content of a file."""
    return json.dumps({"format": FORMAT, **asdict(login)}, indent=2).encode()


def decode(content: bytes, digest: str) -> StoredLogin:
    """What a file says.

    Raises:
        ValueError: with the reason why it is no token of this name.
    """
    try:
        document = json.loads(content)
    except (ValueError, RecursionError):
        raise ValueError("it is not JSON") from None
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise ValueError("it was not written by this version")
    login = _built(StoredLogin, {**document, "token": _built(Token, document.get("token"))})
    if login.digest != digest or not login.token.access_token:
        raise ValueError("it belongs to another name")
    return login


def _built(cls: type[Data], document: object) -> Data:
    if not isinstance(document, dict):
        raise ValueError("something is missing")
    hints = get_type_hints(cls)
    known = {entry.name for entry in fields(cls)} & document.keys()  # type: ignore[arg-type]
    values = {name: _checked(document[name], hints[name]) for name in known}
    try:
        return cls(**values)
    except TypeError:
        raise ValueError("something is missing") from None


def _checked(value: object, hint: Any) -> object:
    allowed = get_args(hint) or (hint,)
    if type(value) is int and float in allowed and abs(value) < 2**53:
        return float(value)
    if type(value) not in allowed:
        raise ValueError("a value has the wrong type")
    return value
