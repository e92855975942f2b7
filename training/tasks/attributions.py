"""Which words say who says what? PolNeAR's articles: for each word a tag, and for words in spans an anchor.

The tag says which role a word has and whether it begins a span. The anchor of a word in a span is the first word of
its attribution's cue (of its source where no cue is written, of its own span where neither is): words with one anchor
make one statement. Words outside of spans have no anchor.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from torch import Tensor

from testimonia.attribution.tags import BEGIN, INSIDE, OUTSIDE
from testimonia.language.words import Word, words
from testimonia.records import Span
from training import losses as loss
from training import polnear
from training.damage import damaged, headline
from training.labelled import IGNORED, Labelled
from training.network import Network
from training.paths import of_paths
from training.polnear import ROLES, Attribution
from training.samples import Epoch, Sample, cut, sample

PATH_WEIGHT = 0.5  # of the loss of whole paths of tags; that of single tags has the rest
ARC_WEIGHT = 0.3  # of the anchors' loss beside both


def read(data: Path, *, articles: int | None = None) -> tuple[Labelled, ...]:
    """Return the articles of PolNeAR's train part with their labels."""
    return tuple(label(one.text, one.attributions) for one in polnear.read(data / "polnear/train")[:articles])


def samples(corpus: Sequence[Labelled], epoch: Epoch) -> list[Sample]:
    """Return the articles cut into windows."""
    return [sample("attributions", part, epoch) for article in corpus for part in _windows(article, epoch)]


def _windows(article: Labelled, epoch: Epoch) -> Iterator[Labelled]:
    if not epoch.damage:
        yield from cut(article, epoch)
        return
    for part in cut(headline(article, chance=epoch.chance), epoch):
        yield damaged(part, chance=epoch.chance)


def losses(network: Network, batch: loss.Batch) -> Mapping[str, Tensor]:
    """Return the losses of tags, of their paths and of anchors."""
    tags, child, anchor = loss.said(network, batch, "tags", "child", "anchor")
    paths = of_paths(tags, batch["tags"], network.transitions, network.starts)
    return {
        "tags": (1 - PATH_WEIGHT) * loss.of_classes(tags, batch["tags"]),
        "paths": PATH_WEIGHT * paths,
        "anchors": ARC_WEIGHT * loss.of_arcs(child, anchor, batch, "anchors"),
    }


def label(text: str, attributions: Sequence[Attribution]) -> Labelled:
    """Return the text's words with tags and anchors; where attributions overlap, the earlier one keeps the word."""
    found = words(text)
    labels = {"tags": [OUTSIDE] * len(found), "anchors": [IGNORED] * len(found)}
    for attribution in attributions:
        _label_one(attribution, found, labels["tags"], labels["anchors"])
    return Labelled(found, labels)


def covered(spans: Sequence[Span], found: Sequence[Word]) -> list[list[int]]:
    """Return the indices of the words of each span."""
    ends, starts = (lambda word: word.span.end), (lambda word: word.span.start)
    return [list(range(bisect_right(found, s.start, key=ends), bisect_left(found, s.end, key=starts))) for s in spans]


def _label_one(attribution: Attribution, found: Sequence[Word], tags: list[int], anchors: list[int]) -> None:
    indices = {role: covered(attribution.role(role), found) for role in ROLES}
    for role in ROLES:
        for run in indices[role]:
            free = [i for i in run if tags[i] == OUTSIDE]
            for place, i in enumerate(free):
                goes_on = place > 0 and free[place - 1] == i - 1
                tags[i] = INSIDE[role] if goes_on else BEGIN[role]
                anchors[i] = _anchor(indices, run)


def _anchor(indices: dict[str, list[list[int]]], own: list[int]) -> int:
    for role in ("cue", "source"):
        filled = [run for run in indices[role] if run]
        if filled:
            return filled[0][0]
    return own[0]
