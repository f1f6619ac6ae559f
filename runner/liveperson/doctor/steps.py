"""The procedure: its steps in order, and which of them build on which."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from runner.core.errors import RunnerError
from runner.liveperson.doctor import account, callback, client, function, hosts, user
from runner.liveperson.doctor.context import Context
from runner.liveperson.doctor.finding import Finding, Status, finding_of, skipped


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to look at.

    Attributes:
        name: for programs.
        title: for people.
        check: looks; None when there is nothing to look at.
        needs: names of steps without which it makes no sense.
        uses: variables that it needs a value for.
        is_optional: not told of when it is skipped.
    """

    name: str
    title: str
    check: Callable[[Context], Finding | None]
    needs: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()
    is_optional: bool = False


STEPS: Final = (
    Step("values", "Values", account.check_values),
    Step("account", "Account id", account.check_account, uses=("accountId",)),
    Step("domains", "Domains", account.check_domains, needs=("values", "account")),
    Step("gateway", "Invocation gateway", hosts.check_gateway, needs=("domains",)),
    Step("sentinel", "Authorization server", hosts.check_authorization_server, needs=("domains",)),
    Step("setup", "Setup requests", account.check_setup, needs=("domains",), is_optional=True),
    Step("client", "Client id and secret", client.check_client, needs=("sentinel", "setup")),
    Step("callback", "Callback URL", callback.check_form, needs=("values", "domains", "setup")),
    Step("registration", "Callback URL registered", callback.check_registration, needs=("callback", "sentinel")),
    Step("user", "User", user.check_user, needs=("client",)),
    Step("permission", "Permission to invoke", user.check_permission, needs=("gateway", "client")),
    Step("uuid", "Function UUID", function.check_uuid, uses=("lambdaUUID",)),
    Step("function", "Function", function.check_function, needs=("uuid", "permission")),
    Step("invocation", "Invocation", function.check_invocation, needs=("uuid", "permission", "function")),
)


def examine(context: Context, steps: Sequence[Step] = STEPS) -> Iterator[Finding]:
    """Take the steps in order. Each finding is free of secrets."""
    causes: dict[str, str] = {}
    for step in steps:
        cause = next((causes[need] for need in step.needs if need in causes), "")
        lacking = [name for name in step.uses if not context.has(name)]
        found = _blocked(cause, lacking) or _checked(step, context)
        if found is None:
            continue
        if cause or lacking or found.status in (Status.FAILED, Status.ERROR):
            causes[step.name] = cause or step.title
        if not (cause and step.is_optional):
            yield context.session.secrets.redact(replace(found, name=step.name, title=step.title))


def _blocked(cause: str, lacking: Sequence[str]) -> Finding | None:
    """Why a step makes no sense now."""
    if cause:
        return skipped(f"because of {cause!r}")
    return (
        skipped(f"because {' and '.join(lacking)} {'has' if len(lacking) == 1 else 'have'} no value")
        if lacking
        else None
    )


def _checked(step: Step, context: Context) -> Finding | None:
    try:
        return step.check(context)
    except RunnerError as error:
        return finding_of(error.problems)
