"""What holds for every output: no word is lost, and the same input gives the same text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from support.made_up import HOSTILE, comparison, simple
from support.words import html_text, missing

from resdiff.comparison import compare
from resdiff.model import Comparison, Kind, Operation
from resdiff.parsing import parse
from resdiff.reading import read_path
from resdiff.renderers import RENDERERS, Layout, RenderOptions, render

ARABIC = "يقرر أن يبقي المسألة (63/194) قيد النظر،"
CHINESE = "决定继续处理此案。"
PAIRS: dict[str, Comparison] = {
    "made up": comparison(),
    "hostile": simple(
        "en", (Kind.REWORDED, HOSTILE, HOSTILE[::-1]), (Kind.ADDED, "", HOSTILE), (Kind.DROPPED, HOSTILE, "")
    ),
    "arabic": simple("ar", (Kind.REWORDED, ARABIC, ARABIC + " مرة أخرى"), (Kind.UNCHANGED, ARABIC, ARABIC)),
    "chinese": simple("zh", (Kind.REWORDED, CHINESE, "大会" + CHINESE), (Kind.ADDED, "", CHINESE)),
    "empty": simple("en"),
}


SEEDS = Path(__file__).parents[2] / "seeds"
SEED_PAIRS = [
    ("A-RES-63-194.fr.txt", "A-RES-74-176.fr.md"),
    ("E-RES-2013-41.fr.md", "A-RES-74-176.fr.md"),
    ("A-63-90.fr.md", "CTOC-COP-DEC-4-4.fr.txt"),
]


def shown(name: str, output: str) -> str:
    """What a reader sees of an output."""
    if name == "html":
        return html_text(output)
    if name == "markdown":
        return html_text(MarkdownIt("gfm-like", {"linkify": False}).render(output))
    return json.dumps(json.loads(output), ensure_ascii=False) if name == "json" else output


@pytest.mark.parametrize("pair", PAIRS)
@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("name", [name for name, renderer in RENDERERS.items() if not renderer.binary])
def test_no_output_loses_a_word(name: str, layout: Layout, pair: str) -> None:
    output = render(PAIRS[pair], name, RenderOptions(layout=layout, width=10_000))
    assert isinstance(output, str)
    assert not missing(PAIRS[pair], shown(name, output))


@pytest.mark.parametrize(("old", "new"), SEED_PAIRS)
def test_no_output_loses_a_word_of_a_real_pair(old: str, new: str) -> None:
    pair = compare(*(parse(read_path(SEEDS / name)) for name in (old, new)))
    for name, renderer in RENDERERS.items():
        for layout in Layout:
            if not renderer.binary:
                output = str(render(pair, name, RenderOptions(layout=layout, width=10_000)))
                assert not missing(pair, shown(name, output)), (name, layout)


@pytest.mark.parametrize("name", RENDERERS)
def test_the_same_comparison_gives_the_same_output(name: str) -> None:
    assert render(comparison(), name) == render(comparison(), name)


def test_the_made_up_edits_spell_both_texts() -> None:
    pair = comparison()
    for side, document, kept in (("old", pair.old, Operation.DELETE), ("new", pair.new, Operation.INSERT)):
        texts = {clause.label: clause.text for clause in document.clauses}
        for change in pair.changes:
            spelled = "".join(
                (edit.old_text if side == "old" and edit.old_text else edit.text)
                for edit in change.edits
                if edit.operation in {Operation.EQUAL, kept}
            )
            assert spelled == "\n".join(texts[label] for label in getattr(change, side))


def test_the_made_up_pair_has_every_kind_and_every_tag() -> None:
    pair = comparison()
    assert all(pair.counts().values())
    assert all(pair.tag_counts().values())
