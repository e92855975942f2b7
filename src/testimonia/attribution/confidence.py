"""How probable is it that what was found is right: this content, said by this source?

The links and tags of a find are each more or less probable; what they say together is learned. A calibration (a
logistic regression; Platt 1999) turns them into the share of finds with such numbers that were right among annotated
articles. It belongs to the weights of a model and stands in its folder, `confidence.json`; `training/calibration.py`
fits it, `quality/calibration.py` says how far it holds.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from testimonia.attribution.linking import Group
from testimonia.errors import ModelError

FILE = "confidence.json"
FORMAT = 2
LEAST = 0.4
"""Confidence from which on a find is kept, unless a user asks for more or fewer. On PolNeAR dev the linked F1 is level
between 0.35 and 0.5, and on the bus-bombing ledger the same at 0.3 and 0.4; `python -m quality.calibration` prints both
tables. Finds within the contents of others have to be as probable as any: to ask 0.2 more of them would spare
PolNeAR dev, which marks none, 4 of 42."""
NEAR = 1e-4  # how near to 0 and 1 a probability counts: beyond, numbers say nothing any more
MARKS = (
    "content",
    "content link",
    "source",
    "no source",
    "shared source",
    "source link",
    "source alone",
    "cue",
    "no cue",
)
"""What is seen of a find: log-odds of probabilities (0 where there is none), and 1 or 0 for what is so or not."""


def log_odds(probability: float) -> float:
    """Return the logarithm of the odds.

    >>> log_odds(0.5), round(log_odds(0.9), 3), round(log_odds(1.0), 3)
    (0.0, 2.197, 9.21)
    """
    kept = min(max(probability, NEAR), 1 - NEAR)
    return math.log(kept / (1 - kept))


def probability(odds: float) -> float:
    """Return the probability of which these are the log-odds.

    >>> probability(0.0), round(probability(2.197), 3)
    (0.5, 0.9)
    """
    return 1 / (1 + math.exp(-odds))


def marks(group: Group, *, shared: bool) -> tuple[float, ...]:
    """Return what is seen of a find, in the order of `MARKS`; `shared` as in `shared_sources.py`."""
    source, cue, link = group.source, group.cue, group.source_link
    return (
        log_odds(min(span.probability for span in group.contents)),
        log_odds(group.content_link),
        log_odds(source.probability) if source is not None else 0.0,
        float(source is None and not shared),
        float(shared),
        log_odds(link) if link is not None else 0.0,
        float(source is not None and link is None),
        log_odds(cue.probability) if cue is not None else 0.0,
        float(cue is None),
    )


@dataclass(frozen=True, slots=True)
class Calibration:
    """The weight of each mark by its name, the log-odds without any, and those of standing within another's content."""

    bias: float
    weights: Mapping[str, float]
    within: float = 0.0

    def confidence(self, group: Group, *, shared: bool) -> float:
        """Return the probability that the find is right."""
        return self.of_marks(marks(group, shared=shared))

    def of_marks(self, seen: Sequence[float]) -> float:
        """Return the same of a find of which these are the marks."""
        named = zip(MARKS, seen, strict=True)
        return probability(self.bias + sum(self.weights[name] * mark for name, mark in named))

    def confidence_within(self, inner: float, outer: float) -> float:
        """Return the same of a find within the content of another, from what each of the two is by itself."""
        return probability(log_odds(inner * outer) + self.within)


def calibration(folder: Path) -> Calibration | None:
    """Return the calibration of a model folder; None where it has none. Raises ModelError where it is not usable."""
    place = folder / FILE
    if not place.is_file():
        return None
    try:
        about = json.loads(place.read_text(encoding="utf-8"))
        weights = {name: float(about["weights"][name]) for name in MARKS}
        found = Calibration(float(about["bias"]), weights, float(about["within"]))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(
            f"{place}: no calibration ({type(error).__name__}: {error}); remove it, or fit it again"
        ) from error
    if about.get("format") != FORMAT:
        raise ModelError(f"{place}: its format is not {FORMAT}; remove it, or use the one of this version's model")
    return found
