"""How near does the ledger of twelve articles on one event come to a hand-made one? `python -m quality.bus_bombing`.

The scorer stands beside the data (`score_ledger.py`). What a later release is to bring (denial links, figures) is not
listed.
"""

from __future__ import annotations

from pathlib import Path

from quality.data import data_folder, scored

MEASURES = {  # the scorer's own names → ours
    "statements (content overlap)": "statements F1",
    "source span, of matched": "source span",
    "cue span, of matched": "cue span",
    "speaker resolved, of matched": "speaker",
    "stance, of matched": "stance",
    "stance, mean F1 over labels": "stance, mean F1",
    "firmness, of matched": "firmness",
    "firmness, mean F1 over labels": "firmness, mean F1",
    "kind, of matched": "kind",
}
GROUNDING = "grounding: statements whose quote is not the text at their spans"


def measure(data: Path) -> dict[str, float]:
    """Return the measures by name; `data` is the data folder."""
    gold = data / "bus-bombing"
    found = scored("score_ledger.py", gold, gold)
    measures = {ours: float(found[theirs].get("value", found[theirs].get("f1"))) for theirs, ours in MEASURES.items()}
    return {"quotes that hold": 1.0 if found[GROUNDING]["value"] == 0 else 0.0, **measures}


def main() -> None:
    """Print the measures, or say that there are no data."""
    data = data_folder()
    if data is None:
        print("skipped: TESTIMONIA_DATA names no folder")
        return
    for name, value in measure(data).items():
        print(f"{name:52} {value:.3f}")


if __name__ == "__main__":
    main()
