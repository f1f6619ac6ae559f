"""What Chromium shows of a page, and where it has gone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from runner.auth.oauth2.headless.login_page import Field

if TYPE_CHECKING:
    from selenium.webdriver.remote.webelement import WebElement

_SNAPSHOT: Final = """
const shown = e => e.getClientRects().length > 0 && getComputedStyle(e).visibility !== "hidden";
const text = e => (e.innerText || e.value || "").trim();
const own = e => e.labels && e.labels[0] ? text(e.labels[0]) : "";
const label = e => own(e) || e.getAttribute("aria-label") || e.placeholder || "";
const all = (css, keep) => [...document.querySelectorAll(css)].filter(e => shown(e) && keep(e));
const kinds = ["hidden", "submit", "button", "reset", "image", "checkbox", "radio", "file"];
const words = ["error", "alert", "message", "invalid"];
const marked = ["[role=alert]", ...words.flatMap(word => [`[id*=${word} i]`, `[class*=${word} i]`])];
return {
  fields: all("input", e => !e.disabled && !e.readOnly && !kinds.includes(e.type)).map(e => ({element: e,
    type: e.type, name: e.name, id: e.id, autocomplete: e.autocomplete || "", label: label(e),
    value: e.type === "password" ? (e.value ? "*" : "") : e.value, is_required: e.required})),
  buttons: all("button, input[type=submit], [role=button], .submitButton", e => true).map(e => ({element: e,
    type: e.type || "", primary: e.matches("[data-action-button-primary=true], .submitButton"),
    enabled: !e.disabled && e.getAttribute("aria-disabled") !== "true", text: text(e)})),
  messages: all(marked.join(","), e => true).map(text).filter(Boolean).map(t => t.slice(0, 200)),
  title: document.title,
  failure: location.protocol === "chrome-error:" ? (document.body.textContent.match(/ERR_[A-Z0-9_]+/) || [""])[0] : "",
};
"""


@dataclass(frozen=True, slots=True)
class Button:
    """Something to click on."""

    element: WebElement
    type: str
    primary: bool
    enabled: bool
    text: str


@dataclass(frozen=True, slots=True)
class Shown:
    """What a person sees of a page.

    Attributes:
        fields: what can be typed into, by element.
        messages: texts that are marked as an error or a message.
        failure: the browser's own name of what went wrong, where it shows an error page.
    """

    fields: tuple[tuple[WebElement, Field], ...]
    buttons: tuple[Button, ...]
    messages: tuple[str, ...]
    title: str
    failure: str

    @property
    def key(self) -> tuple[str, ...]:
        """The same as long as the fields are the same."""
        return tuple(element.id for element, _ in self.fields)


class Chromium:
    """A running browser."""

    def __init__(self, driver: Any) -> None:
        self._driver = driver

    @property
    def url(self) -> str:
        """Of the page, also when it could not be loaded."""
        return str(self._driver.current_url)

    def open(self, url: str) -> None:
        """Go to a URL, without waiting for it."""
        self._driver.get(url)

    def shown(self) -> Shown | None:
        """What the page shows, None while it changes."""
        from selenium.common.exceptions import WebDriverException

        try:
            found = self._driver.execute_script(_SNAPSHOT)
        except WebDriverException:
            return None
        return Shown(
            fields=tuple((entry.pop("element"), Field(**entry)) for entry in found["fields"]),
            buttons=tuple(Button(**entry) for entry in found["buttons"]),
            messages=tuple(found["messages"]),
            title=found["title"],
            failure=found["failure"],
        )

    def requested(self) -> Iterator[str]:
        """The documents that the browser set out for since the last call, redirects with them."""
        for entry in self._driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent" and message["params"].get("type") == "Document":
                request = message["params"]["request"]
                yield request["url"] + request.get("urlFragment", "")
