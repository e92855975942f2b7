"""What is measured of a ledger against a hand-made one? The scorer's measures under our names.

The scorer (`score_ledger.py`) stands beside the data. What a later release is to bring (denial links, figures) is not
listed.
"""

from __future__ import annotations

from typing import Any

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


def named(found: dict[str, Any]) -> dict[str, float]:
    """Return what the scorer found by our names; all are shares of 1."""
    measures = {ours: float(found[theirs].get("value", found[theirs].get("f1"))) for theirs, ours in MEASURES.items()}
    return {"quotes that hold": 1.0 if found[GROUNDING]["value"] == 0 else 0.0, **measures}
