"""What would an encoder say that is sure of its case? Encoded texts, made by hand, for the tests of the decoders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np

from testimonia.language.encoded import NAMES, UPOS, Encoded, Floats, Relations, View
from testimonia.language.words import Word

LABELS = ("amod", "dep", "nsubj", "obj", "punct", "root")
SURE = 12.0


def encoding(
    words: Sequence[Word],
    *,
    begins: Sequence[int] = (0,),
    joins: Sequence[int] = (),
    upos: Mapping[int, str] | None = None,
    names: Mapping[int, str] | None = None,
    heads: Mapping[int, int] | None = None,
    relations: Mapping[int, str] | None = None,
    edges: Sequence[int] = (),
) -> Encoded:
    """Return an encoding that is sure of the given, by the words' indices.

    Words are NOUN, outside names, and depend on the first word as "dep" where nothing else is given; `edges` are where
    a new window begins.
    """
    count = len(words)
    bounds = [0, *edges, count]
    views = tuple(_view(first, last, heads or {}, relations or {}) for first, last in pairwise(bounds) if first < last)
    return Encoded(
        tags=np.zeros((count, 7), np.float32),
        names=_logs([NAMES.index((names or {}).get(i, "O")) for i in range(count)], len(NAMES)),
        upos=_logs([UPOS.index((upos or {}).get(i, "NOUN")) for i in range(count)], len(UPOS)),
        begins=np.array([0.99 if i in begins else 0.01 for i in range(count)], np.float32),
        joins=np.array([0.99 if i in joins else 0.01 for i in range(count)], np.float32),
        views=views,
        relations=Relations(np.eye(len(LABELS), dtype=np.float32), np.zeros(len(LABELS), np.float32), LABELS),
        steps=np.zeros((7, 7), np.float32),
    )


def _view(first: int, last: int, heads: Mapping[int, int], relations: Mapping[int, str]) -> View:
    size = last - first
    told = [LABELS.index(relations.get(i, "dep")) for i in range(first, last)]
    children = np.zeros((size, size), np.float32)
    for i in range(first, last):
        children[i - first, min(max(heads.get(i, first) - first, 0), size - 1)] = SURE
    nothing = np.zeros((size, 1), np.float32)
    return View(
        first=first,
        last=last,
        child=nothing,
        anchor=nothing,
        head_child=children,
        head_anchor=np.eye(size, dtype=np.float32),
        relation_child=SURE * np.eye(len(LABELS), dtype=np.float32)[told],
        relation_head=np.zeros((size, len(LABELS)), np.float32),
    )


def _logs(chosen: Sequence[int], size: int) -> Floats:
    probabilities = np.full((len(chosen), size), 0.01 / (size - 1), np.float32)
    probabilities[np.arange(len(chosen)), chosen] = 0.99
    return np.log(probabilities)
