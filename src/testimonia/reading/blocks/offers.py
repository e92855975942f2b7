"""Which lines are entries under a heading that offers other articles, such as "You may also like"?

The heading itself is known by its wording (`furniture.py`); its entries are short, do not end as sentences do, and are
bulleted or follow without an empty line.
"""

from __future__ import annotations

from collections.abc import Sequence

from testimonia.reading.blocks.lines import Line
from testimonia.records import BlockKind

HEADING_WORDS = 8
ENTRY_WORDS = 24
_QUOTES = "\"“”„«'‘"


def mark_offers(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines with the entries under such headings among the unsettled ones settled."""
    found: list[Line] = []
    for line in lines:
        is_offered = line.kind is None and bool(found) and _is_offered(line, found[-1])
        found.append(line.of_kind(BlockKind.PROMOTION) if is_offered else line)
    return tuple(found)


def _is_offered(line: Line, before: Line) -> bool:
    """Return whether the line is an entry under such a heading, or the entry after one."""
    if before.kind is not BlockKind.PROMOTION:
        return False
    is_heading = before.count <= HEADING_WORDS and (before.ending not in ".!?" or not before.ending)
    is_entry = line.count <= ENTRY_WORDS and (not line.is_ended or line.ending == "?")
    if line.words[:1] in _QUOTES or not is_entry or line.ending == ":":
        return False
    if line.is_bulleted:
        return is_heading or before.is_bulleted
    return is_heading and line.gap == 0 and before.gap > 0
