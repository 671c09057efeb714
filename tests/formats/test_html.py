"""Web pages as blocks: what a browser would show, and nothing else."""

import contextlib
import time
from textwrap import dedent

import pytest

from resdiff.errors import ReadingError
from resdiff.formats import html
from resdiff.formats.signatures import is_html
from resdiff.model import Block, BlockKind, Run, Source


def page(body: str, head: str = "") -> Source:
    return html.read(f"<!DOCTYPE html><html lang='fr'><head>{head}</head><body>{body}</body></html>".encode(), "a.html")


def texts(source: Source) -> list[str]:
    return [block.text for block in source.blocks]


def only(source: Source) -> Block:
    (block,) = source.blocks
    return block


def test_paragraphs_have_styles_and_links() -> None:
    block = only(page("<p><em>Rappelant</em> sa\n  résolution <a href='/A/RES/64/293'>64/293</a>,</p>"))
    assert block.runs == (
        Run("Rappelant", italic=True),
        Run(" sa résolution "),
        Run("64/293", href="/A/RES/64/293"),
        Run(","),
    )


@pytest.mark.parametrize(
    "markup", ["<i>x</i>", "<span style='font-style: italic'>x</span>", "<span class='it'>x</span>"]
)
def test_italics_are_known_from_tag_style_and_class(markup: str) -> None:
    source = page(f"<p>{markup}</p>", head="<style>p.a, .it { color: red; font-style:italic }</style>")
    assert [run.italic for run in only(source).runs] == [True]


@pytest.mark.parametrize(
    ("markup", "marks"),
    [
        ("<ol><li>x<li>y</ol>", ["1.", "2."]),
        ("<ol start=9><li>x<li value=20>y</ol>", ["9.", "20."]),
        ("<ol type=a><li>x<li>y</ol>", ["a.", "b."]),
        ("<ol style='list-style-type: upper-roman' start=3><li>x<li>y</ol>", ["III.", "IV."]),
        ("<ol reversed><li>x<li>y</ol>", ["2.", "1."]),
        ("<ul><li>x<li>y</ul>", ["•", "•"]),
        ("<ul style='list-style:none'><li>x<li>y</ul>", ["", ""]),
        ("<ol><li>x<ol type=i><li>y</ol></ol>", ["1.", "i."]),
        ("<table><tr><td>7.<td>x<tr><td>(a)<td>y</table>", ["7.", "(a)"]),
    ],
)
def test_list_numbers_are_as_a_browser_shows_them(markup: str, marks: list[str]) -> None:
    source = page(markup)
    assert [(block.mark, block.text) for block in source.blocks] == list(zip(marks, ["x", "y"], strict=True))


def test_line_breaks_join_and_double_line_breaks_part() -> None:
    assert texts(page("un<br>deux<br>\n<br>trois <b>qu<br><br>atre</b>")) == ["un deux", "trois qu", "atre"]


def test_preformatted_text_is_cut_at_empty_lines() -> None:
    assert texts(page("<pre>un\n  deux\n   \ntrois</pre>")) == ["un deux", "trois"]


NOTES = {
    "pandoc": (
        "<p>l’Agenda<a href='#fn1' id='fnref1' role='doc-noteref'><sup>1</sup></a> pose</p>"
        "<section role='doc-endnotes'><ol><li id='fn1'><p>Résolution 70/1."
        "<a href='#fnref1'>↩</a></p></li></ol></section>"
    ),
    "Word": (
        "<p>l’Agenda<a href='#_ftn1' name='_ftnref1'><span style='vertical-align:super'>[1]</span></a> pose</p>"
        "<div><div id='ftn1'><p><a href='#_ftnref1' name='_ftn1'>[1]</a> Résolution 70/1.</p></div></div>"
    ),
    "LibreOffice": (
        "<p>l’Agenda<a class='sdfootnoteanc' name='sdfootnote1anc' href='#sdfootnote1sym'><sup>1</sup></a> pose</p>"
        "<div id='sdfootnote1'><p><a class='sdfootnotesym' name='sdfootnote1sym' href='#sdfootnote1anc'>1</a>"
        "Résolution 70/1.</p></div>"
    ),
    "Wikipedia": (
        "<p>l’Agenda<sup id='cite_ref-1'><a href='#cite_note-1'>[1]</a></sup> pose</p>"
        "<ol><li id='cite_note-1'><a href='#cite_ref-1'>↑</a> Résolution 70/1.</li></ol>"
    ),
}


