"""``faas-runner init``."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from runner.liveperson.init_files import Project

_REGIONS = ("us", "emea", "apac", "alpha", "liveperson")
_GRANTS = ("client_credentials", "authorization_code", "refresh_token", "agent_login")
_UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")


class AccountId(click.ParamType):  # type: ignore[type-arg,unused-ignore]  # generic since click 8.2
    """The number of an account; test accounts have letters before it."""

    name = "id"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The id."""
        text = str(value).strip()
        if not re.fullmatch(r"[A-Za-z]{0,4}[0-9]{1,20}", text):
            self.fail("an account id is a number such as 12345678 (the site ID that you log in with)", param, ctx)
        return text


class LambdaUuid(click.ParamType):  # type: ignore[type-arg,unused-ignore]
    """The UUID of a function, or nothing."""

    name = "uuid"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The UUID in lower case, or ''."""
        text = str(value).strip()
        if text and not _UUID.fullmatch(text):
            hint = "a function's UUID looks like 01234567-89ab-cdef-0123-456789abcdef"
            self.fail(f"{hint}; it stands under the function's name, or: faas-runner list-functions", param, ctx)
        return text.lower()


class VariableName(click.ParamType):  # type: ignore[type-arg,unused-ignore]
    """The name of an environment variable. What may be a secret itself is refused, and never repeated."""

    name = "name"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name."""
        text = str(value)
        random = len(text) >= 16 and "_" not in text and any(char.isdigit() for char in text)
        if random or not re.fullmatch(r"[A-Z][A-Z0-9_]{0,63}", text):
            self.fail(
                "what was given may be a secret, so it is not shown: this takes the NAME of the environment variable "
                "that holds it, in capitals, such as LP_CLIENT_SECRET",
                param,
                ctx,
            )
        return text


