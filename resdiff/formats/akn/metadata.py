"""What the XML declares about a document: identification, workflow, votes, keywords, cover page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from resdiff.errors import SymbolError
from resdiff.formats.akn.tree import AKN
from resdiff.frozen import replace
from resdiff.marks import read_mark
from resdiff.model import WITHOUT_VOTE, Block, HeaderRole, Metadata
from resdiff.symbols import Symbol, parse_symbol
from resdiff.text import spaced

if TYPE_CHECKING:
    from lxml.etree import _Element

_LANGUAGES = {"ara": "ar", "eng": "en", "fra": "fr", "fre": "fr", "rus": "ru", "spa": "es", "zho": "zh", "chi": "zh"}
_ITEM = re.compile(r"(?P<number>\d+)|(?:(?<=\d)|(?<=[\s(،,]))\(?(?P<letter>[^\W\d_]{1,2})\s*\)")
_SYMBOL = re.compile(r"[A-Z]+(?:/[A-Za-z0-9.\-]+){2,}")
_DIGITS = re.compile(r"\d+")
_HEADS = frozenset(f"{AKN}{name}" for name in ("coverPage", "preface", "conclusions"))
"""Parts that say when and where; the body may name other dates and documents."""
_NO_DATE = "0001"
"""The year that files write for a date that they do not know."""
_BRACKETED = re.compile(r"\[(.*)\]\s*$", re.DOTALL)
_SUBJECT_LISTS = ("UNBIS Thesaurus", "DHLAUTH")
_WITH_AND = (
    "Antigua and Barbuda",
    "Bosnia and Herzegovina",
    "Saint Kitts and Nevis",
    "Saint Vincent and the Grenadines",
    "Sao Tome and Principe",
    "Trinidad and Tobago",
    "United Kingdom of Great Britain and Northern Ireland",
)
_AFTER_NUMBER = "-\u2013\u2014.\u060c \t"
"""What Arabic and Chinese covers set between a resolution's number and its title."""


def read_metadata(root: _Element, blocks: list[Block]) -> Metadata:
    """Gather the metadata of the document ``root`` whose header is among ``blocks``."""
    header = _header(blocks)
    main = root[0]
    keywords = main.iterfind(f"{AKN}meta/{AKN}classification/{AKN}keyword")
    steps = _steps(main)
    meeting = next(_named(main, "adoptionMeeting"), None)
    origin = " ".join("".join(found.itertext()) for found in _named(main, "originating document"))
    return replace(
        read_identity(root, blocks),
        enacting_formula=header.get(HeaderRole.ENACTING_FORMULA, ""),
        meeting=_meeting(meeting, steps.get("adopted")),
        distributed=_date(main, "#dateOfIssuance"),
        committee_report=_committee_report(origin, steps.get("recommendedForAdoption")),
        vote=_vote(main),
        sponsors=_sponsors(steps),
        subjects=tuple(dict.fromkeys(k.get("value", "") for k in keywords if k.get("dictionary") in _SUBJECT_LISTS)),
    )


def read_identity(root: _Element, blocks: list[Block]) -> Metadata:
    """Gather what tells one document from another: symbol, body, kind, session, agenda item, title, date, language."""
    header = _header(blocks)
    main = root[0]
    printed = header.get(HeaderRole.SYMBOL, "")
    symbol = _misprinted(main, blocks, printed) or _symbol(printed)
    language = main.find(f"{AKN}meta/{AKN}identification/{AKN}FRBRExpression/{AKN}FRBRlanguage")
    agenda_title, title = (
        header.get(HeaderRole.AGENDA_TITLE, ""),
        header.get(HeaderRole.TITLE, "").lstrip(_AFTER_NUMBER),
    )
    keywords = [] if agenda_title and title else _keywords(main)
    return Metadata(
        symbol=str(symbol) if symbol else spaced(printed),
        body=symbol.body if symbol else "",
        kind=symbol.kind if symbol else main.get("name", ""),
        session=_session(main, symbol),
        agenda_item=_agenda_item(header.get(HeaderRole.AGENDA_ITEM, "")),
        agenda_title=agenda_title or _keyword(keywords, "agenda"),
        title=title or _library_title(keywords),
        adopted=_date(main, "#adoptionDate") or _work_date(main) or _step_date(_steps(main).get("adopted")),
        language=_LANGUAGES.get(language.get("language", ""), "") if language is not None else "",
    )


def _steps(main: _Element) -> dict[str, _Element]:
    return {step.get("outcome", ""): step for step in main.iterfind(f"{AKN}meta/{AKN}workflow/{AKN}step")}


def _keywords(main: _Element) -> list[_Element]:
    return list(main.iterfind(f"{AKN}meta/{AKN}classification/{AKN}keyword"))


def _header(blocks: list[Block]) -> dict[HeaderRole, str]:
    """Return the first text of each role, without footnote marks."""
    header: dict[HeaderRole, str] = {}
    for block in blocks:
        if block.role is not None and block.role not in header:
            header[block.role] = "".join(run.text for run in block.runs if not run.note).strip()
    return header


def _symbol(printed: str) -> Symbol | None:
    try:
        return parse_symbol(printed)
    except SymbolError:
        return None


