"""A store of cookies (RFC 6265), as lenient as browsers and Postman; no list of public suffixes is asked."""

from __future__ import annotations

import re
from calendar import timegm
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from runner.core.clock import Clock
from runner.transport.prepare.url import WireUrl, wire_url

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_TIME = re.compile(r"(\d{1,2}):(\d{1,2}):(\d{1,2})(?!\d)")
_DELIMITERS = re.compile(r"[\t\x20-\x2f\x3b-\x40\x5b-\x60\x7b-\x7e]+")
_IP = re.compile(r"\[|[\d.]+\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cookie:
    """One cookie.

    Attributes:
        expires: seconds since the epoch, or None for the end of the run.
        host_only: whether it goes to ``domain`` alone and not to names below it.
        created: orders cookies of equal paths.
    """

    name: str
    value: str
    domain: str
    path: str = "/"
    expires: float | None = None
    secure: bool = False
    http_only: bool = False
    host_only: bool = True
    created: float = 0.0

    def __str__(self) -> str:
        return f"{self.name}={self.value}" if self.name else self.value


class CookieJar:
    """The cookies of a run."""

    def __init__(self, clock: Clock | None = None) -> None:
        self._clock = clock or Clock()
        self._cookies: dict[tuple[str, str, str], Cookie] = {}

    def __iter__(self) -> Iterator[Cookie]:
        now = self._clock.now()
        return iter([cookie for cookie in self._cookies.values() if not _is_over(cookie, now)])

    def add(self, cookie: Cookie) -> None:
        """Keep a cookie in place of one with the same name, domain and path; forget it if it is over."""
        key = (cookie.domain, cookie.path, cookie.name)
        now = self._clock.now()
        if _is_over(cookie, now):
            self._cookies.pop(key, None)
            return
        old = self._cookies.get(key)
        self._cookies[key] = replace(cookie, created=old.created if old else now)

    def store(self, set_cookie: str, url: str) -> Cookie | None:
        """Take in a ``Set-Cookie`` of an answer from ``url``; None, and nothing kept, where it is not acceptable."""
        cookie = parse_set_cookie(set_cookie, wire_url(url, False), self._clock.now())
        if cookie is not None:
            self.add(cookie)
        return cookie

    def for_url(self, url: str) -> list[Cookie]:
        """The cookies that go with a request: longer paths first, then older ones (RFC 6265 §5.4)."""
        if not self._cookies:
            return []
        target = wire_url(url, False)
        path = target.target.partition("?")[0]
        fitting = [
            cookie
            for cookie in self
            if _domain_fits(cookie, target.host)
            and _path_fits(cookie.path, path)
            and (target.scheme == "https" or not cookie.secure)
        ]
        return sorted(fitting, key=lambda cookie: (-len(cookie.path), cookie.created))

    def header(self, url: str) -> str:
        """The value of ``Cookie`` for a request, or ''."""
        return "; ".join(map(str, self.for_url(url)))

    def remove(self, url: str, name: str | None = None) -> None:
        """Forget the cookies that go with ``url``, or only those of a name."""
        for cookie in self.for_url(url):
            if name is None or cookie.name == name:
                del self._cookies[cookie.domain, cookie.path, cookie.name]

    def clear(self) -> None:
        """Forget all."""
        self._cookies.clear()

    def to_json(self) -> dict[str, object]:
        """The jar in the form that newman writes and reads (tough-cookie's serialisation)."""
        return {
            "version": "tough-cookie@4.1.3",
            "storeType": "MemoryCookieStore",
            "rejectPublicSuffixes": False,
            "cookies": [_to_json(cookie) for cookie in self],
        }

    def load_json(self, cookies: Iterable[Mapping[str, object]]) -> None:
        """Take in cookies of that form; raises KeyError or ValueError for what is none."""
        for entry in cookies:
            self.add(_from_json(entry))


def parse_set_cookie(text: str, url: WireUrl, now: float) -> Cookie | None:
    """A ``Set-Cookie`` value (RFC 6265 §5.2 and §5.3); None if its domain does not fit the host that sent it."""
    pair, *attributes = text.split(";")
    name, equals, value = pair.partition("=")
    if not equals:
        name, value = "", pair
    name, value = name.strip(), value.strip()
    if not name and not value:
        return None
    found = {}
    for attribute in attributes:
        key, _, setting = attribute.partition("=")
        found[key.strip().lower()] = setting.strip()
    domain = found.get("domain", "").removeprefix(".").lower()
    if domain and not _is_below(url.host, domain):
        return None
    path = found.get("path", "")
    return Cookie(
        name=name,
        value=value,
        domain=domain or url.host,
        path=path if path.startswith("/") else _default_path(url),
        expires=_expiry(found, now),
        secure="secure" in found,
        http_only="httponly" in found,
        host_only=not domain,
    )


def parse_cookie_date(text: str) -> float | None:
    """Seconds since the epoch for the many ways to write a date (RFC 6265 §5.1.1), or None."""
    clock: tuple[int, int, int] | None = None
    day = month = year = None
    for token in _DELIMITERS.split(text):
        time = _TIME.match(token)
        if clock is None and time:
            clock = (int(time[1]), int(time[2]), int(time[3]))
        elif day is None and re.match(r"\d{1,2}(?!\d)", token):
            day = int(re.match(r"\d+", token)[0])  # type: ignore[index]
        elif month is None and token[:3].lower() in _MONTHS:
            month = _MONTHS.index(token[:3].lower()) + 1
        elif year is None and re.match(r"\d{2,4}(?!\d)", token):
            year = _full_year(int(re.match(r"\d+", token)[0]))  # type: ignore[index]
    if clock is None or day is None or month is None or year is None:
        return None
    if not (1 <= day <= 31 and year >= 1601 and clock[0] < 24 and clock[1] < 60 and clock[2] < 60):
        return None
    return float(timegm((year, month, day, *clock)))


def _full_year(year: int) -> int:
    if year < 70:
        return year + 2000
    return year + 1900 if year < 100 else year


def _expiry(found: Mapping[str, str], now: float) -> float | None:
    """``Max-Age`` wins over ``Expires``."""
    age = found.get("max-age", "")
    if re.fullmatch(r"-?\d{1,15}", age):
        return now + int(age) if int(age) > 0 else 0.0
    return parse_cookie_date(found["expires"]) if "expires" in found else None


def _default_path(url: WireUrl) -> str:
    path = url.target.partition("?")[0]
    return path[: path.rfind("/")] or "/"


def _is_over(cookie: Cookie, now: float) -> bool:
    return cookie.expires is not None and cookie.expires <= now


def _is_below(host: str, domain: str) -> bool:
    return host == domain or (host.endswith(f".{domain}") and not _IP.match(host))


def _domain_fits(cookie: Cookie, host: str) -> bool:
    return host == cookie.domain if cookie.host_only else _is_below(host, cookie.domain)


def _path_fits(cookie_path: str, path: str) -> bool:
    if path == cookie_path:
        return True
    return path.startswith(cookie_path) and (cookie_path.endswith("/") or path[len(cookie_path)] == "/")


def _to_json(cookie: Cookie) -> dict[str, object]:
    from runner.core.clock import iso

    entry: dict[str, object] = {"key": cookie.name, "value": cookie.value, "domain": cookie.domain, "path": cookie.path}
    if cookie.expires is not None:
        entry["expires"] = iso(min(cookie.expires, 253402300799))
    flags = {"secure": cookie.secure, "httpOnly": cookie.http_only, "hostOnly": cookie.host_only}
    return {**entry, **{name: True for name, on in flags.items() if on}, "creation": iso(cookie.created)}


def _from_json(entry: Mapping[str, object]) -> Cookie:
    expires = entry.get("expires")
    return Cookie(
        name=str(entry["key"]),
        value=str(entry.get("value", "")),
        domain=str(entry["domain"]).removeprefix(".").lower(),
        path=str(entry.get("path") or "/"),
        expires=_from_iso(str(expires)) if expires and expires != "Infinity" else None,
        secure=bool(entry.get("secure")),
        http_only=bool(entry.get("httpOnly")),
        host_only=bool(entry.get("hostOnly")),
    )


def _from_iso(text: str) -> float:
    from datetime import datetime

    return datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp()
