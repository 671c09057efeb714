"""Whether a Word file is as the schemas of ECMA-376 and the rules of Microsoft's Open XML SDK want it."""

from pathlib import Path

from openxml_audit import OpenXmlValidator

_NOT_ASKED = "Sem_MissingRelationshipType"
"""The SDK wants a theme and a table of fonts in every file; Word opens files without them."""
_AS_WORD_WRITES = ("trPr", "Required sequence content is missing")
"""A row's properties that hold nothing but its insertion or deletion: Word writes them so itself."""


def faults(data: bytes, folder: Path) -> list[str]:
    """Return what is wrong with the Word file ``data``, part and place first."""
    path = folder / "validated.docx"
    path.write_bytes(data)
    return [
        f"{error.part_uri} {error.path}: {error.description}"
        for error in OpenXmlValidator().validate(str(path)).errors
        if error.id != _NOT_ASKED and not (_AS_WORD_WRITES[0] in error.path and _AS_WORD_WRITES[1] in error.description)
    ]
