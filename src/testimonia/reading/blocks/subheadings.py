"""Which short lines between the paragraphs of an article are subheadings?

A subheading is short, stands alone, begins with a capital or a figure, does not end as a sentence does (a question
may), and has a paragraph after it.
"""

from __future__ import annotations

from collections.abc import Sequence

from testimonia.reading.blocks.lines import Line
from testimonia.reading.blocks.quotations import announces_words
from testimonia.records import BlockKind

MOST_WORDS = 14
MOST_QUESTIONS = 2  # more lines that are questions make an interview, whose questions belong to the body
PARAGRAPH_WORDS = 15
_QUOTES = '"“„«'


def mark_subheadings(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines with the subheadings among the unsettled ones settled."""
    candidates = [nth for nth in range(len(lines)) if _may_be_subheading(lines, nth)]
    questions = {nth for nth in candidates if lines[nth].ending == "?"}
    if len(questions) > MOST_QUESTIONS:
        candidates = [nth for nth in candidates if nth not in questions]
    chosen = set(candidates)
    return tuple(line.of_kind(BlockKind.SUBHEADING) if nth in chosen else line for nth, line in enumerate(lines))


def _may_be_subheading(lines: Sequence[Line], nth: int) -> bool:
    line = lines[nth]
    if line.kind is not None or line.count > MOST_WORDS or line.is_bulleted or line.starts_low:
        return False
    if announces_words(line) or (nth + 2 < len(lines) and lines[nth + 2].starts_low):
        return False  # it introduces a quotation
    if line.ending in (".", ":", ";", ",", "…", "!") or line.words[:1] in _QUOTES:
        return False
    following = next((other for other in lines[nth + 1 :] if other.kind not in _BETWEEN), None)
    return following is not None and following.kind in (None, BlockKind.BODY) and following.count >= PARAGRAPH_WORDS


_BETWEEN = frozenset({BlockKind.CAPTION, BlockKind.PROMOTION, BlockKind.NAVIGATION, BlockKind.PULL_QUOTE})
