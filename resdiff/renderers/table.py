"""A table of changes in the vocabulary of the International Telecommunication Union: ADD, MOD, SUP, NOC.

ITU conferences mark every provision of a treaty text with one of these: added, modified, suppressed, no change;
``(MOD)`` is an editorial modification.
"""

from __future__ import annotations

from itertools import zip_longest

from resdiff.model import Comparison, Kind
from resdiff.renderers.flat import flat_rows
from resdiff.renderers.interface import interface
from resdiff.renderers.options import RenderOptions, interface_language
from resdiff.renderers.terminal_parts import KIND_STYLES, Printer
from resdiff.renderers.wording import names_of

MARKS: dict[Kind | None, str] = {
    Kind.UNCHANGED: "NOC",
    Kind.EDITORIAL: "(MOD)",
    Kind.ROUTINE: "MOD",
    Kind.REWORDED: "MOD",
    Kind.ADDED: "ADD",
    Kind.DROPPED: "SUP",
    None: "",
}
"""The mark of each kind; rows that are not compared have none."""

_INDENT = 6


def render(comparison: Comparison, options: RenderOptions) -> str:
    """Return the table as text of at most ``options.width`` columns: mark, old text, new text."""
    from rich.text import Text

    out = Printer(options, interface(interface_language(comparison.documents, options)))
    half = (out.width - _INDENT - 3) // 2
    names = [Text(name, style="bold") for name in names_of(comparison.documents)]
    out.two_columns(names[0], names[1], half, " " * _INDENT)
    for row in flat_rows(comparison):
        out.line("─" * out.width, "dim")
        columns = [
            [line for text in (label, body) if text for line in out.wrap(Text(text), half)]
            for label, body in ((row.old, row.old_text), (row.new, row.new_text))
        ]
        mark = Text(MARKS[row.kind].ljust(_INDENT), style=KIND_STYLES.get(row.kind, "") if row.kind else "")
        for left, right in zip_longest(*columns):
            out.two_columns(left, right, half, mark)
            mark = Text(" " * _INDENT)
    return out.text()
