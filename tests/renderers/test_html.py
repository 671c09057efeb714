"""The page as text: escaped, sealed, small, stable; how it looks and works is tested in tests/browser."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from support.made_up import HOSTILE, comparison, simple

from resdiff.model import Comparison, Kind
from resdiff.renderers import RenderOptions, render

VOID = {"meta", "br", "input", "rect"}


class Reader(HTMLParser):
    """Checks that elements nest, and collects ids, links and attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes |= {name for name, _ in attrs}
        values = dict(attrs)
        if "id" in values:
            self.ids.append(values["id"] or "")
        if (values.get("href") or "").startswith("#"):
            self.targets.append((values["href"] or "")[1:])
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def page(pair: Comparison, **options: object) -> str:
    return str(render(pair, "html", RenderOptions(**options)))  # type: ignore[arg-type]


def read(text: str) -> Reader:
    reader = Reader()
    reader.feed(text)
    assert reader.open == []
    return reader


HOSTILE_PAIR = simple("en", (Kind.REWORDED, HOSTILE, HOSTILE + " x"), (Kind.ADDED, "", HOSTILE))


@pytest.mark.parametrize("pair", [comparison(), HOSTILE_PAIR], ids=["made up", "hostile"])
def test_elements_nest_ids_are_unique_and_links_lead_somewhere(pair: Comparison) -> None:
    reader = read(page(pair))
    assert len(reader.ids) == len(set(reader.ids))
    assert set(reader.targets) <= set(reader.ids)


def test_no_event_handler_and_no_inline_style() -> None:
    attributes = read(page(HOSTILE_PAIR)).attributes
    assert not {name for name in attributes if name.startswith("on")}
    assert "style" not in attributes


def test_the_policy_names_the_hashes_of_style_and_script_alone() -> None:
    text = page(comparison())
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', text)
    for element in ("style", "script"):
        (inner,) = re.findall(rf"<{element}>(.*?)</{element}>", text, re.DOTALL)
        digest = b64encode(sha256(inner.encode()).digest()).decode()
        assert f"{element}-src &#39;sha256-{digest}&#39;" in policy
    assert policy.startswith("default-src &#39;none&#39;")


def test_a_symbol_cannot_leave_the_style() -> None:
    pair = simple("en", (Kind.ADDED, "", "Decides."))
    hostile = '"}</style><script>alert(1)</script>'
    from dataclasses import replace

    old = replace(pair.old, metadata=replace(pair.old.metadata, symbol=hostile))
    text = page(replace(pair, old=old))
    assert text.count("<script>") == 1
    assert text.count("</style>") == 1


def test_permalinks_are_the_labels() -> None:
    ids = read(page(comparison())).ids
    assert {"old-OP3", "new-PP4", "old-OP2(a)"} <= set(ids)


def test_the_interface_is_in_the_language_of_the_documents_unless_asked() -> None:
    french = simple("fr", (Kind.ADDED, "", "Décide."))
    assert '<html lang="fr" dir="ltr"' in page(french)
    assert '<html lang="ar" dir="rtl"' in page(french, ui_language="ar")
    assert '<html lang="en" dir="ltr"' in page(simple("xx", (Kind.ADDED, "", "Decides.")))


def test_what_the_reader_says_is_english_in_every_page_and_marked_so() -> None:
    shown = page(comparison(), ui_language="fr")
    assert '<bdi lang="en">footnote 3 has no mark</bdi>' in shown
    assert '<bdi lang="en">job number</bdi>' in shown


def test_the_page_is_small() -> None:
    texts = sum(len(clause.text.encode()) for side in (comparison().old, comparison().new) for clause in side.clauses)
    assert len(page(comparison()).encode()) <= 60_000 + 3 * texts


def test_what_was_left_out_and_what_is_in_doubt_is_said() -> None:
    text = page(comparison())
    assert "08-48219" in text
    assert "job number" in text
    assert "footnote 3 has no mark" in text
    assert "structure inferred from the layout" in text


def test_a_doubt_stands_with_its_clause() -> None:
    (row,) = re.findall(r'<article[^>]*data-tags="split[^"]*">.*?</article>', page(comparison()), re.DOTALL)
    assert 'title="joined over a page break">joined over a page break</span>' in row
