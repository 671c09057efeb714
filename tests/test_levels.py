"""Imports point one way only: each level may import those above it in this list, and itself where it says so."""

import ast
import re
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import resdiff

PACKAGE = Path(resdiff.__file__).parent
PIPELINE = Path(__file__).resolve().parent.parent / "docs" / "explanation" / "pipeline.md"

LEVELS: tuple[frozenset[str], ...] = (
    frozenset({"errors", "frozen", "model"}),
    frozenset({"configuration", "symbols", "text", "languages", "marks"}),
    frozenset({"citations", "acronyms", "encoding", "kinship", "options"}),
    frozenset({"formats", "rules", "renderers"}),
    frozenset({"reading", "parsing", "similarity", "wording", "classification"}),
    frozenset({"alignment"}),
    frozenset({"comparison"}),
    frozenset({"fetching", "history"}),
    frozenset({"library", "series", "verification", "redlining"}),
    frozenset({"check"}),
    frozenset({"cli"}),
)
"""Outermost last. Units of one level do not import each other, except that a package imports its own files."""

MAY_IMPORT_WITHIN_A_LEVEL = {
    ("model", "frozen"),
    ("series", "library"),
}


def _module(path: Path) -> str:
    """Return the dotted name of a file, without ``resdiff``: ``formats.pdf`` for ``formats/pdf/__init__.py``."""
    return ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__")


FILES = {_module(path): path for path in sorted(PACKAGE.rglob("*.py")) if path.parent != PACKAGE or path.stem[0] != "_"}


def _imports(path: Path) -> set[str]:
    """Return the files of the package that a file imports anywhere: at its top, in a function, or for types alone."""
    named: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            named |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            parts = {f"{node.module}.{alias.name}" for alias in node.names}
            named |= {part if part.removeprefix("resdiff.") in FILES else node.module for part in parts}
    return {name.removeprefix("resdiff.") for name in named if name.startswith("resdiff.")}


IMPORTS = {module: _imports(path) & set(FILES) for module, path in FILES.items()}
BETWEEN_UNITS = {
    (module.split(".")[0], imported.split(".")[0], module)
    for module, imports in IMPORTS.items()
    for imported in imports
    if module.split(".")[0] != imported.split(".")[0]
}


def test_every_unit_has_a_level() -> None:
    assert {module.split(".")[0] for module in FILES} == frozenset().union(*LEVELS)


def test_imports_point_downwards() -> None:
    level = {unit: number for number, units in enumerate(LEVELS) for unit in units}
    wrong = [
        f"{module} imports {imported}"
        for unit, imported, module in sorted(BETWEEN_UNITS)
        if level[imported] >= level[unit] and (unit, imported) not in MAY_IMPORT_WITHIN_A_LEVEL
    ]
    assert wrong == []


def test_no_exception_is_left_over() -> None:
    assert {(unit, imported) for unit, imported, _ in BETWEEN_UNITS} >= MAY_IMPORT_WITHIN_A_LEVEL


def test_no_files_import_each_other_in_a_circle() -> None:
    """A package's ``__init__`` may name its own files, and they what is beside them, but never the package itself."""
    try:
        TopologicalSorter(IMPORTS).prepare()
    except CycleError as error:
        raise AssertionError(" ← ".join(error.args[1])) from None


def test_formats_rules_and_renderers_do_not_import_their_registry() -> None:
    for package in ("formats", "rules", "renderers", "languages"):
        assert [
            module for module, imports in IMPORTS.items() if module.startswith(f"{package}.") and package in imports
        ] == []


def test_the_page_about_the_pipeline_shows_these_levels() -> None:
    section = PIPELINE.read_text("utf-8").split("## Levels", 1)[1].split("## ", 1)[0]
    shown = next(line for line in section.splitlines() if "←" in line)
    assert [frozenset(re.findall(r"\w+", level)) for level in shown.split("←")] == list(LEVELS)
