"""Sends prepared requests: connections, cookies and redirects."""

from __future__ import annotations

from dataclasses import replace

from runner.core.clock import Clock
from runner.core.errors import RequestError
from runner.transport.adapter import Call, Received, WireAdapter
from runner.transport.client_certs import certificate_for
from runner.transport.cookies import CookieJar
from runner.transport.exchange import Answer, Exchange, Sent
from runner.transport.headers import Slot
from runner.transport.prepare.prepared import Prepared
from runner.transport.prepare.url import wire_url
from runner.transport.progress import Deadline, Progress
from runner.transport.proxies import Proxies, Proxy, parse_proxy
from runner.transport.redirects import redirected
from runner.transport.settings import ClientSettings, Limits, SendOptions, Timeouts
from runner.transport.tls import ClientCert, TlsSettings

__all__ = ["Client", "ClientCert", "ClientSettings", "Limits", "SendOptions", "Timeouts"]

_DEFAULTS = SendOptions()


class Client:
    """What the requests of one run share. Close it, or use it as a context manager."""

    def __init__(self, settings: ClientSettings | None = None, clock: Clock | None = None) -> None:
        self.settings = settings or ClientSettings()
        self.clock = clock or Clock()
        self.cookies = CookieJar(self.clock)
        self._adapter = WireAdapter(self.settings.limits, self.clock, self.settings.connect_to)
        self._proxies = Proxies(self.settings.proxies)
        self._tls = _tls_of(self.settings)
        self.ends: float | None = None
        """When nothing may be under way any more, on the clock's monotonic scale; None for no limit."""

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close all connections."""
        self._adapter.close()

    def send(self, request: Prepared, options: SendOptions = _DEFAULTS) -> Exchange:
        """Send a request and follow its redirects. Trouble on the way is in the exchange, not raised."""
        deadline = Deadline(options.timeouts or self.settings.timeouts, self.clock, self.ends)
        history: list[Exchange] = []
        while True:
            exchange = self._exchange(request, options, deadline)
            following = None
            if exchange.answer is not None:
                try:
                    following = redirected(request, exchange.answer, options, len(history))
                except RequestError as error:
                    history.append(exchange)
                    exchange = replace(exchange, answer=None, problem=error.problems[0])
            if following is None:
                return replace(exchange, redirects=tuple(history)) if history else exchange
            history.append(exchange)
            request = following

    def _exchange(self, request: Prepared, options: SendOptions, deadline: Deadline) -> Exchange:
        progress = Progress(self.clock)
        answer = problem = None
        if options.cookies:
            request = self._with_cookies(request)
        try:
            proxy, tls = self._proxy(request.url, options), self._tls_for(request.url, options)
            call = Call(deadline, progress, proxy, tls, options.lenient, options.connection)
            received = self._adapter.exchange(request, call)
            answer = _answer_of(received)
            if options.cookies:
                self._keep_cookies(answer, request.url)
        except RequestError as error:
            problem = error.problems[0]
        return Exchange(
            sent=Sent(
                method=request.method, url=request.url, headers=tuple(request.headers.pairs()), body=request.body
            ),
            answer=answer,
            problem=problem,
            timings=progress.timings(),
            remote=progress.remote,
        )

    def _with_cookies(self, request: Prepared) -> Prepared:
        """The request with the jar's cookies behind the user's own (Postman behaviour)."""
        cookies = self.cookies.header(request.url)
        if not cookies:
            return request
        own = [value for name, value in request.headers.pairs() if name.lower() == "cookie"]
        request = request.copy()
        request.headers.amend("Cookie", "; ".join([*own, cookies]), Slot.COOKIE)
        return request

    def _keep_cookies(self, answer: Answer, url: str) -> None:
        for name, value in answer.headers:
            if name.lower() == "set-cookie":
                self.cookies.store(value, url)

    def _proxy(self, url: str, options: SendOptions) -> Proxy | None:
        if options.proxy is not None:
            return parse_proxy(options.proxy) if options.proxy else None
        if not self._proxies:
            return None
        target = wire_url(url, False)
        port = int(target.port) if target.port else (443 if target.scheme == "https" else 80)
        return self._proxies.for_url(target.scheme, target.host.strip("[]"), port)

    def _tls_for(self, url: str, options: SendOptions) -> TlsSettings:
        tls = self._tls
        if options.verify is not None and options.verify != tls.verify:
            tls = replace(tls, verify=options.verify)
        certificate = options.client_cert or certificate_for((*options.client_certs, *self.settings.client_certs), url)
        if certificate is not None:
            tls = replace(tls, client_cert=certificate)
        if options.tls_disabled_protocols or options.tls_ciphers:
            tls = replace(tls, disabled_protocols=options.tls_disabled_protocols, ciphers=options.tls_ciphers)
        return tls


def _tls_of(settings: ClientSettings) -> TlsSettings:
    certificate = None
    if settings.client_cert:
        certificate = ClientCert(settings.client_cert, settings.client_key, settings.client_key_passphrase)
    ca = (settings.ca,) if isinstance(settings.ca, str) else settings.ca or ()
    return TlsSettings(verify=settings.verify, ca=ca, client_cert=certificate)


def _answer_of(received: Received) -> Answer:
    head = received.head
    return Answer(
        status=head.status,
        reason=head.reason,
        headers=tuple(head.headers),
        body=received.body,
        wire_size=received.wire_size,
        http_version=head.version,
    )
