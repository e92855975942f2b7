"""What does rounding to 8 bits cost the vectors of `language/similarity.py`? `python -m training.compare_similarity`.

The model that ships against the base encoder it was made from, on the contents that `quality/similarity.py` ranks.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from quality.data import print_measures
from quality.similarity import bus_bombing, ranked
from testimonia.language.similarity import Similarity
from training.export_similarity import SentenceEncoder
from training.network import encoder_folder

Floats = NDArray[np.float64]


def measure(data: Path) -> dict[str, float]:
    """Return how far the vectors moved, and how well those of the base rank; `data` is the data folder."""
    model, grouped = Similarity.load(), bus_bombing(data)
    rounded = model.vectors(grouped.contents).astype(np.float64)
    exact = base_vectors(model, grouped.contents)
    own = (rounded * exact).sum(axis=1)
    pairs = np.triu_indices(len(grouped.contents), 1)
    before, after = (exact @ exact.T)[pairs], (rounded @ rounded.T)[pairs]
    return {
        "a content's cosine to its unrounded vector, mean": float(own.mean()),
        "a content's cosine to its unrounded vector, least": float(own.min()),
        "change of a pair's cosine, mean": float(np.abs(after - before).mean()),
        "change of a pair's cosine, most": float(np.abs(after - before).max()),
        "rank correlation of the pairs' cosines": float(np.corrcoef(_ranks(before), _ranks(after))[0, 1]),
        **{f"unrounded: {name}": value for name, value in ranked(grouped, exact @ exact.T).items()},
    }


def base_vectors(model: Similarity, contents: tuple[str, ...]) -> Floats:
    """Return the vectors that the base encoder gives, in floats, of the same pieces."""
    network = SentenceEncoder(encoder_folder()).eval()
    with torch.no_grad():
        rows = [network(torch.tensor([model.tokenizer.encode(content).ids]))[0].numpy() for content in contents]
    return np.array(rows, np.float64)


def _ranks(values: Floats) -> Floats:
    return values.argsort().argsort().astype(np.float64)


if __name__ == "__main__":
    print_measures(measure)
