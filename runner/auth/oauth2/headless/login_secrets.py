"""Secrets in the answers of a login: cookies, codes, and the hidden fields of pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import parse_qsl, urlsplit

from runner.transport.exchange import Answer

_SECRET: Final = re.compile(r"csrf|xsrf|token|nonce|secret|session|assertion|saml|\bcode\b|ticket", re.IGNORECASE)


def login_secrets(answer: Answer) -> Iterator[str]:
    """Values that an answer hands out and that stand for the user or the login."""
    for name, value in answer.headers:
        low = name.lower()
        if low == "set-cookie":
            yield value.partition(";")[0].partition("=")[2].strip()
        elif low == "location":
            yield from _in_url(value)
    if "html" in (answer.header("content-type") or "").lower():
        yield from _in_page(answer)


def _in_url(url: str) -> Iterator[str]:
    try:
        parts = urlsplit(url)
    except ValueError:
        return
    for text in (parts.query, parts.fragment):
        yield from (value for name, value in parse_qsl(text) if _SECRET.search(name))


def _in_page(answer: Answer) -> Iterator[str]:
    from runner.auth.oauth2.headless.login_html import LARGEST_PAGE, parse_page

    if len(answer.body) > LARGEST_PAGE:
        return
    page = parse_page(answer.text(), "")
    for field in (*page.strays, *(field for form in page.forms for field in form.fields)):
        if not field.is_shown and (_SECRET.search(field.name) or _SECRET.search(field.id)):
            yield field.value
