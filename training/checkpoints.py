"""Where did training stop? A file that holds all that a killed run needs to go on, written in one piece or not at all.

The weights alone, for `export.py` and for the next stage, are left to `network.write_weights`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from training.network import Network


@dataclass(frozen=True, slots=True)
class Position:
    """The stage (from 1) that is being trained, and how many of its steps are done."""

    stage: int
    step: int


def write(path: Path, position: Position, network: Network, optimizer: torch.optim.Optimizer) -> None:
    """Write the position, the weights, the optimiser's state and the random states."""
    _whole(
        path,
        {
            "stage": position.stage,
            "step": position.step,
            "weights": network.state_dict(),
            "optimizer": optimizer.state_dict(),
            "random": torch.get_rng_state(),
            "cuda": torch.cuda.get_rng_state_all() if torch.cuda.is_available() else [],
        },
    )


def position(path: Path) -> Position:
    """Return where the run that wrote the file was."""
    found = torch.load(path, weights_only=True, map_location="cpu")
    return Position(found["stage"], found["step"])


def restore(path: Path, network: Network, optimizer: torch.optim.Optimizer) -> None:
    """Put the file's weights and states into the network, the optimiser and the random generators."""
    found = torch.load(path, weights_only=True, map_location="cpu")
    network.load_state_dict(found["weights"])
    optimizer.load_state_dict(found["optimizer"])
    torch.set_rng_state(found["random"])
    if found["cuda"] and torch.cuda.is_available():
        torch.cuda.set_rng_state_all(found["cuda"])


def _whole(path: Path, content: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".unfinished")
    torch.save(content, unfinished)
    unfinished.replace(path)
