"""Which source and cue belong to which content? Each span points to its anchor; one anchor makes one statement.

The anchor of a statement is its cue, or its source where no cue is written, or its content where neither is. A
biaffine score says how well word j serves as the anchor of word i (Dozat and Manning 2017); a span's vote is the mean
over its words, so that a wrong word at its edge decides nothing. Far anchors must be a little more probable than near
ones. Spans are taken as `decoding.py` found them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from testimonia.attribution.decoding import RoleSpan
from testimonia.language.encoded import Encoded, View

REACH = 400  # words between a span and its anchor at most: more than one window sees
DISTANCE = 0.3
"""How fast an anchor's probability falls with the words between: by (1 + words) to this power. Chosen on PolNeAR dev
among 0, 0.3, 0.6 and 1: higher joins more contents exactly and takes more wrong sources. `python -m quality.linking`
measures what the learned score gains over going to the nearest anchor."""


@dataclass(frozen=True, slots=True)
class Group:
    """The spans of one statement, with the probabilities that they belong together.

    `content_link` is the least of the contents' links to their anchor, `source_link` that of the source to the cue,
    None where it links to none: there is no source, or it is the anchor itself.
    """

    source: RoleSpan | None
    cue: RoleSpan | None
    contents: tuple[RoleSpan, ...]
    content_link: float
    source_link: float | None = None

    @property
    def weakest(self) -> float:
        """Return the probability of the weakest of the links and contents."""
        links = [self.content_link, *([] if self.source_link is None else [self.source_link])]
        return min(*links, *(span.probability for span in self.contents))


def _view(span: RoleSpan, encoded: Encoded) -> View:
    """Return the window that sees most around the span: the one whose nearer edge is farthest from it."""
    return max(encoded.views, key=lambda view: min(span.first - view.first, view.last - span.last))


def _votes(span: RoleSpan, anchors: Sequence[RoleSpan], encoded: Encoded) -> NDArray[np.float64]:
    """Return the log of the mean probability that each candidate is the span's anchor; minus infinity out of view."""
    view = _view(span, encoded)
    first, last = max(span.first, view.first), min(span.last, view.last)
    scores = view.child[first - view.first : last - view.first] @ view.anchor.T
    scores -= scores.max(axis=1, keepdims=True)
    chances = np.exp(scores)
    chances = (chances / chances.sum(axis=1, keepdims=True)).mean(axis=0)
    upto = np.concatenate([np.zeros(1), chances.cumsum(dtype=np.float64)])
    starts, ends = np.array([(anchor.first, anchor.last) for anchor in anchors]).T
    distances = np.maximum(starts - span.last, span.first - ends).clip(0)
    low, high = starts.clip(view.first, view.last) - view.first, ends.clip(view.first, view.last) - view.first
    votes = np.log((upto[high] - upto[low]).clip(0) + 1e-9) - DISTANCE * np.log1p(distances)
    return np.where(low < high, votes, -np.inf)


def words_between(span: RoleSpan, anchor: RoleSpan) -> int:
    """Return how many words stand between two spans."""
    return max(anchor.first - span.last, span.first - anchor.last, 0)


def _nearest(span: RoleSpan, anchors: Sequence[RoleSpan]) -> int:
    """Return which anchor stands nearest: what is left where no window sees span and anchor together."""
    return min(range(len(anchors)), key=lambda i: words_between(span, anchors[i]))


def link(spans: Sequence[RoleSpan], encoded: Encoded) -> tuple[Group, ...]:
    """Return the statements that the spans make, in order of their first content; a group without content is none."""
    cues = [span for span in spans if span.role == "cue"]
    sources = [span for span in spans if span.role == "source"]
    contents = [span for span in spans if span.role == "content"]
    anchors = sorted([*cues, *sources], key=lambda span: span.first)
    members: dict[RoleSpan, list[tuple[RoleSpan, float]]] = {}
    for content in contents:
        anchor, vote = _anchor_of(content, [*_within_reach(content, anchors), content], encoded)
        members.setdefault(anchor, []).append((content, vote))
    of_cue = _sources_of(sources, [anchor for anchor in members if anchor.role == "cue"], cues, encoded)
    groups = [_group(anchor, found, of_cue.get(anchor)) for anchor, found in members.items()]
    return tuple(sorted(groups, key=lambda group: group.contents[0].first))


def _within_reach(span: RoleSpan, anchors: Sequence[RoleSpan]) -> Sequence[RoleSpan]:
    """Return the anchors, which are in order, that stand near enough to be the span's."""
    low = bisect_left(anchors, span.first - REACH, key=lambda anchor: anchor.first)
    high = bisect_left(anchors, span.last + REACH, key=lambda anchor: anchor.first)
    return anchors[low:high]


def _anchor_of(span: RoleSpan, candidates: Sequence[RoleSpan], encoded: Encoded) -> tuple[RoleSpan, float]:
    votes = _votes(span, candidates, encoded)
    best = int(votes.argmax()) if np.isfinite(votes).any() else _nearest(span, candidates)
    return candidates[best], float(np.exp(votes[best]))


def _sources_of(
    sources: Sequence[RoleSpan], used: Sequence[RoleSpan], cues: Sequence[RoleSpan], encoded: Encoded
) -> dict[RoleSpan, tuple[RoleSpan, float]]:
    """Return for each used cue its source: of the sources whose best cue it is, the one with the strongest vote."""
    found: dict[RoleSpan, tuple[RoleSpan, float]] = {}
    if not cues:
        return found
    for source in sources:
        anchor, vote = _anchor_of(source, [*_within_reach(source, cues), source], encoded)
        if anchor in used and (anchor not in found or vote > found[anchor][1]):
            found[anchor] = (source, vote)
    return found


def _group(anchor: RoleSpan, members: list[tuple[RoleSpan, float]], found: tuple[RoleSpan, float] | None) -> Group:
    contents = tuple(sorted((span for span, _ in members), key=lambda span: span.first))
    cue = anchor if anchor.role == "cue" else None
    source = anchor if anchor.role == "source" else found[0] if found else None
    content_link = min(vote for _, vote in members)
    return Group(source, cue, contents, content_link, found[1] if found else None)
