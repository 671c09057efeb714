"""The documentation names every command, option and public name, its examples run, and its links and paths lead on."""

import doctest
import re
from dataclasses import fields
from pathlib import Path

import click
import pytest

import resdiff
from resdiff.cli import COMMANDS, cli
from resdiff.languages.language import Language
from resdiff.renderers import RENDERERS
from resdiff.rules import RULES

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
PAGES = [*sorted(DOCS.rglob("*.md")), ROOT / "README.md", ROOT / "CONTRIBUTING.md"]
PLACEHOLDERS = ("NAME", "CODE", "<code>", "/xx.py", "/x.py")
"""Parts of paths that stand for what the reader puts in."""


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


def _anchors(page: Path) -> set[str]:
    """Return what a code host makes of the headings of a page: lower case, no punctuation, dashes for blanks."""
    headings = re.findall(r"^#+ (.*)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_links_between_pages_lead_somewhere() -> None:
    broken = []
    for page in PAGES:
        for target, anchor in re.findall(r"\]\((?!https?:|mailto:)([^)#\s]*)#?([^)\s]*)\)", page.read_text("utf-8")):
            there = page.parent / target if target else page
            if not there.exists() or (anchor and anchor not in _anchors(there)):
                broken.append(f"{page.name}: {target}#{anchor}")
    assert broken == []


def test_paths_of_the_project_that_pages_name_are_there() -> None:
    missing = [
        f"{page.name}: {path}"
        for page in PAGES
        for path in re.findall(r"`((?:resdiff|tests|tools|seeds|docs)/[^`\s]*[a-z/])`", page.read_text("utf-8"))
        if not any(word in path for word in PLACEHOLDERS) and not (ROOT / path).exists()
    ]
    assert missing == []


def test_the_examples_of_the_python_page_run() -> None:
    result = doctest.testfile(str(DOCS / "reference" / "python.md"), module_relative=False)
    assert result.attempted > 20
    assert result.failed == 0


def test_every_output_is_on_its_page_with_its_suffixes() -> None:
    page = (DOCS / "reference" / "outputs.md").read_text("utf-8")
    for name, renderer in RENDERERS.items():
        suffixes = ", ".join(f"`{suffix}`" for suffix in renderer.suffixes)
        assert f"| `{name}` | {suffixes}{' ' if suffixes else ''}|" in page


def test_every_field_of_a_language_is_on_its_page() -> None:
    page = (DOCS / "reference" / "languages.md").read_text("utf-8")
    assert [field.name for field in fields(Language) if f"`{field.name}`" not in page] == []


def test_the_change_log_counts_the_rules() -> None:
    assert f"{len(RULES)} rules" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_every_public_name_is_on_the_python_page() -> None:
    page = (DOCS / "reference" / "python.md").read_text("utf-8")
    assert [name for name in resdiff.__all__ if not re.search(rf"\b{name}\b", page)] == []


def test_the_glossary_is_in_alphabetical_order() -> None:
    rows = re.findall(r"^\| ([a-z].*?) \|", (DOCS / "reference" / "glossary.md").read_text("utf-8"), re.MULTILINE)
    words = [row for row in rows if row != "word"]
    assert words == sorted(words)


def test_every_page_is_in_the_index() -> None:
    index = (DOCS / "README.md").read_text("utf-8")
    rules = DOCS / "reference" / "rules"
    pages = {page.relative_to(DOCS).as_posix() for page in DOCS.rglob("*.md") if page.parent != rules} - {"README.md"}
    missing = {page for page in pages if f"({page})" not in index}
    assert missing == set()
