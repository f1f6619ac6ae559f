"""Token requests outside of a run's items: for a login, a logout, or a token on its own."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TypeVar

from runner.auth.flow import Step, register_secrets
from runner.core.secrets import Secrets
from runner.transport.client import Client, SendOptions
from runner.transport.exchange import Exchange

Result = TypeVar("Result")


def drive_token(
    flow: Generator[Step, Exchange, Result],
    client: Client,
    secrets: Secrets,
    options: SendOptions | None = None,
    watch: Callable[[Exchange], None] | None = None,
) -> Result:
    """Send what a flow asks for; what it returns, such as a Token.

    Args:
        flow: a grant, a refresh, a code's exchange or a revocation.
        client: sends the requests.
        secrets: whatever the answers grant is added, before ``watch`` sees it.
        options: of every request; None for the usual ones.
        watch: is told each exchange.

    Raises:
        RequestError: out of the flow, when it comes to no result.
    """
    exchange: Exchange | None = None
    while True:
        try:
            step = next(flow) if exchange is None else flow.send(exchange)
        except StopIteration as end:
            result: Result = end.value
            return result
        exchange = client.send(step.request, step.options(options or SendOptions()))
        register_secrets(step.purpose, exchange, secrets, step.token_paths)
        if watch is not None:
            watch(exchange)
