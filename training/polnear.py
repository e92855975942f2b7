"""What do PolNeAR's articles and annotations hold? Texts with attributions as spans of source, cue and content.

PolNeAR (Newell, Margolin and Ruths, LREC 2018) is brat stand-off: `text/NAME.txt`, `attributions/NAME_ANNOTATOR.ann`,
offsets in code points of the text with its line ends as they are. Where an article has several annotators, the first by
name is taken. Spans labelled Discuss or Discard, the annotators' doubts, are not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from testimonia.records import Span

ROLES = ("source", "cue", "content")


@dataclass(frozen=True, slots=True)
class Attribution:
    """One annotated attribution; each role may stand in several pieces."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]

    def role(self, name: str) -> tuple[Span, ...]:
        """Return the spans of the role."""
        spans: tuple[Span, ...] = getattr(self, name)
        return spans


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article's text with its attributions."""

    name: str
    text: str
    attributions: tuple[Attribution, ...]


def _spans(lines: list[list[str]]) -> dict[str, list[Span]]:
    """Return the spans of brat's text-bound lines: 'T1 Source 89 106;110 112' → T1: two spans."""
    found = {}
    for parts in lines:
        label, _, offsets = parts[1].partition(" ") if parts[0].startswith("T") else ("", "", "")
        if label and offsets.strip():
            pairs = [[int(number) for number in piece.split()] for piece in offsets.split(";")]
            found[parts[0]] = [Span(start, end) for start, end in pairs if start < end]
    return found


def _attributions(path: Path) -> Iterator[Attribution]:
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line.count("\t") >= 1]
    spans = _spans(lines)
    for parts in lines:
        if not parts[0].startswith("E"):
            continue
        roles: dict[str, list[Span]] = {role: [] for role in ROLES}
        for argument in parts[1].split():
            label, _, reference = argument.partition(":")
            role = re.sub(r"\d+$", "", label).lower()
            if role in roles:
                roles[role].extend(spans.get(reference, []))
        if roles["content"]:
            yield Attribution(*(tuple(sorted(roles[role])) for role in ROLES))


def read(folder: Path) -> tuple[Annotated, ...]:
    """Return the annotated articles of a PolNeAR part, in order of name; those without annotation are left out."""
    articles = []
    for path in sorted((folder / "text").glob("*.txt")):
        annotations = sorted((folder / "attributions").glob(path.stem + "_*.ann"))
        if annotations:
            with path.open(encoding="utf-8", newline="") as file:  # line ends as they are, so that offsets hold
                text = file.read()
            articles.append(Annotated(path.stem, text, tuple(_attributions(annotations[0]))))
    return tuple(articles)
