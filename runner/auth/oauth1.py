"""Postman's ``oauth1``: signed requests (RFC 5849), in the header, a form body or the query."""

from __future__ import annotations

import hashlib
import string
from base64 import b64encode
from collections.abc import Iterable
from secrets import choice
from typing import Final
from urllib.parse import unquote_plus

from oauthlib.oauth1 import Client
from oauthlib.oauth1.rfc5849.signature import base_string_uri, normalize_parameters, signature_base_string
from oauthlib.oauth1.rfc5849.utils import escape

from runner.auth.context import AuthContext, AuthFlow, Step
from runner.auth.header import put_header
from runner.auth.params import auth_error, flag_of, learn, required, text_of
from runner.collection.model import Auth
from runner.core.suggest import did_you_mean
from runner.transport.prepare import Prepared
from runner.transport.prepare.change import remove_query_params, set_body, set_query
from runner.transport.prepare.text import utf8

Pairs = list[tuple[str, str]]

_METHODS: Final = (
    "HMAC-SHA1",
    "HMAC-SHA256",
    "HMAC-SHA512",
    "RSA-SHA1",
    "RSA-SHA256",
    "RSA-SHA512",
    "PLAINTEXT",
)
_NAMES: Final = (
    "oauth_consumer_key",
    "oauth_token",
    "oauth_signature_method",
    "oauth_timestamp",
    "oauth_nonce",
    "oauth_version",
    "oauth_signature",
    "oauth_callback",
    "oauth_verifier",
    "oauth_body_hash",
)
_NONCE_LENGTH: Final = 11
_FORM: Final = "application/x-www-form-urlencoded"


def flow(auth: Auth, prepared: Prepared, context: AuthContext) -> AuthFlow:
    """Signs the request; its query is encoded anew as RFC 3986 has it (Postman behaviour)."""
    method = _signature_method(auth)
    client = _client(auth, method, context)
    _clean(prepared)
    params = _oauth_params(auth, prepared, method, context)
    query, body = _query_pairs(prepared), _form_pairs(prepared)
    params.append(("oauth_signature", _signature(prepared, [*query, *params, *body], method, client)))
    _place(auth, prepared, params)
    yield Step(prepared)


def _signature_method(auth: Auth) -> str:
    method = text_of(auth, "signatureMethod").strip() or _METHODS[0]
    if method not in _METHODS:
        raise auth_error(f"the oauth1 signatureMethod {method!r} is not known", did_you_mean(method, _METHODS))
    return method


def _client(auth: Auth, method: str, context: AuthContext) -> Client:
    secret_name = "privateKey" if method.startswith("RSA") else "consumerSecret"
    consumer_key, _ = required(auth, "consumerKey", secret_name)
    for name in ("consumerSecret", "token", "tokenSecret", "privateKey"):
        learn(context.secrets, text_of(auth, name))
    return Client(
        consumer_key,
        client_secret=text_of(auth, "consumerSecret"),
        resource_owner_secret=text_of(auth, "tokenSecret"),
        rsa_key=text_of(auth, "privateKey") or None,
    )


def _clean(prepared: Prepared) -> None:
    """Take out what an earlier signature left."""
    prepared.headers.discard("Authorization")
    remove_query_params(prepared, _NAMES)
    form = _form_pairs(prepared)
    if any(key in _NAMES for key, _ in form):
        set_body(prepared, _encoded((key, value) for key, value in form if key not in _NAMES).encode())


def _oauth_params(auth: Auth, prepared: Prepared, method: str, context: AuthContext) -> Pairs:
    """In newman's order. Empty ones count only with ``addEmptyParamsToSign``, and those of extensions never."""
    basic = [
        ("oauth_consumer_key", text_of(auth, "consumerKey").strip()),
        ("oauth_token", text_of(auth, "token").strip()),
        ("oauth_signature_method", method),
        ("oauth_timestamp", text_of(auth, "timestamp").strip() or str(int(context.clock.now()))),
        ("oauth_nonce", text_of(auth, "nonce").strip() or _nonce()),
        ("oauth_version", text_of(auth, "version").strip()),
    ]
    extended = [
        ("oauth_body_hash", _body_hash(auth, prepared, method)),
        ("oauth_callback", text_of(auth, "callback").strip()),
        ("oauth_verifier", text_of(auth, "verifier").strip()),
    ]
    has_empty = flag_of(auth, "addEmptyParamsToSign")
    return [pair for pair in basic if pair[1] or has_empty] + [pair for pair in extended if pair[1]]


