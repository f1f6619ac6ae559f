"""Writes ``commands.md``, the reference of all commands, from the program itself: ``python docs/generate.py``."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import click

ROOT = Path(__file__).parents[1]
TARGET = Path(__file__).with_name("commands.md")
_HEAD = """\
# Commands

Every command and option, written by `python docs/generate.py` from what `faas-runner COMMAND --help` says.
"""


def reference() -> str:
    """The text of ``commands.md``."""
    from runner.cli.main import cli

    parts = [_HEAD, *_command("faas-runner", cli)]
    for name in cli.list_commands(click.Context(cli)):
        command = cli.get_command(click.Context(cli), name)
        assert command is not None
        parts += _command(f"faas-runner {name}", command)
    return "\n".join([*parts, *_reporters()]) + "\n"


def _command(name: str, command: click.Command) -> Iterator[str]:
    words = [name]
    if isinstance(command, click.Group):
        words.append("COMMAND")
    words += [_argument(param) for param in command.params if isinstance(param, click.Argument)]
    yield from (f"## {name}", "", f"`{' '.join([words[0], '[OPTIONS]', *words[1:]])}`", "")
    for text in (command.help, command.epilog):
        if text:
            yield from (_paragraphs(text), "")
    options = [param for param in command.params if isinstance(param, click.Option) and not param.hidden]
    if options:
        yield from ("| option | meaning |", "|---|---|")
        yield from (_option(option) for option in options)
        yield ""


def _paragraphs(text: str) -> str:
    """Click's text: paragraphs are rewrapped, except one that a line with ``\\b`` begins."""
    shown = []
    for paragraph in inspect.cleandoc(text).split("\n\n"):
        if paragraph.startswith("\b"):
            shown.append(f"```\n{paragraph[1:].strip()}\n```")
        else:
            shown.append(" ".join(paragraph.split()))
    return "\n\n".join(shown)


def _argument(argument: click.Argument) -> str:
    name = argument.metavar or str(argument.name).upper()
    name = name if argument.required or name.startswith("[") else f"[{name}]"
    return f"{name}..." if argument.nargs < 0 and not name.endswith("...") else name


def _option(option: click.Option) -> str:
    names = ", ".join(f"`{name}`" for name in (*option.opts, *option.secondary_opts))
    value = "" if option.is_flag or option.count else f" {_cell(_value(option))}"
    meaning = _cell(" ".join((option.help or "").split()))
    if option.show_default and not option.is_flag:
        meaning += f" [default: {option.default}]"
    return f"| {names}{value} | {meaning} |"


def _value(option: click.Option) -> str:
    if option.metavar:
        return option.metavar
    if isinstance(option.type, click.Choice):
        return "|".join(str(choice) for choice in option.type.choices)
    if isinstance(option.type, click.Path):
        return "FILE" if option.type.file_okay else "FOLDER"
    return "NUMBER" if isinstance(option.type, click.IntRange | click.FloatRange) else option.type.name.upper()


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _reporters() -> Iterator[str]:
    """Options of the reporters, which no command declares."""
    from runner.report.reporters import BUILT_IN

    yield from ("## Options of the reporters", "", "| reporter | options |", "|---|---|")
    for name, target in BUILT_IN.items():
        module, _, attribute = target.partition(":")
        known = getattr(import_module(module), attribute).known_options
        yield f"| {name} | {', '.join(f'`--reporter-{name}-{option}`' for option in sorted(known))} |"


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    TARGET.write_text(reference(), encoding="utf-8")
