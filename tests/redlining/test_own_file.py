"""Changes in the old document's own Word file: rejected they leave that file, accepted the new text."""

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document
from support.drafted_in_word import HEAD, ITALIC, MARK, NEW, NOTE, OPERATIVE, PREAMBLE, drafted, op, pp
from support.own_file import body, compared, lines, made, new_lines
from support.restored import others, parts
from support.schema import faults
from support.word import deleted, inserted, p, r

from resdiff.errors import OptionError
from resdiff.formats import docx as word
from resdiff.formats.docx.revisions import Revisions
from resdiff.model import BlockKind
from resdiff.redlining import UnmappableError, redline
from resdiff.renderers import RenderOptions

ONE_NOTE = NOTE.format(2, r(" Resolution 74/18."))


RECALLING = "*Recalling* its resolution 74/18 of 10 December 2019,[^1]\n\n"
NOTING = "*Noting with concern* the state of many stocks,\n\n"
CALLS = "1. *Calls upon* all States to report on their catches;[^2]\n\n"
NUMBERED_ON = (("3. *Decides*", "4. *Decides*"), ("2. *Requests*", "3. *Requests*"))


def changed(*changes: tuple[str, str], more: str = "") -> str:
    text = NEW
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text + more


CASES = {
    "nothing": NEW,
    "words in runs of several looks": changed(
        ("of many stocks", "of most fish stocks"), ("every year", "twice a year")
    ),
    "a word of a note": changed(("See A/74/1.", "See A/75/2.")),
    "a new note between two": changed(("many stocks,", "many stocks,[^3]"), more="\n[^3]: See A/80/3.\n"),
    "a new operative paragraph": changed(
        *NUMBERED_ON, (CALLS, CALLS + "2. *Urges* States to share data;[^4]\n\n"), more="\n[^4]: A new note.\n"
    ),
    "a new sub-paragraph": changed(("(b) To publish", "(b) To check them;\n\n(c) To publish")),
    "a new paragraph at the end": changed(("matter.", "matter;\n\n4. *Invites* Members to take note.")),
    "a new chapeau with its list": changed(
        ("3. *Decides*", "3. *Invites* the organs:\n\n(a) To help;\n\n(b) To give;\n\n4. *Decides*")
    ),
    "a paragraph that goes, with its note": changed(
        (CALLS, ""), ("[^2]: See A/74/1.\n", ""), ("2. *Requests*", "1. *Requests*"), ("3. *Decides*", "2. *Decides*")
    ),
    "one paragraph becomes two": changed(
        *NUMBERED_ON, (" to report on", ";[^2]\n\n2. *Encourages* them to report on"), ("catches;[^2]", "catches;")
    ),
    "two paragraphs become one": changed(
        (",[^1]\n\n*Noting with concern*", ",[^1] and noting with concern"),
    ),
    "a preambular paragraph becomes operative": changed(
        (NOTING, ""), ("3. *Decides*", "3. *Notes with concern* the state of many stocks;\n\n4. *Decides*")
    ),
    "two paragraphs in another order": changed((RECALLING + NOTING, NOTING + RECALLING)),
    "another document": "# Oceans\n\n*The Council,*\n\n*Having met* once,\n\n1. *Does* one thing.\n",
}


@pytest.mark.parametrize("native_moves", [False, True], ids=["", "native moves"])
@pytest.mark.parametrize("case", CASES)
def test_the_law(case: str, native_moves: bool, tmp_path: Path) -> None:
    """Rejecting gives the file back to the letter and its formatting, accepting the new text; the rest is untouched."""
    new = CASES[case]
    data = made(new, native_moves=native_moves).data
    assert parts(data, reject=True) == parts(drafted(), reject=False)
    kept = others(data)
    assert {name: kept[name] for name in others(drafted())} == others(drafted())
    assert lines(data) == new_lines(new)
    assert faults(data, tmp_path) == []
    Document(io.BytesIO(data))


def test_what_did_not_change_has_no_mark() -> None:
    data = made(NEW).data
    assert "<w:ins" not in body(data)
    assert "<w:del" not in body(data)


def test_runs_keep_their_look_and_new_words_take_that_of_their_neighbours() -> None:
    data = body(made(changed(("of many stocks", "of many fish stocks"))).data)
    assert "<w:rPr><w:b/></w:rPr><w:t>many</w:t>" in data.replace(' xml:space="preserve"', "")
    before, _, after = data.partition("<w:ins ")
    assert ">fish " in after.partition("</w:ins>")[0]
    assert "<w:b/>" not in after.partition("</w:ins>")[0]
    assert before.endswith("</w:r>")


def test_new_operative_paragraphs_are_counted_by_word_and_new_openings_are_in_italics() -> None:
    data = body(made(CASES["a new operative paragraph"]).data)
    new = next(part for part in data.split("<w:p>") if "Urges" in part)
    assert '<w:numId w:val="1"/>' in new
    assert "2." not in new
    assert "<w:i/>" in new.partition("Urges")[0]


def test_new_notes_are_real_ones_in_their_order() -> None:
    data = made(CASES["a new note between two"]).data
    notes = [block.text for block in word.read(data, "a.docx").blocks if block.kind is BlockKind.NOTE]
    assert notes == ["Resolution 74/18.", "See A/80/3.", "See A/74/1."]
    stored = body(data, "footnotes")
    assert stored.index("74/18") < stored.index("A/80/3") < stored.index("A/74/1")