class HostAndPort(click.ParamType):  # type: ignore[type-arg,unused-ignore]
    """``host`` or ``host:port``."""

    name = "host"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The host."""
        if not re.fullmatch(r"[A-Za-z0-9.-]+(:[0-9]{1,5})?", str(value)):
            self.fail(f"{value!r} is not a host, or host:port, without a scheme and path", param, ctx)
        return str(value)


@click.command(
    "init",
    short_help="Write an environment file, a .env.example and a CI workflow.",
    epilog="Existing files are kept unless --force is given; .gitignore only gets a line for .env. "
    "Exit codes: 0 written, 2 wrong command line, 3 a file exists already or cannot be written.",
)
@click.argument("directory", metavar="[DIR]", required=False, default=".", type=click.Path(file_okay=False))
@click.option(
    "--region",
    type=click.Choice(_REGIONS),
    help="Where the account is. [default: liveperson, which asks the Domain API for the hosts of the account]",
)
@click.option("--account", type=AccountId(), help="Account id (site ID).")
@click.option("--lambda-uuid", type=LambdaUuid(), help="The function to invoke. [default: what LP_LAMBDA_UUID holds]")
@click.option("--grant-type", type=click.Choice(_GRANTS), help="How a token is got. [default: client_credentials]")
@click.option(
    "--client-id-name",
    type=VariableName(),
    default="LP_CLIENT_ID",
    show_default=True,
    help="Name of the environment variable that holds the client ID.",
)
@click.option(
    "--client-secret-name",
    type=VariableName(),
    default="LP_CLIENT_SECRET",
    show_default=True,
    help="Name of the environment variable that holds the client secret; never the secret itself.",
)
@click.option(
    "--refresh-token-name",
    type=VariableName(),
    default="LP_REFRESH_TOKEN",
    show_default=True,
    help="The same for the refresh token, with --grant-type refresh_token.",
)
@click.option("--ci", type=click.Choice(["github", "gitlab", "none"]), help="Write a workflow for it. [default: none]")
@click.option("--domain-api", type=HostAndPort(), help="Another Domain API than LivePerson's.")
@click.option(
    "--ca",
    type=click.Path(exists=True, dir_okay=False),
    help="Certificates (PEM) to trust besides the usual ones.",
)
@click.option("-y", "--yes", is_flag=True, help="Ask nothing: what is not given has its default.")
@click.option("--force", is_flag=True, help="Replace files that exist.")
def init_command(**options: Any) -> int:
    """Begin a project in DIR (the current folder): what is not given as an option is asked at a terminal.

    Secrets are never asked for and never written: the files name the environment variables that hold them.
    """
    from runner.liveperson.init_files import project_files

    project = _project(options, asking=not options["yes"] and sys.stdin.isatty())
    folder = Path(options["directory"])
    files = project_files(project)
    _refuse_existing(folder, list(files), options["force"])
    _write(folder, dict(files))
    _say_what_next(folder, project)
    return 0


def _project(options: dict[str, Any], *, asking: bool) -> Project:
    from runner.liveperson.init_files import Project

    account = options["account"]
    if account is None and not asking:
        raise click.UsageError("--account is needed, and there is no terminal to ask at (or --yes was given)")
    if account is None:
        account = click.prompt("Account id (site ID)", type=AccountId())
    lambda_uuid = options["lambda_uuid"]
    if lambda_uuid is None and asking:
        lambda_uuid = click.prompt(
            "UUID of the function (empty: LP_LAMBDA_UUID holds it)", type=LambdaUuid(), default="", show_default=False
        )

    def choose(name: str, question: str, choices: tuple[str, ...], default: str) -> Any:
        given = options[name]
        if given is None and asking:
            given = click.prompt(question, type=click.Choice(choices), default=default)
        return given or default

    return Project(
        account=account,
        lambda_uuid=lambda_uuid or "",
        region=choose("region", "Region (liveperson: look the hosts up by the account)", _REGIONS, "liveperson"),
        grant_type=choose("grant_type", "How a token is got", _GRANTS, "client_credentials"),
        ci=choose("ci", "Workflow for", ("github", "gitlab", "none"), "none"),
        client_id_name=options["client_id_name"],
        client_secret_name=options["client_secret_name"],
        refresh_token_name=options["refresh_token_name"],
        domain_api=options["domain_api"] or "",
        ca=str(Path(options["ca"]).resolve()) if options["ca"] else "",
    )


def _refuse_existing(folder: Path, names: list[str], force: bool) -> None:
    from runner.core.errors import InputError
    from runner.core.location import Location
    from runner.core.problem import Kind, Problem

    existing = [folder / name for name in names if (folder / name).exists()]
    if existing and not force:
        hint = "remove it, or replace it with --force"
        raise InputError(
            *(Problem(Kind.INPUT, "the file exists already", hint, Location(str(path))) for path in existing)
        )


def _write(folder: Path, files: dict[str, str]) -> None:
    from runner.core.errors import InputError
    from runner.core.location import Location
    from runner.liveperson.init_files import IGNORE_FILE, with_ignored_secrets

    path = folder / IGNORE_FILE
    try:
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        after = with_ignored_secrets(before)
        for name, content in {**files, **({IGNORE_FILE: after} if after != before else {})}.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
            click.echo(f"wrote {path}")
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise InputError.at(Location(str(path)), f"the file cannot be written: {why}") from None


def _say_what_next(folder: Path, project: Project) -> None:
    from runner.liveperson.init_files import ENVIRONMENT_FILE

    environment = folder / ENVIRONMENT_FILE
    lines = [f"Set {', '.join(project.environment_names)} in the process's environment or a .env file, and then:"]
    if project.grant_type == "authorization_code":
        lines.append(f"  faas-runner login -e {environment}")
    lines += [f"  faas-runner doctor -e {environment}", f"  faas-runner run -e {environment}"]
    if project.grant_type == "authorization_code" and project.ci != "none":
        lines.append("In CI nobody is there to log in: choose another --grant-type for it.")
    click.echo("\n" + "\n".join(lines))
