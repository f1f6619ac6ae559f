"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])


class KeyValue(click.ParamType):  # type: ignore[type-arg,unused-ignore]  # generic since click 8.2
    """``NAME=VALUE``, split at the first ``=``."""

    name = "name=value"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, str]:
        """(name, value)."""
        if isinstance(value, tuple):
            return value
        name, equals, text = str(value).partition("=")
        if not equals or not name:
            self.fail(f"{value!r} is not of the form NAME=VALUE", param, ctx)
        return name, text


def _all(*decorators: Callable[[Command], Command]) -> Callable[[Command], Command]:
    def decorate(command: Command) -> Command:
        for decorator in reversed(decorators):
            command = decorator(command)
        return command

    return decorate


environment_options = _all(
    click.option(
        "-e",
        "--environment",
        metavar="NAME|FILE",
        help="A bundled environment (local, us, emea, apac, alpha, liveperson), an environment file of ours (YAML), "
        "or a Postman environment (JSON).",
    ),
    click.option(
        "--env-var",
        "env_vars",
        type=KeyValue(),
        multiple=True,
        help="Set an environment variable of the run; repeatable.",
    ),
    click.option(
        "--env-file",
        type=click.Path(dir_okay=False),
        help="A .env file for {{ env.NAME }}; the process's own variables win. [default: .env, where there is one]",
    ),
)

input_options = _all(
    environment_options,
    click.option("-g", "--globals", "globals_file", metavar="FILE", help="Postman globals (JSON)."),
    click.option(
        "--global-var",
        "global_vars",
        type=KeyValue(),
        multiple=True,
        help="Set a global variable of the run; repeatable.",
    ),
    click.option(
        "--folder",
        "folders",
        multiple=True,
        metavar="NAME",
        help="Run only this folder or request, by name or id; repeatable.",
    ),
    click.option(
        "--checks",
        "checks_file",
        metavar="FILE",
        help="What the answers must show. [default: NAME.checks.yaml beside the collection]",
    ),
)

request_options = _all(
    click.option("-k", "--insecure", is_flag=True, help="Do not verify TLS certificates."),
    click.option("--ignore-redirects", is_flag=True, help="Do not follow redirects."),
    click.option(
        "--timeout-request",
        type=click.FloatRange(min=0),
        metavar="MS",
        help="Milliseconds for one whole request, 0 for no limit. [default: connect 10 s, each read 60 s, whole 300 s]",
    ),
    click.option(
        "--unresolved",
        type=click.Choice(["stop", "send"]),
        default="stop",
        show_default=True,
        help="What to do with a request that has a {{placeholder}} without a value: stop it, or send it as written.",
    ),
    click.option(
        "--working-dir",
        type=click.Path(file_okay=False, exists=True),
        default=".",
        help="Folder in which the collection's files (uploads) are looked up. [default: the current one]",
    ),
    click.option(
        "--insecure-file-read/--no-insecure-file-read",
        default=False,
        help="Let the collection read files outside the working directory.  [default: no]",
    ),
)

output_options = _all(
    click.option(
        "-r",
        "--reporters",
        default="cli",
        show_default=True,
        metavar="NAMES",
        help="Comma-separated: cli, json, junit.",
    ),
    click.option("--silent", is_flag=True, help="Nothing on the terminal."),
    click.option("--verbose", is_flag=True, help="Headers, bodies and timings of every request."),
    click.option(
        "--color", type=click.Choice(["auto", "on", "off"]), default="auto", show_default=True, help="Colours."
    ),
    click.option("--disable-unicode", is_flag=True, help="Plain ASCII on the terminal."),
)
