"""How do the words of a text depend on one another? Sentences of syntactic tokens with a tree over each.

The encoder scores heads and relations (Universal Dependencies, basic, without subtypes) for the first word of each
token; here they become the best tree with one root. What the trees are good for is left to later rooms.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from testimonia.language.encoded import UPOS, Encoded, View
from testimonia.language.encoder import log_softmax
from testimonia.language.joining import joined
from testimonia.language.lemmas import lemma
from testimonia.language.punctuation import attached
from testimonia.language.readings import Sentence, Token
from testimonia.language.sentence_starts import sentence_starts
from testimonia.language.spanning_trees import best_tree
from testimonia.language.words import Word
from testimonia.records import Span

Places = NDArray[np.intp]
ROOT, UNNAMED = "root", "dep"
UNSEEN = -1e4  # a head that the window does not show: taken only where no tree is possible without it


@dataclass(frozen=True, slots=True)
class Sight:
    """What is read of a sentence in one window: the tokens that it shows, and which of them are read there."""

    view: View
    shown: Places
    read: Places


def parse(text: str, words: Sequence[Word], encoded: Encoded) -> tuple[Sentence, ...]:
    """Return the sentences of the words of a text, in order; every word is in one token of one sentence."""
    within = joined(words, encoded)
    starts = sentence_starts(words, encoded, within)
    within[starts] = False
    firsts = np.flatnonzero(~within)
    bounds = np.append(np.searchsorted(firsts, starts), len(firsts))
    runs = pairwise([*firsts.tolist(), len(words)])
    spans = [Span(words[first].span.start, words[last - 1].span.end) for first, last in runs]
    kinds = [UPOS[kind] for kind in encoded.upos[firsts].argmax(axis=1)]
    return tuple(
        _sentence(text, spans[start:end], kinds[start:end], firsts[start:end], encoded)
        for start, end in pairwise(bounds.tolist())
    )


def _sentence(text: str, spans: list[Span], kinds: list[str], firsts: Places, encoded: Encoded) -> Sentence:
    sights = _sights(firsts, encoded.views)
    scores = _head_scores(firsts, sights)
    heads = attached([span.of(text) for span in spans], kinds, best_tree(scores), scores)
    relations = _relations(firsts, heads, sights, encoded)
    return Sentence(
        tuple(
            Token(span, kind, lemma(span.of(text), kind), head, relation)
            for span, kind, head, relation in zip(spans, kinds, heads.tolist(), relations, strict=True)
        )
    )


def _sights(firsts: Places, views: Sequence[View]) -> list[Sight]:
    """Return the windows in which a sentence is read: each token where most of the sentence is seen, farthest from the
    window's edges. Most often that is one window for all.
    """
    start, last = int(firsts[0]), int(firsts[-1])

    def worth(view: View) -> tuple[int, int]:
        shown = min(last, view.last - 1) - max(start, view.first)
        return shown, min(start - view.first, view.last - 1 - last)

    unread = np.ones(len(firsts), np.bool_)
    sights: list[Sight] = []
    over = (view for view in views if view.first <= last and start < view.last)
    for view in sorted(over, key=worth, reverse=True):
        shown = (view.first <= firsts) & (firsts < view.last)
        if (shown & unread).any():
            sights.append(Sight(view, np.flatnonzero(shown), np.flatnonzero(shown & unread)))
        unread &= ~shown
    return sights


def _head_scores(firsts: Places, sights: list[Sight]) -> NDArray[np.float64]:
    """Return the log-probability of each token (column) as the head of each token (row), itself for the root."""
    scores = np.full((len(firsts), len(firsts)), UNSEEN)
    for sight in sights:
        children = sight.view.head_child[firsts[sight.read] - sight.view.first]
        heads = sight.view.head_anchor[firsts[sight.shown] - sight.view.first]
        scores[np.ix_(sight.read, sight.shown)] = log_softmax(children @ heads.T)
    return scores


def _relations(firsts: Places, heads: Places, sights: list[Sight], encoded: Encoded) -> list[str]:
    """Return each token's best relation to its head: "root" for the root alone."""
    labels = encoded.relations.labels
    found = [ROOT if head == place else UNNAMED for place, head in enumerate(heads.tolist())]
    for sight in sights:
        view = sight.view
        read = sight.read[heads[sight.read] != sight.read]
        if len(sight.shown) < len(firsts):
            read = read[np.isin(heads[read], sight.shown)]
        scores = encoded.relations.scores(
            view.relation_child[firsts[read] - view.first], view.relation_head[firsts[heads[read]] - view.first]
        )
        scores[:, labels.index(ROOT)] = -np.inf
        for place, label in zip(read.tolist(), scores.argmax(axis=1), strict=True):
            found[place] = labels[label]
    return found
