"""Odd things that real Word files hold: each reads as Word shows it, and no word of it is lost on any side."""

import io
import re
import zipfile
from collections import Counter

import pytest
from lxml import etree
from support.word import W, deleted, docx, inserted, p, r

from resdiff.formats import docx as word
from resdiff.formats.docx.revisions import Revisions
from resdiff.formats.docx.signs import symbol

MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
PROSE = p("The General Assembly, recalling its resolutions and decisions on the matter at hand,")


def sign(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def said(instruction: str) -> str:
    return f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"


def tracked(tag: str, inner: str) -> str:
    return f'<w:{tag} w:id="3" w:author="A">{inner}</w:{tag}>'


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr>{properties}{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"


def in_two_forms(inner: str) -> str:
    choice = f'<mc:Choice Requires="x">{inner}</mc:Choice><mc:Fallback>{inner}</mc:Fallback>'
    return f'<mc:AlternateContent xmlns:mc="{MC}">{choice}</mc:AlternateContent>'


INNER = f"<w:tbl>{row(p('in'), p('ner'))}</w:tbl>"
LINK = f'<w:hyperlink w:anchor="x">{r("he")}{inserted("re")}</w:hyperlink>'
TURNED = f'<w:dir w:val="rtl">{r("a")}</w:dir>', f'<w:bdo w:val="rtl">{r("b")}</w:bdo>'
BOX = f'<w:r><w:pict><v:shape xmlns:v="urn:v"><w:txbxContent>{p("boxed")}</w:txbxContent></v:shape></w:pict></w:r>'
BODIES: dict[str, tuple[str, list[str]]] = {
    "content controls within content controls": (
        f"<w:sdt><w:sdtContent>{p('one')}<w:sdt><w:sdtContent>{p('two')}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>",
        ["one", "two"],
    ),
    "smart tags and custom XML": (
        f'<w:customXml w:element="e">{p("one ", "<w:smartTag>" + r("two") + "</w:smartTag>")}</w:customXml>',
        ["one two"],
    ),
    "a table in a table": (
        PROSE + f"<w:tbl>{row(p('a') + INNER + p(''), p('b'))}</w:tbl>",
        ["The General Assembly, recalling its resolutions and decisions on the matter at hand,", "a", "in | ner", "b"],
    ),
    "a paragraph inserted as a whole": (tracked("ins", p("new")) + p("old"), ["new", "old"]),
    "a row inserted and a row deleted": (
        PROSE
        + "<w:tbl>"
        + row(p("new"), p("row"), properties='<w:trPr><w:ins w:id="2" w:author="A"/></w:trPr>')
        + row(p(deleted("x")), p(deleted("y")), properties='<w:trPr><w:del w:id="2" w:author="A"/></w:trPr>')
        + "</w:tbl>",
        ["The General Assembly, recalling its resolutions and decisions on the matter at hand,", "new | row"],
    ),
    "a paragraph that was moved": (
        p(tracked("moveFrom", r("moved")), properties='<w:rPr><w:moveFrom w:id="7" w:author="A"/></w:rPr>')
        + p("stays")
        + p(tracked("moveTo", r("moved")), properties='<w:rPr><w:moveTo w:id="8" w:author="A"/></w:rPr>'),
        ["stays", "moved"],
    ),
    "what was inserted and deleted again": (p("a ", tracked("ins", deleted("both")), "b"), ["a b"]),
    "a field over two paragraphs": (
        p("a ", sign("begin"), said("TOC"), sign("separate"), "first") + p("second", sign("end"), " b"),
        ["a first", "second b"],
    ),
    "a field that never ends": (p("a ", sign("begin"), said("X"), "b") + p("c"), ["a b", "c"]),
    "a field within the instruction of another": (
        p(sign("begin"), said("IF "), sign("begin"), said("PAGE"), sign("separate"), "7", sign("end"), said("=1"),
          sign("separate"), "shown", sign("end")),
        ["shown"],
    ),
    "a simple field": (p("of ", f'<w:fldSimple w:instr="DATE">{r("today")}</w:fldSimple>'), ["of today"]),
    "a link with a change in it": (p("see ", LINK), ["see here"]),
    "text that runs the other way": (p(*TURNED), ["ab"]),
    "characters with their reading above": (
        p(f"<w:r><w:ruby><w:rt>{r('kana')}</w:rt><w:rubyBase>{r('base')}</w:rubyBase></w:ruby></w:r>", " x"),
        ["base x"],
    ),
    "a formula": (p(f'<m:oMath xmlns:m="{MATH}"><m:r><m:t>x+y</m:t></m:r></m:oMath>', " holds"), ["x+y holds"]),
    "paragraphs in two forms": (in_two_forms(p("one")), ["one"]),
    "runs in two forms": (p(in_two_forms(r("one")), " two"), ["one two"]),
    "an old text box": (p("a", BOX), ["a", "boxed"]),
    "hyphens that do not break and that may": (
        p("non", "<w:r><w:noBreakHyphen/></w:r>", "re", "<w:r><w:softHyphen/></w:r>", "currence"),
        ["non\u2011re\u00adcurrence"],
    ),
    "a number set off by a tab": (p("1.", "<w:r><w:tab/></w:r>", "Urges"), ["1. Urges"]),
}  # fmt: skip


@pytest.mark.parametrize("case", BODIES)
def test_it_reads_as_word_shows_it(case: str) -> None:
    body, shown = BODIES[case]
    assert [block.text for block in word.read(docx(body), "a.docx").blocks] == shown


@pytest.mark.parametrize("revisions", Revisions)
@pytest.mark.parametrize("case", BODIES)
def test_no_word_is_lost(case: str, revisions: Revisions) -> None:
    data = docx(BODIES[case][0])
    source = word.read(data, "a.docx", revisions)
    found = _words(f"{block.mark} {block.text}" for block in source.blocks) + _words(
        dropped.text for dropped in source.dropped
    )
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    written = _words(text.text or "" for text in root.iter(f"{{{W}}}t", f"{{{W}}}delText") if text.tag)
    lost = {word_ for word_ in written if word_ not in found and not any(word_ in other for other in found)}
    assert lost == set()


def _words(texts: object) -> Counter[str]:
    return Counter(found for text in texts for found in re.findall(r"\w+", text))  # type: ignore[attr-defined]


def test_an_embedded_file_is_named() -> None:
    (dropped,) = word.read(docx(p("a") + '<w:altChunk r:id="none"/>'), "a.docx").dropped
    assert (dropped.text, dropped.reason) == ("unnamed", "a file embedded in the text")


@pytest.mark.parametrize(
    ("font", "code", "shown"),
    [
        ("Symbol", "F061", "α"),
        ("Symbol", "B7", "•"),
        ("Wingdings", "F0FC", "✓"),
        ("Times", "00A7", "§"),
        ("x", "zz", ""),
    ],
)
def test_signs_of_symbol_fonts_are_characters(font: str, code: str, shown: str) -> None:
    assert symbol(font, code) == shown
