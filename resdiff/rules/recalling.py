"""Clauses that recall earlier resolutions, and which ones."""

from __future__ import annotations

from collections.abc import Iterator

from resdiff.languages import LANGUAGES, language
from resdiff.model import Citation, CitationKind, Clause, Part, Resolution
from resdiff.rules.openings import opening_words


def recalled(draft: Resolution) -> Iterator[tuple[Clause, Citation]]:
    """Give each resolution that a preambular paragraph recalls, where it is named."""
    code = draft.metadata.language
    recalling = language(code).check.recalling if code in LANGUAGES else ()
    for clause in draft.clauses:
        if clause.part is Part.PREAMBULAR and any(word in recalling for word in opening_words(clause)[:4]):
            for citation in clause.citations:
                if citation.kind is CitationKind.SYMBOL and "/RES/" in citation.value:
                    yield clause, citation


def cited_resolutions(draft: Resolution) -> frozenset[str]:
    """Return the symbols of all resolutions that the draft names, footnotes included."""
    lists = (*(clause.citations for clause in draft.clauses), *(note.citations for note in draft.footnotes))
    return frozenset(
        citation.value
        for citations in lists
        for citation in citations
        if citation.kind is CitationKind.SYMBOL and "/RES/" in citation.value
    )
