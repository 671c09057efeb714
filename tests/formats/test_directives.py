"""What a draft says to resdiff is no word of it: front matter and comments are blanked, lines keep their numbers."""

import pytest

from resdiff.formats.directives import blanked, directives, dropped, front_matter
from resdiff.reading import read

DRAFT = '---\nbase: A/RES/74/176\ntitle: "A: B"\n# note\n---\n\n<!-- resdiff: ignore RD301 "why" -->\n*Recalling* it,\n'


def test_front_matter_is_read() -> None:
    matter = front_matter(DRAFT)
    assert matter.get("base") == "A/RES/74/176"
    assert matter.get("title") == "A: B"
    assert matter.get("nothing") == ""


@pytest.mark.parametrize(
    "text",
    ["---\n\nA paragraph.\n\n---\n", "text\n---\nbase: x\n---\n", "---\nbase: x\n", "", "---\nNot a field\n---\n"],
)
def test_rules_and_unclosed_blocks_are_no_front_matter(text: str) -> None:
    assert front_matter(text).fields == ()


def test_line_ends_of_windows_make_no_difference() -> None:
    assert front_matter(DRAFT.replace("\n", "\r\n")).fields == front_matter(DRAFT).fields


def test_blanking_keeps_length_and_lines() -> None:
    text = blanked(DRAFT)
    assert (len(text), text.count("\n")) == (len(DRAFT), DRAFT.count("\n"))
    assert text.strip() == "*Recalling* it,"
    assert blanked("no directive <!-- page 3 -->") == "no directive <!-- page 3 -->"


def test_directives_have_their_places() -> None:
    (found,) = directives(DRAFT)
    assert found.body == 'ignore RD301 "why"'
    assert DRAFT[found.start : found.end].startswith("<!--")


@pytest.mark.parametrize("name", ["draft.md", "draft.txt"])
def test_readers_report_what_they_leave_out(name: str) -> None:
    source = read(DRAFT.encode(), name)
    assert [block.text for block in source.blocks] == ["Recalling it,"]
    assert source.blocks[0].line == 8
    assert [one.reason for one in source.dropped] == ["front matter", "comment to resdiff"]
    assert source.dropped == dropped(DRAFT)
