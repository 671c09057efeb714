"""What all outputs say of a lineage: its signs, and its story in a few words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from resdiff.frozen import dataclass
from resdiff.model import Clause, Kind, Resolution, TagName
from resdiff.model.history import Appearance, History, Lineage
from resdiff.renderers.interface import interface
from resdiff.renderers.interface.texts import Interface
from resdiff.renderers.options import RenderOptions, interface_language
from resdiff.renderers.wording import SIGNS, names_of, tag_words

ABSENT = " "
"""The sign of a witness that does not have the clause."""
FIRST = "●"
"""The sign of a clause of the first witness: nobody knows whether it was new there."""


@dataclass(frozen=True, slots=True)
class View:
    """A history with the names and words that it is shown with."""

    history: History
    texts: Interface
    full_names: tuple[str, ...]
    """What each witness is called."""
    names: tuple[str, ...]
    """The same in short: its symbol without what all symbols begin with."""
    clauses: tuple[Mapping[str, Clause], ...]
    """The clauses of each witness, by label."""

    def names_of(self, witnesses: Sequence[int]) -> str:
        """Return the names of some witnesses in one line."""
        return ", ".join(self.names[place] for place in witnesses)

    def clause(self, appearance: Appearance) -> Clause:
        """Return the clause that appears."""
        return self.clauses[appearance.witness][appearance.label]


def view_of(history: History, options: RenderOptions) -> View:
    """Gather what a rendering needs."""
    texts = interface(interface_language(history.witnesses, options))
    full = names_of(history.witnesses)
    clauses = tuple({clause.label: clause for clause in witness.clauses} for witness in history.witnesses)
    return View(history, texts, full, _short_names(history.witnesses, full), clauses)


def _short_names(witnesses: Sequence[Resolution], full: tuple[str, ...]) -> tuple[str, ...]:
    """Return names without the body that all symbols share, and without folders, as long as they stay apart.

    ``A/RES/74/176`` is ``74/176`` beside ``A/RES/76/186`` and ``draft.docx``.
    """
    names = [witness.metadata.symbol or Path(witness.name).name for witness in witnesses]
    starts = {witness.metadata.symbol.partition("RES/")[0] for witness in witnesses if witness.metadata.symbol}
    short = [name.partition("RES/")[2] or name for name in names] if len(starts) == 1 else names
    return tuple(short) if len(set(short)) == len(short) else full


def signs(lineage: Lineage, history: History) -> tuple[str, ...]:
    """Return the sign of the clause in each witness."""
    found = [ABSENT] * len(history.witnesses)
    for appearance in lineage.appearances:
        found[appearance.witness] = sign_of(kind_of(appearance))
    return tuple(found)


def kind_of(appearance: Appearance) -> Kind | None:
    """Return what happened to a clause in a witness: added, or changed in some way; None in the first witness."""
    if appearance.change:
        return appearance.change.kind
    return Kind.ADDED if appearance.witness else None


def sign_of(kind: Kind | None) -> str:
    """Return the sign of a kind, or of a clause of the first witness."""
    return SIGNS[kind] if kind else FIRST


def legend(view: View) -> tuple[tuple[Kind | None, str], ...]:
    """Return the kinds that occur, each with its name, in the order of their signs."""
    there = {kind_of(one) for lineage in view.history.lineages for one in lineage.appearances}
    return tuple((kind, name_of_kind(kind, view.texts)) for kind in (None, *SIGNS) if kind in there)


def name_of_kind(kind: Kind | None, texts: Interface) -> str:
    """Return the name of a kind, or of what stands in the first witness."""
    return texts.kinds[kind] if kind else texts.first_text


def change_words(appearance: Appearance, texts: Interface) -> tuple[str, ...]:
    """Return what became of a clause in a witness: the kind, the tags, and whether the pairing is only possible."""
    tags = tag_words(appearance.change, texts) if appearance.change else ()
    return (name_of_kind(kind_of(appearance), texts), *tags, *(() if appearance.sure else (texts.possible,)))


def story(lineage: Lineage, view: View) -> tuple[str, ...]:
    """Return the story of a clause in short: since when, in which witnesses reworded, absent, how it ended."""
    texts, last = view.texts, lineage.last.witness
    # What stands in the first version may be older: the library goes no further back.
    since = texts.since if lineage.first.witness else texts.since_first
    found = [since.format(witness=view.names[lineage.first.witness])]
    if lineage.reworded:
        found.append(texts.reworded_in.format(witnesses=view.names_of(lineage.reworded)))
    elif len(lineage.appearances) > 1:
        found.append(texts.never_reworded)
    if lineage.absent:
        found.append(texts.absent_from.format(witnesses=view.names_of(lineage.absent)))
    if any(one.change and one.change.has(TagName.SPLIT) for one in lineage.appearances):
        found.append(texts.tags[TagName.SPLIT])
    if last + 1 < len(view.names):
        text = texts.merged_in if lineage.merged_into else texts.dropped_in
        found.append(text.format(label=lineage.merged_into, witness=view.names[last + 1]))
    if not all(appearance.sure for appearance in lineage.appearances):
        found.append(texts.possible)
    return tuple(found)


def title_of(view: View) -> str:
    """Return the title of a history: ``A/RES/74/176 → A/RES/80/143``."""
    return " → ".join(dict.fromkeys((view.full_names[0], view.full_names[-1])))
