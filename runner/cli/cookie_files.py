"""A cookie jar from a file."""

from __future__ import annotations

import json
from pathlib import Path

from runner.core.errors import InputError
from runner.core.location import Location
from runner.transport.cookies import CookieJar


def load_cookies(jar: CookieJar, name: str) -> None:
    """Put the cookies of a file into a jar.

    Raises:
        InputError: the file cannot be read, or is not in tough-cookie's form.
    """
    where = Location(name)
    try:
        document = json.loads(Path(name).read_bytes())
    except OSError as error:
        raise InputError.at(where, f"cannot be read: {error.strerror or error}") from None
    except (ValueError, RecursionError) as error:
        raise InputError.at(where, f"the cookie jar is not JSON: {error}") from None
    cookies = document.get("cookies") if isinstance(document, dict) else None
    if not isinstance(cookies, list):
        raise InputError.at(where, "the cookie jar has no list of 'cookies'", "--export-cookie-jar writes one.")
    for index, cookie in enumerate(cookies):
        try:
            jar.load_json([cookie])
        except (KeyError, ValueError, TypeError, AttributeError):
            hint = "a cookie needs key, value, domain and path; expires is a date such as 2030-01-01T00:00:00.000Z"
            raise InputError.at(where.child("cookies").child(index), "this is no cookie", hint) from None
