"""What a user can set about sending."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from runner.transport.client_certs import CertRule
from runner.transport.connect_to import ConnectTo
from runner.transport.tls import ClientCert


@dataclass(frozen=True, slots=True)
class Timeouts:
    """Seconds; 0 is no limit.

    Attributes:
        connect: to reach the server, with name look-up, proxy and TLS handshake.
        read: without a single byte moving.
        whole: for everything from the first look-up to the last byte of the last redirect's answer.
    """

    connect: float = 10.0
    read: float = 60.0
    whole: float = 300.0


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of an answer is taken in.

    Attributes:
        head: bytes of status line and headers.
        body: bytes of the body, before and after decoding.
    """

    head: int = 256 * 1024
    body: int = 1024**3


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientSettings:
    """What holds for a whole run.

    Attributes:
        verify: whether TLS certificates are verified.
        ca: a file of CA certificates (PEM), or several, trusted besides the machine's own.
        client_cert: a client certificate (PEM, or PKCS #12 by the names .p12 and .pfx).
        client_key: its key, where that is a file of its own.
        client_key_passphrase: what the key is encrypted with.
        client_certs: certificates for some URLs only; the first that fits goes before ``client_cert``.
        proxies: the environment variables that name proxies: ``HTTP_PROXY``, ``HTTPS_PROXY``, ``ALL_PROXY``,
            ``NO_PROXY``, in either case; others are not looked at.
        connect_to: which places are reached elsewhere than where their URL says; not those behind a proxy.
    """

    verify: bool = True
    ca: str | tuple[str, ...] | None = None
    client_cert: str | None = None
    client_key: str | None = None
    client_key_passphrase: str | None = field(default=None, repr=False)
    client_certs: tuple[CertRule, ...] = ()
    timeouts: Timeouts = field(default_factory=Timeouts)
    limits: Limits = field(default_factory=Limits)
    proxies: Mapping[str, str] = field(default_factory=dict, repr=False)
    connect_to: tuple[ConnectTo, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SendOptions:
    """What holds for one request; None takes the client's own setting.

    Attributes:
        send_referer: whether a redirected request names where it came from.
        lenient: whether answers with malformed header lines are accepted.
        tls_disabled_protocols: ``TLSv1``, ``TLSv1_1``, ``TLSv1_2``, ``TLSv1_3``.
        tls_ciphers: names of cipher suites as OpenSSL has them.
        client_certs: go before those of the client.
        proxy: a proxy's URL, or '' for none.
        connection: requests with equal ones share connections, and share them with no others; hashable.
    """

    follow_redirects: bool = True
    max_redirects: int = 10
    follow_authorization: bool = False
    follow_original_method: bool = False
    send_referer: bool = True
    cookies: bool = True
    lenient: bool = False
    verify: bool | None = None
    tls_disabled_protocols: frozenset[str] = frozenset()
    tls_ciphers: tuple[str, ...] = ()
    client_cert: ClientCert | None = None
    client_certs: tuple[CertRule, ...] = ()
    proxy: str | None = field(default=None, repr=False)
    timeouts: Timeouts | None = None
    connection: object = None

    @classmethod
    def from_behavior(cls, behavior: Mapping[str, object], defaults: SendOptions) -> SendOptions:
        """The defaults with what an item's ``protocolProfileBehavior`` says (Postman behaviour: the item wins)."""
        if not behavior:
            return defaults
        return replace(
            defaults,
            follow_redirects=_flag(behavior, "followRedirects", defaults.follow_redirects),
            max_redirects=_count(behavior, "maxRedirects", defaults.max_redirects),
            follow_authorization=_flag(behavior, "followAuthorizationHeader", defaults.follow_authorization),
            follow_original_method=_flag(behavior, "followOriginalHttpMethod", defaults.follow_original_method),
            send_referer=not _flag(behavior, "removeRefererHeaderOnRedirect", not defaults.send_referer),
            cookies=not _flag(behavior, "disableCookies", not defaults.cookies),
            lenient=_flag(behavior, "insecureHTTPParser", defaults.lenient),
            verify=bool(behavior["strictSSL"]) if "strictSSL" in behavior else defaults.verify,
            tls_disabled_protocols=frozenset(_names(behavior, "tlsDisabledProtocols"))
            or defaults.tls_disabled_protocols,
            tls_ciphers=_names(behavior, "tlsCipherSelection") or defaults.tls_ciphers,
        )


def _flag(behavior: Mapping[str, object], key: str, default: bool) -> bool:
    value = behavior.get(key)
    return default if value is None else bool(value)


def _count(behavior: Mapping[str, object], key: str, default: int) -> int:
    value = behavior.get(key)
    try:
        return max(0, int(value)) if isinstance(value, (int, float, str)) else default
    except ValueError:
        return default


def _names(behavior: Mapping[str, object], key: str) -> tuple[str, ...]:
    value = behavior.get(key)
    return tuple(map(str, value)) if isinstance(value, (list, tuple)) else ()
