"""What does the network see of an annotated article? Windows of words with a tag and an anchor for each.

The tag says which role a word has and whether it begins a span. The anchor of a word in a span is the first word of
its attribution's cue (of its source where no cue is written, of its own span where neither is): words with one anchor
make one statement. Words outside of spans have no anchor.
"""

from __future__ import annotations

import random
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from tokenizers import Tokenizer

from testimonia.attribution.tags import BEGIN, INSIDE, OUTSIDE
from testimonia.language.pieces import WINDOW, pieces
from testimonia.language.words import Word, words
from testimonia.records import Span
from training.damage import damage
from training.polnear import ROLES, Annotated, Attribution

NO_ANCHOR = -100  # what the loss ignores


@dataclass(frozen=True, slots=True)
class Labelled:
    """An article's words, each with a tag and the index of its anchor."""

    words: list[Word]
    tags: list[int]
    anchors: list[int]


@dataclass(frozen=True, slots=True)
class Sample:
    """One window as numbers: pieces with shapes and gaps, and of each word its first piece, tag and anchor."""

    pieces: list[int]
    shapes: list[int]
    gaps: list[int]
    first: list[int]
    tags: list[int]
    anchors: list[int]


def _covered(spans: Sequence[Span], found: Sequence[Word]) -> list[list[int]]:
    ends, starts = (lambda word: word.span.end), (lambda word: word.span.start)
    return [list(range(bisect_right(found, s.start, key=ends), bisect_left(found, s.end, key=starts))) for s in spans]


def _anchor(indices: dict[str, list[list[int]]], own: list[int]) -> int:
    for role in ("cue", "source"):
        filled = [run for run in indices[role] if run]
        if filled:
            return filled[0][0]
    return own[0]


def label(article: Annotated) -> Labelled:
    """Return the article's words with tags and anchors; where attributions overlap, the earlier one keeps the word."""
    found = words(article.text)
    tags, anchors = [OUTSIDE] * len(found), [NO_ANCHOR] * len(found)
    for attribution in article.attributions:
        _label_one(attribution, found, tags, anchors)
    return Labelled(list(found), tags, anchors)


def _label_one(attribution: Attribution, found: Sequence[Word], tags: list[int], anchors: list[int]) -> None:
    indices = {role: _covered(attribution.role(role), found) for role in ROLES}
    for role in ROLES:
        for run in indices[role]:
            free = [i for i in run if tags[i] == OUTSIDE]
            for place, i in enumerate(free):
                tags[i] = BEGIN[role] if place == 0 else INSIDE[role]
                anchors[i] = _anchor(indices, run)


def cut(labelled: Labelled, *, tokenizer: Tokenizer, chance: random.Random) -> list[Sample]:
    """Return the article's windows for one epoch: cut at a random offset, some of them damaged."""
    lengths = [len(ids) for ids in pieces(labelled.words, tokenizer)]
    samples, first = [], 0
    room = chance.randint(WINDOW // 3, WINDOW - 2)  # the first window's length shifts all cuts of this epoch
    while first < len(lengths):
        last, used = first, 0
        while last < len(lengths) and used + lengths[last] <= room:
            used += lengths[last]
            last += 1
        samples.append(_sample(labelled, first, max(last, first + 1), tokenizer=tokenizer, chance=chance))
        first, room = max(last, first + 1), WINDOW - 2
    return samples


def _sample(labelled: Labelled, first: int, last: int, *, tokenizer: Tokenizer, chance: random.Random) -> Sample:
    kept_words, tags, kept = damage(labelled.words[first:last], labelled.tags[first:last], chance=chance)
    place = {first + old: new for new, old in enumerate(kept)}
    anchors = [place.get(labelled.anchors[first + old], NO_ANCHOR) for old in kept]
    row: dict[str, list[int]] = {"pieces": [], "shapes": [], "gaps": [], "first": []}
    for word, ids in zip(kept_words, pieces(kept_words, tokenizer), strict=True):
        row["first"].append(len(row["pieces"]) + 1)  # the opening mark is piece 0
        row["pieces"] += ids
        row["shapes"] += [int(word.shape)] * len(ids)
        row["gaps"] += [int(word.gap)] + [0] * (len(ids) - 1)
    return Sample(**row, tags=tags, anchors=anchors)
