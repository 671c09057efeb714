"""Passages that are elsewhere in the other document: every output says where, and HTML leads there."""

import csv
import io
import json

import pytest
from support.made_up import clause, document

from resdiff.model import Change, Comparison, Edit, Kind, Operation
from resdiff.renderers import Layout, RenderOptions, render

PASSAGE = {"en": "lodging crews at the owners’ expense", "ar": "إيواء الأطقم على نفقة المالكين"}


def moved(language: str) -> Comparison:
    """A clause that was dropped, and one that took a part of it in."""
    passage = PASSAGE[language]
    sides = (
        document("A/RES/1/1", (clause("PP1", f"Stressing {passage},"),), language),
        document("A/RES/2/2", (clause("OP1", f"Urges {passage};"),), language),
    )
    old = (
        Edit(Operation.DELETE, "Stressing "),
        Edit(Operation.DELETE, passage, elsewhere="OP1"),
        Edit(Operation.DELETE, ","),
    )
    new = (
        Edit(Operation.INSERT, "Urges "),
        Edit(Operation.INSERT, passage, elsewhere="PP1"),
        Edit(Operation.INSERT, ";"),
    )
    changes = Change(Kind.DROPPED, ("PP1",), (), old), Change(Kind.ADDED, (), ("OP1",), new)
    return Comparison(*sides, (), changes)


@pytest.mark.parametrize(
    ("language", "to", "back"), [("en", "moved to OP1", "moved from PP1"), ("ar", "نُقل إلى OP1", "نُقل من PP1")]
)
def test_the_page_marks_both_ends_and_links_them(language: str, to: str, back: str) -> None:
    page = str(render(moved(language), "html", RenderOptions()))
    passage = PASSAGE[language]
    assert f'<del class="mv">{passage}</del><a class="el" href="#new-OP1" aria-label="{to}" data-el="{to}"></a>' in page
    assert (
        f'<ins class="mv">{passage}</ins><a class="el" href="#old-PP1" aria-label="{back}" data-el="{back}"></a>'
        in page
    )
    assert 'id="new-OP1"' in page
    assert 'id="old-PP1"' in page


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("name", ["markdown", "text"])
def test_plain_outputs_put_brackets_around_both_ends(name: str, layout: Layout) -> None:
    shown = " ".join(str(render(moved("en"), name, RenderOptions(layout=layout, width=400))).split())
    assert f"Stressing ⟦{PASSAGE['en']}⟧ (moved to OP1)," in shown
    assert f"Urges ⟦{PASSAGE['en']}⟧ (moved from PP1);" in shown


def test_json_and_csv_name_the_other_end() -> None:
    changes = json.loads(str(render(moved("en"), "json", RenderOptions())))["changes"]
    assert [edit.get("elsewhere") for change in changes for edit in change["edits"]] == [
        None,
        "OP1",
        None,
        None,
        "PP1",
        None,
    ]
    rows = csv.DictReader(io.StringIO(str(render(moved("en"), "csv", RenderOptions())).lstrip("\ufeff")))
    assert [row["elsewhere"] for row in rows if row["what"] == "clause"] == ["to OP1", "from PP1"]
