"""The signs and words by which a text names other documents, as one regular expression for each language.

Every alternative begins with a fixed word, sign or digit and repeats only bounded pieces, so that a scan is linear.
"""

from __future__ import annotations

import re
from functools import cache

from resdiff.frozen import dataclass
from resdiff.languages import language
from resdiff.languages.language import Language

_UNITS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
ROMAN: tuple[str, ...] = (*(tens + units for tens in ("", "X", "XX") for units in _UNITS), "XXX")
"""Roman numerals of the General Assembly's sessions that were written so, 1 to 30."""

_BETWEEN_LETTERS = "[\u0640\u064b-\u0652]*"
"""Arabic lengthens words and marks vowels at will."""
_DASH = "[-\u2010\u2011\u2012\u2013]"
_SYMBOL = (
    r"(?<![A-Za-z0-9/.])[A-Z]{1,6}"
    rf"(?:/(?:E?S{_DASH}[0-9]{{1,2}}|[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*)(?![a-z])){{2,9}}"
    r"(?:(?<=[0-9])\s?\((?:19|20)[0-9]{2}\)|(?<=[0-9])\s[A-Z](?=[,;:.)\]]|$))?"
)
_END = "(?![0-9])"
"""After the last number of a form."""
_TREATY_NUMBERS = r"[0-9]{1,4}(?:\D{1,6}?[0-9]{1,4}){0,12}?"


@dataclass(frozen=True, slots=True)
class Patterns:
    """What is needed to read the citations of one language."""

    scan: re.Pattern[str]
    """One token: groups ``symbol``, ``treaty``, ``date``, ``number``, ``word``, ``body``, ``stop``."""
    dates: tuple[str, ...]
    """One a form, with groups ``day``, ``month``, ``year``; compiled (by ``re``, which keeps them) when needed."""
    treaties: tuple[str, ...]
    """One a form, with groups ``volumes``, ``number``; as ``dates``."""
    number: re.Pattern[str]
    """A number's parts: ``prefix``, ``session``, ``serial``; or ``old``, ``letter``, ``sign``, ``term``; ``part``."""
    months: dict[str, int]
    bodies: dict[str, str]
    """Folded name of a body to its code; ``COUNCIL`` for a Council that was named before."""
    part_letters: tuple[str, ...]
    session_signs: dict[str, str]
    decisions: frozenset[str]
    """Folded words for a decision; every other word that ``word`` finds is one for a resolution."""


@cache
def patterns(code: str) -> Patterns:
    """Return the patterns of the language ``code``; an unknown or empty code gives those of English."""
    try:
        words = language(code)
    except (KeyError, ImportError):
        words = language("en")
    named = (*words.body_names, *words.cited_bodies)
    number = _number(words)
    dates = tuple(_form(form, words, named=True) for form in words.date_forms)
    treaties = tuple(_form(form, words, named=True) for form in _treaty_forms(words))
    bodies = {folded(name): body for name, body in named}
    for name in words.council_words:
        bodies.setdefault(folded(name), "COUNCIL")
    cited = (*words.resolution_words, *words.decision_words)
    scan = "|".join(
        (
            rf"(?P<symbol>{_SYMBOL})",
            rf"(?P<treaty>{_any_treaty(words)})",
            rf"(?P<date>{'|'.join(_form(form, words, named=False) for form in words.date_forms)})",
            rf"(?P<number>{_unnamed(number)})",
            rf"(?P<word>{_words(cited, words)})",
            rf"(?P<body>{_words((*(name for name, _ in named), *words.council_words), words)})",
            r"(?P<stop>[;；؛。\n]|[.](?<=\w{4}[\w)]\.)(?=\s+[^\W\d_]))",
        )
    )
    return Patterns(
        scan=re.compile(scan),
        dates=dates,
        treaties=treaties,
        number=re.compile(number),
        months={folded(month): index for index, month in enumerate(words.months, 1)},
        bodies=bodies,
        part_letters=words.part_letters,
        session_signs=dict(words.session_signs),
        decisions=frozenset(folded(word) for word in words.decision_words),
    )


def folded(text: str) -> str:
    """Return ``text`` without case, with single spaces and straight apostrophes, and none around a slash."""
    text = re.sub("[\u0640\u064b-\u0652]", "", text)
    return re.sub(r"\s*/\s*", "/", re.sub(r"\s+", " ", text)).replace("’", "'").casefold()


