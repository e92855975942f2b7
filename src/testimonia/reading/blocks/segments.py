"""Which blocks does a text fall into, and what role does each play?

Every rule looks at the lines that the rules before it left open and settles what it knows; what nobody claims is the
body. The text is never rewritten: blocks are runs of it, in order, and hold every character that is not white space.
"""

from __future__ import annotations

from collections.abc import Sequence

from testimonia.reading.blocks.captions import mark_captions
from testimonia.reading.blocks.comments import mark_comments
from testimonia.reading.blocks.endings import mark_endings
from testimonia.reading.blocks.furniture import furniture_kind
from testimonia.reading.blocks.headings import mark_headlines
from testimonia.reading.blocks.interruptions import mark_interruptions, mark_labels
from testimonia.reading.blocks.lines import Line, split_lines
from testimonia.reading.blocks.offers import mark_offers
from testimonia.reading.blocks.openings import cut_opening
from testimonia.reading.blocks.pull_quotes import mark_pull_quotes
from testimonia.reading.blocks.quotations import mark_quotations
from testimonia.reading.blocks.sign_offs import cut_sign_off
from testimonia.reading.blocks.standing import mark_by_place
from testimonia.reading.blocks.subheadings import mark_subheadings
from testimonia.records import Block, BlockKind

RUN_ON_WORDS = 25  # a text whose prose is one paragraph of this length or more lost its line breaks
RUN_ON_PARAGRAPHS = 2


def segment(text: str, *, title: str | None = None) -> tuple[Block, ...]:
    r"""Return the blocks of a text, in order; `title` is the headline where it is known from elsewhere.

    >>> [
    ...     (str(block.kind), block.span.of(text))
    ...     for text in ["Ferry late\n\nThe ferry was late."]
    ...     for block in segment(text)
    ... ]
    [('headline', 'Ferry late'), ('body', 'The ferry was late.')]
    """
    lines = tuple(_worded(line) for line in split_lines(text))
    lines = mark_comments(lines)
    lines = mark_headlines(lines, title=title)
    lines = mark_captions(lines)
    lines = mark_offers(lines)
    lines = mark_pull_quotes(lines)
    lines = mark_by_place(lines)
    lines = mark_interruptions(lines)
    lines = _without_run_ons(lines, title)
    lines = mark_endings(lines)
    lines = mark_subheadings(lines)
    lines = mark_quotations(lines)
    lines = mark_labels(lines)
    return tuple(Block(line.kind or BlockKind.BODY, line.span) for line in lines)


def _worded(line: Line) -> Line:
    kind = furniture_kind(line)
    return line if kind is None else line.of_kind(kind)


def _without_run_ons(lines: Sequence[Line], title: str | None) -> tuple[Line, ...]:
    """Return the lines with what stands run on before the first paragraph and after the last one cut off."""
    prose = [nth for nth, line in enumerate(lines) if line.kind is None]
    if not prose:
        return tuple(lines)
    is_run_on = len(prose) < RUN_ON_PARAGRAPHS and lines[prose[0]].count >= RUN_ON_WORDS
    heading = next((" ".join(line.words.split()) for line in lines if line.kind is BlockKind.HEADLINE), title)
    found: list[Line] = []
    for nth, line in enumerate(lines):
        parts: tuple[Line, ...] = (line,)
        if nth == prose[0]:
            parts = cut_opening(line, title=heading, is_run_on=is_run_on)
        if nth == prose[-1]:
            parts = (*parts[:-1], *cut_sign_off(parts[-1], is_run_on=is_run_on))
        found += parts
    return tuple(found)
