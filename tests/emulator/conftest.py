from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack

import pytest
import requests
from emulator_client import HeldClock, LivePerson

from runner.emulator import Emulator, EmulatorConfig


@pytest.fixture
def start() -> Iterator[Callable[..., LivePerson]]:
    """Starts an emulator with these options; it ends with the test."""
    with ExitStack() as stack:

        def started(options: Mapping[str, object] | None = None, **more: object) -> LivePerson:
            clock = HeldClock()
            config = EmulatorConfig.from_mapping({**(options or {}), **more})
            emulator = stack.enter_context(Emulator(config, clock))
            session = stack.enter_context(requests.Session())
            session.trust_env, session.verify = False, emulator.ca_file
            return LivePerson(emulator, clock, session)

        yield started


@pytest.fixture
def lp(start: Callable[..., LivePerson]) -> LivePerson:
    return start()
