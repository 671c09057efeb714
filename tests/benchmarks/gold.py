"""The alignment benchmark: labelled pairs, and the score of a set of links.

The links of the seed pair are kept here; its texts are the seeds. Ten more are read from the folder of the benchmark
where it is there. Those in ``labelled/`` are the project's own, on texts of the corpus (its README says how they were
made). A link is S (sure) or P (possible): recall is counted on the sure ones, precision on both, F1 of the two.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from support.corpus import GOLD
from support.documents import document

from benchmarks.real_texts import real_text
from resdiff.model import Resolution

OWN = Path(__file__).parent / "labelled"
Labels = tuple[str, str]


@dataclass(frozen=True)
class Labelled:
    """Two documents and the links that careful readers made."""

    name: str
    old: Resolution
    new: Resolution
    sure: frozenset[Labels]
    allowed: frozenset[Labels]


@dataclass(frozen=True)
class Score:
    """Precision, recall and F1 of a set of links, with what is wrong and what is missed."""

    precision: float
    recall: float
    wrong: tuple[Labels, ...]
    missed: tuple[Labels, ...]

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def score(links: Collection[Labels], pair: Labelled) -> Score:
    """Score ``links`` against the labels of ``pair``; to find nothing where nothing is sure is right."""
    found = set(links)
    return Score(
        len(found & pair.allowed) / len(found) if found else float(not pair.sure),
        len(found & pair.sure) / len(pair.sure) if pair.sure else 1.0,
        tuple(sorted(found - pair.allowed)),
        tuple(sorted(pair.sure - found)),
    )


def read_links(path: Path) -> tuple[frozenset[Labels], frozenset[Labels]]:
    """Return the sure links and all allowed links of a file of labels."""
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines() if line.strip() and line[0] != "#"]
    return frozenset((row[0], row[1]) for row in rows if row[2] == "S"), frozenset((row[0], row[1]) for row in rows)


def labelled_pairs(folder: Path = GOLD) -> list[Labelled]:
    """Return every labelled pair that is in ``folder``, by name; texts are the benchmark's own clauses."""
    out = []
    for path in sorted(folder.glob("*__*.tsv")):
        sides = [_clauses(folder / f"{name}.clauses.tsv") for name in path.stem.split("__")]
        out.append(Labelled(path.stem, sides[0], sides[1], *read_links(path)))
    return out


def own_pairs(folder: Path = OWN) -> list[Labelled]:
    """Return the project's own labelled pairs, by name; those whose texts the corpus lacks are left out."""
    out = []
    for path in sorted(folder.glob("*__*.tsv")):
        language = re.search(r"^# language: (\w\w)$", path.read_text("utf-8"), re.MULTILINE)
        old, new = (real_text(name, language[1] if language else "en") for name in path.stem.split("__"))
        if old and new:
            out.append(Labelled(path.stem, old, new, *read_links(path)))
    return out


def _clauses(path: Path) -> Resolution:
    rows = [line.split("\t", 1) for line in path.read_text("utf-8").splitlines() if line.strip()]
    return document(*((label, text) for label, text in rows), language="")
