"""Which tree with one root do scores of heads make? The best one there is (Chu and Liu 1965, Edmonds 1967).

Most often every word's best head already makes a tree; only where it does not are cycles broken. What the scores come
from is left to `syntax.py`.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]
Heads = NDArray[np.intp]

TRIED = 3  # roots tried one by one, which nearly always finds the best soon, before all are weighed in one slow run


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
    others = scores.copy()
    np.fill_diagonal(others, -np.inf)
    gains = others.max(axis=1)
    bounds = scores.diagonal() - gains + gains.sum()  # what a tree below each root adds at the very most
    order = np.argsort(-bounds, kind="stable")
    most = -np.inf
    for root in order[:TRIED]:
        if bounds[root] <= most:
            return heads
        tree = _tree_below(root, others)
        added = scores[np.arange(len(tree)), tree].sum()
        if added > most:
            heads, most = tree, added
    if len(order) <= TRIED or bounds[order[TRIED]] <= most:
        return heads
    return _own_root(_arborescence(_with_root_apart(scores)))


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


def _tree_below(root: np.intp, scores: Scores) -> Heads:
    """Return the heads of the best tree below a root, its own head."""
    order = np.append(root, np.delete(np.arange(len(scores)), root))
    heads = np.empty(len(scores), np.intp)
    heads[order] = order[_arborescence(scores[order][:, order])]
    return heads


def _with_root_apart(scores: Scores) -> Scores:
    """Return scores with a node 0 that heads the root; a second root costs more than any tree can gain.

    So the best tree has one root alone, and is the best of those (Stanojević and Cohen 2021).
    """
    nodes = len(scores)
    cost = 1.0 + (scores.max() - scores.min()) * nodes
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
    outside = np.delete(np.arange(len(heads)), cycle)
    leaving = scores[outside][:, cycle]
    entering = scores[cycle][:, outside] - scores[cycle, heads[cycle]][:, None]
    place = len(outside)  # of the cycle in the smaller problem
    smaller = np.full((place + 1, place + 1), -np.inf)
    smaller[:place, :place] = scores[outside][:, outside]
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
