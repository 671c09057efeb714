"""The words of documents and of outputs, for the law that no output loses one."""

from __future__ import annotations

import html
import re
from collections import Counter

from resdiff.model import Comparison, Resolution


def words(text: str) -> list[str]:
    """Letters and digits that stand together; every Chinese character is a word.

    The ordinal signs º and ª are signs: one side of a comparison may print ° instead, which changes no word.
    """
    return re.findall(r"[\u4e00-\u9fff]|[^\W_ºª\u4e00-\u9fff]+", text)


def words_of(document: Resolution) -> Counter[str]:
    """Every word of a document, wherever it ended up."""
    texts = [
        *(line.text for line in document.header),
        *(clause.text for clause in document.clauses),
        *(heading.text for heading in document.headings),
        *(note.text for note in document.footnotes),
        *(piece.text for piece in document.dropped),
    ]
    return Counter(word for text in texts for word in words(text))


def missing(comparison: Comparison, output: str) -> Counter[str]:
    """Words of either document that occur in ``output`` less often than in that document."""
    there = Counter(words(output))
    lost: Counter[str] = Counter()
    for document in (comparison.old, comparison.new):
        lost |= words_of(document) - there
    return lost


def html_text(page: str) -> str:
    """The text of an HTML page or fragment."""
    page = re.sub(r"<(script|style)>.*?</\1>", " ", page, flags=re.DOTALL)
    return html.unescape(re.sub(r"<[^>]*>", " ", page))
