"""The map of the two documents: two columns of bars, one bar a clause, and lines that join what became of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from markupsafe import Markup, escape

from resdiff.model import Change, Clause, Comparison, TagName

HEIGHT = 1000
"""Units of the drawing's height; the page stretches it to the place there is."""
WIDTH = 160
_BAR = 40
_SMALLEST = 1.5
_GAP = 0.25
"""Share of a bar's place that stays empty, so that neighbours can be told apart."""


def drawing(comparison: Comparison, *, mirrored: bool) -> Markup:
    """Return the SVG; bars link to clauses. ``mirrored`` puts the old document on the right."""
    sides = comparison.old.clauses, comparison.new.clauses
    longest = max((sum(_weight(clause) for clause in clauses) for clauses in sides), default=0) or 1
    old, new = (_places(clauses, HEIGHT / longest) for clauses in sides)
    lines: defaultdict[str, list[str]] = defaultdict(list)
    bars: list[str] = []
    for change in comparison.changes:
        for look, path in _lines(change, old, new, mirrored=mirrored):
            lines[look].append(path)
        for side, labels, places in (("old", change.old, old), ("new", change.new, new)):
            left = WIDTH - _BAR if (side == "new") is not mirrored else 0
            bars += [_bar(side, label, places[label], change, left=left) for label in labels]
    drawn = "".join(f'<path class="{look}" d="{"".join(paths)}"/>' for look, paths in sorted(lines.items()))
    return Markup(  # noqa: S704 - numbers, and labels that are escaped
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" preserveAspectRatio="none" aria-hidden="true" focusable="false">'
        f"<defs>{_stripes('reworded', 8, 5)}{_stripes('routine', 4, 2)}</defs><g>{drawn}</g>{''.join(bars)}</svg>"
    )


def _stripes(kind: str, period: int, width: int) -> str:
    """Return a pattern of upright stripes: they show however thin a bar is."""
    size = f'width="{period}" height="{period}" patternUnits="userSpaceOnUse"'
    return f'<pattern id="map-{kind}" {size}><rect class="{kind}" width="{width}" height="{period}"/></pattern>'


def _weight(clause: Clause) -> int:
    return len(clause.text) + 40


def _places(clauses: Sequence[Clause], scale: float) -> dict[str, tuple[float, float]]:
    """Return top and height of each clause's bar."""
    places, top = {}, 0.0
    for clause in clauses:
        height = _weight(clause) * scale
        places[clause.label] = (top, max(height * (1 - _GAP), _SMALLEST))
        top += height
    return places


def _lines(
    change: Change, old: dict[str, tuple[float, float]], new: dict[str, tuple[float, float]], *, mirrored: bool
) -> Iterator[tuple[str, str]]:
    """Return the lines of a change, each with how it looks: kind, ``mv`` for moved, ``un`` for unsure."""
    start, end = (WIDTH - _BAR, _BAR) if mirrored else (_BAR, WIDTH - _BAR)
    for link in change.links:
        first, last = (_short(top + height / 2) for top, height in (old[link.old], new[link.new]))
        moved, unsure = " mv" * change.has(TagName.MOVED), " un" * (not link.sure)
        yield f"{change.kind}{moved}{unsure}", f"M{start} {first}C{WIDTH // 2} {first} {WIDTH // 2} {last} {end} {last}"


def _bar(side: str, label: str, place: tuple[float, float], change: Change, *, left: int) -> str:
    top, height = map(_short, place)
    shape = f"M{left} {top}h{_BAR}v{height}h-{_BAR}z"
    return f'<a href="#{side}-{escape(label)}" tabindex="-1"><path class="{change.kind}" d="{shape}"/></a>'


def _short(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
