"""Lines for the terminal: wrapping, columns, colours; the head and the summary of a comparison."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from resdiff.model import Change, Comparison, Kind, Link, Operation, Resolution
from resdiff.renderers.interface.texts import Interface
from resdiff.renderers.options import RenderOptions
from resdiff.renderers.rows import ChangeRow
from resdiff.renderers.wording import SIGNS, SUBSTANTIVE, excerpt, facts, is_possible, labels, names_of, tag_words

if TYPE_CHECKING:
    from rich.text import Text

KIND_STYLES: dict[Kind, str] = {
    Kind.UNCHANGED: "dim",
    Kind.EDITORIAL: "dim",
    Kind.ROUTINE: "blue",
    Kind.REWORDED: "yellow",
    Kind.ADDED: "green",
    Kind.DROPPED: "red",
}
WORD_STYLES = {Operation.EQUAL: "", Operation.DELETE: "red strike", Operation.INSERT: "green underline"}
WORD_SIGNS = {Operation.EQUAL: ("", ""), Operation.DELETE: ("[-", "-]"), Operation.INSERT: ("{+", "+}")}
"""What stands around words that changed where there are no colours."""
_MINIMUM = 30


class Printer:
    """Collects lines, wrapped to the width and styled where colours are allowed."""

    def __init__(self, options: RenderOptions, texts: Interface) -> None:
        from rich.console import Console

        self.width = max(options.width, _MINIMUM)
        self.is_summary = options.summary_only
        self.texts = texts
        self._colour = options.colour
        self._console = Console(
            width=self.width, force_terminal=options.colour, no_color=not options.colour, color_system="standard"
        )
        self._lines: list[str] = []

    def text(self) -> str:
        """Return everything printed so far."""
        return "\n".join(line.rstrip() for line in self._lines).strip("\n") + "\n"

    def blank(self) -> None:
        """Print an empty line, unless the last one is empty already."""
        if self._lines and self._lines[-1]:
            self._lines.append("")

    def line(self, text: str, style: str = "") -> None:
        """Print a text in one style, wrapped."""
        self.wrapped(text, "", style)

    def wrapped(self, text: str, indent: str, style: str = "") -> None:
        """Print a text in one style, wrapped and indented."""
        from rich.text import Text

        for line in self.wrap(Text(text, style=style), self.width - len(indent)):
            self.styled_line(indent, line)

    def rule(self, title: str) -> None:
        """Print a heading with a line behind it."""
        from rich.cells import cell_len

        self.blank()
        self.line(f"── {title} {'─' * max(0, self.width - cell_len(title) - 4)}", "bold")
        self.blank()

    def wrap(self, text: Text, width: int) -> Iterator[Text]:
        """Cut styled text in lines of at most ``width`` columns."""
        yield from text.wrap(self._console, max(width, 10), tab_size=4)

    def styled_line(self, indent: str, line: Text) -> None:
        """Print one line of styled text."""
        line.rstrip()
        self._lines.append(indent + self._encoded(line))

    def two_columns(self, left: Text | None, right: Text | None, width: int, indent: str | Text = "    ") -> None:
        """Print one line of each column, the left one padded to ``width``."""
        from rich.text import Text

        first, second = left or Text(), right or Text()
        first.rstrip()
        second.rstrip()
        start = indent if isinstance(indent, str) else self._encoded(indent)
        padding = " " * (width - first.cell_len)
        self._lines.append(f"{start}{self._encoded(first)}{padding} │ {self._encoded(second)}")

    def _encoded(self, line: Text) -> str:
        if not self._colour:
            return line.plain
        return "".join(
            segment.style.render(segment.text) if segment.style else segment.text
            for segment in line.render(self._console)
        )


def head(out: Printer, documents: tuple[Resolution, Resolution]) -> None:
    """Print which documents are compared and, but for a summary, what is known about them."""
    for side, document, name in zip((out.texts.old, out.texts.new), documents, names_of(documents), strict=True):
        out.line(out.texts.named(side, name), "bold")
        if document.metadata.title:
            out.wrapped(document.metadata.title, "    ")
        if not out.is_summary:
            out.wrapped(" · ".join(out.texts.named(*pair) for pair in facts(document, out.texts)), "    ", "dim")
        for title, count in ((out.texts.doubts, len(document.doubts)), (out.texts.left_out, len(document.dropped))):
            if count:
                out.wrapped(out.texts.named(title, count), "    ", "yellow")
    out.blank()


def summary(out: Printer, comparison: Comparison) -> None:
    """Print the counts of each kind and the substantive changes."""
    counts = comparison.counts()
    out.rule(out.texts.summary)
    for kind in reversed(Kind):
        if counts[kind]:
            out.line(f"  {SIGNS[kind]} {counts[kind]:4}  {out.texts.kinds[kind]}", KIND_STYLES[kind])
    listed = [change for change in comparison.changes if change.kind in SUBSTANTIVE]
    unchanged = counts[Kind.UNCHANGED] == len(comparison.changes)
    out.blank()
    if listed:
        out.line(out.texts.substantive, "bold")
    else:
        out.line(out.texts.no_changes if unchanged else out.texts.named(out.texts.substantive, 0))
    for change in listed:
        out.wrapped(title_of(change, out.texts), "  ", KIND_STYLES[change.kind])
        out.wrapped(excerpt(comparison, change), "      ")


def title_of(change: Change, texts: Interface) -> str:
    """Return what a change is called: sign, labels, kind, tags."""
    words = [texts.kinds[change.kind], *tag_words(change, texts)]
    if is_possible(change):
        words.append(texts.possible)
    return f"{SIGNS[change.kind]} {labels(change)}  {' · '.join(words)}"


def row_title(out: Printer, row: ChangeRow) -> None:
    """Print the title line of a change."""
    out.line(title_of(row.change, out.texts), KIND_STYLES[row.change.kind])


def link_lines(link: Link, texts: Interface) -> Iterator[str]:
    """Say how a link was found."""
    evidence = link.evidence
    features = ", ".join(f"{name} {value:.2f}" for name, value in evidence.features)
    found = f"{texts.found_by} {texts.steps[evidence.step]}{f' ({features})' if features else ''}"
    yield f"{link.old} → {link.new}: {texts.probability} {link.score:.2f} · {found}"
    if evidence.shared:
        yield texts.named(texts.shared_words, ", ".join(evidence.shared))
    if evidence.runner_up:
        yield texts.named(texts.next_best, f"{evidence.runner_up} {evidence.runner_up_score:.2f}")
