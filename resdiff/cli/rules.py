"""``resdiff rules`` lists the rules of the check; ``resdiff rule RD301`` explains one."""

from __future__ import annotations

import json

import click

from resdiff.cli.options import list_format_option
from resdiff.errors import ExitCode, OptionError


@click.command("rules")
@list_format_option
def rules_command(format_: str) -> int:
    """List the rules of the check."""
    from resdiff.rules import FAMILIES, RULES

    if format_ == "json":
        listed = [
            {
                "code": rule.code,
                "name": rule.name,
                "family": FAMILIES[rule.code[:3]],
                "severity": rule.severity.value,
                "summary": rule.summary,
                "fixable": rule.is_fixable,
                "needsBase": rule.needs_base,
            }
            for rule in RULES.values()
        ]
        click.echo(json.dumps(listed, ensure_ascii=False, indent=2))
        return ExitCode.OK
    family = ""
    for rule in RULES.values():
        if rule.code[:3] != family:
            family = rule.code[:3]
            click.echo(f"{family}xx: {FAMILIES[family]}")
        fixable = " (--fix)" if rule.is_fixable else ""
        click.echo(f"  {rule.code} {rule.severity.value:<8}{rule.name}: {rule.summary}{fixable}")
    return ExitCode.OK


@click.command("rule")
@click.argument("code", metavar="RULE")
def rule_command(code: str) -> int:
    """Explain a rule of the check.

    RULE is its code (RD301) or its name (dropped-clause). What is told: why, by which convention, with examples.
    """
    from resdiff.rules import RULES
    from resdiff.rules.page import rule_page

    wanted = code.strip()
    for rule in RULES.values():
        if wanted.upper() == rule.code or wanted.lower() == rule.name:
            click.echo(rule_page(rule), nl=False)
            return ExitCode.OK
    from difflib import get_close_matches

    known = [*RULES, *(rule.name for rule in RULES.values())]
    near = get_close_matches(wanted.upper(), known, 1) or get_close_matches(wanted.lower(), known, 1)
    raise OptionError(f"no rule {code!r}", hint=f"did you mean {near[0]}?" if near else "resdiff rules lists them")
