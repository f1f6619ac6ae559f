"""Requests to the endpoints that a client authenticates itself at (RFC 6749 §3.2)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any
from urllib.parse import quote_plus, urlencode

from runner.auth.basic import basic_credentials
from runner.auth.oauth2.settings import OAuth2Settings, RequestParam
from runner.auth.params import auth_error
from runner.collection.model import Body, Param, Request
from runner.transport.prepare import FileAccess, Prepared, prepare
from runner.transport.prepare.change import add_query_param
from runner.transport.prepare.text import utf8

Form = Callable[[Mapping[str, str], Mapping[str, str]], str]
"""The fields of a request and the user's own → the body."""

_HEADERS = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
_NOT_SENT = {"disabledSystemHeaders": {"postman-token": True}}


def token_request(
    settings: OAuth2Settings,
    grant_type: str,
    fields: Mapping[str, str],
    *,
    url: str,
    extra: tuple[RequestParam, ...],
    user_agent: str,
) -> Prepared:
    """A request for a token.

    Args:
        settings: the client's.
        grant_type: RFC 6749's name.
        fields: what this grant adds to the form; empty values are left out.
        url: of the endpoint.
        extra: the user's own parameters, which replace those of the same name.
        user_agent: sent as such.

    Raises:
        RequestError: the URL or a header cannot be sent.
    """
    form = partial(_token_form, grant_type)
    return client_request(
        settings, url, fields, setting="access_token_url", user_agent=user_agent, extra=extra, form=form
    )


def client_request(
    settings: OAuth2Settings,
    url: str,
    fields: Mapping[str, str],
    *,
    setting: str,
    user_agent: str,
    extra: tuple[RequestParam, ...] = (),
    form: Form | None = None,
) -> Prepared:
    """A form sent with POST; the client is authenticated where the settings say.

    Args:
        settings: the client's.
        url: of the endpoint.
        fields: of the form; empty values are left out.
        setting: where the URL comes from, for messages.
        user_agent: sent as such.
        extra: the user's own parameters, which replace those of the same name.
        form: how fields and the user's own become text; None for plain form encoding.

    Raises:
        RequestError: the URL or a header cannot be sent.
    """
    if not url.lower().startswith(("https://", "http://")):
        raise auth_error(f"the token URL {without_query(url)!r} is no http or https URL", f"Check {setting}.")
    headers, client = _client_authentication(settings)
    headers |= {param.key.title(): param.value for param in extra if param.send_as == "request_header"}
    in_body = {param.key: param.value for param in extra if param.send_as == "request_body"}
    own = {key: value for key, value in {**fields, **client}.items() if value and key not in in_body}
    prepared = prepare(
        Request(
            method="POST",
            headers=tuple(Param(key=key, value=value) for key, value in (_HEADERS | headers).items()),
            body=Body(mode="raw", raw=(form or _plain_form)(own, in_body)),
        ),
        url,
        behavior=_NOT_SENT,
        files=FileAccess("."),
        user_agent=user_agent,
    )
    for param in extra:
        if param.send_as == "request_url":
            add_query_param(prepared, param.key, param.value)
    return prepared


def client_credentials_header(client_id: str, client_secret: str) -> str:
    """``Authorization`` of the client: both parts form-encoded before Base64 (RFC 6749 §2.3.1)."""
    return basic_credentials(quote_plus(client_id, errors="replace"), quote_plus(client_secret, errors="replace"))


def without_query(url: str) -> str:
    """A URL for messages: no query, user or fragment, which may hold secrets."""
    scheme, mark, rest = url.split("?")[0].split("#")[0].partition("://")
    host, slash, path = rest.partition("/")
    return f"{scheme}{mark}{host.rpartition('@')[2]}{slash}{path}"


def _client_authentication(settings: OAuth2Settings) -> tuple[dict[str, str], dict[str, str]]:
    """Headers and form fields that say who the client is.

    One without a secret cannot prove it in a header, and only names itself (RFC 6749 §3.2.1).
    """
    client_id, client_secret = settings.client_id, settings.client_secret
    if settings.client_authentication == "header" and client_secret:
        return {"Authorization": client_credentials_header(client_id, client_secret)}, {}
    return {}, {"client_id": client_id, "client_secret": client_secret}


def _plain_form(fields: Mapping[str, str], extra: Mapping[str, str]) -> str:
    return urlencode({**fields, **extra}, errors="replace")


def _token_form(grant_type: str, fields: Mapping[str, str], extra: Mapping[str, str]) -> str:
    from oauthlib.oauth2.rfc6749.parameters import prepare_token_request

    further = urlencode({key: value for key, value in extra.items() if key != "grant_type"}, errors="replace")
    rest: dict[str, Any] = {key: utf8(value).decode() for key, value in fields.items()}
    form: str = prepare_token_request(extra.get("grant_type", grant_type), body=further, **rest)
    return form
