"""Short texts that several outputs share: what a change is called, which documents these are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from resdiff.languages import LANGUAGES, language
from resdiff.model import WITHOUT_VOTE, Change, Comparison, Form, HeaderRole, Kind, Resolution, TagName
from resdiff.renderers.interface.texts import Interface

SIGNS: dict[Kind, str] = {
    Kind.UNCHANGED: "=",
    Kind.EDITORIAL: "·",
    Kind.ROUTINE: "≈",
    Kind.REWORDED: "~",
    Kind.ADDED: "+",
    Kind.DROPPED: "−",
}
"""A sign for each kind, so that nothing hangs on colour."""

SUBSTANTIVE: tuple[Kind, ...] = (Kind.REWORDED, Kind.ADDED, Kind.DROPPED)
"""The kinds that change what a text says."""


_INFERRED = (Form.PDF, Form.HTML, Form.MARKDOWN, Form.TEXT)
"""Forms that do not say what is a clause."""


_SAID_BY_LABELS = (TagName.MOVED, TagName.SPLIT, TagName.MERGED, TagName.PART_CHANGED)
"""Tags of which the labels say what they are about."""


def labels(change: Change) -> str:
    """Return the labels of a change: ``PP1 → PP9``, or those of the one side it has."""
    sides = [", ".join(side) for side in (change.old, change.new) if side]
    return sides[0] if len(sides) == 2 and sides[0] == sides[1] else " → ".join(sides)


def tag_words(change: Change, texts: Interface) -> tuple[str, ...]:
    """Return what else is to be said of a change: ``moved``, ``opening weaker: Urges → Encourages``."""
    found: dict[str, list[str]] = {}
    for tag in change.tags:
        if tag.name is TagName.RENUMBERED:  # the labels say so, and being renumbered is no change
            continue
        about = " → ".join(value for value in (tag.old, tag.new) if value)
        found.setdefault(texts.tags[tag.name], []).extend([about] if about and tag.name not in _SAID_BY_LABELS else [])
    return tuple(texts.named(name, _few(about)) if about else name for name, about in found.items())


def _few(texts: list[str], most: int = 3) -> str:
    """Return the first ``most`` of ``texts`` in one line, and how many more there are."""
    more = f" +{len(texts) - most}" if len(texts) > most else ""
    return ", ".join(texts[:most]) + more


def is_possible(change: Change) -> bool:
    """Tell whether the change rests on a link that is not sure."""
    return any(not link.sure for link in change.links)


def excerpt(comparison: Comparison, change: Change, length: int = 90) -> str:
    """Return the first words of a change: of its first new clause, or of its first old one where it was dropped."""
    document, label = (comparison.new, change.new[0]) if change.new else (comparison.old, change.old[0])
    return excerpt_of(next(clause.text for clause in document.clauses if clause.label == label), length)


def excerpt_of(text: str, length: int = 90) -> str:
    """Return the first words of ``text``, at most ``length`` columns of them."""
    if not text.isascii() and sum("\u2e80" <= character <= "\uffef" for character in text[:20]) > 10:
        length //= 2  # Chinese characters are twice as wide, and say more
    if len(text) <= length:
        return text
    cut = text.rfind(" ", length // 2, length)
    return text[: cut if cut > 0 else length].rstrip(" ,;:") + "…"


def name_of(document: Resolution) -> str:
    """Return what a document is called: its symbol, or its name where it has none."""
    return document.metadata.symbol or document.name


def is_right_to_left(document: Resolution) -> bool:
    """Tell whether the language of ``document`` is written from right to left; an unknown one is not."""
    code = document.metadata.language
    return code in LANGUAGES and language(code).right_to_left


def names_of(documents: Sequence[Resolution]) -> tuple[str, ...]:
    """Return what documents are called side by side: a draft that bears its base's symbol is told by its file."""
    names = tuple(map(name_of, documents))
    if len(set(names)) == len(names):
        return names
    return tuple(
        name if name == document.name else f"{name} ({PurePath(document.name).name})"
        for name, document in zip(names, documents, strict=True)
    )


def facts(document: Resolution, texts: Interface) -> tuple[tuple[str, str], ...]:
    """Return what is known about a document as pairs of name and value; what is unknown is left out."""
    metadata = document.metadata
    agenda = " · ".join(value for value in (metadata.agenda_item, metadata.agenda_title) if value)
    form = next((name for value, name in texts.forms.items() if value == document.form), document.form)
    if document.form in _INFERRED:
        form = f"{form} ({texts.inferred})"
    pairs = (
        (texts.session, metadata.session),
        (texts.adopted, date_in_words(metadata.adopted, texts)),
        (texts.agenda_item, agenda),
        (texts.vote, texts.without_vote if metadata.vote == WITHOUT_VOTE else metadata.vote),
        (texts.roles[HeaderRole.MEETING], metadata.meeting),
        (texts.roles[HeaderRole.BASIS], metadata.committee_report),
        (texts.roles[HeaderRole.DISTRIBUTION], date_in_words(metadata.distributed, texts)),
        (texts.language, texts.languages.get(metadata.language, metadata.language)),
        (texts.read_as, form),
        (texts.fingerprint, document.sha256),
    )
    return tuple((name[:1].upper() + name[1:], value) for name, value in pairs if value)


def date_in_words(date: str, texts: Interface) -> str:
    """Return an ISO date as the interface language writes it; what is not a full date is returned as it is."""
    year, _, rest = date.partition("-")
    month, _, day = rest.partition("-")
    if not (month.isdecimal() and day.isdecimal() and 1 <= int(month) <= 12):
        return date
    return texts.date.format(day=int(day), month=language(texts.code).months[int(month) - 1], year=year)
