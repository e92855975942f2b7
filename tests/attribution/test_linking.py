"""Linking: spans go to the anchor that their words vote for, not to the nearest one."""

from __future__ import annotations

import numpy as np

from testimonia.attribution.decoding import RoleSpan
from testimonia.attribution.linking import link
from testimonia.language.encoded import Encoded, Floats, Relations, View


def encoded(count: int, votes: dict[int, int]) -> Encoded:
    """Return vectors with which word i votes for word votes[i], and for nothing otherwise."""
    child, anchor = np.zeros((count, count), np.float32), np.eye(count, dtype=np.float32)
    for i, j in votes.items():
        child[i, j] = 12
    return Encoded(
        tags=zeros(count, 7),
        names=zeros(count, 7),
        upos=zeros(count, 17),
        begins=zeros(count),
        joins=zeros(count),
        views=(View(0, count, child, anchor, *(zeros(count, 4) for _ in range(4))),),
        relations=Relations(zeros(1, 4), zeros(1), ("root",)),
        steps=zeros(7, 7),
    )


def zeros(*shape: int) -> Floats:
    return np.zeros(shape, np.float32)


def span(role: str, first: int, last: int) -> RoleSpan:
    return RoleSpan(role, first, last, 0.9)


def test_content_and_source_go_to_the_cue_they_vote_for() -> None:
    spans = [span("source", 0, 1), span("cue", 1, 2), span("content", 2, 4), span("cue", 4, 5)]
    (group,) = link(spans, encoded(5, {0: 1, 2: 1, 3: 1}))
    assert (group.source, group.cue, group.contents) == (spans[0], spans[1], (spans[2],))


def test_content_that_its_cue_interrupts_is_one_statement() -> None:
    spans = [span("content", 0, 2), span("source", 2, 3), span("cue", 3, 4), span("content", 4, 6)]
    (group,) = link(spans, encoded(6, {0: 3, 1: 3, 2: 3, 4: 3, 5: 3}))
    assert group.contents == (spans[0], spans[3])


def test_source_without_a_cue_carries_its_content() -> None:
    spans = [span("source", 0, 1), span("content", 1, 3)]
    (group,) = link(spans, encoded(3, {0: 0, 1: 0, 2: 0}))
    assert (group.source, group.cue) == (spans[0], None)


def test_cue_without_content_is_no_statement() -> None:
    assert link([span("source", 0, 1), span("cue", 1, 2)], encoded(2, {0: 1})) == ()


def test_content_alone_stands_without_source_and_cue() -> None:
    (group,) = link([span("content", 0, 2)], encoded(2, {0: 0, 1: 0}))
    assert (group.source, group.cue) == (None, None)
