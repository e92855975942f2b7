"""How far is what the network says from what the labels say? Cross-entropy of classes and of arcs, word by word."""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor
from torch.nn.functional import cross_entropy

from training.labelled import IGNORED
from training.network import Network, of_words

BLOCKED = -1e4  # the score of an arc to padding

Batch = Mapping[str, Tensor]
"""Tensors by name: pieces, shapes, gaps, mask [batch, pieces]; first, valid and the labels [batch, words]."""


def said(network: Network, batch: Batch, *names: str) -> tuple[Tensor, ...]:
    """Return the named outputs of the network for each word, in full precision: [batch, words, n] each."""
    with torch.autocast(batch["pieces"].device.type, torch.bfloat16):
        by_piece = network(batch["pieces"], batch["shapes"], batch["gaps"], batch["mask"])
    return tuple(of_words(getattr(by_piece, name).float(), batch["first"]) for name in names)


def of_classes(logits: Tensor, labels: Tensor) -> Tensor:
    """Return the mean loss of the labels [batch, words] under logits [batch, words, classes]."""
    return cross_entropy(logits.flatten(0, 1), labels.flatten(), ignore_index=IGNORED)


def of_arcs(child: Tensor, anchor: Tensor, batch: Batch, pointers: str) -> Tensor:
    """Return the mean loss of arcs: of every word that points somewhere, among all words of its window."""
    scores = child @ anchor.transpose(1, 2)
    scores = scores.masked_fill(batch["valid"].unsqueeze(1) == 0, BLOCKED)
    return of_classes(scores, batch[pointers])
