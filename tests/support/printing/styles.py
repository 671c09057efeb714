"""Paragraph, character and page styles of a house, as OpenDocument XML."""

from typing import TYPE_CHECKING

from support.printing.house import House
from support.printing.text import masthead

if TYPE_CHECKING:
    from support.printing.page import Print

FONTS = {"ar": "Noto Naskh Arabic", "zh": "Noto Serif CJK SC", "en": "Noto Serif"}


def styles(wanted: "Print", font: str, language: str, symbol: str, title: str) -> str:
    """Return the styles of one document."""
    house = wanted.house
    is_arabic = language == "ar"
    direction = "rl-tb" if is_arabic else "lr-tb"
    # LibreOffice takes "start" for the left in every script
    start, end = ("right", "left") if is_arabic else ("start", "end")
    align = "justify" if wanted.is_justified else start
    size, small = house.size, house.note_size
    hyphenate = str(wanted.cuts_words).lower()

    def family(points: float) -> str:
        return f'fo:font-size="{points}pt" style:font-size-asian="{points}pt" style:font-size-complex="{points}pt" '

    def paragraph(name: str, layout: str = "", text: str = "", inner: str = "", parent: str = "Body") -> str:
        return (
            f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="{parent}">'
            f"<style:paragraph-properties {layout}>{inner}</style:paragraph-properties>"
            f"<style:text-properties {text}/></style:style>"
        )

    bold = 'fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold" '
    side = "right" if is_arabic else "left"
    other = "left" if is_arabic else "right"
    hang = f'fo:margin-{side}="-{house.hanging}pt" fo:text-indent="0pt" fo:text-align="{start}" fo:margin-bottom="0pt"'
    reach = f'fo:margin-{side}="-{house.hanging}pt" fo:margin-{other}="-{house.hanging}pt" fo:text-indent="0pt" '
    tab = f'<style:tab-stops><style:tab-stop style:position="{house.indent * 2}pt"/></style:tab-stops>'
    whole = house.width - house.left - house.right + 2 * house.hanging
    end_tab = f'<style:tab-stops><style:tab-stop style:position="{whole}pt" style:type="right"/></style:tab-stops>'
    name_tab = f'<style:tab-stops><style:tab-stop style:position="{house.hanging}pt"/></style:tab-stops>'
    columns = f'<style:columns fo:column-count="{wanted.columns}" fo:column-gap="18pt"/>' if wanted.columns > 1 else ""
    section = (
        '<style:style style:name="Columns" style:family="section"><style:section-properties '
        f'text:dont-balance-text-columns="false" style:writing-mode="{direction}">{columns}'
        "</style:section-properties></style:style>"
    )
    columns = "" if wanted.notes_across else columns
    named = "".join(
        [
            paragraph("Head", hang),
            paragraph("HeadBold", hang, bold),
            paragraph("Adopted", f'fo:text-indent="0pt" fo:text-align="{start}" fo:margin-top="24pt" '
                      'fo:line-height="15pt"', family(size * 1.4) + bold),
            paragraph("Basis", f'fo:text-indent="0pt" fo:text-align="{start}" fo:margin-top="6pt"',
                      'fo:font-style="italic"'),
            paragraph("Title", f'fo:margin-{side}="0pt" fo:text-indent="-44pt" fo:text-align="{start}" '
                      'fo:margin-top="12pt" fo:margin-bottom="12pt" fo:line-height="14pt"',
                      family(size * 1.2) + bold, '<style:tab-stops><style:tab-stop style:position="0pt"/>'
                      "</style:tab-stops>"),
            paragraph("Heading", f'fo:text-indent="0pt" fo:text-align="{start}" fo:keep-with-next="always" '
                      'fo:margin-top="8pt"', bold),
            paragraph("Annex", f'fo:text-indent="0pt" fo:text-align="{start}" fo:keep-with-next="always" '
                      'fo:margin-top="8pt" fo:line-height="15pt"', family(size * 1.4) + bold),
            paragraph("NewPage", f'fo:text-indent="0pt" fo:text-align="{start}" fo:keep-with-next="always" '
                      'fo:break-before="page" fo:line-height="15pt"', family(size * 1.4) + bold),
            paragraph("Item", "", "", tab),
            *(
                paragraph(f"Sub{depth}", f'fo:margin-{side}="{(depth - 1) * house.indent}pt"', "", tab)
                for depth in (1, 2, 3, 4)
            ),
            paragraph("Close", f'fo:text-indent="0pt" fo:text-align="{end}" fo:margin-bottom="6pt"',
                      'fo:font-style="italic"'),
            paragraph("Cell", f'fo:text-indent="0pt" fo:text-align="{start}" fo:margin-bottom="2pt" '
                      'fo:margin-top="2pt" fo:line-height="100%"', family(size * 0.85)),
            paragraph("Note", f'fo:margin-{side}="0pt" fo:text-indent="0pt" fo:text-align="{start}" '
                      f'fo:margin-bottom="0pt" fo:line-height="{small + 2}pt"', family(small)),
            paragraph("Mast", reach + f'fo:text-align="{start}" fo:margin-bottom="2pt" fo:line-height="100%"',
                      family(size * 1.4), '<style:tab-stops><style:tab-stop style:position="'
                      f'{house.hanging}pt"/><style:tab-stop style:position="{whole}pt" style:type="right"/>'
                      "</style:tab-stops>"),
            paragraph("MastBold", hang, family(size * 2) + bold, name_tab),
            paragraph("MastSmall", f'fo:margin-{side}="{0.75 * (whole - house.hanging)}pt" fo:text-indent="0pt" '
                      f'fo:margin-{other}="-{house.hanging}pt" fo:text-align="{start}" fo:margin-bottom="0pt"'),
            paragraph("Run", reach + f'fo:text-align="{start}" fo:margin-bottom="12pt" fo:border-bottom="0.5pt solid '
                      '#000000"', family(small) + bold, end_tab),
            paragraph("Foot", reach + f'fo:text-align="{start}" fo:margin-bottom="0pt"', family(small) + bold, end_tab),
        ]
    )  # fmt: skip
    marks = 'style:text-position="super 65%"'
    default = (
        '<style:default-style style:family="paragraph">'
        f'<style:paragraph-properties style:writing-mode="{direction}"/>'
        f'<style:text-properties fo:font-family="{font}" style:font-family-asian="{FONTS["zh"]}" '
        f'style:font-family-complex="{FONTS["ar"]}" {family(size)} fo:language="{language}" '
        f'fo:country="{_COUNTRIES.get(language, "")}" fo:hyphenate="{hyphenate}" '
        f'fo:letter-spacing="{wanted.spacing}pt"/></style:default-style>'
    )
    base = (
        '<style:style style:name="Body" style:family="paragraph"><style:paragraph-properties '
        f'fo:text-align="{align}" fo:text-indent="{house.indent}pt" fo:margin-bottom="{house.after}pt" '
        f'fo:line-height="{house.leading}pt" fo:widows="2" fo:orphans="2"/></style:style>'
    )
    spans = "".join(
        f'<style:style style:name="{name}" style:family="text"><style:text-properties {props}/></style:style>'
        for name, props in {
            "I": 'fo:font-style="italic" style:font-style-asian="italic" style:font-style-complex="italic"',
            "B": bold, "IB": bold + 'fo:font-style="italic" style:font-style-complex="italic"', "Up": marks,
        }.items()
    )  # fmt: skip
    notes = (
        '<text:notes-configuration text:note-class="footnote" text:citation-style-name="Up" '
        'text:citation-body-style-name="Up" style:num-format="1" text:start-value="0" '
        'text:start-numbering-at="document"/>'
    )
    border = "0.5pt solid #000000" if wanted.rules else "none"
    cell = (
        '<style:style style:name="C" style:family="table-cell"><style:table-cell-properties '
        f'fo:border="{border}" fo:padding-left="4pt" fo:padding-right="4pt"/></style:style>'
        '<style:style style:name="T" style:family="table"><style:table-properties '
        f'style:width="{house.width - house.left - house.right}pt" table:align="left" '
        f'style:writing-mode="{direction}"/></style:style>'
    )
    width = house.width - house.left - house.right
    cell += "".join(
        f'<style:style style:name="W{share}" style:family="table-column"><style:table-column-properties '
        f'style:column-width="{width * share / 100:.1f}pt"/></style:style>'
        for share in range(1, 101)
    )
    return (
        f"<office:styles>{default}{base}{named}{spans}{notes}</office:styles>"
        f"<office:automatic-styles>{cell}{section}{_layout('First', house, columns, direction)}"
        f"{_layout('Rest', house, columns, direction)}"
        f"</office:automatic-styles><office:master-styles>{_masters(wanted, symbol, title)}</office:master-styles>"
    )


