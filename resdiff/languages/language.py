"""What resdiff needs to know of a language. Values are words and signs; no language has code of its own."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """Words and signs of one language. All words are given as they are printed; matching evens them out."""

    code: str
    """ISO 639-1."""
    name: str
    """Its name in English."""
    right_to_left: bool
    months: tuple[str, ...]
    """January … December, as written inside a date."""
    body_names: tuple[tuple[str, str], ...]
    """Name as printed in an enacting formula or a citation, and the body's code (see ``symbols``)."""
    opening_phrases: tuple[str, ...]
    """Opening phrases of preambular and operative paragraphs, longest first where one begins another."""
    opening_modifiers: tuple[str, ...]
    """Words that lengthen an opening phrase: ``also``, ``further``, ``once again``."""
    common_words: tuple[str, ...]
    """Frequent words by which the language of a text is told."""
    resolution_words: tuple[str, ...]
    """``resolution``, ``resolutions`` and their inflections, for citations by number alone."""
    decision_words: tuple[str, ...]
    session_ordinals: tuple[str, ...]
    """Ordinals of sessions: index 0 is "first". Spelled as in "at its seventy-fourth session"."""
    ibid: tuple[str, ...]
    """How a footnote says "the same place"."""
    date_forms: tuple[str, ...] = ("{day} {month} {year}",)
    """How a full date is written, from ``{day}``, ``{month}`` and ``{year}``; spaces may vary."""
    treaty_forms: tuple[str, ...] = ("vol. {volumes}, No. {number}", "vols. {volumes}, No. {number}")
    """How a place in the Treaty Series is written, from ``{volumes}`` (one or a list) and ``{number}``."""
    council_words: tuple[str, ...] = ()
    """"Council" alone, which stands for the Council that was named before."""
    part_letters: tuple[str, ...] = ()
    """Letters A, B, C … of composite resolutions where they are not Latin: ``ألف``, ``باء`` …"""
    session_signs: tuple[tuple[str, str], ...] = ()
    """Signs before the number of a session and what they stand for (``""``, ``S-``, ``ES-``), where not Latin."""
