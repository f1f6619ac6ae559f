"""``faas-runner emulator``."""

from __future__ import annotations

import signal
import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from runner.emulator import LoggedRequest


def _echo(logged: LoggedRequest) -> None:
    click.echo(logged.line())


@click.command("emulator", short_help="Run the embedded LivePerson by itself.")
@click.option("--functions", type=click.Path(dir_okay=False), help="YAML or JSON file with more functions.")
@click.option("--set", "settings", multiple=True, metavar="NAME=VALUE", help="A switch of the emulator, repeatable.")
@click.option("--env-file", type=click.Path(dir_okay=False), help="Write the values as KEY=VALUE lines to this file.")
@click.option("--quiet", is_flag=True, help="Do not print the requests that arrive.")
def emulator_command(functions: str | None, settings: tuple[str, ...], env_file: str | None, quiet: bool) -> None:
    """Run LivePerson on loopback until Ctrl-C: Domain API, sentinel, gateway, faasUI, agentVep.

    It prints where each service listens, the CA file to trust, and the account's ids and credentials, which
    are made up for this run and worth nothing elsewhere.
    """
    import yaml

    from runner.core.clock import Clock
    from runner.emulator import Emulator, EmulatorConfig

    options: dict[str, object] = {}
    for setting in settings:
        name, equals, value = setting.partition("=")
        if not equals:
            raise click.UsageError(f"--set takes NAME=VALUE, not {setting!r}")
        # only a map or list is YAML: an account id such as 0123 has to stay text
        options[name] = yaml.safe_load(value) if value[:1] in ("{", "[") else value
    if functions:
        options["functions"] = functions
    log = None if quiet else _echo
    with Emulator(EmulatorConfig.from_mapping(options, None), Clock(), log) as emulator:
        values = emulator.variables()
        for name, value in values.items():
            click.echo(f"{name:14} {value}")
        if env_file:
            Path(env_file).write_text("".join(f"{name}={value}\n" for name, value in values.items()), encoding="utf-8")
        click.echo("Press Ctrl-C to stop.")
        _wait_for_the_end()


def _wait_for_the_end() -> None:
    """Until Ctrl-C, or SIGTERM from a supervisor: both are the normal end of a server."""
    ended = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: ended.set())
    with suppress(KeyboardInterrupt):
        ended.wait()
