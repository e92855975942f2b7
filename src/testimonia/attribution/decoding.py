"""Which spans do the tagger's scores make? The best path through the tags on which no span starts inside.

Which spans belong together is left to `linking.py`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from testimonia.attribution.tags import COUNT, OUTSIDE, may_follow, role_of

FORBIDDEN = -1e9
ALLOWED = np.array(
    [[0.0 if may_follow(before, tag) else FORBIDDEN for tag in range(COUNT)] for before in range(COUNT)], np.float32
)
START = np.array([0.0 if may_follow(None, tag) else FORBIDDEN for tag in range(COUNT)], np.float32)


@dataclass(frozen=True, slots=True)
class RoleSpan:
    """A run `[first, last)` of words with one role, and the mean probability of its tags."""

    role: str
    first: int
    last: int
    probability: float


def best_path(scores: NDArray[np.float32]) -> list[int]:
    """Return the tags of the best allowed path through scores [words, tags] (Viterbi)."""
    if not len(scores):
        return []
    total = START + scores[0]
    back = np.zeros((len(scores), COUNT), np.int8)
    for i in range(1, len(scores)):
        ways = total[:, None] + ALLOWED
        back[i] = ways.argmax(axis=0)
        total = ways.max(axis=0) + scores[i]
    path = [int(total.argmax())]
    for i in range(len(scores) - 1, 0, -1):
        path.append(int(back[i, path[-1]]))
    return path[::-1]


def role_spans(scores: NDArray[np.float32]) -> tuple[RoleSpan, ...]:
    """Return the spans of the best path, in order; `scores` are log-probabilities [words, tags]."""
    path = best_path(scores)
    found: list[RoleSpan] = []
    first = 0
    for i in range(1, len(path) + 1):
        ends = i == len(path) or path[i] == OUTSIDE or path[i] % 2 == 1
        if ends:
            role = role_of(path[first])
            if role is not None:
                chosen = scores[np.arange(first, i), path[first:i]]
                found.append(RoleSpan(role, first, i, float(np.exp(chosen.mean()))))
            first = i
    return tuple(found)
