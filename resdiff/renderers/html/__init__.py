"""A comparison as one HTML file that needs nothing else: no network, no font, no script of anybody else."""

from __future__ import annotations

from resdiff.model import Comparison
from resdiff.renderers.options import RenderOptions


def render(comparison: Comparison, options: RenderOptions) -> str:
    """Return the page. It reads well without its script; the script adds filters, search and keys."""
    from resdiff.renderers.html.page import page

    return page(comparison, options)
