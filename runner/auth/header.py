"""Credentials in a header."""

from __future__ import annotations

from runner.transport.headers import Slot
from runner.transport.prepare import Prepared
from runner.transport.prepare.change import set_auth_header
from runner.transport.prepare.headers import check_header


def put_header(prepared: Prepared, name: str, value: str, *, replay: bool = False) -> None:
    """Replace every header of that name, in any case, by one behind the user's own (Postman behaviour).

    Args:
        replay: it answers a challenge, and goes behind all others (Postman behaviour).

    Raises:
        RequestError: the name or value cannot be sent, such as a token with a line break.
    """
    check_header(name, value)
    if replay:
        prepared.headers.put(name, value, Slot.REPLAY)
    else:
        set_auth_header(prepared, name, value)
