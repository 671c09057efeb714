"""One document for the terminal: what was read, so that a user can see it."""

from __future__ import annotations

from resdiff.model import HeaderRole, Resolution
from resdiff.renderers.interface import interface
from resdiff.renderers.options import RenderOptions, interface_language
from resdiff.renderers.plain_text import note_line
from resdiff.renderers.terminal_parts import Printer
from resdiff.renderers.wording import facts, name_of


def render(document: Resolution, options: RenderOptions) -> str:
    """Return the document's header fields, clauses with their labels, footnotes, doubts and what was left out."""
    texts = interface(interface_language((document,), options))
    out = Printer(options, texts)
    out.line(name_of(document), "bold")
    if document.metadata.title:
        out.wrapped(document.metadata.title, "    ")
    for key, value in facts(document, texts):
        out.wrapped(texts.named(key, value), "    ")
    if document.metadata.sponsors:
        name = texts.roles[HeaderRole.SPONSORS].capitalize()
        out.wrapped(texts.named(name, ", ".join(document.metadata.sponsors)), "    ")
    out.rule(texts.header)
    for line in document.header:
        out.wrapped(texts.named(texts.roles[HeaderRole(line.role)], line.text), "    ")
    _clauses(out, document)
    sections = (
        (texts.footnotes, [note_line(note.mark, note.text) for note in document.footnotes]),
        (
            texts.doubts,
            [_doubt(texts.doubt_codes[doubt.code], doubt.label, doubt.message) for doubt in document.doubts],
        ),
        (texts.left_out, [f"{piece.text} ({piece.reason})" for piece in document.dropped]),
    )
    for title, lines in sections:
        if lines:
            out.rule(title)
            for text in lines:
                out.wrapped(text, "    ")
    return out.text()


def _clauses(out: Printer, document: Resolution) -> None:
    part = None
    marks = {note.key: note.mark or "*" for note in document.footnotes}
    for index, clause in enumerate(document.clauses):
        if clause.part is not part:
            part = clause.part
            out.rule(out.texts.parts[part])
        for heading in document.headings:
            if heading.position == index:
                out.line(heading.text, "bold")
        text, cut = "", 0
        for reference in clause.references:
            text += f"{clause.text[cut : reference.offset]}[{marks.get(reference.note, reference.mark)}]"
            cut = reference.offset
        out.line(f"{'  ' * clause.depth}{clause.label}", "bold")
        out.wrapped(text + clause.text[cut:], "    " + "  " * clause.depth)
        out.blank()
    for heading in document.headings:
        if heading.position >= len(document.clauses):
            out.line(heading.text, "bold")


def _doubt(name: str, label: str, message: str) -> str:
    return f"{label + ': ' if label else ''}{name}: {message}"
