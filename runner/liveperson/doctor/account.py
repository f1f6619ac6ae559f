"""Values, the account id, and the hosts of the account."""

from __future__ import annotations

from dataclasses import replace

from runner.core.errors import InputError, RequestError
from runner.core.problem import Kind, Problem
from runner.core.scopes import MISSING
from runner.engine.requirements import require
from runner.engine.setup import prepare_environment
from runner.liveperson.account import account_fault, account_note
from runner.liveperson.doctor.context import (
    AUTHORIZATION_SERVER,
    GATEWAY,
    HOST_VARIABLES,
    OTHER_HOST_VARIABLES,
    Context,
)
from runner.liveperson.doctor.finding import Finding, failed, passed, warning
from runner.liveperson.domains import DOMAIN_API, REGIONS, DomainApi, UnknownDomain, region_of

_NEEDED = ("accountId", "lambdaUUID")


def check_values(context: Context) -> Finding:
    """Every value that a run needs is there."""
    problems = _missing(context)
    if not problems:
        return passed("all that a run needs are there")
    many = f"{len(problems)} values are missing" if len(problems) > 1 else "a value is missing"
    return failed(many, "Set what is listed; -e local needs nothing set.", *problems)


def _missing(context: Context) -> list[Problem]:
    scopes = context.session.scopes
    try:
        require(context.plan, context.environment, scopes)
    except InputError as error:
        return list(error.problems)
    hint = "Set it in the environment file or with --env-var NAME=VALUE."
    return [
        Problem(Kind.INPUT, f"{name} has no value", hint, context.environment.location)
        for name in _NEEDED
        if scopes.get(name) is MISSING or not context.has(name)
    ]


def check_account(context: Context) -> Finding:
    """The account id has the form of one."""
    account = context.text("accountId")
    fault = account_fault(account)
    if fault:
        return failed(fault, "It is the number (site ID) with which you log in to LivePerson; set LP_ACCOUNT_ID.")
    note = account_note(account)
    return warning(note, "Check domain_api in the environment.") if note else passed(account)


def check_domains(context: Context) -> Finding:
    """The Domain API knows the account, and its hosts are those that the environment names."""
    pinned = {service: host for service in HOST_VARIABLES if (host := context.host(service))}
    api = DomainApi(context.probe, context.text("domain_api") or DOMAIN_API)
    try:
        context.domains = _looked_up(api, context.text("accountId"))
    except RequestError as error:
        if len(pinned) == len(HOST_VARIABLES):
            why = error.problems[0]
            return warning(f"could not be looked up, so the environment's are used: {why.what}", why.hint)
        raise
    _keep(context)
    return _compared(context, pinned)


def _keep(context: Context) -> None:
    """Give the environment's variables for hosts their values, where they have none."""
    names = HOST_VARIABLES | OTHER_HOST_VARIABLES
    hosts = {names[service]: host for service, host in context.domains.items() if service in names}
    missing = {name: host for name, host in hosts.items() if not context.has(name)}
    context.session.scopes.environment.values.update(missing)


def check_setup(context: Context) -> Finding | None:
    """The environment's own requests before a run, beside the look-ups that were made already."""
    due = [step for step in context.plan.setup if step.is_due(context.session)]
    if not due:
        return None
    prepare_environment(context.session, replace(context.plan, setup=due, steps=(), iterations=0))
    return passed(", ".join(step.leaf.item.name for step in due))


def _looked_up(api: DomainApi, account: str) -> dict[str, str]:
    hosts = api.services(account)
    for service in HOST_VARIABLES:
        if service not in hosts:
            hosts[service] = _by_name(api, account, service, hosts)
    return hosts


def _by_name(api: DomainApi, account: str, service: str, known: dict[str, str]) -> str:
    try:
        return api.service(account, service, known)
    except UnknownDomain as error:
        if service != GATEWAY:
            raise
        what = error.problems[0].what
        hint = "LivePerson Functions is not enabled for this account: ask your account team."
        raise UnknownDomain(Problem(Kind.CHECK, what, hint)) from error


def _compared(context: Context, pinned: dict[str, str]) -> Finding:
    shown = ", ".join(f"{service} {context.domains[service]}" for service in HOST_VARIABLES)
    others = {service: host for service, host in pinned.items() if host != context.domains[service]}
    if not others:
        return passed(shown)
    context.is_elsewhere = True
    for service, host in others.items():
        here, there = region_of(host), region_of(context.domains[service])
        if here and there and here != there:
            what = f"the account lives in another region: {service} is {context.domains[service]}, not {host}"
            return failed(what, f"Use -e {REGIONS[there]}, or -e liveperson, which looks the hosts up.")
    listed = " and ".join(f"{HOST_VARIABLES[service]} {host}" for service, host in others.items())
    hint = "Leave the variables out, as -e liveperson does, unless another host is meant."
    return warning(f"the environment names {listed}, the Domain API {shown}", hint)


def elsewhere_hint(context: Context, service: str = AUTHORIZATION_SERVER) -> str:
    """A reminder where the environment's host of a service is not the account's."""
    if not context.is_elsewhere or context.host(service) == context.domains.get(service):
        return ""
    return f" The environment's host for {service} is not the account's: see Domains."
