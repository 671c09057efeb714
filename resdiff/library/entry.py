"""What the library keeps of one document, and how it is won from the document's bytes."""

from __future__ import annotations

import re
from hashlib import sha256
from itertools import chain
from pathlib import PurePath

from resdiff.errors import ReadingError, SymbolError
from resdiff.frozen import dataclass, replace
from resdiff.library.spelling import ALPHABETS, spelled
from resdiff.model import Form, Metadata
from resdiff.symbols import Symbol, parse_symbol

_SPELLED = frozenset((*ALPHABETS, "zh", ""))
"""Languages whose words are not indexed as they are written; the empty one is a language that is not known."""
_AFTER_SLASH = re.compile(rb"/[0-9]{1,3}(?![0-9/])")
_YEAR = re.compile(rb"\((?:19|20)[0-9]{2}\)")
_NUMBER_AT_END = re.compile(rb"(?<![0-9A-Za-z/.,-])([0-9]{1,4})(?: |\xc2\xa0)?$")
"""A number that is not part of something else: of ``A/74/127``, say."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One document as it goes into the library."""

    name: str
    """Path of the file, for a member of a zip ``archive.zip:folder/file.xml``."""
    form: Form
    sha256: bytes
    """Of the document's bytes."""
    metadata: Metadata
    text: bytes
    """Its words, for searching, as the index of its language spells them."""
    cited: tuple[str, ...]
    """Numbers in its preamble that look like resolutions': ``61/180``, ``2641 (2022)``."""
    size: int
    """Of the document in bytes."""
    packed: bytes
    """The document's bytes, as a raw deflate stream (RFC 1951)."""


def make_entry(data: bytes, name: str, packed: bytes, digest: bytes = b"", known: Metadata | None = None) -> Entry:
    """Read what the library needs of the document ``data``; ``packed`` are the same bytes, deflated.

    ``digest`` is their SHA-256, if it is known already; symbol and language of ``known`` go before what the text says.

    Raises ``ReadingError`` for what cannot be read or has no symbol in its text nor in its name.
    """
    from resdiff.reading import guess_form

    if not data.strip():
        raise ReadingError(f"{name}: the file is empty")
    form = guess_form(data, name)
    metadata, preamble, text = _summary_of_xml(data, name) if form is Form.AKN else _summary(data, name, form)
    symbol = _symbol(known.symbol if known else "") or _symbol(metadata.symbol) or _symbol_in_name(name)
    if symbol is None:
        raise ReadingError(
            f"{name}: there is no document symbol in it", hint="name the file after its symbol: A-RES-63-194.txt"
        )
    declared = replace(
        metadata,
        symbol=str(symbol),
        language=(known.language if known else "") or metadata.language,
        body=metadata.body or symbol.body,
        kind=metadata.kind or symbol.kind,
        session=metadata.session or symbol.session,
    )
    if declared.language in _SPELLED:
        text = spelled(text.decode("utf-8", "replace"), declared.language)
    return Entry(name, form, digest or sha256(data).digest(), declared, text, _cited_in(preamble), len(data), packed)


def _cited_in(text: bytes) -> tuple[str, ...]:
    """Find ``61/180`` and ``2641 (2022)``; the rarest sign is looked for first, which is quicker."""
    found = (
        (number[1] + gap + match[0]).decode()
        for ending, gap in ((_AFTER_SLASH, b""), (_YEAR, b" "))
        for match in ending.finditer(text)
        if (number := _NUMBER_AT_END.search(text[max(0, match.start() - 8) : match.start()]))
    )
    return tuple(dict.fromkeys(found))


def _summary_of_xml(data: bytes, name: str) -> tuple[Metadata, bytes, bytes]:
    """Take the short way through the UN's own XML, which declares its symbol and title."""
    from resdiff.formats.akn.summary import summarize

    summary = summarize(data, name)
    return summary.metadata, summary.preamble, summary.text


def _summary(data: bytes, name: str, form: Form) -> tuple[Metadata, bytes, bytes]:
    from resdiff.model import Part
    from resdiff.parsing import parse
    from resdiff.reading import read

    document = parse(read(data, name, form))
    notes = [note.text for note in document.footnotes]
    preamble = [clause.text for clause in document.clauses if clause.part is Part.PREAMBULAR]
    texts = [line.text for line in document.header] + [clause.text for clause in document.clauses]
    texts += [heading.text for heading in document.headings]
    return document.metadata, _joined(preamble, notes), _joined(texts, notes)


def _joined(*texts: list[str]) -> bytes:
    return "\n".join(chain.from_iterable(texts)).encode("utf-8", "replace")


def _symbol(text: str) -> Symbol | None:
    try:
        return parse_symbol(text) if text else None
    except SymbolError:
        return None


def _symbol_in_name(name: str) -> Symbol | None:
    """Read a symbol out of a file name: ``A-RES-63-194.fr.txt``, ``A_63_90.md``."""
    stem = PurePath(name).name.split(".", 1)[0]
    spelled = re.fullmatch(r"([A-Za-z]+)[-_ ]((?:[A-Za-z0-9]+[-_ ])*[0-9]+)", stem)
    return _symbol(re.sub("[-_ ]", "/", stem)) if spelled else None
