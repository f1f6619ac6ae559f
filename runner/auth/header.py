"""Credentials in a header."""

from __future__ import annotations

from runner.transport.prepare import Prepared
from runner.transport.prepare.change import set_auth_header
from runner.transport.prepare.headers import check_header


def put_header(prepared: Prepared, name: str, value: str) -> None:
    """Replace every header of that name, in any case, by one behind the user's own (Postman behaviour).

    Raises:
        RequestError: the name or value cannot be sent, such as a token with a line break.
    """
    check_header(name, value)
    set_auth_header(prepared, name, value)
