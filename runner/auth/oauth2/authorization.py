"""The authorization request, its answer, and the exchange of the code (RFC 6749 §4.1, with RFC 7636's PKCE)."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from base64 import urlsafe_b64encode
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import parse_qsl, quote, unquote_plus, urlencode, urlsplit

from runner.auth.oauth2.endpoint import without_query
from runner.auth.oauth2.grants import TokenClient, TokenFlow, require
from runner.auth.oauth2.settings import OAuth2Settings
from runner.auth.params import auth_error
from runner.core.errors import RequestError

_VERIFIER: Final = re.compile(r"[A-Za-z0-9\-._~]{43,128}")
"""RFC 7636 §4.1."""
_AGAIN: Final = "Start the login again, and use the address that it ends at."
_HINTS: Final = {
    "access_denied": "The login was cancelled, or the user or the server does not allow it.",
    "invalid_request": "A parameter is missing, not known or there twice: check redirect_uri, auth_url and "
    "auth_request_params; a server that refuses PKCE needs pkce: false.",
    "invalid_scope": "Check scope: ask for less, or for none.",
    "unauthorized_client": "This client may not use authorization_code: have the server allow it, or use another "
    "grant_type.",
    "unsupported_response_type": "The server gives no codes here: check auth_url, and response_type in "
    "auth_request_params.",
    "server_error": "The server is in trouble: try again later.",
    "temporarily_unavailable": "The server is busy or under maintenance: try again later.",
    "login_required": "Remove prompt=none from auth_request_params, so that the user can log in.",
    "interaction_required": "Remove prompt=none from auth_request_params, so that the user can answer.",
    "consent_required": "Remove prompt=none from auth_request_params, so that the user can agree.",
}
"""Error codes of RFC 6749 §4.1.2.1 and OpenID Connect Core §3.1.2.6 → what to do."""
_UNKNOWN_HINT: Final = "See what the server says; check auth_url, client_id, redirect_uri and scope."


@dataclass(frozen=True, slots=True)
class AuthorizationRequest:
    """What a browser is sent to, and what its answer is held against.

    Attributes:
        url: of the authorization endpoint, complete.
        state: what the callback has to bring back.
        code_verifier: '' when PKCE is off.
        redirect_uri: '' when none was sent.
    """

    url: str
    state: str = field(repr=False)
    code_verifier: str = field(repr=False)
    redirect_uri: str


def begin(settings: OAuth2Settings) -> AuthorizationRequest:
    """A new authorization request, with a fresh ``state`` and code verifier where the settings give none.

    Parameters of the settings' own replace those of the same name; so do ours those in the query of ``auth_url``.

    Raises:
        RequestError: of kind AUTH: a setting is missing or cannot be used.
    """
    require(settings, "auth_url", "client_id")
    verifier = _verifier(settings)
    own = {
        "response_type": "code",
        "client_id": settings.client_id,
        "redirect_uri": settings.redirect_uri,
        "scope": settings.scope,
        "state": settings.state or secrets.token_urlsafe(32),
        "audience": settings.audience,
        "resource": settings.resource,
        **_challenge(verifier, settings),
    }
    own |= {param.key: param.value for param in settings.auth_request_params}
    fields = {name: value for name, value in own.items() if value}
    url = _with_query(settings.auth_url, fields)
    return AuthorizationRequest(url, fields.get("state", ""), verifier, fields.get("redirect_uri", ""))


def code_of(request: AuthorizationRequest, callback: str) -> str:
    """The code in the answer of the authorization server.

    Args:
        request: what is answered.
        callback: the whole URL that the browser was sent to, only its query, or, typed by a person, the bare code.

    Raises:
        RequestError: of kind AUTH: the server refused, the answer is another request's, or there is no code in it.
    """
    text = callback.strip().strip("<>\"'")
    if not re.search(r"[?&#=]|://", text):
        return _bare(text)
    fields = _fields(text)
    if "code" not in fields and "error" not in fields:
        raise _no_code(text, fields)
    if "://" in text:
        _check_redirect(request, text)
    if fields.get("error"):
        raise _refusal(fields)
    if not hmac.compare_digest(fields.get("state", "").encode(), request.state.encode()):
        raise auth_error("the answer to the login is of another login: its state is not the one sent", _AGAIN)
    return _bare(fields["code"])


def exchange_code(client: TokenClient, code: str, request: AuthorizationRequest) -> TokenFlow:
    """The token for a code; a client without a secret names itself in the body (RFC 6749 §4.1.3).

    Raises:
        RequestError: no token was granted.
    """
    client.require("access_token_url", "client_id")
    client.context.secrets.add((code, request.code_verifier))
    return (
        yield from client.ask(
            "authorization_code", code=code, redirect_uri=request.redirect_uri, code_verifier=request.code_verifier
        )
    )


def _verifier(settings: OAuth2Settings) -> str:
    if not settings.pkce:
        return ""
    verifier = settings.code_verifier or secrets.token_urlsafe(48)
    if not _VERIFIER.fullmatch(verifier):
        raise auth_error(
            "code_verifier is not made of 43 to 128 letters, digits and - . _ ~",
            "Leave it empty to have one made, or set pkce: false.",
        )
    return verifier


def _challenge(verifier: str, settings: OAuth2Settings) -> dict[str, str]:
    if not verifier:
        return {}
    if settings.pkce == "S256":
        digest = hashlib.sha256(verifier.encode("ascii")).digest()
        verifier = urlsafe_b64encode(digest).rstrip(b"=").decode("ascii")
    return {"code_challenge": verifier, "code_challenge_method": settings.pkce}


def _with_query(url: str, fields: dict[str, str]) -> str:
    if not url.lower().startswith(("https://", "http://")):
        raise auth_error(f"the URL {without_query(url)!r} is no http or https URL", "Check auth_url.")
    endpoint, _, query = url.partition("#")[0].partition("?")
    kept = [part for part in query.split("&") if part and unquote_plus(part.partition("=")[0]) not in fields]
    return f"{endpoint}?{'&'.join([*kept, urlencode(fields, quote_via=quote, errors='replace')])}"


def _bare(code: str) -> str:
    if not code or re.search(r"\s", code):
        raise auth_error("there is no code in the answer to the login", _AGAIN)
    return code


def _fields(text: str) -> dict[str, str]:
    """Parameters of the query, or of the fragment where there is no query."""
    address, _, fragment = text.partition("#")
    query = address.partition("?")[2] if "?" in address or "://" in address else address
    pairs = parse_qsl(query or fragment, keep_blank_values=True)
    fields = dict(pairs)
    for name in ("code", "state", "error"):
        if sum(key == name for key, _ in pairs) > 1:
            raise auth_error(f"the answer to the login has {name} more than once", _AGAIN)
    return fields


def _no_code(text: str, fields: dict[str, str]) -> RequestError:
    where = f" {without_query(text)}" if "://" in text else ""
    if "access_token" in fields:
        return auth_error(
            f"the answer to the login{where} holds a token and no code",
            "Remove response_type from auth_request_params.",
        )
    return auth_error(
        f"there is no code in the answer to the login{where}",
        "Log in first; then use the whole address that the browser ends at, which begins with redirect_uri.",
    )


def _check_redirect(request: AuthorizationRequest, callback: str) -> None:
    expected = request.redirect_uri
    if expected and _place(callback) != _place(expected):
        raise auth_error(
            f"the answer to the login came to {without_query(callback)}, not to {without_query(expected)}", _AGAIN
        )


def _place(url: str) -> tuple[str, str, int | None, str]:
    try:
        parts = urlsplit(url)
        port = parts.port or {"https": 443, "http": 80}.get(parts.scheme)
    except ValueError:
        raise auth_error(f"the address {without_query(url)!r} is no URL", _AGAIN) from None
    return parts.scheme, parts.hostname or "", port, parts.path or "/"


def _refusal(fields: dict[str, str]) -> RequestError:
    said = ": ".join(filter(None, (_plain(fields["error"]), _plain(fields.get("error_description", "")))))
    return auth_error(f"the login was refused: {said}", _HINTS.get(fields["error"], _UNKNOWN_HINT))


def _plain(text: str) -> str:
    """One line of readable length, as anybody can write a callback."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())[:500]
