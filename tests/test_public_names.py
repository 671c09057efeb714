"""The names that programs use, the example of the README, and what the package asks for."""

import configparser
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import resdiff

ROOT = Path(__file__).resolve().parent.parent


def test_the_oldest_dependencies_that_are_allowed_are_those_that_are_tested() -> None:
    allowed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    tested = configparser.ConfigParser()
    tested.read(ROOT / "tox.ini", "utf-8")
    assert tested["testenv:oldest"]["deps"].split() == [bound.replace(">=", "==") for bound in allowed]


def test_every_public_name_is_there() -> None:
    assert list(resdiff._HOMES) == resdiff.__all__
    assert set(resdiff.__all__) <= set(dir(resdiff))
    for name in resdiff.__all__:
        assert getattr(resdiff, name).__module__.startswith("resdiff"), name
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        resdiff.nonsense  # noqa: B018


def test_importing_the_package_imports_nothing_else() -> None:
    code = "import resdiff, sys; print(sorted(name for name in sys.modules if name.startswith('resdiff.')))"
    searched = str(Path(resdiff.__file__).resolve().parent.parent)
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONPATH": searched}
    )
    assert done.stdout.strip() == "[]"


def test_the_example_of_the_readme_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = (ROOT / "README.md").read_text("utf-8").split("From Python:")[1]
    example = "\n".join(line[4:] for line in re.split(r"\n(?=\S)", text.strip("\n"))[0].splitlines())
    assert "compare(" in example
    monkeypatch.chdir(tmp_path)
    seed = (ROOT / "seeds" / "A-RES-63-194.fr.txt").read_bytes()
    (tmp_path / "draft.docx").write_bytes(seed)
    exec(compile(example, "README.md", "exec"), {})  # noqa: S102 - our own README
    assert (tmp_path / "report.html").stat().st_size > 10_000


def test_what_an_output_is_made_of_is_known_to_type_checkers() -> None:
    from typing import get_args

    from resdiff.renderers import RENDERERS, TextOutput

    assert get_args(TextOutput) == tuple(name for name, renderer in RENDERERS.items() if not renderer.binary)


def test_a_path_may_be_a_string(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text("1. Decides to act.")
    assert resdiff.read_path(str(tmp_path / "draft.txt")) == resdiff.read_path(tmp_path / "draft.txt")
