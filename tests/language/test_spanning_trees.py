"""Trees: the best of all trees with one root, whatever the scores."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from testimonia.language.spanning_trees import Heads, Scores, best_tree, is_tree


def _worth(scores: Scores, heads: Heads) -> float:
    return float(scores[np.arange(len(heads)), heads].sum())


def _best_of_all(scores: Scores) -> Heads:
    nodes = len(scores)
    trees = (np.array(heads) for heads in product(range(nodes), repeat=nodes))
    return max((heads for heads in trees if is_tree(heads)), key=lambda heads: _worth(scores, heads))


@pytest.mark.parametrize("seed", range(60))
def test_no_tree_with_one_root_is_better_than_the_best_tree(seed: int) -> None:
    nodes = 1 + seed % 5
    scores = np.random.default_rng(seed).normal(size=(nodes, nodes)) * 3

    found = best_tree(scores)

    assert is_tree(found)
    assert _worth(scores, found) == pytest.approx(_worth(scores, _best_of_all(scores)))


def test_two_words_that_would_each_be_the_root_make_one_tree() -> None:
    scores = np.array([[9.0, 1.0, 0.0], [2.0, 8.0, 0.0], [0.0, 5.0, 0.0]])

    assert best_tree(scores).tolist() == [0, 0, 1]


def test_cycles_within_cycles_are_broken() -> None:
    scores = np.full((6, 6), -50.0)
    for child, head, score in [
        (0, 1, 9),
        (1, 0, 9),
        (1, 2, 8),
        (2, 0, 8.5),
        (2, 3, 1),
        (3, 3, 0),
        (4, 5, 9),
        (5, 4, 9),
    ]:
        scores[child, head] = score
    scores[4, 0] = 2.0

    assert best_tree(scores).tolist() == [1, 2, 3, 3, 0, 4]


def test_a_sentence_of_hundreds_of_words_has_a_tree() -> None:
    scores = np.random.default_rng(1).normal(size=(300, 300))

    assert is_tree(best_tree(scores))


def test_edges_that_all_but_cannot_be_are_still_a_tree() -> None:
    assert is_tree(best_tree(np.full((3, 3), -1e4)))


def test_a_line_of_heads_as_long_as_the_sentence_is_a_tree() -> None:
    assert is_tree(np.array([0, *range(40)]))


def test_a_cycle_beside_a_root_is_no_tree() -> None:
    assert not is_tree(np.array([0, 2, 1]))
