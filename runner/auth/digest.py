"""Postman's ``digest`` (RFC 7616): the answer to a challenge, with the fields in newman's order."""

from __future__ import annotations

import hashlib
import secrets
import string
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from runner.auth.challenges import Challenge, challenges
from runner.auth.context import AuthContext, AuthFlow, Step
from runner.auth.header import put_header
from runner.auth.params import auth_error, flag_of, learn, text_of
from runner.collection.model import Auth
from runner.core.suggest import did_you_mean
from runner.transport.exchange import Exchange
from runner.transport.prepare import Prepared
from runner.transport.prepare.text import utf8
from runner.transport.prepare.url import wire_url

_HASHES: Final = {"md5": "md5", "sha-256": "sha256", "sha-512-256": "sha512_256"}
_NAMES: Final = ("MD5", "MD5-sess", "SHA-256", "SHA-256-sess", "SHA-512-256", "SHA-512-256-sess")
_REPLAYS: Final = 3
_LETTERS: Final = string.ascii_letters + string.digits


@dataclass(frozen=True, slots=True)
class _Credentials:
    """What one answer is worked out from.

    Attributes:
        algorithm: as it is spelled by whom it comes from.
        qop: ``auth``, ``auth-int`` or '' for the older form without.
    """

    user: str
    password: str
    realm: str
    nonce: str
    algorithm: str
    qop: str
    opaque: str
    count: str
    client_nonce: str

    @property
    def is_session(self) -> bool:
        return self.algorithm.lower().endswith("-sess")


def flow(auth: Auth, prepared: Prepared, context: AuthContext) -> AuthFlow:
    """Sends the request without credentials first, unless realm and nonce are given; a challenge is answered.

    A challenge to an answer is one that is only too old (``stale``), or to a nonce that was given by hand.
    """
    learn(context.secrets, text_of(auth, "password"))
    credentials = _given(auth)
    if credentials is not None:
        put_header(prepared, "Authorization", _header(credentials, prepared))
    may_replay = bool(text_of(auth, "username")) and not flag_of(auth, "disableRetryRequest")
    for left in reversed(range(_REPLAYS + 1)):
        challenge = _may_answer(auth, sent=credentials, is_first=left == _REPLAYS)
        exchange = yield Step(prepared, is_challenge=_is_one(challenge) if left and may_replay else None)
        found = challenge(exchange)
        if found is None or not (left and may_replay):
            return
        credentials = _answering(auth, found)
        put_header(prepared, "Authorization", _header(credentials, prepared), replay=True)


_Chooser = Callable[[Exchange], "Challenge | None"]


def _is_one(choose: _Chooser) -> Callable[[Exchange], bool]:
    return lambda exchange: choose(exchange) is not None


def _may_answer(auth: Auth, sent: _Credentials | None, is_first: bool) -> _Chooser:
    """Chooses the challenge to answer: one of the algorithm in the settings, or else the server's first usable one."""

    def choose(exchange: Exchange) -> Challenge | None:
        usable = [found for found in challenges(exchange, "digest") if _is_usable(found)]
        wanted = text_of(auth, "algorithm").lower()
        found = next((one for one in usable if one.params.get("algorithm", "md5").lower() == wanted), None)
        found = found or next(iter(usable), None)
        if found is None or sent is None:
            return found
        is_stale = found.params.get("stale", "").lower() == "true"
        return found if is_stale or (is_first and found.params.get("nonce") != sent.nonce) else None

    return choose


def _is_usable(challenge: Challenge) -> bool:
    offered = challenge.params.get("qop")
    has_qop = not offered or bool(_offered(offered) & {"auth", "auth-int"})
    return "nonce" in challenge.params and has_qop and _hash_of(challenge.params.get("algorithm", "MD5")) is not None


def _offered(qop: str) -> set[str]:
    return {name.strip().lower() for name in qop.split(",")}


