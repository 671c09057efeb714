"""Tags about what clauses and their footnotes cite: added, dropped, moved on to a successor."""

from __future__ import annotations

from resdiff.classification.group import Group
from resdiff.classification.times import symbol_year
from resdiff.model import Citation, CitationKind, Clause, DoubtCode, Resolution, Tag, TagName


def citations_changed(group: Group) -> tuple[Tag, ...]:
    """Compare the documents and treaties that both sides cite; dates alone are no citations.

    What a footnote cites whose mark was lost in scanning may have been cited there all along, so nothing is said of it.
    """
    old = _cited(group.old, group.old_document)
    new = _cited(group.new, group.new_document)
    dropped = [value for value in old if value not in new]
    added = [value for value in new if value not in old]
    if dropped:
        possible = _perhaps_cited(group.new, group.new_document)
        dropped = [value for value in dropped if value not in possible]
    if added:
        possible = _perhaps_cited(group.old, group.old_document)
        added = [value for value in added if value not in possible]
    out: list[Tag] = []
    for value in list(dropped):
        successor = next((other for other in added if _succeeds(value, other)), None)
        if successor:
            out.append(Tag(TagName.CITATION_MOVED_ON, value, successor))
            dropped.remove(value)
            added.remove(successor)
    return (
        *(Tag(TagName.CITATION_ADDED, "", value) for value in added),
        *(Tag(TagName.CITATION_DROPPED, value, "") for value in dropped),
        *out,
    )


def _cited(clauses: tuple[Clause, ...], document: Resolution) -> list[str]:
    """Return what clauses and their notes cite, each once, in order."""
    notes = {note.key: note for note in document.footnotes}
    found: list[Citation] = []
    for clause in clauses:
        found.extend(clause.citations)
        for reference in clause.references:
            if reference.note in notes:
                found.extend(notes[reference.note].citations)
    return list(dict.fromkeys(citation.value for citation in found if citation.kind is not CitationKind.DATE))


def _perhaps_cited(clauses: tuple[Clause, ...], document: Resolution) -> set[str]:
    """Return what footnotes cite whose marks were lost: those that no clause calls; all, if a mark is lost here."""
    labels = {clause.label for clause in clauses}
    lost_here = any(doubt.code is DoubtCode.LOST_MARK and doubt.label in labels for doubt in document.doubts)
    called = {reference.note for clause in document.clauses for reference in clause.references}
    notes = (note for note in document.footnotes if lost_here or note.key not in called)
    return {citation.value for note in notes for citation in note.citations}


def _succeeds(old: str, new: str) -> bool:
    """Tell whether ``new`` may have taken the place of ``old``: a later document of the same series."""
    same_series = old.rsplit("/", 2)[0] == new.rsplit("/", 2)[0] if "(" not in old else new.startswith("S/RES/")
    return same_series and 0 < symbol_year(old) < symbol_year(new)
