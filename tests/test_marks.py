import pytest

from resdiff.marks import Style, letter, read_mark, roman, split_mark


@pytest.mark.parametrize(
    ("mark", "readings"),
    [
        ("1.", [(Style.NUMBER, 1, "1")]),
        ("1 -", [(Style.NUMBER, 1, "1")]),
        ("c)", [(Style.LETTER, 3, "c")]),
        ("с)", [(Style.LETTER, 3, "c")]),  # the Cyrillic letter
        ("(i)", [(Style.ROMAN, 1, "i"), (Style.LETTER, 9, "i")]),
        ("aa)", [(Style.LETTER, 27, "aa")]),
        ("(هـ)", [(Style.LETTER, 5, "e")]),
        ("(أ أ)", [(Style.LETTER, 27, "aa")]),
        ("’3‘", [(Style.ROMAN, 3, "iii"), (Style.NUMBER, 3, "3")]),
        ("㈢", [(Style.ROMAN, 3, "iii")]),
        ("(丑)", [(Style.LETTER, 2, "b")]),
        ("(十一)", [(Style.ROMAN, 11, "xi")]),
        ("二十一", [(Style.CAPITAL_ROMAN, 21, "XXI")]),
        ("ثالث وعشرون", [(Style.CAPITAL_ROMAN, 23, "XXIII")]),
        ("باء", [(Style.CAPITAL, 2, "B")]),
        ("1.2", [(Style.NUMBER, 2, "1.2")]),
        ("–", [(Style.BULLET, 0, "")]),
        ("word", []),
        ("²", []),  # a digit to Unicode, but no number
    ],
)
def test_a_mark_is_read_in_every_script(mark: str, readings: list[tuple[Style, int, str]]) -> None:
    assert [(found.style, found.value, found.plain) for found in read_mark(mark)] == readings


def test_letters_and_numerals_are_written_as_they_are_read() -> None:
    for value in range(1, 79):
        assert (Style.LETTER, value) in {(mark.style, mark.value) for mark in read_mark(letter(value))}
        assert (Style.ROMAN, value) in {(mark.style, mark.value) for mark in read_mark(f"({roman(value)})")}


def test_what_is_cut_off_and_what_is_left_spell_the_text() -> None:
    for text in ("(a) To act", "1.To act", "No mark here", "", "–", "– \tdash", "a", "12.5 per cent"):
        mark, rest = split_mark(text)
        assert "".join((mark + rest).split()) == "".join(text.split())
