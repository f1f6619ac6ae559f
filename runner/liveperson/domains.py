"""The Domain API (CSDS): which host serves which service of an account."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from runner.core.errors import RequestError, RunnerError
from runner.core.exit_code import ExitCode
from runner.core.problem import Kind, Problem
from runner.core.suggest import nearest
from runner.liveperson.account import account_note
from runner.liveperson.probe import Probe, describe, is_html, json_of
from runner.transport.exchange import Answer, Exchange

DOMAIN_API: Final = "api.liveperson.net"
_UNKNOWN: Final = frozenset({400, 401, 404})
"""Statuses by which the Domain API refuses an account or service; which one it is is not documented."""
REGIONS: Final[Mapping[str, str]] = {"va": "us", "lo": "emea", "sy": "apac", "va-a": "alpha"}
"""First label of a host → the bundled environment of its region."""


class UnknownDomain(RunnerError):
    """The Domain API answered, and does not know the account or service."""

    exit_code = ExitCode.FAILED


@dataclass(frozen=True, slots=True)
class DomainApi:
    """Looks up the hosts of accounts.

    Attributes:
        probe: sends the requests.
        host: ``api.liveperson.net``, ``host:port``, or with a scheme where that is not https.
    """

    probe: Probe
    host: str = DOMAIN_API

    @property
    def base(self) -> str:
        """Scheme and authority."""
        return self.host.rstrip("/") if "://" in self.host else f"https://{self.host}"

    def services(self, account: str) -> dict[str, str]:
        """Every service of an account → its host.

        Raises:
            UnknownDomain: the account is not known, or has no services.
            RequestError: nothing that could be read was answered.
        """
        exchange = self.probe.get(f"{self._account(account)}/baseURI.json?version=1.0")
        hosts = domains_in(self._document(exchange, account))
        if hosts is None:
            raise self._unreadable(exchange)
        if not hosts:
            raise _unknown(f"the Domain API names no services for account {account}", _account_hint(account))
        return hosts

    def service(self, account: str, service: str, known: Iterable[str] = ()) -> str:
        """The host of one service, asked for by its name.

        Args:
            known: other services of the account, for the hint.

        Raises:
            UnknownDomain: the account has no such service.
            RequestError: nothing that could be read was answered.
        """
        exchange = self.probe.get(f"{self._account(account)}/{quote(service, safe='')}/baseURI.json?version=1.0")
        answer = exchange.answer
        if answer is not None and answer.status in _UNKNOWN and not is_html(answer):
            raise unknown_service(account, service, known)
        hosts = domains_in(self._document(exchange, account), service)
        if hosts is None:
            raise self._unreadable(exchange)
        if service not in hosts:
            raise unknown_service(account, service, known)
        return hosts[service]

    def _account(self, account: str) -> str:
        return f"{self.base}/api/account/{quote(account, safe='')}/service"

    def _document(self, exchange: Exchange, account: str) -> object:
        answer = exchange.answer
        if answer is None:
            raise RequestError(*filter(None, [exchange.problem]))
        if answer.status in _UNKNOWN and not is_html(answer):
            what = f"the Domain API does not know account {account} ({describe(answer)})"
            raise _unknown(what, _account_hint(account))
        if not 200 <= answer.status < 300:
            raise self._unreadable(exchange)
        return json_of(answer)

    def _unreadable(self, exchange: Exchange) -> RequestError:
        assert exchange.answer is not None
        what = f"the Domain API {self.base} answered {describe(exchange.answer)}, not with domains"
        return RequestError.of(Kind.PROTOCOL, what, _unreadable_hint(exchange.answer))


def domains_in(document: object, asked: str = "") -> dict[str, str] | None:
    """Service → host, from either shape of answer, one service or a list; None when it is neither.

    Args:
        document: the parsed answer.
        asked: the service that was asked for, for an answer that does not name it.
    """
    if not isinstance(document, dict):
        return None
    entries = document.get("baseURIs", [document] if "baseURI" in document else None)
    if not isinstance(entries, list):
        return None
    named = [entry for entry in entries if isinstance(entry, dict)]
    pairs = [(entry.get("service") or asked, entry.get("baseURI")) for entry in named]
    return {str(service): host for service, host in pairs if service and isinstance(host, str) and host}


def unknown_service(account: str, service: str, known: Iterable[str] = ()) -> UnknownDomain:
    """The account has no service of that name."""
    names = sorted(known)
    close = nearest(service, names)
    if close is not None:
        hint = f"did you mean {close!r}? The names are case-sensitive."
    else:
        hint = f"The account has: {', '.join(names)}." if names else "The names are case-sensitive, such as faasGW."
    return _unknown(f"account {account} has no service {service!r}", hint)


def region_of(host: str) -> str:
    """The zone at the beginning of a LivePerson host, such as ``lo``; '' when there is none."""
    label, _, rest = host.partition(".")
    return label if label in REGIONS and rest else ""


def _account_hint(account: str) -> str:
    return account_note(account) or "Check the account id: it is the number with which you log in to LivePerson."


def _unreadable_hint(answer: Answer) -> str:
    if is_html(answer):
        return (
            "This is a proxy or a web server, or a Domain API that does not know the account: check host and account."
        )
    if answer.status == 429:
        return "It limits how often it may be asked: wait, and ask again."
    if answer.status >= 500:
        return "It is in trouble: try again later."
    return f"Is this a Domain API? LivePerson's is {DOMAIN_API}."


def _unknown(what: str, hint: str) -> UnknownDomain:
    return UnknownDomain(Problem(Kind.CHECK, what, hint))
