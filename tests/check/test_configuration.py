"""Configuration: found upwards, read strictly, matched by patterns."""

from pathlib import Path

import pytest

from resdiff.check.configuration import Configuration, find_configuration, read_configuration
from resdiff.errors import OptionError
from resdiff.rules import Severity

FULL = """
[check]
select = ["RD1", "RD301"]
ignore = ["RD3", "double-words"]
fail-on = "warning"
base = "A/RES/74/176"

[check.bases]
"drafts/a*.md" = "A/RES/63/194"

[check.per-file-ignores]
"drafts/*" = ["RD104"]

[check.severity]
RD1 = "note"
RD101 = "error"
"""


def test_keys(tmp_path: Path) -> None:
    (tmp_path / "resdiff.toml").write_text(FULL, "utf-8")
    found = find_configuration(tmp_path)
    assert (found.fail_on, found.folder) == (Severity.WARNING, tmp_path)
    assert found.is_on("RD301", "x.md")
    assert not found.is_on("RD302", "x.md")
    assert found.is_on("RD104", "x.md")
    assert not found.is_on("RD104", str(tmp_path / "drafts" / "x.md"))
    assert found.severity_of("RD102") is Severity.NOTE
    assert found.severity_of("RD101") is Severity.ERROR
    assert found.severity_of("RD406") is Severity.WARNING
    assert found.base_for(str(tmp_path / "drafts" / "a1.md")) == "A/RES/63/194"
    assert found.base_for("b.md") == "A/RES/74/176"


def test_nearest_file_upwards_to_the_root_of_the_repository(tmp_path: Path) -> None:
    inner = tmp_path / "repository" / "drafts"
    inner.mkdir(parents=True)
    (tmp_path / "resdiff.toml").write_text("[check]\nignore = ['RD1']\n", "utf-8")
    assert find_configuration(inner).ignore == ("RD1",)
    (tmp_path / "repository" / ".git").mkdir()
    assert find_configuration(inner).ignore == ()
    (tmp_path / "repository" / "pyproject.toml").write_text("[tool.resdiff.check]\nignore = ['RD2']\n", "utf-8")
    assert find_configuration(inner).ignore == ("RD2",)


def test_keys_beside_those_of_other_commands(tmp_path: Path) -> None:
    path = tmp_path / "resdiff.toml"
    path.write_text('library = "here"\nbase = "A/RES/74/176"\n', "utf-8")
    assert find_configuration(tmp_path).base == "A/RES/74/176"
    path.write_text('library = "here"\n', "utf-8")
    assert read_configuration(path) is None
    assert find_configuration(tmp_path) == Configuration(folder=tmp_path)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[check]\nselekt = []", "unknown key 'selekt'"),
        ("[check]\nselect = ['RD9']", "no rule 'RD9'"),
        ("[check]\nselect = 'RD1'", "select is not a list"),
        ("[check]\nfail-on = 'fatal'", "no severity 'fatal'"),
        ("[check", "not a TOML file"),
        ("check = 1", "check is not a table"),
        ('[check]\nlanguage = "xx"', "no language 'xx'"),
        ('[check.per-file-ignores]\n"a.md" = "RD1"', "per-file-ignores, 'a.md' is not a list"),
        ('[check.bases]\n"a.md" = 3', "bases, 'a.md': 3 is not a string"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "resdiff.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(OptionError, match=message):
        read_configuration(path)
