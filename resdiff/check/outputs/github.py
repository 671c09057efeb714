"""Annotations that GitHub shows beside the lines of a pull request.

See https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions, "Setting an error message".
"""

from __future__ import annotations

from resdiff.check.results import Report, Result, Status
from resdiff.rules import Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(report: Report) -> str:
    """Return a workflow command for each open finding; what was accepted is a notice with its reason."""
    return "".join(f"{_command(result)}\n" for result in report.results if result.status is not Status.SUPPRESSED)


def _command(result: Result) -> str:
    region = result.region
    is_open = result.status is Status.OPEN
    title = f"{result.rule.code} {result.rule.name}"
    properties = {
        "file": result.file,
        "line": str(region.line),
        "col": str(region.column),
        "endLine": str(region.end_line),
        "endColumn": str(region.end_column),
        "title": title if is_open else f"{title} (accepted: {result.reason})",
    }
    if region.said:  # a Word file has no lines to write beside
        del properties["line"], properties["endLine"]
    if region.said or region.end_line != region.line:  # GitHub wants columns only within one line
        del properties["col"], properties["endColumn"]
    written = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    command = _COMMANDS[result.severity] if is_open else "notice"
    place = ", ".join(part for part in (result.label, region.said) if part)
    where = f"{place}: " if place else ""
    return f"::{command} {written}::{_data(f'{where}{result.finding.message}. {result.advice}')}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
