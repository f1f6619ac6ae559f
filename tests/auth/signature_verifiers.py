"""Servers' sides of the signed auth types, by libraries that the runner does not sign with."""

from __future__ import annotations

import hashlib
import hmac
import re
from base64 import b64decode
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import SimpleNamespace
from urllib.parse import parse_qs, urlsplit

from akamai.edgegrid.edgegrid import EdgeGridAuthHeaders
from authlib.oauth1.rfc5849.signature import construct_base_string
from authlib.oauth1.rfc5849.wrapper import OAuth1Request
from botocore.auth import S3SigV4Auth, S3SigV4QueryAuth, SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from requests.structures import CaseInsensitiveDict

RSA_KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
PEM = RSA_KEY.private_bytes(
    serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
).decode()
ACCESS_KEY, SECRET_KEY = "AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"


@dataclass(frozen=True)
class Received:
    """A request as a server sees it."""

    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes = b""

    @classmethod
    def of(cls, method: str, url: str, headers: object, body: bytes | None) -> Received:
        return cls(method, url, CaseInsensitiveDict(dict(headers)), body or b"")


Verify = Callable[[Received], bool]


def oauth1(secret: str = "cs", token_secret: str = "") -> Verify:
    def verify(received: Received) -> bool:
        is_form = received.headers.get("Content-Type", "") == "application/x-www-form-urlencoded"
        body = received.body.decode() if is_form else None
        headers = {k: received.headers[k] for k in ("Authorization", "Host", "Content-Type") if k in received.headers}
        secure = re.sub("^http:", "https:", received.url)  # authlib reads no others
        request = OAuth1Request(received.method, secure, body=body, headers=headers)
        base = construct_base_string(received.method, received.url, request.params, headers["Host"])
        return _is_signature_of(base, request.signature, request.signature_method, f"{secret}&{token_secret}")

    return verify


def _is_signature_of(base: str, signature: str, method: str, key: str) -> bool:
    if method == "PLAINTEXT":
        return signature == key
    kind, _, algorithm = method.partition("-")
    if kind == "HMAC":
        expected = hmac.new(key.encode(), base.encode(), algorithm.lower()).digest()
        return b64decode(signature) == expected
    chosen = {"SHA1": hashes.SHA1, "SHA256": hashes.SHA256, "SHA512": hashes.SHA512}[algorithm]()
    RSA_KEY.public_key().verify(b64decode(signature), base.encode(), padding.PKCS1v15(), chosen)
    return True


def awsv4(service: str = "execute-api", region: str = "us-east-1") -> Verify:
    def verify(received: Received) -> bool:
        params = {name: values[0] for name, values in parse_qs(urlsplit(received.url).query).items()}
        in_query = "X-Amz-Signature" in params
        given = re.findall(r"(\w+)=([^, ]+)", received.headers.get("Authorization", ""))
        fields = params if in_query else {f"X-Amz-{name}": value for name, value in given}
        names = fields["X-Amz-SignedHeaders"].split(";")
        moment = params["X-Amz-Date"] if in_query else received.headers["X-Amz-Date"]
        if fields["X-Amz-Credential"] != f"{ACCESS_KEY}/{moment[:8]}/{region}/{service}/aws4_request":
            return False
        request = AWSRequest(
            method=received.method,
            url=re.sub("&X-Amz-Signature=.*", "", received.url),
            headers={name: received.headers[name] for name in names},
            data=received.body,
        )
        request.context["timestamp"] = moment
        kinds = {("s3", True): S3SigV4QueryAuth, ("s3", False): S3SigV4Auth}
        signer = kinds.get((service, in_query), SigV4Auth)(Credentials(ACCESS_KEY, SECRET_KEY), service, region)
        body_hash = received.headers.get("X-Amz-Content-Sha256")
        if body_hash and body_hash != hashlib.sha256(received.body).hexdigest():
            return False
        to_sign = signer.string_to_sign(request, signer.canonical_request(request))
        return signer.signature(to_sign, request) == fields["X-Amz-Signature"]

    return verify


def edgegrid(headers_to_sign: tuple[str, ...] = (), max_body: int = 131072, host: str = "") -> Verify:
    def verify(received: Received) -> bool:
        fields = dict(re.findall(r"(\w+)=([^;]+)", received.headers.get("Authorization", "")))
        signer = EdgeGridAuthHeaders("ct", "cs", "at", headers_to_sign=headers_to_sign, max_body=max_body)
        headers = CaseInsensitiveDict(received.headers, **({"Host": host} if host else {}))
        request = SimpleNamespace(method=received.method, url=received.url, headers=headers, body=received.body)
        expected = signer.make_auth_header(request, fields["timestamp"], fields["nonce"])
        return expected == received.headers["Authorization"]

    return verify
