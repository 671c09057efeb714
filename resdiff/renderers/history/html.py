"""A history as one HTML file that needs nothing else: no network, no script."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup, escape

import resdiff
from resdiff.frozen import dataclass
from resdiff.model import Operation, Resolution
from resdiff.model.history import Appearance, History, Lineage
from resdiff.renderers.history.words import (
    FIRST,
    View,
    change_words,
    kind_of,
    legend,
    name_of_kind,
    story,
    title_of,
    view_of,
)
from resdiff.renderers.html.fragments import notes_of_pieces, text_of
from resdiff.renderers.html.page import localised_style, policy
from resdiff.renderers.html.template import asset, environment
from resdiff.renderers.notes import Notes
from resdiff.renderers.options import RenderOptions
from resdiff.renderers.pieces import Piece, Side, merged_pieces
from resdiff.renderers.wording import date_in_words, excerpt_of, facts, is_right_to_left

FIRST_CLASS = "first"
"""The class of clauses of the first version, which are of no kind."""
_STRONGEST = 38
"""Per cent of colour under the words that came in last; the first ones have none."""


@dataclass(frozen=True, slots=True)
class CellView:
    """One version in the strip of a clause."""

    kind: str
    told: str


@dataclass(frozen=True, slots=True)
class AppearanceView:
    """A clause in one version, with what changed in it."""

    name: str
    label: str
    kind: str
    words: tuple[str, ...]
    text: Markup
    """Empty where it is the text before."""


@dataclass(frozen=True, slots=True)
class LineageView:
    """One clause of the page."""

    anchor: str
    label: str
    cells: tuple[CellView, ...]
    story: str
    excerpt: str
    origins: Markup
    appearances: tuple[AppearanceView, ...]


def render(history: History, options: RenderOptions) -> str:
    """Return the page: a strip of versions for each clause, which opens to its texts and the origin of its words."""
    view = view_of(history, options)
    style = asset("report.css") + asset("history.css") + _made_style(view)
    values: dict[str, object] = {
        "t": view.texts,
        "title": title_of(view),
        "policy": policy(style, ""),
        "style": Markup(style),  # noqa: S704 - our own files, numbers, and strings quoted for CSS
        "direction": "rtl" if view.texts.right_to_left else "ltr",
        "names": view.names,
        "many": len(view.names) > 6,
        "witnesses": [_witness(*named, view) for named in zip(view.full_names, history.witnesses, strict=True)],
        "kinds": [(kind or FIRST_CLASS, name) for kind, name in legend(view)],
        "groups": [
            (name, title, [_lineage(lineage, view) for lineage in lineages])
            for name, title, lineages in (
                ("clauses", view.texts.clauses, history.living),
                ("ended", view.texts.ended, history.ended),
            )
            if lineages
        ],
        "version": resdiff.__version__,
    }
    return environment().from_string(asset("history.html.j2")).render(values) + "\n"


def _made_style(view: View) -> str:
    """Return the rules that depend on the history: signs, spoken words, a column and a shade for each version."""
    count = len(view.names)
    shades = "".join(
        f".o{place}{{background:color-mix(in srgb,var(--reworded) {_STRONGEST * place // (count - 1)}%,transparent)}}"
        for place in range(1, count)
    )
    first = f'.{FIRST_CLASS}.sign::before,.{FIRST_CLASS} .kind::before{{content:"{FIRST}";content:"{FIRST}" / ""}}'
    return f":root{{--versions:{count}}}{shades}{first}{localised_style(view.texts)}"


def _witness(name: str, witness: Resolution, view: View) -> dict[str, object]:
    return {
        "name": name,
        "title": witness.metadata.title,
        "adopted": date_in_words(witness.metadata.adopted, view.texts),
        "count": len(witness.clauses),
        "attributes": _attributes(witness),
        "facts": facts(witness, view.texts),
    }


def _attributes(witness: Resolution) -> Markup:
    language = witness.metadata.language or "und"
    direction = "rtl" if is_right_to_left(witness) else "ltr"
    return Markup(' lang="{}" dir="{}"').format(language, direction)


def _lineage(lineage: Lineage, view: View) -> LineageView:
    end = lineage.last
    before = [lineage.first.witness, *(one.witness for one in lineage.appearances)]
    # A label is unique within its version only.
    anchor = end.label if end.witness == len(view.names) - 1 else f"{view.names[end.witness]}-{end.label}"
    return LineageView(
        anchor,
        end.label,
        tuple(_cell(place, lineage, view) for place in range(len(view.names))),
        " · ".join(story(lineage, view)),
        excerpt_of(view.clause(end).text, 110),
        _origins(lineage, view),
        tuple(_appearance(appearance, before[place], view) for place, appearance in enumerate(lineage.appearances)),
    )


def _cell(place: int, lineage: Lineage, view: View) -> CellView:
    for one in lineage.appearances:
        if one.witness == place:
            kind = kind_of(one)
            told = f"{view.names[place]} {one.label}: {name_of_kind(kind, view.texts)}"
            return CellView(str(kind or FIRST_CLASS), told)
    return CellView("absent", "")


def _origins(lineage: Lineage, view: View) -> Markup:
    """Return the text of the last appearance; words that came in later than the first are shaded and say when."""
    parts = []
    for stretch in lineage.words:
        text, name = escape(stretch.text), escape(view.names[stretch.witness])
        if stretch.witness == lineage.first.witness:
            parts.append(str(text))
            continue
        body = stretch.text.rstrip()
        blank = stretch.text[len(body) :]
        parts.append(f'<span class="o o{stretch.witness}">{escape(body)}<sup>{name}</sup></span>{escape(blank)}')
    attributes = _attributes(view.history.witnesses[lineage.last.witness])
    return Markup(f"<p{attributes}>{''.join(parts)}</p>")  # noqa: S704 - made of escaped text alone


def _appearance(appearance: Appearance, before: int, view: View) -> AppearanceView:
    change = appearance.change
    documents = view.history.witnesses[before], view.history.witnesses[appearance.witness]
    notes = {side: Notes(document) for side, document in zip(Side, documents, strict=True)}
    attributes = _attributes(documents[1])
    if change is None:
        clause = view.clause(appearance)
        pieces: tuple[Piece, ...] = (Piece(Operation.EQUAL, clause.text),)
    else:
        # The page has no place for the clause of another version that a passage went to.
        pieces = tuple(replace(piece, elsewhere="") for piece in merged_pieces(change.edits, (), ()))
    changed = change is None or any(edit.operation is not Operation.EQUAL for edit in change.edits)
    return AppearanceView(
        view.names[appearance.witness],
        appearance.label,
        str(kind_of(appearance) or FIRST_CLASS),
        change_words(appearance, view.texts),
        Markup("<p{}>{}</p>{}").format(attributes, text_of(pieces, notes, view.texts), notes_of_pieces(pieces, notes))
        if changed
        else Markup(""),
    )
