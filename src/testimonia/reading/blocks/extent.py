"""From which line to which does the article itself run?

A page is a stretch of prose between stretches of short lines. Each line adds its words when it is prose and costs a
little when it is not; the run of lines with the greatest sum is the article. (The idea is Finn, Kushmerick and
Smyth's body text extraction of 2001, on lines instead of tags.) What stands inside that run and is no prose is left
to other files.
"""

from __future__ import annotations

from collections.abc import Sequence

from testimonia.reading.blocks.lines import Line
from testimonia.records import BlockKind

PROSE_WORDS = 15  # an unended line of this length is more likely a paragraph that lost its full stop than a menu
MOST_WORDS = 60  # one paragraph counts no more than this, however long it is
SHORT_LINE_COST = -6.0
FURNITURE_COST = -6.0
CHEAP_FURNITURE_COST = -1.5  # captions and "Read more" lines stand between paragraphs as well
ENTRY_COST = -2.0  # of a list, which an article may hold as well as a page's frame
TEASER_COST = -2.0  # a cut-off paragraph belongs to another article, mostly
COMMENT_COST = -1000.0

_CHEAP = frozenset({BlockKind.CAPTION, BlockKind.PROMOTION, BlockKind.PULL_QUOTE, BlockKind.SUBHEADING})


def extent(lines: Sequence[Line]) -> tuple[int, int]:
    """Return the half-open range of lines that holds the article's paragraphs; empty where there are none."""
    best = (0.0, 0, 0)
    total, start = 0.0, 0
    announced = False  # a paragraph ended with a colon, and nothing but entries of a list has followed
    for nth, line in enumerate(lines):
        if total <= 0:
            total, start = 0.0, nth
        announced = announced and line.is_bulleted
        total += line.count / 2 if announced and line.kind is None else worth(line)
        announced = announced or (line.kind is None and line.ending == ":")
        if total > best[0]:
            best = (total, start, nth + 1)
    return best[1], best[2]


def worth(line: Line) -> float:
    """Return how much the line speaks for being inside the article: its words of prose, or a cost."""
    if line.kind is BlockKind.COMMENT:
        return COMMENT_COST
    if line.kind is not None:
        return CHEAP_FURNITURE_COST if line.kind in _CHEAP else FURNITURE_COST
    words = min(line.count, MOST_WORDS)
    if line.words.endswith(("...", "…")) and line.count >= 4:
        return TEASER_COST
    if line.is_bulleted and not (line.is_ended and line.count >= 8):
        return ENTRY_COST
    if line.is_ended and line.count >= 4:
        return float(words)
    return words / 2 if line.count >= PROSE_WORDS else SHORT_LINE_COST
