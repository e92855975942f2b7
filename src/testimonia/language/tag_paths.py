"""Which spans do the scores of beginning and inside tags make? Those of the best path on which no span starts inside.

Tags are numbered as in IOB2: 0 is outside, `1 + 2k` begins a span of kind k, `2 + 2k` goes on with it. What the kinds
mean is left to those who ask (`names.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from testimonia.language.encoded import Floats

FORBIDDEN = -1e9


@dataclass(frozen=True, slots=True)
class TagSpan:
    """A run `[first, last)` of words with one kind, and the mean probability of its tags."""

    kind: int
    first: int
    last: int
    probability: float


def best_path(scores: Floats, steps: Floats | None = None) -> NDArray[np.intp]:
    """Return the tags of the best allowed path through log-probabilities [words, tags] (Viterbi).

    `steps` [from, to] are learned scores of going from one tag to the next.

    >>> best_path(np.log(np.array([[0.5, 0.4, 0.1], [0.3, 0.1, 0.6]], np.float32)))  # inside, but nothing began
    array([1, 2])
    """
    path: NDArray[np.intp] = scores.argmax(axis=1)
    moves = _moves(scores.shape[1])
    if not len(path) or (steps is None and moves[np.append(0, path[:-1]), path].all()):
        return path
    barred = np.where(moves, 0.0 if steps is None else steps, FORBIDDEN)
    total = np.where(moves[0], 0.0, FORBIDDEN) + scores[0]
    back = np.zeros(scores.shape, np.intp)
    for i in range(1, len(scores)):
        ways = total[:, None] + barred
        back[i] = ways.argmax(axis=0)
        total = ways.max(axis=0) + scores[i]
    path[-1] = total.argmax()
    for i in range(len(scores) - 1, 0, -1):
        path[i - 1] = back[i, path[i]]
    return path


def tag_spans(scores: Floats) -> tuple[TagSpan, ...]:
    """Return the spans of the best path, in order."""
    path = best_path(scores).tolist()
    begins = [i for i, tag in enumerate(path) if tag % 2 == 1]
    found: list[TagSpan] = []
    for first in begins:
        last = first + 1
        while last < len(path) and path[last] == path[first] + 1:
            last += 1
        chosen = np.exp(scores[np.arange(first, last), path[first:last]])
        found.append(TagSpan((path[first] - 1) // 2, first, last, float(chosen.mean())))
    return tuple(found)


@cache
def _moves(count: int) -> NDArray[np.bool_]:
    """Return which tag (column) may follow which (row): inside only after the same kind; 0 stands for a start too."""
    before, tag = np.indices((count, count))
    inside = (tag > 0) & (tag % 2 == 0)
    allowed: NDArray[np.bool_] = ~inside | (before == tag) | (before == tag - 1)
    return allowed
