"""Which tree with one root do scores of heads make? The best one there is (Chu and Liu 1965, Edmonds 1967).

Most often every word's best head already makes a tree; only where it does not are cycles broken. What the scores come
from is left to `syntax.py`.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]
Heads = NDArray[np.intp]


def best_tree(scores: Scores) -> Heads:
    """Return the head of each node in the best tree with exactly one root; the root is its own head.

    `scores[i, j]` is what the edge from node i to its head j adds, `scores[i, i]` what node i adds as the root. All
    are finite, and there is at least one node.

    >>> best_tree(np.array([[1.0, 5.0], [6.0, 0.0]]))  # each is the other's best head, which is no tree
    array([0, 0])
    """
    heads: Heads = scores.argmax(axis=1)
    if is_tree(heads):
        return heads
    heads = _own_root(_arborescence(_with_root_apart(scores, cost=0.0)))
    if is_tree(heads):  # the best of all trees has one root, as most often, so it is also the best of those with one
        return heads
    return _own_root(_arborescence(_with_root_apart(scores, cost=1.0 + np.ptp(scores) * len(scores))))


def is_tree(heads: Heads) -> bool:
    """Return whether exactly one node is its own head, and every node's line of heads ends there.

    >>> is_tree(np.array([1, 1, 1])), is_tree(np.array([0, 1, 1])), is_tree(np.array([2, 1, 0]))
    (True, False, False)
    """
    nodes = np.arange(len(heads))
    if (heads == nodes).sum() != 1:
        return False
    reached = heads
    for _ in range(len(heads).bit_length()):  # each round doubles the steps taken: 2, 4, 8 … up to the root
        reached = reached[reached]
    return len(np.unique(reached)) == 1


def _with_root_apart(scores: Scores, *, cost: float) -> Scores:
    """Return scores with a node 0 that heads the roots, each of which costs so much.

    Where a root costs more than any tree can gain by a second one, the best tree has one root alone, and is the best
    of those (Stanojević and Cohen 2021).
    """
    nodes = len(scores)
    apart = np.full((nodes + 1, nodes + 1), -np.inf)
    apart[1:, 1:] = scores
    apart[1:, 0] = scores.diagonal() - cost
    np.fill_diagonal(apart, -np.inf)
    return apart


def _own_root(heads: Heads) -> Heads:
    """Return heads without node 0, the root as its own head."""
    found = heads[1:] - 1
    return np.where(found < 0, np.arange(len(found)), found)


def _arborescence(scores: Scores) -> Heads:
    """Return the heads of the best tree below node 0; a cycle of best heads becomes one node of a smaller problem."""
    heads: Heads = scores.argmax(axis=1)
    heads[0] = 0
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    outside = np.setdiff1d(np.arange(len(heads)), cycle)
    leaving = scores[np.ix_(outside, cycle)]
    entering = scores[np.ix_(cycle, outside)] - scores[cycle, heads[cycle]][:, None]
    place = len(outside)  # of the cycle in the smaller problem
    smaller = np.full((place + 1, place + 1), -np.inf)
    smaller[:place, :place] = scores[np.ix_(outside, outside)]
    smaller[:place, place] = leaving.max(axis=1)
    smaller[place, :place] = entering.max(axis=0)
    found = _arborescence(smaller)
    names = np.append(outside, -1)
    heads[outside] = np.where(found[:place] == place, cycle[leaving.argmax(axis=1)], names[found[:place]])
    heads[cycle[entering[:, found[place]].argmax()]] = outside[found[place]]
    heads[0] = 0
    return heads


def _cycle(heads: Heads) -> Heads | None:
    """Return the nodes of a cycle that does not lead to node 0, None where there is none."""
    seen = np.zeros(len(heads), np.intp)
    seen[0] = len(heads) + 1
    for start in range(1, len(heads)):
        node = start
        while not seen[node]:
            seen[node] = start
            node = int(heads[node])
        if seen[node] == start:
            nodes = [node]
            while heads[nodes[-1]] != node:
                nodes.append(int(heads[nodes[-1]]))
            return np.array(nodes, np.intp)
    return None
