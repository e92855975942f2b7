"""What does the encoder say of the words of a text? Numbers for each word, which the decoders turn into findings.

What holds for a word wherever it stands (its tags, its part of speech) is one row for each word of the text. What
compares two words (is this one the head of that one?) is kept for each window, as a `View`. How the numbers are made is
left to `encoder.py`, what they mean to `syntax.py`, `names.py` and `attribution/`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
NAMES = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")
UPOS = (
    *("ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM"),
    *("PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"),
)


@dataclass(frozen=True, slots=True)
class View:
    """What one window says of its words `[first, last)`: for each the vectors that are compared with other words'.

    `child[i] @ anchor[j]` scores word j as the anchor of word i (see `attribution/linking.py`), and
    `head_child[i] @ head_anchor[j]` word j as the first word of the syntactic head of word i, itself where word i is
    the root. `relation_child[i]` and `relation_head[j]` go into `Relations.scores`. Vectors of two windows must not be
    compared: they know where words stand in their own window alone.
    """

    first: int
    last: int
    child: Floats
    anchor: Floats
    head_child: Floats
    head_anchor: Floats
    relation_child: Floats
    relation_head: Floats


@dataclass(frozen=True, slots=True)
class Relations:
    """The layer that names the relation between a word and its head: `weight` [labels, n], `bias` [labels]."""

    weight: Floats
    bias: Floats
    labels: tuple[str, ...]

    CURVE: ClassVar[float] = 0.7978845608  # sqrt(2 / pi), of the GELU's approximation by tanh

    def scores(self, child: Floats, head: Floats) -> Floats:
        """Return the logits of the labels [m, labels] for m pairs of a word's and its head's vectors [m, n]."""
        joint = child + head
        inner = self.CURVE * joint * (1 + 0.044715 * joint * joint)
        bent = 0.5 * joint * (1 + np.tanh(inner))  # GELU (Hendrycks and Gimpel 2016)
        found: Floats = bent @ self.weight.T + self.bias
        return found


@dataclass(frozen=True, slots=True)
class Encoded:
    """What the encoder says of n words.

    `tags` [n, 7] (see `attribution/tags.py`), `names` [n, 7] and `upos` [n, 17] are log-probabilities, in the order of
    the model's tables (`NAMES`, `UPOS`). `begins` [n] is the probability that the word begins a sentence, `joins` [n]
    that it belongs to the same syntactic token as the word before. `views` are the windows in order; they overlap, and
    together hold every word. `steps` [7, 7] are the learned scores of going from one of the `tags` to another (Lafferty
    et al. 2001).
    """

    tags: Floats
    names: Floats
    upos: Floats
    begins: Floats
    joins: Floats
    views: tuple[View, ...]
    relations: Relations
    steps: Floats
