"""The forms of an HTML page, as far as a login needs them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

from runner.auth.oauth2.headless.login_page import Field
from runner.auth.oauth2.headless.login_places import joined

_MESSAGE: Final = re.compile(r"error|alert|message|invalid|danger|feedback|warning", re.IGNORECASE)
_VOID: Final = frozenset({"input", "br", "img", "hr", "meta", "link", "base", "area", "col", "embed", "source", "wbr"})
_BUTTONS: Final = frozenset({"submit", "image"})
_LONGEST_MESSAGE: Final = 200
LARGEST_PAGE: Final = 2 * 1024 * 1024
"""Bytes of a page that is still read."""

Attributes = dict[str, str]


@dataclass(slots=True, kw_only=True)
class Form:
    """A form of a page.

    Attributes:
        action: absolute URL.
        fields: in the order of the page, those that send nothing left out.
        buttons: what submits it, by name and value.
    """

    action: str
    method: str = "get"
    enctype: str = ""
    fields: list[Field] = field(default_factory=list)
    buttons: list[Field] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class HtmlPage:
    """What can be read off a page without running its scripts.

    Attributes:
        refresh: where ``<meta http-equiv=refresh>`` leads, or ''.
        messages: texts that are marked as an error or a message.
        has_script: whether there is any.
        submits_itself: whether a script sends a form without asking.
        strays: fields outside of any form.
    """

    url: str
    forms: list[Form] = field(default_factory=list)
    refresh: str = ""
    messages: list[str] = field(default_factory=list)
    has_script: bool = False
    submits_itself: bool = False
    strays: list[Field] = field(default_factory=list)


def parse_page(html: str, url: str) -> HtmlPage:
    """Read a page that came from ``url``; bad HTML is read as far as it can be."""
    reader = _Reader(url)
    with suppress(AssertionError):  # what the standard library raises for some broken declarations
        reader.feed(html)
        reader.close()
    return reader.page


class _Reader(HTMLParser):
    def __init__(self, url: str) -> None:
        super().__init__(convert_charrefs=True)
        self.page = HtmlPage(url=url)
        self._base = url
        self._form: Form | None = None
        self._select: Attributes | None = None
        self._chosen: str | None = None
        self._in_script = False
        self._message: _Message | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in reversed(attrs)}
        self._begin_message(tag, given)
        if "submit" in given.get("onload", ""):
            self.page.submits_itself = True
        reader = getattr(self, f"_on_{tag}", None)
        if reader is not None:
            reader(given)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = None
        elif tag == "select" and self._select is not None:
            self._add(self._select, "select", self._chosen or "")
            self._select = None
        elif tag == "script":
            self._in_script = False
        if self._message is not None and self._message.ends(tag):
            self.page.messages += self._message.texts()
            self._message = None

    def handle_data(self, data: str) -> None:
        if self._in_script and re.search(r"\.submit\(", data):
            self.page.submits_itself = True
        if self._message is not None and not self._in_script:
            self._message.pieces.append(data)

    def _on_base(self, given: Attributes) -> None:
        self._base = joined(self.page.url, given.get("href", ""))

    def _on_meta(self, given: Attributes) -> None:
        target = re.search(r"url\s*=\s*['\"]?([^'\"]+)", given.get("content", ""), re.IGNORECASE)
        if given.get("http-equiv", "").lower() == "refresh" and target:
            self.page.refresh = joined(self._base, target[1].strip())

    def _on_script(self, given: Attributes) -> None:
        self._in_script = self.page.has_script = True

    def _on_form(self, given: Attributes) -> None:
        self._form = Form(
            action=joined(self._base, given.get("action", "").strip()) or self.page.url,
            method=given.get("method", "").strip().lower() or "get",
            enctype=given.get("enctype", "").strip().lower(),
        )
        self.page.forms.append(self._form)

    def _on_input(self, given: Attributes) -> None:
        kind = given.get("type", "").strip().lower() or "text"
        if kind in _BUTTONS:
            self._add_button(given, kind)
        elif kind in ("checkbox", "radio"):
            if "checked" in given or (kind == "checkbox" and "required" in given):
                self._add(given, kind, given.get("value", "on") if "checked" in given else "")
        elif kind not in ("button", "reset"):
            self._add(given, kind, given.get("value", ""))

    def _on_button(self, given: Attributes) -> None:
        if given.get("type", "").strip().lower() in ("", "submit"):
            self._add_button(given, "submit")

    def _on_textarea(self, given: Attributes) -> None:
        self._add(given, "textarea", "")

    def _on_select(self, given: Attributes) -> None:
        self._select, self._chosen = given, None

    def _on_option(self, given: Attributes) -> None:
        if self._chosen is None or "selected" in given:
            self._chosen = given.get("value", "")

    def _add_button(self, given: Attributes, kind: str) -> None:
        if self._form is not None and "disabled" not in given:
            self._form.buttons.append(_field(given, kind, given.get("value", "")))

    def _add(self, given: Attributes, kind: str, value: str) -> None:
        if "disabled" not in given:
            fields = self.page.strays if self._form is None else self._form.fields
            fields.append(_field(given, kind, value))

    def _begin_message(self, tag: str, given: Attributes) -> None:
        if self._message is not None:
            self._message.begins(tag)
        elif tag not in _VOID and not _is_hidden(given):
            marks = f"{given.get('id', '')} {given.get('class', '')}"
            if given.get("role") == "alert" or _MESSAGE.search(marks):
                self._message = _Message(tag)


class _Message:
    """Text between one tag and its end."""

    def __init__(self, tag: str) -> None:
        self._tag, self._depth = tag, 1
        self.pieces: list[str] = []

    def begins(self, tag: str) -> None:
        self._depth += tag == self._tag

    def ends(self, tag: str) -> bool:
        self._depth -= tag == self._tag
        return self._depth == 0

    def texts(self) -> Iterator[str]:
        text = " ".join("".join(self.pieces).split())
        if text:
            yield text[:_LONGEST_MESSAGE]


def _field(given: Attributes, kind: str, value: str) -> Field:
    return Field(
        name=given.get("name", ""),
        type=kind,
        value=value,
        id=given.get("id", ""),
        autocomplete=given.get("autocomplete", ""),
        label=given.get("aria-label", "") or given.get("placeholder", ""),
        is_required="required" in given,
        is_shown=kind != "hidden" and "readonly" not in given and not _is_hidden(given),
    )


def _is_hidden(given: Attributes) -> bool:
    style = given.get("style", "").replace(" ", "").lower()
    return "hidden" in given or "display:none" in style or "visibility:hidden" in style
