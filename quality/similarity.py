"""Do the contents that make one claim stand nearer together than others? `python -m quality.similarity`.

Measured on the groups of two hand-made ledgers: `bus-bombing` of the data folder, and the sample pile's. Every pair of
rows is ranked by the cosine of the contents' vectors; a pair of one group should stand before all others. "Reworded"
leaves out the pairs that share every word, which need no model. "From rivals" ranks the pairs of one group against the
pairs of a member and a row that denies or disputes it. "Shared words" are what a comparison without a model would give:
the cosine of the contents' words, each by its rarity among the contents (tf-idf). "Both" is the sum of the two cosines.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from quality.data import print_measures
from testimonia.language.similarity import Similarity
from tests.sample.annotations import expected_articles, links
from tests.sample.articles import sample_texts
from tests.sample.resolving import gold_ledger, gold_name

Floats = NDArray[np.float64]
Marks = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Grouped:
    """The contents of a hand-made ledger's rows; `same` and `rival` mark pairs [rows, rows]."""

    contents: tuple[str, ...]
    same: Marks
    rival: Marks


def measure(data: Path) -> dict[str, float]:
    """Return the measures by name; `data` is the data folder."""
    model = Similarity.load()
    found: dict[str, float] = {}
    for name, grouped in (("bus-bombing", bus_bombing(data)), ("sample", sample())):
        vectors = model.vectors(grouped.contents).astype(np.float64)
        near, by_words = vectors @ vectors.T, shared_words(grouped.contents)
        for way, nearness in (("", near), (", shared words", by_words), (", both", near + by_words)):
            found |= {f"{name}{way}: {what}": value for what, value in ranked(grouped, nearness).items()}
    return found


def bus_bombing(data: Path) -> Grouped:
    """Return the rows of the twelve articles on one event."""
    folder = data / "bus-bombing"
    ledger = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    texts = {name: (folder / name).read_bytes().decode("utf-8") for name in {row["file"] for row in ledger["rows"]}}
    return grouped_rows(ledger, texts)


def sample() -> Grouped:
    """Return the rows of the sample pile."""
    texts = sample_texts()
    ledger = gold_ledger(expected_articles(), links(), texts)
    return grouped_rows(ledger, {gold_name(place): text for place, text in texts.items()})


def grouped_rows(ledger: dict[str, Any], texts: dict[str, str]) -> Grouped:
    """Return the contents of a ledger's rows, and which pairs are of one claim or of rival ones; texts are by file."""
    number = {row["id"]: i for i, row in enumerate(ledger["rows"])}
    same, rival = np.zeros((2, len(number), len(number)), bool)
    for group in ledger["groups"]:
        members, against = ([number[row] for row in group[key]] for key in ("members", "against"))
        for one, other in product(members, members):
            same[one, other] = one != other
        for one, other in product(members, against):
            rival[one, other] = rival[other, one] = True
    contents = (texts[row["file"]][slice(*row["content_span"])] for row in ledger["rows"])
    return Grouped(tuple(contents), same, rival & ~same)


def ranked(grouped: Grouped, nearness: Floats) -> dict[str, float]:
    """Return how well nearness [rows, rows] sets the pairs of one claim before the others."""
    pairs = np.triu_indices(len(grouped.contents), 1)
    near = np.round(nearness[pairs], 6)  # contents of the same words tie, whatever the last bits of a float say
    same, rival = grouped.same[pairs], grouped.rival[pairs]
    words = [_words(content) for content in grouped.contents]
    reworded = np.array([words[one] != words[other] for one, other in zip(*pairs, strict=True)])
    contested = same | rival
    return {
        "ROC AUC": roc_auc(same, near),
        "average precision": average_precision(same, near),
        "reworded, ROC AUC": roc_auc(same[reworded], near[reworded]),
        "reworded, average precision": average_precision(same[reworded], near[reworded]),
        "from rivals, ROC AUC": roc_auc(same[contested], near[contested]),
    }


def roc_auc(wanted: Marks, scores: Floats) -> float:
    """Return how often a wanted one scores above another; ties count half.

    >>> roc_auc(np.array([True, False, False]), np.array([0.5, 0.5, 0.1]))
    0.75
    """
    _, place, count = np.unique(scores, return_inverse=True, return_counts=True)
    ranks = (count.cumsum() - (count - 1) / 2)[place]
    positives = int(wanted.sum())
    least = positives * (positives + 1) / 2
    return float((ranks[wanted].sum() - least) / (positives * (len(wanted) - positives)))


def average_precision(wanted: Marks, scores: Floats) -> float:
    """Return the mean, over the wanted, of the precision among all that score no less.

    >>> average_precision(np.array([True, False, True]), np.array([0.9, 0.5, 0.1])).__round__(3)
    0.833
    """
    _, place = np.unique(-scores, return_inverse=True)
    found = np.bincount(place, weights=wanted)
    return float((found.cumsum() / np.bincount(place).cumsum() * found).sum() / wanted.sum())


def shared_words(contents: Sequence[str]) -> Floats:
    """Return the cosines [contents, contents] of the words' counts, weighted by rarity (tf-idf)."""
    counts = [Counter(_words(content)) for content in contents]
    spread = Counter(word for count in counts for word in count)
    column = {word: i for i, word in enumerate(spread)}
    table = np.zeros((len(contents), len(column)))
    for row, count in zip(table, counts, strict=True):
        for word, times in count.items():
            row[column[word]] = (1 + math.log(times)) * math.log(len(contents) / spread[word])
    table /= np.linalg.norm(table, axis=1, keepdims=True) + 1e-12  # a content of words that all share has no length
    cosines: Floats = table @ table.T
    return cosines


def _words(content: str) -> tuple[str, ...]:
    """Return the lower-cased words, without an opening "that"."""
    found = re.findall(r"\w+", content.lower())
    return tuple(found[1:] if found[:1] == ["that"] else found)


if __name__ == "__main__":
    print_measures(measure)
