"""How far does a statement's confidence hold, and what does asking for more cost? `python -m quality.calibration`.

Of statements with confidence 0.8 eight of ten should be right: content over 0.5 with the right source. Held against
that: the mean gap between confidence and share right over tenths of the finds (expected calibration error), and the
mean squared gap find by find (Brier score). PolNeAR dev is cut in parts, each measured with a calibration fitted on the
others (`training/calibration.py`), because the one that ships was fitted on all of it; the bus-bombing articles, which
no number was fitted on, are measured with the one that ships. The tables say which share is right, and which share of
what is annotated is found, from each least confidence on.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from quality.agreement import pairs
from quality.data import data_folder
from testimonia.attribution.confidence import LEAST
from testimonia.attribution.encoder_reader import load_reader
from testimonia.attribution.mining import mine
from testimonia.language.encoder import load
from testimonia.reading.articles import read_input
from testimonia.reading.inputs import find_inputs
from testimonia.records import Skipped, Span
from training import polnear
from training.calibration import Judged, fitted, judged

PARTS = 6  # of PolNeAR dev
BINS = 10
STEPS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


@dataclass(frozen=True, slots=True)
class Weighed:
    """Finds with the confidence in each, whether each is right, and how many were to be found."""

    confidence: NDArray[np.float64]
    right: NDArray[np.bool_]
    annotated: int

    def error(self) -> float:
        """Return the expected calibration error, over tenths with equally many finds."""
        tenths = np.array_split(np.argsort(self.confidence, kind="stable"), BINS)
        gaps = [abs(self.confidence[one].mean() - self.right[one].mean()) * len(one) for one in tenths if len(one)]
        return float(sum(gaps) / len(self.right))

    def brier(self) -> float:
        """Return the mean squared gap between confidence and what is so."""
        return float(((self.confidence - self.right) ** 2).mean())

    def kept(self, least: float) -> tuple[float, float, float]:
        """Return precision, recall and F1 of the finds with at least this confidence."""
        kept = self.right[self.confidence >= least]
        precision, recall = float(kept.mean()) if len(kept) else 0.0, float(kept.sum()) / self.annotated
        return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def cross_fitted(articles: Sequence[Judged]) -> Weighed:
    """Return the finds with the confidence that a calibration fitted on other articles gives them."""
    confidence, right = list[float](), list[bool]()
    for part in range(PARTS):
        known = fitted([article for place, article in enumerate(articles) if place % PARTS != part])
        for article in articles[part::PARTS]:
            confidence += [known.of_marks(marks) for marks in article.marks]
            right += article.right
    return Weighed(np.array(confidence), np.array(right), sum(article.annotated for article in articles))


def unseen(folder: Path) -> Weighed:
    """Return the finds in the articles of a hand-made ledger with the confidence that the shipped model gives them."""
    rows = json.loads((folder / "gold.json").read_text(encoding="utf-8"))["rows"]
    reader, confidence, right = load_reader(), list[float](), list[bool]()
    for source in find_inputs([folder]):
        annotated = [_spoken(row) for row in rows if row["file"] == source.place]
        if isinstance(source, Skipped) or not annotated:
            continue
        article = read_input(source)
        statements = mine(article, reader, least_confidence=0).statements
        found = [Spans(() if one.source is None else (one.source,), one.content) for one in statements]
        agreed = pairs(article.text, annotated, found)
        confidence += [one.confidence for one in statements]
        right += [place in agreed for place in range(len(found))]
    return Weighed(np.array(confidence), np.array(right), len(rows))


@dataclass(frozen=True, slots=True)
class Spans:
    """Source and content of an annotated row or of a statement."""

    source: tuple[Span, ...]
    content: tuple[Span, ...]


def _spoken(row: Mapping[str, Any]) -> Spans:
    return Spans(*(() if row[name] is None else (Span(*row[name]),) for name in ("source_span", "content_span")))


def weighed(data: Path) -> dict[str, Weighed]:
    """Return the finds of both data sets, by its name."""
    encoder = load()
    articles = [judged(encoder, one.text, one.attributions) for one in polnear.read(data / "polnear" / "dev")]
    return {"PolNeAR dev": cross_fitted(articles), "bus-bombing": unseen(data / "bus-bombing")}


def measure(data: Path) -> dict[str, float]:
    """Return the measures by name, errors as what they leave of 1; `data` is the data folder."""
    measures = {}
    for name, finds in weighed(data).items():
        measures[f"{name}, 1 - expected calibration error"] = 1 - finds.error()
        measures[f"{name}, 1 - Brier score"] = 1 - finds.brier()
        for asked, least in (("for precision", 0.7), ("in balance", LEAST), ("for recall", 0.0)):
            precision, recall, _ = finds.kept(least)
            measures[f"{name}, {asked}, precision"] = precision
            measures[f"{name}, {asked}, recall"] = recall
    return measures


def main() -> None:
    """Print the errors and the tables, or say that there are no data."""
    data = data_folder()
    if data is None:
        print("skipped: TESTIMONIA_DATA names no folder")
        return
    for name, finds in weighed(data).items():
        print(f"{name}: {len(finds.right)} finds, {finds.right.sum()} right, of {finds.annotated} annotated")
        print(f"expected calibration error {finds.error():.3f}, Brier score {finds.brier():.3f}")
        print("least confidence  precision  recall     F1")
        for least in STEPS:
            print(f"{least:16.1f}  " + "  ".join(f"{value:9.3f}" for value in finds.kept(least)))


if __name__ == "__main__":
    main()
