"""A comparison as comma-separated values, for spreadsheets: one row a change, then what stands outside the clauses."""

from __future__ import annotations

import csv
import io

from resdiff.model import Change, Comparison, Operation
from resdiff.renderers.flat import FlatRow, flat_rows
from resdiff.renderers.options import RenderOptions

COLUMNS = ("what", "kind", "old", "new", "tags", "probability", "sure", "found_by", "old_text", "new_text", "elsewhere")
"""The first row; the names stay the same in every interface language."""

BYTE_ORDER_MARK = "\ufeff"
"""Without it the most used spreadsheet takes UTF-8 for a Windows code page."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render(comparison: Comparison, options: RenderOptions) -> str:
    """Return the comparison as CSV (RFC 4180) in UTF-8 with a byte-order mark; no cell is taken for a formula."""
    out = io.StringIO()
    out.write(BYTE_ORDER_MARK)
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in flat_rows(comparison):
        writer.writerow([safe(value) for value in _values(row)])
    return out.getvalue()


def _values(row: FlatRow) -> tuple[str, ...]:
    change = row.change
    links = change.links if change else ()
    tags = "; ".join(
        f"{tag.name}: {' → '.join(filter(None, (tag.old, tag.new)))}" if tag.old or tag.new else str(tag.name)
        for tag in (change.tags if change else ())
    )
    return (
        row.what,
        str(row.kind or ""),
        row.old,
        row.new,
        tags,
        f"{min(link.score for link in links):.2f}" if links else "",
        ("yes" if all(link.sure for link in links) else "no") if links else "",
        ", ".join(dict.fromkeys(str(link.evidence.step) for link in links)),
        row.old_text,
        row.new_text,
        _elsewhere(change) if change else "",
    )


def _elsewhere(change: Change) -> str:
    """Return where passages of a change went and came from: ``to OP7; from PP3``."""
    said = {Operation.DELETE: "to", Operation.INSERT: "from"}
    ends = [f"{said[edit.operation]} {edit.elsewhere}" for edit in change.edits if edit.elsewhere]
    return "; ".join(dict.fromkeys(ends))


def safe(value: str) -> str:
    """Return ``value`` with an apostrophe before it where a spreadsheet would take it for a formula."""
    return f"'{value}" if value.startswith(_FORMULA) else value
