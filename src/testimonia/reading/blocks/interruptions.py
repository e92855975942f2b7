"""Which lines between an article's paragraphs are no part of it, though their wording alone does not tell?

Links in capitals, lines printed again and again, dates, lone labels.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from testimonia.reading.blocks.credits import credit_kind
from testimonia.reading.blocks.lines import Line
from testimonia.records import BlockKind

CAPITALS_WORDS = 6
LABEL_WORDS = 4
REPEATED = 3
_QUOTES = "\"“”„«'‘"


def mark_interruptions(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines with the interruptions among the unsettled ones settled."""
    printed = Counter(line.plain for line in lines if line.kind is None)
    found: list[Line] = []
    for line in lines:
        kind = None if line.kind is not None else _kind(line, printed[line.plain])
        found.append(line if kind is None else line.of_kind(kind))
    return tuple(found)


def mark_labels(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines with the lone labels settled that are still open when the subheadings are known."""
    return tuple(line.of_kind(BlockKind.NAVIGATION) if _is_label(line) else line for line in lines)


def _kind(line: Line, printed: int) -> BlockKind | None:
    if line.is_ended:
        return None
    if line.words.isupper() and line.count >= CAPITALS_WORDS and not line.is_bulleted:
        return BlockKind.PROMOTION
    if printed >= REPEATED:
        return BlockKind.NAVIGATION
    return BlockKind.DATELINE if credit_kind(line) is BlockKind.DATELINE else None


def _is_label(line: Line) -> bool:
    if line.kind is not None or line.is_ended or line.is_bulleted or line.words[:1] in _QUOTES:
        return False
    return line.count <= LABEL_WORDS and not line.starts_low
