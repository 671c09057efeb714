"""A projector of tracked changes that knows nothing of resdiff's reader: the text with all accepted or rejected.

Written from ECMA-376, part 1, 17.13.5: what is inserted goes with a rejection, what is deleted with an acceptance; a
paragraph whose mark goes is joined with the next one.
"""

import io
import zipfile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
INSERTED = {f"{W}ins", f"{W}moveTo"}
DELETED = {f"{W}del", f"{W}moveFrom"}


def project(data: bytes, *, accept: bool) -> tuple[list[str], list[str]]:
    """Return the paragraphs, and the notes in the order of their marks; empty paragraphs at the end go."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
        notes = etree.fromstring(archive.read("word/footnotes.xml"))
    gone = DELETED if accept else INSERTED
    bodies = {note.get(f"{W}id"): note for note in notes}
    paragraphs, keys = _paragraphs(body, gone)
    for style in notes.iter(f"{W}rStyle"):  # the note's mark within the note
        run = style.getparent().getparent()
        for text in run.findall(f"{W}t") + run.findall(f"{W}delText"):
            run.remove(text)
    texts = ["".join(_paragraphs(bodies[key], gone)[0]).strip() for key in keys]
    while paragraphs and not paragraphs[-1]:
        paragraphs.pop()
    return paragraphs, texts


def _paragraphs(root: etree._Element, gone: set[str]) -> tuple[list[str], list[str]]:
    found, keys, held = [], [], ""
    for paragraph in root.iter(f"{W}p"):
        for element in paragraph.iter(f"{W}t", f"{W}delText", f"{W}tab", f"{W}br", f"{W}footnoteReference"):
            if any(ancestor.tag in gone for ancestor in element.iterancestors()):
                continue
            if element.tag == f"{W}footnoteReference":
                keys.append(element.get(f"{W}id"))
            elif element.getparent().find(f"{W}footnoteReference") is not None:
                continue  # a note's own mark
            elif element.tag in (f"{W}tab", f"{W}br") and element.getparent().tag == f"{W}r":
                held += "\t" if element.tag == f"{W}tab" else "\n"
            else:
                held += element.text or ""
        mark = paragraph.find(f"{W}pPr/{W}rPr")
        if mark is None or not any(child.tag in gone for child in mark):
            found.append(held)
            held = ""
    return ([*found, held] if held else found), keys
