"""What producers do to drawn Arabic, character by character: hamzas given as letters, strokes given as stops, tabs."""

import pytest

from resdiff.formats.pdf.bidi import logical_order
from resdiff.formats.pdf.grouping import group_pieces
from resdiff.formats.pdf.page import Page, Piece

SIZE = 10.0
LETTER, HAMZA = 5.0, 0.6
"""Points; a letter is wide, a hamza that stands above another letter has hardly a width."""


def drawn(text: str, left: float, width: float = LETTER, baseline: float = 0.0, *, italic: bool = False) -> Piece:
    return Piece(text, left, left + width, baseline, SIZE, italic, False, False)


def line(text: str, right: float = 500, *, italic: bool = False) -> list[Piece]:
    """Return ``text``, in the order in which it is read, as letters side by side that end at ``right``."""
    return [drawn(sign, right - LETTER * (at + 1), italic=italic) for at, sign in enumerate(text)]


def read(pieces: list[Piece]) -> str:
    return "".join(sign.text for sign in logical_order(pieces))


def groups(*pieces: Piece) -> list[str]:
    page = Page(1, 612, 792, pieces, (), has_pictures=False, is_mirrored=True)
    return ["".join(piece.text for piece in group).strip() for group in group_pieces(page)]


def test_a_hamza_that_the_file_calls_by_its_whole_letter_is_no_second_letter() -> None:
    letters = line("مسائل")
    seat = letters[3]
    assert read([*letters, drawn("ئ", seat.left + 2, HAMZA)]) == "مسائل"


def test_two_like_letters_in_a_row_stay_two_and_two_like_vowel_signs_are_one() -> None:
    assert read(line("مدد")) == "مدد"
    letters = line("مد")
    shadda = [drawn("\u0651", letters[1].left + at, HAMZA) for at in (1.0, 1.2)]
    assert read([*letters, *shadda]).count("\u0651") == 1


@pytest.mark.parametrize("raised", [4.0, 6.0, 8.0])
def test_a_hamza_drawn_above_its_line_begins_no_line(raised: float) -> None:
    letters = line("مسال")
    hamza = drawn("ئ", letters[3].right, HAMZA, baseline=raised)
    (found,) = groups(*letters[:3], hamza, letters[3])
    assert sorted(found) == sorted("مسالئ")


def test_a_letter_of_full_width_above_a_line_is_of_another_line() -> None:
    assert len(groups(*line("مسال"), drawn("ئ", 480, LETTER, baseline=9.0))) == 2


@pytest.mark.parametrize("stroke", ["i", ".", "?", "!", "*", "=", "~"])
def test_a_stroke_between_joined_letters_is_no_sign_whatever_the_file_calls_it(stroke: str) -> None:
    assert read(line(f"تش{stroke}ير")) == "تش\u0640ير"


@pytest.mark.parametrize("text", ["انظر.قرار", "لم.", "لجنة/مجلس", "لم/يرد"])
def test_stops_behind_letters_that_are_never_joined_and_slashes_are_text(text: str) -> None:
    assert read(line(text)) == text


def test_slanted_letters_lean_into_the_blank_between_their_words() -> None:
    gap = 0.12 * SIZE
    for italic, expected in [(True, "لم يرد"), (False, "لميرد")]:
        first = line("لم", italic=italic)
        second = line("يرد", first[-1].left - gap, italic=italic)
        hint = drawn(" ", first[-1].left - gap / 2, 0.0, italic=italic)
        assert read([*first, hint, *second]) == expected


def test_a_blank_as_wide_as_a_tab_does_not_join_what_it_parts() -> None:
    session, symbol = line("الدورة"), line("قرار", 200)
    tab = drawn(" ", 200, 500 - 6 * LETTER - 200)
    assert groups(*session, tab, *symbol) == ["الدورة", "قرار"]


@pytest.mark.parametrize("number", ["(أ)", ")أ(", "(ﺃ)", "1.", "1 -"])
def test_a_number_stays_with_its_text_over_a_tab_whichever_way_its_brackets_are_given(number: str) -> None:
    text = line("تقرر", 500 - LETTER * len(number) - 5 * SIZE)
    tab = drawn(" ", text[0].right, 5 * SIZE)
    assert groups(*line(number), tab, *text) == [f"{number} تقرر"]
    assert groups(*line(number), *text) == [f"{number}تقرر"]
