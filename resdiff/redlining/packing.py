"""The file put together again: the parts that changed are written anew, all others are kept to the byte."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import TYPE_CHECKING

from resdiff.formats.docx.package import STRICT, Package, W
from resdiff.redlining.ordering import put

if TYPE_CHECKING:
    from lxml.etree import _Element

_TYPES = "[Content_Types].xml"
_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_LINKS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_EPOCH = (1980, 1, 1, 0, 0, 0)


def pack(package: Package, changed: Mapping[str, _Element]) -> bytes:
    """Return the Word file with the parts of ``changed`` (by their paths) in place of its own."""
    from lxml import etree

    written = {
        path.lower(): etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        for path, root in changed.items()
    }
    if package.is_strict:
        for strict, usual in STRICT:
            written = {path: data.replace(usual, strict) for path, data in written.items()}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as target:
        for entry, data in package.entries():
            target.writestr(entry, written.pop(entry.filename.lstrip("/").lower(), data))
        for path in changed:
            if path.lower() in written:
                fresh = zipfile.ZipInfo(path, _EPOCH)
                fresh.compress_type = zipfile.ZIP_DEFLATED
                target.writestr(fresh, written[path.lower()])
    return buffer.getvalue()


def add_part(package: Package, main: str, name: str, changed: dict[str, _Element], root: _Element) -> None:
    """Add a part to those ``changed``, its content type and its link from the main part as well."""
    from lxml import etree

    folder, _, file = main.rpartition("/")
    path = f"{folder}/{name}.xml".lstrip("/")
    types = package.part(_TYPES)
    links_path = f"{folder}/_rels/{file}.rels".lstrip("/")
    links = package.part(links_path)
    if links is None:
        links = etree.Element(f"{_LINKS}Relationships", nsmap={None: _LINKS[1:-1]})
    if types is not None:
        override = etree.SubElement(types, f"{_PACKAGE}Override")
        override.set("PartName", f"/{path}")
        override.set("ContentType", f"{_WORD}{name}+xml")
        changed[_TYPES] = types
    used = {link.get("Id") for link in links}
    link = etree.SubElement(links, f"{_LINKS}Relationship")
    link.set("Id", next(f"rIdNew{number}" for number in range(1, len(used) + 2) if f"rIdNew{number}" not in used))
    link.set("Type", f"{_KIND}/{name}")
    link.set("Target", f"{name}.xml")
    changed[links_path] = links
    changed[path] = root


def track(settings: _Element) -> None:
    """Let changes go on being tracked when the file is edited."""
    from lxml import etree

    put(settings, etree.Element(f"{W}trackRevisions"))
