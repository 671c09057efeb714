"""``resdiff init``: a commented configuration, and the lines that pre-commit and git need."""

from __future__ import annotations

from pathlib import Path

import click

from resdiff import __version__
from resdiff.errors import ExitCode

CONFIGURATION = """\
# How resdiff checks the drafts of this project. Every key may be left out; what stands here is the default.

[check]
# Rules that look at drafts, by code (RD301) or beginning of codes (RD3). resdiff rules lists them.
select = ["RD"]
ignore = []

# The lightest severity that makes the check fail: error, warning or note.
fail-on = "error"

# Departures from agreed language that were accepted: resdiff check DRAFT --accept OP7 --reason "…"
baseline = "resdiff-baseline.toml"

# Language of the drafts (ar, en, es, fr, ru, zh); told from their words where it is left out.
# language = "en"

# The base of every draft that names none itself. A draft names its own in front matter at its top:
# ---
# base: A/RES/74/176
# ---
# base = "A/RES/74/176"

# Bases by file pattern: a symbol, a path from here, or "none".
[check.bases]
# "drafts/trafficking*.md" = "A/RES/74/176"

# Rules that do not look at some files.
[check.per-file-ignores]
# "drafts/notes/*" = ["RD1", "RD4"]

# Rules that weigh otherwise than they do of themselves.
[check.severity]
# RD110 = "note"
"""
HOOKS = """\
repos:
  - repo: {repo}
    rev: v{version}
    hooks:
      - id: resdiff-check      # add args: [--fix] to mend numbers, end punctuation, footnotes and quotes
        # files: ^drafts/      # where the drafts are; all Markdown, text and Word files otherwise
      # - id: resdiff-report   # an HTML report of each changed draft, in resdiff-reports/
"""
GIT = """\
To see clauses in git diff and git log -p:
  git config diff.resdiff.textconv "resdiff git-diff --textconv"
  echo "*.md diff=resdiff" >> .gitattributes      # and "*.docx diff=resdiff" for Word files
"""


@click.command("init")
@click.option("--repo", default="https://github.com/resdiff/resdiff", help="Where pre-commit gets resdiff from.")
@click.argument("folder", default=".", type=click.Path(file_okay=False, exists=True))
def init_command(folder: str, repo: str) -> int:
    """Write a commented configuration for the check.

    FOLDER, by default this one, gets a resdiff.toml and a .pre-commit-config.yaml; files that are there stay as they
    are.
    """
    from resdiff.cli.writing import write_file

    root = Path(folder)
    hooks = HOOKS.format(repo=repo, version=__version__)
    for name, content in (("resdiff.toml", CONFIGURATION), (".pre-commit-config.yaml", hooks)):
        if (root / name).exists():
            click.echo(f"{root / name} is there already, and stays as it is")
        else:
            write_file(root / name, content)
            click.echo(f"{root / name} written")
    if "resdiff-check" not in (root / ".pre-commit-config.yaml").read_text("utf-8"):
        click.echo(f"Add to {root / '.pre-commit-config.yaml'}:\n\n{hooks}")
    click.echo("To run the hooks before each commit:\n  pre-commit install")
    click.echo(GIT, nl=False)
    return ExitCode.OK
