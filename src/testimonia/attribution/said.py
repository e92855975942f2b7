"""Which words make one statement, and in which sentences do they stand? What its stance and firmness are told from.

How the words depend on one another is left to `scope.py`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.language.readings import Sentence
from testimonia.records import Span


@dataclass(frozen=True, slots=True)
class Said:
    """One statement in its text: the pieces of source, cue and content in order, and the sentences of the whole text.

    Source and cue may be empty. `sentences` are in order; none where the reader does not parse.
    """

    text: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    sentences: tuple[Sentence, ...] = ()

    def words(self, spans: Sequence[Span]) -> str:
        """Return the characters of spans, with a blank between them.

        >>> Said("No, she said, never.", (), (Span(8, 12),), (Span(0, 2), Span(14, 19))).words(
        ...     [Span(0, 2), Span(14, 19)]
        ... )
        'No never'
        """
        return " ".join(span.of(self.text) for span in spans)

    def sentences_of(self, spans: Sequence[Span]) -> tuple[Sentence, ...]:
        """Return the sentences that share a character with any of the spans, in order."""
        places: set[int] = set()
        for span in spans:
            first = bisect_right(self.sentences, span.start, key=lambda sentence: sentence.span.end)
            last = bisect_left(self.sentences, span.end, key=lambda sentence: sentence.span.start)
            places.update(range(first, last))
        return tuple(self.sentences[place] for place in sorted(places))