def _nonce() -> str:
    return "".join(choice(string.ascii_letters + string.digits) for _ in range(_NONCE_LENGTH))


def _body_hash(auth: Auth, prepared: Prepared, method: str) -> str:
    """Of any body that is not signed as parameters (OAuth Request Body Hash, draft 4, §3.1)."""
    _, _, algorithm = method.partition("-")
    if not algorithm or _is_form(prepared) or not flag_of(auth, "includeBodyHash"):
        return ""
    return b64encode(hashlib.new(algorithm, prepared.body).digest()).decode()


def _is_form(prepared: Prepared) -> bool:
    return prepared.headers.get("Content-Type", "").partition(";")[0].strip().lower() == _FORM


def _query_pairs(prepared: Prepared) -> Pairs:
    return _decoded(prepared.url.partition("?")[2])


def _form_pairs(prepared: Prepared) -> Pairs:
    return _decoded(prepared.body.decode("latin-1")) if _is_form(prepared) else []


def _decoded(text: str) -> Pairs:
    pairs = (param.partition("=") for param in text.split("&") if param)
    return [(_unquote(key), _unquote(value)) for key, _, value in pairs]


def _unquote(text: str) -> str:
    try:
        return unquote_plus(text, errors="strict")
    except UnicodeDecodeError as error:
        raise auth_error(f"{text!r} is not UTF-8, which OAuth 1.0 signs", "Encode it as UTF-8.") from error


def _base_string(prepared: Prepared, params: Pairs) -> str:
    """By functions of oauthlib whose annotations are narrower than what it gives them itself."""
    normalized = normalize_parameters(params)  # type: ignore[arg-type]
    base: str = signature_base_string(prepared.method, base_string_uri(prepared.url), normalized)  # type: ignore[arg-type]
    return base


def _signature(prepared: Prepared, params: Pairs, method: str, client: Client) -> str:
    try:
        signature: str = Client.SIGNATURE_METHODS[method](_base_string(prepared, params), client)
    except Exception as error:  # whatever PyJWT and cryptography find wrong with a key
        if not method.startswith("RSA"):
            raise auth_error(f"the request cannot be signed: {error}") from error
        raise auth_error(
            f"the oauth1 privateKey cannot be used for {method}",
            "Give an unencrypted RSA key in PEM, from its BEGIN line to its END line.",
        ) from error
    return signature


def _place(auth: Auth, prepared: Prepared, params: Pairs) -> None:
    """Where the auth says: the header, else a form body, else the query (RFC 5849 §3.5)."""
    query = prepared.url.partition("?")[2]
    if not prepared.keep_url:
        query = "&".join(map(_reencoded, filter(None, query.split("&"))))
    if flag_of(auth, "addParamsToHeader"):
        put_header(prepared, "Authorization", _header(auth, params))
    elif prepared.method in ("POST", "PUT") and _is_form(prepared):
        body = prepared.body.decode("latin-1")
        set_body(prepared, "&".join(filter(None, (body, _encoded(params)))).encode("latin-1"))
    else:
        query = "&".join(filter(None, (query, _encoded(params))))
    if query:
        set_query(prepared, query)


def _reencoded(param: str) -> str:
    key, equals, value = param.partition("=")
    return _escaped(_unquote(key)) + equals + _escaped(_unquote(value))


def _encoded(params: Iterable[tuple[str, str]]) -> str:
    return "&".join(f"{_escaped(key)}={_escaped(value)}" for key, value in params)


def _escaped(text: str) -> str:
    encoded: str = escape(utf8(text).decode())
    return encoded


def _header(auth: Auth, params: Pairs) -> str:
    encode = str if flag_of(auth, "disableHeaderEncoding") else _escaped
    realm = text_of(auth, "realm").strip()
    fields = [("realm", realm), *params]
    return "OAuth " + ",".join(f'{name}="{encode(value)}"' for name, value in fields if value)
