"""The map of the two documents: two columns of bars, one bar a clause, and lines that join what became of it."""

from __future__ import annotations

from collections.abc import Sequence

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
    lines, bars = [], []
    for change in comparison.changes:
        lines += _lines(change, old, new, mirrored=mirrored)
        for side, labels, places in (("old", change.old, old), ("new", change.new, new)):
            left = (side == "new") is not mirrored
            bars += [_bar(side, label, places[label], change, left=WIDTH - _BAR if left else 0) for label in labels]
    return Markup(  # noqa: S704 - numbers, and labels that are escaped
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" preserveAspectRatio="none" aria-hidden="true" focusable="false">'
        '<defs><pattern id="stripe" width="8" height="6" patternUnits="userSpaceOnUse">'
        '<rect width="8" height="3.5" class="ink"/></pattern></defs>'
        f"<g>{''.join(lines)}</g>{''.join(bars)}</svg>"
    )


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
) -> list[str]:
    start, end = (WIDTH - _BAR, _BAR) if mirrored else (_BAR, WIDTH - _BAR)
    moved = " mv" if change.has(TagName.MOVED) else ""
    found = []
    for link in change.links:
        first, last = (top + height / 2 for top, height in (old[link.old], new[link.new]))
        unsure = "" if link.sure else " un"
        path = f"M{start} {first:.1f}C{WIDTH / 2:g} {first:.1f} {WIDTH / 2:g} {last:.1f} {end} {last:.1f}"
        found.append(f'<path class="{change.kind}{moved}{unsure}" d="{path}"/>')
    return found


def _bar(side: str, label: str, place: tuple[float, float], change: Change, *, left: int) -> str:
    top, height = place
    return (
        f'<a href="#{side}-{escape(label)}" tabindex="-1"><path class="{change.kind}" '
        f'd="M{left} {top:.1f}h{_BAR}v{height:.1f}h-{_BAR}z"><title>{escape(label)}</title></path></a>'
    )
