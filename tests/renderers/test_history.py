"""A history in each output: every clause and every word is there, whatever the words are."""

from __future__ import annotations

import csv
import io
import json
import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from support.documents import clause, document
from support.made_up import HOSTILE

from resdiff.errors import OptionError
from resdiff.history import trace
from resdiff.model.history import History
from resdiff.options import Options
from resdiff.renderers import HISTORY_RENDERERS, RenderOptions, render_history
from resdiff.renderers.interface import INTERFACES

LAMPS = "Welcomes the repair of the lamps of the northern lighthouses, which guide fishing boats through the strait;"
OIL = "Requests the keepers of the islands to report on the price of whale oil and on its storage in barrels;"
FOG = "Notes with concern that fog signals fail in winter and that collisions of ferries have doubled;"
SCHEMA = Path(__file__).parents[2] / "docs" / "reference" / "history.schema.json"


def series(*, hostile: bool = False) -> History:
    """Three versions: a clause stays, one is reworded, one is dropped, one is new."""
    tail = f" {HOSTILE}" if hostile else ""
    versions = (
        (LAMPS, OIL, FOG),
        (LAMPS, OIL.replace("whale oil", "seal oil")),
        (LAMPS, OIL.replace("whale oil", "seal oil") + tail, "Decides to remain seized of the matter." + tail),
    )
    return trace(
        [
            document(
                *(clause(f"OP{number}", text) for number, text in enumerate(texts, 1)), symbol=f"A/RES/{session}/7"
            )
            for session, texts in zip((90, 91, 93), versions, strict=True)
        ]
    )


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


@pytest.mark.parametrize("name", ["html", "csv", "json"])
def test_files_have_every_word_of_every_lineage(name: str) -> None:
    history = series(hostile=True)
    rendered = unescape(re.sub(r"<[^>]*>", "", render_history(history, name)) if name == "html" else "")
    rendered = rendered or render_history(history, name)
    for line in history.lineages:
        text = "".join(stretch.text for stretch in line.words)
        assert [word for word in words(text) if word not in rendered] == []


@pytest.mark.parametrize("name", ["text", "markdown"])
def test_an_overview_says_when_each_clause_came_and_changed(name: str) -> None:
    rendered = render_history(series(), name).replace("\\", "")
    assert "since 90/7 or earlier · never reworded" in rendered
    assert "since 90/7 or earlier · reworded in 91/7" in rendered
    assert "since 93/7" in rendered
    assert "dropped in 91/7" in rendered


def test_a_line_of_the_terminal_has_a_sign_for_each_version() -> None:
    lines = render_history(series(), "text").splitlines()
    (oil,) = [line for line in lines if line.startswith("OP2")]
    assert oil.split()[1] == "●~="
    (new,) = [line for line in lines if line.startswith("OP3") and "93/7" in line]
    assert new.startswith("OP3         +  since 93/7")


@pytest.mark.parametrize("name", ["text", "markdown"])
def test_the_whole_story_of_one_clause(name: str) -> None:
    told = render_history(series(), name, RenderOptions(clauses=frozenset({"OP2"}))).replace("\\", "")
    assert "storage in barrels" in told
    marked = {"text": "[-whale-]{+seal+} oil", "markdown": "~~whale~~**seal** oil"}[name]
    assert marked in told
    assert "lighthouses" not in told


def test_the_rows_of_the_table_have_one_column_a_version() -> None:
    text = render_history(series(), "csv").removeprefix("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["label"] for row in rows] == ["OP1", "OP2", "OP3", "OP3"]
    assert rows[1]["A/RES/91/7"] == "OP2 reworded"
    assert rows[3]["last"] == "A/RES/90/7"


def test_json_keeps_to_its_schema() -> None:
    schema: Any = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    for history in (series(), series(hostile=True)):
        Draft202012Validator(schema).validate(json.loads(render_history(history, "json")))


def test_no_script_of_a_document_is_in_the_page() -> None:
    page = render_history(series(hostile=True), "html")
    assert "<script" not in page.casefold()
    assert "style-src 'sha256-" in unescape(page)


@pytest.mark.parametrize("code", INTERFACES)
@pytest.mark.parametrize("name", HISTORY_RENDERERS)
def test_every_output_in_every_interface_language(name: str, code: str) -> None:
    rendered = render_history(series(), name, RenderOptions(ui_language=code))
    assert rendered.endswith("\n")
    assert "{witness" not in rendered


def test_an_unknown_output_is_refused() -> None:
    with pytest.raises(OptionError, match="no output called 'docx'"):
        render_history(series(), "docx")


def test_every_link_of_the_page_leads_somewhere() -> None:
    said = "keepers should report every winter about broken lenses, missing ladders and rusty railings of the towers"
    old = document(clause("OP1", f"{OIL[:-1]}, and notes that {said};"), clause("OP2", FOG), symbol="A/RES/90/7")
    new = document(clause("OP1", OIL), clause("OP2", f"{FOG[:-1]}, since {said};"), symbol="A/RES/91/7")
    page = render_history(trace([old, new], Options(pins=(("OP1", "OP1"), ("OP2", "OP2")))), "html")
    targets = set(re.findall(r'href="#([^"]*)"', page))
    assert targets <= set(re.findall(r'id="([^"]*)"', page))
