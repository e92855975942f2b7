"""What is said of words: relations are named by the same function as in training."""

from __future__ import annotations

from math import erf, sqrt

import numpy as np

from testimonia.language.encoded import Relations


def test_relations_are_scored_through_a_gelu() -> None:
    child, head = np.linspace(-3, 3, 7, dtype=np.float32)[None], np.full((1, 7), 0.25, np.float32)
    layer = Relations(np.eye(7, dtype=np.float32), np.zeros(7, np.float32), tuple("abcdefg"))
    exact = [[x * 0.5 * (1 + erf(x / sqrt(2))) for x in (child + head)[0].tolist()]]
    assert np.allclose(layer.scores(child, head), exact, atol=1e-3)
