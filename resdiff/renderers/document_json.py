"""One document as JSON: everything that was read. The contract is docs/reference/document.schema.json."""

from __future__ import annotations

import json

from resdiff.model import Citation, Clause, Footnote, Heading, Resolution, Span
from resdiff.renderers.options import RenderOptions

SCHEMA = "resdiff/document/1"


def render(document: Resolution, options: RenderOptions) -> str:
    """Return the document as indented JSON text."""
    return json.dumps({"schema": SCHEMA, **document_object(document)}, ensure_ascii=False, indent=2) + "\n"


def document_object(document: Resolution) -> dict[str, object]:
    """Return everything that was read of a document, as values that JSON has."""
    metadata = document.metadata
    return {
        "symbol": metadata.symbol,
        "title": metadata.title,
        "language": metadata.language,
        "name": document.name,
        "form": document.form,
        "sha256": document.sha256,
        "metadata": {
            name: list(value) if isinstance(value := getattr(metadata, name), tuple) else value
            for name in metadata.__slots__
        },
        "header": [{"role": line.role, "text": line.text, "line": line.line} for line in document.header],
        "clauses": [_clause(clause) for clause in document.clauses],
        "headings": [_heading(heading) for heading in document.headings],
        "footnotes": [_footnote(note) for note in document.footnotes],
        "dropped": [{"text": piece.text, "reason": piece.reason, "line": piece.line} for piece in document.dropped],
        "doubts": [
            {"code": doubt.code, "message": doubt.message, "label": doubt.label, "line": doubt.line}
            for doubt in document.doubts
        ],
    }


def _clause(clause: Clause) -> dict[str, object]:
    return {
        "label": clause.label,
        "part": clause.part,
        "number": clause.number,
        "text": clause.text,
        "opening": clause.opening,
        "depth": clause.depth,
        "parent": clause.parent,
        "section": clause.section,
        "italics": _spans(clause.italics),
        "references": [
            {"offset": reference.offset, "note": reference.note, "mark": reference.mark}
            for reference in clause.references
        ],
        "citations": _citations(clause.citations),
        "cells": _spans(clause.cells),
        "line": clause.line,
        "page": clause.page,
    }


def _heading(heading: Heading) -> dict[str, object]:
    return {
        "text": heading.text,
        "level": heading.level,
        "position": heading.position,
        "section": heading.section,
        "references": [
            {"offset": reference.offset, "note": reference.note, "mark": reference.mark}
            for reference in heading.references
        ],
        "line": heading.line,
    }


def _footnote(note: Footnote) -> dict[str, object]:
    return {
        "key": note.key,
        "mark": note.mark,
        "text": note.text,
        "italics": _spans(note.italics),
        "citations": _citations(note.citations),
        "line": note.line,
    }


def _spans(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _citations(citations: tuple[Citation, ...]) -> list[dict[str, object]]:
    return [{name: getattr(citation, name) for name in citation.__slots__} for citation in citations]
