"""A history as Markdown: the versions, a table of the clauses, and the whole story of clauses that were asked for."""

from __future__ import annotations

from collections.abc import Iterator

from resdiff.model import Operation
from resdiff.model.history import History, Lineage
from resdiff.renderers.history.words import View, change_words, legend, sign_of, signs, story, title_of, view_of
from resdiff.renderers.markdown_text import escape, item, marked
from resdiff.renderers.notes import Notes
from resdiff.renderers.options import RenderOptions
from resdiff.renderers.pieces import Side, merged_pieces
from resdiff.renderers.wording import date_in_words, excerpt_of


def render(history: History, options: RenderOptions) -> str:
    """Return the history as GitHub-flavoured Markdown; the clauses of ``options.clauses`` with all their texts."""
    view = view_of(history, options)
    lines = [*_witnesses(view)]
    chosen = [one for one in history.living if one.last.label in options.clauses]
    if chosen:
        for lineage in chosen:
            lines += _whole(lineage, view)
    else:
        lines += _table(view.texts.clauses, history.living, view)
        lines += _table(view.texts.ended, history.ended, view)
    return "\n".join(lines).rstrip("\n") + "\n"


def _witnesses(view: View) -> Iterator[str]:
    texts = view.texts
    yield f"# {escape(texts.named(texts.history, title_of(view)))}"
    yield ""
    yield f"| {texts.witnesses} | {texts.adopted} | {texts.clauses} | |"
    yield "| --- | --- | ---: | --- |"
    for name, witness in zip(view.full_names, view.history.witnesses, strict=True):
        date = date_in_words(witness.metadata.adopted, texts)
        yield f"| {escape(name)} | {escape(date)} | {len(witness.clauses)} | {escape(witness.metadata.title)} |"
    yield ""
    yield " · ".join(f"`{sign_of(kind)}` {name}" for kind, name in legend(view))
    yield ""


def _table(title: str, lineages: tuple[Lineage, ...], view: View) -> Iterator[str]:
    if not lineages:
        return
    yield f"## {title}"
    yield ""
    yield f"| | {' | '.join(escape(name) for name in view.names)} | | |"
    yield f"| --- |{' :---: |' * len(view.names)} --- | --- |"
    for lineage in lineages:
        cells = " | ".join(f"`{sign}`" if sign.strip() else "" for sign in signs(lineage, view.history))
        text = escape(excerpt_of(view.clause(lineage.last).text))
        yield f"| {escape(lineage.last.label)} | {cells} | {escape(' · '.join(story(lineage, view)))} | {text} |"
    yield ""


def _whole(lineage: Lineage, view: View) -> Iterator[str]:
    yield f"## {escape(lineage.last.label)}"
    yield ""
    yield escape(" · ".join(story(lineage, view)))
    yield ""
    before = lineage.first.witness
    for appearance in lineage.appearances:
        change = appearance.change
        name = escape(view.names[appearance.witness])
        yield f"**{name} {escape(appearance.label)}** {escape(' · '.join(change_words(appearance, view.texts)))}"
        yield ""
        notes = {
            Side.OLD: Notes(view.history.witnesses[before]),
            Side.NEW: Notes(view.history.witnesses[appearance.witness]),
        }
        if change is None:
            yield item(view.clause(appearance).text)
            yield ""
        elif any(edit.operation is not Operation.EQUAL for edit in change.edits):
            yield marked(merged_pieces(change.edits, (), ()), notes)
            yield ""
        before = appearance.witness
    yield f"### {view.texts.word_origins}"
    yield ""
    for stretch in lineage.words:
        yield f"- {escape(view.names[stretch.witness])}: {escape(stretch.text.strip())}"
    yield ""
