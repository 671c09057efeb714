"""Redlines in a Word file's own layout, made and looked at."""

import io
import zipfile

from resdiff.comparison import compare
from resdiff.formats import docx as word
from resdiff.formats.docx.revisions import Revisions
from resdiff.model import BlockKind, Comparison, Form
from resdiff.parsing import parse
from resdiff.reading import read
from resdiff.redlining import Redline, redline
from resdiff.renderers import RenderOptions
from support.drafted_in_word import drafted


def compared(data: bytes, new: str, revisions: Revisions = Revisions.FINAL) -> Comparison:
    old = parse(read(data, "old.docx", Form.WORD, revisions), "en")
    return compare(old, parse(read(new.encode(), "new.md", Form.MARKDOWN), "en"))


def made(new: str, data: bytes | None = None, **options: object) -> Redline:
    given = data or drafted()
    return redline(compared(given, new), given, RenderOptions(author="Fiji", **options))  # type: ignore[arg-type]


def body(data: bytes, part: str = "document") -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(f"word/{part}.xml").decode()


def lines(data: bytes, revisions: Revisions = Revisions.FINAL) -> list[str]:
    """Return the text as Word shows it, automatic numbers included."""
    blocks = word.read(data, "a.docx", revisions).blocks
    return [f"{block.mark} {block.text}".strip() for block in blocks if block.kind is not BlockKind.NOTE]


def new_lines(new: str) -> list[str]:
    document = parse(read(new.encode(), "new.md", Form.MARKDOWN), "en")
    marks: dict[str, str] = {}
    found = [line.text for line in document.header]
    for clause in document.clauses:
        text, at = "", 0
        for reference in clause.references:  # Word counts notes
            mark = marks.setdefault(reference.note, str(len(marks) + 1))
            text, at = text + clause.text[at : reference.offset] + mark, reference.offset
        found.append(f"{clause.number} {text}{clause.text[at:]}".strip())
    return found
