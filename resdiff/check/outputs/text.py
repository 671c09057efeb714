"""Text for a terminal or a log: each finding with the line that it stands on."""

from __future__ import annotations

from collections.abc import Iterator

from resdiff.check.results import Report, Result, Status
from resdiff.rules import Severity

_WIDTH = 100
"""Columns of the line shown; resolutions are written with a paragraph a line, which would fill the screen."""
_BEFORE = 30
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}


def render(report: Report, *, colour: bool = False) -> str:
    """Return a report as text: open findings, then what was accepted or suppressed with its reason, then counts."""
    lines: list[str] = []
    for result in report.results:
        if result.status is Status.OPEN:
            lines += _open(result, colour)
    aside = [result for result in report.results if result.status is not Status.OPEN]
    lines += [_set_aside(result) for result in aside]
    lines += [""] if aside else []
    lines += [f"note: {note}" for note in report.notes]
    lines += [f"{name}: {_number(count, 'finding')} mended" for name, count in report.fixed]
    lines.append(_summary(report))
    return "\n".join(lines) + "\n"


def _open(result: Result, colour: bool) -> Iterator[str]:
    word = result.severity.value
    shown = f"\x1b[{_COLOURS[result.severity]};1m{word}\x1b[0m" if colour else word
    where = f" {result.label}:" if result.label else ""
    yield f"{result.where}: {shown} {result.rule.code}{where} {result.finding.message}"
    yield from _excerpt(result)
    yield f"  = {result.advice}"
    yield ""


def _excerpt(result: Result) -> Iterator[str]:
    """Show the line, cut around the finding, with what was found underlined."""
    if not result.shown.strip():
        return
    region = result.region
    start = min(max(region.column - 1 - _BEFORE, 0), max(len(result.shown) - _WIDTH, 0))
    window = result.shown[start : start + _WIDTH].replace("\t", " ")
    before, after = "… " if start else "", " …" if start + _WIDTH < len(result.shown) else ""
    gutter = result.label if region.said else str(region.line)
    end = region.end_column if region.end_line == region.line else len(result.shown) + 1
    length = max(1, min(end - region.column, start + _WIDTH - region.column + 1))
    blank = " " * len(gutter)
    yield f" {gutter} | {before}{window}{after}"
    yield f" {blank} | {' ' * (len(before) + region.column - 1 - start)}{'^' * length}"


def _set_aside(result: Result) -> str:
    label = result.label or result.finding.base_label
    where = f" {label}:" if label else ""
    reason = result.reason or "no reason given"
    return f"{result.where}: {result.status.value} {result.rule.code}{where} {result.finding.message} ({reason})"


def _summary(report: Report) -> str:
    found = ", ".join(_number(count, severity.value) for severity, count in report.counts().items() if count)
    aside = [
        f"{sum(result.status is status for result in report.results)} {status.value}"
        for status in (Status.ACCEPTED, Status.SUPPRESSED)
        if any(result.status is status for result in report.results)
    ]
    drafts = _number(len(report.files), "draft")
    bases = {base for _, base in report.bases}
    if len(bases) == 1 and len(report.bases) == len(report.files):
        drafts += f" against {bases.pop()}"
    return f"{drafts}: {', '.join([found or 'nothing found', *aside])}"


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
