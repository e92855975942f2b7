"""What is taught when, and how fast? The recipe is a table of stages; within one, the tasks' batches are interleaved.

Each stage begins with a warm-up to its peak rates, which then fall to nothing in a straight line. Its batches follow
from the seed and its number alone, so that a run can go on where another was stopped.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from training.batches import batches
from training.samples import Sample

SEED = 20
WARM_UP = 0.05  # share of a stage's steps


@dataclass(frozen=True, slots=True)
class Stage:
    """How many epochs of each task are seen, and the share of the rates at which the stage peaks.

    `until` is the share of its steps after which the stage ends, with rates that have not yet fallen to nothing.
    """

    epochs: Mapping[str, int]
    peak: float
    until: float = 1.0


RECIPE = (  # what each stage won stands in LOG.md
    Stage({"attributions": 3}, peak=1.0),
    Stage({"attributions": 1}, peak=0.6),
    Stage({"attributions": 3, "syntax": 3, "names": 2}, peak=1.0, until=0.5),
    Stage({"attributions": 2, "fragments": 2, "syntax": 1, "names": 1}, peak=0.5),
)


def rate(step: int, steps: int) -> float:
    """Return the share of the peak rates at a step: up to 1 in the warm-up, then down to nothing.

    >>> [round(rate(step, 40), 2) for step in (0, 1, 2, 21, 39)]
    [0.33, 0.67, 1.0, 0.51, 0.03]
    """
    warm = int(WARM_UP * steps) + 1
    return min((step + 1) / warm, max(0.0, (steps - step) / max(1, steps - warm)))


def interleaved(epochs: Mapping[str, Sequence[Sequence[Sample]]], *, chance: random.Random) -> list[list[Sample]]:
    """Return the batches of all tasks' epochs as one list: each task's spread evenly over it, its epochs in order."""
    placed: list[tuple[float, list[Sample]]] = []
    for seen in epochs.values():
        of_task = [batch for samples in seen for batch in batches(samples, chance=chance)]
        placed += [((place + chance.random()) / len(of_task), batch) for place, batch in enumerate(of_task)]
    return [batch for _, batch in sorted(placed, key=lambda one: one[0])]
