"""A request as a command line for curl."""

from __future__ import annotations

import re
from shlex import quote

from runner.report.render import text_of
from runner.transport.exchange import Sent

_LEFT_TO_CURL = frozenset({"content-length", "accept-encoding"})
_CURLS_OWN = ("Accept", "User-Agent")


def curl_line(sent: Sent, *, insecure: bool = False, ca: str | None = None, body_limit: int | None = None) -> str:
    """The POSIX shell command that sends this request again, as exactly as curl can.

    Args:
        insecure: the run did not verify certificates.
        ca: file with the certificates that the run trusted.
        body_limit: characters above which a body is left to a file; None never leaves it out.
    """
    words = ["curl", *_method(sent), *_url_flags(sent.url), quote(sent.url)]
    if insecure:
        words.append("--insecure")
    if ca is not None:
        words += ["--cacert", quote(ca)]
    words += _headers(sent)
    body, note = _body(sent.body, body_limit)
    return " ".join([*words, *body]) + note


def _method(sent: Sent) -> list[str]:
    if sent.method == "HEAD" and not sent.body:
        return ["--head"]
    usual = "POST" if sent.body else "GET"
    return [] if sent.method == usual else ["-X", quote(sent.method)]


def _url_flags(url: str) -> list[str]:
    flags = ["--globoff"] if re.search(r"[\[\]{}]", url) else []
    return [*flags, "--path-as-is"] if re.search(r"/\.\.?(/|$|\?)", url) else flags


def _headers(sent: Sent) -> list[str]:
    host = re.sub(r"^[^/]*//|[/?#].*$", "", sent.url, flags=re.DOTALL).rpartition("@")[2]
    present = {name.lower() for name, _ in sent.headers}
    words = ["--compressed"] if "accept-encoding" in present else []
    for name, value in sent.headers:
        if name.lower() in _LEFT_TO_CURL or (name.lower() == "host" and value == host):
            continue
        words += ["-H", quote(f"{name}: {value}" if value else f"{name};")]
    absent = [*_CURLS_OWN, *(["Content-Type"] if sent.body else [])]
    return words + [word for name in absent if name.lower() not in present for word in ("-H", quote(f"{name}:"))]


def _body(body: bytes, limit: int | None) -> tuple[list[str], str]:
    if not body:
        return [], ""
    text = text_of(body, "utf-8")
    if text is None or (limit is not None and len(text) > limit):
        kind = "not text" if text is None else "long"
        return ["--data-binary", "@body.bin"], f"  # body.bin: the body of {len(body)} bytes, {kind}, left out here"
    # curl reads a file for --data-binary @…, and takes --data-raw as it is.
    return ["--data-raw" if text.startswith("@") else "--data-binary", quote(text)], ""
