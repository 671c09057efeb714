"""Write docs/reference/rules/ from the rules: python tools/rule_pages.py."""

from pathlib import Path

from resdiff.rules import RULES
from resdiff.rules.page import index_page, rule_page

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "reference" / "rules"


def main() -> None:
    """Write a page for each rule, and the list of all; pages of rules that are gone go too."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for page in FOLDER.glob("*.md"):
        page.unlink()
    for rule in RULES.values():
        (FOLDER / f"{rule.code}.md").write_text(rule_page(rule), "utf-8")
    (FOLDER / "README.md").write_text(index_page(tuple(RULES.values())), "utf-8")


if __name__ == "__main__":
    main()
