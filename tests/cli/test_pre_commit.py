"""The hooks under the real framework: ``pre-commit try-repo`` on a made repository."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support.drafts import BASE, DRAFT, OP3

PROJECT = Path(__file__).resolve().parents[2]
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed"),
    pytest.mark.skipif(not (PROJECT / ".git").exists(), reason="the project is not a git repository here"),
]
pytest.importorskip("pre_commit", reason="pre-commit is not installed")


def _run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a command without the environment of a surrounding git hook or virtual environment."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "PYTHON", "VIRTUAL_ENV"))}
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, timeout=600, env={**kept, "NO_COLOR": "1"}
    )


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with a base, a draft that names it in its front matter, and a README."""
    _run(tmp_path, "git", "init", "-q")
    (tmp_path / "bases").mkdir()
    (tmp_path / "bases" / "79-1.md").write_text(BASE, "utf-8")
    (tmp_path / "README.md").write_text("# Drafts\n\nTODO: say what they are.\n", "utf-8")
    _draft(tmp_path, DRAFT)
    return tmp_path


def _draft(repository: Path, text: str) -> None:
    (repository / "draft.md").write_text(f"---\nbase: bases/79-1.md\n---\n{text}", "utf-8")
    _run(repository, "git", "add", ".")


def _hook(repository: Path, name: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pre_commit", "try-repo", str(PROJECT), name, "--verbose", "--all-files"]
    return _run(repository, *command, *arguments)


def test_clean_draft_passes_and_dropped_clause_fails(repository: Path) -> None:
    clean = _hook(repository, "resdiff-check")
    assert clean.returncode == 0, clean.stdout + clean.stderr
    _draft(repository, DRAFT.replace(OP3, "").replace("4. *", "3. *"))
    failed = _hook(repository, "resdiff-check")
    assert failed.returncode == 1
    assert "RD301 OP3 of A/RES/79/1 was dropped: “Requests the Secretary-General to compile" in failed.stdout


def test_fix_modifies_fails_once_and_then_passes(repository: Path) -> None:
    _draft(repository, DRAFT.replace("2019,", "2019;"))
    config = repository / "hooks.yaml"
    revision = _run(PROJECT, "git", "rev-parse", "HEAD").stdout.strip()
    config.write_text(
        f"repos:\n- repo: {PROJECT}\n  rev: {revision}\n  hooks:\n  - id: resdiff-check\n    args: [--fix]\n", "utf-8"
    )
    command = [sys.executable, "-m", "pre_commit", "run", "--config", "hooks.yaml", "--all-files"]
    first = _run(repository, *command)
    assert first.returncode == 1, first.stdout + first.stderr
    assert "files were modified by this hook" in first.stdout
    assert (repository / "draft.md").read_text("utf-8").endswith(DRAFT)
    _run(repository, "git", "add", ".")
    assert _run(repository, *command).returncode == 0


def test_report_hook_writes_a_report(repository: Path) -> None:
    done = _hook(repository, "resdiff-report")
    assert done.returncode == 0, done.stdout + done.stderr
    assert (repository / "resdiff-reports" / "draft.md.html").is_file()
