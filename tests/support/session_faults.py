"""Sessions that a draft forgets to move on, or moves on unevenly."""

from __future__ import annotations

import random
from dataclasses import replace

from resdiff.languages import language
from support.drafted import Fault, Text, at_paragraphs, changed, into_middle, is_long, plain
from support.fault_words import SESSION


def _named(code: str, number: int) -> str:
    return SESSION[code].format(language(code).session_ordinals[number - 1])


def session_base(text: Text, code: str) -> Text | None:
    """Let three operative paragraphs of a text of the 75th session name the seventy-sixth."""
    places = [at for at in plain(text, "OP") if is_long(text.paragraphs[at].text, 14)][:3]
    made = text
    for at in places:
        written = into_middle(made.paragraphs[at].text, _named(code, 76))
        made = changed(made, at, text=written) if written else made
    return made if _places(made, code) and len(_places(made, code)) == 3 else None


def _places(text: Text, code: str) -> list[int]:
    return [at for at in plain(text, "OP") if _named(code, 76) in text.paragraphs[at].text]


def _moved(text: Text, code: str, chance: random.Random, other: int) -> Fault:
    """Move two of the three on to the seventy-eighth session, and one to the session ``other``."""
    places = _places(text, code)
    odd = chance.choice(places)
    made = replace(text, title=text.title.replace("75/", "76/", 1))
    for at in places:
        written = made.paragraphs[at].text.replace(_named(code, 76), _named(code, other if at == odd else 78))
        made = changed(made, at, text=written)
    return at_paragraphs(made, odd)


def forgotten(code: str):  # type: ignore[no-untyped-def]
    return lambda text, chance: _moved(text, code, chance, 76)


def uneven(code: str):  # type: ignore[no-untyped-def]
    return lambda text, chance: _moved(text, code, chance, 77)
