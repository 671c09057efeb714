"""Match footnote marks with footnotes; say what was glued to a word, lost, or stands without its other half."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from resdiff.frozen import replace
from resdiff.model import Doubt, DoubtCode, Dropped, Reference
from resdiff.parsing.draft import Draft, Mark, Piece, without
from resdiff.parsing.notes import GLUED


def match_marks(draft: Draft) -> Draft:
    """Turn the marks of all pieces into references to notes, and give each note its key."""
    notes = _keyed(draft.notes)
    matcher = _Matcher(notes)
    pieces = [matcher.match(piece, label) for piece, label in zip(draft.pieces, draft.labels, strict=True)]
    head = tuple(matcher.match(piece, "") for piece in draft.head)
    headings = tuple((position, matcher.match(piece, "")) for position, piece in draft.headings)
    for note in notes:
        matcher.dropped += [Dropped(mark.text, "footnote mark within a footnote", note.line) for mark in note.marks]
    cited = {
        found.note for piece in (*pieces, *head, *(heading for _, heading in headings)) for found in piece.references
    }
    pieces = matcher.unglue(pieces, draft.labels, cited)
    return replace(
        draft,
        pieces=tuple(pieces),
        head=head,
        headings=headings,
        notes=notes,
        dropped=(*draft.dropped, *matcher.dropped),
        doubts=(*draft.doubts, *matcher.doubts),
    )


def _keyed(notes: Iterable[Piece]) -> tuple[Piece, ...]:
    """Give each note a key of its own: the markup's, else ``n`` and its mark."""
    used: dict[str, int] = {}
    keyed: list[Piece] = []
    for note in notes:
        key = wanted = note.note or f"n{note.number}"
        while key in used:
            used[wanted] += 1
            key = f"{wanted}-{used[wanted]}"
        used[key] = 1
        keyed.append(replace(note, note=key))
    return tuple(keyed)


class _Matcher:
    def __init__(self, notes: tuple[Piece, ...]) -> None:
        self.notes = notes
        self.by_key: dict[str, Piece] = {}
        self.by_mark: dict[str, list[Piece]] = defaultdict(list)
        self.doubts: list[Doubt] = []
        self.dropped: list[Dropped] = []
        for note in self.notes:
            self.by_key[note.note] = note
            self.by_mark[note.number].append(note)

    def match(self, piece: Piece, label: str) -> Piece:
        """Return ``piece`` with references for its marks; a mark without a note is dropped, and said."""
        references: list[Reference] = []
        for mark in piece.marks:
            note = self._note(mark)
            if note is None:
                self.dropped.append(Dropped(mark.text, "footnote mark without a footnote", piece.line))
                message = f"there is no footnote {mark.text}"
                self.doubts.append(Doubt(DoubtCode.MISSING_NOTE, message, label, piece.line))
            else:
                references.append(Reference(min(mark.offset, len(piece.text)), note.note, mark.text))
        return replace(piece, marks=(), references=tuple(references)) if piece.marks else piece

    def _note(self, mark: Mark) -> Piece | None:
        """Find the note of ``mark``: where marks begin again on every page, the next one below it."""
        if mark.note and mark.note in self.by_key:
            return self.by_key[mark.note]
        notes = self.by_mark.get(mark.text, [])
        if len(notes) < 2:
            return notes[0] if notes else None
        return next((note for note in notes if note.order >= mark.order), notes[-1])

    def unglue(self, pieces: list[Piece], labels: tuple[str, ...], cited: set[str]) -> list[Piece]:
        """Take digits at the end of a word for the mark of a note that nothing else refers to."""
        wanted = {note.number: note for note in self.notes if note.number.isdigit() and note.note not in cited}
        if not wanted:
            return pieces
        result: list[Piece] = []
        for piece, label in zip(pieces, labels, strict=True):
            unglued = piece
            for found in reversed(list(GLUED.finditer(piece.text))):
                note = wanted.pop(found[0], None)
                if note is None:
                    continue
                unglued = without(unglued, found.start(), found.end())
                added = Reference(found.start(), note.note, found[0])
                unglued = replace(unglued, references=tuple(sorted((*unglued.references, added), key=_place)))
                word = piece.text[max(0, found.start() - 20) : found.end()].split(" ")[-1]
                message = f"the digits of “{word}” were taken for the mark of footnote {found[0]}"
                self.doubts.append(Doubt(DoubtCode.GLUED_MARK, message, label, piece.line))
            result.append(unglued)
        return result


def _place(reference: Reference) -> int:
    return reference.offset
