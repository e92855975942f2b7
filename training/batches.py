"""In what batches does the network see samples? Of similar length, so that little of a batch is padding.

Within groups of eight batches the samples are sorted by length; the order of the batches is random again.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

import torch
from tokenizers import Tokenizer
from torch import Tensor

from testimonia.language.pieces import mark
from training.labelled import IGNORED
from training.samples import Sample

SIZE = 16  # windows
SORTED = 8  # batches whose samples are sorted by length together


def batches(samples: Sequence[Sample], *, chance: random.Random, size: int = SIZE) -> list[list[Sample]]:
    """Return the samples, all of one task, in batches in random order."""
    order = chance.sample(list(samples), len(samples))
    found: list[list[Sample]] = []
    for start in range(0, len(order), size * SORTED):
        group = sorted(order[start : start + size * SORTED], key=lambda sample: len(sample.pieces))
        found += [group[first : first + size] for first in range(0, len(group), size)]
    chance.shuffle(found)
    return found


def padded(samples: Sequence[Sample], *, tokenizer: Tokenizer) -> dict[str, Tensor]:
    """Return the samples as tensors: the encoder's marks are put at the ends of each, padding after them.

    pieces, shapes, gaps, mask: [batch, pieces]; first, valid and each label: [batch, words].
    """
    opening, closing = mark("[CLS]", tokenizer), mark("[SEP]", tokenizer)
    width = max(len(sample.pieces) for sample in samples) + 2
    count = max(len(sample.first) for sample in samples)
    rows: dict[str, list[list[int]]] = {
        "pieces": [_filled([opening, *sample.pieces, closing], width) for sample in samples],
        "shapes": [_filled([0, *sample.shapes], width) for sample in samples],
        "gaps": [_filled([0, *sample.gaps], width) for sample in samples],
        "mask": [_filled([1] * (len(sample.pieces) + 2), width) for sample in samples],
        "first": [_filled(sample.first, count) for sample in samples],
        "valid": [_filled([1] * len(sample.first), count) for sample in samples],
    }
    for name in samples[0].labels:
        rows[name] = [_filled(sample.labels[name], count, IGNORED) for sample in samples]
    return {name: torch.tensor(lists) for name, lists in rows.items()}


def _filled(row: Sequence[int], width: int, filling: int = 0) -> list[int]:
    return [*row, *[filling] * (width - len(row))]