@pytest.mark.parametrize("maker", NOTES)
def test_footnotes_are_found_by_their_links(maker: str) -> None:
    text, note = page(NOTES[maker]).blocks
    assert [run.text for run in text.runs] == ["l’Agenda", "1", " pose"]
    assert text.runs[1].note == note.note != ""
    assert (note.kind, note.mark, note.text) == (BlockKind.NOTE, "1", "Résolution 70/1.")


def test_links_from_a_table_of_contents_are_no_footnotes() -> None:
    source = page("<p><a href='#op1'>I</a> <a href='#op2'>2</a></p><p id='op1'>Engage</p><p id='op2'>2. Prie</p>")
    assert [block.kind for block in source.blocks if block.text == "Engage"] == [BlockKind.PARAGRAPH]


def test_tables_of_data_become_rows_and_tables_of_layout_do_not() -> None:
    rows = page("<table><tr><th>État<th>Part</tr><tr><td>Fidji</td><td>0,<i>004</i></td></tr></table>").blocks
    assert [row.kind for row in rows] == [BlockKind.TABLE_ROW] * 2
    assert [row.text for row in rows] == ["État | Part", "Fidji | 0,004"]
    assert rows[1].cells[1] == (Run("0,"), Run("004", italic=True))
    layout = page("<table><tr><td>Menu</td><td><p>un</p><p>deux</p><p>trois</p></td></tr></table>")
    assert texts(layout) == ["Menu", "un", "deux", "trois"]


def test_what_is_no_text_is_left_out_and_said_so() -> None:
    source = page(
        "<nav>Accueil</nav><script>x()</script><p>Texte<del>e</del></p><p hidden>caché</p>"
        "<p style='display:none'>aussi</p>"
        "<form>Chercher</form><footer>Pied</footer>"
    )
    assert texts(source) == ["Texte"]
    assert [dropped.text for dropped in source.dropped] == ["Accueil", "e", "caché", "aussi", "Chercher", "Pied"]
    assert all(dropped.reason for dropped in source.dropped)


def test_the_main_part_of_a_page_is_read_and_the_rest_reported() -> None:
    source = page(f"<div>Bandeau</div><main><p>{'mot ' * 60}</p></main><div>Pied</div>")
    assert len(source.blocks) == 1
    assert [dropped.text for dropped in source.dropped] == ["Bandeau", "Pied"]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("<meta charset=windows-1251><p>Генеральная Ассамблея".encode("cp1251"), "Генеральная Ассамблея"),
        ("<?xml version='1.0' encoding='windows-1256'?><p>الجمعية العامة".encode("cp1256"), "الجمعية العامة"),
        ("<html><p>大会".encode("utf-16"), "大会"),
        ("<p>l’Assemblée".encode("cp1252"), "l’Assemblée"),
        (b"<meta charset=iso-8859-1><p>l\x92Assembl\xe9e", "l’Assemblée"),
        (b"<meta charset=nonsense><p>The General Assembly", "The General Assembly"),
    ],
)
def test_encodings_are_read_as_browsers_read_them(data: bytes, text: str) -> None:
    assert texts(html.read(data, "a.html")) == [text]


def test_pages_are_known_by_their_first_bytes() -> None:
    assert is_html(b"  <!DOCTYPE html><p>x")
    assert is_html(b"\xef\xbb\xbf<div class='x'>")
    assert not is_html(b"<akomaNtoso xmlns='x'><body>")
    assert not is_html(b"1. <b>Urges</b> all <p> States")


def test_elements_nested_too_deeply_are_an_error_as_text_would_be_lost() -> None:
    with pytest.raises(ReadingError, match="nested too deeply"):
        html.read(b"<html><body>" + b"<div>" * 100_000 + b"lost", "a.html")


