"""RD205: "Ibid." still points at the source that it pointed at in the base."""

from __future__ import annotations

from collections.abc import Iterator

from resdiff.model import Footnote, Resolution
from resdiff.rules.conventions import SOURCES
from resdiff.rules.ibid import antecedent, is_ibid
from resdiff.rules.rule import Example, Finding, Place, Rule, Severity, Spot, Subject, quoted
from resdiff.text import fold


def check(subject: Subject) -> Iterator[Finding]:
    """Report an unchanged "Ibid." of a linked clause that now repeats another source than in the base."""
    if subject.comparison is None:
        return
    pointed = {
        _twin(subject.comparison.old, note): source
        for note, source in _ibids(subject.comparison.old.footnotes, subject)
    }
    linked = {link.new: link.old for link in subject.comparison.links}
    for note, source in _ibids(subject.draft.footnotes, subject):
        labels = [linked.get(label, "") for label in _citing(subject.draft, note)]
        for label in labels:
            before = pointed.get((label, fold(note.text)))
            if before is not None and not _same_source(before, source):
                yield Finding(
                    Place(Spot.NOTE, note.key),
                    f"“Ibid.” of footnote {note.mark} now repeats {quoted(source.text)}; "
                    f"in the base it repeated {quoted(before.text)}",
                    base_label=label,
                )
                break


def _ibids(notes: tuple[Footnote, ...], subject: Subject) -> Iterator[tuple[Footnote, Footnote]]:
    for index, note in enumerate(notes):
        source = antecedent(notes, index, subject) if is_ibid(note, subject) else None
        if source is not None:
            yield note, source


def _citing(document: Resolution, note: Footnote) -> list[str]:
    return [
        clause.label
        for clause in document.clauses
        if any(reference.note == note.key for reference in clause.references)
    ]


def _twin(document: Resolution, note: Footnote) -> tuple[str, str]:
    labels = _citing(document, note)
    return (labels[0] if labels else "", fold(note.text))


def _same_source(before: Footnote, now: Footnote) -> bool:
    """Tell whether two footnotes name one source: they begin alike, whatever volume or page follows."""
    first, second = fold(before.text), fold(now.text)
    length = min(len(first), len(second), 20)
    return first[:length] == second[:length]


RULE = Rule(
    code="RD205",
    name="ibid-changed",
    severity=Severity.ERROR,
    summary="A footnote says “Ibid.” as in the base, and now repeats another source.",
    why=(
        "“Ibid.” repeats the source of the footnote just before it. A footnote inserted between the two makes it point "
        "at the inserted source without a word of it having changed."
    ),
    source=SOURCES,
    advice="Name the source in full, or put the footnotes back next to each other.",
    bad=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* the United Nations Convention on the Law of the "
        "Sea,<sup>1</sup>\n\n*Noting* the Code of Conduct for Responsible Fisheries of 1995,<sup>2</sup>\n\n"
        "*Recalling also* the Agreement on straddling fish stocks,<sup>3</sup>\n\n"
        "1. *Decides* to remain seized of the matter.\n\n"
        "<sup>1</sup> United Nations, *Treaty Series*, vol. 1833, No. 31363.\n\n"
        "<sup>2</sup> International Fisheries Instruments (Rome, 1998), sect. III.\n\n"
        "<sup>3</sup> Ibid., vol. 2167, No. 37924.\n",
        "## 79/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* the United Nations Convention on the Law of the "
        "Sea,<sup>1</sup>\n\n*Recalling also* the Agreement on straddling fish stocks,<sup>2</sup>\n\n"
        "1. *Decides* to remain seized of the matter.\n\n"
        "<sup>1</sup> United Nations, *Treaty Series*, vol. 1833, No. 31363.\n\n"
        "<sup>2</sup> Ibid., vol. 2167, No. 37924.\n",
    ),
    good=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* the United Nations Convention on the Law of the "
        "Sea,<sup>1</sup>\n\n*Recalling also* the Agreement on straddling fish stocks,<sup>2</sup>\n\n"
        "1. *Decides* to remain seized of the matter.\n\n"
        "<sup>1</sup> United Nations, *Treaty Series*, vol. 1833, No. 31363.\n\n"
        "<sup>2</sup> Ibid., vol. 2167, No. 37924.\n",
        "## 79/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* the United Nations Convention on the Law of the "
        "Sea,<sup>1</sup>\n\n*Recalling also* the Agreement on straddling fish stocks,<sup>2</sup>\n\n"
        "1. *Decides* to remain seized of the matter.\n\n"
        "<sup>1</sup> United Nations, *Treaty Series*, vol. 1833, No. 31363.\n\n"
        "<sup>2</sup> Ibid., vol. 2167, No. 37924.\n",
    ),
    check=check,
    needs_base=True,
)
