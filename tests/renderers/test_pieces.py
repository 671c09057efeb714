"""Edits cut up by side, by clause and at the end of the opening phrase."""

from support.made_up import clause, comparison, edits

from resdiff.model import Operation
from resdiff.renderers.pieces import Side, merged_pieces, side_pieces

CHANGES = comparison().changes
OLD = {one.label: one for one in comparison().old.clauses}
NEW = {one.label: one for one in comparison().new.clauses}


def test_the_pieces_of_each_side_spell_its_clauses() -> None:
    for change in CHANGES:
        for side, labels, clauses in ((Side.OLD, change.old, OLD), (Side.NEW, change.new, NEW)):
            pieces = side_pieces(change.edits, [clauses[label] for label in labels], side)
            spelled = ["".join(piece.text for piece in one) for one in pieces]
            assert spelled == [clauses[label].text for label in labels]


def test_the_opening_phrase_is_marked_however_it_is_cut() -> None:
    (pieces,) = side_pieces(
        edits("Also ", "-urges", " all States"), [clause("OP1", "Also urges all States", "Also urges")], Side.OLD
    )
    assert "".join(piece.text for piece in pieces if piece.opening) == "Also urges"


def test_merged_pieces_hold_both_texts() -> None:
    for change in CHANGES:
        pieces = merged_pieces(change.edits, [OLD[label] for label in change.old], [NEW[label] for label in change.new])
        new = "".join(piece.text for piece in pieces if piece.operation is not Operation.DELETE)
        assert new == "\n".join(NEW[label].text for label in change.new)
        dropped = "".join(piece.text for piece in pieces if piece.operation is Operation.DELETE)
        assert dropped == "".join(edit.text for edit in change.edits if edit.operation is Operation.DELETE)


def test_text_beyond_the_last_clause_stays_with_it() -> None:
    pieces = side_pieces(edits("one", "\n", "two"), [clause("OP1", "one two")], Side.NEW)
    assert "".join(piece.text for piece in pieces[0]) == "onetwo"
