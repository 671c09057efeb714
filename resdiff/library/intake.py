"""From the paths that a user gives to documents' bytes: files, folders, and zips, which are read in place.

Nothing is ever unpacked to the disk. What a zip declares is not believed: a member may have no more than ``LARGEST``
bytes when inflated, whatever its header says, and a name that climbs out of the archive is refused.
"""

from __future__ import annotations

import os
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from resdiff.errors import ReadingError
from resdiff.formats import READERS
from resdiff.frozen import dataclass
from resdiff.library.packing import LARGEST, deflated, inflated

MOST_MEMBERS = 100_000
"""Members of one zip, at most."""
_ENCRYPTED = 0x1
_LOCAL_HEADER = 30


@dataclass(frozen=True, slots=True)
class Member:
    """One document to be read: a file, or a member of a zip."""

    path: str
    """Of the file or of the zip."""
    name: str
    """What messages and ``info`` call it."""
    size: int
    """In bytes, as the folder or the zip says; it has no more, or it is refused."""
    offset: int = -1
    """Of the member's local header in the zip; -1 for a file."""
    packed: int = 0
    """Bytes of the member in the zip."""
    method: int = 0
    crc: int = 0


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be added, and why."""

    name: str
    reason: str


def is_zip(path: Path) -> bool:
    """Tell whether ``path`` is a zip of documents; a Word document is a zip too, but its name does not end so."""
    return path.suffix.lower() == ".zip"


def walk(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files to be added, folders searched through in the order of names, links to folders not followed.

    A file that is named is always taken; in a folder those are whose ending a reader or ``.zip`` has.
    """
    endings = {suffix for reader in READERS.values() for suffix in reader.suffixes} | {".zip"}
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        for folder, folders, files in os.walk(path):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(files):
                if not name.startswith(".") and Path(name).suffix.lower() in endings:
                    yield Path(folder, name)


def members(path: Path) -> tuple[list[Member], list[Failure]]:
    """List what is in the zip ``path``, and what of it is refused. Raises ``ReadingError`` if it cannot be read."""
    found: list[Member] = []
    refused: list[Failure] = []
    try:
        with zipfile.ZipFile(path) as archive:
            listed = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, UnicodeDecodeError, EOFError) as error:
        raise ReadingError(f"{path}: broken zip: {error}") from error
    except OSError as error:
        raise ReadingError(f"{path}: cannot be read: {error.strerror or error}") from error
    if len(listed) > MOST_MEMBERS:
        raise ReadingError(f"{path}: {len(listed)} files in one zip are too many", hint=f"at most {MOST_MEMBERS}")
    for info in listed:
        name = f"{path}:{info.filename}"
        parts = [part for part in info.filename.replace("\\", "/").split("/") if part not in ("", ".")]
        if info.is_dir() or _is_furniture(parts):
            continue
        reason = _refused(info, parts)
        if reason:
            refused.append(Failure(name, reason))
        else:
            place = (info.header_offset, info.compress_size, info.compress_type, info.CRC)
            found.append(Member(str(path), name, info.file_size, *place))
    return found, refused


def file_member(path: Path) -> Member:
    """Return the file ``path`` as a document to be read; whether it can be is seen when it is."""
    try:
        size = path.stat().st_size
    except OSError:
        size = 0
    return Member(str(path), str(path), size)


def _is_furniture(parts: list[str]) -> bool:
    """Tell what operating systems leave in zips: ``__MACOSX/``, ``.DS_Store``."""
    return any(part == "__MACOSX" or (part[0] == "." and part != "..") for part in parts)


def _refused(info: zipfile.ZipInfo, parts: list[str]) -> str:
    """Return why a member of a zip is refused, or nothing."""
    if not parts or ".." in parts or info.filename[0] in "/\\" or ":" in parts[0]:
        return "its name leads out of the zip"
    if info.flag_bits & _ENCRYPTED:
        return "it is encrypted"
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return "it is compressed in a way that is not known"
    if parts[-1].lower().endswith(".zip"):
        return "zips within zips are not read: unpack it first"
    if info.file_size > LARGEST:
        return f"{info.file_size // 1_000_000} MB are too large (at most {LARGEST // 1_000_000})"
    return ""


def fetch(member: Member) -> tuple[bytes, bytes]:
    """Return the bytes of ``member`` and the same deflated. Raises ``ReadingError`` where that cannot be."""
    try:
        if member.offset < 0:
            data = _file(member)
            return data, deflated(data)
        return _inflated(member)
    except (OSError, zlib.error, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ReadingError(f"{member.name}: cannot be read: {reason}") from error


def _file(member: Member) -> bytes:
    with Path(member.path).open("rb") as stream:
        data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise ReadingError(f"{member.name}: larger than {LARGEST // 1_000_000} MB")
    return data


def _inflated(member: Member) -> tuple[bytes, bytes]:
    """Read a member of a zip; its deflate stream is kept as it is, which saves compressing it anew."""
    with Path(member.path).open("rb", buffering=0) as stream:
        stream.seek(member.offset)
        header = stream.read(_LOCAL_HEADER)
        if header[:4] != b"PK\x03\x04":
            raise ReadingError(f"{member.name}: broken zip: no file where one is listed")
        stream.seek(int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little"), os.SEEK_CUR)
        packed = stream.read(min(member.packed, LARGEST))
    if member.method == zipfile.ZIP_STORED:
        data, packed = packed, deflated(packed)
    else:
        data = inflated(packed, member.size)
    if len(data) != member.size or zlib.crc32(data) != member.crc:
        raise ReadingError(f"{member.name}: broken zip: its size or checksum is wrong")
    return data, packed
