"""Give every clause its label: unique within the document, whatever the text.

``PP3`` preambular paragraph 3 (counted), ``OP3`` operative paragraph 3 (as printed), ``OP3(a)(ii)`` sub-paragraphs,
``OP(a)`` where the paragraphs are lettered, ``18`` the numbered paragraph of a report, ``OP2[1]`` a bullet or a
paragraph without a number, ``OP2(end)`` text after the sub-paragraphs that goes on with the paragraph, ``AX1-3`` within
a section or annex, ``OP3-T1R4`` a row of a table. A label that stands already gets ``~2``, ``~3``, …
"""

from __future__ import annotations

from collections import Counter

from resdiff.frozen import replace
from resdiff.marks import Style, read_mark
from resdiff.model import BlockKind, Doubt, DoubtCode, Part
from resdiff.parsing.draft import Draft, Piece

_PREFIXES = {Part.PREAMBULAR: "PP", Part.OPERATIVE: "OP", Part.BODY: "", Part.ANNEX: ""}


def label(draft: Draft) -> Draft:
    """Give the pieces labels and the labels of the clauses around them; record numbers that are out of order."""
    labeller = _Labeller()
    for piece in draft.pieces:
        labeller.take(piece)
    return replace(
        draft,
        labels=tuple(labeller.labels),
        parents=tuple(labeller.parents),
        doubts=(*draft.doubts, *labeller.doubts),
    )


class _Labeller:
    def __init__(self) -> None:
        self.labels: list[str] = []
        self.parents: list[str] = []
        self.doubts: list[Doubt] = []
        self.used: dict[str, int] = {}
        """Labels in use, and the next number to set apart a second one of the same name."""
        self.counted: Counter[tuple[str, str]] = Counter()
        """Clauses without a number, by what they are counted within."""
        self.open: list[str] = []
        """Labels of the paragraph and sub-paragraphs that are open, outermost first."""
        self.place: tuple[Part | None, str] = (None, "")
        self.expected = 1
        self.table: tuple[str, int, int] = ("", 0, 0)
        """Of the table that is open: the clause it stands under, its number there, and its rows so far."""
        self.tables: Counter[str] = Counter()

    def take(self, piece: Piece) -> None:
        """Label one piece."""
        if (piece.part, piece.section) != self.place:
            if piece.section != self.place[1] or self.place[0] is not Part.OPERATIVE:
                self.expected = 1
            self.place = (piece.part, piece.section)
            self.open = []
        if piece.kind is BlockKind.TABLE_ROW:
            self._take_row(piece)
            return
        self.table = ("", 0, 0)
        depth = min(max(piece.depth, 0), len(self.open))
        parent = self.open[depth - 1] if depth else ""
        name = self._unique(self._name(piece, parent), piece)
        self.labels.append(name)
        self.parents.append(parent)
        self.open[depth:] = [] if piece.flush else [name]

    def _take_row(self, piece: Piece) -> None:
        parent = self.open[0] if self.open else ""
        under = parent or piece.section
        if not self.table[1] or self.table[0] != under:
            self.tables[under] += 1
            self.table = (under, self.tables[under], 0)
        self.table = (under, self.table[1], self.table[2] + 1)
        name = f"T{self.table[1]}R{self.table[2]}"
        self.labels.append(self._unique(f"{under}-{name}" if under else name, piece))
        self.parents.append(parent)

    def _name(self, piece: Piece, parent: str) -> str:
        readings = read_mark(piece.number) if piece.number else ()
        plain = str(piece.inferred) if piece.inferred else readings[0].plain if readings else ""
        if parent:
            if piece.flush:
                return f"{parent}(end)"
            if not piece.number.isascii():
                plain = plain.lower()  # scripts without capitals
            return f"{parent}({plain})" if plain else f"{parent}[{self._next(parent, '')}]"
        prefix = f"{piece.section}-" if piece.section else ""
        kind = _PREFIXES[piece.part or Part.BODY]
        if piece.part is Part.PREAMBULAR:
            return f"{prefix}{kind}{self._next(prefix, kind)}"
        if not plain:
            return f"{prefix}{kind}[{self._next(prefix, kind)}]"
        if piece.inferred:
            self.expected = piece.inferred + 1
            return f"{prefix}{kind}{plain}"
        if readings[0].style is not Style.NUMBER:
            return f"{prefix}{kind}({plain})"
        self._expect(readings[0].value, f"{prefix}{kind}{plain}", piece)
        return f"{prefix}{kind}{plain}"

    def _next(self, within: str, kind: str) -> int:
        self.counted[within, kind] += 1
        return self.counted[within, kind]

    def _expect(self, value: int, name: str, piece: Piece) -> None:
        if value != self.expected:
            message = f"paragraph {value} stands where {self.expected} was expected"
            self.doubts.append(Doubt(DoubtCode.NUMBERING, message, name, piece.line))
        self.expected = value + 1

    def _unique(self, name: str, piece: Piece) -> str:
        if name not in self.used:
            self.used[name] = 2
            return name
        number = self.used[name]
        while f"{name}~{number}" in self.used:
            number += 1
        self.used[name] = number + 1
        unique = f"{name}~{number}"
        self.used[unique] = 2
        message = f"{name} stands more than once; this one is called {unique}"
        self.doubts.append(Doubt(DoubtCode.NUMBERING, message, unique, piece.line))
        return unique
