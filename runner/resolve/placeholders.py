"""Postman's ``{{placeholders}}`` → text.

Jinja renders one fixed template over the pieces of a text, so that what stands in a collection, a variable or an
answer is only ever data: no Jinja parser reads it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from runner.core.errors import RequestError
from runner.core.problem import Kind
from runner.core.scopes import MISSING, Lookup, Scopes
from runner.resolve.dynamic import dynamic_value
from runner.resolve.js_text import js_text

if TYPE_CHECKING:
    from jinja2 import Template

TOKEN: Final = re.compile(r"\{\{([^{}]+)\}\}")
"""A placeholder; its name is taken as it stands, blanks included (Postman behaviour)."""

MAX_PASSES: Final = 19
"""How often values that hold placeholders are resolved in turn (Postman behaviour)."""

MAX_LOOKUPS: Final = 1_000_000
MAX_LENGTH: Final = 64 * 1024 * 1024
"""What one text may look up and grow to, in characters; variables that multiply each other stop here."""


class Resolver:
    """Replaces placeholders by the values of variables.

    Args:
        lookup: a variable's value by name, or MISSING.
        dynamic: the same for ``$name`` variables; asked for what ``lookup`` does not have.
    """

    def __init__(self, lookup: Lookup, dynamic: Callable[[str], object] = dynamic_value) -> None:
        self._lookup = lookup
        self._dynamic = dynamic
        self.unresolved: dict[str, None] = {}
        """Names that no text so far had a value for, in order of appearance; the caller clears it."""

    def text(self, template: str) -> str:
        """The text with every placeholder that has a value replaced, again and again; the others stay as written.

        Raises:
            RequestError: of kind VARIABLE, when the variables make the text grow without end.
        """
        if "{{" not in template:
            return template
        fill = _Filler(self._lookup, self._dynamic).fill
        text = template
        for _ in range(MAX_PASSES):
            before, text = text, _template().render(pieces=_pieces(text), fill=fill)
            if "{{" not in text:
                return text
            if text == before:
                break
        self.unresolved.update(dict.fromkeys(TOKEN.findall(text)))
        return text


def placeholder_lookup(scopes: Scopes) -> Lookup:
    """``scopes.get``, but a null of the iteration data leaves its placeholder as written (Postman behaviour)."""

    def lookup(name: str) -> object:
        is_null = name not in scopes.local.values and scopes.data.values.get(name, MISSING) is None
        return MISSING if is_null else scopes.get(name)

    return lookup


class _Filler:
    """Gives the placeholders of one text their values, within bounds."""

    __slots__ = ("_dynamic", "_length", "_lookup", "_lookups")

    def __init__(self, lookup: Lookup, dynamic: Lookup) -> None:
        self._lookup = lookup
        self._dynamic = dynamic
        self._lookups = MAX_LOOKUPS
        self._length = MAX_LENGTH

    def fill(self, name: str) -> str:
        """The text for a placeholder; '' for the empty name, which ends a text."""
        if not name:
            return ""
        value = self._lookup(name)
        if value is MISSING:
            value = self._dynamic(name)
        text = f"{{{{{name}}}}}" if value is MISSING else js_text(value)
        self._lookups -= 1
        self._length -= len(text)
        if self._lookups < 0 or self._length < 0:
            raise _too_much(name)
        return text


def _too_much(name: str) -> RequestError:
    return RequestError.of(
        Kind.VARIABLE,
        f"the text grows beyond {MAX_LENGTH:,} characters or {MAX_LOOKUPS:,} placeholders at {{{{{name:.100}}}}}",
        "look for variables whose values hold each other's placeholders",
    )


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """(literal text, name of the placeholder after it); the last name is empty."""
    end = 0
    for token in TOKEN.finditer(text):
        yield text[end : token.start()], token[1]
        end = token.end()
    yield text[end:], ""


@lru_cache(maxsize=1)
def _template() -> Template:
    """The one template. A filter is called without the sandbox's look at each call of a function, at half the cost."""
    from jinja2 import pass_context
    from jinja2.runtime import Context
    from jinja2.sandbox import SandboxedEnvironment

    @pass_context
    def filled(context: Context, name: str) -> str:
        text: str = context.parent["fill"](name)
        return text

    environment = SandboxedEnvironment()
    environment.filters["filled"] = filled
    return environment.from_string("{% for text, name in pieces %}{{ text }}{{ name | filled }}{% endfor %}")
