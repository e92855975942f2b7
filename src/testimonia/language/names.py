"""Which names does a text hold, of what kind? Persons, organisations and locations by the model, groups by a list.

A name ends before a possessive mark and never begins or ends within a syntactic token. What the names of a text say of
one another is left to `name_agreement.py`, who bears a name to `actors/`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from testimonia.language.encoded import UPOS, Encoded, Floats
from testimonia.language.groups import LONGEST, built_like_a_group, group_at, is_ambiguous
from testimonia.language.name_agreement import NamedRun, agreed
from testimonia.language.readings import Name, NameKind, Sentence
from testimonia.language.tag_paths import tag_spans
from testimonia.language.words import Shape, Word
from testimonia.records import Span

KINDS = (NameKind.PERSON, NameKind.ORGANISATION, NameKind.LOCATION)
CAPITALISED = frozenset({Shape.TITLE, Shape.UPPER, Shape.MIXED})
PROPER = UPOS.index("PROPN")
NOMINAL = [UPOS.index(kind) for kind in ("ADJ", "NOUN", "PROPN")]
MARKS = "\"'`“”‘’«»,;:!?()[]"
# How much less probable (in logarithms) it is that an acronym which is surely a proper noun names nothing. Chosen
# among 0, 0.5, 1, 2 and 4 (`python -m quality.names`) for news of conflicts: organisations in re3d have F1 0.53 for
# 0.45, those in UNER-EWT dev 0.610 for 0.617.
ACRONYM = 2.0


@dataclass(frozen=True, slots=True)
class Part:
    """The words `[first, last)` of a text that are one sentence; `starts` are the words that begin its tokens."""

    words: Sequence[Word]
    encoded: Encoded
    first: int
    last: int
    starts: Sequence[int]
    kinds: Sequence[str]


def names(text: str, words: Sequence[Word], encoded: Encoded, sentences: Sequence[Sentence]) -> tuple[Name, ...]:
    """Return the names in the text, in order; none overlaps another, and none runs over the end of a sentence."""
    cased = any(character.isupper() for character in text)
    parts = _parts(words, encoded, sentences)
    found: list[NamedRun] = []
    for part in parts:
        tagged = _tagged(part)
        groups = _groups(part, tagged, cased=cased)
        found += [*tagged, *groups, *_built(part, [*tagged, *groups])]
    runs = agreed(words, found, apart={part.first for part in parts})
    return tuple(Name(_span(words, run), run.kind, min(1.0, run.probability)) for run in runs)


def _parts(words: Sequence[Word], encoded: Encoded, sentences: Sequence[Sentence]) -> list[Part]:
    places = {word.span.start: i for i, word in enumerate(words)}
    firsts = [places[sentence.span.start] for sentence in sentences]
    return [
        Part(
            words,
            encoded,
            first,
            last,
            [places[token.span.start] for token in sentence.tokens],
            [token.upos for token in sentence.tokens],
        )
        for sentence, (first, last) in zip(sentences, pairwise([*firsts, len(words)]), strict=True)
    ]


def _tagged(part: Part) -> list[NamedRun]:
    """Return the names that the model tags; one that is a group's name and no more is a group."""
    found: list[NamedRun] = []
    for span in tag_spans(_scores(part)):
        first = part.starts[bisect_right(part.starts, part.first + span.first) - 1]
        after = bisect_left(part.starts, part.first + span.last)
        last = part.starts[after] if after < len(part.starts) else part.last
        first, last = trimmed(part.words, max(first, found[-1].last if found else first), last)
        if first < last:
            kind = KINDS[span.kind]
            is_group = group_at([word.text for word in part.words[first:last]]) == last - first
            kind = NameKind.GROUP if is_group and kind is not NameKind.PERSON else kind
            found.append(NamedRun(first, last, kind, span.probability))
    return found


def _scores(part: Part) -> Floats:
    """Return the scores of the name tags, with acronyms leaning to being names."""
    scores: Floats = part.encoded.names[part.first : part.last].copy()
    acronyms = [word.shape is Shape.UPPER and len(word.text) > 2 for word in part.words[part.first : part.last]]
    scores[:, 0] -= ACRONYM * np.exp(part.encoded.upos[part.first : part.last, PROPER]) * acronyms
    return scores


def trimmed(words: Sequence[Word], first: int, last: int) -> tuple[int, int]:
    """Return the run without marks at its ends and without a possessive mark behind it; it may become empty."""
    while first < last and words[first].text in MARKS:
        first += 1
    if last - first > 2 and words[last - 1].text in ("s", "S") and words[last - 2].text in ("'", "’"):
        last -= 2
    while first < last and words[last - 1].text in MARKS:
        last -= 1
    return first, last


def _groups(part: Part, named: Sequence[NamedRun], *, cased: bool) -> list[NamedRun]:
    """Return the listed names of groups outside other names: capitalised, unless the text has lost its capitals."""
    taken = {i for run in named for i in range(run.first, run.last)}
    found: list[NamedRun] = []
    i = part.first
    while i < part.last:
        texts = [word.text for word in part.words[i : min(i + LONGEST, part.last)]]
        length = group_at(texts)
        if (
            length
            and taken.isdisjoint(range(i, i + length))
            and _may_be_group(part.words[i], texts[:length], cased=cased)
        ):
            found.append(NamedRun(i, i + length, NameKind.GROUP, _nominal(part, i + length - 1)))
        i += length or 1
    return found


def _may_be_group(word: Word, texts: Sequence[str], *, cased: bool) -> bool:
    own_capital = word.shape in (Shape.TITLE, Shape.MIXED)
    return own_capital or (not is_ambiguous(texts) and (word.shape is Shape.UPPER or not cased))


def _built(part: Part, named: Sequence[NamedRun]) -> list[NamedRun]:
    """Return unlisted names of groups: "Veskan" as an adjective, "Veskans" as a noun, with a capital of their own.

    A sentence's first word, and the words of a headline in capitals, have none of their own.
    """
    taken = {i for run in named for i in range(run.first, run.last)}
    if _headline([part.words[i] for i in part.starts]):
        return []
    return [
        NamedRun(i, i + 1, NameKind.GROUP, _nominal(part, i))
        for (i, after), kind in list(zip(pairwise([*part.starts, part.last]), part.kinds, strict=True))[1:]
        if after == i + 1
        and i not in taken
        and part.words[i].shape is Shape.TITLE
        and built_like_a_group(part.words[i].text, kind)
    ]


def _headline(words: Sequence[Word]) -> bool:
    """Return whether most longer words have a capital, as in headlines."""
    longer = [word for word in words if len(word.text) > 3 and word.shape is not Shape.OTHER]
    return sum(word.shape in CAPITALISED for word in longer) > 0.6 * len(longer)


def _nominal(part: Part, i: int) -> float:
    """Return the probability that a word is an adjective or a noun."""
    return float(np.exp(part.encoded.upos[i, NOMINAL]).sum())


def _span(words: Sequence[Word], run: NamedRun) -> Span:
    return Span(words[run.first].span.start, words[run.last - 1].span.end)
