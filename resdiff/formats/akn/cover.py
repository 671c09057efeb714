"""The cover page, the title and the closing lines as header blocks with their roles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resdiff.formats.akn.blocks import Collector
from resdiff.formats.akn.inline import read_note, runs_of
from resdiff.formats.akn.tree import AKN
from resdiff.model import BlockKind, HeaderRole

if TYPE_CHECKING:
    from lxml.etree import _Element

_BY_TAG = {
    f"{AKN}docAuthority": HeaderRole.MASTHEAD,
    f"{AKN}docNumber": HeaderRole.SYMBOL,
    f"{AKN}docStatus": HeaderRole.DISTRIBUTION,
    f"{AKN}docDate": HeaderRole.DISTRIBUTION,
    f"{AKN}session": HeaderRole.SESSION,
    f"{AKN}event": HeaderRole.SESSION,
    f"{AKN}docTitle": HeaderRole.ADOPTION,
    f"{AKN}docProponent": HeaderRole.BASIS,
    f"{AKN}vote": HeaderRole.VOTE,
}
_BY_NAME = {
    "agenda item": HeaderRole.AGENDA_ITEM,
    "agenda item name": HeaderRole.AGENDA_TITLE,
    "languageOfExpression": HeaderRole.LANGUAGE,
    "originalLanguage": HeaderRole.LANGUAGE,
    "adoptionMeeting": HeaderRole.MEETING,
}
_BY_REFERENCE = {"#resolutionTitle": HeaderRole.TITLE, "#resolutionNumber": HeaderRole.SYMBOL}

_NOTE, _RAISED, _SPAN = f"{AKN}authorialNote", f"{AKN}sup", f"{AKN}span"


def read_cover(element: _Element, collector: Collector, wanted: frozenset[HeaderRole] = frozenset()) -> None:
    """Add a ``coverPage`` or ``preface``: a header block for each of its fields, or only for those ``wanted``."""
    for line in element.iterchildren(f"{AKN}p"):
        for field in line:
            if field.tag == _NOTE:
                collector.attach(read_note(field, collector))
                continue
            if field.tag == _RAISED and "".join(field.itertext()).strip() in ("(", ")"):
                continue  # the brackets of an Arabic footnote mark
            inner = field[0] if field.tag == _SPAN and len(field) else field
            role = _role(inner)
            if not wanted or role in wanted:
                collector.add(BlockKind.PARAGRAPH, runs_of(inner, collector), inner.sourceline or 0, role=role)


def read_conclusions(element: _Element, collector: Collector) -> None:
    """Add the closing lines: meeting and date of adoption, vote."""
    for line in element.iterchildren(f"{AKN}p"):
        role = next((_BY_TAG[child.tag] for child in line if child.tag == f"{AKN}vote"), HeaderRole.MEETING)
        collector.add(BlockKind.PARAGRAPH, runs_of(line, collector), line.sourceline or 0, role=role)


def read_formula(element: _Element, collector: Collector) -> None:
    """Add an enacting formula ("The General Assembly,")."""
    runs = runs_of(element, collector)
    collector.add(BlockKind.PARAGRAPH, runs, element.sourceline or 0, role=HeaderRole.ENACTING_FORMULA)


def _role(field: _Element) -> HeaderRole:
    role = _BY_REFERENCE.get(field.get("refersTo", "")) or _BY_TAG.get(str(field.tag))
    return role or _BY_NAME.get(field.get("name", ""), HeaderRole.OTHER)
