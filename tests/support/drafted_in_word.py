"""A resolution as a delegation's Word file has it: styles, automatic numbers, footnotes, a header, a picture of a link.

Everything that must survive a redline is in it, and nothing of it comes from resdiff's own writer.
"""

from support.word import docx, level, numbered, numbering, p, r

ITALIC = "<w:i/>"
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>{look}</w:style>'
    for key, name, look in (
        ("Pp", "Preambular", '<w:pPr><w:spacing w:after="120"/><w:ind w:firstLine="480"/></w:pPr>'),
        ("Op", "Operative", '<w:pPr><w:spacing w:after="120"/></w:pPr>'),
        ("FootnoteText", "footnote text", '<w:rPr><w:sz w:val="17"/></w:rPr>'),
        ("TitleOfIt", "Title of it", '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr>'),
    )
) + (
    '<w:style w:type="character" w:styleId="Mark"><w:name w:val="footnote reference"/>'
    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
)
LEVELS = (level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)"))
MARK = '<w:r><w:rPr><w:rStyle w:val="Mark"/></w:rPr><w:footnoteReference w:id="{}"/></w:r>'
NOTE = (
    '<w:footnote w:id="{0}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
    '<w:r><w:rPr><w:rStyle w:val="Mark"/></w:rPr><w:footnoteRef/></w:r>{1}</w:p></w:footnote>'
)


def pp(opening: str, *runs: str) -> str:
    """Return a preambular paragraph."""
    return p(r(opening, ITALIC), *runs, properties='<w:pStyle w:val="Pp"/>')


def op(opening: str, *runs: str) -> str:
    """Return an operative paragraph that Word numbers."""
    return p(r(opening, ITALIC), *runs, properties=f'<w:pStyle w:val="Op"/>{numbered(1)}')


def sub(*runs: str) -> str:
    """Return a sub-paragraph that Word letters."""
    return p(*runs, properties=f'<w:pStyle w:val="Op"/>{numbered(1, 1)}<w:ind w:left="480"/>')


HEAD = p("Fisheries", properties='<w:pStyle w:val="TitleOfIt"/>') + p(
    r("The General Assembly,", ITALIC), properties='<w:pStyle w:val="Pp"/>'
)
PREAMBLE = pp("Recalling", " its resolution 74/18 of 10 December 2019,", MARK.format(2)) + pp(
    "Noting with concern", " the state of ", r("many", "<w:b/>"), " stocks,"
)
OPERATIVE = (
    op("Calls upon", " all States to report on their catches;", MARK.format(3))
    + op("Requests", " the Secretary-General:")
    + sub("To collect the reports;")
    + sub("To publish them every year;")
    + op("Decides", " to remain seized of the matter.")
)
NOTES = NOTE.format(2, r(" Resolution 74/18.")) + NOTE.format(3, r(" See A/74/1."))


def drafted(body: str = HEAD + PREAMBLE + OPERATIVE, notes: str = NOTES, **parts: str) -> bytes:
    """Return the resolution with ``body`` as a Word file."""
    fixed = {
        "styles": STYLES,
        "numbering": numbering(*LEVELS),
        "settings": '<w:zoom w:percent="100"/><w:compat/>',
        "header1": p("A/C.2/80/L.1"),
    }
    return docx(body, **{**fixed, **({"footnotes": notes} if notes else {}), **parts})


NEW = """\
# Fisheries

*The General Assembly,*

*Recalling* its resolution 74/18 of 10 December 2019,[^1]

*Noting with concern* the state of many stocks,

1. *Calls upon* all States to report on their catches;[^2]

2. *Requests* the Secretary-General:

(a) To collect the reports;

(b) To publish them every year;

3. *Decides* to remain seized of the matter.

[^1]: Resolution 74/18.

[^2]: See A/74/1.
"""
"""The same text in Markdown, to be changed by tests."""
