"""Which lines only repeat, set large, what the article says in its own paragraphs?

A pull quote is a line most of whose word triples stand in one other paragraph. It may be shortened at either end,
differ in a word or two, lack its full stop, and stand before or after the sentence that it repeats. The paragraph
that repeats nothing, or the longer one, stays the article's own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from testimonia.reading.blocks.lines import Line
from testimonia.reading.blocks.wording import plain
from testimonia.records import BlockKind

LEAST_WORDS = 5
MOST_WORDS = 90
MOST_WORDS_IN_ALL = 200_000  # what is longer is no article, and its triples would fill the memory
SHARE_UNENDED = 0.6  # of its triples in one other paragraph: a line that lost its full stop
SHARE_ENDED = 0.9  # a whole sentence must repeat nearly all, for a writer may repeat a phrase
COPY_WORDS = 25  # a longer paragraph that stands twice was copied by mistake; nothing was pulled out of it
LONGER = 1.1  # how much longer the other paragraph is where both end as sentences do
_CROWDED = 8  # a triple that stands in more lines than this says nothing about any of them

Triple = tuple[str, str, str]


def mark_pull_quotes(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines with the pull quotes among the unsettled ones settled."""
    if sum(line.count for line in lines) > MOST_WORDS_IN_ALL:
        return tuple(lines)
    triples = {nth: _triples(line) for nth, line in enumerate(lines) if line.kind is None}
    places: dict[Triple, list[int]] = {}
    for nth, found in triples.items():
        for triple in found:
            where = places.setdefault(triple, [])
            if len(where) <= _CROWDED:
                where.append(nth)
    first = min(triples, default=0)
    return tuple(
        line.of_kind(BlockKind.PULL_QUOTE)
        if nth in triples and nth != first and _is_pull_quote(lines, nth, triples[nth], places)
        else line
        for nth, line in enumerate(lines)
    )


def _triples(line: Line) -> frozenset[Triple]:
    words = plain(line.words).replace("|", " ").split()
    return frozenset(zip(words, words[1:], words[2:], strict=False))


def _is_pull_quote(
    lines: Sequence[Line], nth: int, triples: frozenset[Triple], places: dict[Triple, list[int]]
) -> bool:
    line = lines[nth]
    if not LEAST_WORDS <= line.count <= MOST_WORDS or line.is_bulleted or not triples:
        return False
    shared: Counter[int] = Counter()
    for triple in triples:
        where = places[triple]
        if len(where) <= _CROWDED:
            shared.update(where)
    del shared[nth]
    return any(_repeats(lines, nth, other, count / len(triples)) for other, count in shared.items())


def _repeats(lines: Sequence[Line], nth: int, other: int, share: float) -> bool:
    """Return whether line `nth` repeats line `other`, and not the other way round."""
    line, source = lines[nth], lines[other]
    if line.ending not in ".!?" or not line.ending:
        lost_its_stop = source.is_ended or source.count > line.count or other < nth
        return share >= SHARE_UNENDED and source.count * 1.2 >= line.count and lost_its_stop
    if share < SHARE_ENDED:
        return False
    is_copy = line.plain == source.plain and line.count == source.count
    if is_copy:
        return other < nth and line.count <= COPY_WORDS
    return source.count >= LONGER * line.count
