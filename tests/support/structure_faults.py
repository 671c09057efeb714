"""Faults of structure and notes, one maker each: a draft to the faulty draft and where the fault must be found."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from resdiff.languages import language as language_of
from resdiff.text import fold
from support.drafted import Fault, Paragraph, Text, at_paragraphs, changed, outer, plain
from support.fault_words import PARTS, UNKNOWN

Maker = Callable[[Text, random.Random], Fault | None]


def numbering(text: Text, chance: random.Random) -> Fault | None:
    numbered = outer(text, "OP")
    if len(numbered) < 3:
        return None
    at = chance.choice(numbered[1:-1])
    n = int(re.sub(r"\D", "", text.paragraphs[at].number))
    wrong = chance.choice([n + 1, n + 3, n - 1])
    made = changed(text, at, number=text.paragraphs[at].number.replace(str(n), str(wrong)))
    return Fault(
        made,
        tuple(made.paragraphs[i].written[:60] for i in numbered if i >= at and i <= numbered[numbered.index(at) + 1]),
    )


def sub_lists(text: Text) -> list[list[int]]:
    found: dict[str, list[int]] = {}
    for i, p in enumerate(text.paragraphs):
        if p.label.count("(") == 1:
            found.setdefault(p.label.split("(")[0], []).append(i)
    return [group for group in found.values() if len(group) > 2]


def lettering(text: Text, chance: random.Random) -> Fault | None:
    groups = sub_lists(text)
    if not groups:
        return None
    group = chance.choice(groups)
    at = chance.randrange(1, len(group) - 1)
    other = text.paragraphs[group[at + 1]].number
    made = changed(text, group[at], number=other)
    return at_paragraphs(made, group[at], group[at + 1])


def depth(text: Text, chance: random.Random) -> Fault | None:
    groups = [g for g in sub_lists(text) if len(g) < 9]
    if not groups:
        return None
    group = chance.choice(groups)
    made = text
    for number, at in enumerate(group):
        mark = text.paragraphs[at].number
        made = changed(
            made, at, number=re.sub(r"[a-z]", ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii"][number], mark)
        )
    return at_paragraphs(made, group[0]) if made != text else None


def end(part: str, wrong: tuple[str, ...], last: bool = False) -> Maker:
    def make(text: Text, chance: random.Random) -> Fault | None:
        places = plain(text, part)
        if part == "OP":
            numbered = outer(text, part)
            places = [i for i in places if (i == numbered[-1]) == last and (i == len(text.paragraphs) - 1) == last]
        places = [i for i in places if re.search(r"[,;.،؛，；。](?:<sup>\d+</sup>)?$", text.paragraphs[i].text)]
        if not places:
            return None
        at = chance.choice(places)
        old = text.paragraphs[at].text
        new = re.sub(r"\s?[,;.،؛，；。](<sup>\d+</sup>)?$", lambda m: chance.choice(wrong) + (m[1] or ""), old)
        return at_paragraphs(changed(text, at, text=new), at)

    return make


def no_formula(text: Text, _chance: random.Random) -> Fault | None:
    return Fault(replace(text, formula=""), ())


def two_formulas(text: Text, _chance: random.Random) -> Fault | None:
    extra = Paragraph("X", "", f"*{text.formula}*")
    first = outer(text, "OP")[0]
    paragraphs = (*text.paragraphs[:first], extra, *text.paragraphs[first:])
    return Fault(replace(text, paragraphs=paragraphs), (extra.written,))


def unknown_opening(language: str) -> Maker:
    def make(text: Text, chance: random.Random) -> Fault | None:
        at = chance.choice(plain(text, "OP"))
        rest = re.sub(r"^\*[^*]*\*\s*", "", text.paragraphs[at].text)
        return at_paragraphs(changed(text, at, text=f"{UNKNOWN[language]} {rest}"), at)

    return make


SWAPS = {
    "Recalls": "Recalling",
    "Stresses": "Stressing",
    "Reaffirms": "Reaffirming",
    "Notes": "Noting",
    "Recognizes": "Recognizing",
    "Welcomes": "Welcoming",
    "Emphasizes": "Emphasizing",
    "Encourages": "Encouraging",
    "Requests": "Requesting",
    "Urges": "Urging",
    "Underlines": "Underlining",
    "Invites": "Inviting",
    "Rappelle": "Rappelant",
    "Souligne": "Soulignant",
    "Réaffirme": "Réaffirmant",
    "Note": "Notant",
    "Constate": "Constatant",
    "Salue": "Saluant",
    "Encourage": "Encourageant",
    "Considère": "Considérant",
    "Invite": "Invitant",
    "Prend note": "Prenant note",
    "Exhorte": "Exhortant",
}


def wrong_part(language: str) -> Maker:
    swaps = PARTS.get(language, SWAPS)

    def make(text: Text, chance: random.Random) -> Fault | None:
        places = []
        for i in (*plain(text, "PP"), *plain(text, "OP")):
            p = text.paragraphs[i]
            pairs = swaps.items() if p.label.startswith("OP") else [(b, a) for a, b in swaps.items()]
            places += [(i, a, b) for a, b in pairs if p.text.startswith(f"*{a}*")]
        if not places:
            return None
        at, old, new = chance.choice(places)
        return at_paragraphs(changed(text, at, text=text.paragraphs[at].text.replace(old, new, 1)), at)

    return make


def also(language: str) -> Maker:
    """Take "also" out of the second of two paragraphs that open with one verb."""
    link = language_of(language).changes.chain[0]

    def make(text: Text, chance: random.Random) -> Fault | None:
        places = []
        for before, at in pairwise(outer(text, "PP")):
            first = re.match(r"\*([^*]+)\*", text.paragraphs[before].text)
            second = re.match(r"\*([^*]+)\*", text.paragraphs[at].text)
            if first and second and link not in first[1] and fold(_without(second[1], link)) == fold(first[1]):
                places.append((at, second[1]))
        if not places:
            return None
        at, old = chance.choice([place for place in places if link in fold(place[1]) or link in place[1]] or places)
        written = text.paragraphs[at].text.replace(old, _without(old, link), 1)
        return at_paragraphs(changed(text, at, text=written), at) if link in old else None

    return make


def _without(opening: str, link: str) -> str:
    return " ".join(opening.replace(link, "").split())


def no_chapeau(text: Text, chance: random.Random) -> Fault | None:
    groups = [g for g in sub_lists(text) if g[0] >= 2 and "(" not in text.paragraphs[g[0] - 2].label]
    if not groups:
        return None
    group = chance.choice(groups)
    paragraphs = (*text.paragraphs[: group[0] - 1], *text.paragraphs[group[0] :])
    return at_paragraphs(replace(text, paragraphs=paragraphs), group[0] - 1)


def without_note(text: Text, chance: random.Random) -> Fault | None:
    if not text.notes:
        return None
    mark, _ = chance.choice(text.notes)
    at = next(i for i, p in enumerate(text.paragraphs) if f"<sup>{mark}</sup>" in p.text)
    return at_paragraphs(replace(text, notes=tuple(n for n in text.notes if n[0] != mark)), at)


def without_mark(text: Text, chance: random.Random) -> Fault | None:
    if not text.notes:
        return None
    mark, note = chance.choice(text.notes)
    at = next(i for i, p in enumerate(text.paragraphs) if f"<sup>{mark}</sup>" in p.text)
    made = changed(text, at, text=text.paragraphs[at].text.replace(f"<sup>{mark}</sup>", ""))
    return Fault(made, (f"<sup>{mark}</sup> {note}"[:60],))


def note_order(text: Text, chance: random.Random) -> Fault | None:
    if len(text.notes) < 2:
        return None
    n = chance.randrange(1, len(text.notes))
    made, places = text, []
    for old, new in ((str(n), "X"), (str(n + 1), str(n)), ("X", str(n + 1))):
        at = next(i for i, p in enumerate(made.paragraphs) if f"<sup>{old}</sup>" in p.text)
        places.append(at)
        made = changed(made, at, text=made.paragraphs[at].text.replace(f"<sup>{old}</sup>", f"<sup>{new}</sup>"))
    return at_paragraphs(made, *places)


def ibid_first(language: str) -> Maker:
    ibid = language_of(language).ibid[0]

    def make(text: Text, _chance: random.Random) -> Fault | None:
        if not text.notes:
            return None
        mark, _ = text.notes[0]
        return Fault(replace(text, notes=((mark, f"{ibid}, II."), *text.notes[1:])), (f"<sup>{mark}</sup> {ibid}",))

    return make


def ibid_base(text: Text, language: str) -> Text | None:
    """Make the second note an Ibid. of the first, which names another source than the third."""
    ibid = language_of(language).ibid[0]
    if len(text.notes) < 2 or any(ibid.lower() in n[1].lower() for n in text.notes):
        return None
    notes = (
        (text.notes[0][0], "United Nations, Treaty Series, vol. 1577, No. 27531."),
        (text.notes[1][0], f"{ibid}, vol. 2171, No. 27531."),
        *text.notes[2:],
    )
    return replace(text, notes=notes)


def ibid_moved(language: str) -> Maker:
    """A note inserted between a source and its Ibid."""
    ibid = language_of(language).ibid[0]
    return lambda text, _chance: _ibid_moved(text, ibid)


def _ibid_moved(text: Text, ibid: str) -> Fault | None:
    at = next((i for i, p in enumerate(text.paragraphs) if "<sup>2</sup>" in p.text), -1)
    if len(text.notes) < 2 or ibid not in text.notes[1][1]:
        return None
    made = text
    for n in range(len(text.notes), 1, -1):
        k = next(i for i, p in enumerate(made.paragraphs) if f"<sup>{n}</sup>" in p.text)
        made = changed(made, k, text=made.paragraphs[k].text.replace(f"<sup>{n}</sup>", f"<sup>{n + 1}</sup>"))
    new = Paragraph("PPX", "", "*Having regard* to the study on measures,<sup>2</sup>")
    first = next(i for i, p in enumerate(made.paragraphs) if "<sup>1</sup>" in p.text)
    if at <= first:
        return None
    made = replace(
        made,
        paragraphs=(*made.paragraphs[: first + 1], new, *made.paragraphs[first + 1 :]),
        notes=(made.notes[0], ("2", "E/2019/33."), *((str(int(m) + 1), t) for m, t in made.notes[1:])),
    )
    return Fault(made, (f"<sup>3</sup> {ibid}",)) if made.paragraphs[first].label.startswith("PP") else None
