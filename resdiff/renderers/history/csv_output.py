"""A history as comma-separated values, for spreadsheets: one row a clause, one column a version."""

from __future__ import annotations

import csv
import io

from resdiff.model.history import History, Lineage
from resdiff.renderers.csv_output import BYTE_ORDER_MARK, safe
from resdiff.renderers.history.words import View, kind_of, view_of
from resdiff.renderers.options import RenderOptions

COLUMNS = ("label", "first", "last", "last_reworded", "times_reworded", "absent", "merged_into", "sure", "text")
"""The first columns; one more for each version follows, with label and kind. Names are the same in every language."""


def render(history: History, options: RenderOptions) -> str:
    """Return the history as CSV (RFC 4180) in UTF-8 with a byte-order mark; no cell is taken for a formula."""
    view = view_of(history, options)
    out = io.StringIO()
    out.write(BYTE_ORDER_MARK)
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([safe(name) for name in (*COLUMNS, *view.full_names)])
    for lineage in history.lineages:
        writer.writerow([safe(value) for value in (*_values(lineage, view), *_appearances(lineage, len(view.names)))])
    return out.getvalue()


def _values(lineage: Lineage, view: View) -> tuple[str, ...]:
    names = view.full_names
    return (
        lineage.last.label,
        names[lineage.first.witness],
        names[lineage.last.witness],
        names[lineage.reworded[-1]] if lineage.reworded else "",
        str(len(lineage.reworded)),
        "; ".join(names[place] for place in lineage.absent),
        lineage.merged_into,
        "yes" if all(one.sure for one in lineage.appearances) else "no",
        view.clause(lineage.last).text,
    )


def _appearances(lineage: Lineage, witnesses: int) -> list[str]:
    cells = [""] * witnesses
    for one in lineage.appearances:
        cells[one.witness] = f"{one.label} {kind_of(one) or ''}".strip()
    return cells
