"""``resdiff git-diff``: drafts in git, clause by clause: as difftool, external diff or textconv."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from resdiff.errors import ExitCode, OptionError

if TYPE_CHECKING:
    from resdiff.model import Resolution

_EXTERNAL = 7
"""Arguments that git gives to an external diff: path, old file, hash, mode, new file, hash, mode."""
_NOTHING = "/dev/null"


@click.command("git-diff", context_settings={"ignore_unknown_options": True})
@click.option("--textconv", is_flag=True, help="Print one file clause by clause, for git's textconv.")
@click.option("--width", type=click.IntRange(min=40), help="Columns of the output.")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
def git_diff_command(files: tuple[str, ...], textconv: bool, width: int | None) -> int:
    """Show how a draft changed between two versions in git.

    With two files (git difftool) or the seven arguments of an external diff they are compared; with --textconv one
    file is printed, a clause a line and without numbers, so that git itself compares clauses.
    """
    if textconv:
        if len(files) != 1:
            raise OptionError("--textconv takes one file")
        click.echo(_as_lines(files[0]), nl=False)
        return ExitCode.OK
    if len(files) == 1:
        click.echo(f"{files[0]}: not merged yet")  # all that git says of such a path
        return ExitCode.OK
    if len(files) not in (2, _EXTERNAL, _EXTERNAL + 2):
        raise OptionError("git-diff takes two files, or the arguments that git gives to an external diff")
    old, new = (files[0], files[1]) if len(files) == 2 else (files[1], files[4])
    click.echo(_compared(old, new, width), nl=False)
    return ExitCode.OK


def _compared(old: str, new: str, width: int | None) -> str:
    from resdiff.cli.terminal import has_colour, terminal_width
    from resdiff.comparison import compare
    from resdiff.renderers import RenderOptions, render

    for path, word in ((old, "new"), (new, "deleted")):
        if path in (_NOTHING, "nul"):
            return f"{new if path == old else old}: {word} file\n"
    options = RenderOptions(width=width or terminal_width(), colour=has_colour())
    text = render(compare(_parsed(old), _parsed(new)), "text", options)
    return text if text.endswith("\n") else f"{text}\n"


def _parsed(path: str) -> Resolution:
    from resdiff.parsing import parse
    from resdiff.reading import read_path

    return parse(read_path(Path(path)))


def _as_lines(path: str) -> str:
    """Return a document a clause a line, without numbers: one more clause would change those of all that follow."""
    document = _parsed(path)
    headings: dict[int, list[str]] = {}
    for heading in document.headings:
        headings.setdefault(heading.position, []).append(f"## {heading.text}")
    lines = [line.text for line in document.header]
    part = ""
    for index, clause in enumerate(document.clauses):
        lines += headings.get(index, [])
        if clause.part.value != part:
            part = clause.part.value
            lines.append(f"# {part}")
        lines.append(f"{'    ' * clause.depth}{clause.text}")
    lines += headings.get(len(document.clauses), [])
    if document.footnotes:
        lines += ["# footnotes", *(note.text for note in document.footnotes)]
    return "".join(f"{' '.join(line.split()) if not line.startswith(' ') else line}\n\n" for line in lines)
