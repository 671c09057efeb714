"""The documentation names every command, option and module there is."""

import re
from pathlib import Path

import click
import pytest

from resdiff.cli import COMMANDS, cli

DOCS = Path(__file__).resolve().parent.parent / "docs"


def _commands(group: click.Group, prefix: str = "") -> list[tuple[str, click.Command]]:
    context = click.Context(group)
    found: list[tuple[str, click.Command]] = []
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        found.append((f"{prefix}{name}", command))
        if isinstance(command, click.Group):
            found += _commands(command, f"{prefix}{name} ")
    return found


def test_every_command_in_the_registry_can_be_imported() -> None:
    assert {name.split()[0] for name, _ in _commands(cli)} == set(COMMANDS)


@pytest.mark.parametrize(("name", "command"), _commands(cli))
def test_every_command_and_option_is_documented(name: str, command: click.Command) -> None:
    page = (DOCS / "reference" / "cli.md").read_text("utf-8")
    heading = f"## `resdiff {name}`"
    assert heading in page
    section = page.split(heading, 1)[1].split("\n## ", 1)[0]
    for parameter in command.params:
        if isinstance(parameter, click.Option) and not parameter.hidden:
            for option in parameter.opts:
                assert f"`{option}" in section, f"{name}: {option}"


@pytest.mark.parametrize(("name", "command"), _commands(cli))
def test_every_command_explains_itself(name: str, command: click.Command) -> None:
    assert command.help, name


@pytest.mark.parametrize(("name", "command"), _commands(cli))
def test_examples_in_help_stand_on_lines_of_their_own(name: str, command: click.Command) -> None:
    text = command.get_help(click.Context(command, info_name=name, max_content_width=100))
    assert "\\b" not in text
    assert not re.search(r"^ .*\bresdiff \S+ .*\bresdiff ", text, re.MULTILINE)


@pytest.mark.parametrize(("name", "command"), _commands(cli))
def test_choices_are_what_is_typed(name: str, command: click.Command) -> None:
    """A Choice of an enum would ask for the names of its members, not for their values."""
    for parameter in command.params:
        if isinstance(parameter.type, click.Choice):
            assert all(type(choice) is str for choice in parameter.type.choices), f"{name}: {parameter.name}"


def test_links_between_pages_lead_somewhere() -> None:
    pages = [*DOCS.rglob("*.md"), DOCS.parent / "README.md", DOCS.parent / "CONTRIBUTING.md"]
    broken = [
        f"{page.name}: {target}"
        for page in pages
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", page.read_text("utf-8"))
        if not (page.parent / target).exists()
    ]
    assert broken == []


def test_every_page_is_in_the_index() -> None:
    index = (DOCS / "README.md").read_text("utf-8")
    rules = DOCS / "reference" / "rules"
    pages = {page.relative_to(DOCS).as_posix() for page in DOCS.rglob("*.md") if page.parent != rules} - {"README.md"}
    missing = {page for page in pages if f"({page})" not in index}
    assert missing == set()
