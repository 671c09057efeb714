"""Numbers of paragraphs as Word shows them (ECMA-376, 17.9): levels, formats, restarts, overrides, style links."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from resdiff.formats.docx.package import W
from resdiff.formats.docx.styles import Styles, value
from resdiff.formats.numerals import repeated_letters, roman

if TYPE_CHECKING:
    from lxml.etree import _Element

_PLACE = re.compile(r"%([1-9])")
_ALPHABETS = {
    "lowerLetter": "abcdefghijklmnopqrstuvwxyz",
    "upperLetter": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "russianLower": "абвгдежзиклмнопрстуфхцчшщэюя",
    "russianUpper": "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ",
    "arabicAlpha": "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "arabicAbjad": "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
}
_HAN = "〇一二三四五六七八九"
_CHINESE = frozenset(
    {"chineseCounting", "chineseCountingThousand", "ideographDigital", "japaneseCounting", "taiwaneseCounting",
     "taiwaneseCountingThousand", "japaneseDigitalTenThousand", "taiwaneseDigital", "koreanDigital"}
)  # fmt: skip
_DIGITS = {"hindiNumbers": "०१२३४५६७८९", "thaiNumbers": "๐๑๒๓๔๕๖๗๘๙", "decimalFullWidth": "０１２３４５６７８９"}
_SYMBOL_FONT_BULLETS = {"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf02d": "-", "o": "◦"}


def formatted(number: int, form: str) -> str:
    """Return ``number`` in one of Word's number formats (``w:numFmt``); those not known here are shown in digits."""
    if form in _ALPHABETS:
        return repeated_letters(number, _ALPHABETS[form])
    if form in ("lowerRoman", "upperRoman"):
        return roman(number) if form == "lowerRoman" else roman(number).upper()
    if form == "decimalZero":
        return f"{number:02}"
    if form in _CHINESE and 0 <= number < 100:
        return _chinese(number, is_positional="igital" in form)
    if form in _DIGITS:
        return "".join(_DIGITS[form][int(digit)] for digit in str(max(number, 0)))
    if form in ("decimalEnclosedCircle", "decimalEnclosedCircleChinese") and 1 <= number <= 20:
        return chr(0x2460 + number - 1)
    if form == "numberInDash":
        return f"- {number} -"
    return "" if form == "none" else str(number)


def _chinese(number: int, *, is_positional: bool) -> str:
    if is_positional or number < 10:
        return "".join(_HAN[int(digit)] for digit in str(number))
    tens, ones = divmod(number, 10)
    return ("" if tens == 1 else _HAN[tens]) + "十" + (_HAN[ones] if ones else "")


@dataclass
class _Level:
    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int = -1
    """Restart after a paragraph of this level (1-based); 0 never; -1 after any lower one."""
    is_legal: bool = False
    style: str = ""


@dataclass
class _List:
    """A ``w:num``: levels of an abstract list, and what it overrides."""

    abstract: str
    levels: dict[int, _Level]
    overrides: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Counts the numbered paragraphs of one document, in order."""

    def __init__(self, root: _Element | None, styles: Styles) -> None:
        self._styles = styles
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        if root is not None:
            self._read(root)

    def mark(self, properties: _Element | None) -> str:
        """Count a paragraph with these properties and return its number as shown, or nothing if it has none."""
        chain = self._styles.chain(value(properties, "pStyle"))
        number = value(properties, "numPr/numId")
        inherited = self._styles.paragraph_value(chain, "numPr/numId")
        found = self._lists.get(number or inherited)
        if found is None:
            return ""
        level = self._level_of(properties, chain, found, is_direct=bool(number))
        if level not in found.levels:
            return ""
        self._count(number or inherited, found, level)
        return self._text(found, level)

    def _level_of(
        self, properties: _Element | None, chain: tuple[_Element, ...], found: _List, *, is_direct: bool
    ) -> int:
        direct = value(properties, "numPr/ilvl")
        if direct.isdecimal():
            return int(direct)
        names = {style.get(f"{W}styleId") for style in chain}
        linked = [number for number, level in found.levels.items() if level.style and level.style in names]
        inherited = "" if is_direct else self._styles.paragraph_value(chain, "numPr/ilvl")
        return linked[0] if linked else int(inherited) if inherited.isdecimal() else 0

    def _count(self, number: str, found: _List, level: int) -> None:
        counts = self._counts.setdefault(found.abstract, {})
        first = (number, level) not in self._begun
        self._begun.add((number, level))
        if first and level in found.overrides:
            counts[level] = found.overrides[level]
        elif level in counts:
            counts[level] += 1
        else:
            counts[level] = found.levels[level].start
        for deeper, known in found.levels.items():
            restarts_after = deeper if known.restart < 0 else known.restart
            if deeper > level and level < restarts_after:
                counts.pop(deeper, None)

    def _text(self, found: _List, level: int) -> str:
        shown = found.levels[level]
        counts = self._counts[found.abstract]
        if shown.form == "bullet":
            return _SYMBOL_FONT_BULLETS.get(shown.text, shown.text)

        def place(match: re.Match[str]) -> str:
            """Return the number of the level that stands in the pattern as ``%1`` … ``%9``."""
            other = int(match[1]) - 1
            known = found.levels.get(other, _Level())
            form = "decimal" if shown.is_legal and known.form != "none" else known.form
            return formatted(counts.setdefault(other, known.start), form)

        return _PLACE.sub(place, shown.text).strip()

    def _read(self, root: _Element) -> None:
        abstracts = {element.get(f"{W}abstractNumId") or "": element for element in root.iterfind(f"{W}abstractNum")}
        by_style = {value(element, "styleLink"): key for key, element in abstracts.items()}
        for element in root.iterfind(f"{W}num"):
            key = value(element, "abstractNumId")
            linked = value(abstracts[key], "numStyleLink") if key in abstracts else ""
            key = by_style.get(linked, key) if linked else key
            if key not in abstracts:
                continue
            read = _List(key, {number: _level(level) for level in abstracts[key] if (number := _number(level)) >= 0})
            for override in element.iterfind(f"{W}lvlOverride"):
                number = _number(override)
                start = value(override, "startOverride")
                level = override.find(f"{W}lvl")
                if level is not None:
                    read.levels[number] = _level(level)
                if start.isdecimal():
                    read.overrides[number] = int(start)
            self._lists[element.get(f"{W}numId") or ""] = read


def _number(element: _Element) -> int:
    """Return the level that a ``w:lvl`` or ``w:lvlOverride`` is about, 0 outermost; -1 for other elements."""
    text = element.get(f"{W}ilvl") or ""
    return int(text) if text.isdecimal() and int(text) < 9 else -1


def _level(element: _Element) -> _Level:
    start, restart = value(element, "start"), value(element, "lvlRestart")
    form = element.find(f".//{W}numFmt")
    legal = element.find(f"{W}isLgl")
    return _Level(
        start=int(start) if start.isdecimal() else 0,
        form="decimal" if form is None else form.get(f"{W}val") or "decimal",
        text=value(element, "lvlText"),
        restart=int(restart) if restart.isdecimal() else -1,
        is_legal=legal is not None and (legal.get(f"{W}val") or "1") not in ("0", "false", "off"),
        style=value(element, "pStyle"),
    )
