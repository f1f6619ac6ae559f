"""Whole runs against servers that verify: type × placement × place in the collection."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, OctKey, RSAKey
from signing_keys import pem, public_pem
from test_auth_hawk import mohawk_says
from test_auth_ntlm import NtlmServer
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.http import parse_dict_header
from wire_bench import Got, Said, serving

Verify = Callable[[Got], Said]
SECRET = "the secret of the table, 32 bytes"


def basic(got: Got) -> Said:
    scheme, _, data = got.header("Authorization").partition(" ")
    return (200 if (scheme, base64.b64decode(data)) == ("Basic", f"u:{SECRET}".encode()) else 401), []


def value(name: str, expected: str) -> Verify:
    """The header, or else the query parameter, has to be that."""

    def verify(got: Got) -> Said:
        query = parse_qs(urlsplit(got.target).query).get(name, [""])
        return (200 if expected in (got.header(name), query[0]) else 401), []

    return verify


def digest(got: Got) -> Said:
    """RFC 7616 §3.4 with SHA-256, the fields read by Werkzeug."""
    from hashlib import sha256

    def h(*parts: str) -> str:
        return sha256(":".join(parts).encode()).hexdigest()

    said = parse_dict_header(got.header("Authorization").removeprefix("Digest "))
    asked = WWWAuthenticate("digest", {"realm": "r", "nonce": "n", "qop": "auth", "algorithm": "SHA-256"})
    if "nc" not in said:
        return 401, [("WWW-Authenticate", asked.to_header())]
    fresh = [str(said[name]) for name in ("nonce", "nc", "cnonce", "qop")]
    expected = h(h("u", "r", SECRET), *fresh, h(got.method, got.target))
    return (200 if said["response"] == expected else 401), []


def token(key: Any, algorithm: str, name: str = "") -> Verify:
    """joserfc verifies the signature, in the header or in a query parameter."""

    def verify(got: Got) -> Said:
        query = parse_qs(urlsplit(got.target).query).get(name, [""])[0]
        text = query if name else got.header("Authorization").partition(" ")[2]
        try:
            found = jwt.decode(text, key, algorithms=[algorithm])
        except (JoseError, ValueError):
            return 401, []
        return (200 if found.claims["iss"] == "me" else 403), []

    return verify


HMAC_KEY, RSA, EC = (
    OctKey.import_key(SECRET),
    RSAKey.import_key(public_pem("RSA")),
    ECKey.import_key(public_pem("ES256")),
)
HAWK = {"authId": "id", "authKey": "{{secret}}", "algorithm": "sha1"}
JWT = {"algorithm": "HS256", "secret": "{{secret}}", "payload": '{"iss": "me"}'}
ROWS: dict[str, tuple[str, dict[str, object], Verify]] = {
    "basic": ("basic", {"username": "u", "password": "{{secret}}"}, basic),
    "bearer": ("bearer", {"token": "{{secret}}"}, value("Authorization", f"Bearer {SECRET}")),
    "apikey header": ("apikey", {"key": "X-Key", "value": "{{secret}}"}, value("X-Key", SECRET)),
    "apikey query": ("apikey", {"key": "k", "value": "{{secret}}", "in": "query"}, value("k", SECRET)),
    "digest": ("digest", {"username": "u", "password": "{{secret}}", "algorithm": "MD5"}, digest),
    "ntlm": ("ntlm", {"username": "u", "domain": "dom", "password": "{{secret}}"}, NtlmServer()),
    "hawk": ("hawk", HAWK, mohawk_says("sha1", SECRET)),
    "hawk payload": ("hawk", {**HAWK, "includePayloadHash": True, "app": "a"}, mohawk_says("sha1", SECRET)),
    "jwt header": ("jwt", JWT, token(HMAC_KEY, "HS256")),
    "jwt query": ("jwt", {**JWT, "addTokenTo": "queryParam"}, token(HMAC_KEY, "HS256", "token")),
    "jwt ES256": ("jwt", {**JWT, "algorithm": "ES256", "privateKey": pem("ES256")}, token(EC, "ES256")),
    "asap": ("asap", {"kid": "k", "iss": "me", "aud": "a", "privateKey": pem("RSA")}, token(RSA, "RS256")),
}


@pytest.fixture(autouse=True)
def ntlm_users(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    users = tmp_path / "ntlm-users"
    users.write_text(f"DOM:u:{SECRET}\n", encoding="utf-8")
    monkeypatch.setenv("NTLM_USER_FILE", str(users))


def run(faas: Callable[..., Any], collection: Callable[..., Path], row: str, place: str, url: str, secret: str) -> Any:
    """One POST whose auth stands at the request, its folder or the collection."""
    kind, params, _ = ROWS[row]
    auth = {"type": kind, kind: [{"key": key, "value": each, "type": "any"} for key, each in params.items()]}
    item: dict[str, Any] = {
        "name": "x",
        "request": {"method": "POST", "url": f"{url}/a/b?q=1&r=ü", "body": {"mode": "raw", "raw": "text"}},
    }
    folder: dict[str, Any] = {"name": "f", "item": [item]}
    more: dict[str, Any] = {"variable": [{"key": "secret", "value": secret}]}
    {"request": item["request"], "folder": folder, "collection": more}[place]["auth"] = auth
    return faas("run", collection(folder, **more), "-r", "json", "--reporter-json-export", "out.json")


@pytest.mark.parametrize("row", [name for name in ROWS if not name.startswith(("asap", "jwt ES"))])
def test_a_verifying_server_refuses_another_secret(
    row: str, faas: Callable[..., Any], collection: Callable[..., Path]
) -> None:
    with serving(ROWS[row][2]) as server:
        run(faas, collection, row, "collection", server.url, "another secret of a good length")
    report = json.loads(Path("out.json").read_text(encoding="utf-8"))
    assert report["run"]["executions"][-1]["response"]["code"] == 401


@pytest.mark.parametrize("place", ["request", "folder", "collection"])
@pytest.mark.parametrize("row", ROWS)
def test_a_verifying_server_accepts_it(
    row: str, place: str, faas: Callable[..., Any], collection: Callable[..., Path]
) -> None:
    with serving(ROWS[row][2]) as server:
        ran = run(faas, collection, row, place, server.url, SECRET)
    assert ran.code == 0, ran.all
    report = json.loads(Path("out.json").read_text(encoding="utf-8"))
    assert report["run"]["executions"][-1]["response"]["code"] == 200
    assert SECRET not in ran.all + json.dumps(report["run"], ensure_ascii=False)
