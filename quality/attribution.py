"""How well are sources, cues and contents found and linked? Measured on PolNeAR dev: `python -m quality.attribution`.

Exact F1 of the spans, and of whole statements: all three exact, and content over 0.5 with the right source. The scorer
stands beside the data (`score_attribution.py`).
"""

from __future__ import annotations

from pathlib import Path

from quality.data import print_measures, scored


def measure(data: Path) -> dict[str, float]:
    """Return the measures by name; `data` is the data folder."""
    gold = data / "polnear" / "dev"
    found = scored("score_attribution.py", gold, gold / "text")
    measures = {f"{role.lower()} exact F1": found[role]["exact"]["f1"] for role in ("Source", "Cue", "Content")}
    measures["linked F1, all three exact"] = found["linked"]["triple"]["f1"]
    measures["linked F1, content over 0.5 with the right source"] = found["linked"]["loose"]["f1"]
    return measures


if __name__ == "__main__":
    print_measures(measure)
