"""A rule's page in docs/reference/rules/, which ``resdiff rule`` prints too."""

from __future__ import annotations

from resdiff.languages import LANGUAGES, language
from resdiff.rules.rule import FAMILIES, Example, Rule

_SEVERITIES = {"error": "error: the check fails", "warning": "warning", "note": "note"}


def rule_page(rule: Rule) -> str:
    """Return the page of a rule in Markdown: what, why, source, advice, examples."""
    facts = [
        f"- Family: {FAMILIES[rule.code[:3]]}",
        f"- Severity: {_SEVERITIES[rule.severity.value]}",
        f"- Base: {'needed' if rule.needs_base else 'not needed'}",
        f"- Mended by `--fix`: {'yes' if rule.is_fixable else 'no'}",
    ]
    asked_for = [language(code).name for code in LANGUAGES if rule.code in language(code).check.on_request]
    if asked_for:
        facts.append(f"- Only where `select` names it by its whole code: in {', '.join(sorted(asked_for))}")
    parts = [
        f"# {rule.code} {rule.name}",
        rule.summary,
        "\n".join(facts),
        "## Why",
        rule.why,
        f"Source: {rule.source}.",
        "## What to do",
        rule.advice,
        "## Bad",
        _example(rule.bad),
        "## Good",
        _example(rule.good),
    ]
    return "\n\n".join(parts) + "\n"


def _example(example: Example) -> str:
    draft = f"```markdown\n{example.text.rstrip()}\n```"
    if not example.base:
        return draft
    return f"The base:\n\n```markdown\n{example.base.rstrip()}\n```\n\nThe draft:\n\n{draft}"


def index_page(rules: tuple[Rule, ...]) -> str:
    """Return the list of all rules in Markdown, a table a family, with links to their pages."""
    lines = ["# The rules of the drafters’ check", ""]
    lines += [
        "Made from the rules themselves by `tools/rule_pages.py`; a test keeps the pages and the rules alike.",
        "",
    ]
    family = ""
    for rule in rules:
        if rule.code[:3] != family:
            family = rule.code[:3]
            lines += ["", f"## {family}xx: {FAMILIES[family]}", "", "| rule | severity | what is reported | `--fix` |"]
            lines += ["|---|---|---|---|"]
        fixable = "yes" if rule.is_fixable else ""
        link = f"[{rule.code} {rule.name}]({rule.code}.md)"
        lines.append(f"| {link} | {rule.severity.value} | {rule.summary} | {fixable} |")
    return "\n".join(lines).replace("\n\n\n", "\n\n") + "\n"
