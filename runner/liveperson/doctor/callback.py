"""The redirect URI: its form, its port, and whether the authorization server knows it."""

from __future__ import annotations

import errno
import re
import socket
import sys
from typing import Final
from urllib.parse import SplitResult, parse_qs, urlsplit

from runner.liveperson.doctor.context import Context
from runner.liveperson.doctor.finding import Finding, failed, passed, skipped, unjudged, warning
from runner.liveperson.probe import describe, is_html, json_of
from runner.transport.exchange import Answer

_LOOPBACK: Final = ("localhost", "127.0.0.1", "::1")
_LONGEST: Final = 128
"""Characters of a callback that can be registered at sentinel."""
_EXAMPLE: Final = "Give one such as http://localhost:8765/callback, the same as is registered."
_NOT_NEEDED: Final = "only grant_type authorization_code needs it"


def check_form(context: Context) -> Finding:
    """It is an absolute URI that can be registered, and its port can be had."""
    uri = context.settings.redirect_uri
    if not uri:
        if context.needs_callback:
            return failed("there is no redirect_uri, and grant_type authorization_code needs one", _EXAMPLE)
        return skipped(f"because no redirect_uri is set; {_NOT_NEEDED}")
    fault = _fault(uri)
    if fault:
        return _if_needed(context, f"{uri!r} {fault}", _EXAMPLE)
    parts = urlsplit(uri)
    if parts.hostname not in _LOOPBACK:
        hint = "After the login, copy the browser's address and paste it where it is asked for."
        return warning(f"{uri} does not lead to this machine, so no login can be received there", hint)
    return _port(context, uri, parts)


def _fault(uri: str) -> str:
    try:
        parts = urlsplit(uri)
        port = parts.port
    except ValueError as error:
        return f"is no URL: {error}"
    if not parts.scheme or not (parts.netloc or parts.path):
        return "is no absolute URL"
    if parts.scheme in ("http", "https") and (not parts.hostname or port == 0):
        return "names no host or port that can be called"
    if "#" in uri or re.search(r"\s", uri):
        return "holds a fragment or white space"
    return f"is longer than {_LONGEST} characters" if len(uri) > _LONGEST else ""


def _port(context: Context, uri: str, parts: SplitResult) -> Finding:
    port = parts.port or (443 if parts.scheme == "https" else 80)
    if parts.scheme != "http":
        return _if_needed(context, f"{uri} wants TLS on this machine", "Register it with http: it is loopback only.")
    family = socket.AF_INET6 if parts.hostname == "::1" else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as listener:
        if sys.platform != "win32":  # where it would let two listen on one port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("::1" if family == socket.AF_INET6 else "127.0.0.1", port))
        except OSError as error:
            why = "is in use" if error.errno == errno.EADDRINUSE else f"cannot be had: {error.strerror}"
            return _if_needed(context, f"port {port} of {uri} {why}", "End what uses it, or register another port.")
    return passed(f"{uri}, and port {port} is free")


def check_registration(context: Context) -> Finding:
    """The authorization endpoint takes client and redirect URI together."""
    settings = context.settings
    if not settings.auth_url or not settings.client_id:
        return skipped(f"because there is no auth_url or client_id; {_NOT_NEEDED}")
    exchange = context.authorization()
    answer = exchange.answer
    if answer is None:
        problem = exchange.problem
        return unjudged(f"the authorization endpoint: {problem.what if problem else 'no answer'}", "Check auth_url.")
    location = answer.header("location") or ""
    if answer.status in (302, 303, 307):
        return _redirected(context, location)
    if answer.status in (400, 401) and not is_html(answer):
        return _refused(context, answer)
    what = f"the authorization endpoint answered {describe(answer)}, which does not tell"
    return warning(what, "Open the URL of a login in a browser to see what it says.")


def _redirected(context: Context, location: str) -> Finding:
    uri = context.settings.redirect_uri
    query = parse_qs(urlsplit(location).query)
    if not location.startswith(uri) or "error" not in query:
        return passed(
            f"the authorization server leads on to {'the callback' if location.startswith(uri) else 'a login'}"
        )
    error = ": ".join(query["error"] + query.get("error_description", []))
    if context.needs_callback:
        hint = "Have your account team install the application with grant type authorization_code."
        return failed(f"it is registered, but a login would be refused with {error}", hint)
    return passed(f"it is registered ({error}, which matters to grant_type authorization_code only)")


def _refused(context: Context, answer: Answer) -> Finding:
    document = json_of(answer)
    said = str(document.get("error_description") or document.get("error")) if isinstance(document, dict) else ""
    said = f"{describe(answer)}: {said}" if said else describe(answer)
    if answer.status == 401:
        return _if_needed(context, f"the client id is not known there ({said})", "Check LP_CLIENT_ID and the account.")
    hint = "Have it registered for the application, letter by letter, or set redirect_uri to one that is."
    return _if_needed(context, f"{context.settings.redirect_uri} is not registered ({said})", hint)


def _if_needed(context: Context, detail: str, hint: str) -> Finding:
    """Wrong for a login in a browser; of no account for any other grant."""
    return failed(detail, hint) if context.needs_callback else warning(f"{detail}; {_NOT_NEEDED}", hint)
