"""Imports point one way only: each level may import those above it in this list, and itself where it says so."""

import ast
from pathlib import Path

import resdiff

PACKAGE = Path(resdiff.__file__).parent

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
    ("model", "errors"),
    ("model", "frozen"),
    ("languages", "text"),
    ("series", "library"),
    ("library", "series"),
}


def _unit(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


def _imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {_unit(alias.name) for alias in node.names if alias.name.startswith("resdiff.")}
        elif isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "resdiff":
            found |= {_unit(node.module)} if "." in node.module else {alias.name for alias in node.names}
    return found - {"", "__version__"}


def test_imports_point_downwards() -> None:
    level = {unit: number for number, units in enumerate(LEVELS) for unit in units}
    wrong = []
    for path in sorted(PACKAGE.rglob("*.py")):
        unit = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        if unit in ("__init__", "__main__"):
            continue
        assert unit in level, f"{unit} has no level yet: add it to LEVELS"
        for imported in _imports(path) - {unit}:
            allowed = level[imported] < level[unit] or (unit, imported) in MAY_IMPORT_WITHIN_A_LEVEL
            if not allowed:
                wrong.append(f"{path.relative_to(PACKAGE)} imports {imported}")
    assert wrong == []
