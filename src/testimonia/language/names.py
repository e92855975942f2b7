"""Which names does a text hold, of what kind? Persons, organisations and locations by the model, groups by a list.

A name ends before a possessive mark and never begins or ends within a syntactic token. What is one name in a sentence
is found here; who bears it is left to `actors/`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from testimonia.language.encoded import UPOS, Encoded
from testimonia.language.groups import built_like_a_group, group_at, is_ambiguous
from testimonia.language.readings import Name, NameKind, Sentence
from testimonia.language.tag_paths import tag_spans
from testimonia.language.words import Shape, Word
from testimonia.records import Span

KINDS = (NameKind.PERSON, NameKind.ORGANISATION, NameKind.LOCATION)
CAPITALISED = frozenset({Shape.TITLE, Shape.UPPER, Shape.MIXED})
NOMINAL = [UPOS.index(kind) for kind in ("ADJ", "NOUN", "PROPN")]
MARKS = "\"'`“”‘’«»,;:!?()[]"
Run = tuple[int, int]  # words [first, last)


def names(text: str, words: Sequence[Word], encoded: Encoded, sentences: Sequence[Sentence]) -> tuple[Name, ...]:
    """Return the names in the text, in order; none overlaps another, and none runs over the end of a sentence."""
    starts = [word.span.start for word in words]
    cased = any(character.isupper() for character in text)
    firsts = [bisect_left(starts, sentence.span.start) for sentence in sentences]
    found: list[tuple[Run, NameKind, float]] = []
    for sentence, (first, last) in zip(sentences, pairwise([*firsts, len(words)]), strict=True):
        tagged = list(_tagged(words, encoded, (first, last)))
        named = {i for (begin, end), _, _ in tagged for i in range(begin, end)}
        found += tagged
        found += _groups(words, encoded, (first, last), named, cased=cased)
        found += _built(words, encoded, sentence, starts, named)
    return tuple(
        Name(Span(words[first].span.start, words[last - 1].span.end), kind, probability)
        for (first, last), kind, probability in sorted(found)
    )


def _tagged(words: Sequence[Word], encoded: Encoded, within: Run) -> Iterator[tuple[Run, NameKind, float]]:
    """Yield the names that the model tags; one that is a group's name and no more is a group."""
    for span in tag_spans(encoded.names[within[0] : within[1]]):
        first, last = trimmed(words, within[0] + span.first, within[0] + span.last)
        if first < last:
            kind = KINDS[span.kind]
            is_group = group_at([word.text for word in words[first:last]]) == last - first
            yield (first, last), NameKind.GROUP if is_group and kind is not NameKind.PERSON else kind, span.probability


def trimmed(words: Sequence[Word], first: int, last: int) -> Run:
    """Return the run without marks at its ends and without a possessive mark behind it; it may become empty."""
    while first < last and words[first].text in MARKS:
        first += 1
    if last - first > 2 and words[last - 1].text in ("s", "S") and words[last - 2].text in ("'", "’"):
        last -= 2
    while first < last and words[last - 1].text in MARKS:
        last -= 1
    return first, last


def _groups(
    words: Sequence[Word], encoded: Encoded, within: Run, named: set[int], *, cased: bool
) -> Iterator[tuple[Run, NameKind, float]]:
    """Yield the listed names of groups outside other names: capitalised, unless the text has lost its capitals."""
    i = within[0]
    while i < within[1]:
        texts = [word.text for word in words[i : min(i + 3, within[1])]]
        length = group_at(texts)
        capital = words[i].shape in CAPITALISED
        plain = not (capital and words[i].shape is not Shape.UPPER) and is_ambiguous(texts[:length])
        if length and not named & set(range(i, i + length)) and not plain and (capital or not cased):
            probability = float(np.exp(encoded.upos[i + length - 1, NOMINAL]).sum())
            named.update(range(i, i + length))
            yield (i, i + length), NameKind.GROUP, min(1.0, probability)
        i += length or 1


def _built(
    words: Sequence[Word], encoded: Encoded, sentence: Sentence, starts: Sequence[int], named: set[int]
) -> Iterator[tuple[Run, NameKind, float]]:
    """Yield unlisted names of groups: "Veskan" as an adjective, "Veskans" as a noun, with a capital of their own.

    A sentence's first word, and the words of a headline in capitals, have none of their own.
    """
    if _headline([words[bisect_left(starts, token.span.start)] for token in sentence.tokens]):
        return
    for token in sentence.tokens[1:]:
        i = bisect_left(starts, token.span.start)
        whole = words[i].span == token.span and words[i].shape is Shape.TITLE and i not in named
        if whole and built_like_a_group(words[i].text, token.upos):
            named.add(i)
            yield (i, i + 1), NameKind.GROUP, float(np.exp(encoded.upos[i, NOMINAL]).sum())


def _headline(words: Sequence[Word]) -> bool:
    """Return whether most longer words have a capital, as in headlines."""
    longer = [word for word in words if len(word.text) > 3 and word.shape is not Shape.OTHER]
    return sum(word.shape in CAPITALISED for word in longer) > 0.6 * len(longer)