_COUNTRIES = {"en": "GB", "fr": "FR", "es": "ES", "ru": "RU", "ar": "EG", "zh": "CN"}


def _layout(name: str, house: House, columns: str, direction: str) -> str:
    mode = f' style:writing-mode="{direction}"' if columns else ""  # without it columns run from the left in Arabic
    return (
        f'<style:page-layout style:name="L{name}"><style:page-layout-properties fo:page-width="{house.width}pt" '
        f'fo:page-height="{house.height}pt" fo:margin-top="36pt" fo:margin-bottom="30pt" '
        f'fo:margin-left="{house.left}pt" fo:margin-right="{house.right}pt"{mode}>{columns}'
        '<style:footnote-sep style:width="0.5pt" style:distance-before-sep="6pt" style:distance-after-sep="4pt" '
        'style:rel-width="20%" style:adjustment="left" style:color="#000000"/>'
        "</style:page-layout-properties>"
        '<style:header-style><style:header-footer-properties fo:margin-bottom="12pt"/></style:header-style>'
        '<style:footer-style><style:header-footer-properties fo:margin-top="12pt"/></style:footer-style>'
        "</style:page-layout>"
    )


def _masters(wanted: "Print", symbol: str, title: str) -> str:
    house = wanted.house
    head = title if house.title_in_head and len(title) < 60 else ""
    job = house.job
    number = house.page_number
    foot = "" if job.startswith("GE.") else job
    right = f'<text:p text:style-name="Run">{head}<text:tab/>{symbol}</text:p>'
    left = f'<text:p text:style-name="Run">{symbol}<text:tab/>{head}</text:p>'
    return (
        '<style:master-page style:name="Standard" style:page-layout-name="LFirst" style:next-style-name="Rest">'
        f"<style:header>{masthead(wanted, symbol)}</style:header>"
        f'<style:footer><text:p text:style-name="Foot">{job} (E)<text:s text:c="4"/>011223</text:p>'
        f'<text:p text:style-name="Foot">*{job.replace("GE.", "").replace("-", "")}*<text:tab/>Please recycle</text:p>'
        "</style:footer></style:master-page>"
        '<style:master-page style:name="Rest" style:page-layout-name="LRest">'
        f"<style:header>{right}</style:header><style:header-left>{left}</style:header-left>"
        f'<style:footer><text:p text:style-name="Foot">{foot}<text:tab/>{number}</text:p></style:footer>'
        f'<style:footer-left><text:p text:style-name="Foot">{number}<text:tab/>{foot}</text:p></style:footer-left>'
        "</style:master-page>"
    )
