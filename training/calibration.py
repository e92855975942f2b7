"""Fit the confidence of the finds of a model folder: `python -m training.calibration [FOLDER]`.

What is seen of each find (`attribution/confidence.py`) in PolNeAR's dev part is held against whether it is right, by a
logistic regression with a small ridge. The train part would not do: the model knows it by heart. PolNeAR marks no
statement within the content of another, so one number more, by how much such finds are less probable, is fitted on the
documents of GUM that the model has not seen. Writes `confidence.json` into the folder; `quality/calibration.py`
measures how far it holds.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from quality.agreement import Spoken, pairs
from quality.data import data_folder
from testimonia.attribution.confidence import FILE, FORMAT, MARKS, Calibration, log_odds, marks, probability
from testimonia.attribution.encoder_reader import EncoderReader, attributions
from testimonia.attribution.linking import Group
from testimonia.attribution.mining import passages
from testimonia.attribution.placed_words import place
from testimonia.language.encoder import Encoder, load
from testimonia.language.model_folder import packaged_model, tables
from testimonia.language.readings import Passage
from testimonia.language.syntax import parse
from testimonia.reading.blocks.segments import segment
from testimonia.records import Article, Span
from training import gum, polnear

RIDGE = 1.0  # of the squared weights of standardised marks: keeps those small that few finds have
STEPS = 30  # of Newton's method, which has settled long before


@dataclass(frozen=True, slots=True)
class Judged:
    """The finds of one article: what is seen of each, whether each is right, and how many were to be found."""

    marks: tuple[tuple[float, ...], ...]
    right: tuple[bool, ...]
    annotated: int


def judged(encoder: Encoder, text: str, annotated: Sequence[Spoken]) -> Judged:
    """Return what is found in a text, held against its annotation."""
    seen: list[tuple[float, ...]] = []

    def number(group: Group, *, shared: bool) -> float:
        """Return the find's number instead of its confidence: so its marks are found again."""
        seen.append(marks(group, shared=shared))
        return float(len(seen) - 1)

    blocks = segment(text)
    article = Article("", "", text, "", blocks=blocks)
    placed = place(text, passages(article))
    encoded = encoder.encode(placed.words)
    sentences = parse(text, placed.words, encoded)
    found = attributions(text, placed, encoded, sentences=sentences, confidence=number)
    right = pairs(text, annotated, found)
    return Judged(
        tuple(seen[int(one.confidence)] for one in found),
        tuple(place in right for place in range(len(found))),
        len(annotated),
    )


def fitted(articles: Iterable[Judged]) -> Calibration:
    """Return the calibration that makes what was seen most probable (logistic regression, by Newton's method)."""
    finds = [(seen, right) for article in articles for seen, right in zip(article.marks, article.right, strict=True)]
    seen, right = np.array([seen for seen, _ in finds]), np.array([right for _, right in finds], float)
    mean, spread = seen.mean(axis=0), seen.std(axis=0)
    spread[spread == 0] = np.inf  # a mark that all finds share says nothing
    known = np.column_stack([np.ones(len(seen)), (seen - mean) / spread])
    ridge = RIDGE * np.diag([0.0, *np.ones(seen.shape[1])])
    weights = np.zeros(known.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-known @ weights))
        slope = known.T @ (chance - right) + ridge @ weights
        weights -= np.linalg.solve((known.T * (chance * (1 - chance))) @ known + ridge, slope)
    bias = weights[0] - (weights[1:] * mean / spread).sum()
    return Calibration(float(bias), dict(zip(MARKS, (weights[1:] / spread).tolist(), strict=True)))


def fitted_within(calibration: Calibration, encoder: Encoder, documents: Iterable[gum.TellingDocument]) -> Calibration:
    """Return the calibration under which finds within contents are as probable on average as they are right."""
    reader = EncoderReader(encoder, calibration)
    odds, right = [], 0
    for document in documents:
        found = reader.read(document.text, [Passage(Span(0, len(document.text)))]).attributions
        agreed = pairs(document.text, [told.attribution for told in document.told], found)
        odds += [log_odds(one.confidence) for one in found if one.inner]
        right += sum(found[place].inner for place in agreed)
    low, high = -10.0, 10.0
    while high - low > 0.01:
        middle = (low + high) / 2
        too_sure = sum(probability(one + middle) for one in odds) > right
        low, high = (low, middle) if too_sure else (middle, high)
    return replace(calibration, within=low)


def write(folder: Path, data: Path) -> None:
    """Fit the calibration of a model folder, and write it into the folder."""
    encoder = load(folder)
    articles = [judged(encoder, one.text, one.attributions) for one in polnear.read(data / "polnear/dev")]
    documents = gum.read(data / "gum", "dev")
    found = fitted_within(fitted(articles), encoder, documents)
    about = {
        "format": FORMAT,
        "bias": round(found.bias, 4),
        "weights": {name: round(weight, 4) for name, weight in found.weights.items()},
        "within": round(found.within, 2),
        "fitted on": {
            "model": tables(folder)["sha256"],
            "finds": f"PolNeAR dev: {len(articles)} articles, {sum(len(one.right) for one in articles)} finds, "
            f"{sum(sum(one.right) for one in articles)} of them right",
            "within": f"GUM, the part not trained on: {len(documents)} documents",
        },
    }
    (folder / FILE).write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Fit, and say what was written."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=packaged_model())
    folder = parser.parse_args().folder
    data = data_folder()
    if data is None:
        raise SystemExit("set TESTIMONIA_DATA to the data folder")
    write(folder, data)
    print((folder / FILE).read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
