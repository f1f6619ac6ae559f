"""A process that starts writers of one stored token, for a test that kills them.

For each line on its standard input it starts one, which prints its process id; it prints ``ended`` when that one has.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from runner.auth.oauth2.store.token_store import TokenStore
from runner.auth.oauth2.token import Token, TokenKey
from runner.core.clock import Clock
from runner.core.secrets import Secrets

KEY = TokenKey(
    endpoint="https://user:pw@idp/token?v=1.0&key=query-secret",
    client_id="app-id",
    scope="a b",
    user="ann",
    grant_type="authorization_code",
    variant="v",
)


def numbered(number: int) -> Token:
    """A long token, of which a part is told from the whole."""
    return Token(access_token=f"access-{number}," * 500, refresh_token=f"refresh-{number}," * 500)


def write_for_ever(folder: Path) -> None:
    store = TokenStore(folder, secrets=Secrets(), clock=Clock(), warn=lambda text: os._exit(1))
    first = os.getpid() * 1_000_000
    tell(f"{os.getpid()}")
    for number in range(first, first + 1_000_000):
        with store.renewing(KEY):
            store.put(KEY, numbered(number))


def tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main(folder: Path) -> None:
    store = TokenStore(folder, secrets=Secrets(), clock=Clock(), warn=str)
    with store.renewing(KEY):
        store.put(KEY, numbered(0))  # also imports what the writers need
    for _ in sys.stdin:
        pid = os.fork()
        if pid == 0:
            write_for_ever(folder)
        os.waitpid(pid, 0)
        tell("ended")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
