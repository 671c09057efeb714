"""A history for the terminal: a line a clause, with a sign for each version, or the whole story of some clauses."""

from __future__ import annotations

from resdiff.model import Operation
from resdiff.model.history import Appearance, History, Lineage
from resdiff.renderers.history.words import (
    View,
    change_words,
    kind_of,
    legend,
    sign_of,
    signs,
    story,
    title_of,
    view_of,
)
from resdiff.renderers.options import RenderOptions
from resdiff.renderers.pieces import merged_pieces
from resdiff.renderers.terminal_parts import KIND_STYLES, WORD_SIGNS, WORD_STYLES, Printer
from resdiff.renderers.wording import date_in_words, excerpt_of


def render(history: History, options: RenderOptions) -> str:
    """Return the history as lines of text; the clauses of ``options.clauses`` with all their texts."""
    view = view_of(history, options)
    out = Printer(options, view.texts)
    _witnesses(out, view)
    chosen = [one for one in history.living if one.last.label in options.clauses]
    if chosen:
        for lineage in chosen:
            _whole(out, lineage, view, colour=options.colour)
        return out.text()
    for title, lineages in ((view.texts.clauses, history.living), (view.texts.ended, history.ended)):
        if lineages:
            out.rule(title)
            for lineage in lineages:
                _line(out, lineage, view)
    return out.text()


def _witnesses(out: Printer, view: View) -> None:
    texts = view.texts
    out.line(texts.named(texts.history, title_of(view)), "bold")
    for name, witness in zip(view.full_names, view.history.witnesses, strict=True):
        date = date_in_words(witness.metadata.adopted, texts)
        facts = (date, witness.metadata.title, f"{texts.clauses}{texts.colon}{len(witness.clauses)}")
        out.wrapped(f"{name}  {' · '.join(fact for fact in facts if fact)}", "  ")
    out.blank()
    out.wrapped("   ".join(f"{sign_of(kind)} {name}" for kind, name in legend(view)), "  ", "dim")


def _line(out: Printer, lineage: Lineage, view: View) -> None:
    label = f"{lineage.last.label:9}"
    out.line(f"{label} {''.join(signs(lineage, view.history))}  {' · '.join(story(lineage, view))}", "bold")
    out.wrapped(excerpt_of(view.clause(lineage.last).text), "          ")


def _whole(out: Printer, lineage: Lineage, view: View, *, colour: bool) -> None:
    out.rule(f"{lineage.last.label}  {' · '.join(story(lineage, view))}")
    for appearance in lineage.appearances:
        _appearance(out, appearance, view, colour=colour)
    out.line(view.texts.word_origins, "bold")
    for stretch in lineage.words:
        out.wrapped(f"{view.names[stretch.witness]}  {stretch.text.strip()}", "    ")


def _appearance(out: Printer, appearance: Appearance, view: View, *, colour: bool) -> None:
    from rich.text import Text

    kind, change = kind_of(appearance), appearance.change
    title = f"{sign_of(kind)} {view.names[appearance.witness]} {appearance.label}"
    out.line(f"{title}  {' · '.join(change_words(appearance, view.texts))}", KIND_STYLES[kind] if kind else "")
    text = Text()
    if change is None or all(edit.operation is Operation.EQUAL for edit in change.edits):
        text.append(view.clause(appearance).text if change is None else "")
    else:
        for piece in merged_pieces(change.edits, (), ()):
            before, after = ("", "") if colour else WORD_SIGNS[piece.operation]
            text.append(f"{before}{piece.text}{after}" if piece.text else "", WORD_STYLES[piece.operation] or None)
    if text.plain:
        for line in out.wrap(text, out.width - 4):
            out.styled_line("    ", line)
    out.blank()
