"""Which spans do the scores of attributions' tags make? Those of the best path on which no span starts inside.

Which spans belong together is left to `linking.py`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from testimonia.attribution.tags import OUTSIDE, role_of
from testimonia.language.encoded import Floats
from testimonia.language.tag_paths import best_path


@dataclass(frozen=True, slots=True)
class RoleSpan:
    """A run `[first, last)` of words with one role, and the mean probability of its tags."""

    role: str
    first: int
    last: int
    probability: float


def role_spans(scores: Floats, steps: Floats | None = None) -> tuple[RoleSpan, ...]:
    """Return the spans of the best path, in order.

    `scores` are log-probabilities [words, tags], `steps` [from, to] learned scores of going from one tag to the next.
    """
    path = best_path(scores, steps).tolist()
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
