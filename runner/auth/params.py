"""Reading the parameters of an auth, which Postman lets be anything."""

from __future__ import annotations

from collections.abc import Mapping

from runner.collection.model import Auth
from runner.core.errors import RequestError
from runner.core.problem import Kind
from runner.core.secrets import Secrets
from runner.resolve.js_text import js_text


def text_of(auth: Auth, name: str) -> str:
    """A parameter as text, '' when it is absent or null.

    Raises:
        RequestError: of kind AUTH: it is a list or an object.
    """
    return plain_text(auth.params.get(name), f"{auth.type} {name}")


def flag_of(auth: Auth, name: str) -> bool:
    """A switch; absent, null, false, 0 and the texts ``false`` and '' are off."""
    value = auth.params.get(name)
    return value.strip().lower() not in ("", "false") if isinstance(value, str) else bool(value)


def required(auth: Auth, *names: str) -> list[str]:
    """Parameters as text, none of which may be empty.

    Raises:
        RequestError: of kind AUTH, naming all that are missing.
    """
    values = [text_of(auth, name) for name in names]
    missing = [name for name, value in zip(names, values, strict=True) if not value.strip()]
    if missing:
        raise auth_error(f"the {auth.type} auth has no {' and no '.join(missing)}", "Fill it in, or choose no auth.")
    return values


def plain_text(value: object, what: str) -> str:
    """A text, number or flag as text, '' for null.

    Raises:
        RequestError: of kind AUTH, naming ``what``: it is a list or an object.
    """
    if isinstance(value, (Mapping, list, tuple)):
        kind = "an object" if isinstance(value, Mapping) else "a list"
        raise auth_error(f"{what} is {kind}", "Give it as text.")
    return "" if value is None else js_text(value)


def learn(secrets: Secrets, value: str) -> None:
    """Mask a credential that stands in the collection itself.

    One that is short, or a plain word, would shred every report that has the word in it; its header is masked anyway.
    """
    if len(value) >= 8 and not value.isalpha():
        secrets.add(value)


def auth_error(what: str, hint: str = "") -> RequestError:
    """A request that cannot be authorised."""
    return RequestError.of(Kind.AUTH, what, hint)
