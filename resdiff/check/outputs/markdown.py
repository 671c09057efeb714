"""Markdown: tables for a pull request or a mail, a table a draft."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resdiff.check.results import Report, Result, Status

_SIGNS = re.compile(r"([\\`*_{}\[\]<>|~#&])")
_STATUS = {Status.OPEN: "", Status.ACCEPTED: "accepted: ", Status.SUPPRESSED: "suppressed: "}


def render(report: Report) -> str:
    """Return a report as Markdown: per draft what is open, then what was accepted or suppressed with its reason."""
    bases = dict(report.bases)
    lines = ["# Drafters’ check", "", _counts(report), ""]
    for name in report.files:
        results = [result for result in report.results if result.file == name]
        against = f", against {_escaped(bases[name])}" if name in bases else ""
        lines += [f"## {_escaped(name)}{against}", ""]
        lines += [*_table(results), ""] if results else ["Nothing found.", ""]
    lines += [f"- {_escaped(note)}" for note in (*report.notes, *report.failures)]
    return "\n".join(lines).rstrip() + "\n"


def _counts(report: Report) -> str:
    counted = ", ".join(f"{count} {severity.value}" for severity, count in report.counts().items() if count)
    return f"Open findings: {counted or 'none'}."


def _table(results: list[Result]) -> Iterator[str]:
    yield "| where | clause | rule | severity | finding | what to do |"
    yield "|---:|---|---|---|---|---|"
    for result in sorted(results, key=lambda one: one.status is not Status.OPEN):
        yield (
            f"| {result.region.said or result.region.line} | {_escaped(result.label or result.finding.base_label)} "
            f"| {result.rule.code} {result.rule.name} | {result.severity.value} "
            f"| {_escaped(result.finding.message)} | {_escaped(_advice(result))} |"
        )


def _advice(result: Result) -> str:
    if result.status is Status.OPEN:
        return result.advice
    return _STATUS[result.status] + (result.reason or "no reason given")


def _escaped(text: str) -> str:
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))
