"""Where do the words of passages stand, and which characters are a run of them?

A text is read as the words of its passages in a row. Passages that stand apart (headlines) are zones of their own,
which no attribution leaves; all others make one zone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from testimonia.attribution.decoding import RoleSpan
from testimonia.language.readings import Passage
from testimonia.language.words import Gap, Word, words
from testimonia.records import Span

TOGETHER = 0  # the zone of all passages that do not stand apart
LONG = 20_000  # words that are read at once: what the encoder says of them takes some 150 MB


@dataclass(frozen=True, slots=True)
class PlacedWords:
    """Words in a row, with the zone of each."""

    words: Sequence[Word]
    zones: Sequence[int]

    def part(self, first: int, last: int) -> PlacedWords:
        """Return the words `[first, last)`."""
        return PlacedWords(self.words[first:last], self.zones[first:last])


def place(text: str, passages: Sequence[Passage]) -> PlacedWords:
    """Return the words of the passages; the first of each counts as the first of a paragraph."""
    placed: list[Word] = []
    zones: list[int] = []
    for number, passage in enumerate(passages, start=1):
        found = words(text, [passage.span])
        placed += found
        zones += [number if passage.apart else TOGETHER] * len(found)
    return PlacedWords(placed, zones)


def parts(placed: PlacedWords) -> Iterator[PlacedWords]:
    """Yield the words in parts that fit into memory, cut between paragraphs; nearly every text is one part."""
    first, count = 0, len(placed.words)
    for last in range(1, count + 1):
        at_end = last == count
        between = not at_end and placed.words[last].gap is Gap.PARAGRAPH
        if at_end or (between and last - first >= LONG) or last - first >= 2 * LONG:
            yield placed.part(first, last)
            first = last


def cut_between_zones(spans: Sequence[RoleSpan], placed: PlacedWords) -> list[RoleSpan]:
    """Return the spans, those cut that run from one zone into another."""
    found = []
    for span in spans:
        first = span.first
        for last in range(span.first + 1, span.last + 1):
            if last == span.last or placed.zones[last] != placed.zones[first]:
                found.append(replace(span, first=first, last=last))
                first = last
    return found


def characters(span: RoleSpan, placed: PlacedWords, text: str) -> list[Span]:
    """Return the characters of a run of words, cut where something that is not read stands between two of them."""
    pieces: list[Span] = []
    for word in placed.words[span.first : span.last]:
        if pieces and not text[pieces[-1].end : word.span.start].strip():
            pieces[-1] = Span(pieces[-1].start, word.span.end)
        else:
            pieces.append(word.span)
    return pieces


def joined(spans: Sequence[Span], text: str) -> tuple[Span, ...]:
    """Return the spans in order, those made one between which nothing but marks and blanks stands."""
    found: list[Span] = []
    for span in sorted(spans):
        between = text[found[-1].end : span.start] if found else ""
        if found and "\n" not in between and not any(character.isalnum() for character in between):
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)
