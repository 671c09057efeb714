"""The clauses of a series of versions, each followed from the version where it first stood to the last one."""

from __future__ import annotations

from resdiff.frozen import dataclass
from resdiff.model.comparison import Change, Kind
from resdiff.model.resolution import Resolution


@dataclass(frozen=True, slots=True)
class Appearance:
    """A clause in one witness."""

    witness: int
    """Index into ``History.witnesses``."""
    label: str
    change: Change | None = None
    """What became of the appearance before; None for the first one."""

    @property
    def sure(self) -> bool:
        """Whether the clause is surely the one that stood before."""
        return self.change is None or all(link.sure for link in self.change.links)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a clause that came in with the same witness."""

    text: str
    witness: int


@dataclass(frozen=True, slots=True)
class Lineage:
    """One clause through a series, oldest appearance first.

    A clause that was split shares what it was before with its other half; where clauses were merged, the one that most
    resembles the result goes on and the others end.
    """

    appearances: tuple[Appearance, ...]
    words: tuple[Stretch, ...]
    """The text of the last appearance, and where each part of it comes from."""
    merged_into: str = ""
    """Label in the witness after the last appearance of the clause that took it in."""

    @property
    def first(self) -> Appearance:
        """Where the clause first stood."""
        return self.appearances[0]

    @property
    def last(self) -> Appearance:
        """Where the clause last stood."""
        return self.appearances[-1]

    @property
    def reworded(self) -> tuple[int, ...]:
        """The witnesses in which it was reworded."""
        return tuple(one.witness for one in self.appearances if one.change and one.change.kind is Kind.REWORDED)

    @property
    def absent(self) -> tuple[int, ...]:
        """The witnesses between its first and its last appearance that do not have it: it was dropped and came back."""
        there = {one.witness for one in self.appearances}
        return tuple(place for place in range(self.first.witness, self.last.witness) if place not in there)


@dataclass(frozen=True, slots=True)
class History:
    """The versions of a recurring text, called witnesses, and the lineages of their clauses.

    Every clause of every witness is in at least one lineage, every clause of the last witness in exactly one.
    """

    witnesses: tuple[Resolution, ...]
    """Oldest first."""
    lineages: tuple[Lineage, ...]
    """Those of the last witness in its order, then those that ended before, the latest ended first."""

    @property
    def living(self) -> tuple[Lineage, ...]:
        """The lineages that reach the last witness."""
        return tuple(one for one in self.lineages if one.last.witness == len(self.witnesses) - 1)

    @property
    def ended(self) -> tuple[Lineage, ...]:
        """The lineages that do not."""
        return tuple(one for one in self.lineages if one.last.witness < len(self.witnesses) - 1)