def _misprinted(main: _Element, blocks: list[Block], printed: str) -> Symbol | None:
    """The symbol before the title, where the cover prints another and the file's own address sides with the title."""
    numbers = [block.text for block in blocks if block.role is HeaderRole.SYMBOL][1:2]
    before_title = _symbol(numbers[0]) if numbers else None
    on_cover = _symbol(printed)
    if before_title is None or on_cover is None or before_title.body != on_cover.body:
        return None
    if (before_title.session, before_title.number) == (on_cover.session, on_cover.number):
        return None
    address = main.find(f"{AKN}meta/{AKN}identification/{AKN}FRBRWork/{AKN}FRBRuri")
    place = f"/{before_title.session}-{before_title.number}"
    return before_title if address is not None and place in address.get("value", "") else None


def _named(main: _Element, name: str) -> Iterator[_Element]:
    parts = (part for part in main if part.tag in _HEADS)
    return (found for part in parts for found in part.iter(f"{AKN}inline") if found.get("name") == name)


def _session(main: _Element, symbol: Symbol | None) -> str:
    if symbol and symbol.session:
        return symbol.session
    declared = main.find(f"{AKN}coverPage/{AKN}p/{AKN}session")
    return declared.get("value", "") if declared is not None else ""


def _agenda_item(text: str) -> str:
    """``Points 9 b) et 14 de l'ordre du jour`` as ``9 (b), 14``: the same in all languages."""
    if ")" not in text:
        return ", ".join(_DIGITS.findall(text))
    items: list[str] = []
    for found in _ITEM.finditer(text):
        if found["number"]:
            items.append(found["number"])
        elif items and (readings := read_mark(f"({found['letter']})")):
            items[-1] += f" ({readings[0].plain})"
    return ", ".join(items)


def _keyword(keywords: list[_Element], kind: str) -> str:
    """The keyword of a kind that reads as a sentence rather than as an index entry."""
    values = [keyword.get("showAs", "") for keyword in keywords if keyword.get("refersTo") == kind]
    return next((value.rstrip(".") for value in values if not value.isupper()), "")


def _library_title(keywords: list[_Element]) -> str:
    """The Dag Hammarskjöld Library's title (in English) of a text that bears none, as the Security Council's."""
    titles = [keyword.get("value", "") for keyword in keywords if keyword.get("refersTo") == "title"]
    found = _BRACKETED.search(titles[0]) if titles else None
    return found[1] if found else ""


def _date(main: _Element, refers: str) -> str:
    found = (date for part in main if part.tag in _HEADS for date in part.iter(f"{AKN}docDate"))
    dates = (date.get("date", "") for date in found if date.get("refersTo") == refers)
    return next((date for date in dates if not date.startswith(_NO_DATE)), "")


def _work_date(main: _Element) -> str:
    date = main.find(f"{AKN}meta/{AKN}identification/{AKN}FRBRWork/{AKN}FRBRdate")
    value = date.get("date", "") if date is not None and date.get("name") == "adoption" else ""
    return "" if value.startswith(_NO_DATE) else value


def _step_date(step: _Element | None) -> str:
    value = step.get("date", "") if step is not None else ""
    return "" if value.startswith(_NO_DATE) else value


def _meeting(meeting: _Element | None, adopted: _Element | None) -> str:
    texts = []
    if meeting is not None:
        texts += [meeting.get("title", ""), "".join(meeting.itertext())]
    if adopted is not None:
        texts.append(adopted.get("as", "").rpartition("PV.")[2])
    return next((found[0] for text in texts if (found := _DIGITS.search(text))), "")


def _committee_report(origin: str, recommended: _Element | None) -> str:
    texts = (origin, recommended.get("as", "") if recommended is not None else "")
    found = next((match[0] for text in texts if (match := _SYMBOL.search(text))), "")
    symbol = _symbol(found) if found else None
    return str(symbol) if symbol else found


def _vote(main: _Element) -> str:
    voting = main.find(f"{AKN}meta/{AKN}analysis/{AKN}parliamentary/{AKN}voting")
    if voting is None:
        return ""
    counts = {count.get("refersTo", ""): count.get("value", "") for count in voting.iterfind(f"{AKN}count")}
    if any(value.isdecimal() for value in counts.values()):
        sides = ("inFavour", "against", "abstaining")
        return "-".join(str(int(counts[side])) if counts.get(side, "").isdecimal() else "0" for side in sides)
    return WITHOUT_VOTE if voting.get("outcome") == "adoptedWithoutVote" else ""


def _sponsors(steps: dict[str, _Element]) -> tuple[str, ...]:
    sponsors: list[str] = []
    for outcome in ("draftResolution", "draftResolutionAdditionalSponsors"):
        if outcome in steps:
            sponsors += _listed(spaced(steps[outcome].get("by", "")))
    return tuple(dict.fromkeys(sponsors))


def _listed(text: str) -> list[str]:
    """Cut an English list of States: ``Spain, Trinidad and Tobago and Uruguay``."""
    names = [name.strip() for name in re.split(r",\s*(?![^(]*\))", text) if name.strip()]
    if not names:
        return []
    last = names.pop().removeprefix("and ")
    for found in re.finditer(r" and (?![^(]*\))", last):
        left, right = last[: found.start()], last[found.end() :]
        if all(" and " not in side or side in _WITH_AND for side in (left, right)) and last not in _WITH_AND:
            return [*names, left, right]
    return [*names, last]
