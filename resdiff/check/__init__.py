"""The drafters' check: rules over drafts, with configuration, suppressions, a baseline, fixes and outputs."""

from resdiff.check.results import Report, Result, Status
from resdiff.check.running import check_files

__all__ = ["Report", "Result", "Status", "check_files"]
