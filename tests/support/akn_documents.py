"""Small AKN4UN documents, made up, for the tests."""

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

COVER = """
<coverPage>
  <p class="upperRight"><docNumber refersTo="#symbol">A/RES/99/7</docNumber></p>
  <p><docDate date="2044-12-20" refersTo="#dateOfIssuance">20 December 2044</docDate></p>
  <p><session refersTo="#generalAssembly" value="99">Ninety-ninth session</session></p>
  <p><inline name="agenda item">Agenda item 98 (y)</inline></p>
  <p><inline name="agenda item name">Lighthouses</inline></p>
  <p><docTitle>Resolution adopted by the General Assembly on 12 December 2044</docTitle></p>
  <p><docProponent>[on the report of the First Committee
    (<inline name="originating document">A/99/368</inline>)]</docProponent></p>
</coverPage>
<preface><p><docNumber>99/7.</docNumber>
  <docTitle refersTo="#resolutionTitle">Keeping of lighthouses</docTitle></p></preface>
"""

FORMULA = '<formula name="enactingFormula"><p><span class="italic">The General Assembly</span>,</p></formula>'

META = """
<meta>
  <identification source="#DGACM">
    <FRBRWork><FRBRdate date="2044-12-12" name="adoption"/></FRBRWork>
    <FRBRExpression><FRBRlanguage language="{language}"/></FRBRExpression>
  </identification>
  <classification>
    <keyword value="LIGHTHOUSES" dictionary="UNBIS Thesaurus"/>
    <keyword value="lighthouse" dictionary="EuroVoc"/>
  </classification>
  <workflow>
    <step outcome="draftResolution" as="A/C.1/99/L.5" by="Spain, Trinidad and Tobago and Uruguay"/>
    <step outcome="draftResolutionAdditionalSponsors" by="Fiji and Antigua and Barbuda"/>
    <step outcome="adopted" as="A/99/PV.46" by=""/>
  </workflow>
  <analysis><parliamentary><voting outcome="adoptedRecordedVote">
    <count value="153" refersTo="inFavour"/><count value="1" refersTo="against"/>
    <count value="28" refersTo="abstaining"/>
  </voting></parliamentary></analysis>
</meta>
"""


def wrap(inside: str) -> bytes:
    """Return ``inside`` as the content of an ``akomaNtoso`` element."""
    return f'<akomaNtoso xmlns="{NAMESPACE}">{inside}</akomaNtoso>'.encode()


def resolution(preamble: str = "", body: str = "", *, after: str = "", language: str = "eng") -> bytes:
    """Return a resolution with the given insides of its preamble and main body."""
    return wrap(
        f'<statement name="resolution">{META.format(language=language)}{COVER}'
        f"<preamble>{FORMULA}{preamble}</preamble><mainBody>{body}</mainBody>{after}</statement>"
    )


def container(text: str) -> str:
    """Return a preambular paragraph."""
    return f'<container name="x"><p xml:space="preserve">\n  {text}</p></container>'


def paragraph(text: str, number: str = "") -> str:
    """Return an operative paragraph, numbered or not."""
    num = f"<num>{number}</num>" if number else ""
    return f'<paragraph class="SingleTxt">{num}<content><p xml:space="preserve">\t{text}</p></content></paragraph>'


def note(marker: str, text: str) -> str:
    """Return a footnote where it stands in the text."""
    return f'<authorialNote marker="{marker}" placement="bottom"><p xml:space="preserve">{text}</p></authorialNote>'
