"""What the two documents of a comparison are called."""

from dataclasses import replace

import pytest
from support.documents import operative

from resdiff.comparison import compare
from resdiff.history import trace
from resdiff.model import Metadata, Resolution
from resdiff.renderers import render, render_history
from resdiff.renderers.wording import names_of


def called(symbol: str, name: str) -> Resolution:
    text = f"Decides to remain seized of the matter that {name or symbol} names;"
    return replace(operative(text), name=name or symbol, metadata=Metadata(symbol=symbol, language="en"))


OFFICIAL = called("A/RES/74/176", "")
DRAFT = called("A/RES/74/176", "drafts/omnibus.docx")


@pytest.mark.parametrize(
    ("documents", "names"),
    [
        ((OFFICIAL, called("A/RES/76/186", "new.xml")), ("A/RES/74/176", "A/RES/76/186")),
        ((OFFICIAL, called("", "draft.md")), ("A/RES/74/176", "draft.md")),
        ((OFFICIAL, DRAFT), ("A/RES/74/176", "A/RES/74/176 (omnibus.docx)")),
        ((OFFICIAL, OFFICIAL), ("A/RES/74/176", "A/RES/74/176")),
    ],
    ids=["two symbols", "a file without a symbol", "a draft that bears its base's symbol", "one document twice"],
)
def test_documents_are_told_apart(documents: tuple[Resolution, ...], names: tuple[str, ...]) -> None:
    assert names_of(documents) == names


@pytest.mark.parametrize("output", ["html", "markdown", "text", "table"])
def test_a_draft_of_the_same_symbol_is_told_by_its_file(output: str) -> None:
    assert "omnibus.docx" in str(render(compare(OFFICIAL, DRAFT), output))


def test_also_in_a_history() -> None:
    assert "A/RES/74/176 → A/RES/74/176 (omnibus.docx)" in render_history(trace([OFFICIAL, DRAFT]), "text")
