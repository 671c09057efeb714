"""Faults of references, agreed language and text, and the list of all faults by rule."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import replace

from support.drafted import Fault, Paragraph, Text, at_paragraphs, changed, outer, plain
from support.structure_faults import (
    Maker,
    also,
    depth,
    end,
    ibid_base,
    ibid_first,
    ibid_moved,
    lettering,
    no_chapeau,
    no_formula,
    note_order,
    numbering,
    two_formulas,
    unknown_opening,
    without_mark,
    without_note,
    wrong_part,
)


def into(text: Text, chance: random.Random, words: str, part: str = "OP") -> Fault | None:
    """Put words into the middle of a clause."""
    places = [i for i in plain(text, part) if len(text.paragraphs[i].text.split()) > 14]
    if not places:
        return None
    at = chance.choice(places)
    pieces = text.paragraphs[at].text.split(" ")
    middle = len(pieces) // 2
    while middle < len(pieces) - 2 and not (pieces[middle - 1][-1:].isalpha() and pieces[middle][:1].islower()):
        middle += 1
    return at_paragraphs(changed(text, at, text=" ".join([*pieces[:middle], words, *pieces[middle:]])), at)


def bad_symbol(text: Text, chance: random.Random) -> Fault | None:
    return into(
        text, chance, chance.choice(["(A/RES/74-176)", "(A/74 /123)", "(A\\74\\123)", "(a/res/74/176)", "(A/RES/74/)"])
    )


def cited(language: str) -> Maker:
    def make(text: Text, chance: random.Random) -> Fault | None:
        last = len(outer(text, "OP"))
        number = last + chance.randrange(1, 9)
        words = {"en": f"as set out in paragraph {number} above", "fr": f"visé au paragraphe {number} ci-dessus"}[
            language
        ]
        return into(text, chance, words)

    return make


def recalled(language: str) -> Maker:
    def make(text: Text, _chance: random.Random) -> Fault | None:
        preamble = outer(text, "PP")
        words = {
            "en": "*Recalling further* its resolution 74/18 of 10 December 2019,",
            "fr": "*Rappelant en outre* sa résolution 74/18 du 10 décembre 2019,",
        }[language]
        one = Paragraph("PPX", "", words)
        two = Paragraph("PPY", "", words.replace("further", "in particular").replace("en outre", "en particulier"))
        p = text.paragraphs
        made = replace(text, paragraphs=(p[0], one, *p[1 : preamble[-1] + 1], two, *p[preamble[-1] + 1 :]))
        return Fault(made, (two.written[:60],))

    return make


def dropped(text: Text, chance: random.Random) -> Fault | None:
    places = [i for i in (*plain(text, "PP"), *plain(text, "OP")) if i > 0 and len(text.paragraphs[i].text.split()) > 8]
    if not places:
        return None
    at = chance.choice(places)
    before = text.paragraphs[at - 1].written[:60]
    return Fault(replace(text, paragraphs=(*text.paragraphs[:at], *text.paragraphs[at + 1 :])), (before,))


def opening(changes: dict[str, str]) -> Maker:
    def make(text: Text, chance: random.Random) -> Fault | None:
        places = [(i, a) for i in outer(text, "OP") for a in changes if text.paragraphs[i].text.startswith(f"*{a}*")]
        if not places:
            return None
        at, old = chance.choice(places)
        return at_paragraphs(changed(text, at, text=text.paragraphs[at].text.replace(old, changes[old], 1)), at)

    return make


def word(text: Text, chance: random.Random) -> Fault | None:
    places = [i for i in (*plain(text, "PP"), *plain(text, "OP")) if len(text.paragraphs[i].text.split()) > 20]
    if not places:
        return None
    at = chance.choice(places)
    pieces = text.paragraphs[at].text.split(" ")
    spots = [k for k in range(8, len(pieces) - 2) if re.fullmatch(r"[a-zéèê]{5,}", pieces[k])]
    if not spots:
        return None
    k = chance.choice(spots)
    pieces[k] = {"importance": "relevance"}.get(pieces[k], "certain" if pieces[k] != "certain" else "autre")
    return at_paragraphs(changed(text, at, text=" ".join(pieces)), at)


def repeated(text: Text, chance: random.Random) -> Fault | None:
    places = [
        i
        for i in plain(text, "OP")[:-1]
        if len(text.paragraphs[i].text.split()) > 14 and "<sup>" not in text.paragraphs[i].text
    ]
    if not places:
        return None
    at = chance.choice(places)
    last = outer(text, "OP")[-1]
    twin = replace(text.paragraphs[at], label="OPX")
    made = replace(text, paragraphs=(*text.paragraphs[:last], twin, *text.paragraphs[last:]))
    return Fault(made, (twin.written[:60],))


def first_bracket(text: Text, chance: random.Random) -> Fault | None:
    return into(text, chance, "[and other stakeholders]")


def single_bracket(text: Text, chance: random.Random) -> Fault | None:
    return into(text, chance, chance.choice(["[where needed", "where needed]"]))


def note_to_self(text: Text, chance: random.Random) -> Fault | None:
    return into(text, chance, chance.choice(["TODO", "TBC", "[to be confirmed]", "???", "[TBD]", "[à confirmer]"]))


def tracked(text: Text, chance: random.Random) -> Fault | None:
    return into(text, chance, chance.choice(["{++relevant++}", "<ins>relevant</ins>", "~~relevant~~", "{--all--}"]))


def quotes(text: Text, chance: random.Random) -> Fault | None:
    joined = text.markdown()
    if joined.count("“") + joined.count("«") < 2 or '"' in joined:
        return None
    return into(text, chance, '"inclusive"')


def twice(text: Text, chance: random.Random) -> Fault | None:
    places = [i for i in (*plain(text, "PP"), *plain(text, "OP")) if len(text.paragraphs[i].text.split()) > 20]
    if not places:
        return None
    at = chance.choice(places)
    pieces = text.paragraphs[at].text.split(" ")
    spots = [
        k
        for k in range(6, len(pieces) - 2)
        if re.fullmatch(r"[a-z]{2,}", pieces[k]) and pieces[k] not in ("that", "had", "nous", "vous", "faire", "en")
    ]
    if not spots:
        return None
    k = chance.choice(spots)
    pieces.insert(k, pieces[k])
    return at_paragraphs(changed(text, at, text=" ".join(pieces)), at)


FOREIGN = {
    "fr": "Requests the Secretary-General to report to the General Assembly on the implementation of the present "
    "resolution and on the measures that States have taken;",
    "en": "Prie le Secrétaire général de lui rendre compte de l’application de la présente résolution et des mesures "
    "que les États ont prises dans leurs pays;",
}


def foreign(language: str) -> Maker:
    def make(text: Text, chance: random.Random) -> Fault | None:
        places = plain(text, "OP")[:-1]
        if not places:
            return None
        at = chance.choice(places)
        return at_paragraphs(changed(text, at, text=FOREIGN[language]), at)

    return make


WEAKER = {
    "Urges": "Invites",
    "Requests": "Invites",
    "Calls upon": "Encourages",
    "Demands": "Encourages",
    "Exhorte": "Invite",
    "Prie": "Invite",
    "Demande": "Encourage",
    "Demande instamment": "Invite",
}
STRONGER = {new: old for old, new in WEAKER.items()}


def makers(language: str) -> Iterator[tuple[str, Maker]]:
    """Give the rules with what makes their faults."""
    yield from (
        ("RD101", numbering),
        ("RD102", lettering),
        ("RD103", depth),
        ("RD104", end("PP", (";", ".", ""))),
        ("RD105", end("OP", (",", ".", ""))),
        ("RD106", end("OP", (",", ";", ""), last=True)),
        ("RD107", no_formula),
        ("RD107", two_formulas),
        ("RD108", unknown_opening),
        ("RD109", wrong_part),
        ("RD110", also),
        ("RD111", no_chapeau),
        ("RD201", without_note),
        ("RD202", without_mark),
        ("RD203", note_order),
        ("RD204", ibid_first),
        ("RD205", ibid_moved),
        ("RD206", bad_symbol),
        ("RD207", cited(language)),
        ("RD209", recalled(language)),
        ("RD301", dropped),
        ("RD302", opening(WEAKER)),
        ("RD303", opening(STRONGER)),
        ("RD304", word),
        ("RD305", repeated),
        ("RD308", first_bracket),
        ("RD401", single_bracket),
        ("RD402", note_to_self),
        ("RD403", tracked),
        ("RD404", quotes),
        ("RD405", foreign(language)),
        ("RD406", twice),
    )


def base_of(text: Text, code: str) -> Text | None:
    """Return the base of a fault of the rule ``code``: the text itself, prepared where the fault needs it."""
    return ibid_base(text) if code == "RD205" else text
