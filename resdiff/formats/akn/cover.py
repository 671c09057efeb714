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


def read_cover(element: _Element, collector: Collector) -> None:
    """Add a ``coverPage`` or ``preface``: a header block for each of its fields."""
    for line in element.iterchildren(f"{AKN}p"):
        for field in line:
            if field.tag == f"{AKN}authorialNote":
                collector.attach(read_note(field, collector))
                continue
            if field.tag == f"{AKN}sup" and "".join(field.itertext()).strip() in ("(", ")"):
                continue  # the brackets of an Arabic footnote mark
            inner = next(iter(field), None) if field.tag == f"{AKN}span" else None
            _add(field if inner is None else inner, collector)


def read_conclusions(element: _Element, collector: Collector) -> None:
    """Add the closing lines: meeting and date of adoption, vote."""
    for line in element.iterchildren(f"{AKN}p"):
        role = next((_BY_TAG[child.tag] for child in line if child.tag == f"{AKN}vote"), HeaderRole.MEETING)
        collector.add(BlockKind.PARAGRAPH, runs_of(line, collector), line.sourceline or 0, role=role)


def read_formula(element: _Element, collector: Collector) -> None:
    """Add an enacting formula ("The General Assembly,")."""
    runs = runs_of(element, collector)
    collector.add(BlockKind.PARAGRAPH, runs, element.sourceline or 0, role=HeaderRole.ENACTING_FORMULA)


def _add(field: _Element, collector: Collector) -> None:
    role = _BY_REFERENCE.get(field.get("refersTo", "")) or _BY_TAG.get(str(field.tag))
    role = role or _BY_NAME.get(field.get("name", ""), HeaderRole.OTHER)
    collector.add(BlockKind.PARAGRAPH, runs_of(field, collector), field.sourceline or 0, role=role)
