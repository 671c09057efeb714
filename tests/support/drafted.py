"""Real resolutions as Markdown drafts, into which faults can be put."""

from __future__ import annotations

from dataclasses import dataclass, replace

from resdiff.model import Clause, Part, Resolution
from resdiff.rules.outline import number_of


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of a Markdown draft: where it came from, and how it is written."""

    label: str
    number: str
    text: str
    """With emphasis and footnote marks."""

    @property
    def written(self) -> str:
        return f"{self.number} {self.text}".strip()


@dataclass(frozen=True)
class Text:
    """A draft in the making."""

    title: str
    formula: str
    paragraphs: tuple[Paragraph, ...]
    notes: tuple[tuple[str, str], ...]

    def markdown(self) -> str:
        blocks = [f"## {self.title}", *([f"*{self.formula}*"] if self.formula else [])]
        blocks += [paragraph.written for paragraph in self.paragraphs]
        blocks += [f"<sup>{mark}</sup> {text}" for mark, text in self.notes]
        return "\n\n".join(blocks) + "\n"


@dataclass(frozen=True)
class Fault:
    """A faulty draft, and where the fault must be found."""

    text: Text
    near: tuple[str, ...]
    """Beginnings of the paragraphs (as written) that a finding may stand at; empty: anywhere."""


def text_of(resolution: Resolution) -> Text | None:
    """Write a resolution as Markdown; None for those with tables, annexes, sections or repeated notes."""
    clauses = resolution.clauses
    if any(c.cells or c.section or c.part not in (Part.PREAMBULAR, Part.OPERATIVE) for c in clauses):
        return None
    if resolution.headings or not resolution.metadata.enacting_formula or not resolution.metadata.symbol:
        return None
    marks = [reference.mark for clause in clauses for reference in clause.references]
    notes = [(note.mark, note.text) for note in resolution.footnotes]
    if marks != [mark for mark, _ in notes] or marks != [str(n) for n in range(1, len(marks) + 1)]:
        return None
    if any(c.part is Part.OPERATIVE and c.depth == 0 and not number_of(c) for c in clauses) or len(clauses) < 12:
        return None
    symbol = resolution.metadata.symbol.removeprefix("A/RES/")
    paragraphs = tuple(Paragraph(c.label, c.number, _written(c)) for c in clauses)
    return Text(
        f"{symbol}. {resolution.metadata.title}", resolution.metadata.enacting_formula, paragraphs, tuple(notes)
    )


def _written(clause: Clause) -> str:
    pieces, last = [], 0
    for reference in clause.references:
        pieces.append(clause.text[last : reference.offset] + f"<sup>{reference.mark}</sup>")
        last = reference.offset
    text = "".join([*pieces, clause.text[last:]])
    opening = clause.opening
    first = clause.references[0].offset if clause.references else len(text)
    return f"*{opening}*{text[len(opening) :]}" if opening and len(opening) < first else text


def changed(made: Text, index: int, **changes: str) -> Text:
    paragraphs = list(made.paragraphs)
    paragraphs[index] = replace(paragraphs[index], **changes)
    return replace(made, paragraphs=tuple(paragraphs))


def is_long(text: str, words: int) -> bool:
    """Tell whether a text has more than so many words; two signs of Chinese count as one."""
    return len(text.split()) > words or (_is_chinese(text) and len(text) > 2 * words)


def _is_chinese(text: str) -> bool:
    return sum("\u4e00" <= sign <= "\u9fff" for sign in text) * 2 > len(text)


def into_middle(text: str, words: str) -> str:
    """Put words into the middle of a text, between two words in small letters; nothing where there is no such place."""
    joint = "" if _is_chinese(text) else " "
    pieces = list(text) if not joint else text.split(joint)
    for middle in range(len(pieces) // 2, len(pieces) - 2):
        before, after = pieces[middle - 1][-1:], pieces[middle][:1]
        if before.isalpha() and after.isalpha() and not after.isupper() and (joint or min(before, after) >= "\u4e00"):
            return joint.join([*pieces[:middle], words, *pieces[middle:]])
    return ""


def at_paragraphs(text: Text, *indexes: int) -> Fault:
    return Fault(text, tuple(text.paragraphs[index].written[:60] for index in indexes))


def outer(text: Text, part: str) -> list[int]:
    return [i for i, p in enumerate(text.paragraphs) if p.label.startswith(part) and "(" not in p.label]


def plain(text: Text, part: str) -> list[int]:
    """Outer paragraphs without sub-paragraphs."""
    parents = {p.label.split("(")[0] for p in text.paragraphs if "(" in p.label}
    return [i for i in outer(text, part) if text.paragraphs[i].label not in parents]
