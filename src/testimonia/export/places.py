"""Where in its article does a statement stand, in the way that people point: which paragraph, which sentence?

A paragraph is a block of running text (standfirst, body, quotation), counted from 1; the headline is paragraph 0.
Sentences are counted from 1 within their paragraph.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from testimonia.language.sentences import sentences
from testimonia.records import MINED_KINDS, Article, Block, BlockKind, Span, Statement

Place = tuple[int, int]


def places(article: Article) -> Callable[[Statement], Place | None]:
    """Return a function that says in which paragraph and sentence a statement's content begins; None: in neither."""
    blocks = [block for block in article.blocks if block.kind in MINED_KINDS]
    numbers = _paragraph_numbers(blocks)
    starts = [block.span.start for block in blocks]
    found: dict[int, tuple[Span, ...]] = {}

    def place(statement: Statement) -> Place | None:
        offset = min((span.start for span in statement.content or tuple(statement.spans())), default=-1)
        index = bisect_right(starts, offset) - 1
        if index < 0 or offset >= blocks[index].span.end:
            return None
        if index not in found:
            found[index] = sentences(article.text, [blocks[index].span])
        begun = sum(sentence.start <= offset for sentence in found[index])
        return numbers[index], max(begun, 1)

    return place


def _paragraph_numbers(blocks: list[Block]) -> list[int]:
    numbers, last = [], 0
    for block in blocks:
        last += block.kind is not BlockKind.HEADLINE
        numbers.append(0 if block.kind is BlockKind.HEADLINE else last)
    return numbers
