"""Foreign exceptions → problems that say what happened, where, and what to do."""

from __future__ import annotations

import errno
import socket
import ssl

from runner.core.problem import Kind, Problem
from runner.transport.connection import ConnectionLost, Route
from runner.transport.decode import MissingDecoder
from runner.transport.dial import ProxyRefused
from runner.transport.progress import Deadline, Phase, Progress
from runner.transport.reader import ProtocolFault

_CERTIFICATE = {
    9: ("CERT_NOT_YET_VALID", "the certificate of {host} is not valid yet", "Look at this machine's clock."),
    10: ("CERT_HAS_EXPIRED", "the certificate of {host} has expired", ""),
    18: ("DEPTH_ZERO_SELF_SIGNED_CERT", "the certificate of {host} is self-signed", "{ca}"),
    19: ("SELF_SIGNED_CERT_IN_CHAIN", "a self-signed CA that this machine does not know vouches for {host}", "{ca}"),
    20: ("UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "a CA that this machine does not know vouches for {host}", "{ca}"),
    21: ("UNABLE_TO_VERIFY_LEAF_SIGNATURE", "a CA that this machine does not know vouches for {host}", "{ca}"),
    62: ("ERR_TLS_CERT_ALTNAME_INVALID", "the certificate is for another host than {host}", "Look at the host name."),
    64: ("ERR_TLS_CERT_ALTNAME_INVALID", "the certificate is not for the address {host}", "Use the host's name."),
}
_TRUST = "Trust its CA with tls.ca in the environment, or do without verification with --insecure (-k)."
_NO_TLS = frozenset({"WRONG_VERSION_NUMBER", "UNKNOWN_PROTOCOL", "HTTP_REQUEST", "PACKET_LENGTH_TOO_LONG"})
_CLIENT_CERT = ("CERTIFICATE_REQUIRED", "HANDSHAKE_FAILURE", "ALERT_BAD_CERTIFICATE", "ALERT_UNKNOWN_CA")
_WANTS_CERT = "It may want a client certificate: tls.client_cert and tls.client_key in the environment."
_HUNG_UP = {"http": "Should the URL start with https://, or is the server overloaded?", "https": _WANTS_CERT}
_OS_HINTS = {
    "ECONNREFUSED": "Nothing listens there. Is the server running, and is the port right?",
    "EHOSTUNREACH": "Is this machine online, and is a VPN needed?",
    "ENETUNREACH": "Is this machine online, and is a VPN needed?",
    "EMFILE": "This process has too many files open; see ulimit -n.",
}


def explain(error: Exception, route: Route, progress: Progress, deadline: Deadline) -> Problem:
    """The problem that an exception stands for.

    Args:
        error: what was raised.
        route: where the request should have gone.
        progress: how far it came.
        deadline: of the whole exchange; tells its time-out from that of a step.
    """
    kind, what, hint = _explain(error, route, progress, deadline)
    if route.proxy is not None:
        what += f" (through the proxy {route.proxy})"
        hint = hint or "Look at HTTP_PROXY, HTTPS_PROXY and NO_PROXY."
    return Problem(kind, what, hint)


def _explain(error: Exception, route: Route, progress: Progress, deadline: Deadline) -> tuple[Kind, str, str]:
    place = _place(route, progress)
    if isinstance(error, TimeoutError):
        return _timed_out(error, place, progress, deadline)
    if isinstance(error, ssl.SSLError):
        return _tls(error, route, place, progress)
    if isinstance(error, ProxyRefused):
        return _proxy_refused(error, place)
    if isinstance(error, MissingDecoder):
        what = "the body is encoded with Brotli (br), and the package that decodes it is not installed"
        return Kind.PROTOCOL, what, "Install it with: pip install 'faas-runner[brotli]'"
    if isinstance(error, ProtocolFault):
        return Kind.PROTOCOL, f"{place} did not answer in HTTP (Parse Error): {error}", ""
    if isinstance(error, ConnectionLost):
        return _lost(error, route, place)
    if isinstance(error, (socket.gaierror, UnicodeError)):
        return _not_found(error, place)
    if isinstance(error, OSError):
        return _system(error, route, place, progress)
    return Kind.NETWORK, f"{place}: {type(error).__name__}: {error}", ""


def _place(route: Route, progress: Progress) -> str:
    """What was being reached: for a connection to a proxy, the proxy."""
    if route.proxy is not None and progress.phase in (Phase.LOOKUP, Phase.CONNECT):
        return f"{route.proxy.host}:{route.proxy.port}"
    return route.address


def _timed_out(error: TimeoutError, place: str, progress: Progress, deadline: Deadline) -> tuple[Kind, str, str]:
    limits, hint = deadline.timeouts, "Raise the time-out with --timeout-request if that is to be expected."
    if deadline.passed:
        what = f"{place}: the exchange did not end within {limits.whole:g} s (ESOCKETTIMEDOUT)"
    elif progress.phase in (Phase.SEND, Phase.WAIT, Phase.READ):
        silence = "sent no answer" if progress.phase is Phase.WAIT else "was silent"
        what = f"{place} {silence} for {limits.read:g} s (ESOCKETTIMEDOUT)"
    elif isinstance(error, TimeoutError) and error.errno == errno.ETIMEDOUT:
        what = f"{place} did not answer: connect ETIMEDOUT"
    else:
        what = f"{place} could not be reached within {limits.connect:g} s, at: {progress.phase.value} (ETIMEDOUT)"
        hint = "Is the host right, and does a firewall or a missing VPN or proxy stand in the way?"
    return Kind.TIMEOUT, what, hint


def _tls(error: ssl.SSLError, route: Route, place: str, progress: Progress) -> tuple[Kind, str, str]:
    host = route.proxy.host if route.proxy is not None and progress.remote is None else route.host
    if isinstance(error, ssl.SSLCertVerificationError):
        code, what, hint = _CERTIFICATE.get(
            error.verify_code, ("CERTIFICATE_VERIFY_FAILED", "the certificate of {host} is not trusted", "{ca}")
        )
        detail = "" if error.verify_code in _CERTIFICATE else f": {error.verify_message}"
        return Kind.TLS, f"{what.format(host=host)}{detail} ({code})", hint.format(ca=_TRUST) or _TRUST
    if isinstance(error, (ssl.SSLEOFError, ssl.SSLZeroReturnError)):
        hint = "Does it speak TLS on that port?" if progress.phase is Phase.TLS else _WANTS_CERT
        return Kind.TLS, f"{place} closed the TLS connection (ECONNRESET)", hint
    reason = error.reason or str(error)
    if reason in _NO_TLS:
        return Kind.TLS, f"{place} does not speak TLS ({reason}, EPROTO)", "Should the URL start with http://?"
    if any(mark in reason for mark in _CLIENT_CERT):
        return Kind.TLS, f"{place} refused the TLS connection: {reason} (EPROTO)", _WANTS_CERT
    return Kind.TLS, f"TLS with {place} failed: {reason} (EPROTO)", ""


def _proxy_refused(error: ProxyRefused, place: str) -> tuple[Kind, str, str]:
    hint = "Give its user and password in the proxy's URL." if error.status == 407 else ""
    return Kind.NETWORK, f"the proxy opened no tunnel to {place}: it answered {error}", hint


def _lost(error: ConnectionLost, route: Route, place: str) -> tuple[Kind, str, str]:
    if str(error):
        return Kind.PROTOCOL, f"{place} ended its answer too early: {error} (ECONNRESET, aborted)", ""
    hint = _HUNG_UP[route.scheme]
    return Kind.NETWORK, f"{place} closed the connection without an answer (ECONNRESET, socket hang up)", hint


def _not_found(error: Exception, place: str) -> tuple[Kind, str, str]:
    host = place.rpartition(":")[0]
    if "{{" in host:
        return Kind.NETWORK, f"getaddrinfo ENOTFOUND {host}", "The host holds a variable without a value."
    if isinstance(error, socket.gaierror) and error.errno == socket.EAI_AGAIN:
        return Kind.NETWORK, f"the name server gave no answer for {host} (getaddrinfo EAI_AGAIN)", "Are you online?"
    hint = "Is the name spelled right? Inside a company network a VPN or a proxy may be needed."
    return Kind.NETWORK, f"the host {host} is not known (getaddrinfo ENOTFOUND)", hint


def _system(error: OSError, route: Route, place: str, progress: Progress) -> tuple[Kind, str, str]:
    code = errno.errorcode.get(error.errno or 0, type(error).__name__)
    if progress.phase in (Phase.LOOKUP, Phase.CONNECT):
        where = f" (at {progress.remote})" if progress.remote not in (None, place) else ""
        return Kind.NETWORK, f"connect {code} {place}{where}", _OS_HINTS.get(code, "")
    if isinstance(error, ConnectionError):
        what = f"{place} broke the connection, while this side was to {progress.phase.value} ({code}, socket hang up)"
        return Kind.NETWORK, what, _HUNG_UP[route.scheme]
    reason = error.strerror or str(error)
    return Kind.NETWORK, f"{place}: {reason} ({code}), at: {progress.phase.value}", _OS_HINTS.get(code, "")
