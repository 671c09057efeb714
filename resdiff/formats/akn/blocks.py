"""Where the blocks of one document are collected while its tree is walked."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from resdiff.model import Block, BlockKind, Dropped, HeaderRole, Part, Run


@dataclass(slots=True)
class Collector:
    """Blocks in reading order, and what the walk has to remember. Lives for one call of ``read``."""

    blocks: list[Block] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    section: str = ""
    part: Part = Part.PREAMBULAR
    notes: list[Block] = field(default_factory=list)
    """Footnotes met since the last block was added."""
    keys: dict[str, str] = field(default_factory=dict)
    """Footnote mark as printed, and the key of the latest footnote that bears it."""
    count: int = 0
    """Footnotes so far."""
    pending: str = ""
    """A number whose text has not come yet."""

    def enter(self, name: str) -> str:
        """Go into a section within the current one; return the outer section, to be set again at its end."""
        outer = self.section
        self.section = f"{outer}-{name}" if outer else name
        return outer

    def add(
        self,
        kind: BlockKind,
        runs: tuple[Run, ...],
        line: int,
        *,
        mark: str = "",
        depth: int = -1,
        level: int = 0,
        role: HeaderRole | None = None,
        part: Part | None = None,
        cells: tuple[tuple[Run, ...], ...] = (),
    ) -> None:
        """Append a block, and after it the footnotes that were met in it."""
        if runs or mark or cells:
            where = None if role is not None else part or self.part
            self.blocks.append(Block(kind, runs, line, 0, mark, depth, level, where, self.section, role, "", cells))
        if self.notes:
            self.blocks += self.notes
            self.notes.clear()

    def attach(self, mark: Run) -> None:
        """Put a footnote mark after the last block's text, and the footnote after the block."""
        if self.blocks and self.blocks[-1].kind is not BlockKind.NOTE:
            last = self.blocks[-1]
            self.blocks[-1] = replace(last, runs=(*last.runs, mark))
        self.blocks += self.notes
        self.notes.clear()
