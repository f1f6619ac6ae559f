"""``faas-runner domains``."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

import click

from runner.cli.options import environment_options
from runner.core.exit_code import ExitCode

if TYPE_CHECKING:
    from runner.liveperson.domain_cache import DomainCache
    from runner.liveperson.domains import DomainApi


@click.command(
    "domains",
    short_help="Ask the Domain API for the hosts of an account.",
    epilog="Exit codes: 0 all found, 1 the account or a service is not known, 2 wrong command line, "
    "3 the environment is wrong, 4 the Domain API could not be asked.",
)
@click.argument("account")
@click.argument("services", nargs=-1, metavar="[SERVICE]...")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--host", metavar="HOST", help="The Domain API. [default: the environment's, or api.liveperson.net]")
@click.option("--no-cache", is_flag=True, help="Ask, whatever was answered in the last ten minutes.")
@click.option("-k", "--insecure", is_flag=True, help="Do not verify TLS certificates.")
@environment_options
def domains_command(account: str, services: tuple[str, ...], as_json: bool, **options: Any) -> int:
    """Print which host serves each SERVICE (faasGW, sentinel, …) of an ACCOUNT, or all that it has.

    Answers are kept for ten minutes.
    """
    from runner.liveperson.account import account_fault, account_note

    fault = account_fault(account)
    if fault:
        raise click.UsageError(fault)
    with ExitStack() as resources:
        api, cache = _domain_api(options, resources)
        found = _find(api, cache, account, services)
    if account_note(account):
        click.echo(f"Note: {account_note(account)}.", err=True)
    sys.stdout.write(_as_json(account, api.host, found) if as_json else _as_table(found))
    return ExitCode.OK


def _domain_api(options: dict[str, Any], resources: ExitStack) -> tuple[DomainApi, DomainCache | None]:
    """The Domain API of the options or the environment, and the cache, where it may be used."""
    from runner.cli.as_run import inputs_and_session, run_options
    from runner.liveperson.domain_cache import DomainCache, cache_folder
    from runner.liveperson.domains import DOMAIN_API, DomainApi
    from runner.liveperson.probe import Probe

    host, no_cache = options.pop("host"), options.pop("no_cache")
    _, session = inputs_and_session(run_options(**options, collection="FaaS"), resources)
    host = host or str(session.scopes.get("domain_api") or DOMAIN_API)
    folder = None if no_cache else cache_folder(os.environ)
    cache = DomainCache(folder, session.clock) if folder else None
    return DomainApi(Probe(session.client, session.user_agent, session.send_options), host), cache


def _find(api: DomainApi, cache: DomainCache | None, account: str, services: tuple[str, ...]) -> Mapping[str, str]:
    """Hosts of the services that are asked for, in that order, or of all.

    Raises:
        UnknownDomain: the account or a service is not known.
        RequestError: the Domain API could not be asked.
    """
    key = f"{api.base}/{account}"
    known = cache.get(key) if cache else None
    fresh = known is None
    hosts = api.services(account) if known is None else known
    for service in services:
        if service not in hosts:
            hosts[service], fresh = api.service(account, service, hosts), True
    if cache and fresh:
        cache.put(key, hosts)
    return {service: hosts[service] for service in services or sorted(hosts)}


def _as_json(account: str, host: str, found: Mapping[str, str]) -> str:
    return json.dumps({"account": account, "domainApi": host, "domains": dict(found)}, indent=2) + "\n"


def _as_table(found: Mapping[str, str]) -> str:
    from runner.report.terminal import escape

    width = max(map(len, found))
    return "".join(f"{escape(service):{width}}  {escape(host)}\n" for service, host in found.items())