def _treaty_forms(words: Language) -> tuple[str, ...]:
    """Return the language's own forms and the English ones, which every language uses for untranslated volumes."""
    return tuple(dict.fromkeys((*words.treaty_forms, *language("en").treaty_forms)))


def _any_treaty(words: Language) -> str:
    """Build the pattern of any treaty form; forms that begin alike up to the number share that beginning."""
    tails: dict[str, list[str]] = {}
    for form in _treaty_forms(words):
        head, _, tail = form.partition("{volumes}")
        tails.setdefault(head, []).append(tail)
    return "|".join(
        _form(f"{head}{{volumes}}", words, named=False).removesuffix(_END)
        + f"(?:{'|'.join(_form(tail, words, named=False) for tail in ends)})"
        for head, ends in tails.items()
    )


def _words(values: tuple[str, ...], words: Language) -> str:
    """Match any of ``values`` whole, longest first, in any case; scripts that glue words take them anywhere."""
    if not values:
        return r"(?!)"
    alternatives = "|".join(_loose(value) for value in sorted(set(values), key=lambda v: (-len(v), v)))
    if words.code == "zh":
        return f"(?i:{alternatives})"
    if words.code == "ar":
        return f"(?:{alternatives})\\b"
    return rf"\b(?i:{alternatives})\b"


def _loose(value: str) -> str:
    """Escape ``value`` so that any spaces and apostrophes match."""
    pattern = re.sub(r"(?:\\ )+", r"\\s+", re.escape(value))
    pattern = re.sub("(?<=[\u0621-\u064a])(?=[\u0621-\u064a])", _BETWEEN_LETTERS, pattern)
    return re.sub("['’]", "['’]", pattern).replace("/", r"\s?/\s?")


def _form(form: str, words: Language, *, named: bool) -> str:
    """Build the pattern of a date or treaty form."""
    fields = {
        "{day}": ("day", r"[0-9]{1,2}"),
        "{month}": ("month", "|".join(_loose(m) for m in sorted(words.months, key=len, reverse=True))),
        "{year}": ("year", r"[12][0-9]{3}"),
        "{volumes}": ("volumes", _TREATY_NUMBERS),
        "{number}": ("number", r"[0-9]{1,6}"),
    }
    pattern = ""
    for piece in re.split(r"(\{\w+\})", form):
        if piece not in fields:
            pattern += (
                re.sub(r"(?:\\\s|[,，،])+", r"[\\s,，،]*", re.escape(piece)) if piece.strip() else r"\s+" * bool(piece)
            )
            continue
        name, inner = fields[piece]
        pattern += f"(?P<{name}>{inner})" if named else f"(?:{inner})"
    guard = "(?<![0-9/])" if form.startswith("{") else ""
    return f"{guard}(?i:{pattern}){_END}"


def _number(words: Language) -> str:
    """Build the pattern of a resolution's number: ``61/180``, ``ES-10/15``, ``65/37 A``, ``2200 A (XXI)``."""
    signs = "".join(f"|{re.escape(sign)}" for sign, _ in sorted(words.session_signs, key=lambda s: -len(s[0])) if sign)
    letters = "".join(f"|{re.escape(letter)}" for letter in words.part_letters)
    letter = rf"(?:[A-ZАВСЕ](?![\w'’])(?:\s?(?:{_DASH}|and|et|y|e|и)\s?[A-Z](?![\w'’]))?{letters})"
    if words.code == "zh":
        letter = rf"(?:[A-Z](?:{_DASH}[A-Z])?)"
    slashed = (
        rf"(?P<prefix>(?:E?S{signs})\s?{_DASH}\s?)?(?P<session>[0-9]{{1,4}})/(?P<serial>[0-9]{{1,4}})"
        rf"(?![0-9/])(?:\s?(?P<part>{letter}))?"
    )
    older = (
        rf"(?P<old>[0-9]{{1,4}})(?:\s?(?P<letter>[A-Z]{letters}))?\s?"
        rf"\((?P<sign>(?:E?S{signs})\s?{_DASH}\s?)?(?P<term>[IVXL]{{1,7}}|[0-9]{{1,4}})\)"
    )
    return rf"(?<![A-Za-z0-9/.$€£])(?:{slashed}|(?<!,){older})"


def _unnamed(pattern: str) -> str:
    """Turn named groups into plain ones, so that the pattern can stand in a larger one."""
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)
