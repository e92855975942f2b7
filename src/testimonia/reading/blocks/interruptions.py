"""Which lines between an article's paragraphs are no part of it, though their wording alone does not tell?

Links in capitals, lists under a heading that offers something, lines printed again and again, dates, lone labels.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from testimonia.reading.blocks.credits import credit_kind
from testimonia.reading.blocks.lines import Line
from testimonia.records import BlockKind

CAPITALS_WORDS = 6
OFFER_WORDS = 8
OFFERED_WORDS = 24
LABEL_WORDS = 4
REPEATED = 3
_QUOTES = "\"“”„«'‘"


def mark_interruptions(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines with the interruptions among the unsettled ones settled."""
    printed = Counter(line.plain for line in lines if line.kind is None)
    found: list[Line] = []
    for line in lines:
        kind = None if line.kind is not None else _kind(line, found[-1] if found else None, printed[line.plain])
        found.append(line if kind is None else line.of_kind(kind))
    return tuple(found)


def mark_labels(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines with the lone labels settled that are still open when the subheadings are known."""
    return tuple(line.of_kind(BlockKind.NAVIGATION) if _is_label(line) else line for line in lines)


def _kind(line: Line, before: Line | None, printed: int) -> BlockKind | None:
    if before is not None and before.kind is BlockKind.PROMOTION and _is_offered(line, before):
        return BlockKind.PROMOTION
    if line.is_ended:
        return None
    if line.words.isupper() and line.count >= CAPITALS_WORDS and not line.is_bulleted:
        return BlockKind.PROMOTION
    if printed >= REPEATED:
        return BlockKind.NAVIGATION
    return BlockKind.DATELINE if credit_kind(line) is BlockKind.DATELINE else None


def _is_offered(line: Line, before: Line) -> bool:
    """Return whether the line is an entry under "You may also like" or the entry after one."""
    is_heading = before.count <= OFFER_WORDS and (before.ending not in ".!?" or not before.ending)
    is_entry = line.count <= OFFERED_WORDS and (not line.is_ended or line.ending == "?")
    if line.words[:1] in _QUOTES or not is_entry or line.ending == ":":
        return False
    if line.is_bulleted:
        return is_heading or before.is_bulleted
    return is_heading and line.gap == 0 and before.gap > 0


def _is_label(line: Line) -> bool:
    if line.kind is not None or line.is_ended or line.is_bulleted or line.words[:1] in _QUOTES:
        return False
    return line.count <= LABEL_WORDS and not line.starts_low
