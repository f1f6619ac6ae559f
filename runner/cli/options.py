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


class ConnectToRule(click.ParamType):  # type: ignore[type-arg,unused-ignore]  # generic since click 8.2
    """``HOST1:PORT1:HOST2:PORT2``, as curl has it."""

    name = "host1:port1:host2:port2"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """A runner.transport.connect_to.ConnectTo."""
        from runner.transport.connect_to import ConnectTo

        try:
            return ConnectTo.parse(str(value))
        except ValueError as error:
            self.fail(str(error), param, ctx)


environment_options = _all(
    click.option(
        "-e",
        "--environment",
        metavar="NAME|FILE|URL",
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
    click.option("-g", "--globals", "globals_file", metavar="FILE|URL", help="Postman globals (JSON)."),
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
        "-d",
        "--iteration-data",
        metavar="FILE|URL",
        help="Variables for each iteration: CSV, or JSON with a list of objects.",
    ),
    click.option(
        "--postman-api-key",
        metavar="KEY",
        envvar="POSTMAN_API_KEY",
        help="Lets inputs be named by their UID in Postman. [default: POSTMAN_API_KEY]",
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
    click.option("--ssl-extra-ca-certs", metavar="FILE", help="Trust these CA certificates (PEM) as well."),
    click.option("--ssl-client-cert", metavar="FILE", help="Show servers this certificate (PEM or PKCS #12)."),
    click.option("--ssl-client-key", metavar="FILE", help="Its key, where that is a file of its own."),
    click.option(
        "--ssl-client-passphrase",
        metavar="TEXT",
        envvar="SSL_CLIENT_PASSPHRASE",
        help="What the key is encrypted with. [default: SSL_CLIENT_PASSPHRASE]",
    ),
    click.option(
        "--ssl-client-cert-list",
        metavar="FILE",
        help="Certificates for some URLs only: newman's JSON list; they go before --ssl-client-cert.",
    ),
    click.option(
        "--cookie-jar", metavar="FILE", help="Begin with these cookies (JSON, as --export-cookie-jar writes)."
    ),
    click.option("--ignore-redirects", is_flag=True, help="Do not follow redirects."),
    click.option(
        "--timeout-request",
        type=click.FloatRange(min=0),
        metavar="MS",
        help="Milliseconds for one whole request, 0 for no limit. [default: connect 10 s, each read 60 s, whole 300 s]",
    ),
    click.option(
        "--timeout",
        type=click.FloatRange(min=0),
        metavar="MS",
        help="Milliseconds for the whole run, 0 for no limit. [default: no limit]",
    ),
    click.option(
        "--timeout-script",
        type=click.FloatRange(min=0),
        metavar="MS",
        help="Milliseconds for each script, 0 for no limit. [default: 60 s]",
    ),
    click.option(
        "--module-path",
        type=click.Path(file_okay=False, exists=True),
        multiple=True,
        metavar="FOLDER",
        help="Let scripts require the modules in this folder, which is laid out as a node_modules folder; repeatable.",
    ),
    click.option(
        "--connect-to",
        type=ConnectToRule(),
        multiple=True,
        metavar="HOST1:PORT1:HOST2:PORT2",
        help="Connect to HOST2:PORT2 for requests to HOST1:PORT1, which stay otherwise as they are; an empty part is "
        "any place, or the same; repeatable.",
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

export_options = _all(
    click.option("--export-environment", metavar="FILE", help="Write the environment as it is at the end."),
    click.option("--export-globals", metavar="FILE", help="Write the globals as they are at the end."),
    click.option("--export-collection", metavar="FILE", help="Write the collection that was run."),
    click.option("--export-cookie-jar", metavar="FILE", help="Write the cookies as they are at the end."),
    click.option(
        "--export-secrets", is_flag=True, help="Write secrets in clear into exports, which are otherwise without them."
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
