"""Find the documents, treaties and dates that clauses and footnotes cite."""

from __future__ import annotations

from resdiff.citations import find_citations
from resdiff.frozen import replace
from resdiff.parsing.draft import Draft


def cite(draft: Draft) -> Draft:
    """Give clauses and footnotes their citations."""
    if draft.language is None:
        return draft
    code, body = draft.language.code, draft.metadata.body
    clauses = tuple(replace(clause, citations=find_citations(clause.text, code, body)) for clause in draft.clauses)
    footnotes = tuple(replace(note, citations=find_citations(note.text, code, body)) for note in draft.footnotes)
    return replace(draft, clauses=clauses, footnotes=footnotes)
