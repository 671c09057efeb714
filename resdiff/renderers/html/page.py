"""The page as a whole: gathers what the template shows, and seals style and script with their hashes."""

from __future__ import annotations

from binascii import b2a_base64
from hashlib import sha256

from markupsafe import Markup, escape

import resdiff
from resdiff.model import Comparison, Footnote, HeaderRole, Kind, Resolution
from resdiff.renderers.html.map import drawing
from resdiff.renderers.html.summary import bars, groups
from resdiff.renderers.html.template import asset, template
from resdiff.renderers.html.view import sections
from resdiff.renderers.interface import interface
from resdiff.renderers.interface.texts import Interface
from resdiff.renderers.notes import uncited
from resdiff.renderers.options import Layout, RenderOptions, interface_language
from resdiff.renderers.pieces import Side
from resdiff.renderers.wording import SIGNS, facts, is_right_to_left, names_of


def page(comparison: Comparison, options: RenderOptions) -> str:
    """Return the page for ``comparison``."""
    texts = interface(interface_language(comparison.documents, options))
    style, script = asset("report.css") + _localised(comparison, texts), asset("report.js")
    left = uncited(comparison)
    mirrored = all(map(is_right_to_left, comparison.documents))
    values: dict[str, object] = {
        "t": texts,
        "policy": policy(style, script),
        "style": Markup(style),  # noqa: S704 - our own file, and strings quoted for CSS
        "script": Markup(script),  # noqa: S704 - our own file
        "layout": options.layout or Layout.SIDE_BY_SIDE,
        "direction": "rtl" if texts.right_to_left else "ltr",
        "rows_direction": "rtl" if mirrored else "ltr",
        "documents": [
            {"name": name, **_document(document, side, texts, left[side], "rtl" if mirrored else "ltr")}
            for side, document, name in zip(Side, comparison.documents, names_of(comparison.documents), strict=True)
        ],
        "bars": bars(comparison),
        "groups": groups(comparison, texts),
        "map": drawing(comparison, mirrored=mirrored or texts.right_to_left),
        "sections": sections(comparison, texts, options),
        "kinds": [kind for kind in reversed(Kind) if comparison.counts()[kind]],
        "tags": [(name, texts.tags[name], count) for name, count in comparison.tag_counts().items() if count],
        "counts": comparison.counts(),
        "total": sum(change.kind is not Kind.UNCHANGED for change in comparison.changes),
        "version": resdiff.__version__,
    }
    return template().render(values)


def policy(style: str, script: str) -> str:
    """Return a Content-Security-Policy that allows this style and this script and nothing else."""
    hashes = [b2a_base64(sha256(text.encode()).digest(), newline=False).decode() for text in (style, script)]
    return (
        f"default-src 'none'; style-src 'sha256-{hashes[0]}'; script-src 'sha256-{hashes[1]}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _document(
    document: Resolution, side: Side, texts: Interface, left: tuple[Footnote, ...], rows: str
) -> dict[str, object]:
    language = document.metadata.language
    direction = "rtl" if is_right_to_left(document) else "ltr"
    tongue = "" if language == texts.code else f' lang="{escape(language or "und")}"'
    way = "" if direction == ("rtl" if texts.right_to_left else "ltr") == rows else f' dir="{direction}"'
    return {
        "side": str(side),
        "heading": texts.old if side is Side.OLD else texts.new,
        "year": document.metadata.adopted[:4],
        "language": language or "und",
        "direction": direction,
        "attributes": Markup(f"{tongue}{way}"),  # noqa: S704 - a language code escaped, and one of two words
        "sponsors": texts.roles[HeaderRole.SPONSORS].capitalize(),
        "title": document.metadata.title,
        "facts": facts(document, texts),
        "document": document,
        "uncited": left,
    }


def _localised(comparison: Comparison, texts: Interface) -> str:
    """Return the rules that hold words of this page: those of every page, and the head of printed pages."""
    old, new = names_of(comparison.documents)
    title = _quoted(f"{old} → {new}")
    tallest = max(len(document.clauses) for document in comparison.documents) * 28 + 40
    return f"{localised_style(texts)}.map svg{{max-height:{tallest}px}}@page{{@top-center{{content:{title}}}}}"


def localised_style(texts: Interface) -> str:
    """Return the rules that hold words and signs: what is spoken around changed words, the signs of kinds."""
    spoken = (
        ("added", texts.spoken_added),
        ("dropped", texts.spoken_dropped),
        ("moved-in", texts.spoken_moved_in),
        ("moved-out", texts.spoken_moved_out),
        ("end", texts.spoken_end),
    )
    names = "".join(f"--{name}-word:{_quoted(f' [{text}] ')};" for name, text in spoken)
    names += f"--why-word:{_quoted(texts.why)};"
    signs = "".join(f".{kind} .kind::before,.{kind}.sign::before{{{_sign(sign)}}}" for kind, sign in SIGNS.items())
    return f":root{{{names}}}{signs}"


def _sign(sign: str) -> str:
    """Return declarations that put ``sign`` before an element; browsers that know how do not speak it."""
    quoted = _quoted(sign)
    return f'content:{quoted};content:{quoted} / ""'


def _quoted(text: str) -> str:
    """Return ``text`` as a CSS string that cannot end the string, the rule or the style element."""
    safe = (one if one.isalnum() or one in " [].:/()→" else f"\\{ord(one):x} " for one in text)
    return f'"{"".join(safe)}"'
