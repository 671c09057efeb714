"""Small documents and libraries for the tests of the library and of series."""

import zipfile
from collections.abc import Iterable
from pathlib import Path

from resdiff.library.adding import Report, add
from support.akn_documents import NAMESPACE, container, paragraph


def document(
    symbol: str,
    title: str,
    *,
    language: str = "eng",
    preamble: Iterable[str] = (),
    body: Iterable[str] = (),
    agenda: str = "Lighthouses",
) -> bytes:
    """A made-up resolution in the UN's own XML."""
    number = symbol.rpartition("RES/")[2]
    paragraphs = "".join(paragraph(text, f"{place}.") for place, text in enumerate(body, 1))
    return f"""<akomaNtoso xmlns="{NAMESPACE}"><statement name="resolution">
<meta><identification source="#DGACM">
<FRBRExpression><FRBRlanguage language="{language}"/></FRBRExpression></identification></meta>
<coverPage><p><docNumber refersTo="#symbol">{symbol}</docNumber></p>
<p><inline name="agenda item name">{agenda}</inline></p></coverPage>
<preface><p><docNumber>{number}.</docNumber> <docTitle refersTo="#resolutionTitle">{title}</docTitle></p></preface>
<preamble>{"".join(container(text) for text in preamble)}</preamble>
<mainBody>{paragraphs}</mainBody></statement></akomaNtoso>""".encode()


def zipped(path: Path, members: dict[str, bytes]) -> Path:
    """Write a zip with the given members."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def library_of(folder: Path, documents: Iterable[bytes]) -> Path:
    """Make a library of documents and return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    archive = zipped(folder / "documents.zip", {f"{i}.xml": data for i, data in enumerate(documents)})
    library = folder / "library.sqlite"
    report = add([archive], library)
    assert report.failures == []
    return library


def added(paths: Iterable[Path], library: Path) -> Report:
    """Add paths to a library."""
    return add(list(paths), library)
