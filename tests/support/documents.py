"""Small documents made for tests."""

from resdiff.model import Clause, Footnote, Heading, Metadata, Part, Reference, Resolution


def clause(label: str, text: str, *, notes: dict[int, str] | None = None) -> Clause:
    """Make a clause; part, depth and parent follow from the label, ``notes`` are offsets and keys of footnotes."""
    depth = label.count("(")
    return Clause(
        label,
        Part.PREAMBULAR if label.startswith("PP") else Part.OPERATIVE,
        text,
        depth=depth,
        parent=label[: label.rfind("(")] if depth else "",
        references=tuple(Reference(offset, key, key) for offset, key in (notes or {}).items()),
    )


def document(
    *clauses: Clause | tuple[str, str],
    language: str = "en",
    footnotes: dict[str, str] | None = None,
    headings: tuple[Heading, ...] = (),
    symbol: str = "",
    adopted: str = "",
) -> Resolution:
    """Make a document of clauses, or of pairs of label and text."""
    return Resolution(
        name="made",
        form="text",
        sha256="",
        metadata=Metadata(language=language, symbol=symbol, adopted=adopted),
        header=(),
        clauses=tuple(item if isinstance(item, Clause) else clause(*item) for item in clauses),
        headings=headings,
        footnotes=tuple(Footnote(key, key, text) for key, text in (footnotes or {}).items()),
    )


def operative(*texts: str, language: str = "en") -> Resolution:
    """Make a document of operative paragraphs."""
    return document(*((f"OP{place}", text) for place, text in enumerate(texts, 1)), language=language)