def test_a_file_without_notes_gets_its_first() -> None:
    bare = drafted(HEAD + pp("Noting", " the stocks,") + op("Decides", " to remain seized of the matter."), "")
    new = "# Fisheries\n\n*The General Assembly,*\n\n*Noting* the stocks,[^1]\n\n1. *Decides* to remain seized of the matter.\n\n[^1]: See A/1.\n"  # noqa: E501
    data = made(new, bare).data
    assert [block.text for block in word.read(data, "a.docx").blocks][-1] == "See A/1."
    assert parts(data, reject=True) == parts(bare, reject=False)


def typed(number: str, opening: str, text: str, blank: str = "<w:r><w:tab/></w:r>") -> str:
    return p(number, blank, r(opening, ITALIC) if opening else "", text, properties='<w:pStyle w:val="Op"/>')


TYPED = (
    typed("1.", "Calls upon", " all States to report on their catches;")
    + typed("2.", "Requests", " the Secretary-General:")
    + p("(a)\u00a0To collect the reports;")
    + p("(b)\u00a0To publish them every year;")
    + typed("3.", "Decides", " to remain seized of the matter.")
)


def test_typed_numbers_change_as_text_and_new_ones_are_typed_alike() -> None:
    given = drafted(HEAD + PREAMBLE + TYPED, ONE_NOTE)
    new = changed(
        ("[^2]\n\n", "\n\n"), ("[^2]: See A/74/1.\n", ""), *NUMBERED_ON,
        ("3. *Requests*", "2. *Urges* States to share data;\n\n3. *Requests*"),
        ("(b) To publish", "(b) To check them;\n\n(c) To publish"),
    )  # fmt: skip
    data = made(new, given).data
    assert parts(data, reject=True) == parts(given, reject=False)
    assert "2. Urges States to share data;" in lines(data)
    assert "(b)\u00a0To check them;" in lines(data)
    assert "4. Decides to remain seized of the matter." in lines(data)
    assert '<w:t xml:space="preserve">.</w:t></w:r><w:r><w:tab/>' in body(data), "the sign after a number stays"


def test_a_number_that_word_would_count_otherwise_is_typed() -> None:
    new = changed(("3. *Decides*", "9. *Urges* haste;\n\n10. *Decides*"))
    found = made(new)
    assert "9. Urges haste;" in lines(found.data)
    assert found.notices == ("its automatic numbering stays: Word will show OP10 as 3.",)


OWN_CHANGES = drafted(
    HEAD
    + pp("Recalling", " its ", deleted("old "), inserted("new "), "resolution 74/18,")
    + p(
        r("Aware", ITALIC),
        deleted(" of it,"),
        properties='<w:rPr><w:del w:id="77" w:author="A" w:date="2020-01-01T00:00:00Z"/></w:rPr>',
    )
    + pp("Noting", " the stocks,")
    + OPERATIVE.replace(MARK.format(3), ""),
    "",
)


@pytest.mark.parametrize(("revisions", "verb"), [(Revisions.FINAL, "accepted"), (Revisions.ORIGINAL, "rejected")])
def test_changes_that_the_file_has_already_are_settled_as_they_were_read(revisions: Revisions, verb: str) -> None:
    new = changed(("[^1]\n\n", "\n\n"), ("[^2]\n\n", "\n\n"))[: -len("[^1]: Resolution 74/18.\n\n[^2]: See A/74/1.\n")]
    found = redline(compared(OWN_CHANGES, new, revisions), OWN_CHANGES, RenderOptions(author="Fiji"), revisions)
    assert found.notices == (f"4 tracked changes that it had already were {verb} first",)
    assert lines(found.data, Revisions.ORIGINAL) == lines(OWN_CHANGES, revisions)
    assert lines(found.data) == new_lines(new)
    assert 'w:author="A"' not in body(found.data)


def test_changes_read_on_both_sides_cannot_be_settled() -> None:
    with pytest.raises(UnmappableError, match="both sides"):
        redline(compared(OWN_CHANGES, NEW, Revisions.BOTH), OWN_CHANGES, RenderOptions(), Revisions.BOTH)


def test_what_cannot_be_traced_back_is_refused() -> None:
    formula = '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x</m:t></m:r></m:oMath>'
    given = drafted(HEAD + pp("Noting", " that ", formula, " is great,") + op("Decides", " to meet."), "")
    new = "# Fisheries\n\n*The General Assembly,*\n\n*Noting* that y is great,\n\n1. *Decides* to meet.\n"
    with pytest.raises(UnmappableError, match="formula"):
        made(new, given)


def test_another_file_is_refused() -> None:
    with pytest.raises(OptionError, match="not the file that was compared"):
        redline(compared(drafted(), NEW), OWN_CHANGES)


def test_the_same_input_gives_the_same_bytes() -> None:
    new, given = CASES["a new operative paragraph"], drafted()
    assert made(new, given).data == made(new, given).data


def test_strict_files_stay_strict() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(drafted())) as source, zipfile.ZipFile(buffer, "w") as target:
        for name in source.namelist():
            target.writestr(name, _strict(source.read(name)))
    given = buffer.getvalue()
    data = made(CASES["a new operative paragraph"], given).data
    assert "http://purl.oclc.org/ooxml/wordprocessingml/main" in body(data)
    assert "schemas.openxmlformats.org/wordprocessingml" not in body(data)
    assert lines(data) == new_lines(CASES["a new operative paragraph"])


def _strict(data: bytes) -> bytes:
    for usual, strict in (
        (b"http://schemas.openxmlformats.org/wordprocessingml/2006/main", b"http://purl.oclc.org/ooxml/wordprocessingml/main"),
        (b"http://schemas.openxmlformats.org/officeDocument/2006/relationships", b"http://purl.oclc.org/ooxml/officeDocument/relationships"),
    ):  # fmt: skip
        data = data.replace(usual, strict)
    return data
