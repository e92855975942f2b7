"""Decoding: no span starts inside, and spans are in order."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from testimonia.attribution.decoding import role_spans
from testimonia.attribution.tags import BEGIN, COUNT, INSIDE, OUTSIDE, may_follow
from testimonia.language.tag_paths import best_path

SCORES = arrays.arrays(np.float32, st.tuples(st.integers(1, 30), st.just(COUNT)), elements=st.floats(-20, 0, width=32))


@given(SCORES)
def test_no_span_starts_inside(scores: np.ndarray[tuple[int, int], np.dtype[np.float32]]) -> None:
    path = best_path(scores).tolist()
    assert all(may_follow(before, tag) for before, tag in pairwise([None, *path]) if tag is not None)


@given(SCORES)
def test_spans_are_in_order_and_do_not_overlap(scores: np.ndarray[tuple[int, int], np.dtype[np.float32]]) -> None:
    spans = role_spans(scores)
    assert all(span.first < span.last for span in spans)
    assert all(before.last <= after.first for before, after in pairwise(spans))
    assert all(0 <= span.probability <= 1 + 1e-6 for span in spans)


def test_inside_tags_after_their_beginning_make_one_span() -> None:
    tags = [OUTSIDE, BEGIN["source"], INSIDE["source"], BEGIN["cue"], OUTSIDE]
    scores = np.full((len(tags), COUNT), -9, np.float32)
    scores[np.arange(len(tags)), tags] = -0.1
    assert [(span.role, span.first, span.last) for span in role_spans(scores)] == [("source", 1, 3), ("cue", 3, 4)]
