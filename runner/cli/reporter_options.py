"""newman's ``--reporter-NAME-OPTION [VALUE]``, which no option parser can declare beforehand."""

from __future__ import annotations

from collections.abc import Sequence

import click

_PREFIX = "--reporter-"
_ROOT = "reporter_options"


class ReporterOptionsCommand(click.Command):
    """A command whose ``--reporter-…`` options land in ``ctx.meta`` as {reporter: {option: value}}.

    An option for all reporters (``--reporter-export``) stands under the name ``*``; one without a value is ``"true"``.
    """

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take the reporters' options out, and let click parse the rest."""
        rest, options = split_reporter_options(args)
        ctx.meta[_ROOT] = options
        return super().parse_args(ctx, rest)


def reporter_options(ctx: click.Context) -> dict[str, dict[str, str]]:
    """What the command line said for each reporter."""
    options: dict[str, dict[str, str]] = ctx.meta[_ROOT]
    return options


def split_reporter_options(args: Sequence[str]) -> tuple[list[str], dict[str, dict[str, str]]]:
    """(the other arguments, {reporter: {option: value}})."""
    rest: list[str] = []
    options: dict[str, dict[str, str]] = {}
    pending = list(args)
    while pending:
        arg = pending.pop(0)
        if arg == "--":
            return [*rest, arg, *pending], options
        if not arg.startswith(_PREFIX):
            rest.append(arg)
            continue
        name, equals, value = arg[len(_PREFIX) :].partition("=")
        reporter, dash, option = name.partition("-")
        if not dash:
            reporter, option = "*", reporter
        if not equals:
            value = pending.pop(0) if pending and _takes_value(option) and not pending[0].startswith("-") else "true"
        options.setdefault(reporter, {})[option] = value
    return rest, options


def _takes_value(option: str) -> bool:
    """Flags take none, so that the collection after one is not eaten."""
    return not option.startswith(("no-", "newman-", "show-", "silent"))
