"""Who speaks in a block quotation? It has no cue of its own: the words that introduce it name the speaker.

"Here is what the harbour master wrote in the Courier on Friday" and then a paragraph of her words. The whole block is
one content; a statement that the block itself reports stays beside it, as what its writer says that another said.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from testimonia.records import Article, Block, BlockKind, Span, Statement

COVERED = 0.6  # share of a block's characters in one statement's content, from which on the block needs no other
INTRODUCTION = re.compile(
    r"(?P<source>(?:[A-Z][\w’'.-]+(?:[ \u00a0]+(?:of|the|de|al|bin|van|von)?[ \u00a0]?[A-Z][\w’'.-]+){0,5}))[ \u00a0]+"
    r"(?P<cue>wrote|writes|said|says|told|put it|reported|explained|noted|argued|stated|added)\b"
)
ANNOUNCEMENT = 6  # words at most in what only points to the quotation below
CONFIDENCE = 0.5  # a rule's find, not the model's


def block_statements(
    article: Article, found: Sequence[Statement], *, build: Callable[..., Statement]
) -> list[Statement]:
    """Return a statement for each run of quotation blocks that no statement found yet covers."""
    made = []
    for run, before in _runs(article.blocks):
        span = run[0].span
        outside = [one for one in found if not _speaks_within(one, run)]
        if any(_share(block.span, outside) >= COVERED for block in run):
            continue
        source, cue = _introduced(article, before, found, span)
        contents = tuple(block.span for block in run)
        made.append(build(article, source=source, cue=cue, content=contents, confidence=CONFIDENCE))
    return made


def announces(statement: Statement, set_off: Sequence[Statement]) -> bool:
    """Return whether a find only announces a block quotation ("Here is what", in "Here is what she wrote")."""
    of_a_block = any((one.source, one.cue) == (statement.source, statement.cue) for one in set_off)
    before_cue = statement.cue is not None and statement.content[-1].end <= statement.cue.start
    return of_a_block and before_cue and len(statement.quote.split()) <= ANNOUNCEMENT


def _runs(blocks: Sequence[Block]) -> list[tuple[list[Block], Block | None]]:
    """Return each run of neighbouring quotation blocks with the body block before it."""
    runs: list[tuple[list[Block], Block | None]] = []
    before: Block | None = None
    follows = False
    for block in blocks:
        if block.kind is BlockKind.QUOTATION:
            if follows:
                runs[-1][0].append(block)
            else:
                runs.append(([block], before))
            follows = True
        else:
            follows = False
            before = block if block.kind is BlockKind.BODY else before
    return runs


def _speaks_within(statement: Statement, run: Sequence[Block]) -> bool:
    """Return whether it is the quoted writer who says that somebody says this."""
    anchor = statement.source or statement.cue
    return anchor is not None and any(block.span.contains(anchor) for block in run)


def _share(block: Span, found: Sequence[Statement]) -> float:
    sizes = [
        sum(max(0, min(piece.end, block.end) - max(piece.start, block.start)) for piece in one.content) for one in found
    ]
    return max(sizes, default=0) / (block.end - block.start)


def _introduced(
    article: Article, before: Block | None, found: Sequence[Statement], block: Span
) -> tuple[Span | None, Span | None]:
    """Return source and cue of the introduction: its own words, else the last speaker quoted in it, else unknown."""
    if before is None:
        return None, None
    last = None
    for match in INTRODUCTION.finditer(article.text, before.span.start, before.span.end):
        last = match
    if last is not None:
        return Span(*last.span("source")), Span(*last.span("cue"))
    spoken = [
        one for one in found if one.source and before.span.contains(one.source) and one.source.start < block.start
    ]
    return (spoken[-1].source, spoken[-1].cue) if spoken else (None, None)
