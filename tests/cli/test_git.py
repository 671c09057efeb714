"""``resdiff git-diff`` in a real repository: textconv, difftool and external diff show clauses."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support.command_line import SEARCHED
from support.drafts import DRAFT

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
COMMAND = f'"{sys.executable}" -m resdiff git-diff'
NEW_CLAUSE = "1. *Notes* that catches fell;\n\n2. *Calls upon*"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository whose draft got a new first paragraph, so that every number changed, and emphasis elsewhere."""
    git(tmp_path, "init", "-q")
    git(tmp_path, "config", "diff.resdiff.textconv", f"{COMMAND} --textconv")
    git(tmp_path, "config", "difftool.resdiff.cmd", f'{COMMAND} "$LOCAL" "$REMOTE"')
    (tmp_path / ".gitattributes").write_text("*.md diff=resdiff\n", "utf-8")
    (tmp_path / "draft.md").write_text(DRAFT, "utf-8")
    git(tmp_path, "add", ".")
    git(tmp_path, "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-q", "-m", "first")
    changed = DRAFT.replace("4. *", "5. *").replace("3. *", "4. *").replace("2. *", "3. *")
    changed = changed.replace("1. *Calls upon*", NEW_CLAUSE).replace("the high seas", "**the high seas**")
    (tmp_path / "draft.md").write_text(changed, "utf-8")
    return tmp_path


def git(folder: Path, *arguments: str, **environment: str) -> str:
    done = subprocess.run(
        ["git", *arguments],
        cwd=folder,
        capture_output=True,
        check=True,
        timeout=120,
        env={**os.environ, "PYTHONPATH": SEARCHED, "GIT_CONFIG_GLOBAL": os.devnull, **environment},
    )
    return done.stdout.decode("utf-8")


def test_git_diff_shows_only_the_clause_that_is_new(repository: Path) -> None:
    lines = git(repository, "diff").splitlines()
    changed = [line for line in lines if line[:1] in "+-" and line[:3] not in ("+++", "---") and line[1:].strip()]
    assert changed == ["+Notes that catches fell;"]


def test_git_log_shows_clauses(repository: Path) -> None:
    assert "+Calls upon States to report on their catches" in git(repository, "log", "-p")


def test_difftool_compares_clause_by_clause(repository: Path) -> None:
    shown = git(repository, "difftool", "--no-prompt", "--tool=resdiff", "HEAD", "--", "draft.md")
    assert "Notes that catches fell" in shown
    assert "OP1" in shown


def test_external_diff(repository: Path) -> None:
    shown = git(repository, "diff", "HEAD", "--", "draft.md", GIT_EXTERNAL_DIFF=COMMAND)
    assert "Notes that catches fell" in shown
    git(repository, "add", "draft.md")
    (repository / "other.md").write_text(DRAFT, "utf-8")
    git(repository, "add", "other.md")
    assert "new file" in git(repository, "diff", "--cached", "--", "other.md", GIT_EXTERNAL_DIFF=COMMAND)
