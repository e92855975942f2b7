"""What can each word be in a time expression? Words become signs, the letters of the alphabet that the rules match.

A sign says what a word (or several: "twenty-two") can be: a month, a number that may be a day or an hour, "ago". Words
that can be nothing of the kind part the text into runs; a run in which nothing tells a time is passed over. How signs
make expressions is left to the rules.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from testimonia.language.times.amounts import Amount
from testimonia.language.times.digits import of_digits
from testimonia.language.times.lexicon import Entry, lexicon
from testimonia.language.times.meanings import Meaning
from testimonia.language.words import Gap, Shape, Word


@dataclass(frozen=True, slots=True)
class Sign:
    """What the words `[first, last)` can be, and what they mean where a rule has read them."""

    names: frozenset[str]
    first: int = 0
    last: int = 0
    number: float | None = None
    code: str | None = None
    amount: Amount | None = None
    meaning: Meaning | None = None


OTHER = frozenset({"other"})
POINT = frozenset({"point"})
STOP = frozenset({"stop"})
COLON = frozenset({"colon"})
NAME = frozenset({"name"})
BREAK = Sign(frozenset({"break"}))
NUMBER_IN_WORDS = frozenset({"number", "number_word"})
ORDINAL_IN_WORDS = frozenset({"ordinal"})


def signs_of(words: Sequence[Word]) -> list[Sign]:
    """Return the signs of every run of words in which a time may be told, with those of the words at its ends.

    The runs stand one after the other, a `BREAK` behind each.
    """
    listed, paragraph, digits = lexicon(), Gap.PARAGRAPH, Shape.NUMBER
    made: list[Sign] = []
    entries: list[Entry] = []
    telling = False
    for index, word in enumerate(words):
        lower = word.text.lower()
        entry = of_digits(lower) if word.shape is digits else listed.get(lower)
        if entries and (entry is None or word.gap is paragraph):
            if telling:
                made += _run(words, entries, index)
            entries, telling = [], False
        if entry is not None:
            entries.append(entry)
            telling = telling or entry.telling
    return [*made, *_run(words, entries, len(words))] if telling else made


def _run(words: Sequence[Word], entries: Sequence[Entry], end: int) -> Iterator[Sign]:
    """Yield the signs of a run of listed words that ends before a word, with those of the words around it."""
    start = end - len(entries)
    if start and words[start].gap is not Gap.PARAGRAPH:
        yield Sign(OTHER, start - 1, start, code=words[start - 1].text.lower())
    for index, entry in enumerate(entries, start):
        yield _sign(words, index, entry)
    if end < len(words) and words[end].gap is not Gap.PARAGRAPH:
        yield Sign(OTHER, end, end + 1, code=words[end].text.lower())
    yield BREAK


def _sign(words: Sequence[Word], index: int, entry: Entry) -> Sign:
    """Return the sign of a listed word, by its case and its neighbours."""
    word, names = words[index], entry.names
    if word.text in ".:":
        if _is_touched(words, index):
            names = POINT if word.text == "." else COLON
        else:
            names = STOP if word.text == "." else NAME
    elif not names.isdisjoint(_CASED) and word.shape is Shape.LOWER:
        names = frozenset(f"small_{name.split('_')[-1]}" if name in _CASED else name for name in names)
    elif word.shape in _CAPITALS and _is_in_name(words, index, names):
        names = NAME
    return Sign(names, index, index + 1, entry.number, entry.code)


def _is_touched(words: Sequence[Word], index: int) -> bool:
    """Return whether the words on both sides touch this one: "16.04", and no end of a sentence."""
    after = words[index + 1] if index + 1 < len(words) else None
    return after is not None and words[index].gap is Gap.TOUCHING and after.gap is Gap.TOUCHING


def _is_in_name(words: Sequence[Word], index: int, names: frozenset[str]) -> bool:
    """Return whether a word with a capital is part of a name: "the Daily Courier", "Night Ferry", "Talmere Today"."""
    before, after = index > 0 and _is_named(words, index - 1, index), _is_named(words, index + 1, index + 1)
    if "adverb_of_repetition" in names:
        return before or after
    return before if "today" in names else after and "part" in names


def _is_named(words: Sequence[Word], index: int, blank: int) -> bool:
    """Return whether a word is written like a name and a blank stands before the word at `blank`."""
    if index >= len(words) or words[blank].gap is not Gap.BLANK:
        return False
    return words[index].shape in _CAPITALS and words[index].text.lower() not in lexicon()  # "Monday Morning In Dorrun"


_CASED = frozenset({"doubtful_month", "short_weekday"})
_CAPITALS = frozenset({Shape.TITLE, Shape.UPPER, Shape.MIXED})
