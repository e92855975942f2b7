"""Which words name a person, an organisation or a place? UNER-EWT, Wikigold and CrossNER: an IOB2 tag for each word.

A word is smaller than a token of these files ("U.S." is four words): all words of a token are in its name, and only the
first of them can begin it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from torch import Tensor

from testimonia.language.encoded import NAMES
from testimonia.language.words import Gap, words
from training import iob
from training import losses as loss
from training.damage import damaged
from training.labelled import Labelled, rewritten
from training.network import Network
from training.samples import Epoch, Sample, packed, window

FILES = ("uner_train", "wikigold", "crossner")
DAMAGED = 0.5  # share of the windows that may be damaged: the texts are already much damaged in themselves


def read(data: Path, *, articles: int | None = None) -> tuple[tuple[Labelled, ...], ...]:
    """Return the labelled sentences of each file, in order."""
    first = None if articles is None else 20 * articles
    return tuple(tuple(label(one) for one in iob.read(data / "names" / f"{name}.tsv")[:first]) for name in FILES)


def samples(corpus: Sequence[Sequence[Labelled]], epoch: Epoch) -> list[Sample]:
    """Return neighbouring sentences packed into windows, each window a paragraph."""
    found = []
    for sentences in corpus:
        for group in packed(sentences, epoch):
            follow = [_after_blank(one) if place else one for place, one in enumerate(group)]
            if epoch.damage and epoch.chance.random() < DAMAGED:
                follow = [damaged(one, chance=epoch.chance) for one in follow]
            found.append(window("names", follow, epoch))
    return found


def losses(network: Network, batch: loss.Batch) -> Mapping[str, Tensor]:
    """Return the loss of the tags."""
    (names,) = loss.said(network, batch, "names")
    return {"names": loss.of_classes(names, batch["names"])}


def label(sentence: iob.Tagged) -> Labelled:
    """Return the sentence's words with a tag for each."""
    found, tags, token, before = words(sentence.text), list[int](), 0, -1
    for word in found:
        while sentence.spans[token].end <= word.span.start:
            token += 1
        tag = sentence.tags[token]
        tags.append(NAMES.index("I" + tag[1:] if tag.startswith("B") and before == token else tag))
        before = token
    return Labelled(found, {"names": tags})


def _after_blank(sentence: Labelled) -> Labelled:
    first, *rest = sentence.words
    return Labelled((rewritten(first, gap=Gap.BLANK), *rest), sentence.labels)
