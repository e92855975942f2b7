"""To which word does a punctuation mark belong? To the highest word of the unit that it parts off or closes.

So say the guidelines of Universal Dependencies: a comma belongs to the conjunct or clause that it sets off, a pair of
brackets or quotation marks to the head of what they hold, a final mark to the root. The model knows less of this than
of words: where its scores do not speak strongly against the rule, the rule decides. With the treebank's own trees the
rule is right for 95 % of the marks of `syntax/train.conllu`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from testimonia.language.spanning_trees import Heads, Scores

Marks = NDArray[np.bool_]
CLOSING = {"(": ")", "[": "]", "{": "}", "“": "”", "‘": "’", "«": "»", "<": ">", '"': '"', "'": "'"}
# How much more probable (in logarithms) the model's head must be than the rule's to stand against it. Chosen on
# `syntax/dev.conllu` among 0 to 3 (`python -m quality.syntax`): LAS is 0.849 so, 0.846 with the rule or the model
# alone.
TRUST = 2.0


@dataclass(frozen=True, slots=True)
class Units:
    """A tree over the words of a sentence without its marks: each word heads a unit of words `[first, last]`."""

    heads: list[int]
    marks: list[bool]
    first: list[int]
    last: list[int]

    def highest(self, word: int, mark: int) -> int:
        """Return the head of the largest unit with the word that lies wholly on its side of the mark."""
        head = self.heads[word]
        while head != word and not self.first[head] < mark < self.last[head]:
            word, head = head, self.heads[head]
        return word

    def head_between(self, opening: int, closing: int) -> int | None:
        """Return the word of the largest unit among those whose heads stand outside the pair, None without words."""
        inside = [place for place in range(opening + 1, closing) if not self.marks[place]]
        tops = [word for word in inside if not opening < self.heads[word] < closing or self.heads[word] == word]
        return max(tops, key=lambda word: self.last[word] - self.first[word], default=None)


def attached(texts: Sequence[str], kinds: Sequence[str], heads: Heads, scores: Scores) -> Heads:
    """Return the heads of a sentence's tokens with its marks (UPOS PUNCT) attached by rule.

    `scores` are the log-probabilities that `best_tree` takes.
    """
    marks = _leaves(np.array([kind == "PUNCT" for kind in kinds]), heads)
    if not marks.any():
        return heads
    units = _units(heads.tolist(), marks.tolist())
    pairs = _pairs(texts, units.marks)
    found = heads.copy()
    for mark in np.flatnonzero(marks).tolist():
        head = _head(mark, pairs.get(mark), units)
        if scores[mark, head] + TRUST > scores[mark, heads[mark]]:
            found[mark] = head
    return found


def _leaves(marks: Marks, heads: Heads) -> Marks:
    """Return which marks head no words: a mark that is the root, or has a word below it, counts as a word."""
    leaves: Marks = marks & (heads != np.arange(len(heads)))
    while True:
        above = np.zeros_like(leaves)
        above[heads[~leaves]] = True
        if not (leaves & above).any():
            return leaves
        leaves &= ~above


def _units(heads: list[int], marks: list[bool]) -> Units:
    first, last = list(range(len(heads))), list(range(len(heads)))
    for word in (place for place, mark in enumerate(marks) if not mark):
        above = word
        while heads[above] != above:
            above = heads[above]
            first[above], last[above] = min(first[above], word), max(last[above], word)
    return Units(heads, marks, first, last)


def _pairs(texts: Sequence[str], marks: Sequence[bool]) -> dict[int, tuple[int, int]]:
    """Return for each bracket or quotation mark of a pair where the pair stands."""
    found: dict[int, tuple[int, int]] = {}
    opened: list[int] = []
    for place in (place for place, mark in enumerate(marks) if mark):
        if opened and CLOSING[texts[opened[-1]]] == texts[place]:
            pair = (opened.pop(), place)
            found |= dict.fromkeys(pair, pair)
        elif texts[place] in CLOSING:
            opened.append(place)
    return found


def _head(mark: int, pair: tuple[int, int] | None, units: Units) -> int:
    """Return the head of a mark by the rule."""
    within = units.head_between(*pair) if pair else None
    if within is not None:
        return within
    before = next((place for place in range(mark - 1, -1, -1) if not units.marks[place]), None)
    after = next((place for place in range(mark + 1, len(units.marks)) if not units.marks[place]), None)
    if after is None or before is None:
        nearest = before if before is not None else after
        return units.highest(nearest, mark) if nearest is not None else units.heads[mark]
    left, right = units.highest(before, mark), units.highest(after, mark)
    return right if units.heads[right] < mark else left
