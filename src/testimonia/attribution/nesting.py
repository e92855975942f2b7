"""Which statements stand within the contents of others? A second look at contents, each as a passage of its own.

"Marren said that a clerk told her the gate was shut" is a statement of Marren's and, within its content, one of the
clerk's. The first pass finds the outermost alone, as PolNeAR marks them; here contents are read again, several of them
in a window. What encodes and links the words is given as a function. Who relays whom is left to `actors/`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from testimonia.attribution.placed_words import PlacedWords
from testimonia.language.readings import Attribution
from testimonia.language.words import Gap, Word, words
from testimonia.records import Span

Attribute = Callable[[PlacedWords], Sequence[Attribution]]
"""Says which attributions words hold; each content is a zone of its own."""
Confidence = Callable[[float, float], float]
"""Says how probable an attribution within a content is, from what it and the outer one are by themselves."""

LEVELS = 2  # how deep contents are read again
SHORTEST = 5  # words of a content that can hold source, cue and content of another statement
REPEATS = 0.9  # share of the outer content's words from which on an inner one only says the outer one again
OWN = frozenset({"i", "we", "me", "us"})


@dataclass(frozen=True, slots=True)
class Content:
    """A content that is read again, with the attribution that it is of."""

    outer: Attribution
    words: tuple[Word, ...]

    def holds(self, span: Span) -> bool:
        """Return whether the characters stand in one piece of the content."""
        return any(piece.contains(span) for piece in self.outer.content)


def nested(
    text: str, outer: Sequence[Attribution], *, attribute: Attribute, confidence: Confidence
) -> tuple[Attribution, ...]:
    """Return the attributions within the contents of the outer ones, and within theirs."""
    found: list[Attribution] = []
    level = list(outer)
    for _ in range(LEVELS):
        contents = [Content(one, _words(text, one.content)) for one in level]
        worth = [content for content in contents if may_hold_another(content)]
        level = [
            replace(inner, confidence=confidence(inner.confidence, content.outer.confidence))
            for inner, content in _within(worth, attribute)
            if is_another(text, inner, content)
        ]
        found += level
    return tuple(found)


def may_hold_another(content: Content) -> bool:
    """Return whether it is worth reading the content again."""
    return len(content.words) >= SHORTEST


def _words(text: str, pieces: Sequence[Span]) -> tuple[Word, ...]:
    """Return the words of a content; where a cue cuts it in pieces, it goes on after a blank.

    >>> [word.gap.name for word in _words("Shut, she said, at noon", [Span(0, 4), Span(16, 23)])]
    ['PARAGRAPH', 'BLANK', 'BLANK']
    """
    first, *others = (words(text, [piece]) for piece in pieces)
    later = (replace(word, gap=Gap.BLANK) if word is piece[0] else word for piece in others for word in piece)
    return (*first, *later)


def _within(contents: Sequence[Content], attribute: Attribute) -> Iterator[tuple[Attribution, Content]]:
    """Yield what is found in the contents, each with the content that it was found in."""
    if not contents:
        return
    zones = [number for number, content in enumerate(contents) for _ in content.words]
    for found in attribute(PlacedWords([word for content in contents for word in content.words], zones)):
        for content in contents:
            inner = _inside(found, content)
            if inner is not None:
                yield inner, content


def _inside(found: Attribution, content: Content) -> Attribution | None:
    """Return what of an attribution stands in the content, if its cue does: contents know nothing of each other."""
    source, cue, within = (
        tuple(span for span in spans if content.holds(span)) for spans in (found.source, found.cue, found.content)
    )
    return Attribution(source, cue, within, found.confidence, inner=True) if cue and within else None


def is_another(text: str, inner: Attribution, content: Content) -> bool:
    """Return whether a find within a content is a statement beside the outer one."""
    if not inner.source:
        return False
    if inner.source[0].of(text).lower() in OWN:
        return False
    kept = sum(any(span.contains(word.span) for span in inner.content) for word in content.words)
    return kept < REPEATS * len(content.words)
