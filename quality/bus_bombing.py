"""How near does the ledger of twelve articles on one event come to a hand-made one? `python -m quality.bus_bombing`."""

from __future__ import annotations

from pathlib import Path

from quality.data import print_measures, scored
from quality.hand_made import named


def measure(data: Path) -> dict[str, float]:
    """Return the measures by name; `data` is the data folder."""
    gold = data / "bus-bombing"
    return named(scored("score_ledger.py", gold, gold))


if __name__ == "__main__":
    print_measures(measure)
