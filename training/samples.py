"""What does the network see of labelled words? Windows of at most 254 pieces, as numbers.

Long runs are cut at a random offset in each epoch; short ones (sentences, fragments) are packed together, whole, up to
a random length, so that the network sees windows of all lengths.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tokenizers import Tokenizer

from testimonia.language.pieces import WINDOW, pieces
from testimonia.language.words import Word
from training.labelled import Labelled, joined

ROOM = WINDOW - 2  # pieces beside the encoder's two marks


@dataclass(frozen=True, slots=True)
class Epoch:
    """What the samples of one epoch are made with; `damage` says whether some of them are damaged."""

    tokenizer: Tokenizer
    chance: random.Random
    damage: bool


@dataclass(frozen=True, slots=True)
class Sample:
    """One window as numbers: pieces with shapes and gaps, and of each word its first piece and its labels."""

    task: str
    pieces: list[int]
    shapes: list[int]
    gaps: list[int]
    first: list[int]
    labels: Mapping[str, Sequence[int]]


def sample(task: str, labelled: Labelled, epoch: Epoch) -> Sample:
    """Return a window as numbers."""
    row = Sample(task, [], [], [], [], labelled.labels)
    for word, ids in zip(labelled.words, pieces(labelled.words, epoch.tokenizer), strict=True):
        row.first.append(len(row.pieces) + 1)  # the opening mark is piece 0
        row.pieces.extend(ids)
        row.shapes.extend([int(word.shape)] * len(ids))
        row.gaps.extend([int(word.gap)] + [0] * (len(ids) - 1))
    return row


def lengths(words: Sequence[Word], tokenizer: Tokenizer) -> list[int]:
    """Return how many pieces each word has."""
    return [len(ids) for ids in pieces(words, tokenizer)]


def cut(labelled: Labelled, epoch: Epoch) -> Iterator[Labelled]:
    """Yield the run in windows; the first one's random length shifts all cuts."""
    counts = lengths(labelled.words, epoch.tokenizer)
    first, room = 0, epoch.chance.randint(WINDOW // 3, ROOM)
    while first < len(counts):
        last, used = first, 0
        while last < len(counts) and used + counts[last] <= room:
            used += counts[last]
            last += 1
        last = max(last, first + 1)
        yield labelled.part(first, last)
        first, room = last, ROOM


def packed(runs: Sequence[Labelled], epoch: Epoch, *, shortest: int = 60) -> Iterator[list[Labelled]]:
    """Yield the runs in order in groups that make a window of a random length; runs too long for one are left out."""
    group, used, room = list[Labelled](), 0, epoch.chance.randint(shortest, ROOM)
    for run in runs:
        count = sum(lengths(run.words, epoch.tokenizer))
        if not 0 < count <= ROOM:
            continue
        if group and used + count > room:
            yield group
            group, used, room = [], 0, epoch.chance.randint(shortest, ROOM)
        group.append(run)
        used += count
    if group:
        yield group


def window(task: str, group: Sequence[Labelled], epoch: Epoch) -> Sample:
    """Return a group of runs as one window."""
    return sample(task, joined(group), epoch)
