"""JSON: every finding with its place, what became of it, and its fix; described by ``check.schema.json``."""

from __future__ import annotations

import json

from resdiff.check.results import Report, Result

VERSION = 1
"""Raised when a key changes its meaning or goes."""


def render(report: Report) -> str:
    """Return a report as JSON. The same report gives the same bytes."""
    counts = report.counts()
    value = {
        "version": VERSION,
        "files": [{"file": name, "base": dict(report.bases).get(name, "")} for name in report.files],
        "notes": [*report.notes, *report.failures],
        "counts": {severity.value: count for severity, count in counts.items()},
        "findings": [_result(result) for result in report.results],
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _result(result: Result) -> dict[str, object]:
    region = result.region
    return {
        "code": result.rule.code,
        "name": result.rule.name,
        "severity": result.severity.value,
        "file": result.file,
        "line": region.line,
        "column": region.column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
        "place": region.said,
        "clause": result.label,
        "baseClause": result.finding.base_label,
        "message": result.finding.message,
        "advice": result.advice,
        "fixable": bool(result.finding.fix),
        "status": result.status.value,
        "reason": result.reason,
        "fingerprint": result.fingerprint,
    }