@pytest.mark.parametrize(
    "unit", ["<p>a<br><br>", "<p><a href=#n>1</a>", "<table><tr><td>", "<a id=x href=#x>", "<ul><li>a</ul>"]
)
def test_hostile_pages_cost_no_more_than_their_size(unit: str) -> None:
    started = time.process_time()
    with contextlib.suppress(ReadingError):
        page(unit * 5_000)
    assert time.process_time() - started < 10


def test_every_word_is_read_or_reported() -> None:
    markup = dedent("""\
        <h2>Titre</h2><div>un<p>deux</p>trois<span>quatre</span></div><blockquote>cinq</blockquote><dl><dt>six<dd>sept</dl>
        <table><caption>huit</caption><tr>neuf<td>dix<ul><li>onze</ul><td>douze</table><aside>treize</aside>
    """)
    source = page(markup)
    found = " ".join([*texts(source), *(dropped.text for dropped in source.dropped)])
    expected = "Titre un deux trois quatre cinq six sept huit neuf dix onze douze treize"
    assert sorted(found.replace("|", " ").replace("troisquatre", "trois quatre").split()) == sorted(expected.split())


@pytest.mark.parametrize(
    ("text", "encoding", "head"),
    [
        ("Генеральная Ассамблея постановляет", "cp1251", ""),
        ("إن الجمعية العامة تقرر أن تعمل", "cp1256", ""),
        ("大会决定采取行动，并请秘书长提出报告", "gb18030", ""),
        ("L’Assemblée générale décide d’agir", "cp1252", ""),
        ("L’Assemblée générale décide d’agir", "utf-8", "<meta charset='iso-8859-1'>"),
        ("Генеральная Ассамблея постановляет", "utf-8", "<meta charset='windows-1251'>"),
    ],
)
def test_pages_that_name_no_encoding_or_a_wrong_one_are_read(text: str, encoding: str, head: str) -> None:
    data = f"<html><head>{head}</head><body><p>{text}</p></body></html>".encode(encoding)
    assert texts(html.read(data, "p.html")) == [text]


def test_single_breaks_part_clauses_and_nothing_else() -> None:
    source = page(
        "<div>The General Assembly,<br>Recalling its resolutions 60/1,<br>70/1 and<br>75/1,<br>1. Decides to act;<br>"
        "(a) Now;</div><p>46th plenary meeting<br>16 December 2020</p>"
    )
    assert texts(source) == [
        "The General Assembly,", "Recalling its resolutions 60/1, 70/1 and 75/1,", "1. Decides to act;", "(a) Now;",
        "46th plenary meeting 16 December 2020",
    ]  # fmt: skip


def test_a_page_within_a_form_is_read_and_its_controls_are_not() -> None:
    clause = "<p>Recalling its resolution 70/1 of 25 September 2015 and all that was said in it of the Goals,</p>"
    source = page(f"<form id='aspnetForm'><select><option>Français</option></select>{clause * 3}</form>")
    assert len(texts(source)) == 3
    assert [dropped.text for dropped in source.dropped] == ["Français"]


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        ("<html><frameset><frame src='toc.html'><frame src='res.html'></frameset></html>", "toc.html, res.html"),
        ("<html><body><div id='root'></div><script>run()</script></body></html>", "from a browser"),
        ("<html><head><title>Resolution</title></head><body></body></html>", "complete"),
    ],
)
def test_a_page_without_text_of_its_own_says_where_it_may_be(markup: str, said: str) -> None:
    with pytest.raises(ReadingError) as caught:
        html.read(markup.encode(), "p.html")
    assert said in caught.value.hint


def test_pages_in_frames_beside_the_text_are_reported() -> None:
    (dropped,) = page("<p>Texte</p><iframe src='annexe.html'></iframe>").dropped
    assert "annexe.html" in dropped.reason


def test_no_break_spaces_that_indent_a_paragraph_go() -> None:
    assert texts(page("<p>&nbsp;&nbsp;&nbsp;<i>&nbsp;(a) One;</i></p>")) == ["(a) One;"]
