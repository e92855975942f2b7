"""What do the files of names hold? Sentences of tokens with an IOB2 tag: token, tag, `SpaceAfter=No` or nothing.

Columns are parted by tabs, sentences by empty lines. Tags other than O and B-, I- of PER, ORG and LOC do not occur:
whoever wrote the files has mapped them.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from testimonia.records import Span


@dataclass(frozen=True, slots=True)
class Tagged:
    """A sentence's text with the span and the tag of each token."""

    text: str
    spans: tuple[Span, ...]
    tags: tuple[str, ...]


def read(path: Path) -> tuple[Tagged, ...]:
    """Return the sentences of a file of names."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(_tagged([line.split("\t") for line in group]) for full, group in groupby(lines, key=bool) if full)


def _tagged(rows: list[list[str]]) -> Tagged:
    text, spans = "", list[Span]()
    for token, _, *spacing in rows:
        spans.append(Span(len(text), len(text) + len(token)))
        text += token + ("" if "SpaceAfter=No" in spacing else " ")
    return Tagged(text.rstrip(" "), tuple(spans), tuple(row[1] for row in rows))
