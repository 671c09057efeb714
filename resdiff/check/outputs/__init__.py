"""The outputs of the check: a report to text, one file each. A new one is a file and a line below."""

from __future__ import annotations

from collections.abc import Callable

from resdiff.check.outputs import github, json_output, markdown, sarif, text
from resdiff.check.results import Report

OUTPUTS: dict[str, Callable[[Report], str]] = {
    "text": text.render,
    "json": json_output.render,
    "sarif": sarif.render,
    "github": github.render,
    "markdown": markdown.render,
}
