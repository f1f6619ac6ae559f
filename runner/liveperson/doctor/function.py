"""The function: its UUID, whether the account has it, and a real invocation."""

from __future__ import annotations

from dataclasses import replace

from runner.engine.events import ExchangeFinished, Purpose
from runner.engine.redaction import redacted
from runner.engine.result import RunResult
from runner.engine.run import Run
from runner.liveperson.account import is_uuid
from runner.liveperson.doctor.context import Context
from runner.liveperson.doctor.finding import Finding, failed, finding_of, passed, skipped
from runner.liveperson.function_list import ListedFunction, listed_functions
from runner.liveperson.probe import is_html
from runner.transport.exchange import Exchange

_DEPLOYED = ("Productive", "Modified")
_ONLY_INVOKE = "only --invoke can tell whether it is there and deployed"


def check_uuid(context: Context) -> Finding:
    """The UUID has the form of one."""
    uuid = context.text("lambdaUUID")
    if is_uuid(uuid):
        return passed(uuid)
    hint = "Copy it from the Functions UI: Deploy, then Invoke; it stands under the function's name (LP_LAMBDA_UUID)."
    return failed(f"{uuid!r} is no UUID: 8-4-4-4-12 hexadecimal digits", hint)


def check_function(context: Context) -> Finding:
    """The account has the function, and it is deployed; as far as the token may list functions."""
    host = context.domains.get("faasUI")
    if not host:
        return skipped(f"because the account has no service faasUI to list functions; {_ONLY_INVOKE}")
    path = "functions" if context.is_v2 else "lambdas/?v=1"
    user = context.text("userId")
    query = f"{'&' if '?' in path else '?'}userId={user}" if user else ""
    answer = context.probe.get(f"{context.account_url(host)}/{path}{query}", context.authorized()).answer
    if answer is None or answer.status != 200 or is_html(answer):
        return skipped(f"because the token may not list functions; {_ONLY_INVOKE}")
    return _listed(context.text("lambdaUUID"), listed_functions(answer))


def _listed(uuid: str, functions: list[ListedFunction]) -> Finding:
    found = next((function for function in functions if function.uuid.lower() == uuid.lower()), None)
    if found is None:
        hint = "Check LP_LAMBDA_UUID, and that account and region are those of the function."
        return failed(f"the account has {len(functions)} functions, and none with this UUID", hint)
    if found.state not in _DEPLOYED:
        return failed(f"{found.name} is not deployed: its state is {found.state}", "Deploy it in the Functions UI.")
    return passed(f"{found.name} is deployed ({found.state})")


def check_invocation(context: Context) -> Finding:
    """The published collection's request does what its checks say."""
    if not context.invoke:
        return skipped("because a function is only called with --invoke")
    result, last = RunResult(), None
    run = Run(replace(context.plan, setup=()), context.session)
    for event in redacted(run.events(), context.session.secrets):
        result.add(event)
        if isinstance(event, ExchangeFinished) and event.purpose is Purpose.REQUEST:
            last = event.exchange
    return _invoked(result, last)


def _invoked(result: RunResult, last: Exchange | None) -> Finding:
    if result.troubles:
        found = finding_of([trouble.problem for trouble in result.troubles])
        return replace(found, hint=found.hint or "See the whole answer with: faas-runner run --verbose")
    answer = last.answer if last else None
    return passed(f"{answer.status} {answer.reason}, and {result.checks.total} checks passed" if answer else "done")
