"""Word files for tests, from paragraphs written as Word writes them."""

import io
import zipfile
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = {
    "document": "document.main", "styles": "styles", "numbering": "numbering", "footnotes": "footnotes",
    "endnotes": "endnotes", "comments": "comments", "settings": "settings", "header1": "header", "footer1": "footer",
}  # fmt: skip
_KINDS = {"document": "officeDocument", "header1": "header", "footer1": "footer"}


def docx(body: str, **parts: str) -> bytes:
    """Return a Word file whose body is ``body``; ``parts`` are the insides of its other parts, by their names."""
    roots = {"header1": "hdr", "footer1": "ftr"}
    made = {"document": f"<w:body>{body}<w:sectPr/></w:body>", **parts}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        f'wordprocessingml.{_TYPES[name]}+xml"/>'
        for name in made
    )
    types = (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.'
        f'openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f"{overrides}</Types>"
    )
    links = "".join(
        f'<Relationship Id="{name}" Type="{R}/{_KINDS.get(name, name)}" Target="{name}.xml"/>' for name in parts
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", types)
        file.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="m" Type="{R}/officeDocument" '
            f'Target="word/document.xml"/></Relationships>',
        )
        file.writestr(
            "word/_rels/document.xml.rels", f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'
        )
        for name, inside in made.items():
            root = roots.get(name, name)
            file.writestr(f"word/{name}.xml", f'<w:{root} xmlns:w="{W}" xmlns:r="{R}">{inside}</w:{root}>')
    return buffer.getvalue()


def p(*runs: str, properties: str = "") -> str:
    """Return a paragraph of ``runs``; plain strings become runs."""
    inside = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inside}</w:p>"


def r(text: str, properties: str = "", tag: str = "t") -> str:
    """Return a run of ``text``; ``tag`` is ``delText`` within deletions."""
    styled = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{styled}<w:{tag} xml:space="preserve">{escape(text)}</w:{tag}></w:r>'


def inserted(text: str) -> str:
    """Return a tracked insertion."""
    return f'<w:ins w:id="1" w:author="A" w:date="2020-01-01T00:00:00Z">{r(text)}</w:ins>'


def deleted(text: str) -> str:
    """Return a tracked deletion."""
    return f'<w:del w:id="2" w:author="A" w:date="2020-01-01T00:00:00Z">{r(text, tag="delText")}</w:del>'


def numbered(number: int, level: int = 0) -> str:
    """Return the paragraph properties that make a paragraph an item of list ``number``."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def level(number: int, form: str, text: str, start: int = 1, more: str = "") -> str:
    """Return one level of a list."""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(*levels: str, nums: str = "") -> str:
    """Return the inside of a numbering part with one abstract list, and list 1 (and ``nums``) that use it."""
    return (
        f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{nums}'
    )
