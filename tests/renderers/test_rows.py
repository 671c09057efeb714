"""The order of rows: parts announced once, headings before their clause, signposts where moved clauses stood."""

from support.made_up import change, clause, comparison, document, edits

from resdiff.model import Comparison, Kind
from resdiff.renderers.rows import ChangeRow, HeadingRow, PartRow, SignpostRow, rows


def described() -> list[str]:
    found = []
    for row in rows(comparison()):
        match row:
            case PartRow(part):
                found.append(f"part {part}")
            case SignpostRow(_, old, new):
                found.append(f"{old} went to {new}")
            case HeadingRow():
                found.append("heading")
            case ChangeRow(change):
                found.append(" → ".join((",".join(change.old), ",".join(change.new))))
    return found


def test_the_rows_of_the_made_up_pair() -> None:
    assert described() == [
        "part preambular", "PP1 → PP1", "PP2 → PP2", "PP3 → ", " → PP3", "OP3 → PP4",
        "part operative", "heading", "OP1 → OP1,OP2", "OP2,OP2(a) → OP3", "OP3 went to PP4", "OP4 → OP4", "OP5 → OP5",
    ]  # fmt: skip


def test_a_dropped_clause_among_earlier_ones_begins_no_part() -> None:
    old = document("A/RES/1/1", (clause("PP1", "Recalling"), clause("OP1", "Decides"), clause("OP2", "Requests")))
    new = document("A/RES/2/2", (clause("PP1", "Recalling"), clause("PP2", "Noting"), clause("OP1", "Requests")))
    changes = (
        change(Kind.UNCHANGED, ("PP1",), ("PP1",), edits("Recalling")),
        change(Kind.DROPPED, ("OP1",), (), edits("-Decides")),
        change(Kind.ADDED, (), ("PP2",), edits("+Noting")),
        change(Kind.UNCHANGED, ("OP2",), ("OP1",), edits("Requests")),
    )
    found = rows(Comparison(old, new, (), changes))
    parts = [index for index, row in enumerate(found) if isinstance(row, PartRow)]
    assert parts == [0, 4]


def test_changes_are_numbered_without_the_unchanged() -> None:
    numbers = [row.number for row in rows(comparison()) if isinstance(row, ChangeRow)]
    assert numbers == [0, 1, 2, 3, 4, 5, 6, 7, 8]
