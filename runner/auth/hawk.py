"""Postman's ``hawk``: a MAC over the request (https://github.com/mozilla/hawk, protocol version 1).

Own code: ``mohawk`` writes the header in an order of its own, and had its last release in 2019.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
import string
from base64 import b64encode
from typing import Final

from runner.auth.context import AuthContext, AuthFlow, Step
from runner.auth.header import put_header
from runner.auth.json_web_token import checked_algorithm
from runner.auth.params import auth_error, flag_of, learn, text_of
from runner.collection.model import Auth
from runner.transport.prepare import Prepared
from runner.transport.prepare.text import utf8
from runner.transport.prepare.url import wire_url

_ALGORITHMS: Final = ("sha256", "sha1")
_LETTERS: Final = string.ascii_letters + string.digits


def flow(auth: Auth, prepared: Prepared, context: AuthContext) -> AuthFlow:
    """Sends the MAC, and with ``includePayloadHash`` a hash of the body under it."""
    key = text_of(auth, "authKey")
    learn(context.secrets, key)
    for name in ("authId", "authKey"):
        if not text_of(auth, name):
            raise auth_error(f"hawk needs {name}", f"Fill in the {name} of the hawk auth.")
    algorithm = checked_algorithm(auth, "algorithm", text_of(auth, "algorithm") or "sha256", _ALGORITHMS)
    digest = _body_hash(prepared, algorithm) if flag_of(auth, "includePayloadHash") else ""
    put_header(prepared, "Authorization", _header(auth, prepared, algorithm, digest, int(context.clock.now())))
    yield Step(prepared)


def _header(auth: Auth, prepared: Prepared, algorithm: str, digest: str, now: int) -> str:
    """The fields in newman's order."""
    extra, app, delegation = (text_of(auth, name) for name in ("extraData", "app", "delegation"))
    given = text_of(auth, "timestamp")
    timestamp = given if re.match(r"\s*[+-]?0*[1-9]", given) else str(now)
    nonce = text_of(auth, "nonce") or "".join(secrets.choice(_LETTERS) for _ in range(6))
    url = wire_url(prepared.url, False)
    lines = [
        *("hawk.1.header", timestamp, nonce, prepared.method.upper(), url.target),
        *(url.host.strip("[]"), url.port or ("443" if url.scheme == "https" else "80"), digest),
        # The protocol's own reference code replaces only the first of each.
        extra.replace("\\", "\\\\", 1).replace("\n", "\\n", 1),
        *((app, delegation) if app else ()),
    ]
    text = "".join(f"{line}\n" for line in lines)
    mac = hmac.new(utf8(text_of(auth, "authKey")), utf8(text), getattr(hashlib, algorithm)).digest()
    quoted = extra.replace("\\", "\\\\").replace('"', '\\"')
    fields = {
        **{"id": text_of(auth, "authId"), "ts": timestamp, "nonce": nonce, "hash": digest, "ext": quoted},
        **{"mac": b64encode(mac).decode(), "app": app, "dlg": delegation if app else ""},
    }
    return "Hawk " + ", ".join(f'{name}="{value}"' for name, value in fields.items() if value)


def _body_hash(prepared: Prepared, algorithm: str) -> str:
    """The hash of the body as it is sent; none of an empty one (Postman behaviour)."""
    if not prepared.body:
        return ""
    media_type = prepared.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    payload = b"hawk.1.payload\n" + utf8(media_type) + b"\n" + prepared.body + b"\n"
    return b64encode(hashlib.new(algorithm, payload).digest()).decode()
