"""A Word file as a package of parts (ECMA-376, part 2): opened with care, as the file may be hostile or broken."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from resdiff.errors import ReadingError
from resdiff.frozen import dataclass

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R[1:-1].encode()),
)
"""Namespaces of "Strict Open XML" and what everything else writes instead of them."""
_LARGEST_PART = 48 * 1024 * 1024
_LARGEST_SUM = 192 * 1024 * 1024
_MOST_PARTS = 10_000
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError, KeyError)


@dataclass(frozen=True, slots=True)
class Relation:
    """A link from one part to another, or to an address outside (``is_external``)."""

    kind: str
    """The last piece of the relationship's type: ``footnotes``, ``hyperlink``, ``header``."""
    target: str
    is_external: bool


class Package:
    """The parts of one Word file. Parts are read and parsed when they are asked for."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        self._read_so_far = 0
        self._parsed: dict[str, _Element] = {}
        self.is_strict = False
        """Whether a part that was parsed is written in the namespaces of "Strict Open XML"."""
        if not data.startswith(b"PK"):
            raise ReadingError(f"{name}: this is not a Word file", hint="Give a .docx file, or save it as one.")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            names = self._zip.namelist()
        except _BROKEN as error:
            raise self._broken(str(error)) from error
        if len(names) > _MOST_PARTS:
            raise ReadingError(f"{name}: {len(names)} parts are too many for a Word file (at most {_MOST_PARTS})")
        self._names = {part.lstrip("/").lower(): part for part in names}

    def part(self, path: str) -> _Element | None:
        """Return the root element of the part at ``path``, or None where there is none; each part is parsed once.

        Raises ``ReadingError`` where it is broken, too large, or declares a document type (Word never does).
        """
        if path not in self._parsed:
            data = self.raw(path)
            if data is None:
                return None
            self._parsed[path] = self._parse(data, path)
        return self._parsed[path]

    def raw(self, path: str) -> bytes | None:
        """Return the bytes of the part at ``path``, or None. Raises ``ReadingError`` like ``part``."""
        stored = self._names.get(path.lstrip("/").lower())
        if stored is None:
            return None
        try:
            with self._zip.open(stored) as part:
                data = part.read(_LARGEST_PART + 1)
        except _BROKEN as error:
            raise self._broken(f"{path}: {error}") from error
        self._read_so_far += len(data)
        if len(data) > _LARGEST_PART or self._read_so_far > _LARGEST_SUM:
            raise ReadingError(
                f"{self.name}: {path} unpacks to more than a Word file can hold", hint="Is it a zip bomb?"
            )
        return data

    def entries(self) -> Iterator[tuple[zipfile.ZipInfo, bytes]]:
        """Yield every entry of the archive with its bytes, in order. Raises ``ReadingError`` like ``part``."""
        for entry in self._zip.infolist():
            yield entry, b"" if entry.is_dir() else self.raw(entry.filename) or b""

    def relations(self, path: str) -> dict[str, Relation]:
        """Return what the part at ``path`` links to, by identifier; ``""`` is the package itself."""
        folder, file = posixpath.split(path)
        root = self.part(posixpath.join(folder, "_rels", f"{file}.rels"))
        found: dict[str, Relation] = {}
        for element in root if root is not None else ():
            if not isinstance(element.tag, str):
                continue
            kind = (element.get("Type") or "").rsplit("/", 1)[-1]
            target, is_external = element.get("Target") or "", element.get("TargetMode") == "External"
            if not is_external:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found[element.get("Id") or ""] = Relation(kind, target, is_external)
        return found

    def main(self) -> str:
        """Return the path of the main document. Raises ``ReadingError`` where the package has none."""
        for relation in self.relations("").values():
            if relation.kind == "officeDocument" and relation.target.lower() in self._names:
                return relation.target
        if "word/document.xml" in self._names:
            return "word/document.xml"
        raise ReadingError(f"{self.name}: this is a zip archive, but there is no Word document in it")

    def _parse(self, data: bytes, path: str) -> _Element:
        from lxml import etree

        for strict, usual in STRICT:
            self.is_strict = self.is_strict or strict in data
            data = data.replace(strict, usual)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise self._broken(f"{path}: {error}") from error
        if root.getroottree().docinfo.doctype:
            raise ReadingError(f"{self.name}: {path} declares a document type, as no Word file does; it is not read")
        return root

    def _broken(self, detail: str) -> ReadingError:
        message = f"{self.name}: the Word file is broken ({detail.splitlines()[0] if detail else 'no detail'})"
        return ReadingError(message, hint="Open it in Word or LibreOffice, let it be repaired, and save it again.")
