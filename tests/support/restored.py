"""What is left of a Word file when every tracked change is rejected: its elements and properties, not only its words.

Written from ECMA-376, part 1, 17.13.5, apart from resdiff's own code. Two files are the same for Word if they differ
only in how text is cut into runs; ``parts`` therefore joins neighbours that have the same properties.
"""

import io
import zipfile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_NAMES = {f"{W}delText": f"{W}t", f"{W}delInstrText": f"{W}instrText"}


def parts(data: bytes, *, reject: bool) -> dict[str, bytes]:
    """Return the parts that hold text, as canonical XML; with ``reject`` after all changes were rejected."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        roots = {name: etree.fromstring(archive.read(name)) for name in PARTS if name in archive.namelist()}
    for root in roots.values():
        if reject:
            _reject(root)
        _normalise(root)
    if reject:
        _drop_uncited(roots)
    _number_notes(roots)
    return {name: etree.tostring(root, method="c14n") for name, root in roots.items() if _says_something(root)}


def others(data: bytes) -> dict[str, bytes]:
    """Return all other parts but the settings, in which tracking is switched on, and the lists of parts."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        left_out = (*PARTS, "word/settings.xml", "[Content_Types].xml", "word/_rels/document.xml.rels")
        return {name: archive.read(name) for name in archive.namelist() if name not in left_out}


def _reject(root: etree._Element) -> None:
    for change in list(root.iter(f"{W}pPrChange")):
        properties = change.getparent()
        kept = [child for child in properties if child.tag in (f"{W}rPr", f"{W}sectPr")]
        properties[:] = [*change.find(f"{W}pPr"), *kept]
    for element in list(root.iter(f"{W}del", f"{W}moveFrom")):
        parent = element.getparent()
        if parent.tag in (f"{W}rPr", f"{W}trPr"):
            parent.remove(element)
        else:
            parent[parent.index(element) : parent.index(element) + 1] = list(element)
    for element in root.iter(*_NAMES):
        element.tag = _NAMES[element.tag]
    for element in list(root.iter(f"{W}moveFromRangeStart", f"{W}moveFromRangeEnd")):
        element.getparent().remove(element)
    for paragraph in list(root.iter(f"{W}p")):
        mark = paragraph.find(f"{W}pPr/{W}rPr")
        is_inserted = mark is not None and (mark.find(f"{W}ins") is not None or mark.find(f"{W}moveTo") is not None)
        for inserted in paragraph.findall(f".//{W}ins") + paragraph.findall(f".//{W}moveTo"):
            inserted.getparent().remove(inserted)
        for end in list(paragraph.iter(f"{W}moveToRangeStart", f"{W}moveToRangeEnd")):
            end.getparent().remove(end)
        if is_inserted:
            following = paragraph.getnext()
            content = [child for child in paragraph if child.tag != f"{W}pPr"]
            if following is not None and following.tag == f"{W}p":
                at = 1 if following.find(f"{W}pPr") is not None else 0
                following[at:at] = content
            else:
                assert not content, "the end of a paragraph is inserted, but there is none to join it with"
            paragraph.getparent().remove(paragraph)
    for row in list(root.iter(f"{W}tr")):
        if row.find(f"{W}trPr/{W}ins") is not None:
            row.getparent().remove(row)


def _normalise(root: etree._Element) -> None:
    _spell_out_fields(root)
    for properties in list(root.iter(f"{W}rPr", f"{W}pPr", f"{W}trPr")):
        if not len(properties):
            properties.getparent().remove(properties)
    for properties in list(root.iter(f"{W}pPr")):  # emptied by the line above
        if not len(properties):
            properties.getparent().remove(properties)
    for text in root.iter(f"{W}t", f"{W}instrText"):
        text.attrib.pop(_SPACE, None)
    for element in root.iter():
        if isinstance(element.tag, str) and element.tag.rpartition("}")[2] not in ("t", "instrText"):
            element.text = element.text if (element.text or "").strip() else None
        element.tail = None
    for run in list(root.iter(f"{W}r")):
        before = run.getprevious()
        if before is not None and before.tag == run.tag and _look(before) == _look(run):
            before.extend([child for child in run if child.tag != f"{W}rPr"])
            run.getparent().remove(run)
    for run in root.iter(f"{W}r"):
        for text in run.findall(f"{W}t"):
            before = text.getprevious()
            if before is not None and before.tag == text.tag:
                before.text = (before.text or "") + (text.text or "")
                run.remove(text)


def _spell_out_fields(root: etree._Element) -> None:
    """Write ``w:fldSimple`` as the runs that it is short for."""
    for simple in list(root.iter(f"{W}fldSimple")):
        begin, instruction, separate, end = (etree.Element(f"{W}r") for _ in range(4))
        for run, kind in ((begin, "begin"), (separate, "separate"), (end, "end")):
            etree.SubElement(run, f"{W}fldChar").set(f"{W}fldCharType", kind)
        etree.SubElement(instruction, f"{W}instrText").text = simple.get(f"{W}instr")
        parent = simple.getparent()
        at = parent.index(simple)
        parent[at : at + 1] = [begin, instruction, separate, *simple, end]


def _look(run: etree._Element) -> bytes:
    properties = run.find(f"{W}rPr")
    look = b"" if properties is None else etree.tostring(properties, method="c14n")
    return look + str(sorted(run.attrib.items())).encode()


def _drop_uncited(roots: dict[str, etree._Element]) -> None:
    """Take away notes that nothing refers to any more, as Word does when it saves."""
    for name, tag in (("word/footnotes.xml", "footnote"), ("word/endnotes.xml", "endnote")):
        references = roots["word/document.xml"].iter(f"{W}{tag}Reference")
        cited = {reference.get(f"{W}id") for reference in references}
        for note in list(roots[name]) if name in roots else ():
            if note.get(f"{W}type") is None and note.get(f"{W}id") not in cited:
                roots[name].remove(note)


def _number_notes(roots: dict[str, etree._Element]) -> None:
    """Number notes in their order: the numbers tie them to their marks and mean nothing else."""
    for name, tag in (("word/footnotes.xml", "footnote"), ("word/endnotes.xml", "endnote")):
        notes = [note for note in roots[name] if note.get(f"{W}type") is None] if name in roots else []
        fresh = {note.get(f"{W}id"): str(number) for number, note in enumerate(notes)}
        for element in (*notes, *roots["word/document.xml"].iter(f"{W}{tag}Reference")):
            element.set(f"{W}id", fresh[element.get(f"{W}id")])


def _says_something(root: etree._Element) -> bool:
    """Tell a part from one that holds no more than the separators of notes."""
    return root.tag == f"{W}document" or any(note.get(f"{W}type") is None for note in root)
