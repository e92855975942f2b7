"""Paths of tags: the best allowed one, cut into spans."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, product

import numpy as np
import pytest

from testimonia.language.encoded import Floats
from testimonia.language.tag_paths import best_path, tag_spans


def _allowed(path: tuple[int, ...]) -> bool:
    return all(
        tag == 0 or tag % 2 == 1 or before in (tag, tag - 1) for before, tag in zip((0, *path), path, strict=False)
    )


def _scores(seed: int) -> Floats:
    probabilities = np.random.default_rng(seed).dirichlet(np.full(5, 0.4), size=5)
    scores: Floats = np.log(probabilities + 1e-6).astype(np.float32)
    return scores


@pytest.mark.parametrize("seed", range(40))
def test_no_allowed_path_is_better_than_the_best_path(seed: int) -> None:
    scores = _scores(seed)
    best = max(filter(_allowed, product(range(5), repeat=5)), key=lambda path: scores[np.arange(5), path].sum())
    assert scores[np.arange(5), best_path(scores)].sum() == pytest.approx(scores[np.arange(5), best].sum())
    assert _allowed(tuple(best_path(scores).tolist()))


@pytest.mark.parametrize("seed", range(20))
def test_learned_steps_count_in_the_best_path(seed: int) -> None:
    scores = _scores(seed)
    steps = np.random.default_rng(seed + 100).normal(size=(5, 5)).astype(np.float32)

    def score(path: Sequence[int]) -> float:
        return float(scores[np.arange(5), list(path)].sum() + sum(steps[a, b] for a, b in pairwise(path)))

    best = max(filter(_allowed, product(range(5), repeat=5)), key=score)
    assert score(best_path(scores, steps).tolist()) == pytest.approx(score(best), abs=1e-5)


def test_two_names_side_by_side_stay_two() -> None:
    chosen = [1, 1, 2, 0, 3]
    scores = np.log(np.eye(5, dtype=np.float32)[chosen] * 0.9 + 0.02)
    assert [(span.kind, span.first, span.last) for span in tag_spans(scores)] == [(0, 0, 1), (0, 1, 3), (1, 4, 5)]


def test_no_words_have_no_spans() -> None:
    assert tag_spans(np.zeros((0, 7), np.float32)) == ()
