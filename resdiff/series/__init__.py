"""The versions of a recurring resolution: which earlier one a resolution goes on from, and the whole chain."""

from resdiff.series.chain import Series, Version, find_record, predecessor, series
from resdiff.series.judging import Predecessor, Sign

__all__ = ["Predecessor", "Series", "Sign", "Version", "find_record", "predecessor", "series"]
