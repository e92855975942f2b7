"""Where do the sentences of a text begin and end? By its punctuation, with the common abbreviations known.

Good enough to say "paragraph 4, sentence 2" to a person. A sentence never runs across the spans that are asked
about, so that a headline without a full stop does not swallow the first paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from testimonia.records import Span

END = re.compile(
    r"""
    (?: [.!?…]+ ["'”’»)\]]* (?=\s)    # a mark, what it closes, then white space
      | [。！？؟۔] ["'”’»」』)\]]*      # scripts whose marks end a sentence without a blank
    ) \s*
    """,
    re.VERBOSE,
)
OPENING = re.compile(r"""[-–—"'“‘«(\[\s]*""")
ABBREVIATION = re.compile(
    r"""(?: \b(?:Adm|Brig|Capt|Cmdr|Col|Cpl|Dr|Fr|Gen|Gov|Hon|Lt|Maj|Messrs|Mr|Mrs|Ms|Pres|Prof|Rep|Rev|Sen|Sgt|Sr|St)
          | \b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|vs|approx|cf|e\.g|i\.e|Art|pp?)
          | \b[A-Z] | (?:\b[A-Z]\.)+[A-Z] )\.$""",  # initials and dotted names: "J.", "U.S."
    re.VERBOSE,
)


def sentences(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the sentences of each span in turn, without white space at their ends.

    >>> text = 'Dr. Anna Berg left. "Why now?" asked Lt. J. Roe. It was 4.30 p.m.'
    >>> [span.of(text) for span in sentences(text, [Span(0, len(text))])]
    ['Dr. Anna Berg left.', '"Why now?" asked Lt. J. Roe.', 'It was 4.30 p.m.']
    """
    return tuple(sentence for span in spans for sentence in _sentences_of(text, span))


def _sentences_of(text: str, span: Span) -> Iterable[Span]:
    start = span.start
    for match in END.finditer(text, span.start, span.end):
        if _ends_sentence(text, start, match, span.end):
            yield from _trimmed(text, start, match.end())
            start = match.end()
    yield from _trimmed(text, start, span.end)


def _ends_sentence(text: str, start: int, match: re.Match[str], limit: int) -> bool:
    """Return whether the mark ends a sentence: nothing goes on in small letters, and it is no abbreviation."""
    opening = OPENING.match(text, match.end(), limit)
    following = opening.end() if opening else match.end()
    if following < limit and text[following].islower():
        return False
    return ABBREVIATION.search(text[max(start, match.start() - 12) : match.start() + 1]) is None


def _trimmed(text: str, start: int, end: int) -> Iterable[Span]:
    words = text[start:end]
    first = start + len(words) - len(words.lstrip())
    if words.strip():
        yield Span(first, first + len(words.strip()))
