"""How newman's users write the command line of ``run``: optional values, and defaults in ``.newmanrc``."""

from __future__ import annotations

import re
from typing import Any

import click

from runner.cli.newmanrc import read_defaults
from runner.cli.reporter_options import ReporterOptionsCommand, reporter_options

_BAIL = re.compile(r"(folder|failure)(,(folder|failure))*")


class Bail(click.ParamType):  # type: ignore[type-arg,unused-ignore]  # generic since click 8.2
    """``folder``, ``failure``, or both with a comma between them."""

    name = "bail"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> frozenset[str]:
        """The words as a set; True, from a settings file, is ``failure``."""
        if isinstance(value, frozenset):
            return value
        words = ",".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)
        words = {"True": "failure", "False": ""}.get(words, words).replace(" ", "")
        if words and not _BAIL.fullmatch(words):
            self.fail(f"{value!r} is neither folder nor failure", param, ctx)
        return frozenset(filter(None, words.split(",")))


class RunCommand(ReporterOptionsCommand):
    """``run`` with its defaults from newman's settings files.

    A command that only borrows the defaults of ``run`` has no parent context, and is not set by those files.
    """

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Let click parse what the settings files and the command line say."""
        reporters: dict[str, dict[str, str]] = {}
        if ctx.parent is not None:
            ctx.default_map, reporters = read_defaults(self)
        rest = super().parse_args(ctx, with_bail_value(args))
        said = reporter_options(ctx)
        for name, options in reporters.items():
            said[name] = {**options, **said.get(name, {})}
        return rest


def with_bail_value(args: list[str]) -> list[str]:
    """The arguments with ``--bail`` and the word behind it made one, so that it takes no other word."""
    end = args.index("--") if "--" in args else len(args)
    done: list[str] = []
    position = 0
    while position < end:
        word = args[position]
        position += 1
        if word == "--bail":
            has_value = position < end and _BAIL.fullmatch(args[position])
            word = f"--bail={args[position] if has_value else 'failure'}"
            position += bool(has_value)
        done.append(word)
    return [*done, *args[end:]]