def _given(auth: Auth) -> _Credentials | None:
    """Credentials for a nonce that was given by hand, None without one."""
    algorithm = _algorithm(auth)
    user, realm, nonce = (text_of(auth, name) for name in ("username", "realm", "nonce"))
    if not (user and realm and nonce):
        return None
    count = text_of(auth, "nonceCount")
    return _Credentials(
        user=user,
        password=text_of(auth, "password"),
        realm=realm,
        nonce=nonce,
        algorithm=algorithm,
        qop=_own_qop(auth),
        opaque=text_of(auth, "opaque"),
        count=count.zfill(8) if count else "00000001",
        client_nonce=text_of(auth, "clientNonce") or _nonce(),
    )


def _answering(auth: Auth, challenge: Challenge) -> _Credentials:
    """Credentials for a challenge. What it does not name comes from the settings (Postman behaviour)."""
    params, own = challenge.params, _own_qop(auth)
    offered = _offered(params["qop"]) if params.get("qop") else {own}
    return _Credentials(
        user=text_of(auth, "username"),
        password=text_of(auth, "password"),
        realm=params.get("realm", ""),
        nonce=params["nonce"],
        algorithm=params.get("algorithm") or _algorithm(auth),
        qop=next((qop for qop in (own, "auth", "auth-int") if qop in offered), ""),
        opaque=params.get("opaque") or text_of(auth, "opaque"),
        count="00000001",
        client_nonce=_nonce(),
    )


def _algorithm(auth: Auth) -> str:
    name = text_of(auth, "algorithm") or "MD5"
    if _hash_of(name) is None:
        hint = did_you_mean(name, _NAMES) or f"It is one of {', '.join(_NAMES)}."
        raise auth_error(f"the digest algorithm {name!r} is not known", hint)
    return name


def _own_qop(auth: Auth) -> str:
    qop = text_of(auth, "qop")
    if qop not in ("", "auth", "auth-int"):
        raise auth_error(f"the digest qop {qop!r} is not known", "It is auth or auth-int, or left empty.")
    return qop


def _nonce() -> str:
    return "".join(secrets.choice(_LETTERS) for _ in range(8))


def _hash_of(algorithm: str) -> str | None:
    return _HASHES.get(algorithm.lower().removesuffix("-sess"))


def _hex(algorithm: str, *parts: str) -> str:
    return _hex_of_bytes(algorithm, utf8(":".join(parts)))


def _hex_of_bytes(algorithm: str, data: bytes) -> str:
    return hashlib.new(_hash_of(algorithm) or "md5", data, usedforsecurity=False).hexdigest()


def _response(given: _Credentials, method: str, uri: str, body: bytes) -> str:
    """RFC 7616 §3.4.1 to §3.4.3."""
    secret = _hex(given.algorithm, given.user, given.realm, given.password)
    if given.is_session:
        secret = _hex(given.algorithm, secret, given.nonce, given.client_nonce)
    about = [method, uri, _hex_of_bytes(given.algorithm, body)] if given.qop == "auth-int" else [method, uri]
    fresh = [given.count, given.client_nonce, given.qop] if given.qop else []
    return _hex(given.algorithm, secret, given.nonce, *fresh, _hex(given.algorithm, *about))


def _header(given: _Credentials, prepared: Prepared) -> str:
    """The fields with newman's order and quotes."""
    uri = wire_url(prepared.url, False).target
    fields = [
        _user_field(given.user),
        f'realm="{_quoted(given.realm)}"',
        f'nonce="{_quoted(given.nonce)}"',
        f'uri="{uri}"',
        f'algorithm="{given.algorithm}"',
    ]
    if given.qop:
        fields += [f"qop={given.qop}"]
    if given.qop or given.is_session:
        fields += [f"nc={given.count}", f'cnonce="{_quoted(given.client_nonce)}"']
    fields.append(f'response="{_response(given, prepared.method, uri, prepared.body)}"')
    if given.opaque:
        fields.append(f'opaque="{_quoted(given.opaque)}"')
    return "Digest " + ", ".join(fields)


def _user_field(user: str) -> str:
    """The user name, in its extended form where a header cannot hold it (RFC 7616 §3.4)."""
    if not user or max(user) <= "\xff":
        return f'username="{_quoted(user)}"'
    return f"username*=UTF-8''{quote(utf8(user), safe='')}"


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
