"""Faults of references, agreed language and text, and the list of all faults by rule."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import replace

from support.drafted import Fault, Paragraph, Text, at_paragraphs, changed, into_middle, is_long, outer, plain
from support.fault_words import CITED, ENDS, FOREIGN, RECALLED, UNKNOWN, WEAKER
from support.session_faults import forgotten, session_base, uneven
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
    places = [i for i in plain(text, part) if is_long(text.paragraphs[i].text, 14)]
    made = {i: written for i in places if (written := into_middle(text.paragraphs[i].text, words))}
    if not made:
        return None
    at = chance.choice(list(made))
    return at_paragraphs(changed(text, at, text=made[at]), at)


def bad_symbol(text: Text, chance: random.Random) -> Fault | None:
    return into(
        text, chance, chance.choice(["(A/RES/74-176)", "(A/74 /123)", "(A\\74\\123)", "(a/res/74/176)", "(A/RES/74/)"])
    )


def cited(language: str) -> Maker:
    def make(text: Text, chance: random.Random) -> Fault | None:
        last = len(outer(text, "OP"))
        number = last + chance.randrange(1, 9)
        words = CITED[language].format(number)
        return into(text, chance, words)

    return make


def recalled(language: str, *, is_twice: bool = True) -> Maker:
    """Recall a resolution at the beginning of the preamble, and again at its end."""

    def make(text: Text, _chance: random.Random) -> Fault | None:
        preamble = outer(text, "PP")
        words, own, other = RECALLED[language]
        one = Paragraph("PPX", "", words)
        two = Paragraph("PPY", "", words.replace(own, other))
        p = text.paragraphs
        rest = (two, *p[preamble[-1] + 1 :]) if is_twice else p[preamble[-1] + 1 :]
        made = replace(text, paragraphs=(p[0], one, *p[1 : preamble[-1] + 1], *rest))
        return Fault(made, ((two if is_twice else one).written[:60],))

    return make


def dropped(text: Text, chance: random.Random) -> Fault | None:
    places = [i for i in (*plain(text, "PP"), *plain(text, "OP")) if i > 0 and is_long(text.paragraphs[i].text, 8)]
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
    """Put another long word of the text in the place of one; in Chinese one more word."""
    places = [i for i in (*plain(text, "PP"), *plain(text, "OP")) if is_long(text.paragraphs[i].text, 20)]
    if not places:
        return None
    at = chance.choice(places)
    pieces = text.paragraphs[at].text.split(" ")
    spots = [k for k in range(8, len(pieces) - 2) if re.fullmatch(r"[^\W\d_]{5,}", pieces[k]) and pieces[k].islower()]
    spots = spots or [k for k in range(8, len(pieces) - 2) if re.fullmatch(r"[\u0620-\u064a]{5,}", pieces[k])]
    if not spots:
        written = into_middle(text.paragraphs[at].text, "全面")
        return at_paragraphs(changed(text, at, text=written), at) if written and len(pieces) < 8 else None
    k = chance.choice(spots)
    pieces[k] = next(
        pieces[j] for j in sorted(spots, key=lambda j: -len(pieces[j])) if pieces[j] != pieces[k] or j == k
    )
    made = " ".join(pieces)
    return at_paragraphs(changed(text, at, text=made), at) if made != text.paragraphs[at].text else None


def repeated(text: Text, chance: random.Random) -> Fault | None:
    places = [
        i
        for i in plain(text, "OP")[:-1]
        if is_long(text.paragraphs[i].text, 14) and "<sup>" not in text.paragraphs[i].text
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
        if re.fullmatch(r"[^\W\d_]{2,}", pieces[k])
        and pieces[k].islower()
        and pieces[k] not in ("that", "had", "nous", "vous", "faire", "en")
    ]
    if not spots:
        return None
    k = chance.choice(spots)
    pieces.insert(k, pieces[k])
    return at_paragraphs(changed(text, at, text=" ".join(pieces)), at)


def foreign(language: str) -> Maker:
    def make(text: Text, chance: random.Random) -> Fault | None:
        places = plain(text, "OP")[:-1]
        if not places:
            return None
        at = chance.choice(places)
        return at_paragraphs(changed(text, at, text=FOREIGN[language == "en"]), at)

    return make


def makers(language: str) -> Iterator[tuple[str, Maker]]:
    """Give the rules with what makes their faults; no rule that looks at the language is left out."""
    comma, semicolon, stop = ENDS.get(language, ",;.")
    weaker = WEAKER[language]
    yield from (
        ("RD101", numbering),
        ("RD102", lettering),
        ("RD103", depth),
        ("RD104", end("PP", (semicolon, stop, ""))),
        ("RD105", end("OP", (comma, stop, ""))),
        ("RD106", end("OP", (comma, semicolon, ""), last=True)),
        ("RD107", no_formula),
        ("RD107", two_formulas),
        ("RD110", also(language)),
        ("RD111", no_chapeau),
        ("RD201", without_note),
        ("RD202", without_mark),
        ("RD203", note_order),
        ("RD204", ibid_first(language)),
        ("RD205", ibid_moved(language)),
        ("RD206", bad_symbol),
        ("RD207", cited(language)),
        ("RD208", recalled(language, is_twice=False)),
        ("RD209", recalled(language)),
        ("RD301", dropped),
        ("RD302", opening(weaker)),
        ("RD303", opening({new: old for old, new in weaker.items()})),
        ("RD304", word),
        ("RD305", repeated),
        ("RD306", forgotten(language)),
        ("RD307", uneven(language)),
        ("RD308", first_bracket),
        ("RD401", single_bracket),
        ("RD402", note_to_self),
        ("RD403", tracked),
        ("RD404", quotes),
        ("RD405", foreign(language)),
    )
    if language in UNKNOWN:
        yield "RD108", unknown_opening(language)
    if language != "zh":
        yield "RD109", wrong_part(language)
    if language not in ("ar", "zh"):
        yield "RD406", twice


def base_of(text: Text, code: str, language: str) -> Text | None:
    """Return the base of a fault of the rule ``code``: the text itself, prepared where the fault needs it."""
    if code in ("RD306", "RD307"):
        return session_base(text, language)
    return ibid_base(text, language) if code == "RD205" else text
