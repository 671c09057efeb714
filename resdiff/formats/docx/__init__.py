"""Word files, read with lxml: no library shows text, notes, numbers and tracked changes together."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from resdiff.formats.docx.body import BodyReader, number_notes
from resdiff.formats.docx.convert import to_docx
from resdiff.formats.docx.notes import note_marks, read_notes, typed_marks
from resdiff.formats.docx.numbering import Numbering
from resdiff.formats.docx.package import Package, Relation, W
from resdiff.formats.docx.paragraphs import Reading, Trace, read_runs, unclosed_fields
from resdiff.formats.docx.revisions import Revisions
from resdiff.formats.docx.styles import Styles
from resdiff.formats.furniture import symbol_in
from resdiff.formats.runs import plain, tidy
from resdiff.formats.signatures import convertible_kind
from resdiff.model import Block, Dropped, Form, Metadata, Run, Source

if TYPE_CHECKING:
    from lxml.etree import _Element


def read(data: bytes, name: str, revisions: Revisions = Revisions.FINAL) -> Source:
    """Return the Word file in ``data`` as blocks; ``revisions`` says which side of tracked changes is the text.

    Headers, footers, comments and what tracked changes hide are in the source's ``dropped``.
    Raises ``ReadingError`` where the file is broken, protected, hostile or no Word file.
    """
    return read_package(open_package(data, name), hashlib.sha256(data).hexdigest(), revisions)


def open_package(data: bytes, name: str) -> Package:
    """Return the parts of a Word file, or of the one that LibreOffice makes of another word processor's file.

    Raises ``ReadingError`` like ``read``.
    """
    return Package(to_docx(data, name) if convertible_kind(data) else data, name)


def read_package(
    package: Package, sha256: str, revisions: Revisions = Revisions.FINAL, trace: Trace | None = None
) -> Source:
    """Read a Word file that is open already, as ``read`` does; ``trace`` is told where everything stands."""
    path = package.main()
    related = package.relations(path)
    parts = {relation.kind: relation.target for relation in related.values() if not relation.is_external}
    styles = Styles(_part(package, parts, "styles"))
    reading = Reading(styles, related, revisions, trace=trace)
    reader = BodyReader(reading, Numbering(_part(package, parts, "numbering"), styles))
    root = package.part(path)
    reading.unclosed = [] if root is None else unclosed_fields(root)
    body = None if root is None else root.find(f"{W}body")
    if body is not None:
        reader.read(body)
    marks = note_marks(reader.blocks, _part(package, parts, "settings"))
    typed = typed_marks(reader.blocks)
    notes: list[Block] = []
    for prefix, kind in (("fn", "footnotes"), ("en", "endnotes")):
        target = parts.get(kind, "")
        reading.relations = package.relations(target) if target else {}
        own = {key: mark for key, mark in marks.items() if key.startswith(prefix)}
        notes += read_notes(_part(package, parts, kind), prefix, reading, own, typed)
    reading.trace = None  # what follows is not part of the text
    reading.dropped += _comments(_part(package, parts, "comments"), reading)
    heads = _running_heads(package, related, reading)
    blocks = (*number_notes(reader.blocks, marks), *notes)
    metadata = Metadata(symbol=symbol_in(dropped.text for dropped in heads))
    return Source(package.name, Form.WORD, sha256, blocks, metadata, (*reading.dropped, *heads))


def _part(package: Package, parts: dict[str, str], kind: str) -> _Element | None:
    return package.part(parts[kind]) if kind in parts else None


def _comments(root: _Element | None, reading: Reading) -> list[Dropped]:
    """Return the comments, each with who wrote it."""
    return [
        Dropped(
            text,
            f"a comment by {comment.get(f'{W}author') or 'an unnamed author'}",
            reading.comments.get(comment.get(f"{W}id") or "", 0),
        )
        for comment in (root if root is not None else ())
        if isinstance(comment.tag, str) and (text := _paragraphs(comment, reading))
    ]


def _running_heads(package: Package, related: dict[str, Relation], reading: Reading) -> list[Dropped]:
    """Return the text of headers and footers, each text once."""
    found: dict[tuple[str, str], None] = {}
    for relation in related.values():
        if relation.kind in ("header", "footer") and not relation.is_external:
            root = package.part(relation.target)
            text = "" if root is None else _paragraphs(root, reading)
            if text:
                found[text, f"running {'head' if relation.kind == 'header' else 'foot'}"] = None
    return [Dropped(text, reason) for text, reason in found]


def _paragraphs(root: _Element, reading: Reading) -> str:
    runs: list[Run] = []
    for paragraph in root.iter(f"{W}p"):
        runs += [Run(" "), *read_runs(paragraph, reading)]
    reading.boxes.clear()  # their paragraphs were met by iter()
    return plain(tidy(runs))
