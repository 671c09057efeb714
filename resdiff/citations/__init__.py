"""Find what a text cites: documents by symbol or by number in context, treaties by volume, and dates."""

from resdiff.citations.finding import find_citations, find_dates

__all__ = ["find_citations", "find_dates"]
