"""Which of the attributions found are right? Content over 0.5 with the right source, one to one with the annotated.

The same count as `linked … content over 0.5 with the right source` of the scorer beside the data
(`score_attribution.py`), for those who ask find by find.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Protocol

from testimonia.records import Span

WORD = re.compile(r"\w+")
OVERLAP = 0.5  # F1 of the contents' words that must be exceeded


class Spoken(Protocol):
    """An attribution, annotated or found."""

    @property
    def source(self) -> tuple[Span, ...]:
        """Return the pieces of who says it."""

    @property
    def content(self) -> tuple[Span, ...]:
        """Return the pieces of what is said."""


def pairs(text: str, annotated: Sequence[Spoken], found: Sequence[Spoken]) -> dict[int, int]:
    """Return for each find that is right, by its index, the index of the annotated attribution that it is."""
    words = [Span(*match.span()) for match in WORD.finditer(text)]
    gold = [(_covered(words, one.source), _covered(words, one.content)) for one in annotated]
    said = [(_covered(words, one.source), _covered(words, one.content)) for one in found]
    alike = sorted(
        (
            (score, i, j)
            for i, (source, content) in enumerate(gold)
            for j, (who, what) in enumerate(said)
            if (score := _f1(content, what)) > OVERLAP and (source & who or not (source or who))
        ),
        reverse=True,
    )
    taken: dict[int, int] = {}
    for _, i, j in alike:
        if j not in taken and i not in taken.values():
            taken[j] = i
    return taken


def _covered(words: Sequence[Span], spans: Sequence[Span]) -> frozenset[int]:
    runs = (
        (
            bisect_right(words, s.start, key=lambda word: word.end),
            bisect_left(words, s.end, key=lambda word: word.start),
        )
        for s in spans
    )
    return frozenset(i for first, last in runs for i in range(first, last))


def _f1(first: frozenset[int], second: frozenset[int]) -> float:
    return 2 * len(first & second) / (len(first) + len(second)) if first and second else 0.0
