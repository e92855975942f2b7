"""Are the statements within the contents of others found? `python -m quality.nesting`, on three annotated sets.

The sample pile and the bus-bombing articles are annotated as a ledger is meant to be; GUM's dev part marks every
attribution, a speaker's own thoughts among them ("he said: I think that …"), which are no statement of another's and so
need not be found. "Inner" are statements whose cue and content stand within the content of another one. A find is right
if it has the content (over 0.5) and the source of an annotated attribution; an inner one counts as found whatever the
find stands in. GUM's negative attributions ("would not say why") are told apart too. A few dozen in all: a change of
some hundredths says nothing.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from quality.agreement import pairs
from quality.data import print_measures
from testimonia.attribution.encoder_reader import load_reader
from testimonia.attribution.mining import mine
from testimonia.attribution.nesting import STANDS_FOR
from testimonia.language.readings import Reader
from testimonia.reading.articles import read_input
from testimonia.reading.blocks.segments import segment
from testimonia.reading.inputs import find_inputs
from testimonia.records import Article, Skipped, Span
from tests.sample.annotations import expected_articles
from tests.sample.articles import sample_texts
from tests.sample.resolving import located_rows
from training import gum

Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """An annotated attribution, or a statement found; `positive` is False where its source does not say or know."""

    source: Spans
    cue: Spans
    content: Spans
    positive: bool = True

    def within(self, outer: Told) -> bool:
        """Return whether cue and content stand within the content of another one."""
        spans = (*self.cue, *self.content)
        return self.content != outer.content and all(
            any(piece.contains(span) for piece in outer.content) for span in spans
        )


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text with its annotated attributions."""

    text: str
    told: tuple[Told, ...]


def of_gum(data: Path) -> Iterator[Annotated]:
    """Yield the documents of GUM's dev part."""
    for document in gum.read(data / "gum", "dev"):
        told = [(one.attribution, one.positive) for one in document.told]
        yield Annotated(
            document.text, tuple(Told(one.source, one.cue, one.content, positive) for one, positive in told)
        )


def of_sample(_: Path) -> Iterator[Annotated]:
    """Yield the articles of the sample pile."""
    texts = sample_texts()
    rows = located_rows(expected_articles(), texts)
    for place, text in texts.items():
        yield Annotated(text, tuple(_told(one.source, one.cue, one.content) for one in rows if one.article == place))


def of_bus_bombing(data: Path) -> Iterator[Annotated]:
    """Yield the articles of the hand-made ledger."""
    rows = json.loads((data / "bus-bombing" / "gold.json").read_text(encoding="utf-8"))["rows"]
    for source in find_inputs([data / "bus-bombing"]):
        spans = [
            [Span(*row[name]) if row[name] else None for name in ("source_span", "cue_span", "content_span")]
            for row in rows
            if row["file"] == source.place
        ]
        if spans and not isinstance(source, Skipped):
            yield Annotated(read_input(source).text, tuple(_told(*one) for one in spans))


SETS = {"GUM dev": of_gum, "sample pile": of_sample, "bus-bombing": of_bus_bombing}


def _told(source: Span | None, cue: Span | None, content: Span | None) -> Told:
    who, how, what = (() if span is None else (span,) for span in (source, cue, content))
    return Told(who, how, what)


def counted(annotated: Annotated, reader: Reader) -> Counter[str]:
    """Return how many statements of each sort there are, and how many of them are found or right."""
    article = Article("a", "", annotated.text, "", blocks=segment(annotated.text))
    statements = mine(article, reader).statements
    found = [replace(_told(one.source, one.cue, None), content=one.content) for one in statements]
    agreed = pairs(annotated.text, annotated.told, found)
    counts = Counter[str]()
    for place, one in enumerate(found):
        if any(one.within(other) for other in found):
            counts.update(["inner finds"] + ["inner finds, right"] * (place in agreed))
    for place, one in enumerate(annotated.told):
        sort = _sort(one, annotated)
        counts.update([sort] + [f"{sort}, found"] * (place in agreed.values()))
    return counts


def _sort(told: Told, annotated: Annotated) -> str:
    if not told.positive:
        return "negative"
    if not any(told.within(other) for other in annotated.told):
        return "outermost"
    own = told.source and told.source[0].of(annotated.text).lower() in STANDS_FOR
    return "own thought" if own else "inner"


def measures_of(counts: Counter[str]) -> dict[str, float]:
    """Return the measures that the counts make."""
    precision = counts["inner finds, right"] / max(1, counts["inner finds"])
    recall = counts["inner, found"] / max(1, counts["inner"])
    measures = {
        "inner precision": precision,
        "inner recall": recall,
        "inner F1": 2 * precision * recall / max(1e-9, precision + recall),
    }
    for sort in ("outermost", "own thought", "negative"):
        if counts[sort]:
            measures[f"{sort}, recall"] = counts[f"{sort}, found"] / counts[sort]
    return measures


def measure(data: Path) -> dict[str, float]:
    """Return the measures by name, for each set and for all together; `data` is the data folder."""
    reader, pooled, measures = load_reader(), Counter[str](), dict[str, float]()
    for name, annotated in SETS.items():
        counts = sum((counted(one, reader) for one in annotated(data)), Counter[str]())
        pooled += counts
        measures |= {f"{name}, {measured}": value for measured, value in measures_of(counts).items()}
    shown = ("inner precision", "inner recall", "inner F1")
    return measures | {f"all, {name}": value for name, value in measures_of(pooled).items() if name in shown}


if __name__ == "__main__":
    print_measures(measure)
