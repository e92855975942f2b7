"""What can each word be in a time expression? Words become signs, the letters of the alphabet that the rules match.

A sign says what a word (or several: "twenty-two") can be: a month, a number that may be a day or an hour, "ago". Words that
can be nothing of the kind part the text into runs; a run in which nothing tells a time is passed over. How signs make
expressions is left to the rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from testimonia.language.times.amounts import Amount
from testimonia.language.times.lexicon import Entry, lexicon
from testimonia.language.times.meanings import Meaning
from testimonia.language.words import Gap, Shape, Word

_SUFFIXED = re.compile(r"(\d{1,4})(st|nd|rd|th|s|am|pm|[a-z]{2,})")
_GLUED = re.compile(r"(?:0?[1-9]|[12]\d|3[01])(?:19|20)\d\d")
_CLOCK_DIGITS = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
_PART_OF_YEAR = re.compile(r"[qh][1-4]")


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


@lru_cache(maxsize=4096)
def of_digits(digits: str) -> Entry | None:
    """Return what a word that begins with a digit can be, or None where it is no number ("4x4").

    >>> sorted(of_digits("16").names), sorted(of_digits("20th").names), of_digits("1990s").number
    (['day', 'hour', 'minute', 'number', 'short_year'], ['numeral', 'ordinal'], 1990)
    """
    if digits.isdecimal() and digits.isascii():
        return Entry(_names_of_number(digits), int(digits), digits)
    match = _SUFFIXED.fullmatch(digits)
    return None if match is None else _suffixed(match[1], match[2])


def _names_of_number(digits: str) -> frozenset[str]:
    number, length = int(digits), len(digits)
    checks = {
        "number": length < 7,
        "day": length <= 2 and 1 <= number <= 31,
        "month_number": length <= 2 and 1 <= number <= 12,
        "hour": length <= 2 and number <= 24,
        "minute": length == 2 and number <= 59,
        "short_year": length == 2,
        "year": length == 4 and 1000 <= number < 2200,
        "clock_digits": _CLOCK_DIGITS.fullmatch(digits) is not None,
        "glued": _GLUED.fullmatch(digits) is not None,
    }
    return frozenset(name for name, holds in checks.items() if holds)


def _suffixed(digits: str, suffix: str) -> Entry | None:
    """Return what digits with letters after them are: "20th", "1990s", "4pm", "24hours"."""
    number = int(digits)
    if suffix in ("st", "nd", "rd", "th"):
        return Entry(frozenset({"ordinal", "numeral"}) if 1 <= number <= 31 else frozenset({"ordinal"}), number)
    if suffix == "s":
        return Entry(frozenset({"decade"}), number) if number % 10 == 0 and len(digits) in (2, 4) else None
    if suffix in ("am", "pm"):
        names = {"hour_half"} | ({"minute_half"} if len(digits) == 2 and number < 60 else set())
        return Entry(frozenset(names), number, suffix)
    entry = lexicon().get(suffix)
    if entry is None or not entry.names & {"unit", "units"} or entry.code is None:
        return None
    return Entry(frozenset({"glued_length"}), number, entry.code)


def signs_of(words: Sequence[Word]) -> list[Sign]:
    """Return the signs of every run of words in which a time may be told, with those of the words at its ends.

    The runs stand one after the other, a `BREAK` behind each.
    """
    listed = lexicon()
    made: list[Sign] = []
    entries: list[Entry] = []
    telling = False
    for index, word in enumerate(words):
        entry = of_digits(word.text.lower()) if word.shape is Shape.NUMBER else listed.get(word.text.lower())
        if entries and (entry is None or word.gap is Gap.PARAGRAPH):
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
    """Return whether a word with a capital is part of a name: "the Daily Caller", "Russia Today"."""
    if "adverb_of_repetition" in names:
        after = words[index + 1] if index + 1 < len(words) else None
        if after is not None and after.gap is Gap.BLANK and after.shape in _CAPITALS:
            return True
    elif "today" not in names:
        return False
    before = words[index - 1] if index else None
    return before is not None and words[index].gap is Gap.BLANK and before.shape in _CAPITALS


_CASED = frozenset({"doubtful_month", "short_weekday"})
_CAPITALS = frozenset({Shape.TITLE, Shape.UPPER, Shape.MIXED})
