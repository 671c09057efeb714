"""Made-up successors of real texts, with the truth known: splits, merges, moves, additions, drops, and edited words.

PYTHONPATH=tests python -m benchmarks.generated
"""

from __future__ import annotations

import random
from dataclasses import replace
from statistics import mean
from zipfile import ZipFile

from support.corpus import require_corpus

from benchmarks.gold import Labelled, Labels, score
from resdiff.alignment import align
from resdiff.model import Clause, Part, Resolution
from resdiff.parsing import parse
from resdiff.reading import read

SHARES = (0.0, 0.1, 0.2, 0.3)
_LONG = 30
"""Words of a clause that is long enough to be split."""
Piece = tuple[str, Part, frozenset[str]]
"""A clause to be: its text, its part, and the old clauses that it carries on."""


def documents(number: int, seed: int = 1) -> list[Resolution]:
    """Return ``number`` real resolutions of ten clauses or more, without sub-paragraphs; footnotes are left out."""
    random_ = random.Random(seed)
    with ZipFile(require_corpus() / "ga-75-English.zip") as archive:
        names = sorted(archive.namelist())
        random_.shuffle(names)
        out: list[Resolution] = []
        for name in names:
            parsed = parse(read(archive.read(name), name))
            clauses = tuple(clause for clause in parsed.clauses if clause.depth == 0 and not clause.section)
            if len(clauses) == len(parsed.clauses) >= 10:
                bare = tuple(replace(clause, references=()) for clause in clauses)
                out.append(replace(parsed, clauses=bare, headings=(), footnotes=()))
            if len(out) == number:
                break
    return out


def shuffled(document: Resolution, seed: int) -> Resolution:
    """Return the document with the clauses of each part in another order."""
    random_ = random.Random(seed)
    pieces: list[Piece] = [(clause.text, clause.part, frozenset({clause.label})) for clause in document.clauses]
    random_.shuffle(pieces)
    return _document(document, sorted(pieces, key=lambda piece: piece[1].value != Part.PREAMBULAR.value))


def successor(document: Resolution, stranger: Resolution, share: float, seed: int) -> Labelled:
    """Return a made-up successor: two splits, two merges, three moves, one clause gone, one new, words edited."""
    random_ = random.Random(seed)
    pieces: list[Piece] = [(clause.text, clause.part, frozenset({clause.label})) for clause in document.clauses]
    vocabulary = [word for clause in stranger.clauses for word in clause.text.split()]
    pieces.pop(random_.randrange(len(pieces)))
    for _ in range(2):
        long = [place for place, piece in enumerate(pieces) if len(piece[0].split()) > _LONG and len(piece[2]) == 1]
        if long:
            place = random_.choice(long)
            words, part, source = pieces[place][0].split(), *pieces[place][1:]
            middle = len(words) // 2
            pieces[place : place + 1] = [
                (" ".join(words[:middle]), part, source),
                (" ".join(words[middle:]), part, source),
            ]
    for _ in range(2):
        apart = [place for place in range(len(pieces) - 1) if _may_merge(pieces[place], pieces[place + 1], pieces)]
        if apart:
            place = random_.choice(apart)
            (one, part, first), (other, _, second) = pieces[place : place + 2]
            pieces[place : place + 2] = [(f"{one} {other}", part, first | second)]
    for _ in range(3):
        piece = pieces.pop(random_.randrange(len(pieces)))
        same = [place for place, other in enumerate(pieces) if other[1] is piece[1]]
        pieces.insert(random_.choice(same) if same else 0, piece)
    added = random_.choice([clause for clause in stranger.clauses if clause.part is pieces[-1][1]] or stranger.clauses)
    pieces.append((added.text, pieces[-1][1], frozenset()))
    edited = [(_edited(text, share, vocabulary, random_), part, sources) for text, part, sources in pieces]
    new = _document(document, edited)
    truth: frozenset[Labels] = frozenset(
        (label, clause.label) for clause, piece in zip(new.clauses, edited, strict=True) for label in piece[2]
    )
    return Labelled(f"{document.name} {share:.0%}", document, new, truth, truth)


def _may_merge(one: Piece, other: Piece, pieces: list[Piece]) -> bool:
    alone = all(len(piece[2]) == 1 and sum(piece[2] == rival[2] for rival in pieces) == 1 for piece in (one, other))
    return alone and one[1] is other[1]


def _edited(text: str, share: float, vocabulary: list[str], random_: random.Random) -> str:
    """Replace, drop or add a word at ``share`` of the places."""
    out: list[str] = []
    for word in text.split():
        action = random_.choice("rda") if random_.random() < share else "k"
        out += {"k": [word], "r": [random_.choice(vocabulary)], "d": [], "a": [word, random_.choice(vocabulary)]}[
            action
        ]
    return " ".join(out) or text


def _document(document: Resolution, pieces: list[Piece]) -> Resolution:
    counts = dict.fromkeys(Part, 0)
    clauses = []
    for text, part, _ in pieces:
        counts[part] += 1
        name = {Part.PREAMBULAR: "PP", Part.OPERATIVE: "OP"}.get(part, part.value)
        clauses.append(Clause(f"{name}{counts[part]}", part, text))
    return replace(document, clauses=tuple(clauses), headings=(), footnotes=())


def figures(number: int = 40) -> dict[float, float]:
    """Return the mean F1 over ``number`` documents at each share of edited words."""
    real = documents(number)
    out = {}
    for share in SHARES:
        made = [successor(document, real[place - 1], share, place) for place, document in enumerate(real)]
        out[share] = mean(score([(link.old, link.new) for link in align(pair.old, pair.new)], pair).f1 for pair in made)
    return out


if __name__ == "__main__":
    for share, figure in figures().items():
        print(f"{share:4.0%} of words edited: F1 {figure:.4f}")
