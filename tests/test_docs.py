"""What the documentation says of the command line is what the program does."""

import importlib.util
import re
from pathlib import Path

import click
import pytest

from runner.cli.main import cli

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
NAMES = cli.list_commands(click.Context(cli))


def _commands() -> dict[str, click.Command]:
    found = {name: cli.get_command(click.Context(cli), name) for name in NAMES}
    return {name: command for name, command in found.items() if command is not None}


COMMANDS = _commands()
_CODE = re.compile(r"```[a-z]*\n(.*?)```|`([^`\n]+)`", re.DOTALL)
_CALL = re.compile(r"(?:faas-runner|python -m runner)((?:[ \t]+(?:\\\n)?[^\s#|;&)]+)*)")


def _calls() -> list[tuple[str, list[str]]]:
    """(page, the words after ``faas-runner``) of every command that a page shows."""
    calls = []
    for page in PAGES:
        for block, span in _CODE.findall(page.read_text(encoding="utf-8")):
            for match in _CALL.finditer(block or span):
                words = match[1].replace("\\\n", " ").split()
                if words and re.fullmatch(r"[a-z][a-z-]*", words[0]):
                    calls.append((page.name, words))
    return calls


def test_the_reference_is_what_the_program_says() -> None:
    spec = importlib.util.spec_from_file_location("docs_generate", ROOT / "docs" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    generate = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(generate)
    written = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert written == generate.reference(), "docs/commands.md is not up to date: run python docs/generate.py"


@pytest.mark.parametrize("name", NAMES)
def test_every_command_and_option_is_documented_and_has_help(name: str) -> None:
    command, pages = COMMANDS[name], "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    assert command.help
    assert command.short_help
    assert f"faas-runner {name}" in pages
    for param in command.params:
        if isinstance(param, click.Option):
            assert param.help, param.name
            assert param.help.rstrip().endswith((".", "]")), param.help
            for spelling in (*param.opts, *param.secondary_opts):
                assert f"`{spelling}`" in pages, spelling


@pytest.mark.parametrize("name", NAMES)
def test_every_command_says_which_exit_codes_it_has_or_has_only_the_usual_ones(name: str) -> None:
    epilog = COMMANDS[name].epilog or ""
    if "Exit codes" in epilog:
        codes = [int(code) for code in re.findall(r"(?:: |, )(\d+) ", epilog)]
        assert codes == sorted(codes)
        assert codes[0] == 0


def test_documented_commands_exist_with_their_options() -> None:
    calls = _calls()
    assert len(calls) > 5
    for page, (name, *words) in calls:
        assert name in COMMANDS, f"{page}: faas-runner {name}"
        known = {spelling for param in COMMANDS[name].params for spelling in (*param.opts, *param.secondary_opts)}
        for word in words:
            option = word.split("=")[0].rstrip(".,:")
            if re.fullmatch(r"--?[a-z][a-z-]*", option) and not option.startswith("--reporter-"):
                assert option in {*known, "--help", "-h"}, f"{page}: faas-runner {name} {option}"
