"""What are the lines around an article's paragraphs, by where they stand?

Between the headline and the first paragraph: credits, a standfirst, a caption. Above the headline: the page's frame.
Below the last paragraph: what the page offers next. Within the paragraphs: credits of photographs and what no rule
knows.
"""

from __future__ import annotations

from collections.abc import Sequence

from testimonia.reading.blocks.credits import credit_kind
from testimonia.reading.blocks.extent import extent
from testimonia.reading.blocks.lines import Line
from testimonia.reading.bylines import is_name
from testimonia.records import BlockKind

STANDFIRST_WORDS = 6
HEAD_LINES = 5  # below the headline in which a standfirst may stand, among credits and share buttons
PROSE_WORDS = 20
CREDIT_LINES = 3  # this far into the article a credit line may still belong to its head
OFFER_WORDS = 5


def mark_by_place(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines with everything outside the article's paragraphs settled."""
    start, end = extent(lines)
    title = next((nth for nth, line in enumerate(lines) if line.kind is BlockKind.HEADLINE), None)
    found: list[Line] = []
    for nth, line in enumerate(lines):
        if line.kind is not None:
            found.append(line)
        elif nth >= end > start:
            found.append(line.of_kind(_below(line)))
        elif title is not None and title < nth < max(start, title) + CREDIT_LINES:
            found.append(
                _in_head(
                    line, is_above_article=nth < start, is_next=nth == title + 1, is_near=nth <= title + HEAD_LINES
                )
            )
        elif nth < start:
            found.append(line.of_kind(_above(line)))
        else:
            found.append(line)
    return _with_standfirst(found, start)


def _below(line: Line) -> BlockKind:
    kind = credit_kind(line)
    if kind is BlockKind.BYLINE or is_name(line.words):
        return BlockKind.BYLINE
    return BlockKind.PROMOTION if line.count >= OFFER_WORDS else BlockKind.NAVIGATION


def _above(line: Line) -> BlockKind:
    """Return the role of a line above the headline, or above the paragraphs of a text without one."""
    return BlockKind.BYLINE if credit_kind(line) is BlockKind.BYLINE else BlockKind.NAVIGATION


def _in_head(line: Line, *, is_above_article: bool, is_next: bool, is_near: bool) -> Line:
    """Return a line near the headline settled, if it is a credit, a standfirst or a mere label."""
    kind = credit_kind(line)
    if kind is not None:
        return line.of_kind(kind)
    if is_next and is_name(line.words) and line.count <= 4:
        return line.of_kind(BlockKind.BYLINE)
    if not is_above_article:
        return line
    if line.count >= PROSE_WORDS and line.is_ended:
        return line  # a paragraph that short lines set apart from the others
    if line.count >= STANDFIRST_WORDS and is_near:
        return line.of_kind(BlockKind.STANDFIRST)
    is_outlet = line.words[:1].isupper() and 2 <= line.count <= 5 and line.words.istitle()
    return line.of_kind(BlockKind.BYLINE if is_name(line.words) or is_outlet else BlockKind.NAVIGATION)


def _with_standfirst(lines: Sequence[Line], start: int) -> tuple[Line, ...]:
    """Return the lines with a first paragraph that stands above the credits settled as standfirst."""
    found = list(lines)
    if start + 1 < len(found) and start > 0:
        first, following = found[start], found[start + 1]
        is_headed = found[start - 1].kind is BlockKind.HEADLINE
        is_credited = following.kind in (BlockKind.BYLINE, BlockKind.DATELINE)
        if first.kind is None and is_headed and is_credited:
            found[start] = first.of_kind(BlockKind.STANDFIRST)
    return tuple(found)
