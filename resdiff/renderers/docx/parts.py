"""The fixed parts of the Word files that are written: types, links, styles, settings; and the zip around them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SPACES = f'xmlns:w="{_MAIN}" xmlns:r="{_LINKS}"'
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_KINDS = {
    "document": "document.main",
    "styles": "styles",
    "settings": "settings",
    "footnotes": "footnotes",
    "footer": "footer",
}
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a zip can hold: the same input gives the same bytes."""

_FONTS = {"ar": "Traditional Arabic", "zh": "SimSun"}
_CLAUSE = '<w:spacing w:after="120" w:line="240" w:lineRule="exact"/>{}<w:jc w:val="both"/>'
_TAB = '<w:tabs><w:tab w:val="left" w:pos="{}"/></w:tabs>'
_PARAGRAPHS: tuple[tuple[str, str, str, str], ...] = (
    ("ResLine", "Resolution line", '<w:spacing w:after="60"/>', ""),
    ("ResTitle", "Resolution title", '<w:keepNext/><w:spacing w:before="240" w:after="240"/>', "<w:b/><w:bCs/>"),
    ("ResFormula", "Enacting formula", '<w:keepNext/><w:spacing w:after="120"/><w:ind w:firstLine="475"/>', ""),
    ("ResHeading", "Resolution heading", '<w:keepNext/><w:spacing w:before="240" w:after="120"/>', "<w:b/><w:bCs/>"),
    ("ResClause", "Resolution paragraph", _TAB.format(950) + _CLAUSE.format('<w:ind w:firstLine="475"/>'), ""),
    ("ResSub", "Resolution sub-paragraph", _TAB.format(950) + _CLAUSE.format('<w:ind w:firstLine="475"/>'), ""),
    ("ResSubSub", "Resolution sub-sub-paragraph", _TAB.format(1425) + _CLAUSE.format('<w:ind w:left="950"/>'), ""),
    ("ResClosing", "Resolution closing line", '<w:spacing w:before="120"/><w:jc w:val="end"/>', "<w:i/><w:iCs/>"),
    ("FootnoteText", "footnote text", '<w:spacing w:after="0"/>', '<w:sz w:val="17"/><w:szCs w:val="18"/>'),
)


def styles(language: str) -> str:
    """Return the styles part for a document in ``language`` (ISO 639-1, or empty)."""
    font = _FONTS.get(language, "Times New Roman")
    fonts = (
        '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" '
        f'w:eastAsia="{font if language == "zh" else "Times New Roman"}" '
        f'w:cs="{font if language == "ar" else "Times New Roman"}"/>'
    )
    tag = {"zh": "zh-CN", "ar": "ar-SA"}.get(language, language or "en")
    languages = f'<w:lang w:val="{tag}" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'
    # A Western document is set in 10 points, an Arabic one in 13, as Arabic letters are smaller at the same size.
    default = f'<w:rPrDefault><w:rPr>{fonts}<w:sz w:val="20"/><w:szCs w:val="26"/>{languages}</w:rPr></w:rPrDefault>'
    # Line distances are exact for Latin type; Arabic and Chinese need more room.
    spacing = ' w:line="240" w:lineRule="exact"'
    made = "".join(
        f'<w:style w:type="paragraph" w:customStyle="{int(key != "FootnoteText")}" w:styleId="{key}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{layout if font == 'Times New Roman' else layout.replace(spacing, '')}</w:pPr>"
        f"<w:rPr>{look}</w:rPr></w:style>"
        for key, name, layout, look in _PARAGRAPHS
    )
    return (
        f"{DECLARATION}<w:styles {SPACES}><w:docDefaults>{default}<w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        f"{made}"
        '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>'
        '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>'
        + "".join(
            f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>'
            for side in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        + "</w:tblBorders></w:tblPr></w:style></w:styles>"
    )


def settings() -> str:
    """Return the settings part: changes go on being tracked when the file is edited."""
    return (
        f"{DECLARATION}<w:settings {SPACES}><w:trackRevisions/>"
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        'w:val="15"/></w:compat></w:settings>'
    )


def footer() -> str:
    """Return the foot of every page: its number and that of all pages, as drafts have it."""
    numbers = f"{_field('PAGE')}<w:r><w:t>/</w:t></w:r>{_field('NUMPAGES')}"
    return f'{DECLARATION}<w:ftr {SPACES}><w:p><w:pPr><w:jc w:val="end"/></w:pPr>{numbers}</w:p></w:ftr>'


def _field(name: str) -> str:
    return f'<w:fldSimple w:instr="{name}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def properties(title: str, author: str, date: str, language: str) -> str:
    """Return the core properties: a title and a language are what a screen reader says first."""
    said = (
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{escape(author)}</dc:creator>"
        f"<dc:language>{escape(language or 'en')}</dc:language>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{date}</dcterms:created>'
    )
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{said}</cp:coreProperties>'
    )


def package(parts: Mapping[str, str], core: str) -> bytes:
    """Return the Word file with these parts (``document``, ``styles`` …) and core properties.

    The same parts give the same bytes.
    """
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}{_KINDS[name]}+xml"/>' for name in parts
    )
    overrides += (
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
    )
    links = [(f"{_LINKS}/officeDocument", "word/document.xml")]
    links.append((f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"))
    files = {
        "[Content_Types].xml": (
            f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
        ),
        "_rels/.rels": _relations(links),
        "docProps/core.xml": core,
        "word/_rels/document.xml.rels": _relations(
            (f"{_LINKS}/{name}", f"{name}.xml") for name in parts if name != "document"
        ),
        **{f"word/{name}.xml": text for name, text in parts.items()},
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for path, text in files.items():
            entry = zipfile.ZipInfo(path, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, text.encode("utf-8"))
    return buffer.getvalue()


def _relations(targets: Iterable[tuple[str, str]]) -> str:
    """Return the relations to ``targets``, pairs of a kind and a path; an id is the end of the kind."""
    links = "".join(
        f'<Relationship Id="{kind.rpartition("/")[2]}" Type="{kind}" Target="{target}"/>' for kind, target in targets
    )
    return f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'
