"""What does the learned link gain over the nearest anchor? `python -m quality.linking`, on PolNeAR dev.

Both link the same spans: `attribution/linking.py` as it ships, and every span given to the nearest anchor. A comparison
that settled a choice, not a floor.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from unittest import mock

import numpy as np
from numpy.typing import NDArray

from quality.data import data_folder, gold_scorer
from testimonia import pile
from testimonia.attribution import linking
from testimonia.attribution.decoding import RoleSpan
from testimonia.export.json import to_json
from testimonia.language.encoded import Encoded


def votes_for_the_nearest(span: RoleSpan, anchors: Sequence[RoleSpan], _: Encoded) -> NDArray[np.float32]:
    """Return votes that fall with the distance alone; a span is its own anchor only where there is no other."""
    distances = [float(linking.words_between(span, anchor)) if anchor != span else 1e6 for anchor in anchors]
    return -np.array(distances, np.float32)


def scores(data: Path) -> str:
    """Return what the scorer says of the ledger that this process reads from PolNeAR dev."""
    gold = data / "polnear" / "dev"
    with tempfile.TemporaryDirectory() as folder, pile.read(gold / "text", workers=1) as ledger:
        exported = Path(folder) / "measured.json"
        exported.write_text(to_json(ledger), encoding="utf-8")
        command = [sys.executable, str(gold_scorer("score_attribution.py")), str(gold), str(exported), "--json"]
        found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    exact = "  ".join(f"{role.lower()} {found[role]['exact']['f1']:.3f}" for role in ("Source", "Cue", "Content"))
    linked = f"all exact {found['linked']['triple']['f1']:.3f}  loose {found['linked']['loose']['f1']:.3f}"
    return f"{exact}  {linked}"


def main() -> None:
    """Print both rows, or say that there are no data."""
    data = data_folder()
    if data is None:
        print("skipped: TESTIMONIA_DATA names no folder")
        return
    print("learned  ", scores(data))
    with mock.patch.object(linking, "_votes", votes_for_the_nearest):
        print("nearest  ", scores(data))


if __name__ == "__main__":
    main()
