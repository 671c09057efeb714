"""RD203: footnotes are numbered in the order in which the text cites them."""

from __future__ import annotations

from collections.abc import Iterator

from resdiff.model import Footnote, Part
from resdiff.rules.conventions import FOOTNOTES
from resdiff.rules.ibid import is_ibid
from resdiff.rules.notes import Marked, mark_value, marks
from resdiff.rules.rule import Example, Finding, Place, Replacement, Rule, Severity, Spot, Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Report each mark whose number is not the next one, where it first appears."""
    firsts = _first_marks(subject)
    last = 0
    uncited = _uncited(subject)
    fix = _ordered(subject, firsts)
    for marked in firsts:
        value = mark_value(marked.reference.mark)
        if last and value != last + 1 and not (value > last and uncited.issuperset(range(last + 1, value))):
            message = f"footnote mark {value} follows {last}"
            yield Finding(marked.place, message, fix=fix)
            fix = ()
        last = max(last, value)


def _uncited(subject: Subject) -> set[int]:
    """Return the numbers of footnotes that no mark cites: RD202 reports them, and the gap is the same slip."""
    cited = {marked.reference.note for marked in marks(subject.draft)}
    return {mark_value(note.mark) for note in subject.draft.footnotes if note.key not in cited}


def _first_marks(subject: Subject) -> list[Marked]:
    """Return the numbered marks, each where its footnote is cited first."""
    seen: set[str] = set()
    found = []
    annexed = {clause.label for clause in subject.draft.clauses if clause.part is Part.ANNEX or clause.cells}
    for marked in marks(subject.draft):
        if marked.place.key in annexed:
            continue
        if marked.reference.note not in seen and mark_value(marked.reference.mark):
            seen.add(marked.reference.note)
            found.append(marked)
    return found


def _ordered(subject: Subject, firsts: list[Marked]) -> tuple[Replacement, ...]:
    """Number marks and footnotes anew, and set the footnotes in that order.

    Nothing where a footnote is missing, stands for another ("Ibid."), is cited twice, or a mark is in a heading.
    """
    notes = {note.key: note for note in subject.draft.footnotes}
    keys = [marked.reference.note for marked in firsts]
    numbered = [note.key for note in subject.draft.footnotes if mark_value(note.mark)]
    is_plain = all(marked.place.spot is Spot.MARK for marked in marks(subject.draft))
    once = len(keys) == sum(1 for marked in marks(subject.draft) if mark_value(marked.reference.mark))
    if not is_plain or not once or set(keys) != set(numbered) or any(is_ibid(notes[k], subject) for k in keys):
        return ()
    start = min(mark_value(notes[key].mark) for key in keys) if keys else 1
    placed = [notes[key] for key in numbered]
    return (*_new_marks(firsts, start), *_new_notes(placed, [notes[key] for key in keys], start))


def _new_marks(firsts: list[Marked], start: int) -> Iterator[Replacement]:
    for number, marked in enumerate(firsts, start=start):
        if mark_value(marked.reference.mark) != number:
            yield Replacement(marked.place, str(number))


def _new_notes(placed: list[Footnote], wanted: list[Footnote], start: int) -> Iterator[Replacement]:
    for number, (note, right) in enumerate(zip(placed, wanted, strict=True), start=start):
        if mark_value(note.mark) != number:
            yield Replacement(Place(Spot.NOTE_MARK, note.key), str(number))
        if note.text != right.text:
            yield Replacement(Place(Spot.NOTE, note.key), right.text)


RULE = Rule(
    code="RD203",
    name="note-order",
    severity=Severity.ERROR,
    summary="Footnotes are not numbered in the order in which the text cites them.",
    why=(
        "Footnotes are numbered consecutively in the order of their marks; numbers are neither repeated nor skipped. "
        "Paragraphs that change places take their footnotes with them."
    ),
    source=FOOTNOTES,
    advice="Number the footnotes in the order of their marks.",
    bad=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* the Convention,<sup>2</sup>\n\n"
        "*Recalling also* the Agreement,<sup>1</sup>\n\n1. *Decides* to remain seized of the matter.\n\n"
        "<sup>1</sup> Resolution 70/1.\n\n<sup>2</sup> Resolution 70/2.\n"
    ),
    good=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* the Convention,<sup>1</sup>\n\n"
        "*Recalling also* the Agreement,<sup>2</sup>\n\n1. *Decides* to remain seized of the matter.\n\n"
        "<sup>1</sup> Resolution 70/2.\n\n<sup>2</sup> Resolution 70/1.\n"
    ),
    check=check,
    is_fixable=True,
)
